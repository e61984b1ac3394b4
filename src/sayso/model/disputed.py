"""What tellings of an event differ on, and the days that are left where they differ on those."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace

from sayso.model.case import Case
from sayso.model.dating import days_told
from sayso.model.disagreement import Differs, Disagreement
from sayso.model.event import Event, EventWhen
from sayso.model.pile import split_key
from sayso.model.stance import Polarity
from sayso.model.when import When


def disputed_by(case: Case) -> Mapping[str, tuple[Disagreement, ...]]:
    """The disagreements on each event that there are any on."""
    return case.once("disagreements by event", _disputed_by)


def when_of(case: Case, event: Event) -> EventWhen | None:
    """When it was; where the tellings differ on that, from the first day that one of them gives to the last.

    "Founded in 1991" in one report and "in 1996" in another: no one of the years heads it as if nobody differed.
    """
    if not any(d.differs is Differs.WHEN for d in disputed_by(case).get(event.id, ())):
        return event.when
    told = [w for key in event.claims if (w := _told_when(case, key)) is not None]
    days = [(w.earliest, w.latest) for w in told if w.earliest is not None and w.latest is not None]
    if event.when is None or not days:
        return event.when
    # "In 2026" is no side beside a day of that year.
    exact = [d for d in days if not any(o != d and d[0] <= o[0] and o[1] <= d[1] for o in days)]
    first, last = min(d for d, _ in exact), max(d for _, d in exact)
    return replace(event.when, earliest=first, latest=last, edtf=days_told(first, last).replace(" to ", "/"))


def _told_when(case: Case, key: str) -> When | None:
    """The when of a claim that says the thing is so and stands."""
    document, claim = split_key(key)[0], case.claims[key]
    stands = document not in case.retractions and claim.weighs and claim.denies is None
    if not stands or claim.stance.polarity is not Polarity.POSITIVE:
        return None
    return next((w for w in case.readings[document].whens if w.id == claim.when), None)


def _disputed_by(case: Case) -> Mapping[str, tuple[Disagreement, ...]]:
    found: dict[str, list[Disagreement]] = defaultdict(list)
    for d in case.settlement.disagreements:
        for event in _on(case, d):
            found[event].append(d)
    return {event: tuple(ds) for event, ds in found.items()}


def _on(case: Case, d: Disagreement) -> list[str]:
    """The events that a disagreement is on: of two titles of one person, the states that give them.

    Titles that may go together part nothing.
    """
    if d.event is not None:
        return [d.event]
    told = () if d.note is not None else (case.event_of_claim.get(c) for side in d.sides for c in side.claims)
    return list(dict.fromkeys(e for e in told if e is not None))
