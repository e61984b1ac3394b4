"""A headline without a date goes with the text below it, whatever day another report gives."""

from __future__ import annotations

import pytest

from sayso.model.document import Document
from sayso.model.event import Event
from sayso.model.pile import Pile, split_key
from sayso.reading.reader import SaysoReader
from sayso.reading.vocabulary import load_vocabulary
from sayso.resolution import resolve

_TEXT = "Fisheries minister Joren Halvik met the ship broker Mirela Sondt in Port Ambrel on {}, two officials said."
FULL = f"Minister met ship broker in Port Ambrel\n\nPORT AMBREL - {_TEXT}"
SHORT = f"Minister met broker, paper says\n\n{_TEXT}"
BARE = "Halvik met Sondt, paper says\n\nPort Ambrel was quiet. Joren Halvik and Mirela Sondt said no word."
OTHER = "Deputy minister Joren Halvik met Mirela Sondt in Port Ambrel on {}, the coast police said."


@pytest.fixture(scope="module")
def reader() -> SaysoReader:
    return SaysoReader()


def meetings(reader: SaysoReader, **texts: str) -> list[tuple[Event, dict[str, int]]]:
    """The meetings, each with how many claims of which report tell it."""
    documents = [Document(id=n, name=n, media_type="text/plain", text=t, language="en") for n, t in texts.items()]
    readings = tuple(sorted(reader.read(documents), key=lambda r: r.document.id))
    events = (e for e in resolve(Pile(readings=readings), load_vocabulary()).events if e.predicate == "met")
    told = [(e, [split_key(k)[0] for k in e.claims]) for e in events]
    return [(e, {d: found.count(d) for d in found}) for e, found in told if len(e.participants) > 1]


@pytest.mark.parametrize("first", ["a", "z"])
def test_a_headline_goes_with_its_own_text(reader: SaysoReader, first: str) -> None:
    texts = {first: FULL.format("3 March 2025"), "m": SHORT.format("3 March 2025"), "n": OTHER.format("9 March 2025")}
    found = {e.when.earliest: told for e, told in meetings(reader, **texts) if e.when is not None}
    assert found == {"2025-03-03": {first: 2, "m": 2}, "2025-03-09": {"n": 1}}


def test_days_a_few_apart_in_a_place_that_no_gazetteer_knows_are_one_meeting(reader: SaysoReader) -> None:
    texts = {"a": FULL.format("3 March 2025"), "b": SHORT.format("3 March 2025"), "c": OTHER.format("5 March 2025")}
    ((event, told),) = meetings(reader, **texts)
    assert told == {"a": 2, "b": 2, "c": 1}
    assert event.when is not None
    assert event.when.earliest == "2025-03-03"
    assert "the tellings differ in when, by 2 days" in event.reasons


def test_the_minister_of_a_headline_is_nobody_else(reader: SaysoReader) -> None:
    ((event, _),) = meetings(reader, a=FULL.format("3 March 2025"))
    assert [p.role.value if hasattr(p.role, "value") else p.role for p in event.participants] == ["agent", "partner"]


def test_a_headline_joins_no_day_that_its_text_does_not_give(reader: SaysoReader) -> None:
    left, right = (t.replace(" in Port Ambrel on", " on") for t in (SHORT, OTHER))
    texts = {"a": left.format("3 March 2025"), "b": right.format("5 March 2025")}
    found = [told for _, told in meetings(reader, **texts)]
    assert {"a": 2} in found
    assert {"b": 1} in found


def test_a_headline_above_a_text_that_tells_no_such_thing_joins_another_report(reader: SaysoReader) -> None:
    ((_, told),) = meetings(reader, a=BARE, b=OTHER.format("5 March 2025"))
    assert told == {"a": 1, "b": 1}


def test_who_meets_many_people_is_in_no_meeting_of_a_headline(reader: SaysoReader) -> None:
    text = (
        "Port colonel met magnate in Malta\n\nColonel Joren Halvik met the ship broker Mirela Sondt in Valletta on "
        "5 March 2026, two officials said.\n\nA spokeswoman for Sondt said that her employer meets many people."
    )
    (told,) = (found for event, found in meetings(reader, a=text) if event.when is not None)
    assert told["a"] == 2


def test_one_arrest_is_told_once_whatever_the_headline_of_one_report_joins(reader: SaysoReader) -> None:
    told = "Italian police arrested {} Joren Halvik at Trieste railway station on 27 March 2024, a prosecutor said."
    second = f"Halvik held in Italy\n\n{told.format('Brigadier')} Ines Halvik left Trieste, a neighbour said."
    documents = [
        Document(id=n, name=n, media_type="text/plain", text=t, language="en", published=f"2024-03-2{d}")
        for n, t, d in (("a", told.format("Colonel"), 8), ("b", second, 9))
    ]
    readings = tuple(reader.read(documents))
    events = resolve(Pile(readings=readings), load_vocabulary()).events
    dated = [e for e in events if e.predicate == "arrested" and e.when is not None]
    assert len(dated) == 1
