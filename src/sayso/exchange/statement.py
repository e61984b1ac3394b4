"""An event or state as other programs' links take it: its sides, its lines, and how firm it stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from sayso.model.amended import amended
from sayso.model.case import Case
from sayso.model.claim import Claim, Status
from sayso.model.corroboration import Corroboration
from sayso.model.disagreement import Differs
from sayso.model.disputed import disputed_by
from sayso.model.entity import Entity
from sayso.model.event import Event
from sayso.model.fallen import stands
from sayso.model.marks import line_told
from sayso.model.mention import Kind
from sayso.model.pile import split_key
from sayso.model.stance import Certainty, Polarity
from sayso.model.standing import standing
from sayso.resolution.happenings.foremost import foremost

_PLACES = (Kind.PLACE, Kind.FACILITY)
#: The marks of an event that its foremost line cannot keep by itself, or that a glance must not miss.
_NOT_IN_LINES = frozenset({"disputed", "retracted", "planned", "opinion", "formerly or still"})


class Footing(StrEnum):
    """What the firmest telling of a statement is: a report's own word, somebody else's, or hedged, denied, planned …

    What was not surely read has no footing: it is told as printed.

    Only what a report states in its own voice, without a hedge and undisputed, may become a bare link.
    """

    OWN = "own"
    ATTRIBUTED = "attributed"
    HEDGED = "hedged"
    DOUBTED = "not surely read"


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One event with what a format needs of it.

    ``sides`` are pairs of role and entity, of those that some report calls by a name; ``nameless`` counts the others,
    which only the lines tell ("police", "400,000 euros").
    ``ties`` is true where it states a relation of its sides, or where one of them is: a denial relates nobody, nor does
    what was not surely read, whose one line is the sentence as printed.
    ``lines`` has each once, with who amended it, if anybody did; ``passages`` are pairs of a report's id and the
    sentence that says so.
    """

    event: Event
    sides: tuple[tuple[str, Entity], ...]
    nameless: int
    footing: Footing
    ties: bool
    lines: tuple[str, ...]
    passages: tuple[tuple[str, str], ...]

    @property
    def documents(self) -> tuple[str, ...]:
        """The ids of the reports that tell it."""
        return tuple(dict.fromkeys(document for document, _ in self.passages))

    def weighed(self) -> str:
        """How many reports and origins stand behind it, in words; "" where nothing was weighed, or nothing weighs."""
        weight, grade = weight_of(self.event), self.event.grade
        if weight is None:
            return ""
        reports = "1 report" if weight.reports == 1 else f"{weight.reports} reports"
        origins = (
            str(weight.at_least) if weight.at_least == weight.at_most else f"{weight.at_least} to {weight.at_most}"
        )
        return f"{reports}, independent origins: {origins}" + (f", credibility {grade.credibility}" if grade else "")

    def side(self, *roles: str) -> Entity | None:
        """The one entity in the first of the roles that anybody fills; ``None`` where none does, or several."""
        for role in roles:
            found = [entity for own, entity in self.sides if own == role]
            if found:
                return found[0] if len(found) == 1 else None
        return None


def statements(case: Case) -> Iterator[Statement]:
    """Every event of the case, by id."""
    denied = {d.event for d in case.settlement.disagreements if d.differs is Differs.DENIAL and d.event}
    for event in sorted(case.settlement.events, key=lambda e: e.id):
        keys = told_in(case, event)
        sides = [(p.role, case.entities[p.entity]) for p in event.participants if p.entity in case.entities]
        named = tuple((role, entity) for role, entity in sides if case.has_name(entity))
        yield Statement(
            event=event,
            sides=named,
            nameless=len(sides) - len(named),
            ties=not event.doubted and (_relates(case, event) or any(entity.kind in _PLACES for _, entity in named)),
            footing=_footing(case, event, keys, denied=event.id in denied),
            lines=tuple(dict.fromkeys(line_told(case, key) for key in keys)),
            passages=tuple(dict.fromkeys((split_key(key)[0], _sentence(case, key)) for key in keys)),
        )


def told_in(case: Case, event: Event) -> list[str]:
    """The keys of the claims that tell it, as views order them: those not surely read where there are no others."""
    return [key for key in foremost(case, event) if event.doubted or not case.claims[key].doubted]


def weight_of(event: Event) -> Corroboration | None:
    """What stands behind it; ``None`` where no report that stands surely says that it is so."""
    weight = event.corroboration
    return weight if weight is not None and weight.reports and not event.doubted else None


def headed(case: Case, event: Event) -> str:
    """Its foremost line with what the other tellings make of it: "Rann fled. [disputed: denial, when]"."""
    mark, keys, differs = standing(case, event).mark, told_in(case, event), differing(case, event)
    line = line_told(case, keys[0]) if keys else event.predicate
    marks = [mark] if mark in _NOT_IN_LINES and not (mark == "disputed" and differs) else []
    marks += [f"disputed: {differs}"] if differs else []
    return line + "".join(f" [{m}]" for m in marks if f"[{m}]" not in line)


def differing(case: Case, event: Event) -> str:
    """In what its tellings differ: "denial, when"; "" where they do not."""
    return ", ".join(sorted({d.differs.value for d in disputed_by(case).get(event.id, ())}))


def _relates(case: Case, event: Event) -> bool:
    return case.vocabulary[event.predicate].tie


def _sentence(case: Case, key: str) -> str:
    return " ".join(case.claims[key].passage.of(case.document(key).text).split())


def _footing(case: Case, event: Event, keys: list[str], *, denied: bool) -> Footing:
    if event.doubted or denied:
        return Footing.DOUBTED if event.doubted else Footing.HEDGED
    plain = [k for k in keys if _plain(case.claims[k]) and stands(case, k)]
    # An amended line stands on the word of who amended it.
    if any(not case.claims[k].attribution and k not in amended(case) for k in plain):
        return Footing.OWN
    return Footing.ATTRIBUTED if plain else Footing.HEDGED


def _plain(claim: Claim) -> bool:
    stance = claim.stance
    affirmed = stance.polarity is Polarity.POSITIVE and stance.certainty is Certainty.CERTAIN and not stance.cues
    done = claim.weighs and claim.status is not Status.PLANNED
    return affirmed and done and claim.denies is None  # A denial stands with what it denies.
