"""Roles, memberships and other things that a describing noun says of somebody: "X, chief of Y"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from sayso.model.claim import Role, Status
from sayso.model.mention import Kind, Level, Mention
from sayso.reading.claims.arguments import Arguments
from sayso.reading.claims.cast import Cast
from sayso.reading.claims.filling import Filled, fill
from sayso.reading.claims.holders import Holder, Holders
from sayso.reading.claims.lexicon import titles, words
from sayso.reading.claims.tree import Tree
from sayso.reading.vocabulary import Vocabulary
from sayso.reading.vocabulary.pattern import Form

HOLDS_ROLE = "holds_role"
_GROUPS = frozenset({Kind.ORGANISATION, Kind.GROUP, Kind.PLACE, Kind.FACILITY})
_RANKS = frozenset(
    ["senior", "top", "deputy", "junior", "chief", "acting", "interim", "local", "regional", "high-ranking", "veteran"]
)
#: Nouns that say nothing of somebody where no body is named.
_BARE = frozenset({"member", "guard", "major", "operative", "fighter", "militant"})
#: Titles that also only style a name.
_STYLES = frozenset({"professor", "doctor", "sheikh", "sir", "sultan"})
#: Styles that are no office where nothing but a name stands beside them.
_ONLY_STYLES = words("roles_only_styles")
#: Where a title ends and the style of a name begins: "Minister of Works Dr Quill".
_HONORIFICS = words("roles_honorifics")
#: Offices whose second word is "general".
_GENERALS = frozenset(
    {"attorney", "secretary", "director", "governor", "inspector", "auditor", "solicitor", "consul", "commissioner"}
)
#: What a firm or body is, of which "front" is said: "a front company for the Quay Brigade".
_FRONTS = frozenset(
    ["company", "organisation", "organization", "group", "firm", "charity", "business", "outfit", "foundation", "body"]
)
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
        if self._goes_on(noun):
            return
        for holder in self.holders.of(noun):
            special = list(self._by_pattern(noun, holder))
            yield from special
            if is_title and (not special or lemma not in ("member",)):
                yield from self._role(noun, holder)

    def _lemma(self, noun: int) -> str:
        """The noun's lemma; "front" for "front company"."""
        tree, lemma = self.tree, self.tree.lemma[noun]
        before = {tree.lower[c] for c in tree.with_dep(noun, "amod", "compound")}
        front = lemma in _FRONTS and bool(before & {"front", "cover", "shell"})
        return "front" if front else lemma

    def _goes_on(self, noun: int) -> bool:
        """Whether a title is only the first word of one: the "Attorney" of "Attorney General"."""
        tree, after = self.tree, noun + 1
        both = after < len(tree) and tree.lower[noun] in titles().nouns and tree.lower[after] in titles().nouns
        if tree.dep[noun] in ("compound", "amod") and tree.lower[tree.head[noun]] in titles().nouns:
            return tree.head[noun] > noun  # "A deputy spokesman" is no deputy, a "secretary-general" no secretary.
        general = after < len(tree) and tree.lower[after] == "general" and tree.lower[noun] in _GENERALS
        own = both and tree.dep[noun] in ("compound", "amod", "nmod:desc") and tree.head[noun] >= after
        return general or own or (both and tree.doc[noun].text[:1].isupper() and tree.doc[after].text[:1].isupper())

    def _as_printed(self, noun: int) -> Iterator[Described]:
        """ "Front commander Ada Quill", however it was parsed."""
        body, person = self.printed[noun]
        if body.kind not in _GROUPS:
            return
        filled = Filled()
        filled.add(Role.AGENT, person, self.tree.at[person.start])
        filled.add(Role.GROUP, body, noun)
        status = self.holders.status(noun)
        yield Described(
            predicate=HOLDS_ROLE, noun=noun, filled=filled, status=status, anchor=noun, title=self._title(noun)
        )

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
        if self.arguments.being(noun):
            return  # "Accused of being their leader": a charge, which is told as one.
        filled = Filled()
        filled.add(Role.AGENT, mention, holder.token)
        group = self._group(noun, holder)
        if group is not None:
            filled.add(Role.GROUP, *group)
        if self.tree.lower[noun] in _STYLES and noun and self.tree.lower[noun - 1] in titles().nouns:
            return  # "Institute Director Professor Quill" is no professor of the institute's.
        if group is None and self._only_style(noun, mention):
            return
        if group is not None and not self._field_apart(noun, group[0]):
            title = self._title(noun, group[1])
        else:
            title = self._long_title(noun, mention)
        # "Major Quill" has a rank; "a major player" and "Quill, a member," say nothing of what.
        capital = self.tree.doc[noun].text[0].isupper()
        rank = capital and self.tree.end[noun] + 1 == mention.start
        bare = group is None and not rank and self.tree.lemma[noun] in _BARE
        if self.tree.tag[holder.token] == "NNS" and self.tree.tag[noun] == "NN":
            return  # "The envoys are: the minister …" lists them.
        if self.tree.tag[holder.token] == "NNS" and not self.tree.with_dep(holder.token, "det", "nummod", "nmod:poss"):
            return  # "Judges are servants of the crown": a kind, and nobody.
        several = self.tree.tag[noun] in ("NNS", "NNPS") and not mention.members
        if several and mention.level is Level.NAMED:
            return  # "Quill and Teth, who were activists": one of them is no "activists".
        if mention.level is Level.PRONOUN and group is None and not title:
            return
        if not bare:
            yield Described(
                predicate=HOLDS_ROLE, noun=noun, filled=filled, status=holder.status, anchor=holder.anchor, title=title
            )

    def _only_style(self, noun: int, person: Mention) -> bool:
        """Whether a title is only how somebody is called: "Sheikh Quill"."""
        tree = self.tree
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
                slots.setdefault(name, []).extend(t for t in tokens if t < noun)
        if self._of_staff(noun):  # The body of a "chief of staff" hangs on the staff.
            slots = {name: list(tokens) for name, tokens in self.arguments.noun_slots(noun + 2).items()}
        for way in _GROUP_WAYS:
            for token in slots.get(way, ()):
                mention = self.cast.find(token)
                own = mention is not None and mention.start <= self.tree.start[noun] < mention.end
                if self._in_field(noun, token) and (body := self._of_field(token)) is not None:
                    return body
                if self.tree.dep[token] in ("amod", "advmod") and self.tree.doc[token].is_lower:
                    continue  # "A left-wing union leader" leads no "left-wing".
                if mention is not None and mention.kind in _GROUPS and token != holder.token and not own:
                    return mention, token
        return None

    def _in_field(self, noun: int, token: int) -> bool:
        """Whether a word stands in the field that the title is told with: the "Board" of "chair of the Board at"."""
        field = self._field_of(noun)
        return bool(field) and noun < token <= noun + len(field.split())

    def _of_field(self, field: int) -> tuple[Mention, int] | None:
        """The body behind "at" that the field of a title belongs to."""
        for i in range(field + 1, min(field + 3, len(self.tree) - 1)):
            if self.tree.lower[i] != "at":
                continue
            found = (
                (m, self.tree.at[m.start]) for m in self.cast.between(self.tree.start[i + 1], self.tree.end[i] + 80)
            )
            near = ((m, t) for m, t in found if t in (i + 1, i + 2) and m.kind in _GROUPS and m.level is Level.NAMED)
            return next(near, None)
        return None

    def _bracketed(self, noun: int) -> tuple[Mention, int] | None:
        """The body of "Ada Quill (co-founder, Tern Works)"."""
        tree = self.tree
        if noun + 3 >= len(tree) or tree.lower[noun + 1] != ",":
            return None
        mention = next((m for m in (self.cast.headed(i) for i in range(noun + 2, min(len(tree), noun + 9))) if m), None)
        if mention is None or mention.kind not in _GROUPS or mention.start != tree.start[noun + 2]:
            return None
        text = str(tree.doc.text)
        opened = text.rfind("(", max(0, tree.start[noun] - 40), tree.start[noun])
        closed = text[mention.end : mention.end + 1] == ")"
        if opened < 0 or ")" in text[opened : tree.start[noun]] or not closed:
            return None
        return mention, noun + 2

    def _title(self, noun: int, body: int = -1) -> str:
        """The title as printed: the noun, its compound and the words of rank before it ("senior police commander").

        ``body`` is whose title it is, which is told behind it.
        """
        words, known = [noun], titles().modifiers | titles().nouns
        for i in range(noun - 1, -1, -1):
            office = self._names_office(i, noun) or (
                self.tree.lower[i] in _GENERALS and self.tree.lower[noun] == "general" and i == noun - 1
            )
            office = office or self._names_field(i, noun)
            if not office and (self.tree.lower[i] not in known or self.cast.headed(i) is not None):
                break
            words.insert(0, i)
        words = self._compounds(words, body) + words
        words = self._joined_fields(words) + words
        text = self._words_of_title(words) + (self._field_of(noun) or self._local(noun, body))
        if self._of_staff(noun):
            text += " of staff"
        if self.tree.lower[noun + 1 : noun + 3] == ["-", "general"]:
            text += "-general"
        rank = self._rank(words[0])
        return f"{rank} {text}" if rank else text

    def _compounds(self, words: list[int], body: int) -> list[int]:
        """The common nouns that a title is made with: the "publishing" of "publishing director"."""
        tree, found, first = self.tree, list[int](), words[0] - 1
        if not tree.doc[words[0]].is_lower:
            return found
        while first >= 0 and first != body and not self.cast.named(first):
            hyphen = tree.lower[first] == "-" and tree.dep[first - 1] == "compound"
            plain = tree.doc[first].is_alpha and tree.doc[first].is_lower and tree.dep[first] == "compound"
            of_compound = tree.dep[first] == "amod" and tree.head[first] in {*found, *words[:-1]}
            if not (hyphen or plain or of_compound) or tree.head[first] not in range(first - 1, words[-1] + 1):
                break
            found.insert(0, first)
            first -= 1
        return found

    def _joined_fields(self, words: list[int]) -> list[int]:
        """The "Peat and" of "Peat and Mills Minister": the fields of an office before its last."""
        tree, first = self.tree, words[0]
        before = tree.head[first]
        joined = tree.dep[first] == "conj" and before == first - 2 and tree.lower[first - 1] in ("and", "&")
        fits = joined and len(words) > 1 and tree.doc[before].text[:1].isupper() and tree.head[before] in words[1:]
        return [before, first - 1] if fits and not self.cast.named(before) else []

    def _local(self, noun: int, body: int) -> str:
        """ "In Ostby" of "the guild's director in Ostby", who is not director of the whole guild."""
        tree = self.tree
        place = next((c for c in tree.with_dep(noun, "nmod") if tree.case(c) == "in" and c > noun), None)
        owned = body >= 0 and tree.dep[body] == "nmod:poss" and tree.head[body] == noun
        if place is None or not owned or tree.lower[noun + 1] != "in":
            return ""
        last = max(tree.subtree(place))
        plain = all(tree.pos[j] in ("PROPN", "DET", "NOUN", "ADJ", "ADP") for j in range(noun + 1, last + 1))
        return f" {tree.doc[noun + 1 : last + 1].text}" if plain and last - noun < 6 else ""

    def _names_office(self, i: int, noun: int) -> bool:
        """The "Transport" of "Transport Minister", the "Additional" of "Additional Deputy Commissioner"."""
        tree = self.tree
        capitals = tree.doc[i].text[:1].isupper() and tree.doc[noun].text[:1].isupper() and tree.doc[i].is_alpha
        own = tree.head[i] > i and tree.head[i] <= noun and tree.dep[i] in ("compound", "amod", "nmod:desc")
        return capitals and own and not self.cast.named(i) and tree.lower[i] not in titles().past

    def _of_staff(self, noun: int) -> bool:
        """Whether a "chief" is one of staff."""
        return self.tree.lower[noun : noun + 3] == ["chief", "of", "staff"]

    def _names_field(self, i: int, noun: int) -> bool:
        """The "plant" of "plant researcher": a noun right before a title that is nobody."""
        tree = self.tree
        plain = tree.pos[i] == "NOUN" and tree.tag[i] == "NN" and tree.lower[i] == tree.doc[i].text
        beside = plain and tree.dep[i] == "compound" and tree.head[i] == noun and i == noun - 1
        return beside and tree.doc[i].is_alpha and self.cast.find(i) is None

    def _field_of(self, noun: int) -> str:
        """ "For Energy and Mines" of "Director for Energy and Mines at the Tern Council", up to its body."""
        tree, last = self.tree, noun + 1
        if last >= len(tree) or tree.lower[last] not in ("for", "of"):
            return ""
        bodies = ("at", "of", "in") if tree.lower[last] == "for" else ("at",)
        while (
            last + 1 < len(tree)
            and last - noun < 9
            and tree.doc[last + 1].text[:1].isupper() | (tree.lower[last + 1] in ("and", "&", "the"))
        ):
            last += 1
        closed = last + 1 < len(tree) and tree.lower[last + 1] in bodies
        words = tree.doc[noun + 1 : last + 1]
        return f" {words.text}" if closed and len(words) > 1 and not self.cast.named(last) else ""

    def _words_of_title(self, words: list[int]) -> str:
        """As printed, with what a hyphen ties to it ("co-founder")."""
        first, tree = words[0], self.tree
        text = re.sub(r" ?- ?", "-", " ".join(tree.doc[i].text for i in words)).lstrip("-")
        if first == tree.sent[first] and len(words) > 1 and tree.doc[words[1]].text.islower():
            text = text[:1].lower() + text[1:]  # "Outgoing envoy Ada Quill".
        if tree.hyphenated(first) and first > 1:
            text = f"{tree.doc[first - 2].text}-{text}"
        return text

    def _long_title(self, noun: int, person: Mention) -> str:
        """With no body that we know, the title and its own "of" phrase: "chief of the largest party"."""
        tree, title = self.tree, self._title(noun)
        if noun + 1 >= len(tree) or tree.lower[noun + 1] != "of" or self._of_staff(noun) or " of " in title:
            return title
        last = noun + 1
        while (
            last + 1 < len(tree)
            and last - noun < 10
            and (tree.pos[last + 1] in ("DET", "ADJ", "NOUN", "PROPN", "PART", "NUM") or self._both(last + 1, noun))
            and tree.lower[last + 1].rstrip(".") not in _HONORIFICS
            and not (person.start <= tree.start[last + 1] < person.end)
        ):
            last += 1
        return f"{title} {tree.doc[noun + 1 : last + 1].text}" if tree.pos[last] in ("NOUN", "PROPN") else title

    def _both(self, i: int, noun: int) -> bool:
        """Whether an "and" goes on with the field of an office: "Minister of Health and Works"."""
        tree, after = self.tree, i + 1
        if tree.lower[i] not in ("and", "&") or after >= len(tree) or tree.pos[after] not in ("NOUN", "PROPN", "ADJ"):
            return False
        joined = tree.head[i]
        return tree.dep[joined] == "conj" and noun < tree.head[joined] < i and self.cast.find(joined) is None

    def _rank(self, first: int) -> str:
        """A rank that stands before the group's name: the "senior" of "senior Harbour Front commander"."""
        tree, over = self.tree, {first, self._top(first)}
        before = [c for i in over for c in tree.children[i] if c < first and tree.lower[c] in _RANKS]
        return tree.lower[min(before)] if before else ""

    def _top(self, i: int) -> int:
        while self.tree.dep[i] in ("compound", "amod", "flat", "nmod:desc") and self.tree.head[i] > i:
            i = self.tree.head[i]
        return i
