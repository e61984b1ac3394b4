"""A source between commas, ", the union says,": of a long sentence it covers only the clause that it is put into."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from sayso.reading.attribution.found import Found
from sayso.reading.attribution.words import Words

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_RELATIVE = frozenset({"WDT", "WP", "WP$"})
#: How many words who speaks may stand from the commas around him.
_REACH = 12
#: How many words of a relative clause may stand before its source: "in whose cellar, the police say, …".
_OPENING = 3
_SHORT = 4


def narrowed(words: Words, found: Iterable[Found]) -> list[Found]:
    """The attributions; those between two commas without what other clauses of the sentence tell."""
    return [_narrowed(words, f) for f in found]


def _narrowed(words: Words, f: Found) -> Found:
    around = _commas(words, f)
    if around is None or not f.asserted or not f.content or f.content[0] > around[0]:
        return f
    first = _first(words, f, *around)
    if first is None or first <= f.content[0]:
        return f
    between = range(around[0], around[1] + 1)
    told = range(first, _last(words, f, first, around[1]) + 1)
    rest = tuple(k for k in told if k not in between and not words.space[k])
    return replace(f, content=rest) if rest else f


def _commas(words: Words, f: Found) -> tuple[int, int] | None:
    """The commas around a cue and its source, where something follows them and nothing else is told between them."""
    if f.source is None or f.label:
        return None
    start, end = words.sentences[words.sentence[f.anchor]]
    low, high = min(*f.cue, f.source), max(*f.cue, f.source)
    before = next((k for k in range(low - 1, max(low - _REACH, start), -1) if words.word[k] == ","), None)
    behind = next((k for k in range(high + 1, min(high + _REACH, end - 1)) if words.word[k] == ","), None)
    if before is None or behind is None:
        return None
    told = any(words.is_verb(k) and k not in f.cue for k in range(before, behind))
    return None if told else (before, behind)


def _first(words: Words, f: Found, before: int, behind: int) -> int | None:
    """Where what the source says begins, if not with the sentence."""
    start, _ = words.sentences[words.sentence[f.anchor]]
    relative = _relative(words, before) or _related(words, f, before, behind)
    if relative is not None:
        return relative
    split = next((k for k in range(before, start, -1) if words.word[k] == ";"), None)
    joined = _joined(words, start, before)
    loose = _loose(words, start, before, behind)
    return max((k for k in (split and split + 1, joined, loose) if k is not None), default=None)


def _relative(words: Words, before: int) -> int | None:
    """ "Against whom, villagers say, …": the relative word right before the source, with its preposition."""
    for k in range(before - 1, max(before - 1 - _OPENING, 0), -1):
        if words.is_verb(k) or words.word[k] == ",":
            return None
        if words.tag[k] in _RELATIVE:
            first = k - (words.pos[k - 1] == "ADP")
            return first - 1 if words.lower[first] == "of" and words.word[first - 2] == "," else first
    return None


def _related(words: Words, f: Found, before: int, behind: int) -> int | None:
    """A clause with "who" or "which" behind a comma that goes on behind the source."""
    for j in range(before):
        if words.label[j] != "acl:relcl" or words.sentence[j] != words.sentence[before]:
            continue
        inside = words.subtree(j, frozenset({f.anchor, f.source or f.anchor}))
        first = inside[0] + (words.word[inside[0]] == ",")
        if words.word[first - 1] == "," and words.tag[first] in _RELATIVE and first < before and inside[-1] > behind:
            return first
    return None


def _joined(words: Words, start: int, before: int) -> int | None:
    """The last clause with ", and" or ", but" and a subject of its own that the source stands in."""
    for m in range(before - 1, start, -1):
        j = words.head[m]
        if words.dep[m] != "cc" or words.word[m - 1] != "," or words.dep[j] != "conj" or not m < j:
            continue
        own = [c for c in words.with_dep(j, "nsubj", "expl") if m < c < before]
        if own and words.is_verb(words.head[j]) and words.subject(words.head[j]) is not None:
            return m + 1
    return None


def _loose(words: Words, start: int, before: int, behind: int) -> int | None:
    """ "Paying, he said, a guard", "in breach, she said, of the treaty": a phrase that the source alone parts."""
    comma = next((k for k in range(before - 1, start, -1) if words.word[k] in (",", ";")), None)
    if comma is None or words.tag[behind + 1] in _FINITE:
        return None
    phrase = range(comma + 1, before)
    if not phrase or any(words.tag[k] in _FINITE for k in phrase):
        return None
    alone = len(phrase) == 1 and words.pos[phrase[0]] in ("ADP", "SCONJ")
    of = len(phrase) <= _SHORT and words.pos[phrase[0]] == "ADP" and words.lower[behind + 1] == "of"
    return comma + 1 if alone or of or words.tag[phrase[0]] == "VBG" else None


def _last(words: Words, f: Found, first: int, behind: int) -> int:
    """Where the clause that begins there ends."""
    _, end = words.sentences[words.sentence[f.anchor]]
    for j in range(first, end):
        inside = words.subtree(j, frozenset({f.anchor})) if words.label[j] == "acl:relcl" else []
        if inside and inside[-1] > behind and first - 1 <= inside[0] <= first + 1:
            return inside[-1]
    return max(f.content[-1], end - 1)
