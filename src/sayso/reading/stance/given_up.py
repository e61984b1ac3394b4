"""Plans that are given up by name: "dropped its bid to buy the mill", "the deal to sell it fell through"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sayso.reading.lexicon import words as listed

if TYPE_CHECKING:
    from sayso.reading.attribution.words import Words

_GIVING_UP = listed("giving_up")
#: What parts somebody from a plan: "withdrew from the deal", "reneged on a promise", "backed out of the sale".
_PARTING = frozenset({"from", "on", "of", "out"})
_LEAVING = listed("leaving_plans")
_FAILING = listed("failing_plans")


def given_up(words: Words, noun: int) -> int | None:
    """The verb by which the plan that a noun names is given up, or that says that it came to nothing."""
    verb, label = words.head[noun], words.label[noun]
    if verb == noun or not words.is_verb(verb):
        return None
    name = _with_particle(words, verb)
    if label == "nsubj" and name in _FAILING:
        return verb
    if label in ("obj", "nsubj:pass"):
        return verb if name in _GIVING_UP else None
    parted = label.startswith("obl") and name in _LEAVING
    return verb if parted and words.case(noun).rpartition("_")[2] in _PARTING else None


def _with_particle(words: Words, verb: int) -> str:
    """A verb with its particle: "give_up"."""
    particle = next((c for c in words.children[verb] if words.label[c] == "compound:prt"), None)
    return words.lemma[verb] if particle is None else f"{words.lemma[verb]}_{words.lower[particle]}"
