"""How much there is of what, counted as the brief counts it: what was not surely read stands apart."""

from __future__ import annotations

from sayso.model.case import Case

#: What a count is called where its field's name says too little to a reader.
_CALLED = {"assessments": "opinions and forecasts", "doubted": "sentences not surely read"}


def counts_of(case: Case) -> dict[str, int]:
    """Reports, surely read claims, events, states, opinions, and sentences that stand as printed."""
    from sayso.views.overview import overview

    seen = case.once("overview", overview)
    return {
        "reports": len(seen.reports),
        "claims": seen.claims,
        "events": seen.events,
        "states": seen.states,
        "assessments": seen.assessments,
        "doubted": seen.doubted,
    }


def told(counts: dict[str, int]) -> str:
    """The counts in one line."""
    return ", ".join(f"{number} {_CALLED.get(noun, noun)}" for noun, number in counts.items())
