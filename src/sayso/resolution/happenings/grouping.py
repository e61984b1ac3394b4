"""Tellings to happenings: judgements first, then the surest pairs, never joining what anything parts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import islice, product

from sayso.resolution.happenings.background import Background
from sayso.resolution.happenings.compare import APART, ONE, OTHERS, UNLIKE, Verdict, compare_tellings
from sayso.resolution.happenings.compatible import Days, overlap
from sayso.resolution.happenings.pairs import Meetings
from sayso.resolution.happenings.telling import Telling
from sayso.resolution.judged import Judged, Pair, pair_of
from sayso.resolution.memory import Recall
from sayso.resolution.parts import connected

_LOOKED_AT = 20
"""Members of a group that a newcomer is held against."""
_REMEMBERED = 1_000_000
_OTHERS = 0.25
"""The share of pairs between two groups that may name other ones, where the groups hold together otherwise."""
_UNLIKE = 0.1
"""The share that may be told in other words, or of other ones: one report misread takes no event apart."""
_STRANGERS = 0.2
"""The same of the pairs that both name somebody: reports that name nobody don't outvote those that do."""

_ONE_STORY = 0.12
"""The likeness that the documents of two groups need on the mean."""
_RIVALS = 1 / 3
"""The share of those that a vague telling fits from which on their being told apart leaves it open."""


class Groups:
    """A union of tellings by key, with the reasons."""

    def __init__(self, tellings: Iterable[Telling], different: Mapping[str, frozenset[str]]) -> None:
        self._parent = {t.key: t.key for t in tellings}
        self._different = different
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
        if not self._different:
            return False
        theirs = set(self.members[self.root(right)])
        return any(not theirs.isdisjoint(self._different.get(k, ())) for k in self.members[self.root(left)])

    def join(self, left: str, right: str, reasons: Iterable[str]) -> None:
        """Make two groups one."""
        a, b = sorted((self.root(left), self.root(right)))
        if a != b:
            self._parent[b] = a
            self.members[a] += self.members.pop(b)
            self.reasons[a] |= self.reasons.pop(b, set()) | set(reasons)


Likeness = tuple[str, str, Verdict]
Group = tuple[tuple[str, ...], tuple[str, ...]]
"""The keys of the tellings of one event, sorted, and why they are one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Part:
    """Tellings that likeness, a denial or a judgement connects, with all that decides on their joins.

    ``known`` is what the comparing of each leans on.
    """

    tellings: tuple[Telling, ...]
    known: tuple[object, ...]
    likenesses: tuple[Likeness, ...]
    same: tuple[tuple[Pair, str], ...]
    different: Mapping[str, frozenset[str]]


def group(tellings: Sequence[Telling], decided: Judged, known: Background, recall: Recall) -> Iterator[Group]:
    """The groups of the tellings, which come sorted by key."""
    for part in _parts(tellings, decided, known, recall):
        if len(part.tellings) == 1:
            yield (part.tellings[0].key,), ()
        else:
            yield from recall.held("happenings", part.tellings[0].key, part, partial(_grouped, part, known))


def _parts(tellings: Sequence[Telling], decided: Judged, known: Background, recall: Recall) -> Iterator[_Part]:
    by_key = {t.key: t for t in tellings}
    behind = {t.key: _ground(t, known, recall) for t in tellings}
    likenesses = list(_likenesses(tellings, behind, known, recall))
    edges = [(left, right) for left, right, _ in likenesses] + [pair for pair, _ in decided.same]
    edges += _denials(tellings)
    lots = connected(list(by_key), edges)
    home = {key: number for number, keys in enumerate(lots) for key in keys}
    alike: dict[int, list[Likeness]] = defaultdict(list)
    for likeness in likenesses:
        alike[home[likeness[0]]].append(likeness)
    same: dict[int, list[tuple[Pair, str]]] = defaultdict(list)
    for (left, right), identity in decided.same:
        if left in home and right in home:
            same[home[left]].append(((left, right), identity))
    for number, keys in enumerate(lots):
        yield _Part(
            tellings=tuple(by_key[k] for k in keys),
            known=tuple(behind[k] for k in keys),
            likenesses=tuple(alike.get(number, ())),
            same=tuple(same.get(number, ())),
            different={k: decided.different[k] for k in keys if k in decided.different},
        )


def _denials(tellings: Sequence[Telling]) -> Iterator[Pair]:
    """The tellings that deny another one, with that; whether one does is not known where either was not surely read."""
    sure = {t.key for t in tellings if not t.claim.doubted}
    for telling in tellings:
        if telling.denies is not None and {telling.key, telling.denies} <= sure:
            yield telling.key, telling.denies


def _ground(telling: Telling, known: Background, recall: Recall) -> object:
    """What the comparing of a telling leans on; the very value of the last time where that has not changed."""
    ground = known.of(telling)
    return recall.held("ground", telling.key, ground, lambda: ground)


def _likenesses(
    tellings: Sequence[Telling], behind: Mapping[str, object], known: Background, recall: Recall
) -> Iterator[Likeness]:
    """The pairs of tellings that are alike enough to be one."""
    meetings = Meetings(tellings, list(behind.values()), known.stories, recall)
    for number, telling in enumerate(tellings):
        lots = meetings.lots(number)
        if any(lots):
            work = partial(_alike, number, tellings, meetings, known)
            yield from recall.held("alike", telling.key, (behind[telling.key], lots), work)


def _alike(number: int, tellings: Sequence[Telling], meetings: Meetings, known: Background) -> tuple[Likeness, ...]:
    telling = tellings[number]
    found = []
    for other in map(tellings.__getitem__, meetings.partners(number)):
        verdict = compare_tellings(telling, other, known)
        if verdict.score >= ONE:
            found.append((telling.key, other.key, verdict))
    return tuple(found)


def _grouped(part: _Part, known: Background) -> tuple[Group, ...]:
    """The groups of one part."""
    groups = Groups(part.tellings, part.different)
    for (left, right), identity in part.same:
        if not groups.parted(left, right):
            groups.join(left, right, (f"a person judged them one event ({identity})",))
    for denial, denied in _denials(part.tellings):
        if not groups.parted(denial, denied):
            groups.join(denial, denied, ("one denies the other",))
    _Grouping(part, known, groups).run()
    return tuple(
        (tuple(sorted(keys)), tuple(sorted(groups.reasons.get(root, ())))) for root, keys in groups.members.items()
    )


class _Grouping:
    """The surest pairs first; a pair that could as well be another is left open.

    What was surely read is grouped as if there were nothing else; then the others join it, or one another.
    """

    def __init__(self, part: _Part, known: Background, groups: Groups) -> None:
        self._by_key = {t.key: t for t in part.tellings}
        self._known = known
        self._groups = groups
        self._doubted = {t.key for t in part.tellings if t.claim.doubted}
        self._verdicts = {(left, right): verdict for left, right, verdict in part.likenesses}
        self._partners: dict[str, list[str]] = defaultdict(list)
        self._scores: dict[Pair, float] = {}
        self._held: dict[tuple[str, int, str, int, bool], bool] = {}
        self._dated: dict[str, Mapping[str, Days]] = {}
        for left, right in self._verdicts:
            self._partners[left].append(right)
            self._partners[right].append(left)

    def run(self) -> None:
        """Join what can be joined."""
        # What one story makes likely waits for what day, place and sides make sure.
        ordered = sorted(self._verdicts, key=lambda p: (self._verdicts[p].thin, -self._verdicts[p].score, p))
        loose = [pair for pair in ordered if not self._doubted.isdisjoint(pair)]
        for left, right in (p for p in ordered if self._doubted.isdisjoint(p)):
            if self._fits(left, right):
                self._groups.join(left, right, self._verdicts[left, right].reasons)
        for left, right in loose:
            sure = [self._is_sure(left), self._is_sure(right)]
            if all(sure) or not (any(sure) or self._in_one_word(left, right)) or not self._fits(left, right):
                continue
            if any(sure):  # Why the others are one says nothing of why what was surely read is.
                self._groups.reasons.pop(self._groups.root(right if sure[0] else left), None)
            self._groups.join(left, right, () if any(sure) else self._verdicts[left, right].reasons)

    def _in_one_word(self, left: str, right: str) -> bool:
        """Whether two tellings use the same word: of two that were not surely read that much is sure."""
        return self._by_key[left].trigger == self._by_key[right].trigger

    def _is_sure(self, key: str) -> bool:
        """Whether something in its group was surely read."""
        return not self._doubted.issuperset(self._groups.members[self._groups.root(key)])

    def _fits(self, left: str, right: str) -> bool:
        groups, verdict = self._groups, self._verdicts[left, right]
        if groups.root(left) == groups.root(right) or groups.parted(left, right):
            return False
        if verdict.thin and (self._ambiguous(left, right) or self._ambiguous(right, left)):
            return False
        if not self._holds(left, right, thin=verdict.thin and len(self._shared(left, right)) < 2):
            return False
        return not (self._dated_at_home(left, right) or self._dated_at_home(right, left))

    def _score(self, left: str, right: str) -> float:
        pair = pair_of(left, right)
        if pair not in self._scores:
            if len(self._scores) >= _REMEMBERED:
                self._scores.clear()
            self._scores[pair] = compare_tellings(self._by_key[pair[0]], self._by_key[pair[1]], self._known).score
        return self._scores[pair]

    def _shared(self, left: str, right: str) -> frozenset[str]:
        return self._by_key[left].core & self._by_key[right].core

    def _ambiguous(self, vague: str, other: str) -> bool:
        """Whether the one could as well be of another happening than the other's: repeat visits stay separate.

        One report that misread a day is not another happening: a good part of those that the one fits as well must
        be told apart from the other.
        """
        least = self._verdicts[pair_of(vague, other)].score - 0.1
        among = (r for r in self._partners[vague] if r not in self._doubted)
        home = self._by_key[vague].document
        if self._by_key[other].document == home:
            # What its own report tells comes first: no other report makes that unclear.
            among = (r for r in among if self._by_key[r].document == home)
        rivals = (r for r in islice(among, _LOOKED_AT) if r != other)
        strong = [r for r in rivals if self._verdicts[pair_of(vague, r)].score >= least]
        if any(self._known.of_far_days(self._by_key[vague], self._by_key[r], self._by_key[other]) for r in strong):
            return True
        apart = sum(self._score(rival, other) <= UNLIKE.score for rival in strong)
        return apart > _RIVALS * len(strong)

    def _dated_at_home(self, left: str, right: str) -> bool:
        """Whether the left telling, or an undated one with it, has another day in its own report than the right gives.

        What is undated never joins its report's day to another: two that give them must do so themselves.
        """
        members = self._groups.members
        mine, theirs = (members[self._groups.root(key)][:_LOOKED_AT] for key in (left, right))
        days = [d for k in theirs if (d := self._by_key[k].days) is not None]
        if not days:
            return False
        return self._elsewhere(left, days, ()) or any(self._elsewhere(k, days, mine) for k in mine)

    def _elsewhere(self, key: str, days: Iterable[Days], joined: Iterable[str]) -> bool:
        """Whether its own report dates what a telling leaves undated, on none of these days and not among those."""
        own = self._own(key)
        if not own or not own.keys().isdisjoint(joined):
            return False
        return not any(overlap(mine, other) for mine in own.values() for other in days)

    def _own(self, key: str) -> Mapping[str, Days]:
        """The days of those surely read in its own report that an undated telling may be one with."""
        if key not in self._dated:
            telling = self._by_key[key]
            home = (self._by_key[k] for k in self._partners[key]) if telling.days is None else ()
            sure = (t for t in home if t.document == telling.document and t.key not in self._doubted)
            self._dated[key] = {t.key: t.days for t in sure if t.days is not None}
        return self._dated[key]

    def _holds(self, left: str, right: str, *, thin: bool) -> bool:
        """Next to nothing in the one group is told apart from anything in the other; a thin join needs one story."""
        members = self._groups.members
        a, b = sorted((self._groups.root(left), self._groups.root(right)))
        # A group only ever grows, so that its root and size say what is in it.
        state = (a, len(members[a]), b, len(members[b]), thin)
        if state not in self._held:
            self._held[state] = self._hold_together(members[a][:_LOOKED_AT], members[b][:_LOOKED_AT], thin=thin)
        return self._held[state]

    def _hold_together(self, mine: Sequence[str], theirs: Sequence[str], *, thin: bool) -> bool:
        if thin and not self._one_story(mine, theirs):
            return False
        mine, theirs = self._without_denying(mine), self._without_denying(theirs)
        others = unlike = named = strangers = 0
        for a, b in product(mine, theirs):
            score = self._score(a, b)
            if score == APART.score:
                return False
            telling = bool(self._by_key[a].core and self._by_key[b].core)
            others += score == OTHERS.score
            unlike += score == UNLIKE.score
            named += telling
            strangers += telling and score == UNLIKE.score
        pairs = len(mine) * len(theirs)
        return unlike <= _UNLIKE * pairs and strangers <= _STRANGERS * named and unlike + others <= _OTHERS * pairs

    def _without_denying(self, keys: Sequence[str]) -> Sequence[str]:
        """Without who denies what is there: what is denied says what it is of, "denied" is another word than any."""
        return [k for k in keys if self._by_key[k].denies not in keys] or keys

    def _one_story(self, mine: Sequence[str], theirs: Sequence[str]) -> bool:
        likeness = [self._known.story(self._by_key[a], self._by_key[b]) for a in mine for b in theirs]
        return sum(likeness) >= _ONE_STORY * len(likeness)
