"""Bodies whose name every land has: one land's is never another's."""

from __future__ import annotations

import pytest
from tests.resolution.factory import VOCABULARY, c, j, o, p, pile, reading

from sayso.model.document import Document
from sayso.model.entity import Entity
from sayso.model.reading import Reading
from sayso.reading.reader import SaysoReader
from sayso.resolution import resolve
from sayso.resolution.chain import chains_of
from sayso.resolution.institutions import Reach, reach_of
from sayso.resolution.questions import questions


def read(*texts: str) -> tuple[Reading, ...]:
    """Reports as they are read, called a, b, c …"""
    named = zip("abcdef", texts, strict=False)
    return tuple(
        SaysoReader().read(
            [Document(id=n, name=n, media_type="text/plain", text=t, published="2026-03-01") for n, t in named]
        )
    )


def bearers(name: str, *readings: Reading) -> list[list[str]]:
    """The reports in which each of those of the name is told of."""
    found = resolve(pile(*readings), VOCABULARY).entities
    return sorted(sorted({d for d, _ in e.mentions}) for e in found if _bears(e, name))


def _bears(entity: Entity, name: str) -> bool:
    return any(name in n.name for n in entity.names)


@pytest.mark.parametrize(
    "name",
    [
        "Defence Ministry",
        "the Ministry of Foreign Affairs",
        "Supreme Court",
        "Parliament",
        "Kingdom",
        "Labour Party",
        "Attorney General's Office",
    ],
)
def test_a_name_that_every_land_has(name: str) -> None:
    assert reach_of(name) is Reach.LAND


@pytest.mark.parametrize("name", ["High Court", "City Hall", "District Court No. 4", "Central Prison"])
def test_a_name_that_many_a_town_has(name: str) -> None:
    assert reach_of(name) is Reach.TOWN


@pytest.mark.parametrize("name", ["Executive Committee", "Board of Trustees", "Ministry", "the Foundation", "Bank"])
def test_a_name_that_anybody_may_have(name: str) -> None:
    assert reach_of(name) is Reach.MANY


@pytest.mark.parametrize(
    "name",
    [
        "Karum Bank",
        "Kenyan Defence Ministry",
        "Security Council",
        "World Bank",
        "Ostby District Court",
        "Ada Quill",
    ],
)
def test_a_name_that_says_whose_it_is(name: str) -> None:
    assert reach_of(name) is None


ACCRA = (
    "ACCRA, March 1 (Tern Wire) - The Supreme Court cleared Ada Quill on Tuesday. The Defence Ministry bought lorries."
)
NAIROBI = (
    "NAIROBI, March 2 (Tern Wire) - The Supreme Court jailed Boran Teth on Monday. The Defence Ministry sold lorries."
)
KENYA = "Kenya's Supreme Court heard Mila Rann on Friday. The Kenyan Defence Ministry said nothing."
OF_KENYA = "The Supreme Court of Kenya freed Idris Vell on Friday, the Defence Ministry in Nairobi said."
NOWHERE = "The Supreme Court freed Idris Vell on Friday."


@pytest.mark.parametrize("name", ["Supreme Court", "Defence Ministry"])
def test_two_lands_have_two(name: str) -> None:
    assert bearers(name, *read(ACCRA, NAIROBI)) == [["a"], ["b"]]


@pytest.mark.parametrize("name", ["Supreme Court", "Defence Ministry"])
@pytest.mark.parametrize("other", [KENYA, OF_KENYA])
def test_one_land_has_one_however_it_is_told(name: str, other: str) -> None:
    assert bearers(name, *read(NAIROBI, other)) == [["a", "b"]]


def test_what_is_of_no_known_land_stays_by_itself() -> None:
    assert bearers("Supreme Court", *read(NAIROBI, NOWHERE)) == [["a"], ["b"]]


def test_a_land_has_many_committees() -> None:
    texts = [
        f"NAIROBI, March 1 (Tern Wire) - {who} left the Executive Committee." for who in ("Ada Quill", "Mila Rann")
    ]
    assert bearers("Executive Committee", *read(*texts)) == [["a"], ["b"]]


def test_who_prints_two_reports_is_no_company() -> None:
    texts = [
        f"ACCRA, March 1 (Tern Wire) - {who} left the Central Committee in Kenya." for who in ("Ada Quill", "Bo Teth")
    ]
    companions = [chain.beside for made in read(*texts) for chain in chains_of(made)]
    assert not any("tern" in other or "place" in other for beside in companions for other in beside)


def test_a_region_is_no_land() -> None:
    assert bearers("Assembly", *read("The Punjab Assembly met.", "The Sindh Assembly met.")) == [["a"], ["b"]]


def test_one_report_tells_of_two_lands() -> None:
    text = "Kenya's Defence Ministry bought lorries. Ghana's Defence Ministry sold tanks to Karum Works."
    assert bearers("Defence Ministry", *read(text)) == [["a"], ["a"]]


def test_what_stands_beside_the_same_two_is_one() -> None:
    things = (o("Supreme Court"), p("Ada Quill"), o("Karum Works"))
    assert bearers("Supreme Court", reading("a", *things), reading("b", *things)) == [["a", "b"]]


def test_what_stands_beside_one_other_only_is_not_joined() -> None:
    things = (o("Supreme Court"), p("Ada Quill"))
    assert bearers("Supreme Court", reading("a", *things), reading("b", *things)) == [["a"], ["b"]]


def test_a_tie_to_such_a_body_says_nothing_of_who_somebody_is() -> None:
    jailed = [c("linked_to", agent=0, patient=1)]
    both = [reading(d, p("Omar Ali"), o("Supreme Court"), claims=jailed) for d in ("a", "b")]
    assert bearers("Omar Ali", *both) == [["a"], ["b"]]


def test_a_person_may_judge_them_one() -> None:
    both = pile(reading("a", o("Senate")), reading("b", o("Senate")), judgements=(j("a#e0", "b#e0", "same"),))
    assert len([e for e in resolve(both, VOCABULARY).entities if _bears(e, "Senate")]) == 1


def test_two_lands_are_not_asked_about() -> None:
    made = pile(*read(ACCRA, NAIROBI))
    assert not [q for q in questions(made, resolve(made, VOCABULARY)) if "Court" in q.names[0]]


def test_one_of_an_unknown_land_is_asked_about() -> None:
    made = pile(*read(NAIROBI, NOWHERE))
    assert [q for q in questions(made, resolve(made, VOCABULARY)) if "Court" in q.names[0]]


def test_what_a_report_mostly_speaks_of_is_no_more_than_a_leaning() -> None:
    made = read("The Supreme Court freed Ada Quill. She left Kenya in May.")
    (court,) = [e for e in resolve(pile(*made), VOCABULARY).entities if _bears(e, "Supreme Court")]
    assert not court.about


def test_letters_of_such_a_body_are_its_only_in_its_land() -> None:
    long = "ACCRA, March 1 (Tern Wire) - The Prime Minister's Office (PMO) paid Karum Works."
    short = "NAIROBI, March 1 (Tern Wire) - The PMO fined Ada Quill."
    assert bearers("PMO", *read(long, short)) == [["a"], ["b"]]


def test_a_place_in_the_name_of_what_anybody_may_be_says_which() -> None:
    assert bearers("African Union", *read("The African Union met.", "The African Union met in May.")) == [["a", "b"]]


def test_two_sorts_of_body_are_not_asked_about() -> None:
    made = pile(reading("a", o("National Assembly")), reading("b", o("National Police")))
    assert not questions(made, resolve(made, VOCABULARY))


def test_of_which_land_it_is_stands_with_it() -> None:
    (court,) = [e for e in resolve(pile(*read(KENYA)), VOCABULARY).entities if _bears(e, "Supreme Court")]
    assert [(f.key, f.value) for f in court.about] == [("of", "Kenya")]
    assert court.seats == ("of Kenya",)
