"""The formats that come with sayso, offered by the same hook as strangers' formats."""

from __future__ import annotations

from sayso.exchange.followthemoney import followthemoney
from sayso.exchange.format import Format
from sayso.exchange.geojson import geojson
from sayso.exchange.graphs import gexf, graphml
from sayso.exchange.jsonl import jsonl
from sayso.exchange.parquet import parquet
from sayso.exchange.rdf import rdf
from sayso.exchange.stix import stix
from sayso.exchange.tables import csv_table
from sayso.exchange.timelinejs import timelinejs
from sayso.plugins import hookimpl


@hookimpl
def sayso_export_formats() -> tuple[Format, ...]:
    """Those that come with sayso; STIX, RDF and Parquet need the ``exchange`` extra."""
    return (
        Format(name="jsonl", ending=".jsonl", summary="everything, as the contract prints it", write=jsonl),
        Format(name="csv", ending=".csv", summary="one row a claim, for spreadsheets", write=csv_table),
        Format(name="geojson", ending=".geojson", summary="placed events, for maps", write=geojson),
        Format(name="graphml", ending=".graphml", summary="entities and events as a graph", write=graphml),
        Format(name="gexf", ending=".gexf", summary="the same graph, for Gephi", write=gexf),
        Format(name="timelinejs", ending=".json", summary="dated events, for TimelineJS 3", write=timelinejs),
        Format(name="ftm", ending=".ftm.json", summary="FollowTheMoney entities, for OpenAleph", write=followthemoney),
        Format(name="stix", ending=".json", summary="a STIX 2.1 bundle, for threat platforms", write=stix),
        Format(name="rdf", ending=".ttl", summary="RDF in Turtle: claims with their provenance", write=rdf),
        Format(name="parquet", ending=".parquet", summary="the rows of csv with their types", write=parquet),
    )
