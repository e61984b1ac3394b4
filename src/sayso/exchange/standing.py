"""How an event stands over its tellings, for formats that name it in a word: a denied charge is no "charged"."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sayso.exchange.statement import told_in
from sayso.model.case import Case
from sayso.model.claim import Claim, ClaimKind, Status
from sayso.model.event import Event
from sayso.model.stance import Certainty, Polarity

_POLARITY = {Polarity.POSITIVE: "affirmed", Polarity.NEGATIVE: "denied"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What the claims of an event say of it, each value once: "affirmed; denied" where they differ.

    ``phrase`` names it with what it must not be read without: "charged", "not: charged", "formerly: owns"; ``mark`` is
    what stands before it, "" of what a report itself surely says to be so, or to have been done.
    """

    polarity: str
    status: str
    certainty: str
    hedges: str
    mark: str
    phrase: str

    @property
    def ended(self) -> bool:
        """Whether it is over, or some report says so: of a former owner."""
        return self.mark.startswith("formerly")

    def marked(self, word: str) -> str:
        """Another word for the event, with the same mark: "not: charged"."""
        return f"{self.mark}: {word}" if self.mark else word


def standing(case: Case, event: Event) -> Standing:
    """How it stands over the claims that tell it."""
    claims = [case.claims[key] for key in told_in(case, event)]
    mark, phrase = _mark(event, claims), event.title or case.vocabulary[event.predicate].phrase or event.predicate
    return Standing(
        polarity=_each(_POLARITY[claim.stance.polarity] for claim in claims),
        status=_each(claim.status.value for claim in claims),
        certainty=_each(claim.stance.certainty.value for claim in claims),
        hedges=_each(cue.text for claim in claims for cue in claim.stance.cues),
        mark=mark,
        phrase=f"{mark}: {phrase}" if mark else phrase,
    )


def _mark(event: Event, claims: list[Claim]) -> str:
    denied = {claim.stance.polarity is Polarity.NEGATIVE for claim in claims}
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
