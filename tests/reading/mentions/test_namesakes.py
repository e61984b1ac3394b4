"""Two of one name in one report, whom it tells apart."""

from __future__ import annotations

import pytest

from sayso.model.document import Document
from sayso.model.mention import Level
from sayso.reading.mentions.ages import age_of
from sayso.reading.reader import SaysoReader

READER = SaysoReader()


def chains(text: str) -> list[list[str]]:
    """The names of people, by chain, in the order of the text."""
    (reading,) = READER.read([Document(id="a", name="a", media_type="text/plain", text=text)])
    found: dict[str, list[str]] = {}
    for mention in reading.mentions:
        if mention.level is Level.NAMED and mention.kind.value == "person":
            found.setdefault(mention.chain, []).append(mention.text)
    return list(found.values())


@pytest.mark.parametrize(
    "text",
    [
        "Mila Rann reported the invoices. Another Mila Rann, the firm's former treasurer, was arrested.",
        "Mila Rann was jailed. A second woman named Mila Rann was questioned.",
        "Police charged Neil Carrow with arson. Neil T. Carrow, an unrelated baker, said he had been threatened.",
        "Neil Carrow was charged. The mills are owned by an unrelated businessman, Neil A. Carrow.",
        "Neil Carrow was charged. Neil T. Carrow (no relation) runs a shop.",
        "Police arrested Wei Lang, 47, on Monday. Wei Lang, 58, was questioned as a witness.",
        "The agency accused K. R. Ostrander and his son, R. Ostrander, of fraud.",
        "A court jailed Gideon Marsh for fraud. His son, Gideon Marsh, was a witness.",
    ],
)
def test_two_whom_a_report_tells_apart_are_two(text: str) -> None:
    assert [len(names) for names in chains(text)] == [1, 1]


@pytest.mark.parametrize(
    "text",
    [
        "Ada M. Quill was charged with arson. Ada Quill denied it.",
        "Ada Quill, 47, was charged. Ada Quill, now 48, denied it.",
        "Boran Teth was charged. Another suspect, Boran Teth, fled.",
        "Boran Teth was charged. In an unrelated case, Boran Teth was fined.",
        "Boran Teth fled. Mila Rann met Karl Marsh and his son, Boran Teth.",
        "J. P. Ostrander was charged. J. Ostrander denied it.",
        "Ferenc Szabó was charged. Ferenc Szabo denied it.",
    ],
)
def test_one_who_is_told_of_twice_is_one(text: str) -> None:
    assert 2 in [len(names) for names in chains(text)]


def test_what_may_be_either_of_two_stays_alone() -> None:
    text = "Mila Rann left. Another Mila Rann was arrested. Mila Rann fled."
    assert chains(text) == [["Mila Rann"]] * 3


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("Ada Quill, 47, left", 47),
        ("Ada Quill (61), a judge", 61),
        ("Ada Quill, a 29-year-old baker", 29),
        ("The 30-year-old baker Ada Quill", 30),
        ("Ada Quill, aged 12.", 12),
        ("Ada Quill, 47 percent", None),
        ("Ada Quill (2) and", None),
        ("Ada Quill, 18.2", None),
        ("a 12-year-old son of Ada Quill", None),
    ],
)
def test_an_age_beside_a_name(text: str, age: int | None) -> None:
    start = text.index("Ada")
    assert age_of(text, start, start + len("Ada Quill")) == age


def told_of(text: str) -> list[str]:
    (reading,) = READER.read([Document(id="a", name="a", media_type="text/plain", text=text)])
    return [m.chain for m in reading.mentions if m.text in ("Joaquim Teles", "The person", "The person charged")]


@pytest.mark.parametrize(("word", "chains_"), [("is", 1), ("is not", 2), ("may be", 2)])
def test_who_is_named_behind_a_copula_is_its_subject(word: str, chains_: int) -> None:
    assert len(set(told_of(f"The person charged {word} Joaquim Teles, a former teller."))) == chains_
