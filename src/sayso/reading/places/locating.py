"""Places for the toponyms of one text: names, peoples and facilities."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from sayso.model.place import Precision
from sayso.reading.places.choosing import Choice, Chooser
from sayso.reading.places.entry import Entry
from sayso.reading.places.gazetteer import Gazetteer, gazetteer
from sayso.reading.places.home import home
from sayso.reading.places.toponym import Toponym, parts

_CAPITALISED = re.compile(r"[A-Z][\w'’-]*")
# A facility's name holds its town's; a village of this size or less is more likely a person's name.
_TOWN = 15_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Located:
    """A toponym with its place, or none."""

    toponym: Toponym
    entry: Entry | None
    precision: Precision
    reasons: tuple[str, ...]
    people: bool = False


def locate(text: str, toponyms: Sequence[Toponym], *, publisher: str | None = None) -> tuple[Located, ...]:
    """The place of each toponym of a text, in the order given; they must be sorted by their start."""
    if not toponyms:
        return ()
    names = gazetteer()
    chooser = Chooser(text, [t for t in toponyms if not t.facility], names, home(publisher, names))
    found = [_of_name(t, chooser, names) if not t.facility else None for t in toponyms]
    return tuple(at if at is not None else _of_facility(text, i, toponyms, found, names) for i, at in enumerate(found))


def _of_name(toponym: Toponym, chooser: Chooser, names: Gazetteer) -> Located:
    surface = parts(toponym.text)[0]
    if names.people(surface) is not None:
        entry = names.peoples_place(surface)
        precision = Precision.COUNTRY if entry is None else entry.precision
        told = "country" if precision is Precision.COUNTRY else "place"
        reasons = (f"it names the people of this {told}",)
        return Located(toponym=toponym, entry=entry, precision=precision, reasons=reasons, people=True)
    choice = chooser.choice(toponym.text)
    return _located(toponym, choice)


def _located(toponym: Toponym, choice: Choice) -> Located:
    precision = Precision.UNRESOLVED if choice.entry is None else choice.entry.precision
    return Located(toponym=toponym, entry=choice.entry, precision=precision, reasons=choice.reasons)


def _of_facility(
    text: str, i: int, toponyms: Sequence[Toponym], found: Sequence[Located | None], names: Gazetteer
) -> Located:
    """A building takes the point of the town in its name, else of the nearest town named in its sentence."""
    this = toponyms[i]
    near = sorted(
        (at for at in found if at is not None and _is_town(at)),
        key=lambda at: abs(at.toponym.start - this.start),
    )
    inside = _town_in_name(this.text, near, names)
    if inside is not None:
        reasons = (f"the facility takes the point of {inside.name}, which its name holds",)
        return Located(toponym=this, entry=inside, precision=Precision.SETTLEMENT, reasons=reasons)
    beside = _beside(text, this, near)
    if beside is not None and beside.entry is not None:
        reasons = (f"the facility takes the point of {beside.entry.name}, named beside it",)
        return Located(toponym=this, entry=beside.entry, precision=beside.precision, reasons=reasons)
    reasons = ("no town is in the facility's name or sentence",)
    return Located(toponym=this, entry=None, precision=Precision.UNRESOLVED, reasons=reasons)


_ADJOINING = re.compile(
    r"(?:'s|’s|,? (?:in|at|of|near|outside|on|from)|,)?"
    r"(?: (?:the|downtown|central|nearby|(?:north|south|east|west)(?:ern)?))* ?"
)


def _beside(text: str, this: Toponym, near: Sequence[Located]) -> Located | None:
    """The town that adjoins a facility ("the Old Hall in Ostby", "Ostby's Old Hall"), else its sentence's only one."""
    inside: list[Located] = []
    for at in near:
        between = text[min(at.toponym.end, this.end) : max(at.toponym.start, this.start)]
        if at.entry is None or len(between) >= 200 or re.search(r"[.!?]\s+[A-Z]|\n", between):
            continue
        if _ADJOINING.fullmatch(between):
            return at
        inside.append(at)
    return inside[0] if len({at.entry.key for at in inside if at.entry is not None}) == 1 else None


def _is_town(at: Located) -> bool:
    return at.precision in (Precision.SETTLEMENT, Precision.DISTRICT) and not at.people


def _town_in_name(name: str, near: Sequence[Located], names: Gazetteer) -> Entry | None:
    """The longest run of the name's words that names a town; one named in the document wins."""
    words = [(m.start(), m.end()) for m in _CAPITALISED.finditer(name)]
    known = {at.entry.name: at.entry for at in near if at.entry is not None}
    for size in (3, 2, 1):
        for first in range(len(words) - size + 1):
            piece = name[words[first][0] : words[first + size - 1][1]]
            if piece in known:
                return known[piece]
            if first == 0 and len(piece) > 3:
                town = next((e for e in names.entries(piece) if _great_town(e)), None)
                if town is not None:
                    return town
    return None


def _great_town(entry: Entry) -> bool:
    return entry.precision is Precision.SETTLEMENT and entry.main and entry.population >= _TOWN
