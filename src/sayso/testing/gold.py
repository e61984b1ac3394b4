"""The sample case against what a careful analyst reads in it (``workspace/demo_case/gold.toml``)."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from importlib.resources import files
from typing import Any

from sayso.model.case import Case
from sayso.model.claim import Claim
from sayso.model.entity import Entity
from sayso.model.event import Event
from sayso.model.reading import Reading
from sayso.model.stance import Polarity

Wanted = Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing that the gold asks for: its topic, what it is in words, and whether the case has it.

    ``lacks`` names the fields that the nearest claim has wrong or not at all.
    """

    topic: str
    name: str
    found: bool
    lacks: tuple[str, ...] = ()


def findings(case: Case) -> tuple[Finding, ...]:
    """All that the gold asks for, in its order."""
    text = files("sayso.workspace").joinpath("demo_case", "gold.toml").read_text(encoding="utf-8")
    gold = tomllib.loads(text)
    found = [_claim(case, wanted) for wanted in gold["claim"]]
    found += [f for name, others in gold["same"].items() for f in _same(case, name, others)]
    found += [_different(case, left, right) for left, right in gold["different"].items()]
    found += [_corroboration(case, wanted) for wanted in gold["corroboration"]]
    found += [_disagreement(case, wanted) for wanted in gold["disagreement"]]
    found += [_retraction(case, wanted) for wanted in gold["retraction"]]
    found += [_unread(case, wanted) for wanted in gold["unread"]]
    return tuple(found)


def table(found: tuple[Finding, ...]) -> Iterator[str]:
    """A line for each finding, and one for each topic with its count."""
    for finding in found:
        lacks = f"  lacks {', '.join(finding.lacks)}" if finding.lacks else ""
        yield f"{'yes' if finding.found else 'NO ':<4} {finding.topic:<14} {finding.name}{lacks}"
    for topic in dict.fromkeys(f.topic for f in found):
        mine = [f for f in found if f.topic == topic]
        yield f"{topic:<14} {sum(f.found for f in mine):3} of {len(mine)}"


def _claim(case: Case, wanted: Wanted) -> Finding:
    """Found where a claim of the report has the predicate and those concerned; then all other fields are looked at."""
    reading = _report(case, wanted["report"])
    same = [c for c in reading.claims if c.predicate == wanted["predicate"]]
    lacks = sorted((_lacks(case, reading, c, wanted) for c in same), key=len)
    nearest = lacks[0] if lacks else ("predicate",)
    name = f"{wanted['report'][:2]} {wanted['predicate']} {' / '.join(wanted.get('who', {}).values())}".strip()
    return Finding(topic="claim", name=name, found=not nearest, lacks=nearest)


def _lacks(case: Case, reading: Reading, claim: Claim, wanted: Wanted) -> tuple[str, ...]:
    """The fields that the claim does not have as the gold has them; those concerned weigh first."""
    who = _who(case, reading, claim)
    lacks = [f"{role} {name}" for role, name in wanted.get("who", {}).items() if not _fills(who, role, name)]
    checks: dict[str, Callable[[str], bool]] = {
        "when": lambda want: _when(reading, claim) == want,
        "where": lambda want: want in _where(case, reading, claim),
        "title": lambda want: want in (claim.title or ""),
        "polarity": lambda want: claim.stance.polarity is Polarity(want),
        "hedge": lambda want: any(words in want or want in words for words in _hedges(reading, claim)),
        "source": lambda want: any(want in words for words in _sources(reading, claim)),
        "evidence": lambda want: (
            any(want in e.text for e in claim.evidence) or want in " ".join(_sources(reading, claim))
        ),
    }
    missed = (key for key, fits in checks.items() if key in wanted and not fits(str(wanted[key])))
    return (*lacks, *missed)


def _fills(who: Mapping[str, set[str]], role: str, name: str) -> bool:
    mutual = ("agent", "partner") if role in ("agent", "partner") else (role,)
    return any(name in who.get(r, ()) for r in mutual)


def _who(case: Case, reading: Reading, claim: Claim) -> dict[str, set[str]]:
    chains = {m.chain: m.id for m in reversed(reading.mentions)}
    members = {m.id: m.members for m in reading.mentions}
    found: dict[str, set[str]] = {}
    for participant in claim.participants:
        filling = [chains[c] for c in members.get(participant.mention, ()) if c in chains] or [participant.mention]
        for mention in filling:
            found.setdefault(participant.role.value, set()).update(_names(case, reading.document.id, mention))
    return found


def _names(case: Case, document: str, mention: str) -> set[str]:
    entity = case.entities.get(case.entity_of_mention.get((document, mention), ""))
    return set() if entity is None else {entity.name, *(n.name for n in entity.names)}


def _when(reading: Reading, claim: Claim) -> str | None:
    return next((w.edtf for w in reading.whens if w.id == claim.when), None)


def _where(case: Case, reading: Reading, claim: Claim) -> set[str]:
    venues = [p.mention for p in claim.participants if p.role.value == "venue"]
    where = [m for m in (claim.where, *venues) if m is not None]
    names = {p.name for p in reading.places if p.mention in where}
    return names.union(*(_names(case, reading.document.id, m) for m in where))


def _hedges(reading: Reading, claim: Claim) -> list[str]:
    """The hedging words: those of the stance, and hearsay on nobody's word."""
    unsaid = [a.cue.text for a in reading.attributions if a.id in claim.attribution and a.source is None]
    return [*(c.text for c in claim.stance.cues), *unsaid]


def _sources(reading: Reading, claim: Claim) -> list[str]:
    return [a.source.text for a in reading.attributions if a.id in claim.attribution and a.source is not None]


def _report(case: Case, name: str) -> Reading:
    return next(r for r in case.pile.readings if r.document.name == name)


def _called(case: Case, name: str) -> list[Entity]:
    return [e for e in case.settlement.entities if name == e.name or name in {n.name for n in e.names}]


def _same(case: Case, name: str, others: list[str]) -> Iterator[Finding]:
    for other in others:
        joined = any(e in _called(case, other) for e in _called(case, name))
        yield Finding(topic="same", name=f"{name} = {other}", found=joined)


def _different(case: Case, left: str, right: str) -> Finding:
    lefts, rights = _called(case, left), _called(case, right)
    apart = bool(lefts) and bool(rights) and not any(e in rights for e in lefts)
    return Finding(topic="different", name=f"{left}, {right}", found=apart)


def _corroboration(case: Case, wanted: Wanted) -> Finding:
    """Found where the event with the most reports counts as the gold does."""
    events = [
        e for e in case.settlement.events if e.predicate == wanted["predicate"] and _concerns(case, e, wanted["who"])
    ]
    told = [e.corroboration for e in events if e.corroboration is not None]
    best = max(told, key=lambda c: c.reports, default=None)
    keys = ("reports", "at_least", "at_most")
    lacks = tuple(
        f"{key} {getattr(best, key, None)} for {wanted[key]}"
        for key in keys
        if key in wanted and getattr(best, key, None) != wanted[key]
    )
    return Finding(topic="corroboration", name=f"{wanted['predicate']} {wanted['who']}", found=not lacks, lacks=lacks)


def _concerns(case: Case, event: Event, name: str) -> bool:
    """Whether somebody of that name takes part, or what takes part is called after it ("the offices of the trust")."""
    for participant in event.participants:
        entity = case.entities[participant.entity]
        if name in entity.name or any(name in n.name for n in entity.names):
            return True
    return False


def _disagreement(case: Case, wanted: Wanted) -> Finding:
    found = any(
        _differs(case, d.event, d.entity, wanted["about"]) and _sides(d.sides, wanted)
        for d in case.settlement.disagreements
        if d.differs.value == wanted["differs"]
    )
    return Finding(topic="disagreement", name=f"{wanted['differs']} of {wanted['about']}", found=found)


def _differs(case: Case, event: str | None, entity: str | None, about: str) -> bool:
    if event is not None:
        return case.events[event].predicate == about
    return entity is not None and any(e.id == entity for e in _called(case, about))


def _sides(sides: Any, wanted: Wanted) -> bool:
    return len(sides) >= len(wanted.get("sides", ()))


def _retraction(case: Case, wanted: Wanted) -> Finding:
    gone = _report(case, wanted["report"]).document.id in case.retractions
    return Finding(topic="retraction", name=wanted["report"], found=gone)


def _unread(case: Case, wanted: Wanted) -> Finding:
    reading = _report(case, wanted["report"])
    said = reading.document.language == wanted["language"] and bool(reading.gaps) and not reading.claims
    return Finding(topic="unread", name=wanted["report"], found=said)
