"""Expressions counted from another date in the text: "three days later", "the 26th"."""

from __future__ import annotations

import re
from datetime import date, timedelta

from sayso.reading.whens import lexicon as lx
from sayso.reading.whens.calendar import add, month_length, value_at
from sayso.reading.whens.context import Context, Meaning
from sayso.reading.whens.rules.ground import SOME, from_frame, from_publication, unit_shown
from sayso.reading.whens.rules.rule import rule


@rule(
    rf"(?:about |around |almost |nearly |just |only |some )?{SOME} (?P<unit>{lx.UNITS_PLURAL}|{lx.UNIT}) (?P<dir>later|earlier|afterwards?|beforehand|(?:before|after) that(?=[.,;:)]|$| (?:he|she|they|it|we|the|a|an|his|her|its|their)\b)|(?:before|after)(?=\s*(?:[.,;:)\"'”’]|$|(?:and|but|or|when|while)\b)))"
)
def later(m: re.Match[str], c: Context) -> Meaning | None:
    count, unit = lx.number_of(m["count"]), lx.unit_of(m["unit"])
    ahead = m["dir"].lower() in ("later", "afterward", "afterwards", "after", "after that")
    if count is None or unit in ("S", "TM", "TH") or count != int(count):
        return Meaning(
            type="date", value="FUTURE_REF" if ahead else "PAST_REF", basis="unresolved", note="how long is not said"
        )
    step, letter = (int(count) * 2, "W") if unit == "2W" else (int(count), unit)
    exact = c.frame is not None and c.frame[1].first == c.frame[1].last
    size = letter if letter != "W" or not exact else "D"
    return from_frame(c, lambda d: value_at(add(d, step if ahead else -step, letter), size), shown=unit_shown(letter))


@rule(
    r"(?:the|that) (?:same )?(?:very )?(?P<w>day|time|moment)(?: (?P<rel>before|after|earlier|later))?(?= (?:before|after|when|of|that|he|she|they)\b|[,.;)]|$)"
)
def that_day(m: re.Match[str], c: Context) -> Meaning | None:
    if m["w"].lower() != "day" or (m.group().lower().startswith("the") and not m["rel"]):
        return None
    shift = {"before": -1, "earlier": -1, "after": 1, "later": 1}.get((m["rel"] or "").lower(), 0)
    return from_frame(c, lambda d: (d + timedelta(shift)).isoformat(), shown="XXXX-XX-XX")


def _near_day(published: date, day: int, tense: str) -> str:
    """The nearest such day on the side of publication that the tense points to; ``ValueError`` where months lack it."""
    first = published.replace(day=1)
    months = [add(first, n, "M") for n in (-2, -1, 0, 1, 2) if day <= month_length(*add(first, n, "M").timetuple()[:2])]
    days = [m.replace(day=day) for m in months]
    fitting = [d for d in days if (d >= published if tense == "future" else d <= published)]
    return min(fitting or days, key=lambda d: abs((d - published).days)).isoformat()


@rule(rf"the (?P<day>{lx.DAY})(?:st|nd|rd|th)(?= (?:of (?:the|this|that) month)|[,.;)]|\s(?:and|to|he|she|they|the)\b)")
def ordinal_day(m: re.Match[str], c: Context) -> Meaning | None:
    day = int(m["day"])
    if c.frame is None and c.published is not None:
        return from_publication(c, lambda p: _near_day(p, day, c.tense(m.start())), shown=f"XXXX-XX-{day:02d}")
    return from_frame(c, lambda d: d.replace(day=day).isoformat(), shown=f"XXXX-XX-{day:02d}")
