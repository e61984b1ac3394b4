"""The "had" of what somebody had to do: it is no condition, as that of "had they left" is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sayso.reading.line.stated import tokens_at

if TYPE_CHECKING:
    from sayso.model.claim import Claim
    from sayso.reading.draft import Draft


def owed(claim: Claim, draft: Draft) -> frozenset[str]:
    """The "had" among a claim's cues that has an infinitive, as printed: "had" of "had to leave and pay"."""
    tokens = (tokens_at(draft.doc).get(c.start) for c in claim.stance.cues if c.text.lower() == "had")
    return frozenset(t.text for t in tokens if t is not None and any(c.dep_ == "xcomp" for c in t.children))


def has_lost_it(line: str, owed_to: frozenset[str]) -> bool:
    """Whether a line tells as done what somebody only had to do."""
    return bool(owed_to) and " had " not in line
