"""Which words are a name, and where it begins and ends, as far as its spelling tells: the rules after the model."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc

from sayso_en.names import Name

Words = Sequence[str]

_WORD = re.compile(r"\d+|[^\W\d_]+|(?:[^\W\d_]{1,2}\.)*(?=.*[A-Z])[^\W\d_][\w'’‘ʼ&+-]*[\w+]\.?")
"""A word that can be a name: "Sana'a", "D.Ankhbold", "G7", "TV+"; no address of mail or the web, and no sum."""
_ARTICLES = frozenset({"the", "a", "an"})
_ENDS = frozenset({"'s", "’s", "'", "’", ",", "-", "("})
_WITH_ARTICLE = frozenset({"Hague"})
"""Names that their article is part of."""
_FORENAMES = frozenset({"Md", "Md.", "Mohd", "Mohd.", "Muhd", "Syed", "Syeda"})
"""First names that look like titles."""
_AREAS = "Region Province County Municipality Village Constituency Township Governorate Prefecture District Districts"
_TYPES = frozenset(_AREAS.split())
"""What an area is, where it is written as part of its name: "Tarn Region"."""
_SHORT = {
    **dict.fromkeys(("U.S.", "U.S.A.", "U.K.", "U.A.E.", "US", "USA", "UK", "UAE"), "GPE"),
    **dict.fromkeys(("U.N.", "E.U.", "UN", "EU"), "ORG"),
}
_GROUP = re.compile(r"G-?(?:7|8|20|77)")
"""Groups of states."""
_LINKS = frozenset({"-", "–", "of", "and", "for", "in", "on", "to", "the"})
_BODY = (
    "academy agency alliance army association authority bank battalion board brigade bureau cell center centre club "
    "coalition college command commission committee company congress corporation corps council court department "
    "directorate federation firm force forces foundation front fund group guard institute league ministry mission "
    "movement network office organisation organization panel party police school service services society squad team "
    "tribunal trust union unit university wing"
)
_BODIES = frozenset(_BODY.split())
"""What a body is called: its short form is one, though the text writes its name small."""
_SIDES = frozenset({"PERSON", "ORG", "GPE", "LOC", "FAC"})
_SENTENCES, _SMALL_STARTS = 8, 0.1
"""From how many sentences on a text shows how it is typed, and what share of them may begin small."""


def spelt(doc: Doc, found: list[Name]) -> list[Name]:
    """The model's names from their first word to their last, none in another, without what is none by its spelling."""
    words = [t.text for t in doc]
    trimmed = _apart([n for n in (_trimmed(words, name) for name in found) if n is not None])
    names = _without_common(words, _widened(words, trimmed))
    return _without_small(doc, words, names)


def with_short_forms(doc: Doc, names: list[Name]) -> list[Name]:
    """The names and, outside them, what the model passes over: the "U.S." of "a U.S.-led force", the G7."""
    inside = {i for n in names for i in range(n.start, n.end)}
    found = [(t.i, kind) for t in doc if t.i not in inside and (kind := _short_form(doc, t.i))]
    return sorted([*names, *(Name(start=i, end=i + 1, kind=kind) for i, kind in found)], key=lambda n: n.start)


def _short_form(doc: Doc, i: int) -> str:
    word = doc[i].text
    if word in _SHORT:
        dollars = i + 1 < len(doc) and doc[i + 1].text == "$"
        return _SHORT[word] if "." in word or (doc[i].pos_ == "PROPN" and not dollars) else ""
    return "ORG" if _GROUP.fullmatch(word) else ""


def _trimmed(words: Words, name: Name) -> Name | None:
    start, end = name.start, name.end
    while start < end and not _opens(words, start, end):
        start += 1
    while start < end and (words[end - 1].isspace() or words[end - 1] in _ENDS):
        end -= 1
    if not any(_WORD.fullmatch(w) for w in words[start:end]):
        return None
    return replace(name, start=start, end=end)


def _opens(words: Words, start: int, end: int) -> bool:
    """Whether a name can begin with its first word."""
    word = words[start]
    if word.lower() in _ARTICLES:
        return word == "The" and start + 1 < end and words[start + 1] in _WITH_ARTICLE
    return any(c.isalnum() for c in word)


def _apart(names: list[Name]) -> list[Name]:
    kept: list[Name] = []
    for n in sorted(names, key=lambda n: (n.start - n.end, n.start, n.kind)):
        if not any(n.start < k.end and k.start < n.end for k in kept):
            kept.append(n)
    return sorted(kept, key=lambda n: n.start)


def _widened(words: Words, names: list[Name]) -> list[Name]:
    """Each name with the word before or behind it that is part of it."""
    taken = {i for n in names for i in range(n.start, n.end)}
    return [
        replace(n, start=n.start - _begins_before(words, n, taken), end=n.end + _goes_on(words, n, taken))
        for n in names
    ]


def _begins_before(words: Words, name: Name, taken: set[int]) -> bool:
    if name.start == 0 or name.start - 1 in taken:
        return False
    before = words[name.start - 1]
    if name.kind == "PERSON":
        return before in _FORENAMES
    return before == "The" and words[name.start] in _WITH_ARTICLE and name.end - name.start == 1


def _goes_on(words: Words, name: Name, taken: set[int]) -> bool:
    following = words[name.end : name.end + 2]
    if name.kind not in ("GPE", "LOC") or not following or name.end in taken or following[0] not in _TYPES:
        return False
    return len(following) < 2 or not following[1][:1].isupper()


def _without_common(words: Words, names: list[Name]) -> list[Name]:
    """The names without short forms of what the text itself writes small: "a long-term agreement (LTA)"."""
    inside = {i for n in names for i in range(n.start, n.end) if n.end - n.start > 1}
    common = {
        words[i + 1].removesuffix("s")
        for i in range(1, len(words) - 2)
        if words[i] == "(" and words[i + 2] == ")" and _shortens(words, i, inside)
    }
    if not common:
        return names
    return [n for n in names if n.end - n.start > 1 or words[n.start].removesuffix("s") not in common]


def _shortens(words: Words, bracket: int, inside: set[int]) -> bool:
    """Whether the capitals in a bracket are the first letters of the small words before it, and these no body."""
    capitals = words[bracket + 1].removesuffix("s")
    if len(capitals) < 2 or not (capitals.isalpha() and capitals.isupper()):
        return False
    at, left = bracket - 1, capitals.lower()
    while at >= 0 and left:
        word = words[at]
        if at in inside or word[:1] != left[-1]:
            if word not in _LINKS:
                return False
        else:
            left = left[:-1]
        at -= 1
    return not left and words[bracket - 1].islower() and words[bracket - 1] not in _BODIES


def _without_small(doc: Doc, words: Words, names: list[Name]) -> list[Name]:
    """The names without those in small letters, where the text is typed with capitals: "leeches", "kyat"."""
    small = {n for n in names if n.kind in _SIDES and _is_small("".join(words[n.start : n.end]))}
    return [n for n in names if n not in small] if small and _careful(doc, words) else names


def _is_small(text: str) -> bool:
    return all(c.islower() for c in text if c.isalpha())


def _careful(doc: Doc, words: Words) -> bool:
    starts = [t.text for t in doc if t.is_sent_start and t.text[:1].isalpha()]
    small = sum(word[0].islower() for word in starts)
    return len(starts) >= _SENTENCES and small <= _SMALL_STARTS * len(starts) and "i" not in words
