"""How far a pile reaches: which days its reports were printed on, and of which lands they tell."""

from __future__ import annotations

from collections import Counter

from sayso.model.case import Case
from sayso.model.countries import country_name
from sayso.model.mention import Kind, Level
from sayso.model.place import Place
from sayso.model.reading import Reading

_SHOWN = 8
"""Lands that are named: a pile of more is of the world."""


def reach(case: Case) -> str:
    """In a sentence or two: "Printed 2024-03-12 to 2025-09-18. Lands, by how many reports name …: Ghana (7)."."""
    return " ".join(part for part in (_printed(case), _told_of(case)) if part)


def lands(case: Case) -> tuple[tuple[str, int], ...]:
    """The lands in which the reports name a place, each with how many do, the most first."""
    reports = Counter(code for reading in case.pile.readings for code in {str(p.country) for p in _places(reading)})
    return tuple(sorted(((country_name(c), n) for c, n in reports.items()), key=lambda land: (-land[1], land[0])))


def _places(reading: Reading) -> list[Place]:
    """The places of a land that a report names.

    A place in the name of a body is none: who reads the Gold Coast News Agency is told of no coast.
    """
    at = {m.id: m for m in reading.mentions}
    bodies = [m for m in reading.mentions if m.kind is Kind.ORGANISATION and m.level is Level.NAMED]
    found = [(p, at[p.mention]) for p in reading.places if p.country and p.mention in at]
    return [p for p, m in found if not any(b.start <= m.start and m.end <= b.end for b in bodies)]


def _printed(case: Case) -> str:
    days = sorted(day[:10] for d in case.readings if (day := case.published(d)))
    if not days:
        return ""
    span = days[0] if days[0] == days[-1] else f"{days[0]} to {days[-1]}"
    undated = len(case.readings) - len(days)
    return f"Printed {span}{f', {undated} of them undated' if undated else ''}."


def _told_of(case: Case) -> str:
    found = lands(case)
    if not found:
        return ""
    shown = ", ".join(f"{name} ({count})" for name, count in found[:_SHOWN])
    more = len(found) - _SHOWN
    return f"Lands, by how many reports name a place in them: {shown}{f' and {more} more' if more > 0 else ''}."
