"""Phrases of a noun's deed that parsers hang on the verb or beside what they count.

"The discovery of a grave by shepherds in 2011 prompted an inquiry", with the year hung on the inquiry's verb; "lost two
brothers in the shelling of Sarnholm by soldiers", with the soldiers hung on the loss; and "the abduction of two of its
nurses", with the nurses hung beside the two.
"""

from __future__ import annotations

from functools import cache

from sayso.reading.claims.grammar.tree import Tree
from sayso.reading.claims.lexicon import words
from sayso.reading.vocabulary import load_vocabulary
from sayso.reading.vocabulary.pattern import Form

_SETTING = frozenset({"in", "on", "at", "near", "outside"})
_DONE_TO = frozenset({"of", "on", "against", "between", "to"})
_WORKS = words("deeds_works")
_MAKERS = frozenset(
    {"painter", "sculptor", "author", "writer", "poet", "artist", "composer", "novelist", "photographer"}
)
_OF_MAKERS = words("deeds_of_makers")
_POINTING = frozenset({"last", "this", "next", "early", "earlier", "late", "later"})


def deed_over(tree: Tree, i: int, first: int) -> int | None:
    """The noun of a deed that the phrase of ``i``, from ``first`` on, belongs to; ``None`` where it may stay."""
    return (
        _made_by(tree, i, first)
        or _counted_by(tree, i, first)
        or _subject_of(tree, i, first)
        or _done_by(tree, i, first)
    )


def _made_by(tree: Tree, i: int, first: int) -> int | None:
    """The work whose maker was taken for who sold or stole it: "the theft of a painting by Ada Quill"."""
    deed = tree.head[i]
    maker = tree.lemma[i] in _MAKERS or (tree.pos[i] == "PROPN" and not tree.with_dep(i, "det"))
    if tree.lower[first] != "by" or not maker or tree.lemma[deed] in _OF_MAKERS:
        return None
    works = (c for c in tree.with_dep(deed, "nmod") if deed < c < i and tree.lemma[c] in _WORKS)
    work = next((c for c in works if tree.subtree(c)[-1] == first - 1), None)
    return work if work is not None and tree.case(work) == "of" else None


def _counted_by(tree: Tree, i: int, first: int) -> int | None:
    """The number of "two of its nurses", where both hang on the same noun."""
    number = first - 1
    beside = tree.dep[i] == tree.dep[number] == "nmod" and tree.head[i] == tree.head[number] == number - 2
    return number if beside and tree.lower[first] == "of" and tree.tag[number] == "CD" else None


def _subject_of(tree: Tree, i: int, first: int) -> int | None:
    """The subject that a day or place right behind it tells of: no comma parts them, and the verb stands behind."""
    verb = tree.head[i]
    if not tree.dep[i].startswith("obl") or i > verb or not tree.is_verb(verb):
        return None
    if tree.lower[first] not in _SETTING | _POINTING:
        return None
    for j in tree.with_dep(verb, "nsubj"):
        told = tree.lemma[j] in deed_nouns() and bool(tree.with_dep(j, "nmod"))
        if told and j < i and tree.subtree(j)[-1] == first - 1 and tree.lower[first - 1] != ",":
            return j
    return None


def _done_by(tree: Tree, i: int, first: int) -> int | None:
    """The noun of what was done, where its doer hangs on an active verb: "died in the bombing of Tarn by rebels"."""
    verb = tree.head[i]
    if tree.lower[first] != "by" or i < verb or not tree.dep[i].startswith("obl") or not tree.is_verb(verb):
        return None
    if tree.tag[verb] in ("VBN", "VBG") or tree.with_dep(i, "nummod", "mark"):
        return None
    for j in tree.path(first - 1):
        if tree.head[j] == j or tree.is_verb(j):
            return None
        below = [c for c in tree.with_dep(j, "nmod") if j < c < first]
        if tree.lemma[j] in deed_nouns() and any(tree.case(c) in _DONE_TO for c in below):
            return None if any(tree.case(c) == "by" for c in below) else j
    return None


@cache
def deed_nouns() -> frozenset[str]:
    """The nouns that tell of deeds and happenings."""
    vocabulary = load_vocabulary()
    events = {name for name, entry in vocabulary.entries.items() if entry.predicate.kind == "event"}
    return frozenset(
        lemma
        for form in (Form.NOUN, Form.OCCASION)
        for lemma, patterns in vocabulary.patterns(form).items()
        if any(p.predicate in events for p in patterns)
    )
