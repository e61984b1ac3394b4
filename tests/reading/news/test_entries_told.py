"""What chronologies tell: the date that heads an entry is that of what its first sentence says by itself."""

from __future__ import annotations

import pytest
from tests.reading.told import claims, lines

from sayso.reading.reader import SaysoReader

_OTHER = "\n\n9 June 2001: Nothing was seen."


@pytest.mark.parametrize(
    ("entry", "line"),
    [
        ("August 8, 2020: QB stormed the harbour office.", "On August 8, 2020, QB stormed the harbour office."),
        ("2015: Teth was arrested in Sarnholm.", "In 2015, Teth was arrested in Sarnholm."),
        ("12 May 2019: Ada Quill is dismissed.", "On 12 May 2019, Ada Quill is dismissed."),
        ("• 05 Dec 2019 – Police arrested three men.", "On 05 Dec 2019, police arrested three men."),
        ("14 Oct 2021  The company was fined.", "On 14 Oct 2021, the company was fined."),
        ("Late 1994: Teth was jailed.", "In late 1994, Teth was jailed."),
        ("1 May 2021\tOstwick\tPolice\tPolice held two men.", "On 1 May 2021, police held two men."),
        ("2004: Boran Teth founds the Quay Brigade.", "In 2004, Boran Teth founds the Quay Brigade."),
        ("2015: Police raided the office and seized papers.", "In 2015, police seized papers."),
    ],
)
def test_an_entry_is_of_its_date(reader: SaysoReader, entry: str, line: str) -> None:
    assert line in lines(reader, entry + _OTHER)


@pytest.mark.parametrize(
    ("entry", "predicate"),
    [
        ("2015: Boran Teth, who had been arrested by police, met Ada Quill.", "arrested"),
        ("2015: The army said that it killed twelve rebels.", "killed"),
        ("2015: Teth could be extradited to Quaria.", "extradited"),
        ("2015: Police came. Teth was arrested.", "arrested"),
    ],
)
def test_what_is_told_in_passing_is_not(reader: SaysoReader, entry: str, predicate: str) -> None:
    assert {c.when for c in claims(reader, entry + _OTHER) if c.predicate == predicate} <= {None}


def test_its_passage_holds_the_date(reader: SaysoReader) -> None:
    text = "2015: Teth was arrested." + _OTHER
    (claim,) = [c for c in claims(reader, text) if c.predicate == "arrested"]
    assert text[claim.passage.start : claim.passage.end] == "2015: Teth was arrested."


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("2021: Police arrested Ada Quill in 2019.", "Police arrested Ada Quill in 2019."),
        ("Ada Quill, 2021: Police arrested Boran Teth.", "Police arrested Boran Teth."),
        ("What is new\n2000 protesters marched in Ostwick.", "2000 protesters marched in Ostwick."),
        ("2021: Boran Teth, who was convicted of fraud, fled.", "Boran Teth was convicted of fraud."),
    ],
)
def test_no_other_date_is_lent(reader: SaysoReader, text: str, line: str) -> None:
    assert line in lines(reader, text)
