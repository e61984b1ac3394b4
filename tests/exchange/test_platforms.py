"""Exports to other platforms: their own schema takes them, and no hedge becomes a bare link."""

from __future__ import annotations

import io
import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from sayso.exchange import FORMATS
from sayso.exchange.statement import Footing, statements
from sayso.testing.case import demo_case

pytest.importorskip("stix2", reason="the exchange extra is not installed")
rdflib = pytest.importorskip("rdflib", reason="the exchange extra is not installed")
parquet_lib = pytest.importorskip("pyarrow.parquet", reason="the exchange extra is not installed")

#: The schemata in use, as followthemoney 4.11.2 has them: the library itself needs ICU.
_FTM = json.loads((Path(__file__).parent / "followthemoney.json").read_text(encoding="utf-8"))["schemata"]
_LINKS = frozenset(
    {"Membership", "Directorship", "Employment", "Ownership", "Family", "Associate", "Payment", "UnknownLink"}
)


@cache
def ftm() -> list[dict[str, Any]]:
    return [json.loads(line) for line in FORMATS["ftm"].write(demo_case()).data.splitlines()]


@cache
def stix() -> list[dict[str, Any]]:
    return list(json.loads(FORMATS["stix"].write(demo_case()).data)["objects"])


def test_followthemoney_has_only_known_properties() -> None:
    assert all(set(r["properties"]) <= set(_FTM[r["schema"]]["properties"]) for r in ftm())


def test_followthemoney_refers_to_entities_of_the_kind_that_a_property_takes() -> None:
    schema = {r["id"]: r["schema"] for r in ftm()}
    for record in ftm():
        for name, values in record["properties"].items():
            kind = _FTM[record["schema"]]["properties"][name]
            if kind[:1].isupper():
                assert all(kind in _FTM[schema[v]]["is"] for v in values), (record["schema"], name)


def test_followthemoney_has_each_required_property() -> None:
    assert all(set(_FTM[r["schema"]]["required"]) <= set(r["properties"]) for r in ftm())


def test_a_followthemoney_link_is_what_a_report_says_itself() -> None:
    own = {line for s in statements(demo_case()) if s.footing is Footing.OWN for line in s.lines}
    links = [r for r in ftm() if r["schema"] in _LINKS]
    assert links
    assert all(set(r["properties"]["description"]) <= own for r in links)


def test_a_denied_meeting_is_no_link() -> None:
    lines = [line for r in ftm() if r["schema"] in _LINKS for line in r["properties"]["description"]]
    assert not any("Ostrova" in line and "met" in line for line in lines)


def test_every_followthemoney_statement_names_its_reports() -> None:
    said = [
        r
        for r in ftm()
        if r["schema"] in _LINKS or (r["schema"] in ("Event", "Note") and "keywords" in r["properties"])
    ]
    assert all(r["properties"]["proof"] and r["properties"]["summary"] for r in said)


def test_stix_reads_back_with_its_own_library() -> None:
    import stix2

    parsed = stix2.parse(FORMATS["stix"].write(demo_case()).data.decode(), allow_custom=False)
    assert len(parsed.objects) == len(stix())


def test_stix_refers_only_to_what_is_in_the_bundle() -> None:
    known = {o["id"] for o in stix()}
    refs = [ref for o in stix() for name in ("object_refs",) for ref in o.get(name, ())]
    refs += [o[name] for o in stix() for name in ("source_ref", "target_ref") if name in o]
    assert refs
    assert set(refs) <= known


def test_a_stix_relationship_carries_no_hedge() -> None:
    told = [s for s in statements(demo_case()) if s.footing is not Footing.OWN]
    related = " ".join(o["description"] for o in stix() if o["type"] == "relationship")
    assert not any(line in related for s in told for line in s.lines)


def test_rdf_states_nothing_of_anybody_without_a_claim() -> None:
    graph = rdflib.Graph().parse(data=FORMATS["rdf"].write(demo_case()).data, format="turtle")
    between = [(s, p, o) for s, p, o in graph if ":entity:" in str(s) and ":entity:" in str(o)]
    assert not between


def test_rdf_has_each_claim_with_its_sentence_and_hedges() -> None:
    graph = rdflib.Graph().parse(data=FORMATS["rdf"].write(demo_case()).data, format="turtle")
    found = graph.query(
        "PREFIX oa: <http://www.w3.org/ns/oa#> PREFIX sayso: <urn:sayso:term:> "
        "SELECT ?c ?t WHERE { ?c a sayso:Claim ; sayso:passage/oa:hasSelector/oa:exact ?t }"
    )
    hedges = {str(o) for o in graph.objects(predicate=rdflib.URIRef("urn:sayso:term:hedge"))}
    assert len(list(found)) == len(demo_case().claims)
    told = (claim for claim in demo_case().claims.values() if not claim.doubted)
    assert hedges == {cue.text for claim in told for cue in claim.stance.cues}


def test_rdf_uses_each_term_on_what_it_is_defined_for() -> None:
    graph = rdflib.Graph().parse(data=FORMATS["rdf"].write(demo_case()).data, format="turtle")
    oa, prov = rdflib.Namespace("http://www.w3.org/ns/oa#"), rdflib.PROV
    kinds = {
        oa.exact: oa.TextQuoteSelector,
        oa.start: oa.TextPositionSelector,
        oa.end: oa.TextPositionSelector,
        oa.hasSource: oa.SpecificResource,
        oa.hasSelector: oa.SpecificResource,
    }
    for term, kind in kinds.items():
        assert {(s, rdflib.RDF.type, kind) in graph for s in graph.subjects(predicate=term)} == {True}
    speakers = set(graph.objects(predicate=prov.wasAttributedTo))
    assert {(s, rdflib.RDF.type, prov.Agent) in graph for s in speakers} == {True}


def test_rdf_says_within_whose_words_a_speaker_is_quoted() -> None:
    graph = rdflib.Graph().parse(data=FORMATS["rdf"].write(demo_case()).data, format="turtle")
    pairs = graph.subject_objects(rdflib.URIRef("urn:sayso:term:quotedBy"))
    named = {(str(graph.value(a, rdflib.RDFS.label)), str(graph.value(b, rdflib.RDFS.label))) for a, b in pairs}
    assert ("the Ostwick Monitor", "the Harbour Post") in named


def test_parquet_has_the_rows_of_the_table() -> None:
    table = parquet_lib.read_table(io.BytesIO(FORMATS["parquet"].write(demo_case()).data))
    assert table.num_rows == len(demo_case().claims)
    assert str(table.schema.field("earliest").type) == "date32[day]"


def test_parquet_offsets_lead_to_the_sentence() -> None:
    table = parquet_lib.read_table(io.BytesIO(FORMATS["parquet"].write(demo_case()).data))
    for row in table.to_pylist():
        text = demo_case().document(row["claim"]).text[row["sentence_start"] : row["sentence_end"]]
        assert " ".join(text.split()) == row["sentence"]
