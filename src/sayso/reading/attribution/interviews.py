"""Interviews printed as questions and answers: "Q: …" and "A: …"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from sayso.model.mention import Kind, Level, Mention
from sayso.reading.attribution.found import Found
from sayso.reading.attribution.lexicon import Lexicon
from sayso.reading.attribution.words import Words

_QUESTIONS = frozenset({"q", "question"})
_ANSWERS = frozenset({"a", "answer"})
#: What stands before the name of who is asked, with a title before it: "a conversation with Dr".
_WITH = re.compile(
    r"\b(?:interview|conversation|conversing|chat|talk|talking|speaking|q ?(?:and|&) ?a|minutes|hour|questions?) "
    r"(?:with|for|to) (?:[A-Z][\w.]* ){0,2}$",
    re.IGNORECASE,
)
_TITLE = 60
#: So many of each make an interview.
_FEWEST = 2


def find_answers(
    words: Words, mentions: Iterable[Mention], lexicon: Lexicon, found: Iterable[Found]
) -> Iterator[Found]:
    """Each answer, on the word of the last person who speaks before the first question; or on no known word."""
    turns = list(_turns(words))
    asked = [i for i, question in turns if question]
    if min(len(asked), len(turns) - len(asked)) < _FEWEST:
        return
    people = [m for m in mentions if m.kind is Kind.PERSON and m.level is Level.NAMED]
    label = _titled(words, people, asked[0])
    who = label[-1] if label else _interviewee(words, people, lexicon, [f for f in found if f.anchor < asked[0]])
    for (colon, question), (after, _) in pairwise([*turns, (len(words) + 1, True)]):
        content = [k for k in range(colon + 1, after - 1) if not words.space[k]]
        if content and not question:
            yield Found(anchor=colon, cue=(colon,), source=who, content=tuple(content), label=label)


def _turns(words: Words) -> Iterator[tuple[int, bool]]:
    """The colon behind each "Q" or "A" that opens a line, and whether it is a question."""
    for i in range(1, len(words)):
        label = words.lower[i - 1]
        if words.word[i] == ":" and label in _QUESTIONS | _ANSWERS and _opens(words, i - 1):
            yield i, label in _QUESTIONS


def _opens(words: Words, i: int) -> bool:
    """Whether a word is the first of its line or sentence."""
    return i == 0 or "\n" in words.word[i - 1] or words.sentence[i - 1] != words.sentence[i]


def _titled(words: Words, people: Iterable[Mention], first: int) -> tuple[int, ...]:
    """The words of the name above the first question that a title gives: "Q and A with Ada Quill"."""
    for m in people:
        if m.end <= words.start[first] and _WITH.search(words.text[max(m.start - _TITLE, 0) : m.start]):
            return tuple(words.between(m.start, m.end))
    return ()


def _interviewee(words: Words, people: list[Mention], lexicon: Lexicon, before: list[Found]) -> int | None:
    """The head word of the last name that speaks in the lines above an interview."""
    for f in reversed(before):
        if f.source is None or not f.asserted or "quote" not in lexicon.frames.get(words.lemma[f.anchor], ()):
            continue
        if any(m.start <= words.start[f.source] < m.end for m in people):
            return f.source
    return None
