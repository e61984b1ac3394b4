"""How far a body's name reaches that was cut: at a foreign particle, before its land, behind a small prefix."""

from __future__ import annotations

import re
from calendar import month_name

from sayso.reading.mentions.lexicon import Lexicon
from sayso.reading.mentions.sheet import Sheet

#: The particles of French, Spanish, Portuguese and Italian that stand inside a name.
_PARTICLES = frozenset({"la", "las", "los", "le", "les", "et", "y", "e"})
#: Those that open a phrase; the others only stand behind them.
_OPENERS = frozenset({"de", "des", "du", "del", "della", "di", "da", "do", "dos", "das"})
_LONGEST = 6
_PREFIX = re.compile(r"(?<![\w-])(?:sub|trans|cis|pan)-$")
_SHORT = re.compile(r" [(\[]([A-Z][A-Za-z&]{2,9})[)\]]")
_MONTH = re.compile(rf"(?:{'|'.join(month_name[1:])}) (?=[A-Z])")
_DAY = re.compile(r"\b\d{1,2}(?:st|nd|rd|th)? $")
_SMALL = _PARTICLES | _OPENERS | {"of", "and", "for", "the", "&"}


def opening(text: str, start: int, end: int) -> int:
    """Where a name opens: with its prefix, "sub-Varna", or with the first of the words that its short form counts.

    The month of a day that stands before a name is none of it: "On 3 May Tarn Logistics sold the ship".
    """
    if (month := _MONTH.match(text, start, end)) and _DAY.search(text, max(0, start - 5), start):
        return month.end()
    if prefix := _PREFIX.search(text, max(0, start - 7), start):
        return prefix.start()
    short = _SHORT.match(text, end)
    counted = _counted(text, short[1], end) if short is not None else None
    return start if counted is None else min(start, counted)


def _counted(text: str, short: str, end: int) -> int | None:
    """Where the words begin whose first letters a short form is: "Orra Guild and Relief Centre (OG&RC)"."""
    letters = [c for c in short if c.isupper()]
    for word in reversed(list(re.finditer(r"\S+", text[max(0, end - 120) : end]))):
        if not letters:
            return None
        if word[0] in _SMALL:
            continue
        if word[0][0] != letters.pop():
            return None
        if not letters:
            return max(0, end - 120) + word.start()
    return None


def abroad(sheet: Sheet, start: int, end: int, words: Lexicon) -> int | None:
    """Where a foreign name ends that was cut at a particle or behind: "Office de contrôle" + "des ports publics"."""
    tokens = sheet.tokens_in(start, end)
    i = tokens[-1]
    inside = sheet.words[i].islower() and any(sheet.words[k] in _OPENERS for k in tokens)
    if not inside and sheet.words[i] not in _OPENERS:
        i += 1
        if i >= len(sheet) or sheet.words[i] not in _OPENERS:
            return None
    last, stop = i, i + 1
    while stop < len(sheet) and stop - i <= _LONGEST and _foreign(sheet, stop, words):
        last = stop if sheet.words[stop] not in _PARTICLES | _OPENERS else last
        stop += 1
    return sheet.end[last] if last > i else None


def _foreign(sheet: Sheet, i: int, words: Lexicon) -> bool:
    """Whether a word goes on with a foreign name: a noun or a particle, no verb, mark or office."""
    particle = sheet.words[i] in _PARTICLES | _OPENERS
    noun = (
        sheet.words[i].isalpha() and sheet.pos[i] in ("NOUN", "PROPN", "ADJ", "X") and sheet.lemma[i] not in words.roles
    )
    return sheet.sentence[i] == sheet.sentence[i - 1] and (particle or noun)


def regional(sheet: Sheet, start: int, end: int, words: Lexicon) -> int | None:
    """Where a body's name ends that goes on with its land before an office: "Row League" + "Ostby board member"."""
    i = sheet.token_at(end + 1) if sheet.text[end : end + 1] == " " else len(sheet)
    if sheet.text[start:end].isupper() or i + 1 >= len(sheet):
        return None  # "UN Quaria envoy": sent there by the other.
    if sheet.pos[i] != "PROPN" or not sheet.words[i].istitle() or sheet.words[i] in words.titles:
        return None
    office = i + 1
    while office < i + 3 and office + 1 < len(sheet) and sheet.lemma[office] not in words.roles:
        if sheet.pos[office] != "NOUN":
            return None
        office += 1
    held = sheet.words[office].islower() and sheet.lemma[office] in words.roles
    return sheet.end[i] if held and sheet.head[office] != i and sheet.dep[i] == "compound" else None
