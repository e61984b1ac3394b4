"""Words that the report holds up in quotation marks and does not say itself, which a line has to show."""

from __future__ import annotations

import re

from sayso.model.claim import Claim
from sayso.model.stance import Cue

OPENING = frozenset({'"', "“", "‘", "'", "``", "«"})
CLOSING = frozenset({'"', "”", "’", "'", "''", "»"})


def held_up(claim: Claim, line: str, text: str) -> list[str]:
    """Those cues of a claim that stand in marks in the report and do not in the line: “mayor”."""
    words = [" ".join(c.text.split()) for c in claim.stance.cues if is_marked(c, text)]
    return [w for w in words if re.search(rf"[“\"‘'«]{re.escape(w)}[”\"’'»]", line, re.I) is None]


def is_marked(cue: Cue, text: str) -> bool:
    """Whether a cue stands between quotation marks."""
    return text[cue.start - 1 : cue.start] in OPENING and text[cue.end : cue.end + 1] in CLOSING
