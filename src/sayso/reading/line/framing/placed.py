"""Where and when, as a line prints it: "in Ostby", "on Monday (2026-03-09)"."""

from __future__ import annotations

import re
from datetime import date

from sayso.model.claim import Claim, Role
from sayso.model.mention import Kind, Mention
from sayso.model.when import Basis, When
from sayso.reading.draft import Draft
from sayso.reading.line.capital import without_capital
from sayso.reading.line.sides.names import ARTICLES, VENUE_LAST, Known, shown, with_article
from sayso.reading.line.stated import head_offset, tokens_at

STARTS_WITH_PREPOSITION = re.compile(
    r"^(?:in|on|at|during|since|from|by|before|after|until|around|about|between|over|within)\b", re.I
)
_DAY = re.compile(
    r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b\d{1,2}(?:st|nd|rd|th)?\b(?!\d)|\d{4}-\d\d-\d\d|^\d{2}(?:\d{4}[A-Z])?[A-Z]{3}\d\d",
    re.I,
)
_MONTH_OR_YEAR = re.compile(
    r"\b(?:january|february|march|april|may|june|july|august|september|october|november|december)\b|^\d{4}(?:s|\s?[-–—]\s?\d{2,4})?$",
    re.I,
)
_NAMED_TIME = re.compile(r"(?!Today|Yesterday)[A-Z][a-z]+(?:day|uary|ch|il|ust|ber)\b|(?:May|June|July)\b|[A-Z]{2}")
_DURING = re.compile(r"\b(during|over|in|on|at|throughout|within) $", re.I)
CLOCK = re.compile(
    r"^\d{1,2}(?:[.:]\d\d)? ?(?:am|pm|a\.m|p\.m|o.clock)|^\d{1,2}[.:]\d\d$|^(?:mid-?day|noon|midnight)$", re.I
)
#: The stop of "7 a.m." is its own, not the sentence's.
_HALF_OF_DAY = re.compile(r"\b[ap]\.m\.$", re.I)
_LOOSE = re.compile(
    r"\b(?:last|next|this|ago|yesterday|today|tomorrow|earlier|later|recently|same|that|every|each|tonight|now)\b", re.I
)
_UNITS = {"day": 1, "week": 7, "month": 31}
#: What EDTF calls the parts of a year.
_PARTS = {
    "33": "first quarter",
    "34": "second quarter",
    "35": "third quarter",
    "36": "fourth quarter",
    "40": "first half",
    "41": "second half",
    "21": "spring",
    "22": "summer",
    "23": "autumn",
    "24": "winter",
}
#: Prepositions of a place that a line repeats.
_PLACE_WORDS = frozenset({"in", "at", "on", "near", "inside", "outside", "across", "around", "within", "throughout"})


def place_of(claim: Claim, mentions: Known, draft: Draft) -> str:
    if claim.where is None or any(p.mention == claim.where and p.role is not Role.VENUE for p in claim.participants):
        return ""
    if any(p.mention == claim.where for p in claim.participants) and claim.predicate not in VENUE_LAST:
        return ""
    mention = mentions[claim.where]
    return f"{_place_word(mention, draft)} {with_article(shown(mention, mentions.named), mentions)}"


def _place_word(mention: Mention, draft: Draft) -> str:
    """The preposition as printed, where it says that something is there; else "in", "at" for a building."""
    head = tokens_at(draft.doc).get(head_offset(mention))
    for child in head.lefts if head is not None else ():
        if child.dep_ == "case" and child.text.lower() in _PLACE_WORDS:
            return str(child.text.lower())
    return "at" if mention.kind is Kind.FACILITY else "in"


#: Right before a date it makes it no more than near.
_ABOUT = re.compile(r"\b((?:on or |in or )?(?:about|around)|circa|approximately) $", re.IGNORECASE)
#: Right before a date it makes it the first of many: "starting in July", "effective Monday".
_STARTING = re.compile(r"\b((?:starting|beginning|commencing|effective)(?: (?:on|in|at|from))?|as (?:of|from)) $", re.I)


def time_of(claim: Claim, draft: Draft) -> str:
    when = next((w for w in draft.whens if w.id == claim.when), None)
    if when is None:
        return ""
    text = " ".join(when.text.split())
    text = text if _HALF_OF_DAY.search(text) else text.rstrip(".")
    before = draft.document.text[max(0, when.start - 20) : when.start]
    if (about := _ABOUT.search(before)) and not CLOCK.match(text):
        return f"{about.group(1).lower()} {text}"  # "Around 5 March": it is not told as that day.
    if starting := _STARTING.search(before):
        return f"{starting.group(1).lower()} {text}"
    if before.lower().endswith("between ") and " and " in text:
        text = f"between {text}"
    if text.capitalize().startswith(ARTICLES) and (word := _DURING.search(before)):
        text = f"{word.group(1).lower()} {text}"
    anchor = next((w for w in draft.whens if w.id == when.anchor), None)
    if anchor is not None and anchor.start > when.start and text.lower().endswith((" after", " before", " following")):
        text = f"{without_capital(text)} {' '.join(anchor.text.split())}"
        return f"{text} ({_in_figures(when)})"
    if when.basis is Basis.RELATIVE and when.earliest is not None and not _too_wide(when):
        return f"{_as_printed(text)} ({_in_figures(when)})"
    return _as_printed(text)


def _in_figures(when: When) -> str:
    """The days in figures; a quarter, half or season by its name, as its figures say nothing: "third quarter 2021"."""
    told = when.edtf or when.earliest or ""
    year, _, part = told.partition("-")
    return f"{_PARTS[part]} {year}" if part in _PARTS else told


def _too_wide(when: When) -> bool:
    """Whether the days found for "the following month" are far more than a month: they would only mislead."""
    unit = next((n for word, n in _UNITS.items() if re.search(rf"\b{word}\b", when.text, re.I)), 0)
    if not unit or when.earliest is None or when.latest is None:
        return False
    return (date.fromisoformat(when.latest) - date.fromisoformat(when.earliest)).days > 2 * unit


def _as_printed(text: str) -> str:
    if STARTS_WITH_PREPOSITION.match(text):
        return without_capital(text)
    if text.lower().startswith("the same day"):
        return f"on {text.lower()}"
    if text.startswith(ARTICLES):
        return without_capital(text)
    if CLOCK.match(text):
        return f"at {text}"
    if text.startswith(("Early ", "Late ", "Mid-")):
        named = _MONTH_OR_YEAR.search(re.split(r"[ -]", text, maxsplit=1)[1]) and not _HALF_OF_DAY.search(text)
        return f"{'in ' if named else ''}{without_capital(text)}"
    if _LOOSE.search(text):
        return text if _NAMED_TIME.match(text) else without_capital(text)
    if _DAY.search(text) and not text.lower().startswith(("early ", "late ", "mid-")):
        return f"on {text}"
    return f"in {text}" if _MONTH_OR_YEAR.search(text) else text
