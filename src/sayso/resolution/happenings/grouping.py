"""Tellings to happenings: judgements first, then the surest pairs, never joining what anything parts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from sayso.resolution.happenings.background import Background
from sayso.resolution.happenings.compare import APART, ONE, OTHERS, Verdict, compare_tellings
from sayso.resolution.happenings.pairs import pairs_worth_comparing
from sayso.resolution.happenings.stories import ONE_STORY
from sayso.resolution.happenings.telling import Telling
from sayso.resolution.judged import Judged, Pair, pair_of

_LOOKED_AT = 20
"""Members of a group that a newcomer is held against."""
_OTHERS = 0.25
"""The share of pairs between two groups that may name other ones, where the groups hold together otherwise."""


class Groups:
    """A union of tellings by key, with the reasons."""

    def __init__(self, tellings: Iterable[Telling], decided: Judged) -> None:
        self._parent = {t.key: t.key for t in tellings}
        self._decided = decided
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

    def parted(self, left: str, right: str) -> bool:
        """Whether people said that something in the one group is not something in the other."""
        if not self._decided.different:
            return False
        theirs = set(self.members[self.root(right)])
        return any(not theirs.isdisjoint(self._decided.different.get(k, ())) for k in self.members[self.root(left)])

    def join(self, left: str, right: str, reasons: Iterable[str]) -> None:
        """Make two groups one."""
        a, b = sorted((self.root(left), self.root(right)))
        if a != b:
            self._parent[b] = a
            self.members[a] += self.members.pop(b)
            self.reasons[a] |= self.reasons.pop(b, set()) | set(reasons)


def group(tellings: Sequence[Telling], decided: Judged, known: Background) -> Groups:
    """The groups of the tellings, which come sorted by key."""
    groups = Groups(tellings, decided)
    for (left, right), identity in decided.same:
        if left in groups and right in groups and not groups.parted(left, right):
            groups.join(left, right, (f"a person judged them one event ({identity})",))
    for telling in tellings:
        denied = telling.denies
        if denied is not None and denied in groups and not groups.parted(telling.key, denied):
            groups.join(telling.key, denied, ("one denies the other",))
    _Grouping(tellings, known, groups).run()
    return groups


class _Grouping:
    """The surest pairs first; a pair that could as well be another is left open."""

    def __init__(self, tellings: Sequence[Telling], known: Background, groups: Groups) -> None:
        self._by_key = {t.key: t for t in tellings}
        self._known = known
        self._groups = groups
        self._verdicts: dict[Pair, Verdict] = {}
        self._partners: dict[str, list[str]] = defaultdict(list)
        for left, right in pairs_worth_comparing(tellings, known.stories):
            verdict = self._compared(left, right)
            if verdict.score >= ONE:
                self._verdicts[left, right] = verdict
                self._partners[left].append(right)
                self._partners[right].append(left)

    def run(self) -> None:
        """Join what can be joined."""
        for left, right in sorted(self._verdicts, key=lambda p: (-self._verdicts[p].score, p)):
            groups, verdict = self._groups, self._verdicts[left, right]
            if groups.root(left) == groups.root(right) or groups.parted(left, right):
                continue
            if verdict.thin and (self._ambiguous(left, right) or self._ambiguous(right, left)):
                continue
            if self._holds(left, right, thin=verdict.thin and len(self._shared(left, right)) < 2):
                groups.join(left, right, verdict.reasons)

    def _compared(self, left: str, right: str) -> Verdict:
        return compare_tellings(self._by_key[left], self._by_key[right], self._known)

    def _shared(self, left: str, right: str) -> frozenset[str]:
        return self._by_key[left].core & self._by_key[right].core

    def _ambiguous(self, vague: str, other: str) -> bool:
        """Whether the one could as well be of another happening than the other's: repeat visits stay separate."""
        least = self._verdicts[pair_of(vague, other)].score - 0.1
        rivals = (r for r in self._partners[vague][:_LOOKED_AT] if r != other)
        strong = (r for r in rivals if self._verdicts[pair_of(vague, r)].score >= least)
        return any(self._compared(rival, other).score == APART.score for rival in strong)

    def _holds(self, left: str, right: str, *, thin: bool) -> bool:
        """Nothing in the one group is parted from anything in the other; a thin join needs one story on the whole."""
        groups = self._groups
        mine, theirs = (groups.members[groups.root(k)][:_LOOKED_AT] for k in (left, right))
        if thin and not self._one_story(mine, theirs):
            return False
        scores = [self._compared(a, b).score for a in mine for b in theirs]
        others = sum(score == OTHERS.score for score in scores)
        return min(scores) > APART.score and others <= _OTHERS * len(scores)

    def _one_story(self, mine: Sequence[str], theirs: Sequence[str]) -> bool:
        likeness = [self._known.story(self._by_key[a], self._by_key[b]) for a in mine for b in theirs]
        return sum(likeness) >= ONE_STORY * len(likeness)
