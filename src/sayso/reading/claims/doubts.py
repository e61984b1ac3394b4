"""Signs that a parser misread a clause, or that it tells no deed."""

from __future__ import annotations

from sayso.model.mention import Kind
from sayso.reading.claims.arguments import Arguments
from sayso.reading.claims.cast import Cast
from sayso.reading.claims.lexicon import words
from sayso.reading.claims.sketch import Sketch
from sayso.reading.claims.tree import Tree

#: What takes no plural verb.
_SINGULAR = frozenset({Kind.PERSON, Kind.PLACE, Kind.FACILITY})
_ONE = frozenset({"one", "another", "each", "either", "neither", "none", "any", "two", "three", "some", "many", "most"})
_BODIES = frozenset({"police", "army", "navy", "government", "state", "court", "council", "parliament", "military"})
_TIMES = frozenset({"year", "month", "week", "day", "decade", "century", "season", "night", "today", "yesterday"})
_OF_THINGS = words("worth_of_things")
#: Verbs whose past is their base form.
_UNCHANGING = words("unnamed_unchanging")


class Doubts:
    """Doubts the sketches of one tree."""

    def __init__(self, tree: Tree, arguments: Arguments, cast: Cast) -> None:
        self.tree = tree
        self.arguments = arguments
        self.cast = cast

    def any(self, i: int, sketch: Sketch) -> bool:
        """Whether there is a reason to leave a verb's sketch out."""
        misread = self._bare_participle(i) or self._hanging(i, sketch) or self._mixed(i) or self._disagrees(i)
        misread = misread or self._words_unsaid(i) or self._one_of_them(i)
        return misread or self._either_deed(i) or self._provided(i) or self._only_told(i, sketch)

    def _one_of_them(self, i: int) -> bool:
        """Whether a relative clause tells of one of several, but hangs on all: "one of the miners, who"."""
        tree, noun = self.tree, self.tree.head[i]
        above = tree.head[noun]
        partitive = tree.dep[noun].startswith("nmod") and tree.case(noun) == "of" and tree.lower[above] in _ONE
        return tree.dep[i] == "acl:relcl" and partitive

    def _disagrees(self, i: int) -> bool:
        """Whether a verb has a subject that its form cannot have: "the Guild host": the parser took another's."""
        tree = self.tree
        subjects = [c for c in tree.with_dep(i, "nsubj") if c < i]
        to = any(tree.lower[c] == "to" for c in tree.with_dep(i, "mark"))
        if not subjects or to or tree.with_dep(i, "aux", "cop"):
            return False
        subject = subjects[-1]
        several = len(tree.conjuncts(subject)) > 1 or tree.tag[subject] in ("NNS", "NNPS")
        if tree.tag[i] == "VBZ":
            return tree.tag[subject] == "NNS" and self.cast.find(subject) is None
        single = tree.tag[subject] == "NN" or (tree.tag[subject] == "NNP" and self.cast.kind(subject) in _SINGULAR)
        if tree.lower[i] in _UNCHANGING:
            return False  # "Quaria put its name to it".
        return tree.tag[i] in ("VB", "VBP") and single and not several and tree.lower[subject] not in _BODIES

    def _bare_participle(self, i: int) -> bool:
        """Whether a participle has a subject and no helper, and is told of whom it is done to: "saw him seized"."""
        tree = self.tree
        bare = tree.tag[i] == "VBN" and not tree.with_dep(i, "aux", "cop", "obj")
        return bare and any(tree.dep[c] == "nsubj" and c < i for c in tree.children[i]) and tree.head[i] != i

    def _either_deed(self, i: int) -> bool:
        """Whether one deed or another was done, nobody says which: "they either fled or hid"."""
        tree = self.tree
        first = i
        while tree.dep[first] == "conj" and tree.is_verb(tree.head[first]):
            first = tree.head[first]
        joined = [first, *(c for c in tree.with_dep(first, "conj") if tree.is_verb(c))]
        either = any(tree.lower[c] == "or" for v in joined for c in tree.with_dep(v, "cc") if tree.dep[v] == "conj")
        # "Denied that he paid or that he knew": each is told by itself.
        apart = any(tree.lower[c] == "that" for v in joined[1:] for c in tree.with_dep(v, "mark"))
        return i in joined and either and not apart and tree.tag[i] in ("VBD", "VBZ", "VBP")

    def _provided(self, i: int) -> bool:
        """Whether it is only a proviso: "provided that they sign", "as long as they pay", "taking into account"."""
        tree, over = self.tree, self.tree.head[i]
        first = min(tree.subtree(i))
        long = tree.lower[first : first + 3] in (["as", "long", "as"], ["so", "long", "as"])
        if tree.lemma[i] == "take" and tree.lower[i + 1 : i + 3] == ["into", "account"]:
            return tree.tag[i] == "VBG"
        until = tree.tag[i] in ("VBZ", "VBP", "VBN") and {"until", "till", "once"} & {
            tree.lower[c] for c in tree.with_dep(i, "mark")
        }
        if until and not any(tree.lower[c] in ("was", "were", "had") for c in tree.with_dep(i, "aux")):
            return True
        proviso = tree.lower[i] == "provided" and tree.lower[i + 1 : i + 2] == ["that"]
        return (
            proviso or (tree.dep[i] == "advcl" and long) or (tree.lower[over] == "provided" and tree.dep[i] == "ccomp")
        )

    def _only_told(self, i: int, sketch: Sketch) -> bool:
        """Whether nothing is told but that it is told: "it was reported in May"."""
        told = [c for c in self.tree.children[i] if self.tree.dep[c] == "nsubj:pass" and self.tree.lower[c] == "it"]
        return sketch.predicate == "said" and bool(told)

    def _mixed(self, i: int) -> bool:
        """Whether an infinitive is joined to a verb that is none: "endorsed it, and to speak with the guild"."""
        tree, first = self.tree, self.tree.head[i]
        to = any(tree.lower[c] == "to" for c in tree.with_dep(i, "mark"))
        return tree.dep[i] == "conj" and to and tree.is_verb(first) and tree.tag[first] not in ("VB", "VBN", "VBG")

    def _hanging(self, i: int, sketch: Sketch) -> bool:
        """Whether a participle right behind a noun may be that noun's: "spoke of losses in Ostby resulting from"."""
        tree = self.tree
        first = min([i, *(c for c in tree.children[i] if c < i)])
        alone = tree.tag[i] == "VBG" and tree.dep[i] == "advcl" and not tree.with_dep(i, "mark", "nsubj", "aux")
        if not alone or first <= tree.head[i] + 1 or first == tree.sent[i] or tree.lower[first] == ",":
            return False  # Behind a comma it is the subject's: "ambushed the convoy, killing four".
        near = first - 1
        beside = self.cast.kind(near) in (Kind.PLACE, Kind.FACILITY) or tree.lemma[near] in _TIMES
        if beside and sketch.predicate not in _OF_THINGS:
            return False  # Neither towns nor days call for anything.
        own = {t for s in self.arguments.surface(i) for t in tree.subtree(s)}
        return tree.pos[near] in ("NOUN", "PROPN") and near not in own

    def _words_unsaid(self, i: int) -> bool:
        """Whether a parser took what is said for a noun: "said conflict and violence, and the drought, drive them"."""
        tree = self.tree
        things = [c for c in tree.with_dep(i, "obj") if tree.pos[c] in ("NOUN", "PROPN") and c > i]
        if not things or tree.lemma[i] != "say":
            return False
        return tree.lower[min(max(tree.subtree(things[0])) + 1, len(tree) - 1)] == ","
