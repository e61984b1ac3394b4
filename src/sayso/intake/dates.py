"""Publication dates as pages and papers print them."""

from __future__ import annotations

import re
from datetime import date, datetime
from email.utils import parsedate_to_datetime

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "jan january",
            "feb february",
            "mar march",
            "apr april",
            "may",
            "jun june",
            "jul july",
            "aug august",
            "sep sept september",
            "oct october",
            "nov november",
            "dec december",
        ),
        1,
    )
    for name in names.split()
}
_NAME = "|".join(sorted(_MONTHS, key=lambda m: -len(m)))
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2})?)(?:\.\d+)?\s*(Z|[+-]\d{2}:?\d{2})?)?")
_DAY_FIRST = re.compile(rf"\b(\d{{1,2}})(?:st|nd|rd|th)?(?: of)? ({_NAME})\.?,? (\d{{4}})\b", re.IGNORECASE)
_MONTH_FIRST = re.compile(rf"\b({_NAME})\.? (\d{{1,2}})(?:st|nd|rd|th)?,? (\d{{4}})\b", re.IGNORECASE)

# With full stops the day comes first wherever dates are printed so: "16.01.2026".
_DOTTED = re.compile(r"(?<![\d.])(\d{1,2})\.(\d{1,2})\.((?:19|20)\d{2})(?![\d.]*\d)")


def read_stamp(text: str) -> str | None:
    """A machine's date (ISO 8601 or RFC 2822) as ISO 8601, or ``None``."""
    text = text.strip()
    match = _ISO.match(text)
    if match:
        return _iso(match)
    try:
        return parsedate_to_datetime(text).isoformat()
    except (TypeError, ValueError):
        return read_printed(text)


def read_printed(text: str) -> str | None:
    """The first full date in printed words ("20 March 2025", "March 20, 2025", "2025-03-20"), or ``None``."""
    match = _ISO.search(text)
    if match:
        return _iso(match)
    for pattern, order in ((_DAY_FIRST, (3, 2, 1)), (_MONTH_FIRST, (3, 1, 2))):
        match = pattern.search(text)
        if match:
            year, month, day = (match.group(i) for i in order)
            return _day(int(year), _MONTHS[month.lower()], int(day))
    match = _DOTTED.search(text)
    return _day(int(match[3]), int(match[2]), int(match[1])) if match else None


def _iso(match: re.Match[str]) -> str | None:
    year, month, day, clock, zone = match.groups()
    found = _day(int(year), int(month), int(day))
    if found is None or clock is None:
        return found
    stamp = f"{found}T{clock if len(clock) == 8 else clock + ':00'}"
    if zone and zone != "Z" and ":" not in zone:
        zone = f"{zone[:3]}:{zone[3:]}"
    try:
        datetime.fromisoformat(stamp + (zone or "").replace("Z", "+00:00"))
    except ValueError:
        return found
    return stamp + (zone or "")


def _day(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat() if 1800 <= year <= 2200 else None
    except ValueError:
        return None
