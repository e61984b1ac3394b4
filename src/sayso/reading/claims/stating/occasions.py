"""Happenings that a noun names: of which only where or when they were is told, or that "took place" or "broke out"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sayso.reading.claims.grammar.tree import Tree
from sayso.reading.claims.lexicon import words
from sayso.reading.claims.settings.setting import Setting, Settings
from sayso.reading.claims.sketch import Sketch
from sayso.reading.claims.stating.filling import Filled

if TYPE_CHECKING:
    from sayso.reading.claims.stating.hits import Finder

#: Verbs that only say that the happening which is their subject came about.
_COMING_ABOUT = words("occasions_coming_about")
#: Verbs by which a fight or talks came about too; what is made or done in the end is only begun.
_GOING_ON = words("occasions_going_on")


def occasion(tree: Tree, settings: Settings, finder: Finder, i: int) -> Sketch | None:
    """A happening of which nobody is told: "the blast in Sarnholm", "Friday's raid", "clashes broke out"."""
    pattern = finder.at_occasion(i)
    if pattern is None:
        return None
    if (verb := finder.coming_about(i, ends=False)) is not None:
        return Sketch(predicate=pattern.predicate, anchor=verb, tokens=(i,), filled=Filled(), nouns=(i,))
    if settings.own(i, pattern.predicate) == Setting():
        return None
    tokens = (i - 1, i) if pattern.object is not None and tree.lemma[i - 1] == pattern.object else (i,)
    return Sketch(predicate=pattern.predicate, anchor=i, tokens=tokens, filled=Filled(), nouns=(i,), noun=True)


def coming_about(tree: Tree, noun: int, name: str, *, ends: bool) -> int | None:
    """The verb over a noun, by its name, if it says that the happening came about: "broke out", "took place".

    ``ends`` where the happening has an end before which it is not done: "the building of the dam began".
    """
    verb = tree.head[noun]
    alone = tree.dep[noun] == "nsubj" and noun < verb and not tree.with_dep(noun, "conj")
    if not alone or tree.with_dep(verb, "xcomp", "ccomp"):
        return None
    things = [tree.lower[t] for t in tree.with_dep(verb, "obj")]
    comes = name in _COMING_ABOUT or (not ends and name in _GOING_ON)
    taken = name == "take" and things == ["place"]
    return verb if taken or (comes and not things) else None
