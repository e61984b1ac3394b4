"""What was not surely read leaves the house as printed and marked, or not at all, and relates nobody."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from typing import Any

import pytest

from sayso.exchange import FORMATS
from sayso.model.case import Case
from sayso.model.event import EventWhen, EventWhere
from sayso.testing.told import Told, one_event, told_case

AS_PRINTED = "As printed: Ada Rell met Bo Tavik."
LINE = "Ada Rell met Bo Tavik."
UNSURE, SURE = Told(name="unsure", publisher="P2", doubted=True), Told(name="sure", publisher="P1")


def case(*told: Told) -> Case:
    return told_case(told, [one_event(*told)])


def written(name: str, *told: Told) -> str:
    return FORMATS[name].write(case(*told)).data.decode("utf-8-sig")


def lines(name: str, *told: Told) -> list[dict[str, Any]]:
    return [json.loads(line) for line in written(name, *told).splitlines()]


def test_json_lines_say_that_it_is_doubted() -> None:
    said = {r["schema"]: r.get("doubted") for r in lines("jsonl", UNSURE)}
    assert (said["sayso/claim@1"], said["sayso/event@1"]) == (True, True)
    assert all("doubted" not in r for r in lines("jsonl", SURE))


def test_a_row_of_the_table_says_so_and_has_no_weight() -> None:
    rows = {r["report"]: r for r in csv.DictReader(io.StringIO(written("csv", SURE, UNSURE)))}
    assert {name: r["doubted"] for name, r in rows.items()} == {"sure": "false", "unsure": "true"}
    assert (rows["unsure"]["at_least"], rows["unsure"]["credibility"]) == ("", "")
    assert rows["sure"]["at_least"] == "1"


def test_parquet_has_it_as_a_truth_value() -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    table = parquet.read_table(io.BytesIO(FORMATS["parquet"].write(case(UNSURE)).data))
    assert table.column("doubted").to_pylist() == [True]


def test_followthemoney_has_a_note_and_no_link() -> None:
    told = [r for r in lines("ftm", UNSURE) if r["schema"] not in ("Person", "Article")]
    assert [r["schema"] for r in told] == ["Note"]
    assert told[0]["properties"]["name"] == ["not surely read: as printed"]
    assert told[0]["properties"]["description"] == [AS_PRINTED]
    assert "keywords" not in told[0]["properties"]


def test_it_proves_no_link_of_another_report() -> None:
    (link,) = (r for r in lines("ftm", SURE, UNSURE) if "proof" in r["properties"])
    assert len(link["properties"]["proof"]) == 1


def test_stix_has_a_note_and_no_relationship() -> None:
    pytest.importorskip("stix2")
    objects = json.loads(written("stix", UNSURE))["objects"]
    assert "relationship" not in {o["type"] for o in objects}
    (note,) = (o for o in objects if o["type"] == "note")
    assert (note["abstract"], note["content"]) == ("not surely read: as printed", AS_PRINTED)


def test_rdf_has_the_sentence_and_no_event() -> None:
    pytest.importorskip("rdflib")
    turtle = written("rdf", UNSURE)
    assert AS_PRINTED in turtle
    assert "sayso:doubted true" in turtle
    assert not any(term in turtle for term in ("sayso:tells", "sayso:agent", "sayso:predicate", "urn:sayso:event"))


@pytest.mark.parametrize("name", ["graphml", "gexf"])
def test_a_graph_leaves_it_out(name: str) -> None:
    assert "ev1" in written(name, SURE)
    assert "ev1" not in written(name, UNSURE)
    assert AS_PRINTED not in written(name, SURE, UNSURE)


@pytest.mark.parametrize("name", ["geojson", "timelinejs"])
def test_no_map_and_no_timeline_has_it(name: str) -> None:
    when = EventWhen(edtf="2025-02-01", earliest="2025-02-01", latest="2025-02-01")
    where = EventWhere(name="Tollmouth", lat=10.0, lon=10.0, precision="settlement")
    for told, shown in (((UNSURE,), False), ((SURE, UNSURE), True)):
        event = replace(one_event(*told), when=when, where=where)
        text = FORMATS[name].write(told_case(told, [event])).data.decode()
        assert (LINE in text, AS_PRINTED in text) == (shown, False)


@pytest.mark.parametrize("name", ["geojson", "timelinejs", "graphml", "gexf", "rdf", "ftm", "stix"])
def test_its_loss_is_listed(name: str) -> None:
    losses = FORMATS[name].write(case(UNSURE)).losses
    assert any("not surely read" in loss.what and loss.count == 1 for loss in losses)
