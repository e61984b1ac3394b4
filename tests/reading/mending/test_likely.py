"""A rule is tried only on words that it may be about."""

from __future__ import annotations

from spacy.tokens import Doc

from sayso.reading.mending.likely import Likely
from sayso.testing.parsed import parsed

TABLE = """
Quill PROPN 2 nsubj
left  VERB  0 root
."""


def test_a_rule_waits_for_words_hung_as_it_asks() -> None:
    names = Likely([(lambda t: t.dep_ == "nsubj" and t.text == "Quill", lambda _: None)])
    assert [[t.text for t in own] for own in names.sorted(_sentence())] == [["Quill"]]


def test_a_rule_that_asks_for_more_may_be_about_any() -> None:
    heads = Likely([(lambda t: t.head.dep_ == "ROOT" and t.dep_ == "nsubj", lambda _: None)])
    assert [[t.text for t in own] for own in heads.sorted(_sentence())] == [["Quill", "left"]]


def _sentence() -> Doc:
    return parsed("Quill left", TABLE.rstrip("\n."))
