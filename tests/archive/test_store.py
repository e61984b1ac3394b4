"""One suite for SQLite and PostgreSQL."""

from __future__ import annotations

import pytest

from sayso.archive import digest_of
from sayso.archive.store import Store
from sayso.model.claim import ClaimKind
from sayso.model.corroboration import Corroboration, Grade, Lineage
from sayso.model.disagreement import Differs, Disagreement, Side
from sayso.model.document import Capture, Document
from sayso.model.entity import About, Entity, EntityName, Join
from sayso.model.errors import NotFound
from sayso.model.event import Event, EventParticipant, EventWhen, EventWhere
from sayso.model.lineage import Copy, Retraction, Reuse, SharedPassage
from sayso.model.mention import Kind, Level, Mention
from sayso.model.pile import Settlement
from sayso.model.reading import Reader, Reading
from sayso.model.span import Span


def d(text: str, **fields: object) -> Document:
    return Document(id=digest_of(text.encode()), name="made.txt", media_type="text/plain", text=text, **fields)


def r(document: Document, version: str = "1") -> Reading:
    mention = Mention(
        id="m1", start=0, end=3, text=document.text[:3], kind=Kind.PERSON, level=Level.NAMED, chain="e1", name="Ana"
    )
    return Reading(document=document, reader=Reader(name="made", version=version), mentions=(mention,))


def put(store: Store, *readings: Reading) -> None:
    store.put_documents([(reading.document, "") for reading in readings])
    store.put_readings(readings)


def test_a_reading_comes_back_whole(store: Store) -> None:
    reading = r(d("Ana met Bo.", headline="A meeting", publisher="The Harbour Post", authors=("C. Dee",)))
    put(store, reading)
    assert list(store.readings()) == [reading]


def test_readings_come_sorted_by_document(store: Store) -> None:
    put(store, *(r(d(f"Ana met {n}.")) for n in "abcdefgh"))
    ids = [reading.document.id for reading in store.readings()]
    assert ids == sorted(ids)


def test_markup_stays_with_the_document(store: Store) -> None:
    document = d("Ana met Bo.", markup="<p>Ana met Bo.</p>")
    store.put_documents([(document, "")])
    assert store.document(document.id) == document


def test_an_unknown_document_is_not_found(store: Store) -> None:
    with pytest.raises(NotFound):
        store.document("sha256:0")


def test_a_document_with_the_same_given_stays(store: Store) -> None:
    store.put_documents([(d("x", publisher="one"), "")])
    store.put_documents([(d("x", publisher="two"), "")])
    assert store.document(digest_of(b"x")).publisher == "one"


def test_a_document_with_another_given_is_replaced_and_unread(store: Store) -> None:
    put(store, r(d("x", publisher="one")))
    store.put_documents([(d("x", publisher="two"), "now by another")])
    assert store.document(digest_of(b"x")).publisher == "two"
    assert store.unread("made 1") == [digest_of(b"x")]
    assert store.search("x") == [digest_of(b"x")]


def test_unread_is_what_this_reader_has_not_read(store: Store) -> None:
    one, two = d("one"), d("two")
    store.put_documents([(one, ""), (two, "")])
    store.put_readings([r(one)])
    assert store.unread("made 1") == [two.id]
    assert store.unread("made 2") == [one.id, two.id]


def test_reading_again_takes_the_place_of_the_reading(store: Store) -> None:
    put(store, r(d("one"), "1"))
    store.put_readings([r(d("one"), "2")])
    assert [reading.reader.version for reading in store.readings()] == ["2"]


def test_captures_follow_their_log(store: Store) -> None:
    captures = [Capture(document="sha256:1", name=n, added="2026-01-01T00:00:00Z") for n in ("a", "b", "c")]
    store.put_captures(captures[:2])
    store.put_captures(captures)
    assert [row[2] for row in store.dump()["captures"]] == ["a", "b", "c"]


def test_a_settlement_comes_back_whole(store: Store) -> None:
    store.put_settlement(SETTLED, state="s1")
    assert store.settlement() == SETTLED
    assert store.fact("settled") == "s1"


def test_a_settlement_takes_the_place_of_the_one_before(store: Store) -> None:
    store.put_settlement(SETTLED, state="s1")
    store.put_settlement(Settlement(), state="s2")
    assert store.settlement() == Settlement()


def _some(*numbers: int, word: str = "met") -> Settlement:
    """Entities and events of these numbers, sorted by id."""
    entities = (
        Entity(id=f"entity-{n:02}", kind=Kind.PERSON, name=f"Ana {word}", names=(), mentions=()) for n in numbers
    )
    events = (
        Event(id=f"event-{n:02}", kind=ClaimKind.EVENT, predicate=word, participants=(), claims=()) for n in numbers
    )
    return Settlement(entities=tuple(entities), events=tuple(events))


def test_a_settlement_written_in_parts_equals_one_written_at_once(store: Store) -> None:
    changed = _some(1, 3, word="paid")
    mixed = Settlement(entities=(*changed.entities, *_some(4).entities), events=(*_some(0).events, *changed.events))
    store.put_settlement(_some(0, 1, 2, 3), state="s1")
    store.put_settlement(mixed, state="s2")
    rows = store.dump()
    store.clear()
    store.put_settlement(mixed, state="s2")
    assert store.settlement() == mixed
    assert store.dump() == rows


def test_what_another_process_settled_is_taken_over_whole(store: Store) -> None:
    other = Store(store.engine, name=store.name)
    store.put_settlement(_some(0, 1, 2), state="s1")
    other.put_settlement(_some(2, 3, word="paid"), state="s2")
    store.put_settlement(_some(0, 1), state="s3")
    assert store.settlement() == _some(0, 1)


def test_readings_that_still_stand_are_not_made_again(store: Store) -> None:
    put(store, *(r(d(f"Ana met {n}.")) for n in "ab"))
    before = {reading.document.id: reading for reading in store.readings()}
    changed = r(d("Ana met a."), version="2")
    store.put_readings([changed])
    after = {reading.document.id: reading for reading in store.readings()}
    assert after[changed.document.id] == changed
    assert sum(after[number] is before[number] for number in before) == 1


def test_clear_leaves_nothing(store: Store) -> None:
    put(store, r(d("one")))
    store.put_settlement(SETTLED, state="s1")
    store.clear()
    assert not any(store.dump().values())
    assert store.search("one") == []


def test_odd_characters_are_kept(store: Store) -> None:
    document = d("nul \x00 and \u202e", headline="a\x00b\ud800")
    store.put_documents([(document, "")])
    assert store.document(document.id) == document


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("harbour", ["one", "two"]),
        ("HARBOUR", ["one", "two"]),
        ("josé", ["one"]),
        ("jose", ["one"]),
        ("harbour master", ["one"]),
        ('"harbour master"', ["one"]),
        ('"master harbour"', []),
        ("walrus", []),
        ("", []),
        ("' OR \" -- *", []),
        ("harbour AND", []),
    ],
)
def test_search(store: Store, asked: str, found: list[str]) -> None:
    documents = {"one": d("José is the harbour master."), "two": d("The harbour is closed."), "three": d("Nothing.")}
    store.put_documents([(document, "") for document in documents.values()])
    names = {document.id: name for name, document in documents.items()}
    assert sorted(names[document] for document in store.search(asked)) == found


def test_five_megabytes_on_one_line_can_be_searched(store: Store) -> None:
    texts = ["walrus " + "x" * 5_000_000, "walrus " + " ".join(f"word{n}" for n in range(200_000))]
    store.put_documents([(d(text), "") for text in texts])
    assert len(store.search("walrus")) == 2


def test_equal_stores_have_equal_dumps(store: Store) -> None:
    readings = [r(d(f"Ana met {n}.")) for n in "abc"]
    put(store, *readings)
    before = store.dump()
    store.clear()
    put(store, *reversed(readings))
    assert store.dump() == before


SETTLED = Settlement(
    entities=(
        Entity(
            id="E1",
            kind=Kind.PERSON,
            name="Ana Ruiz",
            names=(EntityName(name="Ana Ruiz", documents=("sha256:1",)),),
            mentions=(("sha256:1", "m1"),),
            chains=("sha256:1#e1", "sha256:2#e4"),
            about=(About(key="role", value="mayor", documents=("sha256:1",)),),
            joins=(Join(left="sha256:1#e1", right="sha256:2#e4", score=0.9, reasons=("same name",), judged="abc"),),
        ),
    ),
    events=(
        Event(
            id="V1",
            kind=ClaimKind.EVENT,
            predicate="met",
            participants=(EventParticipant(role="agent", entity="E1"),),
            claims=("sha256:1#c1",),
            title="mayor",
            when=EventWhen(edtf="2026-01", earliest="2026-01-01", latest="2026-01-31"),
            where=EventWhere(name="Port Amber", country="XA", lat=1.5, lon=-2.25, precision="settlement", id=7),
            reasons=("one claim",),
            corroboration=Corroboration(
                reports=2,
                at_least=1,
                at_most=2,
                lineages=(Lineage(documents=("sha256:1",), origin=None, reasons=("r",), certain=False),),
            ),
            grade=Grade(credibility="3", reasons=("told once",)),
        ),
        Event(id="V2", kind=ClaimKind.STATE, predicate="leads", participants=(), claims=("sha256:1#c2",)),
    ),
    disagreements=(
        Disagreement(
            id="D1",
            differs=Differs.WHEN,
            sides=(Side(value="May", claims=("sha256:1#c1",), strength="one paper"), Side(value="June", claims=())),
            event="V1",
            note="n",
        ),
        Disagreement(id="D2", differs=Differs.ROLE, sides=(), entity="E1"),
    ),
    copies=(
        Copy(
            left="sha256:1",
            right="sha256:2",
            reuse=Reuse.LIGHT_EDIT,
            passages=(SharedPassage(left=Span(start=0, end=4), right=Span(start=2, end=6)),),
            left_share=0.5,
            right_share=1 / 3,
            source=None,
            reasons=("same words",),
        ),
    ),
    retractions=(Retraction(document="sha256:2", judgement="abc", through=("sha256:1",)),),
)
