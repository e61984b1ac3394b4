"""Expressions counted from another date in the text: "three days later", "the 26th"."""

from __future__ import annotations

import re
from datetime import timedelta

from sayso.reading.whens import lexicon as lx
from sayso.reading.whens.calendar import add, value_at
from sayso.reading.whens.context import Context, Meaning
from sayso.reading.whens.rules.ground import SOME, from_frame, unit_shown
from sayso.reading.whens.rules.rule import rule


@rule(
    rf"(?:about |around |almost |nearly |just |only |some )?{SOME} (?P<unit>{lx.UNITS_PLURAL}|{lx.UNIT}) (?P<dir>later|earlier|afterwards?|beforehand|(?:before|after)(?=\s*(?:[.,;:)\"'”’]|$|(?:and|but|or|when|while)\b)))"
)
def later(m: re.Match[str], c: Context) -> Meaning | None:
    count, unit = lx.number_of(m["count"]), lx.unit_of(m["unit"])
    ahead = m["dir"].lower() in ("later", "afterward", "afterwards", "after")
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


@rule(rf"the (?P<day>{lx.DAY})(?:st|nd|rd|th)(?= (?:of (?:the|this|that) month)|[,.;)]|\s(?:and|to|he|she|they|the)\b)")
def ordinal_day(m: re.Match[str], c: Context) -> Meaning | None:
    day = int(m["day"])
    return from_frame(c, lambda d: d.replace(day=day).isoformat(), shown=f"XXXX-XX-{day:02d}")
