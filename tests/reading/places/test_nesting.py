"""Places inside the names of bodies and events: lines in the places, no part in the claims."""

import pytest

from sayso.model.document import Document
from sayso.model.mention import Kind, Level, Mention
from sayso.model.reading import Reading
from sayso.reading.places.gazetteer import Gazetteer
from sayso.reading.places.nesting import nested
from sayso.reading.reader import SaysoReader


def names(gazetteer: Gazetteer, text: str, *others: str, kind: Kind = Kind.ORGANISATION) -> list[tuple[str, bool]]:
    """The names inside one name, with whether they are sure; ``others`` are places named elsewhere."""
    kinds = ((text, kind), *((o, Kind.PLACE) for o in others))
    mentions, at = [], 0
    for n, (name, of) in enumerate(kinds):
        made = Mention(id=f"m{n}", start=at, end=at + len(name), text=name, kind=of, level=Level.NAMED,
                       chain=f"e{n}", name=name)  # fmt: skip
        mentions.append(made)
        at += len(name) + 1
    return [(n.text, n.sure) for n in nested(mentions, gazetteer)]


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("Orrland Electoral Commission", [("Orrland", True)]),
        ("University of Orrland", [("Orrland", True)]),
        ("Vellmark-Orrland Summit", [("Vellmark", True), ("Orrland", True)]),
        ("Northern Orrland Police", [("Orrland", True)]),
        ("Vellmarkian Navy", [("Vellmarkian", True)]),
        ("Tovik High School", [("Tovik", False)]),
        ("Tovik", []),
        ("Harald Tovik Foundation", []),
        ("Tovik Berglund Holdings", []),
        ("Ministry of Health", []),
    ],
)
def test_a_name_inside_a_name(small: Gazetteer, name: str, found: list[tuple[str, bool]]) -> None:
    assert names(small, name) == found


def test_a_place_named_elsewhere_is_sure(small: Gazetteer) -> None:
    assert names(small, "Tovik High School", "Tovik") == [("Tovik", True)]


def test_no_place_is_sought_in_a_persons_name(small: Gazetteer) -> None:
    assert names(small, "Orrland Jensen", kind=Kind.PERSON) == []


@pytest.fixture(scope="module")
def reading() -> Reading:
    text = "The Nairobi Electoral Commission accused Odo Brek.\n\nThe Kenyan Navy praised him in Nairobi.\n"
    document = Document(id="sha256:" + "0" * 64, name="a.txt", media_type="text/plain", text=text, language="en")
    return next(SaysoReader().read([document]))


def test_the_place_in_a_name_is_a_mention_in_the_places_own_chain(reading: Reading) -> None:
    inner, outer = (m for m in reading.mentions if m.text == "Nairobi")
    assert inner.within is not None
    assert outer.within is None
    assert inner.chain == outer.chain


def test_it_has_a_line_among_the_places(reading: Reading) -> None:
    inner = next(m for m in reading.mentions if m.text == "Nairobi")
    assert any(p.mention == inner.id and p.country == "KE" for p in reading.places)


def test_it_takes_no_part_in_claims(reading: Reading) -> None:
    inside = {m.id for m in reading.mentions if m.within is not None}
    used = {p.mention for c in reading.claims for p in c.participants} | {c.where for c in reading.claims}
    assert inside
    assert not inside & used
