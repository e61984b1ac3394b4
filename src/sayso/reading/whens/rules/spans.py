"""Durations and sets."""

from __future__ import annotations

import re

from sayso.reading.whens import lexicon as lx
from sayso.reading.whens.calendar import Interval, add
from sayso.reading.whens.context import NO_DAY, PUBLICATION, Context, Meaning
from sayso.reading.whens.rules.rule import rule

_ABOUT = r"(?:(?:no |not )?more than |(?:no |not )?less than |up to |as many as |roughly |approximately |some |the entire |a full |another )?"


@rule(
    rf"(?:(?P<rel>(?:the |these )?(?:past|last|next|coming|first|final|previous|recent)) )(?P<count>{lx.COUNT}|{lx.VAGUE}|couple of)? ?(?P<unit>{lx.UNITS_PLURAL})(?: or so)?"
)
def near_span(m: re.Match[str], c: Context) -> Meaning | None:
    couple = (m["count"] or "").lower() in ("couple of", "a couple of")
    count, unit = 2 if couple else lx.number_of(m["count"] or "several"), lx.unit_of(m["unit"])
    value = lx.duration(count, unit)
    relation = m["rel"].lower().split()[-1]
    if c.published is None and relation in ("past", "last", "next", "coming"):
        return Meaning(type="duration", value=value, basis="unresolved", note=NO_DAY, all_days=True)
    if (
        count is None
        or c.published is None
        or unit not in "DWMQYE"
        or relation not in ("past", "last", "next", "coming")
    ):
        return Meaning(type="duration", value=value, all_days=True)
    sign = 1 if relation in ("next", "coming") else -1
    try:
        other = add(c.published, sign * int(count), unit)
    except (ValueError, OverflowError):
        return Meaning(type="duration", value=value, all_days=True)
    first, last = sorted((c.published, other))
    return Meaning(
        type="duration",
        value=value,
        days=Interval(first=first, last=last),
        basis="publication",
        anchor=PUBLICATION,
        all_days=True,
    )


@rule(
    rf"(?:the (?:latest |first |final |year-earlier |year-ago )?)?{_ABOUT}(?P<count>{lx.COUNT}|an?|{lx.VAGUE})(?P<half> and a half| 1/2)?(?: more| full| straight| consecutive| long| trading| working| business)? (?P<unit>{lx.UNITS_PLURAL}|{lx.UNIT})(?: (?P<half2>and a half)| or so)?(?!-(?:earlier|ago|end|old|long)| (?:quarter|of \d))"
)
def span(m: re.Match[str], c: Context) -> Meaning | None:
    words = m["count"].lower()
    before = m.string[max(0, m.start() - 14) : m.start()].lower()
    after = m.string[m.end() : m.end() + 10].lower()
    if words in ("a", "an") and (
        re.search(r"(?:times|once|twice|\d|percent|million|billion|%|dollars)\s$", before)
        or m["unit"].lower() in ("second", "minute", "night")
    ):
        return None
    if m["unit"].lower() in ("second", "quarter") and words in ("a", "an", "one"):
        return None
    if re.match(r"[ -](?:old|olds)", after):
        return None  # an age tells how old somebody is, not when
    count = 2 if words.startswith("a couple") else lx.number_of(words)
    halved = count is not None and (m["half"] or m["half2"])
    value = lx.duration(count, lx.unit_of(m["unit"]))
    return Meaning(type="duration", value=value + _HALF.get(value[-1], "") if halved else value, all_days=True)


_HALF = {"Y": "6M", "H": "30M"}
"""Half of a year and of an hour, in the next smaller unit."""


@rule(
    rf"(?:the (?:past|last|next|coming) )?(?P<a>{lx.COUNT}|an?) (?P<same>{lx.UNIT} )?(?:to|or) (?P<b>{lx.COUNT}) (?P<unit>{lx.UNITS_PLURAL})"
    rf"|an? (?P<unit2>{lx.UNIT}) or two"
)
def some_span(m: re.Match[str], c: Context) -> Meaning | None:
    """ "Two to three weeks": a length that is not told exactly."""
    return Meaning(type="duration", value=lx.duration(None, lx.unit_of(m["unit"] or m["unit2"])), all_days=True)


@rule(
    rf"(?P<count>{lx.COUNT}|a|multi|half)-(?P<unit>{lx.UNIT})(?:-long)?(?![- ]olds?\b)(?:(?<=-year) (?:term|period))?"
)
def compound(m: re.Match[str], c: Context) -> Meaning | None:
    if m["unit"].lower() in ("second", "quarter", "century") or m["count"].lower() == "half":
        return None
    return Meaning(type="duration", value=lx.duration(lx.number_of(m["count"]), lx.unit_of(m["unit"])))


@rule(
    rf"(?:(?:for )?)(?<!-)(?P<unit>{lx.UNITS_PLURAL})(?= (?:ago|of|later|earlier|before|after|to come|now)\b)|(?<=\bfor )(?P<u2>days|weeks|months|years|decades|centuries|hours)|(?:(?<=\bin )|(?<=\bwithin ))(?P<u3>years|months|weeks|decades|days|hours)"
)
def bare_span(m: re.Match[str], c: Context) -> Meaning | None:
    word = m["unit"] or m["u2"] or m["u3"]
    after = m.string[m.end() : m.end() + 6].lower()
    if after.startswith(" ago"):
        return None
    return Meaning(type="duration", value=lx.duration(None, lx.unit_of(word)), all_days=True)


@rule(r"(?<=\bin )past (?:years|months|weeks|decades)")
def past_spans(m: re.Match[str], c: Context) -> Meaning | None:
    """ "In past years": some time ago, of no length."""
    return Meaning(type="date", value="PAST_REF", basis="unresolved", note="how long ago is not said")


@rule(r"(?:(?<=\bwill )|(?<=\bwould )|(?<=\bmay )|(?<=\bmight )|(?<=\bcould )|(?<=\bhopes to )|(?<=\bhope to ))one day")
def some_day(m: re.Match[str], c: Context) -> Meaning | None:
    """ "Will one day be": some time to come."""
    return Meaning(type="date", value="FUTURE_REF", basis="unresolved", note="when is not said")


@rule(rf"(?P<unit>{lx.UNITS_PLURAL}) ago")
def vague_ago(m: re.Match[str], c: Context) -> Meaning | None:
    return Meaning(type="date", value="PAST_REF", basis="unresolved", note="how long ago is not said")


@rule(
    r"(?P<n>several-|multi-)?(?P<u>day|week|month|year|decade|centurie)(?P<s>s?)[- ]?long|(?P<few>several|multi)-(?P<u2>day|week|month|year)"
)
def whole_span(m: re.Match[str], c: Context) -> Meaning | None:
    if m["u2"] or m["s"]:
        return Meaning(type="duration", value=lx.duration(None, lx.unit_of(m["u2"] or m["u"] + "s")))
    return Meaning(type="duration", value=lx.duration(1, lx.unit_of(m["u"])))


@rule(
    rf"(?P<w>daily|weekly|monthly|quarterly(?! [a-z])|annually|yearly|hourly|nightly)|(?:every|each) (?P<other>other )?(?P<unit>{lx.UNIT}|{lx.WEEKDAY}|{lx.MONTH_FULL}|{lx.PART}|weekend|spring|summer|fall|autumn|winter)|every (?P<n>{lx.COUNT}) (?P<units>{lx.UNITS_PLURAL})|(?:once|twice|three times|four times|\d+ times) (?:an?|every|each|per) (?P<per>{lx.UNIT})|(?P<days>Mondays|Tuesdays|Wednesdays|Thursdays|Fridays|Saturdays|Sundays)|an? (?P<rate>day|week|month|year)(?=[,.;]|$| (?:to|from|for|in|and|by)\b)"
)
def repeated(m: re.Match[str], c: Context) -> Meaning | None:
    if m["w"]:
        value = {
            "daily": "P1D",
            "weekly": "P1W",
            "monthly": "P1M",
            "quarterly": "P1Q",
            "annually": "P1Y",
            "yearly": "P1Y",
            "hourly": "PT1H",
            "nightly": "P1D",
        }[m["w"].lower()]
        after = m.string[m.end() : m.end() + 1]
        return Meaning(type="set", value=value) if m["w"][0].islower() or after != " " else None
    if m["days"]:
        return (
            Meaning(type="set", value=f"XXXX-WXX-{lx.WEEKDAYS[m['days'].lower()[:-1]] + 1}")
            if m["days"][0].isupper()
            else None
        )
    if m["n"]:
        return Meaning(type="set", value=lx.duration(lx.number_of(m["n"]), lx.unit_of(m["units"])))
    if m["rate"]:
        before = m.string[max(0, m.start() - 24) : m.start()].lower()
        money = re.search(
            r"(?:\d|percent|million|billion|times|barrels|hours|tons|dollars|pounds|euros|shares|people)\s$", before
        )
        return Meaning(type="set", value=lx.duration(1, lx.unit_of(m["rate"]))) if money else None
    word = (m["unit"] or m["per"]).lower()
    if word in lx.WEEKDAYS:
        return Meaning(type="set", value=f"XXXX-WXX-{lx.WEEKDAYS[word] + 1}")
    if word in lx.MONTHS:
        return Meaning(type="set", value=f"XXXX-{lx.MONTHS[word]:02d}")
    if word in lx.PARTS:
        return Meaning(type="set", value=f"XXXX-XX-XXT{lx.PARTS[word]}")
    if word in lx.SEASON_NAMES:
        return Meaning(type="set", value=f"XXXX-{lx.SEASON_NAMES[word]}")
    if word == "weekend":
        return Meaning(type="set", value="XXXX-WXX-WE")
    return Meaning(type="set", value=lx.duration(2 if m["other"] else 1, lx.unit_of(word)))
