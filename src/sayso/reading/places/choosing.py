"""Which of the places that bear a name is meant: weighed within one document."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from sayso.model.place import Precision
from sayso.reading.places.distance import kilometres, within
from sayso.reading.places.entry import Entry
from sayso.reading.places.gazetteer import Gazetteer
from sayso.reading.places.home import Home
from sayso.reading.places.toponym import Toponym, parts, possible, sense

_GAP = re.compile(
    r"\s*(?:,|\(|, in| in| of)\s*(?:the )?(?:(?:north|south|east|west)(?:ern)? |central )?", re.IGNORECASE
)
_FOLLOWING = re.compile(r"\s*(?:,|\()\s*((?:[A-Z][\w'’-]*\.?)+(?: [A-Z][\w'’-]+\.?){0,2})")
_ROUNDS = 3
_BEST = 12
# The more, the more one name outweighs the rest in deciding the others.
_SHARPNESS = 1.5
_APART = 161.0
_GREAT = 550_000
_NAMESAKE = 2.4
_SEAT = 2.0
"""What it weighs that a place is the capital of a land that the document names."""
_METROPOLIS = 3_000_000
_NEARLY = 1.0
"""How near the best must be one whose land is named, where its own is not, to leave the choice open."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """The place a name stands for in a document, and why; no entry where it is left open."""

    entry: Entry | None
    reasons: tuple[str, ...]


@dataclass(slots=True, kw_only=True)
class _Name:
    """All mentions of one name, the places it may be with what speaks for each, and what they weigh."""

    surface: str
    entries: list[Entry]
    count: int = 1
    contained: dict[int, str] | None = None
    weights: list[float] | None = None
    scores: list[float] | None = None


class Chooser:
    """Chooses for all names of one document together: each helps to place the others."""

    def __init__(self, text: str, toponyms: Sequence[Toponym], gazetteer: Gazetteer, home: Home) -> None:
        self._text = text
        self._gazetteer = gazetteer
        self._home = home
        self._names: dict[str, _Name] = {}
        self._peoples: Counter[str] = Counter()
        self._containers: Counter[int] = Counter()
        for toponym in toponyms:
            self._add(toponym)
        for this, following in zip(toponyms, [*toponyms[1:], None], strict=False):
            self._contain(this, following)
        self._settle()

    def choice(self, surface: str) -> Choice:
        """The choice for a name of the document."""
        name = self._names.get(sense(parts(surface)[0]))
        if name is None or not name.entries:
            return Choice(entry=None, reasons=("the gazetteer has no place of this name",))
        assert name.scores is not None
        order = sorted(range(len(name.entries)), key=lambda i: (-name.scores[i], i))  # type: ignore[index]
        best = name.entries[order[0]]
        if len(order) > 1 and self._open(name, order):
            return Choice(entry=None, reasons=("several places bear this name and nothing tells them apart",))
        return Choice(entry=best, reasons=self._reasons(name, best))

    # ---- gathering

    def _add(self, toponym: Toponym) -> None:
        surface = parts(toponym.text)[0]
        people = self._gazetteer.people(surface)
        if people is not None:
            if people:
                self._peoples[people] += 1
            return
        key = sense(surface)
        if key in self._names:
            self._names[key].count += 1
            return
        found = list(possible(surface, self._gazetteer))
        found.sort(key=lambda e: (-self._prior(e), e.key))
        self._names[key] = _Name(surface=surface, entries=found)

    def _contain(self, this: Toponym, following: Toponym | None) -> None:
        """Notes which of the places lie in what is named right behind: "Quetta, Balochistan"."""
        surface, container = parts(this.text)
        name = self._names.get(sense(surface))
        if name is None or not name.entries:
            return
        if not container and following is not None and _GAP.fullmatch(self._text[this.end : following.start]):
            container = parts(following.text)[0]
        elif not container:
            found = _FOLLOWING.match(self._text, this.end)
            container = found.group(1) if found else ""
        if not container:
            return
        outers = [e for e in possible(container, self._gazetteer) if e.precision is not Precision.SETTLEMENT]
        inside: dict[int, str] = {}
        for entry in name.entries:
            outer = next((o for o in outers if within(entry, o)), None)
            if outer is not None:
                inside[entry.key] = outer.name
                self._containers[outer.key] += 1
        if inside:
            name.contained = {**(name.contained or {}), **inside}

    # ---- weighing

    def _prior(self, entry: Entry) -> float:
        if entry.users:
            return 100.0
        score = 0.75 * math.log10(entry.population + 300)
        score += {Precision.COUNTRY: 2.5, Precision.REGION: 1.0, Precision.WIDER: 1.0}.get(entry.precision, 0.0)
        score += 0.7 if entry.capital else 0.0
        return score if entry.main or entry.precision is not Precision.SETTLEMENT else score - 1.0

    def _settle(self) -> None:
        for name in self._names.values():
            name.entries = self._shortlist(name)
            name.scores = [self._own(name, e) for e in name.entries]
            name.weights = _shares(name.scores)
        for _ in range(_ROUNDS):
            around = _Around(self._names, self._peoples, self._home)
            for key, name in self._names.items():
                if len(name.entries) > 1:
                    name.scores = [self._own(name, e) + around.of(key, e) for e in name.entries]
            for name in self._names.values():
                name.weights = _shares(name.scores or [])

    def _shortlist(self, name: _Name) -> list[Entry]:
        """The greatest, and all that are named with their container or lie near the publisher."""
        kept = name.entries[:_BEST]
        for entry in name.entries[_BEST:]:
            if entry.key in (name.contained or {}) or any(kilometres(entry, t) < 100 for t in self._home.towns):
                kept.append(entry)
        return kept

    def _own(self, name: _Name, entry: Entry) -> float:
        score = self._prior(entry) + (_NAMESAKE if _outshines(entry, name.entries) else 0.0)
        score += 6.0 if entry.key in (name.contained or {}) else 0.0
        score += _SEAT if entry.capital and entry.country in self._lands() else 0.0
        return score + (1.5 if self._containers[entry.key] else 0.0)

    def _lands(self) -> set[str]:
        """The lands that are named as such, or whose people are: "Lebanon's army", "the Lebanese army"."""
        tops = (n.entries[0] for n in self._names.values() if n.entries)
        return {*self._peoples, *(e.country for e in tops if e.precision is Precision.COUNTRY)}

    # ---- deciding

    def _open(self, name: _Name, order: list[int]) -> bool:
        """Whether the two best are far apart and weigh the same; or nearly, and only the second one's land is named."""
        assert name.scores is not None
        first, second = name.entries[order[0]], name.entries[order[1]]
        lead = name.scores[order[0]] - name.scores[order[1]]
        close = lead < (_NEARLY if self._only_second_named(name, first, second) else 0.05)
        return close and kilometres(first, second) > _APART

    def _only_second_named(self, name: _Name, first: Entry, second: Entry) -> bool:
        """Whether of the lesser one's land alone anything is told: "Clashes in Tripoli", "Lebanon's army said"."""
        others = (n.entries[_top(n)] for n in self._names.values() if n is not name and n.entries)
        told = {e.country for e in others} | self._lands() | {self._home.country}
        if len(self._home.towns) == 1:
            told.add(self._home.towns[0].country)
        return first.population < _METROPOLIS and self._lands() == {second.country} and first.country not in told

    def _reasons(self, name: _Name, entry: Entry) -> tuple[str, ...]:
        if entry.users:
            return ("it is in your own gazetteer",)
        reasons = []
        container = (name.contained or {}).get(entry.key)
        if container:
            reasons.append(f"{container} is named right behind it")
        if len(name.entries) == 1:
            reasons.append("it is the only place of this name in the gazetteer")
        else:
            reasons += self._beside(name, entry)
            if entry.population == max(e.population for e in name.entries):
                reasons.append(f"it is the most populous of {len(name.entries)} places of this name")
        return tuple(reasons) or ("it fits the document better than the other places of this name",)

    def _beside(self, name: _Name, entry: Entry) -> list[str]:
        reasons = []
        tops = [(n, n.entries[_top(n)]) for n in self._names.values() if n is not name and n.entries]
        outer = next((e for _, e in tops if within(entry, e)), None)
        if outer is not None:
            reasons.append(f"{outer.name} is named in the document")
        elif self._peoples[entry.country]:
            reasons.append("people of its country are named in the document")
        near = [e.name for _, e in tops if e.precision is Precision.SETTLEMENT and kilometres(e, entry) < _APART]
        if near:
            reasons.append(f"it is near {', '.join(near[:3])}, named in the document too")
        if any(kilometres(entry, t) < _APART for t in self._home.towns):
            reasons.append("it is near the publisher's home")
        elif self._home.country and self._home.country == entry.country:
            reasons.append("the publisher is at home in its country")
        return reasons


class _Around:
    """What a document's names, as they are taken now, say about where it plays."""

    def __init__(self, names: dict[str, _Name], peoples: Counter[str], home: Home) -> None:
        self._countries: defaultdict[str, float] = defaultdict(float)
        self._regions: defaultdict[tuple[str, str], float] = defaultdict(float)
        self._by_name: dict[str, dict[str | tuple[str, str], float]] = {}
        self._points: list[tuple[str, Entry, float]] = []
        self._home = home
        for people, count in sorted(peoples.items()):
            self._countries[people] += 0.5 * math.sqrt(count)
        for key, name in names.items():
            self._take(key, name)

    def _take(self, key: str, name: _Name) -> None:
        own: defaultdict[str | tuple[str, str], float] = defaultdict(float)
        for entry, weight in zip(name.entries, name.weights or (), strict=True):
            if weight < 0.02:
                continue
            weight *= min(2.0, math.sqrt(name.count))
            own[entry.country] += weight
            own[(entry.country, entry.region)] += weight
            if entry.precision in (Precision.SETTLEMENT, Precision.DISTRICT):
                self._points.append((key, entry, weight))
        for place, weight in own.items():
            if isinstance(place, str):
                self._countries[place] += weight
            else:
                self._regions[place] += weight
        self._by_name[key] = own

    def of(self, key: str, entry: Entry) -> float:
        """What the other names add to a place of this name."""
        own = self._by_name[key]
        score = 0.0
        if entry.country:
            score += 0.8 * math.log1p(max(0.0, self._countries[entry.country] - own[entry.country]))
        if entry.region:
            at = (entry.country, entry.region)
            score += 1.2 * math.log1p(max(0.0, self._regions[at] - own[at]))
        return score + self._near(key, entry) + self._at_home(entry)

    def _near(self, key: str, entry: Entry) -> float:
        if entry.precision not in (Precision.SETTLEMENT, Precision.DISTRICT):
            return 0.0
        close = 0.0
        for other, point, weight in self._points:
            if other != key and abs(point.lat - entry.lat) < 2:
                close += weight * max(0.0, 1 - kilometres(point, entry) / 200)
        return 1.2 * math.log1p(close)

    def _at_home(self, entry: Entry) -> float:
        home, score = self._home, 0.0
        if home.country and home.country == entry.country:
            score += 0.8
        if home.towns:
            share = 1 / math.sqrt(len(home.towns))
            score += 0.4 * any(t.country == entry.country for t in home.towns)
            score += 0.6 * share * any((t.country, t.region) == (entry.country, entry.region) for t in home.towns)
            local = entry.precision in (Precision.SETTLEMENT, Precision.DISTRICT)
            score += 1.5 * share * (local and any(kilometres(t, entry) < _APART for t in home.towns))
        return score


def _shares(scores: list[float]) -> list[float]:
    if not scores:
        return []
    top = max(scores)
    raised = [math.exp(_SHARPNESS * (s - top)) for s in scores]
    total = sum(raised)
    return [r / total for r in raised]


def _outshines(entry: Entry, entries: Sequence[Entry]) -> bool:
    """A great city is meant before the region that shares its name: New York, Washington."""
    if entry.precision is not Precision.SETTLEMENT or entry.population < _GREAT:
        return False
    return any(e.precision is Precision.REGION and e.country == entry.country for e in entries)


def _top(name: _Name) -> int:
    scores = name.scores or []
    return max(range(len(scores)), key=lambda i: (scores[i], -i))
