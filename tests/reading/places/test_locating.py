"""Names weighed within a document."""

from functools import partial
from typing import Any

import pytest

from sayso.model.place import Precision
from sayso.reading.places import locating
from sayso.reading.places.entry import Entry
from sayso.reading.places.locating import Located, locate
from sayso.reading.places.toponym import Toponym


def located(text: str, *names: str, facility: str = "") -> list[Located]:
    """The names where they first stand in the text."""
    toponyms = [Toponym(start=text.index(n), end=text.index(n) + len(n), text=n, facility=n == facility) for n in names]
    return list(locate(text, sorted(toponyms, key=lambda t: t.start)))


def test_a_container_named_right_behind_decides() -> None:
    first = located("They met in Sarnholm, Orrland.", "Sarnholm", "Orrland")[0]
    assert first.entry is not None
    assert first.entry.region == "01"


def test_another_place_nearby_decides() -> None:
    first = located("He drove from Sarnholm to Tovik.", "Sarnholm", "Tovik")[0]
    assert first.entry is not None
    assert first.entry.region == "02"


def test_an_unknown_name_is_unresolved() -> None:
    (found,) = located("They met in Quorrind.", "Quorrind")
    assert found.entry is None
    assert found.precision is Precision.UNRESOLVED


def test_a_facility_takes_the_point_of_its_town_and_says_so() -> None:
    name = "Tovik Press Club"
    (found,) = located("She spoke at the Tovik Press Club.", name, facility=name)
    assert found.precision is Precision.SETTLEMENT
    assert "Tovik" in found.reasons[0]


def test_a_facility_without_a_town_is_unresolved() -> None:
    name = "Press Club"
    (found,) = located("She spoke at the Press Club.", name, facility=name)
    assert found.entry is None


def test_a_people_is_marked() -> None:
    (found,) = located("A Vellmarkian trader came.", "Vellmarkian")
    assert found.people


@pytest.fixture
def known(monkeypatch: pytest.MonkeyPatch) -> None:
    """A gazetteer of two lands that each have a Sarnholm: Orrland's is its capital, Sunnmere's is a greater town."""

    def entry(key: int, name: str, precision: Precision, country: str, **more: Any) -> Entry:
        at = {"lat": 10.0 * key, "lon": 10.0, "region": "", "population": 5_000_000, **more}
        return Entry(key=key, source="geonames", id=key, name=name, precision=precision, country=country, **at)

    town = partial(entry, precision=Precision.SETTLEMENT)
    entries = [
        entry(1, "Orrland", Precision.COUNTRY, "OR"),
        town(2, "Sarnholm", country="OR", population=20_000, capital=True),
        town(3, "Sarnholm", country="SU", population=2_000_000),
        town(4, "Tovik", country="OR", population=200_000),
        town(5, "Tovik", country="SU", population=2_500_000),
        town(6, "Aldmere", country="OR", population=300_000),
        town(7, "Aldmere", country="SU", population=9_000_000),
    ]
    monkeypatch.setattr(locating, "gazetteer", lambda: _Known(entries))


class _Known:
    def __init__(self, entries: list[Entry]) -> None:
        self._entries = entries

    def entries(self, name: str) -> tuple[Entry, ...]:
        return tuple(e for e in self._entries if e.name == name)

    def people(self, name: str) -> None:
        return None


@pytest.mark.usefixtures("known")
def test_the_capital_of_a_land_that_is_named_is_meant() -> None:
    found = located("The president of Orrland opened a school in Sarnholm.", "Orrland", "Sarnholm")
    assert [at.entry.country for at in found if at.entry] == ["OR", "OR"]


@pytest.mark.usefixtures("known")
def test_the_greater_town_of_a_land_that_nobody_names_is_left_open() -> None:
    found = located("Orrland's army said that two soldiers were killed in Tovik.", "Orrland", "Tovik")
    assert found[1].precision is Precision.UNRESOLVED


@pytest.mark.usefixtures("known")
def test_a_metropolis_is_meant_though_a_namesakes_land_is_named() -> None:
    found = located("A man from Orrland was arrested in Aldmere.", "Orrland", "Aldmere")
    assert [at.entry.country for at in found if at.entry] == ["OR", "SU"]
