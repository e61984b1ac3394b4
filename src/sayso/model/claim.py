"""What one passage says."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from sayso.model.evidence import Evidence
from sayso.model.span import Span
from sayso.model.stance import Cue, Stance


class ClaimKind(StrEnum):
    """Something that happened, something that holds, or somebody's opinion, forecast or interpretation."""

    EVENT = "event"
    STATE = "state"
    ASSESSMENT = "assessment"


class Status(StrEnum):
    """An event ``happened`` or is ``planned``; a state ``holds`` or has ``ended``."""

    HAPPENED = "happened"
    HOLDS = "holds"
    ENDED = "ended"
    PLANNED = "planned"
    UNSPECIFIED = "unspecified"


class Role(StrEnum):
    """Who is what in a claim."""

    AGENT = "agent"
    PATIENT = "patient"
    PARTNER = "partner"
    RECIPIENT = "recipient"
    TOPIC = "topic"
    GROUP = "group"
    VENUE = "venue"
    INSTRUMENT = "instrument"


@dataclass(frozen=True, slots=True, kw_only=True)
class Participant:
    """One side of a claim: its role, and the mention that fills it."""

    role: Role
    mention: str


class Order(StrEnum):
    """How one happening lies to another in time, where the text states it."""

    BEFORE = "before"
    AFTER = "after"
    DURING = "during"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sequence:
    """The claim lies ``order`` the claim or mention or when named in ``to``."""

    order: Order
    to: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """What one passage says happened or holds, on whose word, how surely, on what evidence.

    ``trigger`` is the word or words that state it; ``passage`` the verbatim stretch (at least the sentence) it stands
    in.  ``when`` and ``where`` are ids of a when and of a place mention in the same reading.
    ``attribution`` lists attribution ids, outermost speaker first; empty where the report says it in its own voice.
    ``line`` is a plain sentence that keeps speaker, hedge, negation and evidence.  ``denies`` is the id of the
    claim that this one denies, where it is a denial.  ``doubted`` where the reader is not sure that it read the
    sentence rightly: the line then gives the sentence as printed, and nothing is concluded from the claim.
    """

    id: str
    kind: ClaimKind
    predicate: str
    trigger: Cue
    passage: Span
    participants: tuple[Participant, ...]
    title: str | None = None
    status: Status = Status.UNSPECIFIED
    when: str | None = None
    where: str | None = None
    attribution: tuple[str, ...] = ()
    stance: Stance = field(default_factory=Stance)
    evidence: tuple[Evidence, ...] = ()
    line: str = ""
    denies: str | None = None
    sequence: tuple[Sequence, ...] = ()
    doubted: bool = False

    @property
    def weighs(self) -> bool:
        """Whether anything may be concluded from it: an opinion is shown, and so is what was not surely read."""
        return self.kind is not ClaimKind.ASSESSMENT and not self.doubted
