"""Mentions by a pronoun: personal, possessive, reflexive, and the relative ones that stand for a mention."""

from __future__ import annotations

from sayso.model.mention import Kind, Level
from sayso.reading.mentions.found import Found
from sayso.reading.mentions.sheet import Sheet

PERSONS = {
    1: frozenset(["i", "me", "my", "mine", "myself"]),
    11: frozenset(["we", "us", "our", "ours", "ourselves"]),
    2: frozenset(["you", "your", "yours", "yourself", "yourselves"]),
    3: frozenset(["he", "him", "his", "himself", "she", "her", "hers", "herself", "it", "its", "itself"]),
    33: frozenset(["they", "them", "their", "theirs", "themselves", "themself"]),
}
PERSONAL = {word: number for number, words in PERSONS.items() for word in words}

RELATIVE = frozenset(["who", "whom", "whose", "which", "that"])

# "They" may be things; whoever says "we" speaks for people.
_OF_PEOPLE = PERSONS[1] | PERSONS[11] | PERSONS[2] | (PERSONS[3] - {"it", "its", "itself"})


def find_pronouns(sheet: Sheet, roots: set[int]) -> list[Found]:
    """The pronouns that refer to somebody or something, by start; "it" in "it rained" does not.

    A relative one is taken only where the noun that it stands for is a mention's head, one of ``roots``.
    """
    found = []
    for i in range(len(sheet)):
        if sheet.pos[i] not in ("PRON", "DET"):
            continue
        word = sheet.words[i].lower()
        if word in PERSONAL and not _empty(sheet, i, word):
            kind = Kind.PERSON if word in _OF_PEOPLE else Kind.OTHER
            found.append(_found(sheet, i, kind, "personal"))
        elif word in RELATIVE and relative_of(sheet, i) in roots:
            kind = Kind.PERSON if word in ("who", "whom") else Kind.OTHER
            found.append(_found(sheet, i, kind, "relative"))
    return found


def relative_of(sheet: Sheet, index: int) -> int | None:
    """The noun that a relative pronoun stands for: the governor of its clause; ``None`` where it is no relative one."""
    at = index
    for _ in range(6):
        if sheet.dep[at] in ("acl:relcl", "acl"):
            return sheet.head[at] if sheet.head[at] < index else None
        if sheet.head[at] == at or sheet.dep[at] in ("ccomp", "advcl", "parataxis", "mark"):
            return None
        at = sheet.head[at]
    return None


def _empty(sheet: Sheet, index: int, word: str) -> bool:
    if word == "us" and sheet.words[index] == "US":
        return True
    return word == "it" and sheet.dep[index].startswith("expl")


def _found(sheet: Sheet, i: int, kind: Kind, label: str) -> Found:
    start, end = sheet.start[i], sheet.end[i]
    return Found(start=start, end=end, text=sheet.text[start:end], kind=kind, level=Level.PRONOUN, root=i, label=label)
