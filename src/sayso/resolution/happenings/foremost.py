"""Which telling of an event heads it: the one that says most, most surely."""

from __future__ import annotations

from sayso.model.attribution import SourceKind
from sayso.model.case import Case
from sayso.model.claim import Claim, ClaimKind, Status
from sayso.model.event import Event
from sayso.model.fallen import stands
from sayso.model.pile import claim_key, split_key
from sayso.model.reading import Reading
from sayso.model.stance import Certainty, Polarity
from sayso.resolution.happenings.telling import is_heading

_UNSURE = (Certainty.PROBABLE, Certainty.POSSIBLE, Certainty.UNCOMMITTED)
_POINTING = ("He ", "She ", "It ", "They ", "We ", "I ", "This ", "That ", "These ", "Those ")


def foremost(case: Case, event: Event) -> tuple[str, ...]:
    """The claims (keys) of an event, the one that says most, most surely, in the event's own predicate, first.

    What was not surely read comes last, and before it what is retracted.  Where tellings contradict one another
    none stands before those that nothing counted contradicts.  A headline
    leaves out who says it, the line of another deed when this one was, and one that begins with "they" who did it.
    """
    lead = frozenset(event.corroboration.lead) if event.corroboration is not None else frozenset()
    told = (key for key in event.claims if key in case.claims)
    return tuple(sorted(told, key=lambda key: _rank(case, event, key, lead)))


def _rank(case: Case, event: Event, key: str, lead: frozenset[str]) -> tuple[bool | str, ...]:
    claim, reading = case.claims[key], case.readings[split_key(key)[0]]
    return (
        claim.doubted,
        not stands(case, key),
        not affirms(claim),
        bool(lead) and key not in lead,
        # That he is it bears out that he was, not the other way round.
        claim.kind is ClaimKind.STATE and claim.status is Status.HOLDS,
        claim.predicate != event.predicate,
        is_heading(claim.passage, reading.document.text),
        key in case.once("lines of other deeds", _of_other_deeds),
        claim.line.startswith(_POINTING),
        claim.stance.certainty in _UNSURE or _hearsay(claim, reading),
        not any(w.id == claim.when and w.earliest for w in reading.whens),
        claim.where is None,
        case.published(reading.document.id) or "9999",
        key,
    )


def affirms(claim: Claim) -> bool:
    """Whether it says that the thing is so, however hedged."""
    said = claim.stance.polarity is Polarity.POSITIVE and claim.stance.certainty is not Certainty.UNCOMMITTED
    return said and claim.weighs and claim.denies is None


def _hearsay(claim: Claim, reading: Reading) -> bool:
    """Whether its innermost speaker has no name."""
    kinds = {a.id: a.kind for a in reading.attributions if a.id in claim.attribution}
    speakers = [kinds[a] for a in claim.attribution if a in kinds]
    return bool(speakers) and speakers[-1] is not SourceKind.NAMED


def _of_other_deeds(case: Case) -> frozenset[str]:
    """The claims (keys) whose line tells another deed first: "sentenced her for killing Teth" tells no death."""
    first: dict[tuple[str, int, str], str] = {}
    aside = set()
    for reading in case.pile.readings:
        # What was not surely read moves no line.
        for claim in (c for c in reading.claims if c.kind is ClaimKind.EVENT and not c.doubted):
            key = reading.document.id, claim.passage.start, claim.line
            if first.setdefault(key, claim.predicate) != claim.predicate:
                aside.add(claim_key(reading.document.id, claim.id))
    return frozenset(aside)
