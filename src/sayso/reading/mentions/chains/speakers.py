"""First and second person: "I" and "we" within one quotation, or one stretch of a text, are one; interviews."""

from __future__ import annotations

import re
from itertools import pairwise

from sayso.reading.mentions.chains.clusters import Clusters
from sayso.reading.mentions.found import Found
from sayso.reading.mentions.pronouns import PERSONS

# Questions put to somebody and answered by "I", from so many on a text is an interview with one person.
_INTERVIEW = 3
_LABEL = re.compile(r"\s*([A-Z][\w.' -]{0,30}):\s")
_ASKED = re.compile(r"\?[\"”’)]*\s*$")


def join_speakers(clusters: Clusters) -> None:
    """Join equal persons within a paragraph: no further, since the next paragraph may quote somebody else."""
    for words in (PERSONS[1], PERSONS[11], PERSONS[2]):
        last: dict[int, int] = {}
        for i, mention in enumerate(clusters.mentions):
            if _is(mention, words):
                paragraph = clusters.sheet.paragraph[mention.root]
                clusters.join(last.setdefault(paragraph, i), i)
    _join_interview(clusters)


def _is(mention: Found, words: frozenset[str]) -> bool:
    return mention.label == "personal" and mention.text.lower() in words


def _join_interview(clusters: Clusters) -> None:
    """In an interview "you" of the questions is "I" of the answers."""
    lines = _lines(clusters)
    if len({m[1] for _, text in lines if (m := _LABEL.match(text))}) > 2:
        return  # Several people answer.
    asked = {number for number, text in lines if _ASKED.search(text)}
    addressed = _by_line(clusters, PERSONS[2], asked)
    answering = _by_line(clusters, PERSONS[1], {number for number, _ in lines} - asked)
    after = {a: b for (a, _), (b, _) in pairwise(lines)}
    turns = [(q, after[q]) for q in addressed if after.get(q) in answering]
    if len(turns) < _INTERVIEW:
        return
    first = answering[turns[0][1]]
    for mention in (*addressed.values(), *(i for line, i in answering.items() if line > turns[0][0])):
        clusters.join(first, mention)


def _lines(clusters: Clusters) -> list[tuple[int, str]]:
    """The lines that hold words, with their numbers."""
    sheet = clusters.sheet
    begins: dict[int, int] = {}
    ends: dict[int, int] = {}
    for i, number in enumerate(sheet.paragraph):
        if sheet.words[i].strip():
            begins.setdefault(number, sheet.start[i])
            ends[number] = sheet.end[i]
    return [(number, sheet.text[begins[number] : ends[number]]) for number in sorted(begins)]


def _by_line(clusters: Clusters, words: frozenset[str], lines: set[int]) -> dict[int, int]:
    """The first of these pronouns in each of the lines, outside quotation marks."""
    sheet = clusters.sheet
    found: dict[int, int] = {}
    for i, mention in enumerate(clusters.mentions):
        line = sheet.paragraph[mention.root]
        if line in lines and line not in found and _is(mention, words) and not _quoted(clusters, mention):
            found[line] = i
    return found


def _quoted(clusters: Clusters, mention: Found) -> bool:
    line = clusters.sheet.text.rfind("\n", 0, mention.start) + 1
    before = clusters.sheet.text[line : mention.start]
    return before.count('"') % 2 == 1 or before.count("“") > before.count("”")
