"""The case as RDF in Turtle, for triple stores and SPARQL.

Followed: RDF 1.1, PROV-O for what was derived from which report, the Web Annotation model for the passage (a text
quote and a text position selector), schema.org for people, bodies and places, SKOS for the predicates.  A claim is a
node with its stance, so that nothing is stated of anybody as a bare triple: no ``X met Y``, but "this report says".
"""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

from sayso.exchange.format import Export, Loss
from sayso.exchange.jsonl import claim_line
from sayso.exchange.statement import weight_of
from sayso.model.case import Case
from sayso.model.disputed import when_of
from sayso.model.errors import MissingExtra
from sayso.model.marks import marks_of
from sayso.model.mention import Kind
from sayso.model.pile import split_key
from sayso.model.standing import standing

#: Terms and things of the case; names of our own that no server answers.
TERMS, THINGS = "urn:sayso:term:", "urn:sayso:"

_SCHEMA_ORG = {
    Kind.PERSON: "Person",
    Kind.ORGANISATION: "Organization",
    Kind.PLACE: "Place",
    Kind.FACILITY: "Place",
    Kind.EVENT: "Event",
    Kind.WORK: "CreativeWork",
}
_WIKIDATA = "http://www.wikidata.org/entity/"


def rdf(case: Case) -> Export:
    """The graph as Turtle, sorted.  Raises ``MissingExtra`` without rdflib."""
    try:
        import rdflib
    except ImportError as error:
        raise MissingExtra(feature="RDF", extra="exchange") from error
    graph = _Graph(rdflib)
    for name in _predicates(case):
        _predicate(graph, case, name)
    for reading in case.pile.readings:
        _report(graph, case, reading.document.id)
    for entity in case.settlement.entities:
        graph.add("entity", entity.id, "a", graph.schema(_SCHEMA_ORG.get(entity.kind, "Thing")))
        graph.add("entity", entity.id, "rdfs:label", entity.name)
        for spelling in entity.names:
            graph.add("entity", entity.id, "skos:altLabel", spelling.name)
    for event in (e for e in case.settlement.events if not e.doubted):
        _event(graph, case, event.id)
    for key in case.claims:
        _claim(graph, case, key)
    names = Loss(what="offsets of mentions", count=len(case.mention_index), became="left out; passages keep theirs")
    apart = Loss(what="disagreements", count=len(case.settlement.disagreements), became="left out")
    unsure = Loss(
        what="what was made of claims not surely read",
        count=sum(claim.doubted for claim in case.claims.values()),
        became="left out; the sentence is there, marked",
    )
    return Export(data=graph.turtle(), losses=(names, apart, unsure))


def _predicates(case: Case) -> list[str]:
    told = {e.predicate for e in case.events.values() if not e.doubted}
    return sorted(told | {c.predicate for c in case.claims.values() if not c.doubted})


class _Graph:
    """rdflib's graph, with our prefixes and plain values."""

    def __init__(self, rdflib: Any) -> None:
        self._lib, self._graph = rdflib, rdflib.Graph()
        spaces = {
            "sayso": TERMS, "schema": "https://schema.org/", "oa": "http://www.w3.org/ns/oa#",
            "prov": "http://www.w3.org/ns/prov#", "skos": "http://www.w3.org/2004/02/skos/core#",
            "rdfs": "http://www.w3.org/2000/01/rdf-schema#", "dcterms": "http://purl.org/dc/terms/",
        }  # fmt: skip
        self._spaces = {name: rdflib.Namespace(space) for name, space in spaces.items()}
        for name, space in self._spaces.items():
            self._graph.bind(name, space)

    def thing(self, kind: str, key: str) -> Any:
        """The name of a thing of the case."""
        return self._lib.URIRef(f"{THINGS}{kind}:{quote(key, safe='')}")

    def schema(self, name: str) -> Any:
        """A term of schema.org."""
        return self._spaces["schema"][name]

    def term(self, name: str) -> Any:
        """A term by its prefix, "a" for the type."""
        prefix, _, own = name.partition(":")
        return self._lib.RDF.type if name == "a" else self._spaces[prefix][own]

    def day(self, text: str) -> Any:
        """A day as a typed value."""
        return self._lib.Literal(text, datatype=self._lib.XSD.date)

    def count(self, number: int) -> Any:
        """A number of characters, as the Web Annotation model types it."""
        return self._lib.Literal(number, datatype=self._lib.XSD.nonNegativeInteger)

    def add(self, kind: str, key: str, property: str, value: Any) -> None:
        """One triple; nothing where the value is empty."""
        if value is None or value == "":
            return
        named = isinstance(value, self._lib.term.Identifier)
        self._graph.add((self.thing(kind, key), self.term(property), value if named else self._lib.Literal(value)))

    def link(self, text: str) -> Any:
        """An address elsewhere."""
        return self._lib.URIRef(text)

    def turtle(self) -> bytes:
        """The graph as Turtle."""
        data: bytes = self._graph.serialize(format="turtle", encoding="utf-8")
        return data


def _predicate(graph: _Graph, case: Case, name: str) -> None:
    predicate = case.vocabulary[name]
    graph.add("predicate", name, "a", graph.term("skos:Concept"))
    graph.add("predicate", name, "skos:prefLabel", predicate.phrase or name)
    graph.add("predicate", name, "skos:definition", predicate.definition)
    for scheme, code in predicate.maps:
        value = graph.link(_WIKIDATA + code) if scheme == "wikidata" else f"{scheme}:{code}"
        graph.add("predicate", name, "skos:closeMatch" if scheme == "wikidata" else "skos:notation", value)


def _report(graph: _Graph, case: Case, key: str) -> None:
    document = case.readings[key].document
    graph.add("report", key, "a", graph.schema("NewsArticle"))
    graph.add("report", key, "dcterms:identifier", key)
    graph.add("report", key, "schema:headline", document.headline or document.name)
    graph.add("report", key, "dcterms:language", document.language)
    published = case.published(key)
    graph.add("report", key, "schema:datePublished", graph.day(published[:10]) if published else None)
    for publisher in case.publishers(key):
        graph.add("report", key, "schema:publisher", publisher)
    for author in document.authors:
        graph.add("report", key, "schema:author", author)
    graph.add("report", key, "schema:url", document.url)


def _event(graph: _Graph, case: Case, key: str) -> None:
    event = case.events[key]
    graph.add("event", key, "a", graph.term(f"sayso:{event.kind.value.capitalize()}"))
    graph.add("event", key, "sayso:predicate", graph.thing("predicate", event.predicate))
    told = standing(case, event)
    graph.add("event", key, "skos:prefLabel", told.phrase)
    for name, values in (("polarity", told.polarity), ("status", told.status), ("certainty", told.certainty)):
        for value in values.split("; "):
            graph.add("event", key, f"sayso:{name}", value)
    for part in event.participants:
        graph.add("event", key, f"sayso:{part.role}", graph.thing("entity", part.entity))
    graph.add("event", key, "sayso:retracted", True if told.retracted else None)
    when, weight = when_of(case, event), weight_of(event)
    if when is not None:
        graph.add("event", key, "sayso:edtf", when.edtf)
        for name, day in (("earliest", when.earliest), ("latest", when.latest)):
            graph.add("event", key, f"sayso:{name}", graph.day(day) if day else None)
    graph.add("event", key, "schema:location", event.where.name if event.where else None)
    if weight is not None:
        graph.add("event", key, "sayso:originsAtLeast", weight.at_least)
        graph.add("event", key, "sayso:originsAtMost", weight.at_most)
    graph.add("event", key, "sayso:credibility", event.grade.credibility if event.grade else None)


def _claim(graph: _Graph, case: Case, key: str) -> None:
    claim, record = case.claims[key], claim_line(case, key)
    graph.add("claim", key, "a", graph.term("sayso:Claim"))
    graph.add("claim", key, "schema:text", claim.line)
    for name, value in record.get("amended", {}).items():
        graph.add("claim", key, f"sayso:amended{name.capitalize()}", value)
    for mark in marks_of(case, key):
        graph.add("claim", key, "sayso:mark", mark)
    graph.add("claim", key, "prov:wasQuotedFrom", graph.thing("report", split_key(key)[0]))
    _passage(graph, case, key)
    if claim.doubted:
        # What was made of the sentence is not stated of anybody.
        graph.add("claim", key, "sayso:doubted", True)
        return
    graph.add("claim", key, "sayso:predicate", graph.thing("predicate", claim.predicate))
    event = record["event"]
    graph.add("claim", key, "sayso:tells", graph.thing("event", event) if event else None)
    graph.add("claim", key, "sayso:kind", claim.kind.value)
    graph.add("claim", key, "sayso:status", claim.status.value)
    graph.add("claim", key, "sayso:polarity", {"+": "affirmed", "-": "denied"}[claim.stance.polarity.value])
    graph.add("claim", key, "sayso:certainty", claim.stance.certainty.value)
    for cue in claim.stance.cues:
        graph.add("claim", key, "sayso:hedge", cue.text)
    _speakers(graph, case, key)
    for evidence in claim.evidence:
        graph.add("claim", key, "sayso:evidence", evidence.text)
    retracted = record["retracted"]
    graph.add("claim", key, "sayso:retracted", retracted)


def _passage(graph: _Graph, case: Case, key: str) -> None:
    """The sentence, once for all its claims: a part of its report, found by its words or by its place."""
    (document, _), span = split_key(key), case.claims[key].passage
    own = f"{document}#{span.start}-{span.end}"
    graph.add("claim", key, "sayso:passage", graph.thing("passage", own))
    graph.add("passage", own, "a", graph.term("oa:SpecificResource"))
    graph.add("passage", own, "oa:hasSource", graph.thing("report", document))
    for kind, selector in (("words", "TextQuoteSelector"), ("position", "TextPositionSelector")):
        graph.add("passage", own, "oa:hasSelector", graph.thing(kind, own))
        graph.add(kind, own, "a", graph.term(f"oa:{selector}"))
    graph.add("words", own, "oa:exact", span.of(case.document(key).text))
    graph.add("position", own, "oa:start", graph.count(span.start))
    graph.add("position", own, "oa:end", graph.count(span.end))


def _speakers(graph: _Graph, case: Case, key: str) -> None:
    """Its speakers, each within the one who quotes them."""
    document, claim = split_key(key)[0], case.claims[key]
    made = {a.id: a for a in case.readings[document].attributions}
    outer = None
    for attribution in (made[a] for a in claim.attribution if a in made):
        own, source = f"{document}#{attribution.id}", attribution.source
        words = source.text if source is not None else f"nobody named ({attribution.cue.text})"
        entity = case.entity_of_mention.get((document, source.mention)) if source and source.mention else None
        graph.add("claim", key, "prov:wasAttributedTo", graph.thing("speaker", own))
        graph.add("speaker", own, "a", graph.term("prov:Agent"))
        graph.add("speaker", own, "rdfs:label", words)
        graph.add("speaker", own, "sayso:speakerKind", attribution.kind.value)
        graph.add("speaker", own, "sayso:means", graph.thing("entity", entity) if entity else None)
        graph.add("speaker", own, "sayso:quotedBy", graph.thing("speaker", outer) if outer else None)
        outer = own
