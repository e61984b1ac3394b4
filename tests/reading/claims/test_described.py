"""What somebody is only described, recorded or named as having done is not told as done."""

from __future__ import annotations

import pytest
from tests.reading.told import of

from sayso.model.claim import Claim
from sayso.reading.reader import SaysoReader


def met(reader: SaysoReader, text: str) -> list[Claim]:
    return of(reader, text, "met")


@pytest.mark.parametrize(
    "text",
    [
        "Boran Teth is described in a leaked memo as having met Ada Quill.",
        "Boran Teth is recorded as having met Ada Quill in Sarnholm in 2019.",
        "Boran Teth was named in court papers as having met Ada Quill.",
        "Boran Teth is remembered by rivals as meeting Ada Quill in secret.",
        "The log lists Boran Teth as having met Ada Quill.",
        "Boran Teth, cited in the report as having met Ada Quill, left Quaria.",
        "Boran Teth was mentioned in two files as a courier and as having met Ada Quill.",
        "Boran Teth was identified as the man who met Ada Quill.",
        "Boran Teth, described as the clerk who had met Ada Quill, left Quaria.",
    ],
)
def test_what_one_is_described_as_doing_is_not_told(reader: SaysoReader, text: str) -> None:
    assert not met(reader, text)


@pytest.mark.parametrize(
    "text",
    [
        "Boran Teth is known to have met Ada Quill.",
        "Boran Teth lost his post, as well as having met Ada Quill in Sarnholm.",
        "As talks began, Boran Teth met Ada Quill.",
        "Mila Rann was quoted as saying that Boran Teth met Ada Quill.",
    ],
)
def test_what_is_told_of_one_stays_told(reader: SaysoReader, text: str) -> None:
    assert len(met(reader, text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The government of Quaria on Monday designated Boran Teth as a backer of the Reed Brigade.",
        "The ministry named Boran Teth as a supporter of the Reed Brigade on 3 May 2024.",
        "The council labelled Boran Teth a supporter of the Reed Brigade on Monday.",
        "Boran Teth was designated a sponsor of the Reed Brigade on Monday.",
    ],
)
def test_what_one_is_listed_as_is_not_told(reader: SaysoReader, text: str) -> None:
    assert not of(reader, text, "supported")


@pytest.mark.parametrize(
    "text",
    ["Boran Teth was a backer of the Reed Brigade.", "Boran Teth, a supporter of the Reed Brigade, left Quaria."],
)
def test_what_one_is_stays_told(reader: SaysoReader, text: str) -> None:
    assert len(of(reader, text, "supported")) == 1


def test_a_suspect_is_appointed_to_nothing(reader: SaysoReader) -> None:
    assert not of(reader, "The police named Boran Teth as a suspect on Monday.", "appointed")


def test_a_head_is_appointed(reader: SaysoReader) -> None:
    assert of(reader, "The ministry named Boran Teth as head of Tern Works on Monday.", "appointed")


def test_who_is_named_as_the_one_who_did_it_is_appointed_to_nothing(reader: SaysoReader) -> None:
    assert not of(reader, "Boran Teth was named as the driver who carried the money.", "appointed")


def test_who_identifies_the_one_who_did_it_says_so(reader: SaysoReader) -> None:
    (claim,) = met(reader, "Mila Rann identified Boran Teth as the man who met Ada Quill.")
    assert claim.line.startswith("According to Mila Rann")
