"""What is denied, planned, over or only heard leaves the house under a name that says so."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any
from xml.etree import ElementTree

import pytest

from sayso.exchange import FORMATS
from sayso.model.case import Case
from sayso.model.claim import ClaimKind, Status
from sayso.model.stance import Certainty, Polarity
from sayso.model.standing import standing
from sayso.testing.rooms import MET
from sayso.testing.told import NAMED, Told, one_event, told_case

SURE = Told(name="sure", publisher="P1")
DENIED = Told(name="denied", publisher="P2", polarity=Polarity.NEGATIVE)
ENDED = Told(name="ended", publisher="P1", kind=ClaimKind.STATE, status=Status.ENDED)
PLANNED = Told(name="planned", publisher="P1", status=Status.PLANNED)
UNSURE = Told(name="perhaps", publisher="P1", certainty=Certainty.POSSIBLE)
QUOTED = Told(name="quoted", publisher="P1", by=(("Mila Rann", NAMED),))


def case(*told: Told) -> Case:
    return told_case(told, [one_event(*told)])


@pytest.mark.parametrize(
    ("told", "phrase"),
    [
        ((SURE,), "met"),
        ((DENIED,), "not: met"),
        ((SURE, DENIED), "disputed: met"),
        ((ENDED,), "formerly: met"),
        ((ENDED, SURE), "formerly or still: met"),
        ((PLANNED,), "planned: met"),
        ((PLANNED, SURE), "met"),
        ((UNSURE,), "perhaps: met"),
        ((QUOTED,), "on somebody's word: met"),
    ],
)
def test_its_phrase_says_how_it_is_told(told: tuple[Told, ...], phrase: str) -> None:
    made = case(*told)
    assert standing(made, made.settlement.events[0]).phrase == phrase


def test_an_opinion_is_called_one() -> None:
    made = case(replace(SURE, kind=ClaimKind.ASSESSMENT))
    event = replace(made.settlement.events[0], kind=ClaimKind.ASSESSMENT)
    assert standing(made, event).mark == "opinion"


@pytest.mark.parametrize("name", ["graphml", "gexf"])
def test_a_denied_node_and_its_edges_say_so(name: str) -> None:
    graph = ElementTree.fromstring(FORMATS[name].write(case(DENIED)).data)
    text = [cell.text or cell.get("value") for cell in graph.iter()]
    # One node and two edges.
    assert (text.count("not: met"), text.count("denied")) == (3, 3)


@pytest.mark.parametrize("name", ["graphml", "gexf"])
def test_the_label_of_an_edge_says_it_by_itself(name: str) -> None:
    text = FORMATS[name].write(case(DENIED)).data.decode()
    assert "agent: not: met" in text
    assert "partner: not: met" in text


def test_a_denial_with_what_it_denies_is_no_dispute() -> None:
    made = case(DENIED)
    (key,) = made.claims
    denial = replace(made.claims[key], stance=replace(made.claims[key].stance, polarity=Polarity.POSITIVE), denies="c9")
    assert standing(replace(made, claims={key: denial}), made.settlement.events[0]).phrase == "not: met"


def links(name: str, made: Case) -> list[dict[str, Any]]:
    return [json.loads(line) for line in FORMATS[name].write(made).data.decode().splitlines()]


def test_a_former_state_is_a_followthemoney_link_of_no_kind_that_says_so() -> None:
    made = replace(case(ENDED), vocabulary={"met": replace(MET, maps=(("followthemoney", "Associate"),))})
    (link,) = (r["properties"] for r in links("ftm", made) if r["schema"] == "UnknownLink")
    assert (link["role"], link["status"]) == (["formerly: met"], ["ended"])


def test_a_denial_is_no_keyword() -> None:
    (note,) = (r["properties"] for r in links("ftm", case(DENIED)) if r["schema"] == "Note")
    assert (note["name"], note["keywords"]) == (["not: met"], ["not: met"])


def test_a_former_state_is_no_stix_relationship() -> None:
    pytest.importorskip("stix2")
    objects = json.loads(FORMATS["stix"].write(case(ENDED)).data)["objects"]
    assert [o["abstract"] for o in objects if o["type"] == "note"] == ["formerly: met (own)"]
    assert "relationship" not in {o["type"] for o in objects}


@pytest.mark.parametrize("name", ["ftm", "stix"])
def test_its_end_is_listed_as_lost(name: str) -> None:
    losses = FORMATS[name].write(case(ENDED)).losses
    assert any("former owner" in loss.what and loss.count == 1 for loss in losses)


def test_an_event_in_rdf_has_its_polarity() -> None:
    pytest.importorskip("rdflib")
    turtle = FORMATS["rdf"].write(case(DENIED)).data.decode()
    assert 'skos:prefLabel "not: met"' in turtle
