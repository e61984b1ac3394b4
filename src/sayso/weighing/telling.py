"""One claim as weighing sees it: who told it, on whose word, in which report."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from sayso.model.attribution import Attribution, SourceKind
from sayso.model.claim import Claim, ClaimKind, Status
from sayso.model.pile import Pile, claim_key
from sayso.model.reading import Reading
from sayso.model.stance import Certainty, Polarity


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """A claim with its report and its chain of speakers, outermost first."""

    key: str
    document: str
    claim: Claim
    reading: Reading
    speakers: tuple[Attribution, ...]

    @property
    def affirms(self) -> bool:
        """Whether it says that the thing is so, however hedged."""
        if self.claim.denies is not None:
            return False
        return self.claim.stance.polarity is Polarity.POSITIVE and self.claim.kind is not ClaimKind.ASSESSMENT

    @property
    def denies(self) -> bool:
        """Whether it says that the thing is not so, or that somebody denies it."""
        if self.claim.denies is not None:
            return True
        return self.claim.stance.polarity is Polarity.NEGATIVE and self.claim.stance.certainty is not (
            Certainty.UNCOMMITTED
        )

    @property
    def planned(self) -> bool:
        """Whether it is a plan, never a deed."""
        return self.claim.status is Status.PLANNED

    @property
    def hedged(self) -> bool:
        """Whether the innermost speaker is less than certain."""
        return self.claim.stance.certainty is not Certainty.CERTAIN

    def named_speaker(self) -> Attribution | None:
        """The innermost speaker who has a name, or ``None``."""
        named = [a for a in self.speakers if a.kind is SourceKind.NAMED and a.source is not None]
        return named[-1] if named else None

    def innermost(self) -> Attribution | None:
        """The innermost speaker, or ``None`` where the report speaks in its own voice."""
        return self.speakers[-1] if self.speakers else None


def tellings(pile: Pile) -> Mapping[str, Telling]:
    """Every claim of the pile as a telling, by claim key."""
    found: dict[str, Telling] = {}
    for reading in pile.readings:
        attributions = {a.id: a for a in reading.attributions}
        for claim in reading.claims:
            key = claim_key(reading.document.id, claim.id)
            found[key] = Telling(
                key=key,
                document=reading.document.id,
                claim=claim,
                reading=reading,
                speakers=tuple(attributions[a] for a in claim.attribution if a in attributions),
            )
    return found


_ARTICLE = re.compile(r"^(?:the|a|an|its|their|his|her)\s+", re.IGNORECASE)


def source_name(words: str) -> str:
    """A source's words folded for comparing: no article, possessive or case."""
    return _ARTICLE.sub("", words.strip()).removesuffix("'s").removesuffix("’s").casefold()
