"""Which mention a word of the parse stands for."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from sayso.model.mention import Kind, Level, Mention
from sayso.reading.claims.grammar.attaching import attach
from sayso.reading.claims.grammar.telegraphic import expand
from sayso.reading.claims.grammar.tree import Tree
from sayso.reading.claims.lexicon import titles, words
from sayso.reading.claims.spelled import spelled

#: Nouns that only count what follows: "dozens of students" are students.
_QUANTITIES = words("cast_quantities")
#: Words that point at something said, or ask: no side of a claim.
_POINTING = words("cast_pointing")
_ACTORS = frozenset({Kind.PERSON, Kind.ORGANISATION})
_RANK = {Level.NAMED: 0, Level.NOMINAL: 1, Level.PRONOUN: 2}
_NAME_BELOW = ("flat", "appos", "compound")


class Cast:
    """Finds mentions by the word that heads them."""

    def __init__(self, tree: Tree, mentions: Iterable[Mention]) -> None:
        mentions = tuple(mentions)
        attach(tree, mentions)
        self.tree = tree
        self._ordered = sorted(mentions, key=lambda m: m.start)
        self._starts = [m.start for m in self._ordered]
        self._by_head: dict[int, Mention] = {}
        self._inside: dict[int, Mention] = {}
        self.ending: dict[int, Mention] = {}
        for mention in sorted(mentions, key=lambda m: (_RANK[m.level], m.start - m.end, m.start)):
            head = self._head(mention)
            if head is not None:
                self._by_head.setdefault(head, mention)
                if mention.level is Level.NAMED:
                    self._cover(mention)
                self.ending.setdefault(mention.end, mention)
                if mention.kind is Kind.PERSON:
                    tree.people.add(head)
                if mention.kind in _ACTORS:
                    tree.anchors.setdefault(mention.end, head)
        #: Two names of one thing that print alone shows.
        self.spelled = tuple(spelled(mentions, tree.doc.text))
        self._told = {m.chain for m in mentions if m.level is not Level.PRONOUN}
        self._anchor_aliases()
        expand(tree, self._by_head)
        self._bearers = dict(filter(None, map(self._bearer_of, self.ending.values())))
        self.bearers = {end: m for end, m in self._bearers.items() if end in self.ending}

    def _anchor_aliases(self) -> None:
        """What follows "Quill, alias the Heron," speaks of Quill."""
        text = self.tree.doc.text
        for long, short, _ in self.spelled:
            if long.end < short.start and text[short.start - 1] != "(" and long.end in self.tree.anchors:
                self.tree.anchors[short.end] = self.tree.anchors[long.end]

    def _bearer_of(self, mention: Mention) -> tuple[int, Mention] | None:
        """Where the body of a title before a person's name ends: "Front" of "Front commander Ada Quill"."""
        start = self.tree.at.get(mention.start)
        if start is None or mention.kind is not Kind.PERSON or mention.level is not Level.NAMED:
            return None
        i = start - 1
        while i >= 0 and (self.tree.lower[i] in titles().nouns or self.tree.lower[i] in titles().modifiers):
            i -= 1
        if i > 2 and self.tree.lower[i] == ")" and self.tree.lower[i - 2] == "(":
            i -= 3  # "Tern Council (TC) Chief Ada Quill"
        if i < 0 or i == start - 1 or self.tree.lower[start - 1] not in titles().nouns:
            return None
        return self.tree.end[i], mention

    def _head(self, mention: Mention) -> int | None:
        if mention.head is not None and mention.head in self.tree.at:
            return self.tree.at[mention.head]
        inside = self.tree.between(mention.start, mention.end)
        return next((i for i in inside if self.tree.head[i] not in inside or self.tree.head[i] == i), None)

    def _cover(self, mention: Mention) -> None:
        """A word inside a name stands for it too: parsers may take any of them for the head."""
        i = self.tree.at.get(mention.start)
        while i is not None and i < len(self.tree) and self.tree.start[i] < mention.end:
            self._inside.setdefault(i, mention)
            i += 1

    def side(self, i: int) -> Mention | None:
        """Like ``find``; for the body in "Front commander Ada Quill" it is the person who bears the title."""
        mention = self.find(i)
        if mention is None or mention.kind is Kind.PERSON or mention.level is not Level.NAMED:
            return mention
        if (bearer := self._with_title_behind(i)) is not None:
            return bearer
        return self._bearers.get(mention.end, mention)

    def _with_title_behind(self, i: int) -> Mention | None:
        """Teth, for the "Guild" of "Guild director for the isles Boran Teth", where the title was hung on the body."""
        tree = self.tree
        for c in tree.with_dep(i, "appos"):
            beside = c > i and not {",", "(", "—", "–"} & set(tree.lower[i:c])
            names = [n for n in tree.with_dep(c, "appos", "flat", "nmod") if n in tree.people and n > c]
            held = self.headed(c)
            titled = tree.lower[c] in titles().nouns or (held is not None and held.kind is Kind.PERSON)
            if beside and names and titled and not tree.case(names[0]):
                return self.headed(names[0])
        return None

    def between(self, start: int, end: int) -> list[Mention]:
        """The mentions that stand in a stretch of text, in text order."""
        near = self._ordered[bisect_left(self._starts, start) : bisect_right(self._starts, end)]
        return [m for m in near if m.end <= end]

    def named(self, i: int) -> bool:
        """Whether the word stands inside a name."""
        return i in self._inside

    def named_at(self, i: int) -> Mention | None:
        """The name that the word stands inside, if it does."""
        return self._inside.get(i)

    def known(self, chain: str) -> bool:
        """Whether a chain has more than pronouns: somebody or something is named or described in it."""
        return chain in self._told

    def headed(self, i: int) -> Mention | None:
        """The mention that this very word heads."""
        return self._by_head.get(i)

    def find(self, i: int) -> Mention | None:
        """The mention that this word, as the head of an argument, stands for.

        A name inside goes before a noun ("commander Ada Quill"); a counting noun passes on what it counts.
        """
        i = self.tree.antecedent(i)
        if self.tree.lower[i] in _POINTING and not self._addressed(i) and not self._nobody(i):
            return self._counted(i) if self.tree.lower[i] == "one" else None
        own = self._by_head.get(i)
        if own is not None and own.level is Level.NAMED:
            return own
        named = self._name_below(i)
        if named is not None:
            return named
        if own is None and (self.tree.lemma[i] in _QUANTITIES or self.tree.tag[i] == "CD"):
            counted = self._counted(i)
            if counted is not None:
                return counted
        return own or self._inside.get(i)

    def _counted(self, i: int) -> Mention | None:
        """What a number or quantity is of: the "ministers" of "eleven of the ministers"."""
        wholes = (c for c in self.tree.with_dep(i, "nmod", "obl") if self.tree.case(c) == "of")
        whole = next(wholes, None)
        return None if whole is None else self.find(whole)

    def _nobody(self, i: int) -> bool:
        """Whether the word is "nobody" or the "one" of "no one", who does or undergoes something all the same."""
        own = self._by_head.get(i)
        return own is not None and own.level is Level.NOMINAL

    def _addressed(self, i: int) -> bool:
        """Whether "you" is somebody of whom a deed is told: "you sold their secrets"; not "you never know"."""
        tree, verb = self.tree, self.tree.head[i]
        told = tree.lower[i] == "you" and tree.dep[i] == "nsubj" and tree.tag[verb] == "VBD"
        if any(
            tree.lower[m] in ("if", "when", "unless") for c in tree.with_dep(verb, "advcl") for m in tree.children[c]
        ):
            return False
        return told and not tree.with_dep(verb, "mark") and tree.dep[verb] not in ("advcl", "acl:relcl")

    def _name_below(self, i: int) -> Mention | None:
        for child in self.tree.children[i]:
            label = self.tree.dep[child].partition(":")[0]
            if label not in _NAME_BELOW or child < i:
                continue
            mention = self._by_head.get(child)
            close = all(self.tree.lower[j] not in (",", "(", "—", "–", ";") for j in range(i, child))
            if mention is not None and mention.level is Level.NAMED and close:
                return mention
        return None

    def kind(self, i: int) -> Kind | None:
        """The kind of the mention, if there is one."""
        mention = self.find(i)
        return None if mention is None else mention.kind
