"""How a title is printed: "senior police commander", "Minister of Health and Works", "director for the NCRT"."""

from __future__ import annotations

import re
from calendar import day_name, month_name

from sayso.model.mention import Kind, Mention
from sayso.reading.claims.cast import Cast
from sayso.reading.claims.grammar.tree import Tree
from sayso.reading.claims.lexicon import titles, words

BODIES = frozenset({Kind.ORGANISATION, Kind.GROUP, Kind.PLACE, Kind.FACILITY})
"""What a title may be of."""
#: Offices whose second word is "general".
GENERALS = frozenset(
    {"attorney", "secretary", "director", "governor", "inspector", "auditor", "solicitor", "consul", "commissioner"}
)
#: Where a title ends and the style of a name begins: "Minister of Works Dr Quill".
_HONORIFICS = words("roles_honorifics")
_RANKS = frozenset(
    ["senior", "top", "deputy", "junior", "chief", "acting", "interim", "local", "regional", "high-ranking", "veteran"]
)
#: Short forms that make another rank of the title behind them: "Lt. Colonel", "Asst. Commissioner".
_SHORT = frozenset({"lt", "maj", "brig", "asst", "dep", "addl", "supt", "insp", "rear", "vice", "wing", "sub"})
_RETIRED = frozenset({"emeritus", "emerita"})
#: Titles that before the noun of a trade are only its first word: "head chef", "principal dancer".
_LEADING = frozenset({"head", "chief", "deputy", "executive", "principal", "general", "official", "superior"})
_TIMES = frozenset(name.lower() for name in (*month_name, *day_name))
#: How a title goes on with its field or body.
_PHRASES = frozenset({"of", "for", "from", "at", "with"})


class Office:
    """Puts a title together, with what rank, field and phrase stand beside its noun."""

    def __init__(self, tree: Tree, cast: Cast) -> None:
        self.tree = tree
        self.cast = cast

    def of(self, noun: int, body: int = -1) -> str:
        """The title as printed: the noun, its compound and the words of rank before it ("senior police commander").

        ``body`` is whose title it is, which is told behind it.
        """
        words, known = [noun], titles().modifiers | titles().nouns
        for i in range(noun - 1, -1, -1):
            office = self._names_office(i, noun) or (
                self.tree.lower[i] in GENERALS and self.tree.lower[noun] == "general" and i == noun - 1
            )
            office = office or self._names_field(i, noun)
            known_word = self.tree.lower[i] in known and self.cast.headed(i) is None and not self._ends_name(i)
            if not office and not known_word:
                break
            words.insert(0, i)
        words = self._compounds(words, body) + words
        words = self._joined_fields(words) + words
        words = self._behind_body(words, body) + words
        text = self._words_of_title(words) + (self.field_of(noun) or self._local(noun, body))
        if self.of_staff(noun):
            text += " of staff"
        if self.tree.lower[noun + 1 : noun + 3] == ["-", "general"]:
            text += "-general"
        if self.tree.lower[noun + 1 : noun + 5] == ["-", "in", "-", "chief"]:
            text += "-in-chief"
        text += self._behind_colon(noun) + self._rest(noun)
        if words[0] > 0 and self.tree.lower[words[0] - 1].rstrip(".") in _SHORT:
            text = f"{self.tree.doc[words[0] - 1].text} {text}"
        rank = self._rank(words[0])
        return f"{rank} {text}" if rank else text

    def _rest(self, noun: int) -> str:
        """The word that a title is made with behind its noun: the "emeritus" of a professor, the "chef" of a "head"."""
        tree, last = self.tree, noun + 1
        if last >= len(tree):
            return ""
        if tree.lower[last] == "pro" and last + 1 < len(tree) and tree.lower[last + 1] in ("tem", "tempore"):
            return f" {tree.doc[last : last + 2].text}"  # "Mayor Pro Tem" is not the mayor.
        leading = tree.lower[noun] in _LEADING and tree.dep[noun] == "compound" and tree.head[noun] == last
        trade = leading and tree.tag[last] == "NN" and tree.dep[last] != "compound" and not self.cast.named(last)
        return f" {tree.doc[last].text}" if trade or tree.lower[last] in _RETIRED else ""

    def _behind_colon(self, noun: int) -> str:
        """ ": Legal Services" of "Director: Legal Services": the field that a title has behind a colon."""
        tree, last = self.tree, noun + 1
        if last + 1 >= len(tree) or tree.lower[last] != ":" or not tree.doc[noun].text[:1].isupper():
            return ""
        while last + 1 < len(tree) and last - noun < 8:
            word = tree.doc[last + 1]
            joint = tree.lower[last + 1] in ("and", "&") and last > noun + 1
            if not joint and not (word.text[:1].isupper() and word.pos_ in ("NOUN", "PROPN", "ADJ")):
                break
            if self._person_at(last + 1) or word.dep_ == "nmod:desc" or word.text.endswith("."):
                break  # "Press Secretary: Lt. Col. Ada Quill": that is her rank, and no field.
            last += 1
        own = tree.doc[noun + 2 : last + 1]
        closed = last + 1 < len(tree) and (tree.lower[last + 1] in (",", "in", "at", ".") or self._person_at(last + 1))
        return f": {own.text}" if closed and len(own) else ""

    def _person_at(self, i: int) -> bool:
        name = self.cast.named_at(i)
        return name is not None and name.kind is Kind.PERSON

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
        """The "Foreign Peat and" of "Foreign Peat and Mills Minister": the fields that an office is made with."""
        tree, found, office = self.tree, list[int](), set(words)
        while (first := (found or words)[0] - 1) > 0:
            joint = tree.lower[first] in ("and", "&") or (tree.lower[first] == "," and len(office) > len(words) + 1)
            step = [first - 1, first] if joint else [first]
            if joint and (len(office) < 2 or (tree.lower[first] != "," and tree.lower[step[0]] in titles().nouns)):
                break  # "Mayor and Party Leader": two offices.
            if not self._makes_office(step[0], office, words[-1]):
                break
            found = [*step, *found]
            office |= set(step)
        opens = first == 0 and self._makes_office(0, office, words[-1])
        return [0, *found] if opens and tree.lower[found[0] if found else words[0]] not in (",",) else found

    def _behind_body(self, words: list[int], body: int) -> list[int]:
        """The word between a body and a title: the "minority" of "the Senate minority leader", who leads not all."""
        tree, i = self.tree, words[0] - 1
        if not 0 <= body == i - 1 or tree.dep[body] != "compound" or not tree.doc[i].is_lower:
            return []
        own = (
            tree.doc[i].is_alpha
            and tree.dep[i] in ("amod", "compound")
            and tree.head[i] in words
            and tree.lower[i] not in titles().past
        )
        return [i] if own and tree.lower[i] not in _RANKS and not self.cast.named(i) else []

    def _makes_office(self, i: int, office: set[int], last: int) -> bool:
        """Whether a capital is part of an office's name: it hangs on words of it, and names nobody."""
        tree = self.tree
        capitals = all(tree.doc[j].text[:1].isupper() for j in (i, last)) and tree.doc[i].is_alpha
        if not capitals or tree.pos[i] not in ("ADJ", "NOUN", "PROPN") or self.cast.named(i):
            return False
        over = tree.path(i)[1:]
        inner = over[: next((n for n, j in enumerate(over) if j in office), 0) + 1]
        return inner[-1:] != [] and inner[-1] in office and max(inner) <= last and tree.lower[i] not in titles().past

    def _ends_name(self, i: int) -> bool:
        """Whether a word is the last of a longer name: the "Health" of "Ministry of Health director"."""
        name = self.cast.named_at(i)
        return name is not None and name.start < self.tree.start[i] and name.end == self.tree.end[i]

    def _local(self, noun: int, body: int) -> str:
        """ "In Ostby" of "the guild's director in Ostby", who does not direct all of it; "to Ostby" of an envoy."""
        tree = self.tree
        owned = body >= 0 and tree.dep[body] == "nmod:poss" and tree.head[body] == noun
        sent = body >= 0 and body < noun and tree.pos[body] == "ADJ" and tree.head[body] == noun
        way = tree.lower[noun + 1] if noun + 1 < len(tree) else ""
        place = next((c for c in tree.with_dep(noun, "nmod") if tree.case(c) == way and c > noun), None)
        if place is None or not ((owned and way == "in") or ((owned or sent) and way == "to")):
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

    def of_staff(self, noun: int) -> bool:
        """Whether a "chief" is one of staff."""
        return self.tree.lower[noun : noun + 3] == ["chief", "of", "staff"]

    def _names_field(self, i: int, noun: int) -> bool:
        """The "plant" of "plant researcher": a noun right before a title that is nobody."""
        tree = self.tree
        plain = tree.pos[i] == "NOUN" and tree.tag[i] == "NN" and tree.lower[i] == tree.doc[i].text
        beside = plain and tree.dep[i] == "compound" and tree.head[i] == noun and i == noun - 1
        return beside and tree.doc[i].is_alpha and self.cast.find(i) is None

    def field_of(self, noun: int) -> str:
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
        text = re.sub(r" ?- ?", "-", " ".join(tree.doc[i].text for i in words)).lstrip("-").replace(" ,", ",")
        if first == tree.sent[first] and len(words) > 1 and text.partition(" ")[2].islower():
            text = text[:1].lower() + text[1:]  # "Outgoing envoy Ada Quill".
        if tree.hyphenated(first) and first > 1 and tree.lower[first - 2] not in titles().past:
            text = f"{tree.doc[first - 2].text}-{text}"
        return text

    def whole(self, noun: int, person: Mention, *, bodied: bool) -> str:
        """The title and its phrase, "chief of the largest party"; where it is ``bodied``, without its body."""
        tree, title = self.tree, self.of(noun)
        if not self._has_phrase(noun) or self.of_staff(noun) or " of " in title or " for " in title:
            return title if bodied else title + self._at_body(noun, title)
        last = noun + 1
        while (
            last + 1 < len(tree)
            and last - noun < 10
            and (
                tree.pos[last + 1] in ("DET", "ADJ", "NOUN", "PROPN", "PART", "NUM")
                or self._both(last + 1, noun)
                or (not bodied and self._body_next(last))
            )
            and tree.lower[last + 1].rstrip(".") not in _HONORIFICS
            and not (person.start <= tree.start[last + 1] < person.end)
        ):
            last += 1
        last = self._name_end(last)
        year = tree.pos[last] == "NUM" and tree.pos[last - 1] == "PROPN"  # "Queen of the Harvest 2024".
        named = tree.pos[last] in ("NOUN", "PROPN") or year
        return f"{title} {tree.doc[noun + 1 : last + 1].text}" if named else title

    def _name_end(self, last: int) -> int:
        """The last word of the name that a word is in: the "Hadari" of "al-Hadari", whatever the hyphen parts."""
        name = self.cast.named_at(last)
        while name is not None and last + 1 < len(self.tree) and self.tree.end[last + 1] <= name.end:
            last += 1
        return last

    def _at_body(self, noun: int, title: str) -> str:
        """ "At the Guild" behind a field that the title ends with, where nobody knows the body."""
        tree, field = self.tree, self.field_of(noun)
        last = noun + len(field.split())
        if not field or not title.endswith(field) or not self._body_next(last):
            return ""
        end = last + 2 + (tree.pos[last + 2] == "DET")
        while end + 1 < len(tree) and tree.pos[end + 1] == "PROPN":
            end += 1
        return f" {tree.doc[last + 1 : end + 1].text}"

    def _body_next(self, last: int) -> bool:
        """Whether a body follows a title's field, or another body: "director of campaigns for the NCRT and DHRK"."""
        tree, first = self.tree, last + 2
        if first + 1 >= len(tree):
            return False
        if tree.lower[last + 1] in ("and", "&"):
            return (
                tree.pos[last] == tree.pos[first] == "PROPN" and tree.dep[first] == "conj" and tree.head[first] == last
            )
        first += tree.pos[first] == "DET"
        named = self.cast.find(first)
        body = tree.pos[first] == "PROPN" and (named is None or named.kind in BODIES)
        return body and tree.lower[last + 1] in ("of", "for", "at") and tree.lower[first] not in _TIMES

    def _has_phrase(self, noun: int) -> bool:
        """Whether a title goes on with its field or body: "for Health", "from Tarpe"; not "for a year", "from May"."""
        tree, after = self.tree, noun + 1
        if after + 1 >= len(tree) or tree.lower[after] not in _PHRASES or tree.head[tree.head[after]] != noun:
            return after + 1 < len(tree) and tree.lower[after] == "of"
        first = after + 1 + (tree.pos[after + 1] == "DET")
        field = tree.lower[after] == "for" and tree.pos[first] == "NOUN" and tree.doc[first].text[:1].isupper()
        return tree.lower[after] == "of" or field or (tree.pos[first] == "PROPN" and tree.lower[first] not in _TIMES)

    def _both(self, i: int, noun: int) -> bool:
        """Whether an "and" goes on with the field of an office: "Minister of Health and Works"."""
        tree, after = self.tree, i + 1
        if tree.lower[i] not in ("and", "&") or after >= len(tree) or tree.pos[after] not in ("NOUN", "PROPN", "ADJ"):
            return False
        joined = tree.head[i]
        return tree.dep[joined] == "conj" and noun < tree.head[joined] < i and self.cast.find(joined) is None

    def _rank(self, first: int) -> str:
        """A rank that stands before the group's name: the "senior" of "senior Harbour Front commander".

        What says what sort of officer a "chief medical officer" is goes with it.
        """
        tree, over = self.tree, {first, self._top(first)}
        before = [c for i in over for c in tree.children[i] if c < first and tree.lower[c] in _RANKS]
        if not before:
            return ""
        between = range(min(before) + 1, first)
        plain = all(tree.dep[c] == "amod" and tree.doc[c].is_alpha and tree.doc[c].is_lower for c in between)
        last = first if plain and tree.lower[first] == "officer" else min(before) + 1
        return " ".join(tree.lower[min(before) : last])

    def _top(self, i: int) -> int:
        while self.tree.dep[i] in ("compound", "amod", "flat", "nmod:desc") and self.tree.head[i] > i:
            i = self.tree.head[i]
        return i
