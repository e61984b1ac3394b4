"""Deeds that a clause lays to somebody or says somebody met with, in a noun: "was behind the attack on Tern"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sayso.model.claim import Role
from sayso.reading.claims.grammar.arguments import Arguments
from sayso.reading.claims.grammar.tree import Tree
from sayso.reading.claims.lexicon import words
from sayso.reading.claims.stating.hit import Hit
from sayso.reading.vocabulary import Pattern

#: Deeds of harm, for which whoever "is responsible" did them; for a bridge he may only be in charge of it.
_HARMS = words("laid_to_harms")
#: "The attack was the work of the Front", "Teth was the target of an attack".
_WORK, _MET = frozenset({"work", "handiwork"}), frozenset({"target", "victim", "subject", "object"})
#: The slots of a noun for whom it was done to.
_UNDERGOING = ("of", "on", "against", "into", "to", "poss")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Laid:
    """Who did a deed or met with it, the word that says so, and the words that are printed as its trigger."""

    role: Role
    who: list[int]
    anchor: int
    tokens: tuple[int, ...]


def laid_to(tree: Tree, arguments: Arguments, patterns: list[Pattern], noun: int) -> Iterator[Hit]:
    """What the patterns of a noun state of whom its clause names beside it."""
    laid = _laid(tree, arguments, noun)
    if laid is None or not laid.who or any(tree.tag[k] in ("WP", "WDT", "EX") for k in laid.who):
        return
    for pattern in patterns:
        slots = dict(arguments.noun_slots(noun))
        if laid.role is Role.AGENT:
            if pattern.predicate not in _HARMS or not pattern.takes("by", Role.AGENT) or {"by", "poss"} & slots.keys():
                continue
            slots["by"] = laid.who
        else:
            free = [s for s in _UNDERGOING if pattern.takes(s, Role.PATIENT) and s not in slots]
            if not free or any(pattern.takes(s, Role.PATIENT) for s in slots):
                continue
            slots[free[0]] = laid.who
        yield Hit(pattern=pattern, anchor=laid.anchor, tokens=laid.tokens, slots=slots, light=laid.anchor)


def _laid(tree: Tree, arguments: Arguments, noun: int) -> _Laid | None:
    first = noun
    while tree.dep[first] == "conj" and tree.pos[tree.head[first]] == "NOUN":
        first = tree.head[first]
    over, case = tree.head[first], tree.case(first)
    if case == "behind" and tree.with_dep(first, "cop"):
        before = next(c for c in tree.children[first] if tree.lower[c] == "behind")
        return _Laid(role=Role.AGENT, who=arguments.surface(first), anchor=first, tokens=(before, first))
    if not tree.with_dep(over, "cop") or over == first:
        return None
    if tree.lemma[over] == "responsible" and case == "for" and first > over:
        return _Laid(role=Role.AGENT, who=arguments.surface(over), anchor=over, tokens=(over,))
    if tree.lemma[over] in _WORK and tree.dep[first] == "nsubj":
        whose = [k for c in tree.with_dep(over, "nmod") if tree.case(c) == "of" for k in tree.conjuncts(c)]
        return _Laid(role=Role.AGENT, who=whose, anchor=over, tokens=(over,))
    if tree.lemma[over] in _MET and case == "of" and tree.dep[first] == "nmod":
        return _Laid(role=Role.PATIENT, who=arguments.surface(over), anchor=over, tokens=(over,))
    return None
