"""Days for formats that know only days: what is no exact day is told in words, or left out."""

from __future__ import annotations

from sayso.model.dating import days_told
from sayso.model.event import EventWhen


def exact_day(when: EventWhen | None) -> str | None:
    """The one day that it was; ``None`` where some day of several is meant, or all of them."""
    return when.earliest if when is not None and when.earliest and when.earliest == when.latest else None


def vague_days(when: EventWhen | None) -> str:
    """In words what is no exact day: "some day of 2011-03", "2016 to 2024"; "" where there is nothing to say."""
    if when is None or when.earliest is None or exact_day(when):
        return ""
    told = days_told(when.earliest, when.latest)
    if when.latest is None:
        return f"some day from {when.earliest}"
    if when.reach == "all_days":
        return told
    return f"some day from {told}" if " to " in told else f"some day of {told}"


def whole(day: str, *, last: bool = False) -> str:
    """A bound no more exactly than its interval tells: the first of January, or the last of a year, may be a year."""
    return day[:4] if day[4:] == ("-12-31" if last else "-01-01") else day
