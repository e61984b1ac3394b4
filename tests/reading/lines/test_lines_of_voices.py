"""Whose word a line is, of what time it is, and what is left as printed: read through the whole pipeline."""

from __future__ import annotations

import pytest
from tests.reading.told import claims, lines

from sayso.reading.reader import SaysoReader

TOLD = [
    ("The court holds they planned the raid.", "According to the court (“holds”), they planned the raid."),
    ("Officials have not released the names of the miners.", "Officials have not released the names of the miners."),
    ("The ministry has not yet signed the treaty.", "The ministry has not yet signed the treaty."),
    ("Teth said the firm had not paid the ministry.", "the firm had not paid the ministry."),
    ("The rebels had to leave Tern, abandoning their tanks.", "The rebels abandoned their tanks."),
    ("Ada Quill never leaves the village while running her bakery.", "Ada Quill runs her bakery."),
    ("Ada Quill studied law while managing her farm.", "Ada Quill managed her farm."),
    ("People are singing songs and using the language.", "People are using the language."),
    ("The feast, held annually in Tern, drew thousands.", "The feast is held annually in Tern."),
    ("The feast, held in Tern in May, drew thousands.", "The feast was held in Tern in May."),
    ("If Quill leaves, Teth joins the board, and the union has won the vote.", "won the vote if Quill leaves."),
    ("If Quill wins, she stays, but Teth left the board in May.", "Teth left the board in May."),
    ("A judge sentenced ex-mayor Boran Teth to ten years in prison.", "Boran Teth was formerly mayor."),
    ("In the 2009 election, Teth lost to President Ada Quill.", "Ada Quill was President."),
    ("President Ada Quill met the miners on Monday.", "Ada Quill is President."),
    ("Teth Bank, an affiliate of Quill Group, launched a card.", "Teth Bank is an affiliate of Quill Group."),
    ("Teth said: “I deny any part in it.”", "According to Teth, Teth denies any part in it."),
    ("Teth said: “I rely on Ada Quill.”", "According to Teth, Teth relies on Ada Quill."),
    ("The miners tried to lay mines near the bridge.", "The miners tried to lay mines near the bridge."),
    ("The men lay in the road.", "The men lay in the road."),
    ("The firm wants to found a school in Tern.", "The firm wants to found a school in Tern."),
    ("Quill denounced that her house had been searched by the army.", "According to Quill (“denounced”),"),
    ("The party wants to avoid an election, analysts opined.", "According to analysts (“opined”),"),
    ("“Teth lied,” said Senator Ada Quill, as reported by Tern News.", "Ada Quill is a senator."),
    ("“The law failed us.\n\nSome of them have died.”\n\nTeth left Tern.", "Some of them died (from a quotation)."),
    ("The mayor told Quill that rebels had seized the bridge.", "According to the mayor, rebels seized the bridge."),
    ("Has the firm sold its ships?", "The firm sold its ships (a question, “?”)."),
    ("The mining firm Orlo Vent denied allegations by Teth that it had dumped waste.", "Orlo Vent dumped waste."),
]
#: What no line may say.
NOT_TOLD = [
    ("Why has the firm sold its ships?", "The firm sold"),
    ("How did the rebels capture the bridge?", "The rebels captured"),
    ("3.If the voters, in May, vote to leave the union, this will put pressure on the guild.", "This will put"),
    ("Ada Quill told reporters she was still angry, but she accepted the result.", "Ada Quill accepted"),
    ("A study tells AFP rebel groups sold the oil.", "According to a study"),
    ("The cement maker Pedra Branca denied claims by Rio Vivo that it had bribed inspectors.", "Rio Vivo bribed"),
    ("“President Teth lied,” said union leader Ada Quill.", "Teth is President"),
    ("Drivers had to have passed a test and undergo a check at the gate.", "Drivers underwent"),
    ("The ministry filed a paper. Police searched the flat. It says Teth stole the boat.", "According to Police"),
]


@pytest.mark.parametrize(("text", "line"), TOLD)
def test_a_line_keeps_its_speaker_and_time(reader: SaysoReader, text: str, line: str) -> None:
    assert any(line in told for told in lines(reader, text))


@pytest.mark.parametrize(("text", "words"), NOT_TOLD)
def test_what_may_be_another_word_is_not_told(reader: SaysoReader, text: str, words: str) -> None:
    assert not [told for told in lines(reader, text) if words in told]


def test_whoever_is_called_something_does_on_the_reports_word_what_tells_whom(reader: SaysoReader) -> None:
    told = lines(reader, "The mayor branded as traitors the monks who hid the clerk.")
    assert "The monks hid the clerk." in told


def test_what_somebody_is_called_is_no_part_of_what_he_did(reader: SaysoReader) -> None:
    told = lines(reader, "Ada Quill described the monk who hid them as a hero.")
    assert not any(line.startswith("The monk hid") for line in told)


@pytest.mark.parametrize(
    "text",
    [
        "Boran Teth was reported killed by the newspaper El Cóndor.",
        "Boran Teth was reported arrested by El Cóndor.",
        "Boran Teth was confirmed killed by the ministry.",
        "Boran Teth was named dead by the Quaria Times.",
    ],
)
def test_who_tells_of_a_deed_has_not_done_it(reader: SaysoReader, text: str) -> None:
    done = [c for c in claims(reader, text) if c.predicate in ("killed", "arrested", "died") and not c.doubted]
    assert done == []


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Boran Teth was reported killed by gunmen.", "Boran Teth was reported to have been killed by gunmen."),
        ("Boran Teth was declared dead by the court.", "Boran Teth was declared dead by the court."),
        ("Boran Teth was said to have been killed by the Salt Front.", "to have been killed by the Salt Front."),
    ],
)
def test_who_did_it_is_told(reader: SaysoReader, text: str, line: str) -> None:
    assert any(c.line.endswith(line) for c in claims(reader, text))
