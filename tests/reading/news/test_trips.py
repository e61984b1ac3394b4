"""A rule that trips over a text loses no other document, and none trips over words in any order."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.model.claim import Claim
from sayso.model.document import Document
from sayso.reading import reader as reading
from sayso.reading.draft import Draft
from sayso.reading.reader import SaysoReader
from sayso.reading.vocabulary import Vocabulary

WORDS = [
    "the",
    "mayor",
    ",",
    ".",
    '"',
    "said",
    "met",
    "killed",
    "who",
    "which",
    "and",
    "in",
    "Sarnholm",
    "Ada",
    "Quill",
    "not",
    "may",
    "if",
    "(",
    ")",
    "—",
    "“",
    "”",
    "is",
    "regarded",
    "as",
    "front",
    "for",
    "his",
    "it",
    "that",
    "to",
    "leave",
    "police",
    "according",
    "denied",
    "neither",
    "nor",
    "only",
    ":",
    ";",
    "was",
    "by",
    "have",
    "on",
    "Monday",
    "whose",
    "asked",
    "whether",
    "shows",
]


def documents(*texts: str) -> list[Document]:
    return [Document(id=f"sha256:{n}", name=str(n), media_type="text/plain", text=t) for n, t in enumerate(texts)]


def test_a_rule_that_trips_gives_a_gap_and_the_siblings_go_on(
    monkeypatch: pytest.MonkeyPatch, reader: SaysoReader
) -> None:
    rules = reading._claims

    def trip(draft: Draft, vocabulary: Vocabulary) -> tuple[Draft, tuple[Claim, ...]]:
        if "Teth" in draft.document.text:
            raise IndexError("no token 1 places from 4")
        return rules(draft, vocabulary)

    monkeypatch.setattr(reading, "_claims", trip)
    first, second = reader.read(documents("Boran Teth fled.", "Ada Quill met Omar Teller."))
    assert [(g.failed, "IndexError" in g.reason) for g in first.gaps] == [(True, True)]
    assert (first.document.text, first.claims) == ("Boran Teth fled.", ())
    assert second.claims


@pytest.mark.parametrize(
    "text",
    ["mayor asked the who not", "met his mayor to Ada denied the guild whose chair ,", "Ada Quill shot women and sold"],
)
def test_a_text_may_end_anywhere(reader: SaysoReader, text: str) -> None:
    assert not next(iter(reader.read(documents(text)))).gaps


@settings(max_examples=40, deadline=None, derandomize=True)
@given(st.lists(st.lists(st.sampled_from(WORDS), min_size=1, max_size=50), min_size=8, max_size=8))
def test_no_rule_trips_over_words_in_any_order(texts: list[list[str]]) -> None:
    for found in SHARED.read(documents(*map(" ".join, texts))):
        assert not found.gaps


SHARED = SaysoReader()
