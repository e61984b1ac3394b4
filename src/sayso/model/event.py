"""What the claims are about: a happening or a state."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.model.claim import ClaimKind
from sayso.model.corroboration import Corroboration, Grade


@dataclass(frozen=True, slots=True, kw_only=True)
class EventParticipant:
    """A role and the entity that fills it."""

    role: str
    entity: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EventWhen:
    """The interval that the claims leave for it, by day; bounds are ``None`` where no claim dates it."""

    edtf: str | None
    earliest: str | None
    latest: str | None
    reach: str = "some_day"


@dataclass(frozen=True, slots=True, kw_only=True)
class EventWhere:
    """The most exact place that the claims agree on."""

    name: str
    country: str | None = None
    lat: float | None = None
    lon: float | None = None
    precision: str = "unresolved"
    id: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One happening or state with all its tellings.

    ``claims`` are claim keys, ``<document id>#<claim id>``.  ``reasons`` say why the claims were taken for one.
    ``corroboration`` and ``grade`` are ``None`` until weighing has filled them.  ``doubted`` where no claim of it was
    surely read: it says whom the sentence may be about, so that it is found there, and neither when nor where.
    """

    id: str
    kind: ClaimKind
    predicate: str
    participants: tuple[EventParticipant, ...]
    claims: tuple[str, ...]
    title: str | None = None
    when: EventWhen | None = None
    where: EventWhere | None = None
    reasons: tuple[str, ...] = ()
    corroboration: Corroboration | None = None
    grade: Grade | None = None
    doubted: bool = False

    @property
    def weighs(self) -> bool:
        """Whether anything may be concluded from it: it is no opinion, and some claim of it was surely read."""
        return self.kind is not ClaimKind.ASSESSMENT and not self.doubted
