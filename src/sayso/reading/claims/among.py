"""Who is told to be one of those to whom something was done or who did it.

"Quill was among those arrested", "among the nine people killed was Teth", "Rann is one of five men charged".
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from sayso.reading.claims.hits import Hit
from sayso.reading.claims.tree import Tree

#: Plurals that only count, all of which somebody may be among.
_MANY = frozenset({"dozen", "hundred", "thousand", "score"})
_AMONG = frozenset({"among", "amongst"})
#: Helpers and adverbs with which it is still plainly so.
_PLAIN = frozenset({"was", "were", "is", "are", "has", "have", "had", "been", "also", "now", "later"})
_NOBODY = frozenset({"WP", "WDT", "EX", "DT", "CD"})


@dataclass(frozen=True, slots=True, kw_only=True)
class _Among:
    """The word for the many, and the words for the one or those who are of them."""

    many: int
    ones: tuple[int, ...]


def of_one(tree: Tree, verb: int, hits_at: Callable[[int], list[Hit]]) -> list[Hit]:
    """What a participle or relative clause tells of many, told of who is one of them."""
    found = _among(tree, verb) or _including(tree, verb)
    if found is None:
        return []
    return [_told_of_one(h, found) for h in hits_at(verb) if any(found.many in own for own in h.slots.values())]


def _told_of_one(hit: Hit, found: _Among) -> Hit:
    slots = {
        name: [one for t in tokens for one in (found.ones if t == found.many else (t,))]
        for name, tokens in hit.slots.items()
    }
    return replace(hit, slots=slots)


def _among(tree: Tree, verb: int) -> _Among | None:
    """Of whom else a participle or relative clause is told: Quill, for the "arrested" of "was among those arrested"."""
    many = tree.head[verb]
    if not tree.dep[verb].startswith("acl") or many > verb or tree.tag[verb] not in ("VBN", "VBD"):
        return None
    over = _one_of(tree, many)
    if over is None or not _plainly(tree, over):
        return None
    subjects = [c for c in tree.with_dep(over, "nsubj") if not many < c < verb]
    if len(subjects) != 1 or tree.tag[subjects[0]] in _NOBODY:
        return None
    return _Among(many=many, ones=tuple(tree.conjuncts(subjects[0])))


def _including(tree: Tree, verb: int) -> _Among | None:
    """Quill, for "ten people, including Quill, were arrested": whom a count names beside itself.

    Only of the subject: a line cuts what stands behind the object's comma, and would not name her.
    """
    for many in tree.with_dep(verb, "nsubj"):
        ones = [c for c in tree.with_dep(many, "nmod") if c > many and tree.case(c) == "including"]
        counted = bool(tree.with_dep(many, "nummod")) or tree.tag[many] in ("NNS", "CD")
        if ones and counted and tree.is_verb(verb):
            return _Among(many=many, ones=tuple(tree.conjuncts(ones[0])))
    return None


def _one_of(tree: Tree, many: int) -> int | None:
    """What a sentence says that somebody is: the "those" of "was among those", the "one" of "was one of those"."""
    if tree.case(many) in _AMONG:
        return many
    over = tree.head[many]
    if not tree.dep[many].startswith("nmod") or tree.case(many) != "of" or over > many:
        return None
    if tree.case(over) in _AMONG:
        return over if tree.lemma[over] in _MANY else None  # "Among dozens of activists jailed".
    return over if tree.tag[over] == "CD" and not tree.case(over) else None


def _plainly(tree: Tree, over: int) -> bool:
    """Whether it is said of somebody without "not", "may", "reportedly" or "if"."""
    words = tree.with_dep(over, "aux", "cop", "advmod", "mark", "neg", "discourse")
    tied = bool(tree.with_dep(over, "cop"))
    return tied and {tree.lower[c] for c in words} <= _PLAIN | {"that"}
