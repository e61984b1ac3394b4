"""What parts two tellings: times and places that cannot be one, and others who fill a role."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import timedelta

from sayso.resolution.happenings.compatible import Days, overlap, same_place
from sayso.resolution.happenings.lexicon import happenings
from sayso.resolution.happenings.telling import CORE, Telling

_WEEKDAY = re.compile(r"XXXX-WXX-([1-7])")


def parted(a: Telling, b: Telling) -> bool:
    """Whether their times or places cannot be one."""
    if a.days is not None and b.days is not None and not overlap(a.days, b.days):
        return True
    return other_weekday(a, b) or agreed_place(a, b) is False


def other_weekday(a: Telling, b: Telling) -> bool:
    """Whether one gives a day and the other a weekday that it is not, in whatever week: "on Monday" and a Friday."""
    return any(
        day is not None and weekday is not None and weekday not in _weekdays(day)
        for day, weekday in ((a.days, _weekday(b)), (b.days, _weekday(a)))
    )


def _weekdays(days: Days) -> set[int]:
    """The weekdays that lie between two days, Monday as 1."""
    length = min((days[1] - days[0]).days, 6)
    return {(days[0] + timedelta(days=n)).isoweekday() for n in range(length + 1)}


def _weekday(telling: Telling) -> int | None:
    """The weekday that an open date gives."""
    if telling.days is not None or telling.when is None:
        return None
    found = _WEEKDAY.match(telling.when.timex or "")
    return int(found[1]) if found is not None else None


def only_venues(a: Telling, b: Telling) -> bool:
    """Whether nothing but the names of venues parts them, where no gazetteer says how far apart they are."""
    days = a.days is not None and b.days is not None and not overlap(a.days, b.days)
    return not days and not other_weekday(a, b) and same_place(a.place, b.place) is not False


def agreed_place(a: Telling, b: Telling) -> bool | None:
    """Whether the places agree, by the gazetteer, or else by their names."""
    place = same_place(a.place, b.place)
    if place is not None or not (a.venues and b.venues):
        return place
    if not a.venues.isdisjoint(b.venues):
        return True
    # Of a blast one report names the street, another the house; who visited two halls visited twice.
    twice = a.document == b.document or (a.family in happenings().roaming and not one_sort(a))
    return False if twice else None


def clash(a: Telling, b: Telling, *, named: bool = False) -> bool:
    """Whether some role is filled by others: by other named ones, or, in one document, by any others."""
    # One document tells even those apart that it doesn't name, but for the "minister" of its headline.
    every = not named and a.document == b.document and a.heading is b.heading
    left, right = (a.roles, b.roles) if every else (a.named_roles, b.named_roles)
    if a.mutual or b.mutual:
        mine, theirs = (_all(left), _all(right)) if every else (a.core, b.core)
        return not (mine <= theirs or theirs <= mine)
    for role in CORE:
        one, other = left.get(role), right.get(role)
        if one and other and one.isdisjoint(other):
            return True
    return False


def _all(roles: Mapping[str, frozenset[str]]) -> frozenset[str]:
    return frozenset[str]().union(*(roles[role] for role in CORE if role in roles))


def one_sort(telling: Telling) -> bool:
    """Whether the predicate is one sort of deed, whatever word tells of it."""
    return not happenings().narrow.isdisjoint({telling.family, telling.claim.predicate})
