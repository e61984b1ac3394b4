"""The parse as plain lists: quick to walk, and the same for a trained pipeline and for a hand-built doc."""

from __future__ import annotations

from bisect import bisect_left
from copy import copy
from typing import TYPE_CHECKING

from sayso.reading.claims.grammar.whom import in_cleft, is_field, person_near
from sayso.reading.claims.lexicon import words
from sayso.reading.lexicon import ROUNDING
from sayso.reading.lexicon import words as listed
from sayso.reading.pipeline import how_sure

if TYPE_CHECKING:
    from spacy.tokens import Doc

_RELATIVE = frozenset({"who", "whom", "which", "that", "whose"})
#: What brings a body behind somebody of it: "a pupil at the school".
_BELONGING = frozenset({"of", "at", "from", "in", "for"})
_HYPHENS = frozenset({"-", "‐", "‑", "–"})
_SIGNS = frozenset({"%", "$", "£", "€", "#", "percent"})
#: What a rise, a fall or a way is measured in.
_UNITS = words("tree_units")
_MONEY = words("tree_money")
_WHILES = frozenset({"day", "week", "month", "year", "decade", "hour", "century", "season"})
#: What is said to be an infinitive: "their aims were to".
_TOWNS = words("tree_towns")
_NAMING = words("tree_naming")
_LABELLING = listed("labelling")
_MEANT = words("status_planning_nouns")
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET", "SYM", "X"})


class _Plain(dict[str, str]):
    """Labels without their subtypes."""

    def __missing__(self, label: str) -> str:
        self[label] = plain = label.partition(":")[0]
        return plain


_PLAIN = _Plain()


class Tree:
    """Tokens as indices; ``head[i] == i`` at a root.  Dependents are in text order."""

    __slots__ = (
        "anchors",
        "at",
        "attached",
        "children",
        "dep",
        "doc",
        "end",
        "head",
        "lemma",
        "lower",
        "people",
        "pos",
        "sent",
        "sentence",
        "start",
        "sure",
        "tag",
        "text",
        "words",
    )

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self.text: str = doc.text
        #: Where a mention of a person or body ends → its head word; filled by ``Cast``.
        self.anchors: dict[int, int] = {}
        #: Heads of mentions of people.
        self.people: set[int] = set()
        #: Whether phrases have been moved to where print shows that they belong.
        self.attached = False
        # One walk over spaCy's tokens: making them is most of the cost.
        rows = [(t.head.i, t.dep_, t.pos_, t.tag_, t.text.lower(), t.lemma_.lower(), t.idx, len(t)) for t in doc]
        self.head = [r[0] for r in rows]
        self.dep = [r[1] for r in rows]
        self.pos = [r[2] for r in rows]
        self.tag = [r[3] for r in rows]
        self.lower = [r[4] for r in rows]
        self.lemma = ["$" if r[3] == "$" and r[5].isalpha() else r[5] or r[4] for r in rows]  # "USD", "EUR".
        #: All that is printed: a rule about words that no text has need not look for them.
        self.words = frozenset(self.lower)
        self.start = [r[6] for r in rows]
        self.end = [r[6] + r[7] for r in rows]
        #: How likely each token's head and relation are, by the parser's own account.
        self.sure = how_sure(doc)
        self.at = {start: i for i, start in enumerate(self.start)}
        self._mend_held()
        self.children: list[list[int]] = [[] for _ in self.head]
        for i, head in enumerate(self.head):
            if head != i:
                self.children[head].append(i)
        self._mend_objects()
        #: The tokens of each one's sentence, and the first of them.
        self.sentence = [range(sent.start, sent.end) for sent in doc.sents for _ in range(sent.start, sent.end)]
        self.sent = [sentence.start for sentence in self.sentence]

    def copy(self) -> Tree:
        """The same tree, of which what hangs on what, and as what, may change apart; what is printed is shared."""
        twin = copy(self)
        twin.anchors, twin.people = dict(self.anchors), set(self.people)
        twin.head, twin.dep, twin.pos, twin.tag = self.head[:], self.dep[:], self.pos[:], self.tag[:]
        twin.lemma, twin.children = self.lemma[:], [own[:] for own in self.children]
        return twin

    def _mend_held(self) -> None:
        """ "Quaria-held Tarn" is one phrase: the place in the tree that its first word took is its last word's."""
        for i, word in enumerate(self.lower[1:-2], start=1):
            if word != "-":
                continue
            holder, held, thing = i - 1, i + 1, self.head[i + 1]
            tight = self.end[holder] == self.start[i] and self.end[i] == self.start[held]
            if self.lower[holder] == "re" or not (
                tight and self.tag[held] == "VBN" and self.dep[held] == "amod" and thing > held
            ):
                continue
            if thing in self.path(holder):
                continue
            root = self.head[holder] == holder
            self.dep[thing], self.head[thing] = self.dep[holder], thing if root else self.head[holder]
            for c, head in enumerate(self.head[:i]):
                if head == holder and c != holder and self.dep[c] in ("case", "det"):
                    self.head[c] = thing
            self.dep[holder], self.head[holder] = "compound", held

    def _mend_objects(self) -> None:
        """An object that opens with a preposition is none: the "in Quaria-held Tarn" where "in" hung on "Quaria"."""
        self._mend_second_objects()
        for i, label in enumerate(self.dep):
            if label not in ("obj", "iobj") or not self.children[i] or self.children[i][0] > i:
                continue
            first = self.children[i][0]
            while self.children[first] and self.children[first][0] < first:
                first = self.children[first][0]
            holder = self.head[first]
            if self.dep[first] == "case" and self.pos[first] == "ADP" and holder != i and not self.rounds(first):
                self.dep[i] = "obl"
                self.children[holder].remove(first)
                self.head[first] = i
                self.children[i].insert(0, first)

    def _mend_second_objects(self) -> None:
        """Of two objects of a verb the one with a preposition is none: "featured Quill alongside Teth"."""
        for i, label in enumerate(self.dep):
            if label != "obj":
                continue
            before = any(self.dep[c] == "obj" and c < i for c in self.children[self.head[i]])
            if before and any(self.dep[c] == "case" and c < i for c in self.children[i]):
                self.dep[i] = "obl"

    def __len__(self) -> int:
        return len(self.head)

    def is_verb(self, i: int) -> bool:
        """Whether the token is a verb, or tagged as one."""
        return self.pos[i] == "VERB" or (self.pos[i] == "AUX" and not self.dep[i].startswith(("aux", "cop")))

    def with_dep(self, i: int, *labels: str) -> list[int]:
        """The dependents with one of these labels: "nmod" whatever the subtype, "nmod:poss" that alone."""
        own = self.children[i]
        if not own:
            return []
        dep, found = self.dep, []
        for c in own:  # Asked some 30 times for each word, mostly for nothing: a loop is quicker than a comprehension.
            if _PLAIN[dep[c]] in labels or dep[c] in labels:
                found.append(c)
        return found

    def between(self, start: int, end: int) -> range:
        """The tokens that start within a stretch of the text."""
        return range(bisect_left(self.start, start), bisect_left(self.start, end))

    def rounds(self, i: int) -> bool:
        """Whether a preposition only says that the number behind is a bound: "killed at least 12 people"."""
        return tuple(self.lower[i : i + 2]) in ROUNDING

    def case(self, i: int) -> str:
        """The preposition before a nominal, in one word: "along_with"; empty where there is none."""
        for c in self.children[i]:
            if self.dep[c] == "case" and self.lower[c] not in ("'s", "’s", "'", "’"):
                fixed = [self.lower[f] for f in self.children[c] if self.dep[f] == "fixed"]
                more = [self.lower[x] for x in self.children[i] if x > c and self.dep[x] == "case"]
                return "_".join([self.lower[c], *(fixed or more)])
        return ""

    def conjuncts(self, i: int) -> list[int]:
        """A nominal and those coordinated with it."""
        found = [i]
        for j in found:
            joined = [c for c in self.children[j] if self.dep[c] == "conj" and self.pos[c] in _NOMINAL]
            found.extend(c for c in joined if not self.passed_over(c))
            for name in self.with_dep(j, "appos", "flat"):  # "Mayor Ada Quill and secretary Boran Teth".
                joined = [c for c in self.with_dep(name, "conj") if self.pos[c] in _NOMINAL]
                # "Both clerks — Ada Quill and Boran Teth — left": the names are who the two are.
                if j < name and not {",", "—", "–"} & set(self.lower[j:name]):
                    found.extend(joined)
                elif j < name and self._in_headline_list(j, name):
                    found.append(name)
                elif j < name:
                    found.extend(c for c in joined if self._after_apposition(c))
        return found

    def joined_before(self, i: int, end: int) -> list[int]:
        """Those of a list whom a clause behind them tells of: no Heron, in "the Tern, which sank, and the Heron"."""
        return [j for j in self.conjuncts(i) if j < end or i > end]

    def meant(self, i: int) -> list[int]:
        """All for whom a word stands: itself and those joined to it, or those before a relative pronoun."""
        noun = self.antecedent(i)
        return self.conjuncts(i) if noun == i else self.joined_before(noun, i)

    def _in_headline_list(self, noun: int, name: int) -> bool:
        """Whether a comma stands for an "and", as it does in headlines: "Owner, manager jailed", with no second one."""
        verb, behind = self.head[noun], max(self.subtree(name)) + 1
        closed = behind < len(self) and self.lower[behind] != "," and behind in (verb, *self.with_dep(verb, "aux"))
        ends = range(behind, self.sentence[noun].stop)
        bare = not any(self.with_dep(i, "det", "nmod", "case") for i in (noun, name))
        spoken = bool(ends) and self.lower[ends[-1]] in (".", "!", "?", "”", '"')
        return self.dep[noun].startswith("nsubj") and closed and bare and not spoken and self.lower[noun + 1] == ","

    def passed_over(self, c: int) -> bool:
        """Whether a name is the one that is not meant: "Quill rather than Teth", "Quill, not Teth"."""
        if self.dep[c] not in ("conj", "appos", "nmod"):
            return False
        marks = (k for k in self.with_dep(c, "cc", "advmod", "case") if k < c)
        return any(self.lower[k] in ("rather", "not", "instead") and self.lower[k + 1] != "only" for k in marks)

    def _after_apposition(self, c: int) -> bool:
        """Whether ", and her …" goes on the list that an apposition parts: "Quill, the mayor, and her aide met"."""
        first = self.subtree(c)[0]
        opened = self.lower[first] == "," or (first > 0 and self.lower[first - 1] == ",")
        joined = any(self.lower[k] == "and" for k in self.with_dep(c, "cc"))
        return opened and joined and any(self.dep[k] == "nmod:poss" for k in self.children[c])

    def antecedent(self, i: int) -> int:
        """What a relative pronoun stands for; any other token is itself."""
        if self.lower[i] not in _RELATIVE or self.pos[i] not in ("PRON", "DET", "SCONJ"):
            return i
        near = self.before_comma(i) if self.lower[i] == "who" else None
        if near is not None:
            bearer = self._bearer(near) or self._somebody_at(near, i)
            return self._all_of(near, i) if bearer is None else bearer
        for j in self.path(i):
            if self.dep[j] == "acl:relcl":
                noun = self.head[j]
                return self._who(noun) if self.lower[i] in ("who", "whom") else self._thing(noun, i)
        return i

    def _thing(self, noun: int, i: int) -> int:
        """What "which" means, no person, and "that", no while: the Guild of "Quill, chair of the Guild, which sued"."""
        if self.lemma[noun] in _WHILES and self.case_of(noun, "of"):
            return self.case_of(noun, "of")[-1]  # "Two years of litigation that divided them".
        if self.lower[i] != "which" or noun not in self.people:
            return noun
        near, over = self.before_comma(i), self.head[noun]
        if near is not None:
            return noun if near in self.people else near
        return over if self._only_with(noun) and over not in self.people else noun

    def case_of(self, i: int, case: str) -> list[int]:
        """The phrases behind a noun with this preposition."""
        return [c for c in self.with_dep(i, "nmod") if c > i and self.case(c) == case]

    def _only_with(self, noun: int) -> bool:
        """Whether a noun stands behind another's preposition: the "officials" of "talks with officials"."""
        over = self.head[noun]
        return self.dep[noun].startswith("nmod") and bool(self.case(noun)) and self.pos[over] == "NOUN" and over < noun

    def _bearer(self, noun: int) -> int | None:
        """Quill, for the Guild of "Quill, chair of the Guild, who has left": somebody, where a body stands behind."""
        while noun not in self.people and self._belongs(noun):
            noun = self.head[noun]
            if noun in self.people:
                over = self.head[noun]
                return over if self.dep[noun] == "appos" and over in self.people else noun
        return None

    def _somebody_at(self, near: int, who: int) -> int | None:
        """Whom "who" means behind a body or place: the person right before its preposition, or of the clause.

        "Her friend in the Guild, who", "Quill of Class Four, Ostby School, who".
        """
        if near in self.people:
            return self.head[near] if is_field(self, near) else in_cleft(self, near)
        first = min(self.subtree(near))
        before = self.anchors.get(self.end[first - 1]) if first and self.case(near) in _BELONGING else None
        clause = next((j for j in self.path(who) if self.dep[j] == "acl:relcl"), who)
        return next((j for j in (before, self.head[clause]) if j in self.people), None)

    def _belongs(self, noun: int) -> bool:
        """Whether a noun says whose or from where another is, itself or as one of a list."""
        first = noun
        while self.dep[first] == "conj":
            first = self.head[first]
        return self.dep[first].startswith("nmod") and self.case(first) in _BELONGING

    def _called(self, noun: int) -> int:
        """Quill, for the "brave woman who" of "called Quill a brave woman who": whom a noun is said of."""
        verb = self.head[noun]
        said = self.dep[noun] == "xcomp" or (self.dep[noun].startswith("obl") and self.case(noun) == "as")
        if not said or self.lemma[verb] not in _NAMING or self.tag[verb] not in ("VBD", "VBZ", "VBP"):
            return noun
        return next((c for c in self.with_dep(verb, "obj") if c < noun), noun)

    def _all_of(self, near: int, who: int) -> int:
        """ "Quill and her aide, who were seized": with a plural verb, the first of the list, which leads to all."""
        verb, first = self.head[who], self.head[near]
        several = any(self.lower[c] in ("are", "were", "have") for c in self.with_dep(verb, "aux", "cop"))
        listed = self.dep[near] == "conj" and self.head[verb] == first and self.tag[near] in ("NN", "NNP")
        return first if several and listed else near

    def _who(self, noun: int) -> int:
        """ "Visitors to Mount Kest who …": of a name with a preposition and the plural before it, the plural."""
        over = self.head[noun]
        if (bearer := self._bearer(noun)) is not None:
            return bearer
        if self._called(noun) != noun:
            return self._called(noun)
        if self.lemma[noun] in _TOWNS and self.dep[noun].startswith("nmod") and self.case(noun):
            return over  # "A lawyer from the city of Ostby who".
        if (somebody := person_near(self, noun)) is not None:
            return somebody
        hung = self.dep[noun].startswith("nmod") and self.pos[noun] == "PROPN" and self.case(noun) in ("to", "in", "at")
        return over if hung and self.tag[over] == "NNS" else noun

    def before_comma(self, i: int) -> int | None:
        """The head of the mention that ends before the comma before ``i``; a short form in brackets may come between.

        Parsers often hang ", who …" and ", led by …" on a wrong noun; in print they follow the name they describe.
        """
        if i < 2 or self.lower[i - 1] != ",":
            return None
        if self.lower[i - 2] != ")" or i < 3:
            return self.anchors.get(self.end[i - 2])
        outside = self.anchors.get(self.end[i - 5]) if i > 4 and self.lower[i - 4] == "(" else None
        return outside if outside is not None else self.anchors.get(self.end[i - 3])

    def labels(self, label: int, whom: int) -> bool:
        """Whether one noun is only what another is called: the "thieves" of "described the clerks as thieves"."""
        called = self.dep[whom] == "obj" and self.head[label] == self.head[whom]
        return called and self.case(label) == "as" and self.lemma[self.head[whom]] in _LABELLING

    def path(self, i: int) -> list[int]:
        """The token and its heads up to the root."""
        found = [i]
        while self.head[found[-1]] != found[-1]:
            found.append(self.head[found[-1]])
        return found

    def subtree(self, i: int) -> list[int]:
        """The token and all below it, in text order."""
        found = [i]
        for j in found:
            found.extend(self.children[j])
        return sorted(found)

    def defined(self, v: int) -> bool:
        """Whether a verb is what a noun is said to be: the "frighten" of "the aim was to frighten them"."""
        to = next((c for c in self.with_dep(v, "mark") if self.lower[c] == "to"), None)
        if to is None or not any(c < to for c in self.with_dep(v, "cop")):
            return False
        subjects = [c for c in self.with_dep(v, "nsubj") if c < to]
        return not any(self.tag[c] in ("NNP", "NNPS") or self._many(c) for c in subjects)  # "The envoys are to meet".

    def _many(self, i: int) -> bool:
        """Whether a plural noun stands for somebody, not for plans or tasks."""
        return self.tag[i] == "NNS" and self.lemma[i] not in _MEANT

    def stands_for(self, i: int) -> str:
        """ "Money" where a word is a currency or its sign: "sent $3 million" sent money."""
        return "money" if self.lemma[i] in _MONEY else ""

    def measures(self, i: int) -> bool:
        """Whether a noun only measures: the "%" of "fell 3%", the "places" of "dropped three places"."""
        if any(self.case(c) == "of" for c in self.with_dep(i, "nmod")):
            return False
        counted = self.pos[i] == "NUM" or any(self.dep[c] == "nummod" for c in self.children[i])
        unit = self.lemma[i] in _UNITS or self.lower[i].removesuffix("s") in _UNITS
        return self.lower[i] in _SIGNS or (unit and counted) or self.pos[i] == "NUM"

    def compounded(self, i: int) -> str:
        """The lemma of a word, with what a hyphen joins to it where it is another word without: "run-off"."""
        joined = self.hyphenated(i) and (self.lower[i] == "off" or self.lower[i - 2] == "re")
        return f"{self.lower[i - 2]}-{self.lower[i]}" if joined else self.lemma[i]

    def hyphenated(self, i: int) -> bool:
        """Whether the token is joined by a hyphen to the one before: the "based" of "Quaria-based"."""
        return (
            i > 1
            and self.lower[i - 1] in _HYPHENS
            and self.end[i - 1] == self.start[i]
            and self.end[i - 2] == self.start[i - 1]
        )
