"""Headline, byline, publisher, date and agency credit as plain reports print them in their first lines."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import chain, dropwhile

from sayso.intake.dates import read_printed
from sayso.intake.mastheads import gives_out, imprint, is_date, is_issue, is_name, masthead

_BY = re.compile(r"^\s*(?:by|text by|story by|reported by)\s+([^\n]{3,120})$", re.IGNORECASE)
_MONTHS = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d"
_SPLIT = re.compile(r"\s*(?:,| and | & |;|\|)\s*")
_NAME = re.compile(r"^[^\W\d_][\w.'’\-]*(?: (?:[^\W\d_][\w.'’\-]*|[A-Z]\.)){1,4}$")
_DAY = r"[A-Z][a-z]{2,8}\.? \d{1,2}(?:, \d{4})?|\d{1,2} [A-Z][a-z]{2,8}(?: \d{4})?"
_AGENCY = r"\((?P<agency>[A-Z][\w ./&\-]{1,40})\)"
_DATELINE = re.compile(
    r"^\s*(?P<place>[A-Z][A-Z .'\-/]{2,40}(?:, [A-Z][\w .]{1,30})?)"
    rf"(?:,\s*(?P<date>{_DAY}))?\s*(?:{_AGENCY})?\s*(?:[—–:]|-{{1,2}})\s"
)
# "Ostby, 3 May 2026 (Norland Wire) -": not in capitals, so that a day or the words of an agency must say what it is.
_MIXED = re.compile(
    r"^\s*(?P<place>[A-Z][\w.'’\-]*(?: [A-Z][\w.'’\-]*){0,3}(?:, [A-Z][\w.]*(?: [A-Z][\w.]*)?)?)"
    rf"(?:,\s*(?P<date>{_DAY})\s*(?:{_AGENCY})?"
    r"|\s*\((?P<alone>(?:[A-Z][\w&.\-]*\s){1,4}(?:News|Agency|Press|Wire|Newswire|Service|Services))\))"
    r"\s*(?:[—–]|-{1,2})\s"
)
_CREDIT = re.compile(
    r"\((?P<a>AP|AFP|Reuters|PTI|ANI|IANS|UPI|EFE|dpa|APP|Xinhua|TASS|UNI)\)"
    r"|\b(?:with (?:inputs|reporting|additional reporting) (?:from|by)|source:)\s+(?P<b>[A-Z][\w .,&\-]{1,60}?)[.)\n]"
    # Alone on its line it is a heading; "(Signed) Ada Quill" ends a letter, "(Ostby) – Soldiers" says where.
    r"|^\((?P<c>[A-Z][A-Z0-9]{1,5}|Bloomberg"
    r"|(?:[A-Z][\w&.\-]*\s){1,4}(?:News|Agency|Press|Wire|Newswire|Services?))\)[ \t]+\S"
    r"|^\((?!Signed|Sgd|Continued|Original|Translat|Updat|Correct)(?P<e>[A-Z][\w&.\-]{2,40})\)[ \t]+[^\W\d_]"
    # One word, or one that says so, is an agency: "Reporting by Ada Quill" names who wrote it.
    r"|^\W?[Rr]eporting by (?:the )?(?P<d>[A-Z][\w&\-]{2,}|(?:[A-Z][\w&.\-]*\s){1,4}"
    r"(?:News|Agency|Press|Wire|Newswire|Service|Services))(?=\s*(?:[;.,)\n]|and\b|$))",
    re.MULTILINE,
)
_PUBLISHER_DATE = re.compile(
    r"^\W*(?P<publisher>[A-Z][\w '’&.\-]{2,50}), (?P<date>[^,\n]{4,30}?,? \d{4}|\d{4}-\d{2}-\d{2})"
    r"(?:, (?P<by>[Bb]y [^\n]{3,60}?))?\W*$"
)
#: "Harbour Watch, Geneva, 20 March 2024": two towns stand so too, and the first must be a body's name.
_BODY_PLACE_DATE = re.compile(
    rf"^\W*(?P<publisher>[A-Z][\w '’&.\-]{{2,50}}), [A-Z][\w '’.\-]{{2,30}}, (?P<date>(?:{_DAY}))\W*$"
)
#: What a paper of a body calls itself: its title, with the day, is no publisher ("Ostby Assessment, 18 March").
_PAPER = re.compile(
    r"\b(?:assessment|update|report|statement|communiqu[eé]|briefing|summary|sitrep|release)$", re.IGNORECASE
)
#: What stands above the place and day of what a body gives out: "Press Service", then "Ostby, 22 October 2025".
_ISSUED = re.compile(
    r"\b(?:Ministry|Press (?:Service|Office|Release)|Communiqu[eé]|Directorate|Embassy)\b", re.IGNORECASE
)

#: What parts a byline, and a part that is a day and nothing else.
_PARTS = re.compile(r"\s+[|·•—–]\s+")
_ONLY_DAY = re.compile(
    rf"(?:(?:last )?(?:updated|published|posted)(?: on)?:? )?(?:\w{{3,9}}day,? )?(?:{_DAY.replace('(?: ', '(?:,? ')})"
    r"(?:,? (?:at )?\d{1,2}[:.]\d\d.{0,10})?",
    re.IGNORECASE,
)
#: A field before a date ("Date of birth: 12 Feb. 1974"), the words of one that tell when a paper came out, and what
#: else than a paper has a day of its own.
_FIELD = re.compile(r"^\W*(?P<field>[A-Za-z][^:\d]{1,60}):\s")
_OUT = re.compile(
    r"\b(?:dated?|publi|posted|updated|modified|issued?|release|print|edition|filed|sent|press)", re.IGNORECASE
)
_SHORT_LINE, _LONG_LINE = 60, 160
_OTHERS_DAY = re.compile(
    r"\b(?:births?|born|d\.?o\.?b|died|deaths?|incorporat|founded|established|formed|regist|appoint|resign|listed"
    r"|expir|valid|effective|due|notified)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """What the first lines say of the report itself; what they don't say is ``None`` or empty."""

    headline: str | None = None
    publisher: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None


def read_opening(text: str) -> Opening:
    """The opening of a plain report."""
    lines = [line.strip() for line in text.split("\n")[:14]]
    shown = [line for line in lines if line][:8]
    publisher, published = _publisher_date(shown)
    publisher = publisher or masthead(shown) or imprint(shown)
    authors = next((a for line in shown if (a := read_byline(line) or _named_behind(line))), ())
    if published is None:
        published = _dateline_date(shown)
    return Opening(
        headline=_headline(_below(lines, publisher), publisher),
        publisher=publisher,
        authors=authors,
        published=published,
    )


def read_byline(line: str) -> tuple[str, ...]:
    """The authors of a line "By A. Writer and B. Writer", or none."""
    match = _BY.match(line)
    if match is None:
        return ()
    words = re.sub(rf"\s*[,|–—-]\s*(?:\d|{_MONTHS}).*$", "", match.group(1))
    return tuple(n for part in _SPLIT.split(words) if _NAME.match(n := part.strip().rstrip(".")))


def _named_behind(line: str) -> tuple[str, ...]:
    """Who is named behind the paper and the day: "The Ostby Herald, 3 May 2026, by A. Quill"."""
    match = _PUBLISHER_DATE.match(line)
    return read_byline(match["by"]) if match is not None and match["by"] else ()


def read_credits(text: str) -> tuple[str, ...]:
    """Agency credits that the text prints, verbatim, in order, each once."""
    found = [_dateline(line) for line in text.split("\n")[:14]]
    agencies = [agency for _, agency in found if agency]
    agencies += [next(g for g in m.groups() if g).strip() for m in _CREDIT.finditer(text)]
    return tuple(dict.fromkeys(agencies))


def _below(lines: list[str], publisher: str | None) -> list[str]:
    """The lines without those above the headline that name the paper and the day."""
    below = _from_words(lines)
    if publisher is None or not below or not (below[0] == publisher or _names(below[0], publisher)):
        return lines
    rest = _from_words(below[1:])
    return rest[1:] if rest and is_date(rest[0]) else rest


def _from_words(lines: list[str]) -> list[str]:
    return list(dropwhile(lambda line: not line, lines))


def _names(line: str, publisher: str) -> bool:
    match = _PUBLISHER_DATE.match(line)
    return match is not None and match.group("publisher") == publisher


def _headline(lines: list[str], publisher: str | None) -> str | None:
    """The first line where it is short, ends without a full stop, and stands apart, or right above who printed it."""
    for i, line in enumerate(lines):
        if not line or is_issue(line):
            continue
        apart = i + 1 >= len(lines) or not lines[i + 1] or lines[i + 1] == publisher
        short = len(line) <= 140 and not re.search(r"[.:;,]['\"’”]*$", line)
        if apart and short and not read_byline(line) and len(line.split()) >= 2:
            return line.lstrip("# ").strip()
        return line.lstrip("# ").strip() if line.startswith("# ") else None
    return None


def _publisher_date(lines: list[str]) -> tuple[str | None, str | None]:
    for i, line in enumerate(lines):
        # "By A. Writer, 4 March 2025" names who wrote it, who is no publisher: an origin would bear the writer's name.
        match = None if _BY.match(line) else _PUBLISHER_DATE.match(line)
        if match and is_name(match.group("publisher")) and (found := read_printed(match.group("date"))):
            name = match.group("publisher")
            placed = " " not in name and any(_ISSUED.search(above) for above in lines[:i])
            return None if placed or _PAPER.search(name) else name, found
        placed_behind = _BODY_PLACE_DATE.match(line)
        if placed_behind and gives_out(placed_behind["publisher"]) and (day := read_printed(placed_behind["date"])):
            return placed_behind["publisher"], day
    days = chain(map(_day_of_line, lines), map(_day_between_marks, lines))
    return None, next(filter(None, days), None)


def _day_of_line(line: str) -> str | None:
    """The day of a short line, or of a part between bars: "Staff Reporter | The Herald | Updated: 3 May 2026".

    The row of a table stays whole.
    """
    parts = [part.strip() for part in line.split("|")] if line[:1] != "|" else [line]
    short = (p for p in parts if len(p) < _SHORT_LINE and not p.endswith(".") and not _of_another_day(p))
    return None if _of_another_day(line) else next(filter(None, map(read_printed, short)), None)


def _day_between_marks(line: str) -> str | None:
    """The day that is all of a part of a longer byline: "Words by Ada Quill · The Ostby Review · 3 May 2026"."""
    parts = _PARTS.split(line)
    if len(parts) < 2 or len(line) > _LONG_LINE or _OTHERS_DAY.search(line):
        return None
    return next((read_printed(part) for part in parts if _ONLY_DAY.fullmatch(part.strip(" *_"))), None)


def _of_another_day(line: str) -> bool:
    """Whether a line's date is no day of publication: "DOB: 12 Feb. 1974", "Incorporated on 2 February 2016"."""
    field = _FIELD.match(line)
    labelled = field is not None and not field["field"].isupper() and not _OUT.search(field["field"])
    return labelled or _OTHERS_DAY.search(line) is not None


def _dateline_date(lines: list[str]) -> str | None:
    days = (day for day, _ in map(_dateline, lines) if day and re.search(r"\d{4}", day))
    return next(map(read_printed, days), None)


def _dateline(line: str) -> tuple[str | None, str | None]:
    """The day and the agency of a dateline, each where it has one: "OSTBY, 3 May 2026 (Norland Wire) —"."""
    if match := _DATELINE.match(line):
        return match["date"], match["agency"]
    if match := _MIXED.match(line):
        return match["date"], match["agency"] or match["alone"]
    return None, None
