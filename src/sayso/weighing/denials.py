"""What a denial is told against: the tellings that it contradicts, and the events that one which stands alone fits."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from sayso.model.claim import ClaimKind, Role
from sayso.model.event import Event, EventWhen
from sayso.model.mention import Level
from sayso.weighing.telling import Telling

_SAID = "said"
_BORNE = (Role.PATIENT, Role.PARTNER, Role.RECIPIENT)


def denials_of(told: Sequence[Telling]) -> list[Telling]:
    """The denials among the tellings of one event that contradict any of the others."""
    affirming = [t for t in told if t.affirms]
    return [t for t in told if t.denies and (not affirming or any(contradicts(t, other) for other in affirming))]


def contradicts(denial: Telling, told: Telling) -> bool:
    """Whether both cannot be so: that Quill did not kill her says nothing against "she was killed".

    Nor does "he did not reply to questions" against anything that he said.
    """
    if denial.claim.predicate == _SAID and told.claim.predicate == _SAID:
        return denial.claim.trigger.text.casefold() == told.claim.trigger.text.casefold()
    return not denial.named_doers or not denial.named_doers.isdisjoint(told.sides)


def told_against(events: Sequence[Event], told: Mapping[str, Telling]) -> Mapping[str, tuple[Telling, ...]]:
    """By event the denials that fit it: "the Front did not attack the station" is told against each attack on it.

    They fit where the deed and who did it are the same, and neither whom it befell, where nor when says otherwise.
    """
    mine = {e.id: [told[c] for c in e.claims if c in told] for e in events if e.kind is ClaimKind.EVENT}
    deeds: dict[tuple[str, str], list[Event]] = defaultdict(list)
    for event in events:
        if any(t.affirms for t in mine.get(event.id, ())):
            for doer in _doers(event):
                deeds[event.predicate, doer].append(event)
    found: dict[str, dict[str, Telling]] = defaultdict(dict)
    for event in events:
        denials = [t for t in mine.get(event.id, ()) if t.denies and not t.report.retracted]
        if not denials or any(t.affirms for t in mine[event.id]):
            continue
        for doer in _doers(event):
            for deed in deeds.get((event.predicate, doer), ()):
                fitting = any(contradicts(d, t) for d in denials for t in mine[deed.id])
                if (fitting or event.predicate != _SAID) and _fits(event, denials, deed, mine[deed.id]):
                    found[deed.id] |= {t.key: t for t in denials}
    return {event: tuple(denials[key] for key in sorted(denials)) for event, denials in found.items()}


def _doers(event: Event) -> list[str]:
    return sorted({p.entity for p in event.participants if p.role == Role.AGENT})


def _fits(denial: Event, denials: Sequence[Telling], deed: Event, told: Sequence[Telling]) -> bool:
    left, right = (set(_borne(event, of)) for event, of in ((denial, denials), (deed, told)))
    if left and right and left.isdisjoint(right):
        return False
    places = {(e.where.id, e.where.name) for e in (denial, deed) if e.where is not None}
    return len(places) < 2 and _overlap(denial.when, deed.when)


def _borne(event: Event, told: Sequence[Telling]) -> Iterator[str]:
    """Whom or what it befell: the entities, and the last words of what no name is given for ("the station")."""
    roles = {r.value for r in _BORNE}
    yield from (p.entity for p in event.participants if p.role in roles)
    for t in told:
        sides = {p.mention for p in t.claim.participants if p.role in _BORNE}
        nominal = (m for m in t.reading.mentions if m.id in sides and m.level is Level.NOMINAL)
        yield from (m.text.split()[-1].casefold() for m in nominal if m.text.split())


def _overlap(left: EventWhen | None, right: EventWhen | None) -> bool:
    if left is None or right is None or left.earliest is None or right.earliest is None:
        return True
    return left.earliest <= str(right.latest) and right.earliest <= str(left.latest)
