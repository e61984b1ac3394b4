"""Phrases that parsers hang on the wrong word, put where print shows that they belong.

Slips common to all pipelines that we tried: "met Ada Quill in Sarnholm" with the town hung on the name, "alongside
Quill, who joined by video, at the rally" with the rally hung on the clause that the comma closes, and "the presence of
Quill, head of the Front, alongside Teth" with Teth hung on the words between the commas.
"""

from __future__ import annotations

from collections.abc import Iterable

from sayso.model.mention import Kind, Level, Mention
from sayso.reading.claims.tree import Tree

#: Prepositions that place a deed, not a person: people are "of" and "from" somewhere.
_PLACING = frozenset({"in", "at", "near", "outside", "inside", "during", "on"})
_RELATIVES = frozenset({"who", "which", "whom"})


def attach(tree: Tree, mentions: Iterable[Mention]) -> None:
    """Moves such phrases to their verbs, in place; everything else stays as the pipeline parsed it."""
    people = {m.end for m in mentions if m.kind is Kind.PERSON and m.level is Level.NAMED}
    for i in range(1, len(tree)):
        if tree.dep[i].partition(":")[0] not in ("nmod", "obl") or tree.head[i] > i:
            continue
        first = _preposition(tree, i)
        if first is None or first == 0:
            continue
        place, label = None, "obl"
        if tree.lower[first] in _PLACING and tree.end[first - 1] in people and not tree.is_verb(tree.head[i]):
            place = _verb_over(tree, tree.head[i])
        elif tree.lower[first - 1] == "," and tree.is_verb(tree.head[i]):
            place = _verb_around(tree, tree.head[i], first)
        elif tree.lower[first - 1] == ",":
            place, label = _noun_around(tree, tree.head[i]), "nmod"
        if place is not None:
            _move(tree, i, place, label)


def _preposition(tree: Tree, i: int) -> int | None:
    return next((c for c in tree.children[i] if tree.dep[c] == "case" and c < i), None)


def _verb_over(tree: Tree, noun: int) -> int | None:
    """The verb that the noun stands under as an object or adjunct of its own."""
    for j in tree.path(noun):
        head = tree.head[j]
        if head == j or tree.dep[j].partition(":")[0] in ("acl", "advcl", "ccomp", "parataxis"):
            return None
        if tree.is_verb(head):
            return head if j > head and tree.dep[j].partition(":")[0] in ("obj", "obl") else None
    return None


def _verb_around(tree: Tree, verb: int, comma: int) -> int | None:
    """The verb of the clause around a relative clause that opens with a comma and is closed by the one before."""
    if tree.dep[verb] != "acl:relcl":
        return None
    opening = next((c for c in tree.children[verb] if tree.lower[c] in _RELATIVES and c < verb), None)
    if opening is None or tree.lower[opening - 1] != "," or comma < verb:
        return None
    return next((j for j in tree.path(tree.head[verb])[1:] if tree.is_verb(j)), None)


def _noun_around(tree: Tree, noun: int) -> int | None:
    """The noun that governs the name which an apposition between commas describes: "presence" of "of Quill, chief,"."""
    while tree.dep[noun].startswith("nmod") and tree.dep[tree.head[noun]] == "appos":
        noun = tree.head[noun]  # The phrase may hang on the last noun inside the apposition.
    if tree.dep[noun] != "appos":
        return None
    named = tree.head[noun]
    return tree.head[named] if tree.dep[named].startswith("nmod") and not tree.is_verb(tree.head[named]) else None


def _move(tree: Tree, i: int, place: int, label: str) -> None:
    tree.children[tree.head[i]].remove(i)
    tree.head[i], tree.dep[i] = place, label
    tree.children[place] = sorted([*tree.children[place], i])
