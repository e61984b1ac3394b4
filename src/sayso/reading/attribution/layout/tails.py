"""Speakers printed behind a headline: "Twelve killed in blast: police", "Governor shot dead – state TV"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sayso.reading.attribution.found import Found
from sayso.reading.attribution.lexicon import Lexicon
from sayso.reading.attribution.words import Words

#: The longest speaker and the shortest headline, in words.
_LONGEST, _SHORTEST = 6, 3
#: What parts a headline from its speaker.
MARKS = frozenset({":", "-", "–", "—", "--"})
_ENDS = frozenset({".", "!", "?"})


def find_tails(words: Words, lexicon: Lexicon, taken: Iterable[Found]) -> Iterator[Found]:
    """What stands before a colon or dash that only a speaker follows to the end of the line, which has no stop."""
    cues = {k for f in taken for k in f.cue}
    for mark, word in enumerate(words.word):
        if word not in MARKS or (last := _last(words, mark)) is None:
            continue
        if words.lower[last] not in lexicon.tails and words.word[last] not in lexicon.bodies:
            continue
        told = list(headline_before(words, mark))
        tail = range(mark + 1, last + 1)
        if told and not any(_acts(words, k) for k in tail[:-1]) and not cues.intersection((*told, *tail)):
            yield Found(anchor=mark, cue=(mark,), source=last, content=tuple(told), label=tuple(tail))


def _last(words: Words, mark: int) -> int | None:
    """The last word of the line behind a mark that stands free; ``None`` where it is long, or ends in a stop."""
    free = words.word[mark] == ":" or (mark > 0 and words.end[mark - 1] < words.start[mark])
    end = mark + 1
    while end < len(words) and not (words.space[end] and "\n" in words.word[end]):
        end += 1
        if end - mark > _LONGEST + 1:
            return None
    while end - 1 > mark and words.space[end - 1]:
        end -= 1
    return end - 1 if free and end - 1 > mark and words.word[end - 1] not in _ENDS else None


def headline_before(words: Words, mark: int) -> range:
    """The words of the line before a mark, where they tell a deed and are one sentence; none where they do not."""
    first = mark
    while first > 0 and not (words.space[first - 1] and "\n" in words.word[first - 1]):
        first -= 1
    told = range(first, mark)
    acts = any(_acts(words, k) for k in told)
    whole = len(told) >= _SHORTEST and not any(words.word[k] in _ENDS for k in told)
    return told if acts and whole else range(0)


def _acts(words: Words, k: int) -> bool:
    return words.pos[k] in ("VERB", "AUX") and words.label[k] not in ("amod", "compound")
