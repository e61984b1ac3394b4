"""A sentence that tells something of which nothing could be read is shown as printed."""

from __future__ import annotations

import pytest
from tests.reading import told

from sayso.model.claim import Claim
from sayso.model.document import Document
from sayso.reading.reader import SaysoReader

UNREAD = "His case was postponed to 13 October pending further inquiries."


def lines(text: str) -> list[str]:
    return told.lines(SaysoReader(), text)


def claims(text: str) -> tuple[Claim, ...]:
    document = Document(id="sha256:1", name="x", media_type="text/plain", text=text, language="en")
    return next(iter(SaysoReader().read([document]))).claims


def test_a_sentence_of_which_nothing_is_read_is_shown() -> None:
    assert lines(UNREAD) == [f"As printed: {UNREAD}"]


def test_it_is_doubted_and_ties_nobody() -> None:
    (claim,) = claims(UNREAD)
    assert claim.doubted
    assert not claim.participants


def test_what_cannot_be_read_beside_what_is_told_is_shown() -> None:
    text = "The ferry sank; their quarrel, long in the making, curdled."
    assert lines(text)[-1] == f"As printed: {text}"


def test_a_sentence_that_is_told_is_not_shown_as_well() -> None:
    assert lines("Ada Quill met Boran Teth in Sarnholm.") == ["Ada Quill met Boran Teth in Sarnholm."]


@pytest.mark.parametrize(
    "text", ["Will it ever come to that?", "Read the whole report below.", "Brutal cold.", "By our own reporters"]
)
def test_questions_orders_and_titles_are_not(text: str) -> None:
    assert lines(text) == []


def test_a_headline_of_a_deed_alone_is_shown() -> None:
    assert lines("Job cuts at Tern Mills") == ["As printed: Job cuts at Tern Mills"]


@pytest.mark.parametrize("heading", ["INCIDENTS", "MAJOR ATTACKS", "Attacks by year"])
def test_what_heads_a_list_of_deeds_tells_none(heading: str) -> None:
    assert lines(heading) == []


def test_with_whom_it_stands_on() -> None:
    text = "“The quarrel ended,” Ada Quill said. “It snowballed from there.”"
    assert lines(text)[-1].startswith("According to Ada Quill, as printed:")


@pytest.mark.parametrize(
    "text",
    [
        "Quill is not believed to have been involved in the shooting.",
        "No guards are believed to have been harmed.",
        "Quill is unlikely to have been involved in the decision.",
    ],
)
def test_what_clears_somebody_is_shown(text: str) -> None:
    assert lines(text) == [f"As printed: {text}"]


OF_TWO = [
    "Ada Quill is a friend of Boran Teth.",
    "Ada Quill is at odds with Boran Teth over the mine.",
]


@pytest.mark.parametrize("text", OF_TWO)
def test_what_somebody_named_is_with_another_is_shown(text: str) -> None:
    assert lines(text) == [f"As printed: {text}"]


@pytest.mark.parametrize(
    "text", ["Ada Quill is happy.", "The mine is close to Tarn.", "Is Ada Quill close to Boran Teth?"]
)
def test_what_is_of_nobody_else_is_not(text: str) -> None:
    assert lines(text) == []
