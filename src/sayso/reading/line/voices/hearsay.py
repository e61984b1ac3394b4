"""Hearsay that a clause shares with the one over it: "it is said that the guild honoured him", "reportedly, …"."""

from __future__ import annotations

import re

from sayso.model.claim import Claim, ClaimKind
from sayso.model.stance import Polarity
from sayso.reading.draft import Draft

#: What is said, thought or told of somebody by nobody named: "is widely said", "are believed".
_SAID = re.compile(
    r"(?:is|are|was|were)(?: (?P<how>\w+ly))? (?P<verb>said|believed|thought|reported|alleged|rumoured|rumored|claimed"
    r"|understood|known|feared|suspected|presumed)(?: to)?",
    re.I,
)
_ADVERB = re.compile(r"(?:reportedly|allegedly|supposedly|purportedly|reputedly|apparently)", re.I)


def on_hearsay(body: str, claim: Claim, draft: Draft) -> str:
    """A clause whose only hedge is one hearsay that its grammar has not, with that before it.

    "Quill was honoured", in a relative clause of "is said to have come", is "it is said that Quill was honoured".
    """
    unnamed = [a.cue.text for a in draft.attributions if a.id in claim.attribution and a.source is None]
    cues = {" ".join(c.split()) for c in (*unnamed, *(c.text for c in claim.stance.cues))}
    if len(cues) != 1 or claim.kind is ClaimKind.ASSESSMENT or claim.stance.polarity is Polarity.NEGATIVE:
        return body
    (cue,) = cues
    if not unnamed or re.search(rf"(?<!\w){re.escape(cue)}(?!\w)", body, re.I):
        return body
    if _ADVERB.fullmatch(cue):
        return f"{cue.lower()}, {body}"
    said = _SAID.fullmatch(cue)
    if said is None:
        return body
    how = f"{said['how']} " if said["how"] else ""
    return f"it {'was' if cue.lower().startswith('w') else 'is'} {how}{said['verb']} that {body}".replace(
        " that that ", " that "
    )
