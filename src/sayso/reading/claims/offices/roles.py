"""Roles, memberships and other things that a describing noun says of somebody: "X, chief of Y"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sayso.model.claim import Role, Status
from sayso.model.mention import Kind, Level, Mention
from sayso.reading.claims.cast import Cast
from sayso.reading.claims.grammar.arguments import Arguments
from sayso.reading.claims.grammar.tree import Tree
from sayso.reading.claims.lexicon import titles, words
from sayso.reading.claims.offices.holders import Holder, Holders
from sayso.reading.claims.offices.office import BODIES, GENERALS, Office
from sayso.reading.claims.stating.filling import Filled, fill
from sayso.reading.nth import says_which
from sayso.reading.vocabulary import Vocabulary
from sayso.reading.vocabulary.pattern import Form

HOLDS_ROLE = "holds_role"
#: Nouns that say nothing of somebody where no body is named.
_BARE = frozenset({"member", "guard", "major", "operative", "fighter", "militant"})
#: Titles that also only style a name.
_STYLES = frozenset({"professor", "doctor", "sheikh", "sir", "sultan"})
#: Styles that are no office where nothing but a name stands beside them.
#: Ranks that stand behind the post of whoever has them: "police spokesperson Brigadier Quill".
_RANKS, _RANKED = words("roles_ranks"), words("roles_ranked")
_ONLY_STYLES = words("roles_only_styles")
#: What a firm or body is, of which "front" is said: "a front company for the Quay Brigade".
#: Bodies that have split from another: "a splinter group of the Front".
_FACTIONS = frozenset({"group", "party", "movement", "organisation", "organization", "sect"})
_FRONTS = frozenset(
    ["company", "organisation", "organization", "group", "firm", "charity", "business", "outfit", "foundation", "body"]
)
#: Which of several: "the third minister to fall".
_GROUP_WAYS = ("of", "poss", "compound", "for", "to", "with", "at")


@dataclass(frozen=True, slots=True, kw_only=True)
class Described:
    """A state or deed that a noun says of its holder."""

    predicate: str
    noun: int
    filled: Filled
    status: Status
    anchor: int
    title: str | None = None


class Roles:
    """Reads describing nouns."""

    def __init__(self, tree: Tree, arguments: Arguments, cast: Cast, vocabulary: Vocabulary) -> None:
        self.tree = tree
        self.arguments = arguments
        self.cast = cast
        self.vocabulary = vocabulary
        self.holders = Holders(tree, arguments, cast)
        self.office = Office(tree, cast)
        self._people = vocabulary.patterns(Form.PEOPLE)
        #: Title nouns right between a body's name and a person's: the words alone say whose title it is.
        self.printed = {
            tree.at[m.start] - 1: (cast.ending[end], m) for end, m in cast.bearers.items() if m.start in tree.at
        }

    def at(self, noun: int) -> Iterator[Described]:
        """What the noun says of each of its holders."""
        lemma = self.tree.lower[noun] if noun in self.printed else self._lemma(noun)
        is_title = lemma in titles().nouns and (
            self.tree.pos[noun] in ("NOUN", "PROPN") or self.tree.tag[noun] == "NNP"
        )
        if noun in self.printed:
            yield from self._as_printed(noun)
            return
        if not is_title and lemma not in self._people:
            return
        if self._goes_on(noun) or self._in_a_name(noun) or self._ends_another(noun):
            return
        for holder in self.holders.of(noun):
            special = list(self._by_pattern(noun, holder))
            yield from special
            if is_title and (not special or lemma not in ("member",)):
                yield from self._role(noun, holder)

    def _lemma(self, noun: int) -> str:
        """The noun's lemma; "front" for "front company", "parent" for "parent firm", and so on."""
        tree, lemma = self.tree, self.tree.lemma[noun]
        if lemma not in _FRONTS and lemma not in _FACTIONS:
            return lemma
        before = {tree.lower[c] for c in tree.with_dep(noun, "amod", "compound")}
        front = lemma in _FRONTS and bool(before & {"front", "cover", "shell"})
        apart = lemma in _FACTIONS and bool(before & {"splinter", "breakaway", "splinter-group"})
        parent = lemma in _FRONTS and "parent" in before
        return "front" if front else "parent" if parent else "splinter" if apart else lemma

    def _goes_on(self, noun: int) -> bool:
        """Whether a title is only the first word of one: the "Attorney" of "Attorney General"."""
        tree, after = self.tree, noun + 1
        if self._before_rank(noun):
            return False
        both = after < len(tree) and tree.lower[noun] in titles().nouns and tree.lower[after] in titles().nouns
        if tree.dep[noun] in ("compound", "amod") and tree.lower[tree.head[noun]] in titles().nouns:
            return tree.head[noun] > noun  # "A deputy spokesman" is no deputy, a "secretary-general" no secretary.
        hyphened = noun > 1 and tree.lower[noun - 1 : noun + 1] == ["-", "general"] and tree.lower[noun - 2] in GENERALS
        if hyphened and tree.head[noun - 2] == tree.head[noun]:
            return True  # "Director-general Quill", whose post is told at its first word.
        general = after < len(tree) and tree.lower[after] == "general" and tree.lower[noun] in GENERALS
        own = both and tree.dep[noun] in ("compound", "amod", "nmod:desc") and tree.head[noun] >= after
        return general or own or (both and tree.doc[noun].text[:1].isupper() and tree.doc[after].text[:1].isupper())

    def _before_rank(self, noun: int) -> bool:
        """Whether a rank follows a post, and is no part of it: "spokesperson Brigadier", no "Chief Inspector"."""
        tree, after = self.tree, noun + 1
        if after >= len(tree) or tree.lower[after] not in _RANKS or not tree.doc[after].text[:1].isupper():
            return False
        general = tree.lower[after] == "general" and tree.lower[noun] in GENERALS
        return tree.lower[noun] in _RANKED and not general and tree.doc[noun].is_lower

    def _styled(self, noun: int) -> bool:
        """Whether a word behind a post only styles its bearer: "Institute Director Professor Quill" is no professor of
        the institute's, and "spokesman Brigadier General Teth" no general of the army's.
        """
        first = noun
        while first > 1 and self.tree.lower[first] in _RANKS and self.tree.lower[first - 1] in _RANKS:
            first -= 1
        style = noun > 0 and self.tree.lower[noun] in _STYLES and self.tree.lower[noun - 1] in titles().nouns
        return style or (first > 0 and self.tree.lower[noun] in _RANKS and self._before_rank(first - 1))

    def _in_a_name(self, noun: int) -> bool:
        """Whether a title is a nickname in the midst of a name: "Boran 'The Professor' Teth"."""
        name = self.cast.named_at(noun)
        inside = name is not None and name.start < self.tree.start[noun] and self.tree.end[noun] < name.end
        return inside and name is not None and name.kind is Kind.PERSON

    def _ends_another(self, noun: int) -> bool:
        """Whether a title is only the end of another word: no operative is in a "co-operative"."""
        return self.tree.lower[noun].startswith("operative") and self.tree.hyphenated(noun)

    def _as_printed(self, noun: int) -> Iterator[Described]:
        """ "Front commander Ada Quill", however it was parsed."""
        body, person = self.printed[noun]
        if body.kind not in BODIES or self._misspelt(noun, person) or self._from_where(body, noun):
            return
        region, owner = self._of_whose_region(body)
        if owner is None:
            return
        filled = Filled()
        filled.add(Role.AGENT, person, self.tree.at[person.start])
        filled.add(Role.GROUP, owner, noun)
        if self._styled(noun):
            return
        status, title = self.holders.status(noun), self.office.of(noun) + region
        yield Described(predicate=HOLDS_ROLE, noun=noun, filled=filled, status=status, anchor=noun, title=title)

    def _from_where(self, body: Mention, noun: int) -> bool:
        """Whether a "body" is only where a report was sent from, in capitals: "OSTBY President Ada Quill left"."""
        first, loud = self.tree.at.get(body.start), body.text.isupper() and len(body.text) > 3 and "." not in body.text
        opens = first is not None and self.tree.sent[first] == first
        return loud and opens and body.kind is Kind.PLACE and not self.tree.doc[noun].is_upper

    def _of_whose_region(self, body: Mention) -> tuple[str, Mention | None]:
        """ " for Ostby" and the guild, of "the guild's Ostby director Ada Quill", who directs no Ostby.

        Nobody where it is not known whose region it is.
        """
        tree, first = self.tree, self.tree.at.get(body.start, 0)
        if body.kind is not Kind.PLACE or first < 2 or tree.lower[first - 1] not in ("'s", "’s", "'", "’"):
            return "", body
        owner = self.cast.ending.get(tree.end[first - 2]) or self.cast.find(first - 2)
        return f" for {body.text}", owner if owner is not None and owner.kind in BODIES else None

    def _by_pattern(self, noun: int, holder: Holder) -> Iterator[Described]:
        slots = {**self.arguments.noun_slots(noun), "subj": [holder.token]}
        done: set[str] = set()
        for pattern in self._people.get(self._lemma(noun), ()):
            if pattern.predicate in done or any(s.required and s.name not in slots for s in pattern.slots):
                continue
            filled = fill(pattern, slots, self.vocabulary.entries[pattern.predicate], self.cast)
            if filled is not None:
                done.add(pattern.predicate)
                yield Described(
                    predicate=pattern.predicate,
                    noun=noun,
                    filled=filled,
                    status=self._status(pattern.predicate, noun, holder.status),
                    anchor=holder.anchor,
                )

    def _status(self, predicate: str, noun: int, status: Status) -> Status:
        """A "late father" was related: death ends no kinship."""
        dead = any(self.tree.lower[c] == "late" for c in self.tree.with_dep(noun, "amod"))
        return Status.UNSPECIFIED if dead and predicate == "related_to" and status is Status.ENDED else status

    def _role(self, noun: int, holder: Holder) -> Iterator[Described]:
        entry = self.vocabulary.entries.get(HOLDS_ROLE)
        mention = self.cast.find(holder.token)
        if entry is None or mention is None or mention.kind is not Kind.PERSON:
            return
        if self._misspelt(noun, mention) or self.arguments.being(noun) or self._to_be(noun):
            return  # "By Ostby Chief Minster"; "accused of being their leader": a charge, which is told as one.
        filled = Filled()
        filled.add(Role.AGENT, mention, holder.token)
        group = self._body(noun, holder)
        if group is not None:
            for body in (group, *self._joined_bodies(*group)):
                filled.add(Role.GROUP, *body)
        several = self._of_several(noun)
        if self._styled(noun) or (several and (group is None or mention.level is not Level.NAMED)):
            return
        if group is None and self._only_style(noun, mention):
            return
        title = self._title(noun, mention, group, several=several)
        # "Major Quill" has a rank; "a major player" and "Quill, a member," say nothing of what.
        capital = self.tree.doc[noun].text[0].isupper()
        rank = capital and self.tree.end[noun] + 1 == mention.start
        bare = group is None and not rank and self.tree.lemma[noun] in _BARE
        if self.tree.tag[holder.token] == "NNS" and self.tree.tag[noun] == "NN":
            return  # "The envoys are: the minister …" lists them.
        if self.tree.tag[holder.token] == "NNS" and not self.tree.with_dep(holder.token, "det", "nummod", "nmod:poss"):
            return  # "Judges are servants of the crown": a kind, and nobody.
        own = self._of_one(noun, holder, mention, title)
        if own is None or (mention.level is Level.PRONOUN and group is None and not own):
            return
        if not bare:
            yield Described(
                predicate=HOLDS_ROLE, noun=noun, filled=filled, status=holder.status, anchor=holder.anchor, title=own
            )

    def _title(self, noun: int, mention: Mention, group: tuple[Mention, int] | None, *, several: bool) -> str:
        """The words of a post; of the how manieth to do a thing only what he was."""
        if group is not None and not self._field_apart(noun, group[0]):
            title = self.office.of(noun, group[1])
        else:
            title = self.office.whole(noun, mention, bodied=group is not None)
        return " ".join(w for w in title.split() if not says_which(w.lower())) if several else title

    def _to_be(self, noun: int) -> bool:
        """Whether a post is only what another noun is about: "requirements to be mayor"."""
        tree, about = self.tree, self.tree.dep[noun] == "acl" and self.tree.pos[self.tree.head[noun]] == "NOUN"
        return about and any(tree.lower[c] == "to" for c in tree.with_dep(noun, "mark"))

    def _of_several(self, noun: int) -> bool:
        """Whether a post only says the how manieth somebody was to do a thing: "the third minister to fall"."""
        tree = self.tree
        said = (tree.lower[c] for c in tree.with_dep(noun, "amod", "advmod"))
        counted = any(word == "next" or says_which(word) for word in said)
        below = tree.with_dep(noun, "acl")
        return counted and any(tree.tag[c] == "VB" or tree.with_dep(c, "mark") for c in below)

    def _of_one(self, noun: int, holder: Holder, mention: Mention, title: str) -> str | None:
        """The title as the holder has it; None of "Quill and Teth, who were activists": neither is "activists"."""
        named, single = mention.level is Level.NAMED, self.tree.tag[holder.token] == "NN"
        named = named or self.tree.lower[holder.token] in ("he", "she")
        if self.tree.tag[noun] not in ("NNS", "NNPS") or mention.members or not (named or single):
            return title
        return self._each_ones(noun, title) or (None if named else title)

    def _each_ones(self, noun: int, title: str) -> str:
        """The title that each of a list has: the "director" of "Quill and Teth are directors of Tern Works".

        And of "its directors are Quill and Teth".
        """
        tree = self.tree
        subjects = [s for s in tree.with_dep(noun, "nsubj") if len(tree.conjuncts(s)) > 1]
        plain = tree.with_dep(noun, "cop") and not tree.with_dep(noun, "det", "nummod", "nmod:poss", "aux")
        word = tree.doc[noun].text
        one = word.removesuffix("s")
        turned = tree.dep[noun] == "nsubj" and bool(tree.with_dep(tree.head[noun], "cop"))
        if not (turned or (subjects and plain)) or tree.dep[noun] == "acl:relcl" or one.lower() != tree.lemma[noun]:
            return ""
        return title.replace(word, one, 1)

    def _body(self, noun: int, holder: Holder) -> tuple[Mention, int] | None:
        """The body or country of a role, which none of its fields is."""
        group = self._group(noun, holder)
        return None if group is not None and self._in_title(noun, group[0]) else group

    def _joined_bodies(self, group: Mention, token: int) -> Iterator[tuple[Mention, int]]:
        """The "Ostwick" of "governor of Sarnholm and Ostwick": a name of the same kind right behind an "and"."""
        for other in self.tree.conjuncts(token)[1:]:
            mention = self.cast.find(other)
            if mention is None or mention.level is not Level.NAMED or mention.kind is not group.kind:
                continue
            if self.tree.doc.text[group.end : mention.start].strip() in ("and", "&"):
                yield mention, other

    def _in_title(self, noun: int, group: Mention) -> bool:
        """Whether a "body" is one of the fields of an office: the "Land" of "Water, Land and Forestry Minister"."""
        fields = self.office.of(noun).replace(",", " ").split()
        return group.end <= self.tree.start[noun] and group.text in fields and self.tree.doc[noun].text[:1].isupper()

    def _misspelt(self, noun: int, person: Mention) -> bool:
        """Whether a "name" of one word right behind a title is a title itself, but for a letter: "Chief Minster"."""
        alone = person.text.isalpha() and self.tree.end[noun] + 1 == person.start and person.level is Level.NAMED
        word = person.text.lower()
        return alone and len(word) > 5 and any(_nearly(word, title) for title in titles().nouns)

    def _only_style(self, noun: int, person: Mention) -> bool:
        """Whether a title is only how somebody is called: "Sheikh Quill", "Chief Quill", not "Police Chief Quill"."""
        tree = self.tree
        if (
            tree.lower[noun] == "chief"
            and noun
            and (tree.pos[noun - 1] in ("NOUN", "PROPN", "ADJ") or tree.lower[noun - 1] == "-")
        ):
            return False
        before = tree.end[noun] + 1 == person.start or person.start <= tree.start[noun] < person.end
        return tree.lower[noun] in _ONLY_STYLES and before

    def _field_apart(self, noun: int, group: Mention) -> bool:
        """Whether a title has a field of its own beside its body: "head of research at the institute"."""
        tree = self.tree
        for c in tree.with_dep(noun, "nmod"):
            behind = group.start > tree.end[c] or (group.end <= tree.start[noun] and c == noun + 2)
            if tree.case(c) == "of" and c > noun and behind:
                return self.cast.find(c) is None
        return False

    def _group(self, noun: int, holder: Holder) -> tuple[Mention, int] | None:
        """The body or country of the role, where the words name one."""
        if (bracketed := self._bracketed(noun)) is not None:
            return bracketed
        slots = {name: list(tokens) for name, tokens in self.arguments.noun_slots(noun).items()}
        if (
            holder.token > noun and self.tree.head[noun] == holder.token
        ):  # "Quarian Prime Minister Boran Teth", headed by the name.
            for name, tokens in self.arguments.noun_slots(holder.token).items():
                behind = self._body_behind(holder.token, tokens) if name in ("of", "at") else []
                slots.setdefault(name, []).extend([*(t for t in tokens if t < noun), *behind])
        if self.office.of_staff(noun):  # The body of a "chief of staff" hangs on the staff.
            slots = {name: list(tokens) for name, tokens in self.arguments.noun_slots(noun + 2).items()}
        for way in _GROUP_WAYS:
            for token in slots.get(way, ()):
                mention = self.cast.find(token)
                own = mention is not None and mention.start <= self.tree.start[noun] < mention.end
                if self._in_field(noun, token) and (body := self._of_field(token)) is not None:
                    return body
                if self.tree.dep[token] in ("amod", "advmod") and self.tree.doc[token].is_lower:
                    continue  # "A left-wing union leader" leads no "left-wing".
                if mention is not None and mention.kind in BODIES and token != holder.token and not own:
                    return mention, token
        return None

    def _body_behind(self, name: int, tokens: list[int]) -> list[int]:
        """The body right behind a titled name: "Professor Ada Quill of Orra University"."""
        tree = self.tree
        mention = self.cast.find(name)
        end = tree.at.get(mention.start) if mention is not None else None
        while end is not None and mention is not None and end < len(tree) and tree.start[end] < mention.end:
            end += 1
        return [
            t for t in tokens if end is not None and end < len(tree) and tree.lower[end] in ("of", "at") and t - end < 7
        ]

    def _in_field(self, noun: int, token: int) -> bool:
        """Whether a word stands in the field that the title is told with: the "Board" of "chair of the Board at"."""
        field = self.office.field_of(noun)
        return bool(field) and noun < token <= noun + len(field.split())

    def _of_field(self, field: int) -> tuple[Mention, int] | None:
        """The body behind "at" that the field of a title belongs to."""
        for i in range(field + 1, min(field + 3, len(self.tree) - 1)):
            if self.tree.lower[i] != "at":
                continue
            found = (
                (m, self.tree.at[m.start]) for m in self.cast.between(self.tree.start[i + 1], self.tree.end[i] + 80)
            )
            near = ((m, t) for m, t in found if t in (i + 1, i + 2) and m.kind in BODIES and m.level is Level.NAMED)
            return next(near, None)
        return None

    def _bracketed(self, noun: int) -> tuple[Mention, int] | None:
        """The body of "Ada Quill (co-founder, Tern Works)"."""
        tree = self.tree
        if noun + 3 >= len(tree) or tree.lower[noun + 1] != ",":
            return None
        mention = next((m for m in (self.cast.headed(i) for i in range(noun + 2, min(len(tree), noun + 9))) if m), None)
        if mention is None or mention.kind not in BODIES or mention.start != tree.start[noun + 2]:
            return None
        text = str(tree.doc.text)
        opened = text.rfind("(", max(0, tree.start[noun] - 40), tree.start[noun])
        closed = text[mention.end : mention.end + 1] == ")"
        if opened < 0 or ")" in text[opened : tree.start[noun]] or not closed:
            return None
        return mention, noun + 2


def _nearly(word: str, other: str) -> bool:
    """Whether a word lacks one letter of another, or has one too many."""
    long, short = sorted((word, other), key=len, reverse=True)
    return len(long) == len(short) + 1 and any(long[:i] + long[i + 1 :] == short for i in range(len(long)))
