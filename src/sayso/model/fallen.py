"""Claims that have lost their weight: with their report, or with the retracted one that they rest on."""

from __future__ import annotations

from sayso.model.case import Case
from sayso.model.pile import split_key


def fallen_claims(case: Case) -> frozenset[str]:
    """The claims (keys) that rest on what a retracted report told, in reports that stand."""
    return case.once("fallen claims", _fallen_claims)


def stands(case: Case, key: str) -> bool:
    """Whether neither its report nor what it rests on has been retracted."""
    return split_key(key)[0] not in case.retractions and key not in fallen_claims(case)


def _fallen_claims(case: Case) -> frozenset[str]:
    weighed = (e.corroboration for e in case.settlement.events)
    return frozenset(key for found in weighed if found is not None for key in found.fallen)
