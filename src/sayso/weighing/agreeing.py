"""Which tellings of one event can be true together: those that contradict one another never count as one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Hashable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sayso.weighing.telling import Telling

Values = tuple[Hashable, ...]
Count = Callable[[Collection[str]], tuple[int, ...]]
"""How much stands behind the tellings of these keys."""
ENOUGH = 3
"""So many independent origins make a line as sure as it gets."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """What the tellings say on one thing that they may differ in, and whether two such values part them.

    ``short`` says of a line's value and another whether the other, which contradicts nothing, bears the line out less
    than whole.
    """

    told: Sequence[tuple[Telling, Any]]
    apart: Callable[[Any, Any], bool]
    short: Callable[[Any, Any], bool] = lambda line, other: False


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreed:
    """The keys of tellings that go with one line of telling.

    None of ``kept`` contradicts any of ``lead``; ``apart`` are those told otherwise; ``short`` are those of ``kept``
    that name nobody where ``lead`` does.
    """

    kept: frozenset[str]
    lead: tuple[str, ...] = ()
    apart: tuple[str, ...] = ()
    short: tuple[str, ...] = ()


def agreed(told: Sequence[Telling], points: Sequence[Point], count: Count) -> Agreed:
    """The tellings that go with the best supported line, where some two contradict one another; else all of them.

    "Gunmen killed the colonel" goes with either of two brigades that are named; "at least four" with five and seven.
    But it bears out neither name: a line with a name leads only where those that give one are as good a support.
    """
    groups = _by_values(told, points)
    found = _together(told, groups, points, count)
    return _named(found, groups, points, count)


def _together(
    told: Sequence[Telling], groups: Mapping[Values, Sequence[str]], points: Sequence[Point], count: Count
) -> Agreed:
    goes_with = {
        mine: [other for other in groups if not _contradict(mine, other, points)] for mine in sorted(groups, key=repr)
    }
    if all(len(found) == len(groups) for found in goes_with.values()):
        return Agreed(kept=frozenset(t.key for t in told))
    keys = {mine: frozenset(k for other in found for k in groups[other]) for mine, found in goes_with.items()}
    # Of lines that are supported alike the one that says more.
    best = max(keys, key=lambda mine: (count(keys[mine]), sum(v is not None for v in mine), _first(groups[mine])))
    kept = keys[best]
    lead = sorted(k for mine, found in groups.items() if kept <= keys[mine] for k in found if k in kept)
    return Agreed(kept=kept, lead=tuple(lead), apart=tuple(sorted({t.key for t in told} - kept)))


def _named(agreed: Agreed, groups: Mapping[Values, Sequence[str]], points: Sequence[Point], count: Count) -> Agreed:
    """The same with a line to lead that all or enough of it bears out whole, the one that says more before others."""
    lead = set(agreed.lead or agreed.kept)
    lines = {mine: keys for mine, found in groups.items() if (keys := [k for k in found if k in lead])}
    backed = {
        mine: [k for other, keys in groups.items() if not _falls_short(mine, other, points) for k in keys]
        for mine in lines
    }
    whole = {mine: [k for k in keys if k in agreed.kept] for mine, keys in backed.items()}
    if all(len(keys) == len(agreed.kept) for keys in whole.values()):
        return agreed
    least = min(count(agreed.kept)[0], ENOUGH)
    fit = [mine for mine, keys in whole.items() if count(keys)[0] >= least]
    if not fit:
        return agreed
    best = max(fit, key=lambda mine: (-len(whole[mine]), _first(lines[mine])))
    kept = set(whole[best])
    own = sorted(k for mine, keys in lines.items() if mine in fit and set(whole[mine]) <= kept for k in keys)
    return replace(agreed, lead=tuple(own), short=tuple(sorted(agreed.kept - kept)))


def _falls_short(line: Values, other: Values, points: Sequence[Point]) -> bool:
    return any(
        a is not None and b is not None and point.short(a, b) for a, b, point in zip(line, other, points, strict=True)
    )


def _first(keys: Sequence[str]) -> tuple[int, ...]:
    """Sorts what is first in the order of keys last: a tie falls to it, in whatever order the reports came."""
    return tuple(-ord(c) for c in min(keys))


def _by_values(told: Sequence[Telling], points: Sequence[Point]) -> Mapping[Values, Sequence[str]]:
    values: list[dict[str, Hashable]] = [{t.key: value for t, value in point.told} for point in points]
    homes = [_by_report(told, point) for point in points]
    found: dict[Values, list[str]] = defaultdict(list)
    for t in told:
        found[tuple(at.get(t.key, home.get(t.document)) for at, home in zip(values, homes, strict=True))].append(t.key)
    return found


def _by_report(told: Sequence[Telling], point: Point) -> Mapping[str, Hashable]:
    """What each report says on a point, where it says one thing: its headline leaves open what its text tells."""
    mine = {t.key for t in told}
    said: dict[str, dict[Hashable, None]] = defaultdict(dict)
    for t, value in point.told:
        if t.key in mine:
            said[t.document][value] = None
    return {document: next(iter(found)) for document, found in said.items() if len(found) == 1}


def _contradict(left: Values, right: Values, points: Sequence[Point]) -> bool:
    return any(
        a is not None and b is not None and point.apart(a, b) for a, b, point in zip(left, right, points, strict=True)
    )
