"""Interviews printed as questions and answers, "Q: …" and "A: …", and transcripts whose lines open with who speaks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import pairwise

from sayso.model.mention import Kind, Level, Mention
from sayso.reading.attribution.found import Found
from sayso.reading.attribution.lexicon import Lexicon
from sayso.reading.attribution.words import Words
from sayso.reading.turns import Turn, initials, turns

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
_OWN = frozenset({"i", "me", "my", "we", "our", "us"})
_INITIALS = re.compile(r"[A-Z]\.?[A-Z]\.?(?:[A-Z]\.?)?")


def find_answers(
    words: Words, mentions: Iterable[Mention], lexicon: Lexicon, found: Iterable[Found]
) -> Iterator[Found]:
    """Each answer, on the word of the last person who speaks before the first question; or on no known word."""
    turns = list(_lettered(words))
    asked = [i for i, question in turns if question]
    if min(len(asked), len(turns) - len(asked)) < _FEWEST:
        return
    people = [m for m in mentions if m.kind is Kind.PERSON and m.level is Level.NAMED]
    label = _titled(words, people, asked[0])
    who = label[-1] if label else _interviewee(words, people, lexicon, [f for f in found if f.anchor < asked[0]])
    for (colon, question), (after, _) in pairwise([*turns, (_ends(words, turns[-1][0]) + 1, True)]):
        content = [k for k in range(colon + 1, after - 1) if not words.space[k]]
        if content and not question:
            yield Found(anchor=colon, cue=(colon,), source=who, content=tuple(content), label=label)


def _lettered(words: Words) -> Iterator[tuple[int, bool]]:
    """The colon behind each "Q" or "A" that opens a line, and whether it is a question."""
    for i in range(1, len(words)):
        label = words.lower[i - 1]
        if words.word[i] == ":" and label in _QUESTIONS | _ANSWERS and _opens(words, i - 1):
            yield i, label in _QUESTIONS


def with_turns(words: Words, mentions: Iterable[Mention], found: list[Found]) -> list[Found]:
    """What follows the labels of a transcript, to the end of each turn; "AQ: …" is on the word of Ada Quill."""
    every = turns(words.text)
    if not every:
        return found
    people = [m for m in mentions if m.kind is Kind.PERSON and m.level is Level.NAMED]
    labelled = {f.anchor: f for f in found if f.cue == (f.anchor,) and words.word[f.anchor] == ":"}
    for turn in every:
        colon = words.at.get(turn.mark)
        content = tuple(k for k in words.between(turn.mark + 1, turn.end) if not words.space[k])
        if colon is None or not content:
            continue
        if colon not in labelled:
            if _INITIALS.fullmatch(turn.who):
                label = _spelled(words, people, turn)
                source = label[-1] if label else None
                labelled[colon] = Found(anchor=colon, cue=(colon,), source=source, content=content, label=label)
        elif labelled[colon].label and labelled[colon].source == colon - 1:
            label = tuple(words.between(turn.mark - len(turn.who), turn.mark))
            labelled[colon] = replace(labelled[colon], content=content, label=label)
    return [f for f in found if f.anchor not in labelled] + list(labelled.values())


def _spelled(words: Words, people: Iterable[Mention], turn: Turn) -> tuple[int, ...]:
    """The words of the first name of the one person whose initials a label has."""
    own = initials(turn.who)
    named = [m for m in people if len(m.text.split()) > 1 and initials(m.text) == own and m.start != turn.start]
    if len({m.chain for m in named}) != 1:
        return ()
    return tuple(words.between(named[0].start, named[0].end))


def _ends(words: Words, colon: int) -> int:
    """Where the last answer ends: with its line or the last line below in which somebody is "I".

    Below it a paper may go on in its own words: "Boran Teth declined to comment."
    """
    own = [k for k in range(colon, len(words)) if words.lower[k] in _OWN]
    k = own[-1] if own else colon
    while k < len(words) and not (words.space[k] and "\n" in words.word[k]):
        k += 1
    return k


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
