"""Feasts, and events named by their date."""

from __future__ import annotations

import re
from datetime import date

from sayso.reading.whens import lexicon as lx
from sayso.reading.whens.calendar import Interval
from sayso.reading.whens.context import NO_DAY, PUBLICATION, Context, Meaning
from sayso.reading.whens.holidays import feasts, holiday
from sayso.reading.whens.rules.ground import stated
from sayso.reading.whens.rules.rule import rule

_FEAST = "|".join(sorted((re.escape(n) for n in feasts()), key=lambda n: (-len(n), n))).replace("'", "['’]")


@rule(rf"(?:(?P<rel>[Ll]ast|[Nn]ext|[Tt]his) )?(?P<feast>{_FEAST})(?:,? (?P<year>{lx.YEAR}))?")
def feast(m: re.Match[str], c: Context) -> Meaning | None:
    name = re.sub(r"\\", "", m["feast"]).replace("’", "'")
    if m["feast"][:1].islower():
        return None
    year = int(m["year"]) if m["year"] else c.year()
    if year is None:
        return Meaning(type="date", value="XXXX", basis="unresolved", note=f"no year is given; {NO_DAY}")
    days = holiday(name, year)
    if days is None:
        return None
    if not m["year"] and c.published is not None:
        days = _nearest(name, days, c.published, (m["rel"] or "").lower(), c.tense(m.start()))
    value = days.first.isoformat() if days.first == days.last else f"{days.first}/{days.last}"
    basis = "stated" if m["year"] else "publication"
    return Meaning(type="date", value=value, days=days, basis=basis, anchor=None if m["year"] else PUBLICATION)


def _nearest(name: str, days: Interval, published: date, relation: str, tense: str) -> Interval:
    """The feast of publication's year, or of the year before or after where "last", "next" or the tense says so."""
    if relation == "last" or (not relation and tense == "past"):
        over = days.last < published if relation else days.first <= published
        return days if over else holiday(name, published.year - 1) or days
    if relation == "next" or (not relation and tense == "future"):
        return days if days.last >= published else holiday(name, published.year + 1) or days
    return days


@rule(r"9/11|26/11|7/7(?= (?:attack|bombing))", cased=True)
def named_day(m: re.Match[str], c: Context) -> Meaning | None:
    return stated({"9/11": "2001-09-11", "26/11": "2008-11-26", "7/7": "2005-07-07"}[m.group()])
