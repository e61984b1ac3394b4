"""Mentions joined so far, with what is known of each thing, and what forbids a join."""

from __future__ import annotations

from dataclasses import dataclass, field

from sayso.model.mention import Kind, Level
from sayso.reading.mentions.found import Found
from sayso.reading.mentions.lexicon import Lexicon
from sayso.reading.mentions.sheet import INSIDE, Sheet

# Kinds that one thing may show at once: a state acts, a court is a building.
_MIX = frozenset({Kind.ORGANISATION, Kind.PLACE, Kind.FACILITY, Kind.OTHER, Kind.EVENT, Kind.WORK, Kind.GROUP})


@dataclass(slots=True, kw_only=True)
class Facts:
    """What is known of one chain: its nouns ("commander"), names beside them ("Hamas"), gender, number."""

    kind: Kind
    named: bool
    nouns: set[str] = field(default_factory=set)
    beside: set[str] = field(default_factory=set)
    gender: str = ""
    number: str = ""
    #: Whether a name, title or noun tells the gender, and not only a "she" that was joined to it.
    sexed: bool = False
    words: set[str] = field(default_factory=set)
    #: Mentions that the text tells from this one: its namesakes.
    others: set[int] = field(default_factory=set)


class Clusters:
    """Chains in the making, over the indexes of ``mentions``; ``join`` refuses what cannot be one thing."""

    def __init__(self, sheet: Sheet, mentions: list[Found], words: Lexicon) -> None:
        self.sheet = sheet
        self.mentions = mentions
        self.words = words
        self.members: dict[int, list[int]] = {}
        self._up = list(range(len(mentions)))
        self._facts = [_facts(sheet, m, words) for m in mentions]
        self.by_root: dict[int, int] = {}
        self._sealed = False
        #: Mentions of a name that two bear, and that may be of either; whether the text speaks of such two.
        self.alone: set[int] = set()
        self.of_namesakes = False
        #: A name's text and kind → its words, evened.
        self.keys: dict[tuple[str, Kind], tuple[str, ...]] = {}
        for i, mention in enumerate(mentions):
            self.by_root.setdefault(mention.root, i)
        # The parse may hang a clause on any word of a name: each stands for the name.
        for i, mention in enumerate(mentions):
            for token in sheet.tokens_in(mention.start, mention.end) if mention.level is Level.NAMED else ():
                self.by_root.setdefault(token, i)

    def find(self, index: int) -> int:
        """The chain of a mention: the index of its first one."""
        while self._up[index] != index:
            self._up[index] = self._up[self._up[index]]
            index = self._up[index]
        return index

    def facts(self, index: int) -> Facts:
        """What is known of the chain of a mention."""
        return self._facts[self.find(index)]

    def same(self, a: int, b: int) -> bool:
        """Whether two mentions are joined."""
        return self.find(a) == self.find(b)

    def seal(self) -> None:
        """Names have been compared: from now on no noun or pronoun may bring two other names together."""
        self._sealed = True

    def part(self, a: int, b: int) -> None:
        """Two mentions are of two: nothing brings them together."""
        self.facts(a).others.add(b)
        self.facts(b).others.add(a)

    def apart(self, a: int, b: int) -> bool:
        """Whether something in the chain of the one is told from something in that of the other."""
        a, b = self.find(a), self.find(b)
        return any(self.find(i) == b for i in self._facts[a].others)

    def join(self, a: int, b: int) -> bool:
        """Join two chains; false, and nothing done, where they cannot be one thing."""
        a, b = sorted((self.find(a), self.find(b)))
        if a == b:
            return True
        if not fits(self._facts[a], self._facts[b]) or self.apart(a, b):
            return False
        if self._sealed and _rivals(self._facts[a], self._facts[b]):
            return False
        self._up[b] = a
        kept, lost = self._facts[a], self._facts[b]
        if (not kept.named and lost.named) or kept.kind is Kind.OTHER:
            kept.kind = lost.kind
        kept.named |= lost.named
        kept.nouns |= lost.nouns
        kept.words |= lost.words
        kept.beside |= lost.beside
        kept.gender = kept.gender or lost.gender
        kept.number = kept.number or lost.number
        kept.sexed |= lost.sexed
        kept.others |= lost.others
        return True


def _rivals(a: Facts, b: Facts) -> bool:
    """Whether both have names and these share no word."""
    return a.named and b.named and a.words.isdisjoint(b.words)


def fits(a: Facts, b: Facts) -> bool:
    """Whether nothing known forbids that two chains are one thing."""
    if a.gender and b.gender and a.gender != b.gender:
        return False
    if a.number and b.number and a.number != b.number:
        return False
    if a.kind is b.kind:
        return True
    if Kind.OTHER in (a.kind, b.kind) and not (a.named and b.named):
        return True
    return a.kind in _MIX and b.kind in _MIX and not (a.named and b.named)


def _facts(sheet: Sheet, mention: Found, words: Lexicon) -> Facts:
    facts = Facts(kind=mention.kind, named=mention.level is Level.NAMED)
    if facts.named:
        facts.words |= set(mention.text.casefold().split())
    word = sheet.words[mention.root].lower()
    if mention.level is Level.PRONOUN:
        facts.gender, facts.number = _of_pronoun(word)
        return facts
    if mention.level is Level.NOMINAL:
        lemma = sheet.lemma[mention.root]
        facts.nouns.add(lemma)
        facts.gender = "m" if lemma in words.male else "f" if lemma in words.female else ""
        plural = sheet.tag[mention.root] in ("NNS", "NNPS") or lemma == "police"  # "It says": not the police.
        facts.number = "plural" if plural else "" if lemma in words.collective else "one"
    elif mention.kind is Kind.PERSON:
        facts.number = "one"
        _titles(sheet, mention, words, facts)
        facts.gender = facts.gender or _given_gender(mention, words)
    facts.sexed = bool(facts.gender)
    _beside(sheet, mention, facts)
    return facts


def _titles(sheet: Sheet, mention: Found, words: Lexicon, facts: Facts) -> None:
    """Title words before a person's name tell nouns ("commander") and sometimes the gender ("Mrs")."""
    i = sheet.token_at(mention.start) - 1
    for _ in range(5):
        if i >= 0 and sheet.words[i] in ("(", ")"):  # "Chief (Mrs) Ada Quill".
            i -= 1
            continue
        if i < 0 or not (sheet.words[i] in words.titles or words.noun_kind(sheet.lemma[i]) is Kind.PERSON):
            break
        facts.nouns.add(sheet.lemma[i])
        facts.gender = facts.gender or _title_gender(sheet, i, words)
        i -= 1


def _given_gender(mention: Found, words: Lexicon) -> str:
    """What a full name's given name tells; a name of one word may be anybody's surname."""
    parts = [p for p in mention.text.split() if p not in words.titles and p not in words.honorifics]
    return words.given.get(parts[0], "") if len(parts) > 1 else ""


def _title_gender(sheet: Sheet, i: int, words: Lexicon) -> str:
    if sheet.words[i] in words.male_titles or sheet.lemma[i] in words.male:
        return "m"
    return "f" if sheet.words[i] in words.female_titles or sheet.lemma[i] in words.female else ""


def _beside(sheet: Sheet, mention: Found, facts: Facts) -> None:
    """Capitalised words that stand in the phrase beside its head: "the Hamas leader", "Hamas commander X"."""
    first = sheet.token_at(mention.start)
    if mention.level is Level.NAMED:
        stop, first = first, max(first - 4, 0)
        while stop - 1 >= first and sheet.sentence[stop - 1] != sheet.sentence[mention.root]:
            first += 1
    else:
        stop = mention.root
    for i in range(first, stop):
        above = sheet.head[i]
        inner = sheet.dep[i] in INSIDE and sheet.pos[above] == "PROPN" and sheet.head[above] == mention.root
        governed = above == mention.root or inner
        if governed and sheet.words[i][:1].isupper() and sheet.pos[i] == "PROPN":
            facts.beside.add(sheet.words[i])


def _of_pronoun(word: str) -> tuple[str, str]:
    gender = (
        "m" if word in ("he", "him", "his", "himself") else "f" if word in ("she", "her", "hers", "herself") else ""
    )
    if word in ("they", "them", "their", "theirs", "themselves", "we", "us", "our", "ours", "ourselves"):
        return gender, "plural"
    return gender, "one" if gender or word in ("i", "me", "my", "mine", "it", "its", "itself") else ""
