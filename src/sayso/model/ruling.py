"""What people's judgements on one claim come to together."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from sayso.model.judgement import Judgement, JudgementKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruling:
    """How a claim stands: ``verdict`` is the last on its reading ("right", "wrong" or "amended"), if there is one.

    ``fields`` are those that were amended, each as it was amended last, as (field, JSON value) pairs; ``by`` is the
    last judgement that amended any.
    """

    verdict: str | None = None
    fields: tuple[tuple[str, str], ...] = ()
    by: Judgement | None = None

    @property
    def sure(self) -> bool:
        """Whether somebody found it to be read rightly, as it was or as amended."""
        return self.verdict in ("right", "amended")


def rulings(judgements: Iterable[Judgement]) -> dict[str, Ruling]:
    """The ruling on each judged claim, by key; ``judgements`` are those in force, in the order of the log.

    Each verdict answers its own question.  "Right" is said of the claim as it stands: it leaves an amendment, and
    ends a "wrong".  "Flagged" asks for another look and says nothing of the reading.
    """
    found: dict[str, Ruling] = {}
    for judgement in judgements:
        if judgement.kind is JudgementKind.CLAIM:
            key = judgement.subject[0]
            found[key] = _with(found.get(key, Ruling()), judgement)
    return found


def _with(before: Ruling, judgement: Judgement) -> Ruling:
    if judgement.verdict == "flagged":
        return before
    if judgement.verdict != "amended":
        return replace(before, verdict=judgement.verdict)
    fields = tuple(sorted((dict(before.fields) | dict(judgement.amendment)).items()))
    return Ruling(verdict="amended", fields=fields, by=judgement)
