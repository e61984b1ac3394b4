"""Dates of other calendars, where a report prints them."""

from __future__ import annotations

import re
from datetime import timedelta

from sayso.reading.whens.calendar import Interval, range_edtf
from sayso.reading.whens.context import NO_DAY, PUBLICATION, Context, Meaning
from sayso.reading.whens.elsewhere import hebrew_days, iranian_days, islamic_days, islamic_year, months
from sayso.reading.whens.rules.rule import rule

_DAY = r"(?:30|31|[12]\d|[1-9])"
_MOON = "converted by the tabular calendar; the moon's sighting may move it by a day"
_ISLAMIC = months("islamic").pattern


@rule(
    rf"(?:(?:(?P<day>{_DAY}) )?(?P<month>{_ISLAMIC}),? )?(?P<year>1[34]\d\d) ?(?:AH|A\.H\.)"
    rf"|(?:(?P<d2>{_DAY}) )?(?P<m2>{_ISLAMIC}),? (?P<y2>1[34]\d\d)"
)
def islamic_date(m: re.Match[str], c: Context) -> Meaning | None:
    """ "12 Safar 1445", "Ramadan 1446", "1445 AH"."""
    month, day = m["month"] or m["m2"], m["day"] or m["d2"]
    number = months("islamic").number(month) if month else None
    days = islamic_days(int(m["year"] or m["y2"]), number, int(day) if day else None)
    return _printed(days, _MOON)


@rule(
    rf"(?P<day>{_DAY})(?:st|nd|rd|th)?(?: of)? (?P<month>{_ISLAMIC})|(?P<m2>{_ISLAMIC}) (?P<d2>{_DAY})(?:st|nd|rd|th)?(?![,\d])"
)
def islamic_day_of_this_year(m: re.Match[str], c: Context) -> Meaning | None:
    """ "10 Muharram": the nearest on the side of publication that the tense points to."""
    word = m["month"] or m["m2"]
    if not word[0].isupper():
        return None
    if c.published is None:
        return Meaning(type="date", value="XXXX", basis="unresolved", note=f"no year is given; {NO_DAY}")
    number, day, here = months("islamic").number(word), int(m["day"] or m["d2"]), islamic_year(c.published)
    ahead = c.tense(m.start()) == "future"
    found = [islamic_days(y, number, day) for y in (here - 1, here, here + 1)]
    middles = {d: d.first + timedelta(1) for d in found}
    fitting = [d for d in found if (middles[d] >= c.published if ahead else middles[d] <= c.published)]
    published = c.published
    best = min(fitting or found, key=lambda d: abs((middles[d] - published).days))
    return Meaning(type="date", value=range_edtf(best), days=best, basis="publication", anchor=PUBLICATION, note=_MOON)


@rule(rf"(?:(?P<day>{_DAY}) )?(?P<month>{months('iranian').pattern}),? (?P<year>1[34]\d\d)")
def iranian_date(m: re.Match[str], c: Context) -> Meaning | None:
    """ "21 Farvardin 1403", "Mehr 1401"."""
    number = months("iranian").number(m["month"])
    try:
        days = iranian_days(int(m["year"]), number, int(m["day"]) if m["day"] else None)
    except ValueError:
        return None
    return _printed(days, "converted from the Iranian calendar")


@rule(rf"(?P<day>{_DAY}) (?:of )?(?P<month>{months('hebrew').pattern}),? (?P<year>5[678]\d\d)")
def hebrew_date(m: re.Match[str], c: Context) -> Meaning | None:
    """ "3 Tishrei 5784"."""
    days = hebrew_days(int(m["year"]), months("hebrew").number(m["month"]), int(m["day"]))
    return _printed(days, "converted from the Hebrew calendar")


def _printed(days: Interval, note: str) -> Meaning:
    return Meaning(type="date", value=range_edtf(days), days=days, note=note)
