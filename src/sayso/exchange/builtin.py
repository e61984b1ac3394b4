"""The formats that come with sayso, offered by the same hook as strangers' formats."""

from __future__ import annotations

from sayso.exchange.format import Format
from sayso.exchange.geojson import geojson
from sayso.exchange.graphs import gexf, graphml
from sayso.exchange.jsonl import jsonl
from sayso.exchange.tables import csv_table
from sayso.exchange.timelinejs import timelinejs
from sayso.plugins import hookimpl


@hookimpl
def sayso_export_formats() -> tuple[Format, ...]:
    """JSON lines, CSV, GeoJSON, GraphML, GEXF and TimelineJS."""
    return (
        Format(name="jsonl", ending=".jsonl", summary="everything, as the contract prints it", write=jsonl),
        Format(name="csv", ending=".csv", summary="one row a claim, for spreadsheets", write=csv_table),
        Format(name="geojson", ending=".geojson", summary="placed events, for maps", write=geojson),
        Format(name="graphml", ending=".graphml", summary="entities and events as a graph", write=graphml),
        Format(name="gexf", ending=".gexf", summary="the same graph, for Gephi", write=gexf),
        Format(name="timelinejs", ending=".json", summary="dated events, for TimelineJS 3", write=timelinejs),
    )
