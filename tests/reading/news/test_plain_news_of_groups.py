"""The plainest sentences about armed groups, their money and their leaders: each is read, with who did it to whom."""

from __future__ import annotations

import pytest
from tests.reading.told import claims, lines, sides

from sayso.reading.reader import SaysoReader

SIDES = [
    (
        "Tern Works transferred at least $3 million to the Quay Brigade.",
        "paid",
        "agent=Tern Works recipient=Quay Brigade",
    ),
    ("Ada Quill raised £40,000 for the Quay Brigade.", "funded", "agent=Ada Quill recipient=Quay Brigade"),
    ("The Quay Brigade received funds from Quaria.", "funded", "agent=Quaria recipient=Quay Brigade"),
    ("Boran Teth received $200,000 from Tern Works.", "paid", "agent=Tern Works recipient=Boran Teth"),
    ("The Quay Brigade received arms from Quaria.", "supplied", "agent=Quaria recipient=Quay Brigade topic=arms"),
    ("The Quay Brigade received support from Quaria.", "supported", "agent=Quaria recipient=Quay Brigade"),
    ("The Quay Brigade received training from Quaria.", "trained", "agent=Quaria recipient=Quay Brigade"),
    ("Mila Rann recruited fighters in Ostwick.", "appointed", "agent=Mila Rann patient=fighters"),
    (
        "Boran Teth was recruited into the Quay Brigade by Mila Rann.",
        "appointed",
        "agent=Mila Rann patient=Boran Teth group=Quay Brigade",
    ),
]
NOT_TOLD = [
    ("Boran Teth praised Saro Venn in a video posted online.", "deployed"),
    ("Mila Rann recruited fighters in Ostwick.", "worked_for"),
    ("Boran Teth received orders from Ada Quill.", "hosted"),
    ("Boran Teth received a call from Ada Quill.", "supplied"),
    ("The Quay Brigade raised more than $1 million.", "changed"),
    ("The Quay Brigade raised more than $1 million.", "funded"),
]
#: Lines of those whom a count names, and of whom a participle is said.
NAMED = [
    (
        "Two Quay Brigade commanders, Boran Teth and Haro Teth, were killed in Ostwick.",
        "Boran Teth and Haro Teth were killed in Ostwick.",
    ),
    (
        "Two brothers, Boran Teth, 34, and Haro Teth, 29, were not arrested.",
        "Boran Teth and Haro Teth were not arrested.",
    ),
    ("A man seen with Ada Quill in Ostwick was arrested.", "A man was seen with Ada Quill in Ostwick."),
    ("Boran Teth, photographed with Ada Quill, denied it.", "Boran Teth was photographed with Ada Quill."),
    ("A fighter recruited by the Front was killed.", "A fighter was recruited by the Front."),
]
NOT_NAMED = [
    ("Three men, Boran Teth and Haro Teth, were arrested in Ostwick.", "Boran Teth and Haro Teth"),
    ("Two envoys, Boran Teth, Haro Teth and Saro Venn were arrested in Ostwick.", "Boran Teth"),
]


@pytest.mark.parametrize(("text", "line"), NAMED)
def test_what_the_line_says(text: str, line: str, reader: SaysoReader) -> None:
    assert line in lines(reader, text)


@pytest.mark.parametrize(("text", "start"), NOT_NAMED)
def test_fewer_names_than_the_count_are_not(text: str, start: str, reader: SaysoReader) -> None:
    assert not any(line.startswith(start) for line in lines(reader, text))


@pytest.mark.parametrize(("text", "predicate", "told"), SIDES)
def test_who_did_it_to_whom(text: str, predicate: str, told: str, reader: SaysoReader) -> None:
    assert sides(reader, text, predicate)[:1] == [told]


@pytest.mark.parametrize(("text", "predicate"), NOT_TOLD)
def test_what_it_does_not_say(text: str, predicate: str, reader: SaysoReader) -> None:
    assert predicate not in {c.predicate for c in claims(reader, text)}
