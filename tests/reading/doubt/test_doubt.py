"""A claim that was not surely read is kept, with its sentence as printed for a line."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.model.claim import Claim
from sayso.model.document import Document
from sayso.model.reading import Reading
from sayso.reading.doubt import doubting, told_with_marks, with_doubts
from sayso.reading.doubt.weights import Weights, weights
from sayso.reading.draft import Draft
from sayso.reading.reader import SaysoReader

SURE = "Ada Quill met Boran Teth in Sarnholm."
SPOKEN = 'Ada Quill spoke on Monday. "The guild sold the mill to Boran Teth," she said. "It closed the port too."'
EVERYTHING = Weights(by_name={}, start=1.0, limit=0.0)
NOTHING = Weights(by_name={}, start=0.0, limit=1.0)


def read(reader: SaysoReader, text: str) -> Reading:
    return next(iter(reader.read([Document(id="sha256:0", name="a.txt", media_type="text/plain", text=text)])))


def drafted(monkeypatch: pytest.MonkeyPatch, reader: SaysoReader, text: str) -> tuple[Draft, tuple[Claim, ...]]:
    """The draft that a text is read to, with the claims that the rules tell."""
    kept: list[tuple[Draft, tuple[Claim, ...]]] = []

    def keep(draft: Draft, claims: tuple[Claim, ...]) -> tuple[Claim, ...]:
        kept.append((draft, claims))
        return claims

    monkeypatch.setattr("sayso.reading.doubt.with_doubts", keep)
    read(reader, text)
    return kept[0]


def test_a_plain_sentence_is_told(reader: SaysoReader) -> None:
    (claim,) = read(reader, SURE).claims
    assert (claim.line, claim.doubted) == (SURE, False)


def test_what_is_doubted_has_its_sentence_for_a_line(monkeypatch: pytest.MonkeyPatch, reader: SaysoReader) -> None:
    (claim,) = with_doubts(*drafted(monkeypatch, reader, SURE), known=EVERYTHING)
    assert (claim.doubted, claim.line) == (True, f"As printed: {SURE}")


def test_all_else_of_the_claim_stays(monkeypatch: pytest.MonkeyPatch, reader: SaysoReader) -> None:
    draft, claims = drafted(monkeypatch, reader, SURE)
    found = with_doubts(draft, claims, known=EVERYTHING)
    assert [replace(c, doubted=False, line="") for c in found] == [replace(c, line="") for c in claims]


def test_a_speaker_of_another_sentence_stands_before_it(monkeypatch: pytest.MonkeyPatch, reader: SaysoReader) -> None:
    found = with_doubts(*drafted(monkeypatch, reader, SPOKEN), known=EVERYTHING)
    assert found[-1].line == 'According to Ada Quill, as printed: "It closed the port too."'


def test_a_speaker_of_the_sentence_itself_does_not(monkeypatch: pytest.MonkeyPatch, reader: SaysoReader) -> None:
    text = "The guild sold the mill, Ada Quill said."
    found = with_doubts(*drafted(monkeypatch, reader, text), known=EVERYTHING)
    assert {c.line for c in found} == {f"As printed: {text}"}


def test_nothing_is_doubted_below_the_limit(monkeypatch: pytest.MonkeyPatch, reader: SaysoReader) -> None:
    draft, claims = drafted(monkeypatch, reader, SPOKEN)
    assert with_doubts(draft, claims, known=NOTHING) == claims


def test_a_verb_that_may_be_of_either_noun_is_doubted_not_dropped(reader: SaysoReader) -> None:
    text = "Ada Quill hired the clerks of the guild and the pilots of the port, founded in 1954, to count the ships."
    founded = [c for c in read(reader, text).claims if c.trigger.text == "founded"]
    assert all(c.doubted for c in founded)


def test_ids_follow_the_text_without_a_gap(reader: SaysoReader) -> None:
    claims = read(reader, SPOKEN).claims
    assert [c.id for c in claims] == [f"c{n}" for n in range(1, len(claims) + 1)]
    assert [c.trigger.start for c in claims] == sorted(c.trigger.start for c in claims)


def test_a_word_is_claimed_once_where_it_is_doubted(reader: SaysoReader) -> None:
    doubted = [c.trigger.start for c in read(reader, SPOKEN).claims if c.doubted]
    assert len(doubted) == len(set(doubted))


def test_marks_tell_of_no_names(monkeypatch: pytest.MonkeyPatch, reader: SaysoReader) -> None:
    one = drafted(monkeypatch, reader, SURE)
    other = drafted(monkeypatch, reader, "Ines Farrow met Omar Teller in Brindhaven.")
    first, second = ([marks for _, marks in told_with_marks(*d)] for d in (one, other))
    names = {"ada", "quill", "boran", "teth", "sarnholm", "ines", "farrow", "omar", "teller", "brindhaven"}
    words = {w for marks in (*first, *second) for mark in marks for w in mark.lower().replace("=", " ").split()}
    assert not words & names


@given(st.dictionaries(st.sampled_from(sorted(weights().by_name)), st.just(1.0), max_size=20))
def test_the_sum_is_that_of_the_weights(found: dict[str, float]) -> None:
    table = weights()
    assert table.sum(found) == pytest.approx(table.start + sum(table.by_name[name] for name in found))


def test_what_has_no_mark_is_not_doubted() -> None:
    assert not EVERYTHING.doubts({})


def test_a_phrase_of_several_words_is_doubted_by_its_first(
    monkeypatch: pytest.MonkeyPatch, reader: SaysoReader
) -> None:
    draft, claims = drafted(monkeypatch, reader, "Talks were held between Ada Quill and the guild on Monday.")
    assert claims
    assert all(doubting.marks(c, draft, doubting.Tree(draft.doc)) for c in claims)
