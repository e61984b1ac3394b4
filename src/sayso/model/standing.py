"""How an event stands over its tellings, where it is named in a word: a denied charge is no "charged"."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sayso.model.case import Case
from sayso.model.claim import Claim, ClaimKind, Status
from sayso.model.event import Event
from sayso.model.fallen import stands
from sayso.model.stance import Certainty, Polarity

#: What an edge has to say beside its predicate, when all that it draws is so.
_ON_EDGES = frozenset({"planned", "formerly", "formerly or still"})
_POLARITY = {Polarity.POSITIVE: "affirmed", Polarity.NEGATIVE: "denied"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What the claims of an event say of it, each value once: "affirmed; denied" where they differ.

    ``phrase`` names it with what it must not be read without: "charged", "not: charged", "formerly: owns"; ``mark`` is
    what stands before it, "" of what a report itself surely says to be so, or to have been done.  ``retracted`` where
    no claim of it stands any more; where one does, those that fell say nothing.
    """

    polarity: str
    status: str
    certainty: str
    hedges: str
    mark: str
    phrase: str
    retracted: bool = False

    @property
    def ended(self) -> bool:
        """Whether it is over, or some report says so: of a former owner."""
        return self.mark.startswith("formerly")

    def marked(self, word: str) -> str:
        """Another word for the event, with the same mark: "not: charged"."""
        return f"{self.mark}: {word}" if self.mark else word


def standing(case: Case, event: Event) -> Standing:
    """How it stands over the claims that tell it."""
    told = [key for key in event.claims if key in case.claims and (event.doubted or not case.claims[key].doubted)]
    left = [key for key in told if stands(case, key)]
    claims = [case.claims[key] for key in left or told]
    mark = _mark(event, claims) if left or not told else "retracted"
    phrase = event.title or case.vocabulary[event.predicate].in_links
    return Standing(
        polarity=_each(_POLARITY[claim.stance.polarity] for claim in claims),
        status=_each(claim.status.value for claim in claims),
        certainty=_each(claim.stance.certainty.value for claim in claims),
        hedges=_each(cue.text for claim in claims for cue in claim.stance.cues),
        mark=mark,
        phrase=f"{mark}: {phrase}" if mark else phrase,
        retracted=bool(told) and not left,
    )


def edge_words(case: Case, events: Iterable[tuple[str, str]]) -> tuple[str, ...]:
    """What an edge says of events, given as pairs of predicate and id: "met", "planned: sued", "formerly: owns".

    How sure it is, and who says so, an edge shows by other means.
    """
    marks: dict[str, set[str]] = {}
    for predicate, key in events:
        mark = standing(case, case.events[key]).mark
        marks.setdefault(predicate, set()).add(mark if mark in _ON_EDGES else "")
    return tuple(_edge(case, predicate, marks[predicate]) for predicate in sorted(marks))


def _edge(case: Case, predicate: str, marks: set[str]) -> str:
    words = case.vocabulary[predicate].on_edges
    return words if "" in marks else f"{' or '.join(sorted(marks))}: {words}"


def _mark(event: Event, claims: list[Claim]) -> str:
    # A denial says that it is not so, as who did not do it does.
    denied = {claim.stance.polarity is Polarity.NEGATIVE or claim.denies is not None for claim in claims}
    if True in denied:
        return "disputed" if False in denied else "not"
    if event.kind is ClaimKind.ASSESSMENT:
        return "opinion"
    if claims and all(claim.status is Status.PLANNED for claim in claims):
        return "planned"
    if any(claim.status is Status.ENDED for claim in claims):
        return "formerly" if all(claim.status is Status.ENDED for claim in claims) else "formerly or still"
    done = [c for c in claims if c.status is not Status.PLANNED and c.stance.certainty is Certainty.CERTAIN]
    if not done:
        return "perhaps"
    plain = [claim for claim in done if not claim.stance.cues]
    if not plain:
        return "reportedly"
    return "" if any(not claim.attribution for claim in plain) else "on somebody's word"


def _each(values: Iterable[str]) -> str:
    return "; ".join(dict.fromkeys(values))
