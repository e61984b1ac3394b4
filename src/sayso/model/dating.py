"""Days in words: a whole year is "2022", not its first day to its last."""

from __future__ import annotations

from calendar import monthrange


def days_told(first: str | None, last: str | None) -> str:
    """From a first day to a last: "2025-03-12", "2025-03-12 to 2025-03-14", "2025-03", "1991 to 1996"."""
    if not first:
        return ""
    last = last or first
    if first[4:] == "-01-01" and last[4:] == "-12-31":
        first, last = first[:4], last[:4]
    elif first[:7] == last[:7] and first.endswith("-01") and last == _month_end(first):
        first = last = first[:7]
    return first if first == last else f"{first} to {last}"


def _month_end(day: str) -> str:
    year, month, _ = day.split("-")
    return f"{year}-{month}-{monthrange(int(year), int(month))[1]:02}" if year.isdecimal() and int(year) else day
