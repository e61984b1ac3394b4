"""What happened when: every event on its interval, the undated apart."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.model.case import Case
from sayso.model.claim import ClaimKind
from sayso.views.happening import Happening, happenings


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """Dated happenings by interval, undated ones by line, plans apart.

    Opinions are never on it, nor is what was not surely read.
    """

    about: str | None
    dated: tuple[Happening, ...]
    undated: tuple[Happening, ...]
    planned: tuple[Happening, ...] = ()


def timeline(case: Case, name: str | None = None, *, states: bool = False) -> Timeline:
    """The timeline of the case, or of the named entity; with ``states`` dated offices and memberships too.

    Raises ``NotFound`` or ``Ambiguous`` for the name.
    """
    entity = case.entity(name) if name is not None else None
    shown = [h for h in happenings(case, entity.id if entity else None) if h.weighs]
    shown = [h for h in shown if h.kind is ClaimKind.EVENT or (states and h.dated)]
    done = [h for h in shown if not h.planned]
    return Timeline(
        about=entity.name if entity else None,
        dated=tuple(h for h in done if h.dated),
        undated=tuple(h for h in done if not h.dated),
        planned=tuple(h for h in shown if h.planned),
    )
