"""Who stands in which grammatical place of a word: passives turned round, gaps filled, conjuncts listed."""

from __future__ import annotations

from collections.abc import Iterator

from sayso.reading.claims.grammar.borrowing import both_between, denier_of, hung_inside, occasion_of, past_place
from sayso.reading.claims.grammar.subjects import Subjects
from sayso.reading.claims.grammar.tree import Tree
from sayso.reading.claims.grammar.voice import held_too, passive
from sayso.reading.claims.lexicon import words

Slots = dict[str, list[int]]

#: Nouns that a relative clause without a pronoun does not take as its object: "the day he left".
_CIRCUMSTANCES = words("arguments_circumstances")
#: What one has with another: "a banker with ties to the Front".
_TIES = frozenset({"tie", "link", "connection", "affiliation"})
#: Nouns of where or how somebody is, which take no "of" of their own.
_BETWEEN = frozenset(["custody", "captivity", "detention", "office", "prison", "jail", "hospital", "exile", "action"])
#: By what something is moved, told or done; nobody does it: "sent by rail".
_MEANS = words("arguments_means")
#: How much by: "defeated by 300 votes".
_MEASURES = words("arguments_measures")
#: Verbs whose second object is so much money: "was fined £50", "fined the firm £50".
_FINED = frozenset({"fined", "docked", "fines", "docks", "fine", "dock"})
#: Verbs of sounds and moves, which take no object of the verb joined to them: "sang and waved flags".
_ALONE = words("arguments_alone")


class Arguments:
    """Slots of words, each worked out once.

    ``surface`` is the subject as the sentence has it; ``slots`` are those of the active voice.
    """

    def __init__(self, tree: Tree) -> None:
        self.tree = tree
        self._subjects = Subjects(tree)
        self._slots: dict[int, Slots] = {}

    # ---- verbs

    def passive(self, v: int) -> bool:
        """Whether a verb is in the passive."""
        return passive(self.tree, v)

    def surface(self, v: int) -> list[int]:
        """The subject of a verb as the sentence has it, its own or lent by another."""
        return self._subjects.of(v)

    def being(self, v: int) -> bool:
        """Whether it is what somebody is suspected of being."""
        return self._subjects.being(v)

    def slots(self, v: int) -> Slots:
        """The slots of a verb in the active voice; conjuncts are listed one by one."""
        if v not in self._slots:
            self._slots[v] = dict(self._verb_slots(v))
        return self._slots[v]

    def _verb_slots(self, v: int) -> Slots:
        passive = self.passive(v)
        slots: Slots = {}
        if subjects := self.surface(v):
            sums = self.tree.lower[v] in _FINED
            given = passive and bool(self.tree.with_dep(v, "obj")) and not (sums or held_too(self.tree, v))
            slots["iobj" if given else "obj" if passive else "subj"] = list(subjects)
        for name, token in self._dependents(v, passive):
            slots.setdefault(name, []).extend(self.tree.meant(token))
        self._add_next(v, slots, passive)
        if "iobj" in slots and "obj" not in slots:
            slots["obj"] = slots["iobj"]
        if self.tree.dep[v] == "acl:relcl":
            self._fill_gap(v, slots, passive)
        elif self.tree.dep[v] == "conj":
            self._share_object(v, slots)
        if not passive and not {"obj", "clause"} & set(slots):
            slots.update(self._object_ahead(v))
        return slots

    def _dependents(self, v: int, passive: bool) -> Iterator[tuple[str, int]]:
        tree = self.tree
        for c in tree.children[v]:
            label = tree.dep[c]
            plain = label.partition(":")[0]
            if plain == "nsubj" and self._subjects.misplaced(c, v):
                case = tree.case(c)
                yield ("subj" if case == "by" and passive else case or "obj"), c
            elif plain in ("obj", "iobj"):
                yield (self._fined(v, plain, passive) if tree.lower[v] in _FINED else plain), c
            elif plain in ("obl", "nmod"):
                name = tree.case(c)
                done = passive and (label == "obl:agent" or name == "by") and not self._means(c)
                yield ("subj" if done else name), c
            elif plain in ("xcomp", "ccomp") or (plain == "advcl" and self._subjects.reduced(c)):
                yield "clause", c
                if tree.tag[c] == "VBG" and any(tree.lower[m] == "for" for m in tree.with_dep(c, "mark")):
                    yield "for_doing", c  # "Two held for stealing".

    def _means(self, c: int) -> bool:
        """Whether "by" says how, or by how much, not who: "sent by rail", "defeated by 300 votes"."""
        tree = self.tree
        if tree.lemma[c] in _MEASURES:
            return True
        return tree.lemma[c] in _MEANS and not tree.with_dep(c, "det", "amod", "nmod")

    def _fined(self, v: int, label: str, passive: bool) -> str:
        """The slot of an object of "fined": in "fined the firm £50" and "was fined £50" the money has none."""
        if passive or self.tree.with_dep(v, "iobj"):
            return "obj" if label == "iobj" else ""
        return label

    def _add_next(self, i: int, slots: Slots, passive: bool) -> None:
        """A preposition right after the word governs its argument, wherever a parser hung it."""
        tree, case = self.tree, i + 1
        if case >= len(tree) or tree.dep[case] != "case" or tree.head[case] <= case:
            return
        by = passive and tree.lower[case] == "by" and tree.lemma[tree.head[case]] not in _MEANS | _MEASURES
        name = "subj" if by else tree.case(tree.head[case])
        if name and name not in slots:
            slots[name] = tree.conjuncts(tree.head[case])

    def _fill_gap(self, v: int, slots: Slots, passive: bool) -> None:
        """ "The man (whom) police arrested": the gap of a relative clause is its object."""
        own = [self.tree.antecedent(c) for c in self.tree.children[v]]
        noun = self.tree.head[v]
        if "subj" not in slots or "obj" in slots or "clause" in slots or passive or noun in own:
            return
        if any(self.tree.lower[c] == "who" for c in self.tree.with_dep(v, "nsubj")):
            return  # "Quill is a lawyer who paid": it is she who pays, and nobody says whom.
        words = {self.tree.lower[c] for c in self.tree.children[v]}
        owned = {self.tree.lower[k] for c in self.tree.with_dep(v, "obj", "nsubj") for k in self.tree.children[c]}
        if self._object_ahead(v) or "whose" in owned | words:
            return
        if self.tree.lemma[noun] not in _CIRCUMSTANCES and not words & {"where", "when", "why", "how"}:
            slots["obj"] = [k for j in self.tree.joined_before(noun, v) for k in self._subjects.counted(j, v)]

    def _share_object(self, v: int, slots: Slots) -> None:
        """ "Police arrested and charged the man": an object that follows both verbs is shared."""
        head = self.tree.head[v]
        if "obj" in slots or self.passive(v) or not self.tree.is_verb(head):
            return
        shared = [j for c in self.tree.with_dep(head, "obj") if c > v for j in self.tree.conjuncts(c)]
        if shared:
            slots["obj"] = shared

    def _object_ahead(self, v: int) -> Slots:
        """ "They support and mobilise the families": an object behind the second of two joined verbs is shared."""
        tree = self.tree
        for c in tree.with_dep(v, "conj") if tree.lemma[v] not in _ALONE else ():
            joined = tree.tag[c] == tree.tag[v] and c - v <= 3 and not tree.with_dep(c, "nsubj", "aux", "mark")
            objects = [j for o in tree.with_dep(c, "obj") for j in tree.conjuncts(o)] if joined else []
            if objects and tree.is_verb(c):
                return {"obj": objects}
        return {}

    # ---- nouns

    def noun_slots(self, n: int) -> Slots:
        """The slots of a noun: its possessor, compounds, adjectives of nation, and prepositional phrases."""
        if n in self._slots:
            return self._slots[n]
        slots: Slots = {}
        tree = self.tree
        for c in tree.children[n]:
            label = tree.dep[c]
            if label == "nmod:poss":
                slots.setdefault("poss", []).extend(tree.conjuncts(c))
            elif label.startswith(("nmod", "obl")):
                slots.setdefault(tree.case(c), []).extend(tree.conjuncts(c))
            elif label in ("compound", "amod", "nmod:desc"):
                slots.setdefault("compound", []).extend(tree.conjuncts(c))
            elif label == "acl" and tree.tag[c] == "VBN":
                slots.setdefault("by", []).extend(
                    j for k in tree.with_dep(c, "obl") if tree.case(k) == "by" for j in tree.conjuncts(k)
                )
        if n + 1 < len(tree) and tree.lower[n + 1] == "of":
            self._add_next(n, slots, False)
        if len(slots.get("between", ())) == 1:
            slots["between"] = both_between(tree, slots["between"][0])
        owner = self._owner_before(n)
        owner = self._bearing(n) if owner is None else owner
        if "poss" not in slots and owner is not None:
            slots["poss"] = [owner]
        self._fill_of(n, slots)
        self._borrow(n, slots)
        if joined := self._joined_names(n):
            slots["between"] = [*slots.get("between", []), *joined]
        self._slots[n] = slots
        return slots

    def _borrow(self, n: int, slots: Slots) -> None:
        for case, token in hung_inside(self.tree, n, frozenset(slots)).items():
            slots[case] = self.tree.conjuncts(token)
        verb = occasion_of(self.tree, n)
        if verb is not None and not slots.keys() & {"poss", "of", "by", "between"}:
            slots["poss"] = self.surface(verb)
        if "of" in slots and "by" not in slots and (denier := denier_of(self.tree, n)) is not None:
            slots["by"] = self.tree.conjuncts(denier)

    def _fill_of(self, n: int, slots: Slots) -> None:
        if "of" not in slots and (whose := past_place(self.tree, n, _BETWEEN)) is not None:
            slots["of"] = self.tree.conjuncts(whose)

    def _bearing(self, n: int) -> int | None:
        """Who has the ties of "a banker with ties to the Front": the noun over "with", or the name it describes."""
        tree, over = self.tree, self.tree.head[n]
        if tree.lemma[n] not in _TIES or tree.case(n) != "with" or not tree.dep[n].startswith("nmod") or over > n:
            return None
        return tree.head[over] if tree.dep[over] == "appos" and tree.head[over] < over else over

    def _owner_before(self, n: int) -> int | None:
        """The possessor right before a noun's own words: the "Front" of "the Front's political wing"."""
        tree, i = self.tree, n - 1
        while i > 0 and tree.pos[i] in ("ADJ", "NOUN", "NUM") and tree.head[i] > i:
            i -= 1
        return i - 1 if i > 0 and tree.lower[i] in ("'s", "’s") else None

    def _joined_names(self, n: int) -> list[int]:
        """Both names of "the Front-Brigade alliance"; empty where no hyphen joins two names before the noun."""
        tree = self.tree
        before = [
            i for i in range(max(0, n - 8), n) if tree.lower[i] in ("-", "–", "—") and tree.end[i] == tree.start[i + 1]
        ]
        for i in before:
            sides = (i - 1, i + 1)
            if i and all(tree.pos[j] == "PROPN" for j in sides) and all(n in tree.path(j) for j in sides):
                return list(sides)
        return []
