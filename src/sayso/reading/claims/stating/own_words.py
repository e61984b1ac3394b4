"""The words of a pattern at a verb: itself, its particle, its object word, wherever a parser hung them."""

from __future__ import annotations

from collections.abc import Callable, Container

from sayso.reading.claims.grammar.arguments import Arguments
from sayso.reading.claims.grammar.tree import Tree
from sayso.reading.claims.lexicon import words
from sayso.reading.vocabulary import Pattern

#: Common verbs that mean something else with a particle, and adverbs that are particles to them.
_TURNING = words("hits_turning")
_PARTICLES = words("hits_particles")
#: Prepositions that an object word may name before itself: "put+behind_bar".
_PLACES = frozenset(
    ["to", "into", "in", "on", "under", "behind", "before", "at", "of", "out_of", "from", "for", "without", "through"]
)
#: Prepositions of a circumstance, under which no object word stands: "received threats after five years".
_CIRCUMSTANCES = words("hits_circumstances")
#: Words of a term or a while, which are a verb's own only as what it gives or takes: "was given ten years".
_SPANS = words("hits_spans")
_GIVEN = frozenset({"obj", "iobj", "subj", "for"})
_PARTICLE_DEPS = ("compound:prt", "advmod", "case", "obl", "xcomp", "mark")
#: Verbs of patterns that are no noun too: "forced him to resign", "ceased to exist".
_VERBS_ALONE = frozenset({"resign", "exist"})
#: Particles that a parser may take for prepositions.
CUTTING = frozenset({"off", "up", "out", "down"})


def compounded(tree: Tree, word: str, i: int) -> bool:
    """Whether a word stands before a noun as a part of it: the "sanction" of "sanctions list"."""
    return any(tree.lemma[c] == word for c in tree.with_dep(i, "compound", "amod"))


class OwnWords:
    """Finds them in one text; ``base`` gives a verb's base, ``verbs`` are the bases that the vocabulary knows."""

    def __init__(self, tree: Tree, arguments: Arguments, base: Callable[[int], str], verbs: Container[str]) -> None:
        self.tree = tree
        self.arguments = arguments
        self.base = base
        self.verbs = verbs

    def of(self, pattern: Pattern, i: int) -> tuple[int, ...] | None:
        """The pattern's words at the verb: itself, its particle, its object word; ``None`` where one lacks."""
        tokens = [i]
        if pattern.particle is None and (self._turned(i, pattern.object) or self._causes(pattern, i)):
            return None
        if pattern.particle is not None:
            particle = self._particle(pattern.particle, i)
            if particle is None:
                return None
            tokens.append(particle)
        if pattern.object is not None:
            thing = self.thing(pattern.object, i)
            if thing is None:
                return None
            tokens.append(thing)
        return tuple(sorted(tokens))

    def _turned(self, i: int, own: str | None) -> bool:
        """Whether a particle gives a common verb another sense: "put together", "set aside", "took in"."""
        tree = self.tree
        if tree.lemma[i] not in _TURNING:
            return False
        hung = i + 1 < len(tree) and tree.lower[i + 1] in ("off", "up") and tree.dep[i + 1] == "case"
        if hung and tree.lemma[i] in ("cut", "call", "break", "give", "set", "shut", "take", "pick"):
            return True
        return any(
            tree.dep[c] == "compound:prt" or (tree.dep[c] == "advmod" and tree.lower[c] in _PARTICLES)
            for c in tree.children[i]
            if c > i and tree.lower[c] != own
        )

    def lost_particle(self, i: int) -> bool:
        """Whether a particle that changes the sense stands apart: a line could not tell it with the verb."""
        tree = self.tree
        told = any(c == i + 1 and tree.dep[c] == "compound:prt" for c in tree.children[i])
        return not told and any(
            tree.dep[c] == "compound:prt" or (tree.dep[c] == "advmod" and tree.lower[c] in _PARTICLES)
            for c in tree.children[i]
            if c > i
        )

    def _causes(self, pattern: Pattern, i: int) -> bool:
        """Whether a verb only says what came of something: "made it seem far", "is set to sell", "made famous"."""
        tree = self.tree
        if tree.lemma[i] not in ("make", "set", "let") or pattern.object is not None or pattern.slot("clause"):
            return False
        if tree.with_dep(i, "xcomp"):
            return True
        objects = tree.with_dep(i, "obj")
        if tree.lemma[i] == "set":
            return self.arguments.passive(i) and not objects and bool(tree.with_dep(i, "advcl", "ccomp"))
        return any(tree.pos[t] == "ADJ" for t in objects)

    def _particle(self, word: str, i: int) -> int | None:
        first, tree = word.partition("_")[0], self.tree
        for c in tree.children[i]:
            fits = c > i and tree.lower[c] == first and tree.dep[c] in _PARTICLE_DEPS
            if fits and tree.lower[c - 1] not in ("upside", "inside"):
                return c
        near = i + 1 < len(tree) and tree.lower[i + 1] == first and tree.dep[i + 1] == "case" and first in CUTTING
        if near and tree.head[tree.head[i + 1]] == i:
            return i + 1  # "Cut off the town", with a preposition made of it.
        for c in tree.with_dep(i, "obl"):  # "Handed him over to": two prepositions to a parser.
            cases = [k for k in tree.children[c] if tree.dep[k] == "case"]
            if len(cases) > 1 and tree.lower[cases[0]] == first and c > i and tree.lower[cases[1]] in ("to", "from"):
                return cases[0]
        return None

    def thing(self, word: str, i: int) -> int | None:
        """The object word: "custody" alone, "behind_bar" with its preposition, "not_guilty" with its negation."""
        place, _, wanted = word.rpartition("_")
        slots = self.arguments.slots(i)
        if place and place in _PLACES:
            return self._placed(place, wanted, i)
        for name, tokens in slots.items():
            if name == "to" or name in _CIRCUMSTANCES or (wanted in _SPANS and name not in _GIVEN):
                continue  # "Took the boats to a safe place" took no place.
            for t in tokens:
                fits = self._is(t, wanted) and self._denied(t) == (place == "not")
                if (name == "for" and t < i) or self._infinitive(t):
                    continue  # "For two years they received threats".
                if fits and (name != "subj" or self.arguments.passive(i)):
                    return t
        for c in self.tree.with_dep(i, "compound", "xcomp", "advmod"):
            if self._is(c, wanted) and self._denied(c) == (place == "not") and not self._infinitive(c):
                return c
        return self._outcome(wanted, i)

    def _infinitive(self, t: int) -> bool:
        """Whether a word is a deed of its own and no object word: "pledged to support them" is no "pledged support"."""
        base = self.base(t)
        bare = self.tree.tag[t] == "VB" and base in self.verbs and base not in _VERBS_ALONE
        return bare and any(self.tree.lower[m] == "to" for m in self.tree.with_dep(t, "mark"))

    def _denied(self, t: int) -> bool:
        """ "Not guilty"."""
        return self.tree.pos[t] == "ADJ" and t > 0 and self.tree.lower[t - 1] == "not"

    def _is(self, t: int, word: str) -> bool:
        """A word, or a noun with what stands before it: "sanction-list" is "its sanctions list"."""
        lower, (first, _, last) = self.tree.lower[t], word.rpartition("-")
        word = last if first and compounded(self.tree, first, t) else word
        return word in (self.tree.lemma[t], lower, lower.removesuffix("s"), self.tree.stands_for(t))

    def _placed(self, place: str, wanted: str, i: int) -> int | None:
        """A word behind its preposition, on the verb or, as parsers have it, on its object: "set the hall on fire"."""
        tree, slots = self.tree, self.arguments.slots(i)
        near = [*slots.get(place, ())]
        near += [c for t in slots.get("obj", ()) for c in tree.with_dep(t, "nmod") if tree.case(c) == place and c > i]
        # "Brought a case to halt the sale" brought nothing to a halt.
        bare = [c for c in tree.with_dep(i, "obl", "advcl") if not tree.with_dep(c, "obj")]
        near += [c for c in bare if any(tree.lower[m] == place for m in tree.with_dep(c, "mark"))]
        return next((t for t in near if self._is(t, wanted)), None)

    def _outcome(self, wanted: str, i: int) -> int | None:
        """ "Left thirty people injured", where the last word hangs on what it is said of."""
        for t in self.arguments.slots(i).get("obj", ()):
            for c in self.tree.with_dep(t, "acl", "amod", "xcomp"):
                if c > t > i and self._is(c, wanted):
                    return c
        return None
