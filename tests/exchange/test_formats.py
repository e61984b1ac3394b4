"""Exports: nothing is lost in silence, nothing runs, and the same case gives the same bytes."""

from __future__ import annotations

import csv
import io
import json
from importlib.resources import files

import pytest

from sayso.exchange import FORMATS, loss_report
from sayso.exchange.tables import inert
from sayso.testing.case import demo_case


@pytest.mark.parametrize("name", FORMATS)
def test_the_same_case_gives_the_same_bytes(name: str) -> None:
    assert FORMATS[name].write(demo_case()).data == FORMATS[name].write(demo_case()).data


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_says_what_it_is(name: str) -> None:
    assert FORMATS[name].summary
    assert FORMATS[name].ending.startswith(".")


@pytest.mark.parametrize("name", [n for n in FORMATS if n != "jsonl"])
def test_what_is_lost_is_listed(name: str) -> None:
    losses = FORMATS[name].write(demo_case()).losses
    assert losses
    assert all(loss.what in loss_report(name, losses) for loss in losses)


def test_every_claim_is_a_row_with_its_sentence() -> None:
    rows = list(csv.DictReader(io.StringIO(FORMATS["csv"].write(demo_case()).data.decode("utf-8-sig"))))
    assert len(rows) == len(demo_case().claims)
    assert all(row["sentence"] and row["line"] for row in rows)


@pytest.mark.parametrize("cell", ["=1+1", "+cmd", "-2", "@sum", "\tx", "=HYPERLINK(1)"])
def test_no_cell_runs_as_a_formula(cell: str) -> None:
    assert inert(cell).startswith("'")


def test_control_characters_stay_out_of_tables() -> None:
    assert "\x07" not in inert("bell\x07")


def test_a_placed_event_lies_on_earth() -> None:
    for feature in json.loads(FORMATS["geojson"].write(demo_case()).data)["features"]:
        lon, lat = feature["geometry"]["coordinates"]
        assert -180 <= lon <= 180
        assert -90 <= lat <= 90


def test_a_placed_event_has_the_codes_of_event_data_sets() -> None:
    for feature in json.loads(FORMATS["geojson"].write(demo_case()).data)["features"]:
        told = feature["properties"]
        assert (told["precision"] == "country") == (told["ucdp_where_prec"] == 6)
        assert told["acled_geo_precision"] in (None, 1, 2, 3)


def test_lines_are_sorted_by_kind_and_id() -> None:
    records = [json.loads(line) for line in FORMATS["jsonl"].write(demo_case()).data.splitlines()]
    keys = [(r["schema"], r["id"]) for r in records]
    assert keys == sorted(keys)


def test_every_participant_leads_to_an_entity_of_the_export() -> None:
    records = [json.loads(line) for line in FORMATS["jsonl"].write(demo_case()).data.splitlines()]
    known = {r["id"] for r in records if r["schema"] == "sayso/entity@1"}
    used = {p["entity"] for r in records if r["schema"] == "sayso/event@1" for p in r["participants"]}
    assert used <= known


def test_a_claim_in_json_lines_has_only_what_its_schema_names() -> None:
    schema = json.loads((files("sayso.cli") / "schemas" / "claim.json").read_text("utf-8"))
    records = [json.loads(line) for line in FORMATS["jsonl"].write(demo_case()).data.splitlines()]
    claims = [r for r in records if r["schema"] == "sayso/claim@1"]
    assert all(set(schema["required"]) <= set(claim) <= set(schema["properties"]) for claim in claims)


def test_a_claim_in_json_lines_says_who_printed_it_and_what_became_of_that() -> None:
    records = [json.loads(line) for line in FORMATS["jsonl"].write(demo_case()).data.splitlines()]
    claims = [r for r in records if r["schema"] == "sayso/claim@1"]
    assert {(c["marks"] != [], c["retracted"] is not None) for c in claims} == {(False, False), (True, True)}
    assert {"Eastern Courier"} < {p for c in claims for p in c["report"]["publishers"]}
