"""Mending the pipeline's entities: ordinary words out, hyphened names whole, peoples in."""

from __future__ import annotations

import re
from bisect import bisect_right

from sayso.model.mention import Kind
from sayso.reading.mentions.lexicon import Lexicon
from sayso.reading.mentions.sheet import Sheet

Stretch = tuple[int, int, str]

_CALENDAR = frozenset(
    """Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Wed Thu Fri Sat Sun January February March April
    May June July August September October November December Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Today
    Yesterday Tomorrow""".split()  # noqa: SIM905
)

_NO_NAMES = frozenset(("ADV", "PRON", "SCONJ", "CCONJ", "ADP", "DET", "AUX", "INTJ", "PUNCT", "NUM", "PART"))

# How the pipeline and the shapes of names mark a body.
_BODIES = frozenset({"ORG", "=organisation"})

# What an ambassador is called besides, and nobody by name: "Ambassador Extraordinary and Plenipotentiary".
_OF_ENVOYS = frozenset({"Extraordinary", "Plenipotentiary"})

# A party and a state are nobody: "Ada Quill (R-Ky.), who …".
_PARTY = re.compile(r"[A-Z]{1,3}-[A-Z][A-Za-z.]*")

# What stands between somebody's name and whose child or spouse he is, or where he lives; what stands before each.
_KIN = re.compile(r",? (?:[SDWHsdwh]/[Oo]|[Rr]/[Oo])\.? (?:(?:Late|late|Lt\.?) )?")
_CHILD_OF = re.compile(r" [SDWHsdwh]/[Oo]\.? (?:(?:Late|late|Lt\.?) )?$")
_LIVING_AT = re.compile(r" [Rr]/[Oo]\.? $")

# What follows a name's hyphen without being part of it: "Marra-based", "Naz-led".
SUFFIX = re.compile(
    r"(?:based|led|backed|born|linked|run|held|occupied|administered|controlled|ruled|style|wide|era|owned|funded|aligned"
    r"|dominated|majority|affiliated|designated|allied|sponsored|bound|speaking|trained|style|like|elect|\w+ed|\w+ing)\b"
)


def proper(sheet: Sheet, stretches: list[Stretch]) -> list[Stretch]:
    """The stretches that can be names: no adverbs, no days, no word that is only capital by its place."""
    ordinary = {w for i, w in enumerate(sheet.words) if w.islower() and not sheet.in_headline(i)}
    return [s for s in stretches if not _ordinary(sheet, s, ordinary) and not _party(sheet, s)]


def _party(sheet: Sheet, stretch: Stretch) -> bool:
    """Whether a person's name is all that stands in brackets, and is a party with a state: "(D-Pa.)"."""
    start, end, label = stretch
    alone = sheet.text[max(start - 1, 0) : start] == "(" and sheet.text[end : end + 1] == ")"
    return label in ("PERSON", "PER") and alone and _PARTY.fullmatch(sheet.text[start:end]) is not None


def _ordinary(sheet: Sheet, stretch: Stretch, ordinary: set[str]) -> bool:
    tokens = sheet.tokens_in(stretch[0], stretch[1])
    if len(tokens) != 1:
        return False
    token = tokens[0]
    word = sheet.words[token]
    if word in _OF_ENVOYS:
        return True
    if word in _CALENDAR or sheet.pos[token] in _NO_NAMES:
        return True
    opens = token == 0 or sheet.sentence[token - 1] != sheet.sentence[token]
    return opens and word.lower() in ordinary and sheet.pos[token] != "PROPN"


def parted(sheet: Sheet, stretches: list[Stretch]) -> list[Stretch]:
    """Two known names that a hyphen joins ("the HWL-Jaish talks") as two, each with its label elsewhere.

    So are a person's two names with "@" between them: "Vinod @ Billa".
    """
    labels = {sheet.text[a:b]: label for a, b, label in reversed(stretches)}
    found: list[Stretch] = []
    for start, end, label in stretches:
        name = sheet.text[start:end]
        left, hyphen, right = name.partition("-")
        first, alias, second = name.partition(" @ ")
        if alias and label in ("PERSON", "PER") and first[:1].isupper() and second[:1].isupper():
            found += [(start, start + len(first), label), (end - len(second), end, label)]
        elif hyphen and left in labels and right in labels:
            cut = start + len(left)
            found += [(start, cut, labels[left]), (cut + 1, end, labels[right])]
        else:
            found.append((start, end, label))
    return found


def of_kin(sheet: Sheet, stretches: list[Stretch]) -> list[Stretch]:
    """The names around "s/o" as people, each by itself, and what stands behind "r/o" as a place.

    "Vell @ Kala s/o Late Karim Vell r/o Kelan": police of South Asia tell by these who somebody is.
    """
    found: list[Stretch] = []
    for start, end, label in stretches:
        at = start
        for mark in (*_KIN.finditer(sheet.text, start, end), None):
            stop = end if mark is None else mark.start()
            if stop > at:
                found.append((at, stop, _by_kin(sheet.text, at, stop, label)))
            at = end if mark is None else mark.end()
    people = {start for start, _, label in found if label == "PERSON"}
    for k in range(len(found) - 1, -1, -1):
        start, end, label = found[k]
        second = end + len(" @ ")
        if label == "ORG" and sheet.text.startswith(" @ ", end) and second in people:
            found[k] = (start, end, "PERSON")
            people.add(start)
    return found


def _by_kin(text: str, start: int, end: int, label: str) -> str:
    if _LIVING_AT.search(text, max(0, start - 12), start):
        return "GPE"
    return "PERSON" if _CHILD_OF.search(text, max(0, start - 20), start) or _KIN.match(text, end) else label


def hyphened(sheet: Sheet, stretch: Stretch) -> Stretch:
    """A person's name with the part behind a hyphen that was cut off: "Lee Jae-myung", "Iqra Naz-Lod"."""
    start, end, label = stretch
    if label not in ("PERSON", "PER"):
        return stretch
    match = re.match(r"[-‐‑](\w+)", sheet.text[end : end + 30])
    if match is None or SUFFIX.match(match[1]):
        return stretch
    korean = match[1].islower() and 2 <= len(match[1]) <= 5 and " " in sheet.text[start:end]
    token = sheet.token_at(end + 1)
    own = sheet.pos[token] == "PROPN" and sheet.dep[token] in ("conj", "nsubj", "obj", "obl")
    if korean or (match[1][0].isupper() and not own and " " in sheet.text[start:end]):
        return start, end + match.end(), label
    return stretch


def of_two_lands(sheet: Sheet, stretches: list[Stretch], words: Lexicon) -> list[Stretch]:
    """Bodies of two lands whole: "Quaria-Marra Trade Council", where the first land was taken for a name of its own.

    Not where both are sides of something: "the Quaria-Marra League talks".
    """
    starts = {end: start for start, end, label in stretches if label == "GPE"}
    found, first = [], set()
    for start, end, label in stretches:
        cut = start - 1
        if label in _BODIES and cut in starts and sheet.text[cut] == "-" and _of_itself(sheet, start, end, words):
            first.add((starts[cut], cut))
            start = starts[cut]
        found.append((start, end, label))
    return [s for s in found if s[:2] not in first]


def _of_itself(sheet: Sheet, start: int, end: int, words: Lexicon) -> bool:
    """Whether a name of more than one word stands for itself or before somebody's post, and is nowhere told alone."""
    name = sheet.text[start:end]
    root = sheet.root(sheet.tokens_in(start, end))
    over = sheet.head[root]
    side = sheet.dep[root] in ("compound", "nmod") and sheet.pos[over] == "NOUN" and sheet.end[root] < sheet.start[over]
    post = words.noun_kind(sheet.lemma[over]) is Kind.PERSON
    alone = re.search(rf"(?<![\w-]){re.escape(name)}", sheet.text) is not None
    return " " in name and not alone and (not side or post)


def peoples(sheet: Sheet, taken: list[Stretch], words: Lexicon) -> list[Stretch]:
    """Nationalities and creeds outside other names, as adjectives and as nouns, but for languages ("in Spanish")."""
    starts = sorted((s, e) for s, e, _ in taken)
    found = []
    for i, word in enumerate(sheet.words):
        if not word[0].isupper() or not _people(word, words) or sheet.pos[i] not in ("ADJ", "PROPN", "NOUN"):
            continue
        if _inside(starts, sheet.start[i]):
            continue
        language = sheet.pos[i] != "ADJ" and i > 0 and sheet.lemma[i - 1] in ("in", "into", "speak", "from", "learn")
        if not language:
            found.append((sheet.start[i], sheet.end[i], "NORP"))
    return found


def countries(sheet: Sheet, taken: list[Stretch], words: Lexicon) -> list[Stretch]:
    """Countries of one word that the pipeline passed over, where no capital beside them makes a longer name."""
    starts = sorted((s, e) for s, e, _ in taken)
    found = []
    for i, word in enumerate(sheet.words):
        if word not in words.countries or sheet.in_headline(i) or _inside(starts, sheet.start[i]):
            continue
        short = word.replace(".", "").isupper()
        beside = (j for j in (i - 1, i + 1) if 0 <= j < len(sheet) and sheet.sentence[j] == sheet.sentence[i])
        if short or (sheet.pos[i] == "PROPN" and not any(sheet.pos[j] == "PROPN" for j in beside)):
            found.append((sheet.start[i], sheet.end[i], "GPE"))
    return found


_STATE = re.compile(r"(?<![\w.])(?:[A-Z][a-z]{1,4}\.|(?:[A-Z]\.){2}|W\.Va\.)")
_BEFORE_STATE = re.compile(
    r"(?:[A-Z][\w.’'-]*,\s+|\b(?:in|from|of|to|near|for|across|outside|through|at|and|eastern|western|northern|southern)\s+"
    r"|\b[DRI]-|\bthe\s+)$"
)


def states(sheet: Sheet, taken: list[Stretch], words: Lexicon) -> list[Stretch]:
    """States by their short names where a town, a preposition or a party stands before them: "Ostby, Mass."."""
    starts = sorted((s, e) for s, e, _ in taken)
    found = []
    for match in _STATE.finditer(sheet.text):
        start, end = match.span()
        if match[0] not in words.states or _inside(starts, start) or _inside(starts, end - 1):
            continue
        if _BEFORE_STATE.search(sheet.text[max(0, start - 30) : start]):
            found.append((start, end, "GPE"))
    return found


def _inside(starts: list[tuple[int, int]], offset: int) -> bool:
    """Whether an offset lies in one of the stretches, which are sorted and do not overlap."""
    at = bisect_right(starts, (offset, offset + 1_000_000)) - 1
    return at >= 0 and starts[at][1] > offset


def _people(word: str, words: Lexicon) -> bool:
    return word in words.adjectives or word in words.peoples or word.removesuffix("s") in words.adjectives
