"""Feasts, and events named by their date."""

from __future__ import annotations

import re

from sayso.reading.whens import lexicon as lx
from sayso.reading.whens.context import NO_DAY, PUBLICATION, Context, Meaning
from sayso.reading.whens.holidays import NAMES, holiday
from sayso.reading.whens.rules.ground import stated
from sayso.reading.whens.rules.rule import rule

_FEAST = "|".join(sorted((re.escape(n) for n in NAMES), key=lambda n: (-len(n), n))).replace("'", "['’]")


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
    relation = (m["rel"] or "").lower()
    past = relation == "last" or (not relation and c.tense(m.start()) == "past")
    if not m["year"] and c.published is not None and days.first > c.published and past:
        days = holiday(name, year - 1) or days
    value = days.first.isoformat() if days.first == days.last else f"{days.first}/{days.last}"
    basis = "stated" if m["year"] else "publication"
    return Meaning(type="date", value=value, days=days, basis=basis, anchor=None if m["year"] else PUBLICATION)


@rule(r"9/11|26/11|7/7(?= (?:attack|bombing))", cased=True)
def named_day(m: re.Match[str], c: Context) -> Meaning | None:
    return stated({"9/11": "2001-09-11", "26/11": "2008-11-26", "7/7": "2005-07-07"}[m.group()])
