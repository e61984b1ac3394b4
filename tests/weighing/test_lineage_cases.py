"""Forty small piles, five of each way in which tellings lean on one another, read and weighed by the real rooms."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass

import pytest

from sayso.model.corroboration import Corroboration
from sayso.model.document import Document
from sayso.model.judgement import Judgement, JudgementKind
from sayso.model.pile import Pile
from sayso.reading.reader import SaysoReader
from sayso.reading.vocabulary import load_vocabulary
from sayso.resolution import resolve
from sayso.weighing import families_of, weigh

DEEDS = {
    "met": "Ada Quill met Boran Teth in Tarnholm on 3 March 2025",
    "paid": "the Quay Trust paid 40,000 euros to the Tern Front in May 2024",
    "arrested": "police arrested Dara Holt in Port Solm on 12 June 2025",
    "visited": "Ivo Marr visited Varn on 7 April 2025",
    "attacked": "the Gull Brigade attacked the harbour of Poln on 9 January 2025",
}
REST = (
    " The news spread through the market before noon and the shutters of the chandlers came down one after another."
    " Three trawlers that had been due to leave with the tide stayed at the quay until evening. Nobody at the customs"
    " house would speak about what had been agreed, and the clerk who keeps the ledgers had gone home with a fever."
)


def wire(deed: str) -> list[tuple[str, str]]:
    text = f"{deed}.{REST}"
    return [
        ("Northline", text),
        ("Harbour Post", f"(Northline) {text}"),
        ("Varn Herald", f"(Northline) {text.replace('stayed at the quay', 'waited at the quay')}"),
    ]


def monitor(deed: str) -> list[tuple[str, str]]:
    return [
        ("Harbour Post", f"{deed}, according to a report by the Ostwick Monitor."),
        ("Varn Herald", f"The Ostwick Monitor said that {deed}."),
        ("Solm Courier", f"A report by the Ostwick Monitor said that {deed}."),
    ]


def quoted(deed: str) -> list[tuple[str, str]]:
    return [
        ("Harbour Post", f"“{deed},” said Leto Vance, a harbour pilot."),
        ("Varn Herald", f"Leto Vance, a harbour pilot, said that {deed}."),
        ("Solm Courier", f"“{deed},” Leto Vance told reporters."),
    ]


def circular(deed: str) -> list[tuple[str, str]]:
    return [
        ("Harbour Post", f"{deed}, the Varn Herald reported."),
        ("Varn Herald", f"{deed}, the Harbour Post reported."),
    ]


def two(deed: str) -> list[tuple[str, str]]:
    return [
        ("Harbour Post", f"Leto Vance, a harbour pilot, said that {deed}."),
        ("Varn Herald", f"Mira Solvang, a nurse, said that {deed}."),
    ]


def unnamed(deed: str) -> list[tuple[str, str]]:
    return [
        ("Harbour Post", f"Two officials said that {deed}."),
        ("Varn Herald", f"A diplomat said that {deed}."),
    ]


def family(deed: str) -> list[tuple[str, str]]:
    return [
        ("Harbour Post", f"{deed}. It had rained all night."),
        ("Varn Herald", f"It was a cold day on the coast. {deed[0].upper()}{deed[1:]}."),
    ]


def corrected(deed: str) -> list[tuple[str, str]]:
    return [
        ("Harbour Post", f"{deed}. It had rained all night."),
        ("Varn Herald", f"It was a cold day on the coast. {deed[0].upper()}{deed[1:]}."),
    ]


@dataclass(frozen=True)
class Way:
    """How the reports of a pile are made, what is asked of their count, and a word that its reasons hold."""

    make: Callable[[str], list[tuple[str, str]]]
    at_least: int
    at_most: int
    reason: str
    owners: tuple[tuple[str, str], ...] = ()
    withdrawn: bool = False


WAYS = {
    "wire copy": Way(wire, 1, 1, "Northline"),
    "monitor citation": Way(monitor, 1, 1, "Ostwick Monitor"),
    "quote chain": Way(quoted, 1, 1, "Leto Vance"),
    "circular": Way(circular, 1, 1, "has it from"),
    "two true origins": Way(two, 2, 2, "on the word of"),
    "unnamed only": Way(unnamed, 1, 2, "nobody named"),
    "family": Way(family, 1, 1, "Coast Media", (("Harbour Post", "Coast Media"), ("Varn Herald", "Coast Media"))),
    "correction": Way(corrected, 1, 1, "Varn Herald", withdrawn=True),
}


@pytest.fixture(scope="module")
def reader() -> SaysoReader:
    return SaysoReader()


def report(publisher: str, text: str, n: int) -> Document:
    text = text[0].upper() + text[1:]
    digest = hashlib.sha256(f"{publisher}{text}".encode()).hexdigest()
    return Document(
        id=f"sha256:{digest}", name=f"{n}.txt", media_type="text/plain", text=text, language="en",
        publisher=publisher, published=f"2025-07-{n + 1:02}", credits=("(Northline)",) if "(Northline)" in text else (),
    )  # fmt: skip


def weighed(way: Way, predicate: str, reader: SaysoReader) -> Corroboration:
    made = way.make(DEEDS[predicate])
    documents = [report(publisher, text, n) for n, (publisher, text) in enumerate(made)]
    judgements = (_retract(documents[0]),) if way.withdrawn else ()
    readings = tuple(sorted(reader.read(documents), key=lambda r: r.document.id))
    pile = Pile(readings=readings, captures=(), judgements=judgements)
    vocabulary = load_vocabulary()
    settled = resolve(pile, vocabulary)
    found = weigh(pile, settled.entities, settled.events, families=families_of(way.owners))
    told = [e.corroboration for e in found.events if e.predicate == predicate and e.corroboration is not None]
    assert told, f"no {predicate} was read"
    return max(told, key=lambda c: c.reports)


def _retract(document: Document) -> Judgement:
    return Judgement(
        id="j1",
        kind=JudgementKind.DOCUMENT,
        subject=(document.id,),
        verdict="retracted",
        who="desk",
        when="2025-07-20T09:00:00Z",
    )


@pytest.mark.parametrize("predicate", DEEDS)
@pytest.mark.parametrize("name", WAYS)
def test_origins_are_counted_and_the_reason_told(name: str, predicate: str, reader: SaysoReader) -> None:
    way = WAYS[name]
    found = weighed(way, predicate, reader)
    assert (found.at_least, found.at_most) == (way.at_least, way.at_most)
    told = [word for line in found.lineages for word in (*line.reasons, line.origin or "")]
    assert way.reason in " ".join(told)
