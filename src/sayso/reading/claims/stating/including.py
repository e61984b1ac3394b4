"""Whom a count names beside itself: "ten people, including Quill, were arrested", "two men, Quill and Teth, were"."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from sayso.reading.claims.grammar.tree import Tree
from sayso.reading.claims.stating.hit import Hit

_COUNTS = {"both": 2, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7}


def of_included(tree: Tree, verb: int, hits_at: Callable[[int], list[Hit]]) -> list[Hit]:
    """What a verb tells of many, told of those whom they include."""
    found = _including(tree, verb)
    if found is None:
        return []
    return [_told_of(h, *found) for h in hits_at(verb) if any(found[0] in own for own in h.slots.values())]


def _told_of(hit: Hit, many: int, ones: list[int]) -> Hit:
    slots = {name: [one for t in tokens for one in (ones if t == many else (t,))] for name, tokens in hit.slots.items()}
    return replace(hit, slots=slots)


def _including(tree: Tree, verb: int) -> tuple[int, list[int]] | None:
    """The word for the many and those they include or are: "people" and Quill, for the "arrested" above."""
    alike = ((many, _named(tree, many)) for many in tree.with_dep(verb, "nsubj") if tree.is_verb(verb))
    return next(_many_with(tree, verb, "nsubj"), None) or next((both for both in alike if both[1]), None)


def with_included(tree: Tree, verb: int, hits: list[Hit]) -> list[Hit]:
    """The hits with those whom the many behind a verb include or are by name: "killed ten people, including Quill".

    They stand beside the many, in one claim: unlike those of a subject, the line tells both in one piece.
    """
    for many, ones in _many_with(tree, verb, "obj", "obl"):
        named = [n for n in ones if "PROPN" in {tree.pos[n], *(tree.pos[c] for c in tree.with_dep(n, "appos"))}]
        hits = [_told_of(h, many, [many, *named]) for h in hits]
    for many in tree.with_dep(verb, "obj") if tree.is_verb(verb) else ():
        ones = _named(tree, many)
        if ones and ":" not in tree.lower[many : ones[0]]:  # There the line ends.
            hits = [_told_of(h, many, [many, *ones]) for h in hits]
    return hits


def _many_with(tree: Tree, verb: int, *labels: str) -> Iterator[tuple[int, list[int]]]:
    for many in tree.with_dep(verb, *labels) if "including" in tree.words else ():
        ones = [c for c in tree.with_dep(many, "nmod") if c > many and tree.case(c) == "including"]
        counted = bool(tree.with_dep(many, "nummod")) or tree.tag[many] in ("NNS", "CD")
        if ones and counted and tree.is_verb(verb):
            yield many, tree.conjuncts(ones[0])


def _named(tree: Tree, many: int) -> list[int]:
    """The people in apposition to a count, where they are as many: "two men, Boran Teth and Haro Teth,"."""
    over = (many, *tree.with_dep(many, "compound"))  # The "two" of "two Quay Brigade commanders" hangs on "Brigade".
    count = next((_COUNTS.get(tree.lower[c], 0) for i in over for c in tree.with_dep(i, "nummod")), 0)
    first = next((c for c in tree.with_dep(many, "appos") if c > many and c in tree.people), None)
    ones = [] if first is None else [c for c in tree.conjuncts(first) if c in tree.people]
    return ones if len(ones) == count else []
