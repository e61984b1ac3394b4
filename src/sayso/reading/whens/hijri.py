"""Dates of the Islamic calendar as printed: "12 Safar 1445 AH", "1445 AH"."""

from __future__ import annotations

import re
from datetime import timedelta

from sayso.reading.whens.calendar import Interval, range_edtf
from sayso.reading.whens.holidays import islamic_day

_NAMES = {
    "muharram": 1, "safar": 2, "rabi al-awwal": 3, "rabi' al-awwal": 3, "rabi al-thani": 4, "rabi' al-thani": 4,
    "jumada al-awwal": 5, "jumada al-ula": 5, "jumada al-thani": 6, "jumada al-akhirah": 6, "rajab": 7, "sha'ban": 8,
    "shaban": 8, "ramadan": 9, "ramazan": 9, "shawwal": 10, "dhu al-qadah": 11, "dhul qadah": 11, "dhu al-hijjah": 12,
    "dhul hijjah": 12, "dhul-hijjah": 12,
}  # fmt: skip
_MONTH = "|".join(sorted((re.escape(n) for n in _NAMES), key=lambda n: (-len(n), n))).replace("'", "['’]")
PATTERN = (
    rf"(?:(?P<day>[12]?\d|30) (?P<month>{_MONTH}),? )?(?P<year>1[34]\d\d) ?(?:AH|A\.H\.)"
    rf"|(?P<d2>[12]?\d|30) (?P<m2>{_MONTH}),? (?P<y2>1[34]\d\d)"
)


def hijri_days(match: re.Match[str]) -> Interval:
    """The days of a printed Hijri date or year; the moon's sighting moves a day by one either way."""
    year = int(match["year"] or match["y2"])
    month, day = match["month"] or match["m2"], match["day"] or match["d2"]
    if month is None:
        return Interval(first=islamic_day(year, 1, 1) - timedelta(1), last=islamic_day(year + 1, 1, 1))
    there = islamic_day(year, _NAMES[month.lower().replace("’", "'")], int(day))
    return Interval(first=there - timedelta(1), last=there + timedelta(1))


def hijri_value(days: Interval) -> str:
    """Its TIMEX3 value: an interval of Gregorian days."""
    return range_edtf(days)
