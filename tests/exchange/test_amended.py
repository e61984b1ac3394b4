"""What a person amended leaves the house marked as theirs, in every format."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace

import pytest

from sayso.exchange import FORMATS
from sayso.model.case import Case
from sayso.model.event import EventWhen, EventWhere
from sayso.model.judgement import Judgement, JudgementKind
from sayso.model.pile import claim_key
from sayso.testing.told import Told, one_event, told_case

ONE = Told(name="one", publisher="P1")
KEY = claim_key(ONE.document, "c1")
AMENDED = Judgement(
    id="j1",
    kind=JudgementKind.CLAIM,
    subject=(KEY,),
    verdict="amended",
    who="Ada Quill",
    when="2026-05-01T09:00:00Z",
    amendment=(("line", json.dumps("Ada Rell saw Bo Tavik.")),),
)


def case(*judgements: Judgement) -> Case:
    when = EventWhen(edtf="2025-02-01", earliest="2025-02-01", latest="2025-02-01")
    where = EventWhere(name="Tollmouth", lat=10.0, lon=10.0, precision="settlement")
    return told_case([ONE], [replace(one_event(ONE), when=when, where=where)], judgements)


def written(name: str, *judgements: Judgement) -> str:
    return FORMATS[name].write(case(*judgements)).data.decode("utf-8-sig")


@pytest.mark.parametrize("name", ["geojson", "timelinejs", "graphml", "gexf", "ftm", "stix"])
def test_its_line_says_who_amended_it(name: str) -> None:
    assert "[amended by Ada Quill]" in written(name, AMENDED)
    assert "amended" not in written(name)


def test_json_lines_have_it_as_a_field() -> None:
    said = next(r for r in map(json.loads, written("jsonl", AMENDED).splitlines()) if r["schema"] == "sayso/claim@1")
    assert said["amended"]["by"] == "Ada Quill"


def test_a_row_of_the_table_names_who_did() -> None:
    row = next(csv.DictReader(io.StringIO(written("csv", AMENDED))))
    assert row["amended_by"] == "Ada Quill"


def test_parquet_has_the_same_column() -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    table = parquet.read_table(io.BytesIO(FORMATS["parquet"].write(case(AMENDED)).data))
    assert table["amended_by"].to_pylist() == ["Ada Quill"]


def test_rdf_has_it_on_the_claim() -> None:
    assert 'amendedBy "Ada Quill"' in written("rdf", AMENDED)


def test_it_is_no_relationship_that_a_report_states() -> None:
    found = {o["type"] for o in json.loads(written("stix", AMENDED))["objects"]}
    assert "relationship" not in found
    assert "relationship" in {o["type"] for o in json.loads(written("stix"))["objects"]}
