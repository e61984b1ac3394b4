"""Speakers printed before a colon: "QUILL: We never met." in a transcript, "Front: no talks planned" in a headline."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sayso.model.mention import Kind, Level, Mention
from sayso.reading.attribution.found import Found
from sayso.reading.attribution.lexicon import Lexicon
from sayso.reading.attribution.words import Words

_LONGEST_LABEL = 7
_SHORTEST_SPEECH = 3
#: What headlines print for whoever says it.
_OUTLETS = frozenset({"poll", "newspaper", "source", "camp", "campaign"})
_SPEAKERS = frozenset({Kind.PERSON, Kind.ORGANISATION})


def find_labels(words: Words, mentions: Iterable[Mention], lexicon: Lexicon, taken: Iterable[Found]) -> Iterator[Found]:
    """What follows a speaker and a colon at the start of a line, to the end of that line; the colon is the cue."""
    ends = {m.end for m in mentions if m.level is not Level.PRONOUN and m.kind in _SPEAKERS}
    tellers = lexicon.papers | _OUTLETS
    ends |= {words.end[i] for i, lemma in enumerate(words.lemma) if lemma in tellers}
    cues = {k for f in taken for k in f.cue}
    for i, word in enumerate(words.word):
        if word != ":" or i == 0 or words.end[i - 1] not in ends:
            continue
        first = _line_start(words, i)
        label = range(first, i)
        if len(label) > _LONGEST_LABEL or any(words.is_verb(k) or k in cues for k in label):
            continue
        content = _line_rest(words, i + 1)
        if len(content) >= _SHORTEST_SPEECH and any(words.pos[k] in ("VERB", "AUX") for k in content):
            yield Found(anchor=i, cue=(i,), source=i - 1, content=tuple(content), label=tuple(label))


def _line_start(words: Words, i: int) -> int:
    while i > 0 and not (words.space[i - 1] and "\n" in words.word[i - 1]):
        i -= 1
    return i


def _line_rest(words: Words, i: int) -> list[int]:
    found = []
    while i < len(words) and not (words.space[i] and "\n" in words.word[i]):
        found.append(i)
        i += 1
    return found
