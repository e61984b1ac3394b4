"""The words of a cue: a verb of saying with what says how, whether and with what it is said."""

from __future__ import annotations

from sayso.reading.attribution.reach.bounds import aspect
from sayso.reading.attribution.words import Words

#: What a verb of thinking is thought with, and within how many words of it.
_SURENESS = frozenset({"confidence", "certainty"})
_SURELY = 5


def cue_words(words: Words, i: int, preposition: int | None = None) -> tuple[int, ...]:
    """The verb with the auxiliaries, negation and adverbs right before it, its particle and its preposition."""
    own = {c for c in words.children[i] if words.dep[c] in ("aux", "advmod", "cop") or words.label[c] == "compound:prt"}
    own |= {c for c in words.with_dep(i, "mark", "cc") if words.lower[c] in ("to", "neither") and c < i}
    first = i
    while first - 1 in own or (first - 1 >= 0 and words.head[first - 1] in own and words.dep[first - 1] == "advmod"):
        first -= 1
    found = {*range(first, i + 1), *(c for c in own if words.label[c] == "compound:prt" and c > i)}
    if (over := aspect(words, i)) is not None:
        found.update(range(over, i + 1))
    if preposition is not None:
        found.add(preposition)
    return tuple(sorted(found | _neither(words, i) | _how_surely(words, i)))


def _how_surely(words: Words, i: int) -> set[int]:
    """ "With low confidence" behind "assess", without which a guess reads as a finding."""
    for c in words.with_dep(i, "obl"):
        if words.lower[c] in _SURENESS and words.lower[i + 1 : c + 1][:1] == ["with"] and c - i <= _SURELY:
            return set(range(i + 1, c + 1))
    return set()


def _neither(words: Words, i: int) -> set[int]:
    """The first half of "could neither confirm nor deny", without which the second says the contrary."""
    first = words.head[i]
    if words.dep[i] != "conj" or i - first > 3 or not any(words.lower[c] == "nor" for c in words.with_dep(i, "cc")):
        return set()
    helpers = [c for c in words.with_dep(first, "aux", "cc", "advmod") if c < first]
    return set(range(min([first, *helpers]), i)) if words.is_verb(first) and first < i else set()
