"""Names weighed within a document."""

from sayso.model.place import Precision
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
