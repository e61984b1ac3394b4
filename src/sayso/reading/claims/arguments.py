"""Who stands in which grammatical place of a word: passives turned round, gaps filled, conjuncts listed."""

from __future__ import annotations

from collections.abc import Iterator

from sayso.reading.claims.borrowing import both_between, hung_inside, occasion_of, past_place
from sayso.reading.claims.lexicon import words
from sayso.reading.claims.tree import Tree

Slots = dict[str, list[int]]

#: Verbs whose gerund or infinitive is done by their subject although there is an object ("promised her to come").
_SUBJECT_CONTROL = frozenset(["promise", "threaten", "vow", "pledge", "use", "spend", "visit"])
#: Verbs whose "of killing" or "for killing" is done by their object.
_OBJECT_CONTROL = words("arguments_object_control")
#: Nouns that a relative clause without a pronoun does not take as its object: "the day he left".
_CIRCUMSTANCES = words("arguments_circumstances")
#: Verbs whose infinitive is what their object is to do, also where a parser hangs it on as an adverbial.
_REQUESTS = words("arguments_requests")
#: What one has with another: "a banker with ties to the Front".
_TIES = frozenset({"tie", "link", "connection", "affiliation"})
#: Nouns of where or how somebody is, which take no "of" of their own.
_BETWEEN = frozenset(["custody", "captivity", "detention", "office", "prison", "jail", "hospital", "exile", "action"])
_BE = frozenset(
    ["is", "are", "was", "were", "be", "been", "being", "am", "'s", "’s", "get", "gets", "got", "getting", "'re", "’re"]
)
_INVITING = frozenset({"invitation", "request", "appeal", "invite"})
#: Verbs whose preposition brings whom they ask.
_CALLING_ON = frozenset({"call", "appeal", "plead", "prevail"})
#: By what something is moved, told or done; nobody does it: "sent by rail".
_MEANS = words("arguments_means")
#: Verbs that have two objects.
_GIVING = words("arguments_giving")
#: Passives whose object is so much money.
_FINED = frozenset({"fined", "docked"})
_CAPTIVES = frozenset({"hostage", "captive", "prisoner"})
_PARTICIPLES = frozenset({"VBG", "VBN"})
#: Verbs of sounds and moves, which take no object of the verb joined to them: "sang and waved flags".
_ALONE = words("arguments_alone")


class Arguments:
    """Slots of words, each worked out once.

    ``surface`` is the subject as the sentence has it; ``slots`` are those of the active voice.
    """

    def __init__(self, tree: Tree) -> None:
        self.tree = tree
        self._surface: dict[int, list[int]] = {}
        self._slots: dict[int, Slots] = {}

    # ---- verbs

    def passive(self, v: int) -> bool:
        """Whether a verb is in the passive: "was seen", "a man seen there", "was seen and heard"."""
        tree = self.tree
        if tree.tag[v] not in ("VBN", "VBD"):
            return False
        if self._held_too(v):
            return True
        helpers = {tree.lower[c] for c in tree.with_dep(v, "aux", "cop")}
        if helpers <= {"'s", "’s"} and helpers and tree.with_dep(v, "obj"):
            return False  # "He's asked them".
        if helpers:  # The words decide, whatever the labels: "has resigned" is active.
            return bool(helpers & _BE) and tree.tag[v] == "VBN"
        if any(tree.dep[c] == "nsubj:pass" and c < v for c in tree.children[v]):
            return True
        if tree.tag[v] != "VBN" or any(tree.dep[c] == "nsubj" for c in tree.children[v]):
            return False
        if tree.dep[v] in ("acl", "amod", "advcl", "acl:relcl"):
            return not tree.with_dep(v, "obj") or self._given(v)
        lent = tree.dep[v] == "conj" or (tree.dep[v] == "xcomp" and not tree.with_dep(v, "obj", "mark"))
        return lent and tree.is_verb(tree.head[v]) and self.passive(tree.head[v])  # "Were reported killed".

    def _given(self, v: int) -> bool:
        """ "Shown the film, Quill left": the participle of a verb with two objects, which has one."""
        tree = self.tree
        return tree.lemma[v] in _GIVING and tree.dep[v] == "advcl" and not tree.with_dep(v, "iobj", "mark", "aux")

    def _held_too(self, v: int) -> bool:
        """ "Was abducted, held hostage and tortured": the second of two passives, with a word that looks an object."""
        tree, head = self.tree, self.tree.head[v]
        bare = tree.dep[v] == "conj" and tree.is_verb(head) and not tree.with_dep(v, "nsubj", "aux")
        captive = any(tree.lemma[c] in _CAPTIVES for c in tree.with_dep(v, "obj", "xcomp"))
        both = any(tree.dep[c] == "cc:preconj" for c in tree.children[head])  # "Is both feared and loved".
        return bare and (captive or both) and self.passive(head)

    def surface(self, v: int) -> list[int]:
        """The subject of a verb as the sentence has it, its own or lent by another."""
        if v not in self._surface:
            self._surface[v] = []  # Ends circles of lending.
            self._surface[v] = self._own_subject(v) or self._lent_subject(v)
        return self._surface[v]

    def _own_subject(self, v: int) -> list[int]:
        found: list[int] = []
        if self.tree.defined(v):
            return []  # "The aim was to frighten them": the aim frightens nobody.
        subjects = [c for c in self.tree.with_dep(v, "nsubj") if not self._misplaced(c, v)]
        for c in [c for c in subjects if c < v][-1:] or subjects[:1]:  # Of two that a parser gives, the nearer.
            for j in self.tree.conjuncts(c):
                found.append(self.tree.antecedent(j))
        return [k for j in found for k in (self.tree.conjuncts(j) if self.tree.dep[v] == "acl:relcl" else [j])]

    def _misplaced(self, c: int, v: int) -> bool:
        """Whether a "subject" can't be one: it has a preposition, or follows an infinitive.  Parsers do mislabel."""
        if self.tree.case(c):
            return True
        if c > v and self.tree.dep[c] == "nsubj:pass":
            return True
        return c > v and any(self.tree.lower[m] == "to" for m in self.tree.with_dep(v, "mark"))

    def _lent_subject(self, v: int) -> list[int]:
        tree, head = self.tree, self.tree.head[v]
        label = tree.dep[v]
        if head == v:
            return []
        if label == "conj":
            return self.surface(head) if tree.is_verb(head) or tree.with_dep(head, "nsubj") else []
        if label == "acl":
            return self._of_noun(v, head)
        if label == "csubj" and tree.tag[v] == "VBG":
            return []  # "Demonstrating is no crime": nobody is said to do it.
        bare = label == "ccomp" and tree.tag[v] == "VBG" and not tree.with_dep(v, "aux")
        if label in ("xcomp", "csubj") or bare:  # With "were", "words that he said were hurting them" are not his deed.
            return self._controller(head)  # "csubj" is what parsers make of "is about to leave".
        if (
            label == "advcl"
            and tree.tag[v] == "VBG"
            and v
            and tree.lower[v - 1] != ","
            and not tree.with_dep(v, "mark")
            and not any(tree.tag[c] == "WRB" for c in tree.children[v])
        ):
            return self._nearest_subject(v)
        if (own := self._before_gerund(v)) is not None:
            return [own]
        if label == "advcl" and v < head and (lender := self._lender_of_front(v, head)) is not None:
            return self.surface(lender)
        if label == "advcl" and tree.tag[v] == "VB" and (asked := self._called_on(head)):
            return asked
        if label == "advcl" and tree.lower[head] in ("far", "short") and tree.dep[head] == "advmod":
            return self.surface(tree.head[head])  # "Far from fleeing, he stayed".
        if label == "advcl" and (self._reduced(v) or self.being(v)):
            return self._object_of(head) if self._told_of(v, head) else self.surface(head)
        return []

    def _lender_of_front(self, v: int, head: int) -> int | None:
        said = self._said_by(head, v)
        return self._within_subject(v, head) if said is None else said

    def _said_by(self, head: int, v: int) -> int | None:
        """The clause that a participle in front belongs to: "opens" of "Built in May, the mine opens, Quill said"."""
        said = [c for c in self.tree.with_dep(head, "ccomp") if v < c < head]
        over = self.tree.head[head]
        if self.tree.dep[head] == "ccomp" and v < over < head:  # "Asked about it, Quill said, “The mine is open.”"
            said = [over]
        return said[0] if said and self.tree.tag[v] in _PARTICIPLES else None

    def _within_subject(self, v: int, head: int) -> int | None:
        """The clause of a subject that a participle is in: "faced" of "what they faced when held shocked Quill"."""
        tree, first = self.tree, self.tree.subtree(v)[0]
        clauses = [r for c in tree.with_dep(head, "nsubj") for r in tree.with_dep(c, "acl") if c < r < first]
        return clauses[-1] if clauses and tree.lower[first - 1] != "," and self._reduced(v) else None

    def _before_gerund(self, v: int) -> int | None:
        """The "Tern" of "despite Tern asking them", which parsers hang on the verb above."""
        tree, j = self.tree, v - 1
        while j > 0 and tree.pos[j] == "ADV":
            j -= 1
        fits = tree.tag[v] == "VBG" and tree.dep[v] == "advcl" and tree.pos[j] in ("PROPN", "NOUN", "PRON")
        beside = tree.head[j] == tree.head[v] and tree.dep[j].startswith("obl") and tree.case(j) not in ("", "by")
        return j if fits and beside and j > tree.head[v] else None

    def _nearest_subject(self, v: int) -> list[int]:
        """The subject of the verb that a bare participle follows: "a video surfaced showing them"."""
        for i in range(v - 1, self.tree.sent[v], -1):
            told = self.tree.is_verb(i) or bool(self.tree.with_dep(i, "cop"))
            if told and i != v and self.tree.with_dep(i, "nsubj"):
                return self.surface(i)
        return self.surface(self.tree.head[v])

    def _of_noun(self, v: int, noun: int) -> list[int]:
        if self.tree.tag[v] == "VBN":
            near = self.tree.before_comma(min([v, *(c for c in self.tree.children[v] if self.tree.dep[c] == "advmod")]))
            return [noun if near is None or self.tree.labels(near, noun) else near]
        if self.tree.tag[v] in _PARTICIPLES:
            return [] if self.tree.with_dep(v, "mark", "case") else [noun]
        if (called := self._called(noun)) is not None:
            return called
        if self.tree.is_verb(self.tree.head[noun]) and self.tree.dep[noun] == "obj":
            return self.surface(self.tree.head[noun])
        return []

    def _called(self, noun: int) -> list[int] | None:
        """Who is to do what a noun asks for or wants: "an invitation to Quill to come"."""
        tree = self.tree
        if tree.lemma[noun] in _INVITING:
            asked = [c for c in tree.with_dep(noun, "nmod") if tree.case(c) in ("to", "for", "on")]
            return tree.conjuncts(asked[-1]) if asked else []
        wanting = [c for c in tree.with_dep(noun, "nmod") if tree.case(c) == "of" and tree.pos[c] == "PROPN"]
        return tree.conjuncts(wanting[0]) if wanting else None

    def _controller(self, verb: int) -> list[int]:
        objects = self._object_of(verb) or self._called_on(verb)
        if not objects or self.tree.lemma[verb] in _SUBJECT_CONTROL:
            return self.surface(verb)
        return objects

    def _called_on(self, verb: int) -> list[int]:
        """Whom "called on" and "appealed to" ask to do something."""
        if self.tree.lemma[verb] not in _CALLING_ON or self.passive(verb):
            return []
        asked = [c for c in self.tree.with_dep(verb, "obl") if self.tree.case(c) in ("on", "upon", "to", "for", "with")]
        return [j for c in asked[:1] for j in self.tree.conjuncts(c)]

    def _object_of(self, verb: int) -> list[int]:
        if self.passive(verb):
            return self.surface(verb)
        return [j for c in self.tree.with_dep(verb, "obj", "iobj") for j in self.tree.conjuncts(c)]

    def _reduced(self, v: int) -> bool:
        marks = {self.tree.lower[c] for c in self.tree.with_dep(v, "mark")}
        finite = any(self.tree.tag[c] in ("VBD", "VBZ", "VBP", "MD") for c in self.tree.with_dep(v, "aux", "cop"))
        return not finite and (self.tree.tag[v] in _PARTICIPLES or "to" in marks)

    def being(self, v: int) -> bool:
        """ "Is suspected of being a front": what somebody is suspected of is said of him."""
        being = any(self.tree.lower[c] == "being" for c in self.tree.with_dep(v, "cop"))
        return being and any(self.tree.lower[c] in ("of", "for") for c in self.tree.with_dep(v, "mark"))

    def _told_of(self, v: int, verb: int) -> bool:
        marks = {self.tree.lower[c] for c in self.tree.with_dep(v, "mark", "case")}
        lemma = self.tree.lemma[verb]
        asked = lemma in _REQUESTS and "to" in marks and bool(self._object_of(verb))
        quoted = lemma in ("quote", "cite") and "as" in marks and bool(self._object_of(verb))
        # "Left him out for having come late": what somebody is praised or punished for.
        having = any(self.tree.lower[c] == "having" for c in self.tree.with_dep(v, "aux"))
        blamed = having and "for" in marks and bool(self._object_of(verb))
        return asked or quoted or blamed or (lemma in _OBJECT_CONTROL and bool(marks & {"of", "for", "with", "from"}))

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
            given = passive and bool(self.tree.with_dep(v, "obj")) and not (sums or self._held_too(v))
            slots["iobj" if given else "obj" if passive else "subj"] = list(subjects)
        for name, token in self._dependents(v, passive):
            slots.setdefault(name, []).extend(t for t in self.tree.conjuncts(self.tree.antecedent(token)))
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
            if plain == "nsubj" and self._misplaced(c, v):
                case = tree.case(c)
                yield ("subj" if case == "by" and passive else case or "obj"), c
            elif plain in ("obj", "iobj"):
                yield ("" if passive and tree.lower[v] in _FINED else plain), c
            elif plain in ("obl", "nmod"):
                name = tree.case(c)
                means = tree.lemma[c] in _MEANS and not tree.with_dep(c, "det", "amod", "nmod")
                yield ("subj" if passive and (label == "obl:agent" or name == "by") and not means else name), c
            elif plain in ("xcomp", "ccomp") or (plain == "advcl" and self._reduced(c)):
                yield "clause", c

    def _add_next(self, i: int, slots: Slots, passive: bool) -> None:
        """A preposition right after the word governs its argument, wherever a parser hung it."""
        tree, case = self.tree, i + 1
        if case >= len(tree) or tree.dep[case] != "case" or tree.head[case] <= case:
            return
        by = passive and tree.lower[case] == "by" and tree.lemma[tree.head[case]] not in _MEANS
        name = "subj" if by else tree.case(tree.head[case])
        if name and name not in slots:
            slots[name] = tree.conjuncts(tree.head[case])

    def _fill_gap(self, v: int, slots: Slots, passive: bool) -> None:
        """ "The man (whom) police arrested": the gap of a relative clause is its object."""
        own = [self.tree.antecedent(c) for c in self.tree.children[v]]
        noun = self.tree.head[v]
        if "subj" not in slots or "obj" in slots or "clause" in slots or passive or noun in own:
            return
        words = {self.tree.lower[c] for c in self.tree.children[v]}
        owned = {self.tree.lower[k] for c in self.tree.with_dep(v, "obj", "nsubj") for k in self.tree.children[c]}
        if self._object_ahead(v) or "whose" in owned | words:
            return
        if self.tree.lemma[noun] not in _CIRCUMSTANCES and not words & {"where", "when", "why", "how"}:
            slots["obj"] = self.tree.conjuncts(noun)

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
