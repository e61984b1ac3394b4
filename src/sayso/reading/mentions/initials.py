"""Parts of somebody's name that were cut off: initials, "V Orran", "S.Orran", "Ada Teth B.", and a given name."""

from __future__ import annotations

import re

from sayso.reading.mentions.lexicon import Lexicon
from sayso.reading.mentions.mending import SUFFIX
from sayso.reading.mentions.sheet import INSIDE, Sheet

Stretch = tuple[int, int, str]

_PEOPLE = frozenset({"PERSON", "PER"})
_GLUED = re.compile(r"(?:[A-ZÀ-Þ]\.){1,3}(?P<name>[A-ZÀ-Þ][^\W\d_][^\W\d_]+(?:[-’'][^\W\d_]+)?)")
_LETTER = re.compile(r"[A-ZÀ-Þ]")
_LETTERS = re.compile(r"[A-ZÀ-Þ]{2,3}")
#: What opens the next sentence where a blank was forgotten: "vitamin C.The".
_OPENERS = frozenset(
    """The This That These Those Then There He She They His Her Its Our Their You But And For After Before When While
    With From What Who How Why Not Now One All Some Both Also Yet Still Such Each Here Since Once""".split()  # noqa: SIM905
)


def whole_people(sheet: Sheet, stretches: list[Stretch], words: Lexicon) -> list[Stretch]:
    """The stretches, people's with what was cut off before them and behind."""
    taken = {i for start, end, _ in stretches for i in sheet.tokens_in(start, end)}
    found = []
    for start, end, label in stretches:
        if label in _PEOPLE:
            tokens = sheet.tokens_in(start, end)
            begins, ends = sheet.start[tokens.start] == start, sheet.end[tokens.stop - 1] == end
            start = sheet.start[_first(sheet, tokens, taken, words)] if begins else start
            end = _last(sheet, tokens, taken) if ends else end
        found.append((start, end, label))
    return found


def _first(sheet: Sheet, tokens: range, taken: set[int], words: Lexicon) -> int:
    """The first word of a name of these words: of the initials before it, or of the given name."""
    first = tokens.start
    while _beside(sheet, first - 1, first) and first - 1 not in taken and _tied(sheet, first - 1, tokens):
        word = sheet.words[first - 1]
        letters = _LETTERS.fullmatch(word) is not None and word not in words.offices and len(tokens) == 1
        letters = letters and not sheet.words[tokens.start].isupper()
        initial = _LETTER.fullmatch(word) is not None and word != "I"
        if not initial and not (letters and _only_his(sheet, word, first)) and not _given(word, words):
            break
        first -= 1
    return first


def _given(word: str, words: Lexicon) -> bool:
    """Whether a word is a given name, and no title, land or month."""
    other = words.titles | words.honorifics | words.creeds | words.peoples
    return word in words.given and word not in other and word not in words.countries and word not in words.adjectives


def _only_his(sheet: Sheet, letters: str, behind: int) -> bool:
    """Whether these letters stand before this name only: a party's stand elsewhere too."""
    return all(sheet.words[i + 1] == sheet.words[behind] for i, w in enumerate(sheet.words[:-1]) if w == letters)


def _last(sheet: Sheet, tokens: range, taken: set[int]) -> int:
    """Where a name of these words ends: behind an initial that follows it, "Ada Teth B."."""
    i, end = tokens.stop, sheet.end[tokens.stop - 1]
    if len(tokens) > 1 and i < len(sheet) and i not in taken and _beside(sheet, i - 1, i) and _tied(sheet, i, tokens):
        word = sheet.words[i].removesuffix(".")
        end = sheet.end[i] if _LETTER.fullmatch(word) and word != "I" else end
    short = len(tokens) > 1 and re.search(r" [A-ZÀ-Þ]$", sheet.text[max(0, end - 2) : end]) is not None
    return end + 1 if short and re.match(r"\.(?:\s*[-–—,;)]|\s+[a-z])", sheet.text[end : end + 4]) else end


def _beside(sheet: Sheet, left: int, right: int) -> bool:
    """Whether two words stand in one sentence with a blank between them."""
    if left < 0 or sheet.sentence[left] != sheet.sentence[right]:
        return False
    return sheet.end[left] + 1 == sheet.start[right] and "\n" not in sheet.text[sheet.end[left] : sheet.start[right]]


def _tied(sheet: Sheet, i: int, tokens: range) -> bool:
    """Whether the tree holds a capital word and a name together."""
    if sheet.tag[i] not in ("NNP", "NNPS"):
        return False
    down = sheet.head[i] in tokens and sheet.dep[i] in INSIDE
    return down or any(sheet.head[t] == i and sheet.dep[t] in INSIDE for t in tokens) or _under_one(sheet, i, tokens)


def _under_one(sheet: Sheet, i: int, tokens: range) -> bool:
    """Whether a word and a name hang flat on one word before both: the "G" and "Orran" of "A G Orran"."""
    return sheet.dep[i] in INSIDE and any(
        sheet.head[t] == sheet.head[i] and sheet.head[i] < i and sheet.dep[t] in INSIDE for t in tokens
    )


_FAMILY_FIRST = re.compile(r"\b(?P<family>[A-Z][a-z]+) [A-Z][a-z]+[-‐‑](?P<last>[a-z]{2,5})\b")
#: What stands behind a place's hyphen: "Long Beach-area".
_OF_PLACES = frozenset({"area", "side", "size", "type", "free", "only", "town", "made", "wide", "plus"})


def family_first(sheet: Sheet, stretches: list[Stretch], words: Lexicon) -> list[Stretch]:
    """The stretches, with what the form shows to be a name whose family stands first, "Moon Jae-orr", whole."""
    found = sorted(stretches)
    for match in _FAMILY_FIRST.finditer(sheet.text):
        start, end = match.span()
        suffix = SUFFIX.match(match["last"]) is not None or match["last"] in _OF_PLACES
        if match["family"] not in words.family_first or suffix:
            continue
        touched = [s for s in found if s[0] < end and start < s[1]]
        if all(start <= s[0] and s[1] <= end for s in touched):
            found = [s for s in found if s not in touched] + [(start, end, "PERSON")]
    return sorted(found)


def glued(sheet: Sheet, taken: list[Stretch], words: Lexicon) -> list[Stretch]:
    """People whose initials stand before their names without a blank, outside other names: "S.Orran"."""
    inside = {i for start, end, _ in taken for i in sheet.tokens_in(start, end)}
    ordinary = {w for i, w in enumerate(sheet.words) if w.islower() and not sheet.in_headline(i)}
    found = []
    for i, word in enumerate(sheet.words):
        match = _GLUED.fullmatch(word)
        if match is None or i in inside or sheet.pos[i] != "PROPN" or match["name"].lower() in ordinary:
            continue
        name = match["name"]
        land = word.removesuffix(name) in words.countries or any(name in c.split() for c in words.countries)
        if not land and name not in _OPENERS and name not in words.last and name not in words.first:
            found.append((sheet.start[i], sheet.end[i], "PERSON"))
    return found
