"""What always holds of a reading, on whole made-up articles and the shipped pipeline."""

from collections.abc import Iterator
from itertools import chain

import pytest
from bench.reading import articles

from sayso.model.document import Document
from sayso.model.reading import Reading
from sayso.model.record import reading_from, reading_record
from sayso.reading.reader import SaysoReader

HEADED = """Harbour League Denies Talks With Jaish-e-Bahr

Quarin, 4 March 2025 – A senior commander of the banned group Jaish-e-Bahr (JeB) reportedly met Omar Lod, chief of the
Harbour Workers' League (HWL), at the Sahel Press Club in Port Solvang last week, according to two officials.

"We have never spoken to them," Lod said on Monday. He accused the Ministry of Fisheries of spreading rumours.

The two organisations were sanctioned by Marra in 2021. Video of the meeting, which could not be verified, shows
Iqra Naz, who leads JeB, next to a man whom police named as Lod's brother."""


@pytest.fixture(autouse=True, scope="module")
def rules_alone() -> None:
    """Nothing: what is patched in one process is not in the workers, and what always holds, holds of doubted claims."""


@pytest.fixture(scope="module")
def reader() -> SaysoReader:
    return SaysoReader()


@pytest.fixture(scope="module")
def readings(reader: SaysoReader) -> list[Reading]:
    headed = Document(id="sha256:h", name="h.txt", media_type="text/plain", text=HEADED, published="2025-03-05")
    odd = Document(id="sha256:o", name="o.txt", media_type="text/plain", text="(((  \n\t “‘’”  ... 1 A\u200bB 😀 \n")
    return list(reader.read([headed, odd, *articles(4)]))


def spans(reading: Reading) -> Iterator[tuple[int, int, str]]:
    """Every item that prints its words, with where it says they stand."""
    parts = (p for a in reading.attributions for p in (a.source, a.cue, a.content) if p is not None)
    cues = (c for claim in reading.claims for c in (claim.trigger, *claim.stance.cues))
    evidence = (e for claim in reading.claims for e in claim.evidence)
    for item in chain(reading.mentions, reading.whens, parts, cues, evidence):
        yield item.start, item.end, item.text


def test_every_item_stands_where_it_says(readings: list[Reading]) -> None:
    for reading in readings:
        wrong = [s for s in spans(reading) if reading.document.text[s[0] : s[1]] != s[2]]
        assert wrong == []


def test_every_passage_and_sentence_lies_in_the_text(readings: list[Reading]) -> None:
    for reading in readings:
        length = len(reading.document.text)
        assert all(s.end <= length for s in (*reading.sentences, *(c.passage for c in reading.claims)))


def test_every_id_is_its_own_and_every_reference_is_met(readings: list[Reading]) -> None:
    for reading in readings:
        mentions, whens = {m.id for m in reading.mentions}, {w.id for w in reading.whens}
        attributions, claims = {a.id for a in reading.attributions}, {c.id for c in reading.claims}
        counts = (len(reading.mentions), len(reading.whens), len(reading.attributions), len(reading.claims))
        assert (len(mentions), len(whens), len(attributions), len(claims)) == counts
        for claim in reading.claims:
            assert {p.mention for p in claim.participants} <= mentions
            assert claim.when is None or claim.when in whens
            assert claim.where is None or claim.where in mentions
            assert set(claim.attribution) <= attributions
        assert {p.mention for p in reading.places} <= mentions
        assert {a.parent for a in reading.attributions if a.parent} <= attributions
        sources = {a.source.mention for a in reading.attributions if a.source and a.source.mention}
        assert sources <= mentions


def test_members_are_chains_and_a_chain_has_one_name(readings: list[Reading]) -> None:
    for reading in readings:
        names = {m.chain: m.name for m in reading.mentions}
        assert all(names[m.chain] == m.name for m in reading.mentions)
        assert {c for m in reading.mentions for c in m.members} <= set(names)


def test_mentions_stand_in_the_order_of_the_text(readings: list[Reading]) -> None:
    for reading in readings:
        starts = [m.start for m in reading.mentions]
        assert starts == sorted(starts)
        assert len({m.id for m in reading.mentions}) == len(starts)


def test_a_reading_survives_its_record(readings: list[Reading]) -> None:
    assert [reading_from(reading_record(r)) for r in readings] == readings


def test_a_document_reads_the_same_alone_and_among_others(reader: SaysoReader, readings: list[Reading]) -> None:
    assert list(reader.read([readings[0].document])) == readings[:1]
    assert list(reader.read([readings[-1].document])) == readings[-1:]


def test_names_of_the_article_are_found_whole_and_joined(readings: list[Reading]) -> None:
    kinds = {m.name: m.kind.value for m in readings[0].mentions if m.level == "named"}
    assert kinds["Jaish-e-Bahr"] == "organisation"
    assert kinds["Harbour Workers' League"] == "organisation"
    assert kinds["Omar Lod"] == "person"
    assert "JeB" not in kinds


def test_processes_read_what_one_process_reads(reader: SaysoReader) -> None:
    documents = list(articles(3))
    assert list(SaysoReader(processes=2).read(documents)) == list(reader.read(documents))
