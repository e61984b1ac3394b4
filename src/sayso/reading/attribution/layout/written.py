"""Authors of columns and letters: what is told of "I" and "my" under their name is their word."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from sayso.model.mention import Kind, Level, Mention
from sayso.reading.attribution.found import Found
from sayso.reading.attribution.quotes import find_quotes
from sayso.reading.attribution.words import Words
from sayso.reading.turns import turns

_OWN = frozenset({"i", "me", "my", "myself"})
#: What may stand before an author's name in its line, "By", "My View, by" and a title with a dash, and behind it.
_BEFORE = re.compile(r"(?:^|[,:|–—-] ?)(by) $|\S (–|—|-) $", re.IGNORECASE)
_BEHIND = re.compile(r"(?:, [^.,]{1,40})?\s*")
#: In how many paragraphs from the top an author is named.
_TOP = 3
_LONGEST = 120


def find_written(words: Words, mentions: Iterable[Mention], found: Iterable[Found]) -> Iterator[Found]:
    """The sentences of "I" and "my" outside of what others say, on the word of the author above the text."""
    label, cue = _author(words, mentions)
    if not label:
        return
    told = {k for f in found if f.source is not None and words.lower[f.source] not in _OWN for k in f.content}
    told |= {k for q in find_quotes(words) for k in range(q.first, q.last + 1)}
    content: list[int] = []
    spoken = min((t.start for t in turns(words.text)), default=len(words.text))  # "I" of a transcript is who speaks.
    for first, end in words.sentences:
        own = (k for k in range(first, end) if words.lower[k] in _OWN and k not in told)
        if first > label[-1] and words.start[first] < spoken and any(words.pos[k] == "PRON" for k in own):
            content += [k for k in range(first, end) if not words.space[k]]
    if content:
        yield Found(anchor=cue, cue=(cue,), source=label[-1], content=tuple(content), label=label)


def _author(words: Words, mentions: Iterable[Mention]) -> tuple[tuple[int, ...], int]:
    """The words of the one author's name and the word that gives it."""
    named = []
    for m in mentions:
        label = tuple(words.between(m.start, m.end))
        if m.kind is not Kind.PERSON or m.level is not Level.NAMED or not label or words.paragraph[label[0]] >= _TOP:
            continue
        start = words.text.rfind("\n", 0, m.start) + 1
        end = words.text.find("\n", m.end)
        line = words.text[start : m.start]
        found = _BEFORE.search(line) if end >= 0 and len(line) <= _LONGEST else None
        if found is not None and _BEHIND.fullmatch(words.text[m.end : end]):
            cue = words.at.get(start + max(found.start(1), found.start(2)))
            named += [(label, cue)] if cue is not None else []
    return named[0] if len(named) == 1 else ((), 0)
