"""Times of day."""

from __future__ import annotations

import re

from sayso.reading.whens.context import NO_FRAME, NO_NIGHT, Context, Meaning
from sayso.reading.whens.rules.ground import from_frame, from_publication, in_a_story
from sayso.reading.whens.rules.rule import rule

#: From an hour of the evening to one of the morning the day may have gone by.
_EVENING, _MORNING = 18, 10


@rule(
    r"(?:(?:about|around|shortly after|just after|just before) )?(?P<h>\d{1,2})(?:[:.](?P<min>\d\d))?(?::\d\d)? ?(?P<ap>[ap]\.?m\.?)(?: ?(?:\(?(?:EST|EDT|CST|CDT|PST|PDT|GMT|UTC|BST|CET|IST|PKT|local time|Eastern(?: time)?)\)?))?"
    r"|(?P<h2>[01]?\d|2[0-3]):(?P<m2>[0-5]\d)(?: ?(?:hours|hrs|GMT|UTC|EST|EDT|local time|a\.m\.|p\.m\.))|(?P<h3>[01]\d|2[0-3])(?P<m3>[0-5]\d) (?:hours|hrs|GMT|UTC)|(?P<named>noon|midnight|midday)"
)
def clock(m: re.Match[str], c: Context) -> Meaning | None:
    if m["named"]:
        tail = "T24:00" if m["named"].lower() == "midnight" else "T12:00"
    else:
        hour = int(m["h"] or m["h2"] or m["h3"])
        if m["ap"]:
            if not 1 <= hour <= 12:
                return None
            hour = hour % 12 + (12 if m["ap"].lower().startswith("p") else 0)
        tail = f"T{hour:02d}:{m['min'] or m['m2'] or m['m3'] or '00'}"
    if c.frame is not None and c.hour is not None and c.hour >= _EVENING and int(tail[1:3]) < _MORNING:
        return Meaning(type="time", value="XXXX-XX-XX" + tail, basis="unresolved", note=NO_NIGHT)
    if c.frame is not None and c.frame[1].first == c.frame[1].last:
        return from_frame(c, lambda d: d.isoformat() + tail, kind="time", shown="XXXX-XX-XX" + tail)
    if in_a_story(m, c):
        return Meaning(type="time", value="XXXX-XX-XX" + tail, basis="unresolved", note=NO_FRAME)
    return from_publication(c, lambda p: p.isoformat() + tail, kind="time", shown="XXXX-XX-XX" + tail)
