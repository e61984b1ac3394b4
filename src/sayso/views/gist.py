"""An event in few facts: what a list of a million is sorted and filtered by, before the few on the page are drawn."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from sayso.model.attribution import SourceKind
from sayso.model.case import Case
from sayso.model.claim import Claim, ClaimKind, Status
from sayso.model.corroboration import Corroboration
from sayso.model.disagreement import Differs, Disagreement
from sayso.model.disputed import disputed_by, when_of
from sayso.model.event import Event
from sayso.model.fallen import fallen_claims
from sayso.model.mention import Level
from sayso.model.pile import claim_key
from sayso.model.reading import Reading
from sayso.model.stance import Certainty, Polarity
from sayso.views.tie import OUTSIDE

Pair = tuple[str, str]
Backing = tuple[int, int, bool]
"""The origins that name two together, at least and at most, none where it is told only as not so; and if hedged."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gist:
    """An event or state as ``Happening`` has it, without its tellings.

    ``pairs`` are the entities that some single telling ties, ``backing`` what stands behind each, ``origins`` says
    whether anybody is named behind it; ``left_open`` whether some reports date it and others that affirm it don't,
    ``doubted`` whether no telling of it was surely read.
    """

    id: str
    kind: ClaimKind
    predicate: str
    earliest: str | None
    latest: str | None
    reports: int
    at_least: int
    at_most: int
    origins: bool
    affirmed: bool
    hedged: bool
    disputed: bool
    planned: bool
    left_open: bool
    pairs: tuple[Pair, ...]
    backing: tuple[Backing, ...] = ()
    doubted: bool = False

    @property
    def weighs(self) -> bool:
        """Whether anything may be concluded from it: it is no opinion, and some telling was surely read."""
        return self.kind is not ClaimKind.ASSESSMENT and not self.doubted

    @property
    def dated(self) -> bool:
        """Whether a telling dates it."""
        return self.earliest is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Told:
    document: str
    report: str
    dated: bool
    affirms: bool
    stands: bool
    hedged: bool
    planned: bool
    pairs: frozenset[Pair]
    doubted: bool


def gists(case: Case) -> Mapping[str, Gist]:
    """All events and states by id: dated before undated, then by date."""
    return case.once("gists", _gists)


def gists_of(case: Case, entity: str) -> tuple[Gist, ...]:
    """Those in which an entity takes part, in the same order."""
    every = gists(case)
    return tuple(sorted((every[e] for e in case.events_of_entity.get(entity, ())), key=_by_date))


def named(case: Case) -> frozenset[str]:
    """The entities that some report calls by a name."""
    return case.once("named", _named)


def _gists(case: Case) -> Mapping[str, Gist]:
    told = {key: t for reading in case.pile.readings for key, t in _told(case, reading)}
    disputed = disputed_by(case)
    found = [_gist(case, e, [told[c] for c in e.claims], disputed.get(e.id, ())) for e in case.settlement.events]
    return {g.id: g for g in sorted(found, key=_by_date)}


def _by_date(g: Gist) -> tuple[bool, str, str, str]:
    return (not g.earliest, g.earliest or "", g.latest or "", g.id)


def _gist(case: Case, event: Event, told: Sequence[_Told], disputed: Sequence[Disagreement]) -> Gist:
    predicate = case.vocabulary.get(event.predicate)
    ties = predicate is None or predicate.tie
    weighed, when = event.corroboration, when_of(case, event)
    pairs = tuple(sorted(frozenset().union(*(t.pairs for t in told)))) if ties else ()
    return Gist(
        id=event.id,
        kind=event.kind,
        predicate=event.predicate,
        earliest=when.earliest if when is not None else None,
        latest=when.latest if when is not None else None,
        reports=weighed.reports if weighed is not None else 0,
        at_least=weighed.at_least if weighed is not None else 1,
        at_most=weighed.at_most if weighed is not None else 1,
        origins=weighed is not None and any(line.origin for line in weighed.lineages),
        affirmed=any(t.affirms and t.stands for t in told),
        hedged=all(t.hedged for t in told if t.affirms),
        disputed=bool(disputed),
        planned=all(t.planned for t in told if not t.doubted or event.doubted),
        left_open=event.kind is ClaimKind.EVENT
        and _left_open(told)
        and not any(d.differs is Differs.WHEN for d in disputed),
        pairs=pairs,
        backing=tuple(_backing(pair, weighed, told) for pair in pairs),
        doubted=event.doubted,
    )


def _backing(pair: Pair, weighed: Corroboration | None, told: Sequence[_Told]) -> Backing:
    naming = [t for t in told if t.affirms and t.stands and pair in t.pairs]
    if not naming or weighed is None:
        return 0, 0, True
    low, high = weighed.between({t.document for t in naming})
    return max(1, low), max(1, high), all(t.hedged for t in naming)


def _left_open(told: Sequence[_Told]) -> bool:
    dated = {t.report for t in told if t.dated and not t.doubted}
    return bool(dated) and not {t.report for t in told if t.affirms} <= dated


def _told(case: Case, reading: Reading) -> Iterator[tuple[str, _Told]]:
    document = reading.document.id
    stands, fallen = document not in case.retractions, fallen_claims(case)
    kinds = {a.id: a.kind for a in reading.attributions}
    dated = {w.id for w in reading.whens if w.earliest}
    for claim in reading.claims:
        voices = [kinds[a] for a in claim.attribution if a in kinds]
        key = claim_key(document, claim.id)
        supposed = claim.stance.certainty is Certainty.UNCOMMITTED
        yield (
            key,
            _Told(
                document=document,
                report=reading.document.name,
                dated=claim.when in dated,
                affirms=claim.stance.polarity is Polarity.POSITIVE
                and claim.weighs
                and claim.denies is None
                and not supposed,
                stands=stands and key not in fallen,
                hedged=claim.stance.certainty is not Certainty.CERTAIN
                or (bool(voices) and voices[-1] is not SourceKind.NAMED),
                planned=claim.status is Status.PLANNED,
                pairs=frozenset() if claim.doubted or supposed else frozenset(_pairs(case, document, claim)),
                doubted=claim.doubted,
            ),
        )


def _pairs(case: Case, document: str, claim: Claim) -> Iterable[Pair]:
    inside = [p for p in claim.participants if p.role not in OUTSIDE]
    if len(inside) < 2:
        return
    filled = [(p.role, case.entity_of_mention.get((document, p.mention))) for p in inside]
    for (role, a), (other, b) in combinations(filled, 2):
        if a is not None and b is not None and a != b and (role != other or role == "partner"):
            yield (a, b) if a < b else (b, a)


def _named(case: Case) -> frozenset[str]:
    return frozenset(
        entity for m, entity in case.entity_of_mention.items()
        if m in case.mention_index and case.mention_index[m].level is Level.NAMED
    )  # fmt: skip
