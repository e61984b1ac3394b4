"""The subject of a verb as the sentence has it: its own, or lent by the verb or noun that it hangs on."""

from __future__ import annotations

from sayso.reading.claims.grammar.tree import Tree
from sayso.reading.claims.grammar.voice import passive
from sayso.reading.claims.lexicon import words
from sayso.reading.counted import counted_in
from sayso.reading.nth import which_of, whom_of

#: Verbs whose gerund or infinitive is done by their subject although there is an object ("promised her to come").
_SUBJECT_CONTROL = frozenset(["promise", "threaten", "vow", "pledge", "use", "spend", "visit"])
#: Verbs whose "of killing" or "for killing" is done by their object.
_OBJECT_CONTROL = words("subjects_object_control")
#: Verbs whose infinitive is what their object is to do, also where a parser hangs it on as an adverbial.
_REQUESTS = words("subjects_requests")
#: Nouns whose infinitive is what somebody is asked to do.
_INVITING = frozenset({"invitation", "request", "appeal", "invite"})
#: Verbs whose preposition brings whom they ask.
_CALLING_ON = frozenset({"call", "appeal", "plead", "prevail", "pray"})
#: What is used for doing something does nothing.
_USING = frozenset({"use", "need", "choose", "leave", "visit", "rent", "book", "employ", "enter"})
#: What who summons an envoy does then: "summoned him to protest".
_OF_SUMMONERS = words("subjects_of_summoners")
_TIMES = frozenset({"minute", "hour", "day", "week", "month", "year", "time"})
_WHOM = frozenset({"him", "her", "them", "me", "us"})
_OF_WORKS = words("misread_of_works")
_PARTICIPLES = frozenset({"VBG", "VBN"})


class Subjects:
    """Subjects of verbs, each worked out once."""

    def __init__(self, tree: Tree) -> None:
        self.tree = tree
        self._surface: dict[int, list[int]] = {}

    def of(self, v: int) -> list[int]:
        """The subject of a verb as the sentence has it, its own or lent by another."""
        if v not in self._surface:
            self._surface[v] = []  # Ends circles of lending.
            found = self._own_subject(v) or self._told_within(v) or self._lent_subject(v)
            self._surface[v] = [k for j in found for k in self.counted(j, v)]
        return self._surface[v]

    def counted(self, noun: int, v: int) -> list[int]:
        """Whom a clause behind "those" tells of: the "Quill" of "Quill was among those arrested".

        With a noun that has a number or a name for them, these too: "was among the ministers who resigned".
        """
        tree = self.tree
        behind = tree.head[v] == noun and tree.dep[v].startswith("acl") and noun < v
        who = counted_in(tree.doc[noun]) if behind else None
        if who is None:
            return [noun]
        named = [k for j in tree.conjuncts(who.i) for k in tree.meant(j)]
        return named if tree.lower[noun] == "those" else [noun, *named]

    def _own_subject(self, v: int) -> list[int]:
        found: list[int] = []
        if self.tree.defined(v):
            return []  # "The aim was to frighten them": the aim frightens nobody.
        subjects = [c for c in self.tree.with_dep(v, "nsubj") if not self.misplaced(c, v)]
        for c in [c for c in subjects if c < v][-1:] or subjects[:1]:  # Of two that a parser gives, the nearer.
            for j in self.tree.conjuncts(c):
                found.append(self.tree.antecedent(j))
        return [k for j in found for k in (self.tree.joined_before(j, v) if self.tree.dep[v] == "acl:relcl" else [j])]

    def misplaced(self, c: int, v: int) -> bool:
        """Whether a "subject" can't be one: it has a preposition, or follows an infinitive.  Parsers do mislabel."""
        if self.tree.case(c):
            return True
        if c > v and self.tree.dep[c] == "nsubj:pass":
            return True
        return c > v and any(self.tree.lower[m] == "to" for m in self.tree.with_dep(v, "mark"))

    def _lent_subject(self, v: int) -> list[int]:
        tree, head = self.tree, self.tree.head[v]
        label = tree.dep[v]
        summoning = tree.lemma[head] == "summon" and label != "conj" and tree.lemma[v] in _OF_SUMMONERS
        if (
            head == v
            or summoning
            or (label == "xcomp" and tree.with_dep(v, "csubj") and tree.with_dep(v, "cop", "aux"))
        ):
            return []  # "Letting them in is spoiling the town, Quill said": not Quill.
        if label == "conj":
            return self.of(head) if tree.is_verb(head) or tree.with_dep(head, "nsubj") else []
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
            return self.of(lender)
        if label == "advcl" and tree.tag[v] == "VB" and (asked := self._called_on(head) or self._given_time(head)):
            return asked
        if label == "advcl" and tree.lower[head] in ("far", "short") and tree.dep[head] == "advmod":
            return self.of(tree.head[head])  # "Far from fleeing, he stayed".
        if label == "advcl" and (self.reduced(v) or self.being(v)):
            return self._object_of(head) if self._told_of(v, head) else self.of(head)
        return []

    def _told_within(self, v: int) -> list[int]:
        """The "guard" of "a guard police say was beaten": what is said there has no subject but the noun."""
        tree, say = self.tree, self.tree.head[v]
        first = min([v, *tree.with_dep(v, "aux", "aux:pass", "cop")])
        bare = (
            tree.dep[say] == "acl:relcl" and first == say + 1 and tree.tag[first] in ("VBD", "VBZ", "VBP", "VBN", "MD")
        )
        return [tree.head[say]] if bare and tree.with_dep(say, "nsubj") else []

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
        return clauses[-1] if clauses and tree.lower[first - 1] != "," and self.reduced(v) else None

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
                return self.of(i)
        return self.of(self.tree.head[v])

    def _of_noun(self, v: int, noun: int) -> list[int]:
        if self.tree.tag[v] == "VBN":
            near = self.tree.before_comma(min([v, *(c for c in self.tree.children[v] if self.tree.dep[c] == "advmod")]))
            # "A play by Quill, directed by Teth".
            work = self.tree.lemma[v] in _OF_WORKS and noun not in self.tree.people
            return [noun if near is None or work or self.tree.labels(near, noun) else near]
        if self.tree.tag[v] in _PARTICIPLES:
            return [] if self.tree.with_dep(v, "mark", "case") else [noun]
        if (which := which_of(self.tree.doc[v])) is not None:
            return [j for who in whom_of(which) for j in self.tree.conjuncts(self.tree.antecedent(who.i))]
        if (called := self._called(noun)) is not None:
            return called
        if self.tree.is_verb(self.tree.head[noun]) and self.tree.dep[noun] == "obj":
            return self.of(self.tree.head[noun])
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
            return self.of(verb)
        return objects

    def _called_on(self, verb: int) -> list[int]:
        """Whom "called on" and "appealed to" ask to do something."""
        if self.tree.lemma[verb] not in _CALLING_ON or passive(self.tree, verb):
            return []
        asked = [c for c in self.tree.with_dep(verb, "obl") if self.tree.case(c) in ("on", "upon", "to", "for", "with")]
        return [j for c in asked[:1] for j in self.tree.conjuncts(c)]

    def _given_time(self, verb: int) -> list[int]:
        """Whom "gave the envoy 72 hours to leave" gives so long to do something."""
        tree = self.tree
        timed = tree.lemma[verb] == "give" and any(tree.lemma[c] in _TIMES for c in tree.with_dep(verb, "obj"))
        return [j for c in tree.with_dep(verb, "iobj") for j in tree.conjuncts(c)] if timed else []

    def _object_of(self, verb: int) -> list[int]:
        if passive(self.tree, verb):
            return self.of(verb)
        return [j for c in self.tree.with_dep(verb, "obj", "iobj") for j in self.tree.conjuncts(c)]

    def reduced(self, v: int) -> bool:
        """Whether a clause is an infinitive or participle, with no tense of its own."""
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
        # "Left him out for having come late", "mocked him for leaving": what somebody is praised or punished for.
        having = any(self.tree.lower[c] == "having" for c in self.tree.with_dep(v, "aux"))
        whom = self._object_of(verb)
        someone = self.tree.tag[v] == "VBG" and v > verb and lemma not in _USING and any(map(self._somebody, whom))
        blamed = (having or someone) and "for" in marks and bool(whom)
        return asked or quoted or blamed or (lemma in _OBJECT_CONTROL and bool(marks & {"of", "for", "with", "from"}))

    def _somebody(self, noun: int) -> bool:
        return noun in self.tree.people or self.tree.pos[noun] == "PROPN" or self.tree.lower[noun] in _WHOM
