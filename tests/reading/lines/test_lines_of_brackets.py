"""What a line says in brackets, and what it tells of what is only asked for, denied or waited for."""

from __future__ import annotations

import pytest
from tests.reading.told import lines

from sayso.reading.reader import SaysoReader

TOLD = [
    ("He'd been asked to open the mine.", "He was asked to open the mine."),
    ("In a statement, the Lorn Guild said that its chairman had resigned.", "(evidence: a statement)"),
    ("The envoy called for an investigation into the killing of the clerks.", "clerks was called for."),
    ("She called on parents to stop buying boats.", "Parents were called on to stop buying boats."),
    (
        "The proposal was neither accepted nor rejected by the council.",
        "was neither accepted nor rejected by the council.",
    ),
    ("The guild may not attend the feast unless it is paid.", "The guild may not attend the feast unless it is paid"),
    ("The roof blown off by the storm has yet to be replaced.", "has yet to be replaced."),
    ("The roof blown off by the storm was yet to be replaced.", "was yet to be replaced."),
    ("The union warned that unless the mine pays its clerks the boats may stop.", "unless the mine pays its clerks"),
    (
        "The company, which is owned by the state and managed by Norcrest, says the wells are dry.",
        "is managed by Norcrest",
    ),
    ("Major Teth Quill (retired), a former inspector, spoke in Tarn.", "Teth Quill was a major."),
    (
        "Teth Quill is said to have gone to Oster, where he was received by the guild.",
        "It is said that Teth Quill was received by the guild in Oster.",
    ),
    ("Teth Quill is thought to run the site, known as Green Bay.", "The site is also known as Green Bay."),
    ("The mayor told the guild to not approve the sale.", "The guild was told to not approve the sale."),
    ("Ada Quill was hired by the mine, which she would later buy.", "Ada Quill would buy the mine."),
]

UNTOLD = [
    ("Ada Quill, who heads the guild, visited the mine in May and wrote a report on the river.", "evidence"),
    ("Police arrested Teth Quill, who is suspected of having forged a certificate.", "evidence"),
    ("The mayor of Tarn would not say whether the clerk was a suspect.", "an assessment"),
    ("The workers, represented by the lawyer Ada Quill, asked the court for help.", "an assessment"),
    ("The guild would not name the trader, but said that she had called him on Monday.", "an assessment"),
    ("Ada Quill denied having asked the mayor to close the road.", "mayor was asked"),
    ("The talks broke up before the sides had met in Tarn.", "sides met"),
    ("The mayor will be allowed to leave when a fine has been paid.", "fine was paid"),
    ("Ada Quill pleaded not guilty to conspiring to sell arms to Quaria.", "conspired"),
    ("Schools in Tarn will remain closed on Sunday.", "were closed"),
    ("Were Lorn to leave, the guild would lose 64 seats.", "would lose"),
    ("Whether the money was paid, the mayor refused to say.", "condition"),
    ("If his death were to be confirmed, command would pass to Ada Quill.", "was to die"),
]


@pytest.mark.parametrize(("text", "words"), TOLD)
def test_is_told(reader: SaysoReader, text: str, words: str) -> None:
    assert any(words in line for line in lines(reader, text)), lines(reader, text)


@pytest.mark.parametrize(("text", "words"), UNTOLD)
def test_is_not_told(reader: SaysoReader, text: str, words: str) -> None:
    assert not any(words in line for line in lines(reader, text)), lines(reader, text)
