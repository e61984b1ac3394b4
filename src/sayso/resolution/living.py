"""Whom one report has dead and another, later, alive: a namesake as soon as nothing but the name joins the two."""

from __future__ import annotations

from sayso.model.claim import Claim, ClaimKind, Role, Status
from sayso.model.stance import Polarity
from sayso.model.when import When

_DIED = frozenset({("died", Role.AGENT), ("died", Role.PATIENT), ("killed", Role.PATIENT)})
_BORNE = frozenset({"appointed", "arrested", "convicted", "elected", "injured", "released", "sentenced"})
"""What is done to the living only: the dead are honoured, accused and buried too."""


def death(claim: Claim, role: Role, when: When) -> str | None:
    """The last day that somebody can have died on, where a claim surely says that he did: "killed on 3 May"."""
    return when.latest if _told(claim) and (claim.predicate, role) in _DIED else None


def deed(claim: Claim, role: Role, when: When) -> str | None:
    """The first day on which what only the living do can have been: "met", or "was arrested", "on 20 May"."""
    alive = (role is Role.AGENT and claim.predicate != "died") or (role is Role.PATIENT and claim.predicate in _BORNE)
    return when.earliest if _told(claim) and alive else None


def _told(claim: Claim) -> bool:
    stance = claim.stance
    happened = claim.kind is ClaimKind.EVENT and claim.status is Status.HAPPENED
    return happened and stance.polarity is Polarity.POSITIVE and not stance.cues
