"""Third persons inside a quotation: never who speaks it, and sooner somebody that it names than anybody else."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

from sayso.model.mention import Kind, Level
from sayso.reading.mentions.chains.clusters import Clusters
from sayso.reading.mentions.found import Found
from sayso.reading.mentions.lexicon import saying
from sayso.reading.turns import initials, is_dialogue, turn_at, turns

_OPENING = "“„«"
_CLOSING = "”»"
_STRAIGHT = '"'
_MARKS = re.compile(rf"[{_OPENING}{_CLOSING}{_STRAIGHT}]|’(?=’)|'(?=')")
_SUBJECTS = ("nsubj", "nsubj:pass")
_HIS = {"he": "he", "him": "he", "his": "he", "she": "she", "her": "she", "hers": "she"}
#: A quotation goes on over so many lines without a word of who speaks.
_FAR = 3


def quotation(text: str, at: int) -> int | None:
    """Where the quotation opens that holds an offset, within its line; ``None`` outside quotation marks.

    Two single marks close as a double one does.
    """
    line = text.rfind("\n", 0, at) + 1
    opened: int | None = None
    for found in _MARKS.finditer(text, line, at + 1):  # The second of two single marks may stand at the offset.
        i, mark = found.start(), found[0]
        if i >= at:
            break
        opens = mark in _OPENING or (mark == _STRAIGHT and opened is None)
        opened = i if opens else None
    return opened


def speakers(clusters: Clusters, mention: Found) -> set[int]:
    """The chains of those who are said to speak the quotation that holds a mention."""
    sheet = clusters.sheet
    if quotation(sheet.text, mention.start) is None:
        return set()
    line = sheet.paragraph[mention.root]
    said = _saying(clusters, line, line)
    return said or _saying(clusters, line - _FAR, line - 1, last=True)


def taking_turns(clusters: Clusters, mention: Found) -> set[int]:
    """Whom "he" of a transcript does not mean: who speaks there; nor, where two speak by turns, the other.

    "Jonas Prewitt: When did you meet Boran Teth?" and below it "AQ: I never met him."
    """
    text = clusters.sheet.text
    turn = turn_at(text, mention.start)
    if turn is None or mention.start <= turn.mark:
        return set()
    speaking = turns(text) if is_dialogue(text) else (turn,)
    who = {initials(t.who) for t in speaking}
    return {
        clusters.find(j)
        for j, m in enumerate(clusters.mentions)
        if m.level is Level.NAMED and m.kind is Kind.PERSON and initials(m.text) in who
    }


def _saying(clusters: Clusters, first: int, last_line: int, *, last: bool = False) -> set[int]:
    """Who is the subject of a verb of saying outside quotation marks, in some lines; the ``last`` alone."""
    sheet = clusters.sheet
    found: list[int] = []
    for i in _tokens(clusters, first, last_line):
        told = sheet.dep[i] in _SUBJECTS and sheet.lemma[sheet.head[i]] in saying()
        after = sheet.dep[i] in ("obl", "nmod") and sheet.child(i, "case") is not None and _according(clusters, i)
        if (told or after) and i in clusters.by_root and quotation(sheet.text, sheet.start[i]) is None:
            found.append(clusters.find(clusters.by_root[i]))
    return set(found[-1:] if last else found)


def _tokens(clusters: Clusters, first: int, last: int) -> range:
    lines = clusters.sheet.paragraph
    return range(bisect_left(lines, first), bisect_right(lines, last))


def _according(clusters: Clusters, i: int) -> bool:
    sheet = clusters.sheet
    return any(sheet.words[c].lower() == "according" for c in sheet.children[i])


def unknown_speaker(clusters: Clusters, mention: Found) -> bool:
    """Whether "he said" follows the quotation of a "he": that one is somebody whom it names, or nobody knows."""
    sheet, word = clusters.sheet, mention.text.lower()
    if quotation(sheet.text, mention.start) is None or word not in _HIS:
        return False
    line = sheet.paragraph[mention.root]
    for i in _tokens(clusters, line, line):
        later = i > mention.root and sheet.words[i].lower() == _HIS[word] and sheet.dep[i] in _SUBJECTS
        if later and sheet.lemma[sheet.head[i]] in saying() and quotation(sheet.text, sheet.start[i]) is None:
            return True
    return False


def named_inside(clusters: Clusters, mention: Found, chains: set[int]) -> set[int]:
    """Those of some chains that the same quotation names before the mention."""
    opened = quotation(clusters.sheet.text, mention.start)
    if opened is None:
        return set()
    inside = (j for j, m in enumerate(clusters.mentions) if opened < m.start and m.end < mention.start)
    return {clusters.find(j) for j in inside if clusters.mentions[j].level is Level.NAMED} & chains
