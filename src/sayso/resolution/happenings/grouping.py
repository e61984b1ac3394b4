"""Tellings to happenings: judgements first, then the surest pairs, never joining what anything parts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from sayso.model.claim import ClaimKind
from sayso.resolution.happenings.compare import ONE, Verdict, compare_tellings
from sayso.resolution.happenings.lexicon import happenings
from sayso.resolution.happenings.telling import Telling
from sayso.resolution.judged import Judged

WINDOW = 60
"""Tellings with one block key in common beyond this many are compared with their neighbours in time only."""


class Groups:
    """A union of tellings by key, with the reasons."""

    def __init__(self, tellings: Iterable[Telling]) -> None:
        self._parent = {t.key: t.key for t in tellings}
        self.members: dict[str, list[str]] = {k: [k] for k in self._parent}
        self.reasons: dict[str, set[str]] = defaultdict(set)

    def __contains__(self, key: str) -> bool:
        return key in self._parent

    def root(self, key: str) -> str:
        """The group that a telling is in."""
        while self._parent[key] != key:
            self._parent[key] = self._parent[self._parent[key]]
            key = self._parent[key]
        return key

    def join(self, left: str, right: str, reasons: Iterable[str]) -> None:
        """Make two groups one."""
        a, b = sorted((self.root(left), self.root(right)))
        if a != b:
            self._parent[b] = a
            self.members[a] += self.members.pop(b)
            self.reasons[a] |= self.reasons.pop(b, set()) | set(reasons)


def group(tellings: Sequence[Telling], decided: Judged) -> Groups:
    """The groups of the tellings, which come sorted by key."""
    by_key = {t.key: t for t in tellings}
    groups = Groups(tellings)
    for (left, right), identity in decided.same:
        if left in groups and right in groups and not _parted(groups, decided, left, right):
            groups.join(left, right, (f"a person judged them one event ({identity})",))
    for telling in tellings:
        denied = telling.denies
        if denied is not None and denied in groups and not _parted(groups, decided, telling.key, denied):
            groups.join(telling.key, denied, ("one denies the other",))
    verdicts: dict[tuple[str, str], Verdict] = {}
    for left, right in sorted(_pairs(tellings)):
        verdict = compare_tellings(by_key[left], by_key[right])
        if verdict.score >= ONE:
            verdicts[left, right] = verdict
    for left, right in sorted(verdicts, key=lambda p: (-verdicts[p].score, p)):
        if groups.root(left) != groups.root(right) and _holds(groups, by_key, decided, left, right):
            groups.join(left, right, verdicts[left, right].reasons)
    return groups


def _parted(groups: Groups, decided: Judged, left: str, right: str) -> bool:
    theirs = set(groups.members[groups.root(right)])
    return any(not theirs.isdisjoint(decided.different.get(k, ())) for k in groups.members[groups.root(left)])


def _holds(groups: Groups, by_key: Mapping[str, Telling], decided: Judged, left: str, right: str) -> bool:
    """Nothing in the one group is parted from anything in the other."""
    if _parted(groups, decided, left, right):
        return False
    mine, theirs = groups.members[groups.root(left)][:20], groups.members[groups.root(right)][:20]
    return all(compare_tellings(by_key[a], by_key[b]).score > 0.0 for a in mine for b in theirs)


def _pairs(tellings: Sequence[Telling]) -> set[tuple[str, str]]:
    """The pairs worth comparing: two shared sides, or one shared side near one another in time."""
    blocks: dict[tuple[str, ...], list[Telling]] = defaultdict(list)
    for telling in tellings:
        if telling.kind is not ClaimKind.ASSESSMENT:
            for shared in _blocks(telling):
                blocks[shared].append(telling)
    pairs: set[tuple[str, str]] = set()
    for key in sorted(blocks):
        block = sorted(blocks[key], key=_in_time)
        reach = len(block) if len(block) <= WINDOW else WINDOW // 2
        for at, a in enumerate(block):
            for b in block[at + 1 : at + 1 + reach]:
                pairs.add((a.key, b.key) if a.key < b.key else (b.key, a.key))
    return pairs


def _blocks(telling: Telling) -> Iterator[tuple[str, ...]]:
    sort = telling.kind.value, "planned" if telling.planned else "done"
    sides = sorted(telling.core)
    yield from ((*sort, *pair) for pair in combinations(sides, 2))
    for side in sides:
        for predicate in happenings().alike.get(telling.claim.predicate, (telling.claim.predicate,)):
            yield *sort, side, f"={predicate}"


def _in_time(telling: Telling) -> tuple[str, str]:
    days = telling.days
    return days[0].isoformat() if days is not None else "", telling.key
