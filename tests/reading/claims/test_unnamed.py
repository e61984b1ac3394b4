"""Deeds that no entry has a word for, and the verb of phase in a trigger."""

from pathlib import Path

import pytest
from tests.reading.claims.factory import VOCABULARY, d, said

from sayso.reading.claims import find_claims
from sayso.reading.line import render_line

RELAXED = """
Quill    PROPN 2 nsubj
relaxed  VERB  0 root  O VBD relax
the      DET   4 det
rules    NOUN  2 obj   O NNS rule
.        PUNCT 2 punct
"""


def test_a_deed_without_a_word_of_its_own_is_told_in_the_reports_verb() -> None:
    draft = d("Quill relaxed the rules.", RELAXED, "p Quill", "e the rules")
    (claim,) = find_claims(draft, VOCABULARY)
    assert claim.predicate == "did"
    assert render_line(claim, draft, VOCABULARY) == "Quill relaxed the rules."


def test_a_verb_without_anything_beside_its_subject_says_too_little() -> None:
    table = """
    Quill  PROPN 2 nsubj
    yelled VERB  0 root  O VBD yell
    .      PUNCT 2 punct
    """
    assert said(d("Quill yelled.", table, "p Quill")) == []


def test_what_anybody_does_is_told_of_nobody() -> None:
    table = """
    Any    DET   2 det
    guild  NOUN  3 nsubj
    relaxed VERB 0 root  O VBD relax
    the    DET   5 det
    rules  NOUN  3 obj   O NNS rule
    .      PUNCT 3 punct
    """
    assert said(d("Any guild relaxed the rules.", table, "o guild", "e rules")) == []


def test_a_clause_that_only_tells_one_kind_from_another_is_no_deed() -> None:
    table = """
    Quill  PROPN 2 nsubj
    bought VERB  0 root  O VBD buy
    boats  NOUN  2 obj   O NNS boat
    that   PRON  5 nsubj O WDT that
    skim   VERB  3 acl:relcl O VBP skim
    reefs  NOUN  5 obj   O NNS reef
    .      PUNCT 2 punct
    """
    text = "Quill bought boats that skim reefs."
    assert not any(c.startswith("did") for c in said(d(text, table, "p Quill", "f boats", "l reefs")))


HAD = """
Quill   PROPN 2 nsubj
has     VERB  0 root  O VBZ have
{0}     {1}   4 {2}
workers NOUN  2 obj   O NNS worker
.       PUNCT 2 punct
"""


@pytest.mark.parametrize(
    ("word", "tag", "label", "told"), [("forty", "NUM", "nummod", True), ("the", "DET", "det", False)]
)
def test_what_somebody_has_is_told_where_it_is_counted_or_described(
    word: str, tag: str, label: str, told: bool
) -> None:
    draft = d(f"Quill has {word} workers.", HAD.format(word, tag, label), "p Quill", "g workers")
    assert any(c.startswith("had") for c in said(draft)) is told


def test_the_verb_of_phase_belongs_to_the_trigger() -> None:
    table = """
    Quill  PROPN 2 nsubj
    began  VERB  0 root  O VBD begin
    to     PART  4 mark
    relax  VERB  2 xcomp O VB relax
    the    DET   6 det
    rules  NOUN  4 obj   O NNS rule
    .      PUNCT 2 punct
    """
    draft = d("Quill began to relax the rules.", table, "p Quill", "e rules")
    (claim,) = find_claims(draft, VOCABULARY)
    assert claim.trigger.text == "began to relax"


def test_any_verb_stands_in_the_open_entry_only() -> None:
    folder = Path(__file__).parents[3] / "src" / "sayso" / "reading" / "vocabulary" / "data"
    assert [f.name for f in sorted(folder.glob("*.toml")) if '"* ' in f.read_text(encoding="utf-8")] == ["open.toml"]
