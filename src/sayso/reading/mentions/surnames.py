"""The names of a person alone: "Quill" of "Ada Quill", "Orra Quill" of "Ada Orra Quill", "Sun" of "Sun Teyin"."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace

from sayso.model.mention import Kind
from sayso.reading.mentions.found import Found
from sayso.reading.mentions.lexicon import Lexicon
from sayso.reading.mentions.sheet import Sheet

_MISTAKEN = frozenset({Kind.ORGANISATION, Kind.OTHER, Kind.WORK})
#: What stands before a place, and before hardly a person.
_WHERE = frozenset({"in", "near", "across", "outside", "around", "throughout", "at", "inside"})
#: What is called after the one who heads it.
_HEADED = frozenset({"administration", "government", "cabinet", "regime", "family", "dynasty", "era", "presidency"})
#: A given name of two syllables, as it stands behind the family's: "Orr Jae-min", "Jacky Orr Yun-yan".
_BEHIND = re.compile(r"[A-ZÀ-Þ][^\W\d_]+[-‐‑][^\W\d_]+")


def family_name(parts: list[str], words: Lexicon) -> str | None:
    """The name of somebody's family where it is not the last one: "Moon" of "Moon Jae-orr"; ``None`` elsewhere."""
    if not 1 < len(parts) < 4:
        return None
    behind = _BEHIND.fullmatch(parts[-1]) is not None and parts[-1] != parts[-1].title()
    if behind:
        return parts[-2]
    return parts[0] if parts[0] in words.family_first and parts[-1] not in words.family_first else None


def letters(name: str) -> frozenset[str]:
    """What somebody of this name may be called by his letters: "MBS" and "MS" of "Mohammed bin Salman"."""
    parts = re.split(r"[\s-]+", name)
    every = "".join(p[0].upper() for p in parts if p[:1].isalpha())
    capital = "".join(p[0] for p in parts if p[:1].isupper())
    return frozenset(x for x in (every, capital) if 3 <= len(x) <= 5)


def as_people(sheet: Sheet, names: list[Found], words: Lexicon) -> list[Found]:
    """The names, with one of a person's names alone, and his letters, as a person where the report has the whole name.

    Not where a body bears the word too ("Quill Motors"), or it has an article; in the text, not before the whole name.
    """
    first: dict[str, int] = {}
    for name in names:
        for alone in _alone(sheet, name, words):
            first.setdefault(alone, name.start)
    borne = {part for n in names for part in _borne(n)} | {n.text for n in names if _articled(sheet, n)}
    somewhere = {n.text for n in names if _before(sheet, n) in _WHERE} | set(words.countries)
    called = _by_letters(names) - borne

    def person(n: Found) -> bool:
        if n.text in called and n.kind is not Kind.PLACE:
            return True
        if n.text not in first or n.text in borne or not (first[n.text] < n.start or _above(sheet, n, first[n.text])):
            return False
        return n.kind in _MISTAKEN or (n.kind is Kind.PLACE and n.text not in somewhere)

    return [replace(n, kind=Kind.PERSON) if person(n) else n for n in names]


def _borne(name: Found) -> list[str]:
    """The words of a body's or place's name that are its own; a "Quill Government" bears the name of its head."""
    parts = name.text.split()
    if (
        name.kind is Kind.PERSON
        or len(parts) < 2
        or parts[-1].lower() in _HEADED
        or parts[0] in ("Government", "Family")
    ):
        return []
    return parts


def _by_letters(names: list[Found]) -> set[str]:
    """The letters that are those of one person, and of no body: "MAQ" of "Mira Ada Quill"."""
    people: dict[str, set[str]] = defaultdict(set)
    for name in names:
        if name.kind is Kind.PERSON:
            for short in letters(name.text):
                people[short].add(name.text.split()[-1])
    bodies = {short for n in names if n.kind is not Kind.PERSON and " " in n.text for short in letters(n.text)}
    return {short for short, called in people.items() if len(called) == 1} - bodies


def _alone(sheet: Sheet, name: Found, words: Lexicon) -> list[str]:
    """What a person of this name may be called: "Ada Orlov Quill" is Quill, Orlov and Orlov Quill."""
    parts = name.text.split()
    if name.kind is not Kind.PERSON or len(parts) < 2:
        return []
    family = family_name(parts, words)
    if family is not None:
        return [family]
    before = sheet.token_at(name.start) - 1
    held = before >= 0 and (sheet.words[before] in words.titles or sheet.lemma[before] in words.roles)
    if parts[0] not in words.given and not held:
        return []
    return [*parts[-2:], " ".join(parts[-2:])] if len(parts) > 2 else parts[-1:]


def _above(sheet: Sheet, name: Found, whole: int) -> bool:
    """Whether a name stands in the first line, and the whole one in a line below."""
    at = sheet.token_at(name.start)
    return sheet.paragraph[at] == 0 < sheet.paragraph[sheet.token_at(whole)]


def _articled(sheet: Sheet, name: Found) -> bool:
    """Whether an article is the name's own: that of "the Quill administration" is not."""
    of_noun = sheet.dep[name.root] == "compound" and sheet.head[name.root] > name.root
    return _before(sheet, name) in ("the", "a", "an") and not of_noun


def _before(sheet: Sheet, name: Found) -> str:
    before = sheet.token_at(name.start) - 1
    return sheet.words[before].lower() if before >= 0 else ""
