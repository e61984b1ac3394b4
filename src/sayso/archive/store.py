"""The derived tables on SQLite or PostgreSQL."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from hashlib import blake2b
from typing import Any, TypeVar

from sqlalchemy import Connection, Engine, Table, delete, func, insert, inspect, select, text, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import DBAPIError

from sayso.archive import search, tables
from sayso.archive.engine import said
from sayso.archive.originals import LOST
from sayso.archive.packing import packed, unpacked
from sayso.model.document import Capture, Document
from sayso.model.entity import Entity
from sayso.model.errors import NotFound, WorkspaceError
from sayso.model.event import Event
from sayso.model.pile import Settlement
from sayso.model.reading import Reading
from sayso.model.record import Record, document_from, document_record, reading_from, reading_record
from sayso.model.settled import (
    capture_record,
    copy_from,
    copy_record,
    disagreement_from,
    disagreement_record,
    entity_from,
    entity_record,
    event_from,
    event_record,
    retraction_from,
    retraction_record,
)

_KEPT_WITH_DOCUMENT = ("schema", "document", "text")

_AT_ONCE = 500
T = TypeVar("T")

_READINGS = select(tables.documents.c.record, tables.readings.c.record).select_from(
    tables.documents.join(tables.readings, tables.documents.c.id == tables.readings.c.document)
)


class Store:
    """Documents, readings, captures and the settlement, as tables that can be thrown away.

    ``name`` is how messages call the database; ``read_only`` is true where nothing can be written to it.
    """

    def __init__(self, engine: Engine, *, name: str, read_only: bool = False) -> None:
        self.engine = engine
        self.name = name
        self.read_only = read_only
        self._unpacked: dict[str, tuple[bytes, Reading]] = {}
        self._put: tuple[str, Settlement] | None = None

    def prepare(self) -> None:
        """Make the tables where they are missing or of another version."""
        with self._begin() as connection:
            if inspect(connection).has_table("meta") and self._get(connection, "schema") == tables.SCHEMA:
                return
            if self.read_only:
                raise WorkspaceError(
                    f"{self.name} is of another version and cannot be written; work on a copy of the folder"
                )
            self._create(connection)

    def clear(self) -> None:
        """Throw everything away and make empty tables."""
        with self._begin() as connection:
            self._create(connection)

    def close(self) -> None:
        """Let go of the database."""
        self.engine.dispose()

    # Small facts about the store itself.

    def fact(self, key: str) -> str | None:
        """A value kept beside the tables: what they were made from."""
        with self._begin() as connection:
            return self._get(connection, key)

    def set_fact(self, key: str, value: str) -> None:
        """Keep such a value."""
        with self._begin() as connection:
            self._set(connection, key, value)

    # Documents and captures.

    def put_documents(self, documents: Iterable[tuple[Document, str]]) -> None:
        """Keep documents, each with what people gave beside its bytes, and index their words.

        A document that is there with the same given stays as it is; with another it is replaced, and unread again.
        """
        with self._begin() as connection:
            for document, given in documents:
                self._put_document(connection, document, given)

    def documents(self) -> dict[str, str]:
        """The documents that are here, with what was given beside the bytes of each."""
        with self._begin() as connection:
            rows = connection.execute(select(tables.documents.c.id, tables.documents.c.given))
            return {row[0]: row[1] for row in rows}

    def document(self, document: str) -> Document:
        """One document with its text and markup.  Raises ``NotFound``."""
        with self._begin() as connection:
            row = connection.execute(select(tables.documents.c.record).where(tables.documents.c.id == document)).first()
        if row is None:
            raise NotFound(f"no document {document} in {self.name}; `sayso sources` lists what there is")
        return _document(unpacked(row[0]))

    def put_captures(self, captures: Sequence[Capture]) -> None:
        """Make the table of captures equal to the log of captures."""
        with self._begin() as connection:
            there = connection.execute(select(func.count()).select_from(tables.captures)).scalar_one()
            for i, capture in enumerate(captures[there:], there):
                row = {k: _storable(v) for k, v in capture_record(capture).items()}
                _insert_new(connection, tables.captures, {"position": i, **row})

    # Readings.

    def put_readings(self, readings: Iterable[Reading]) -> None:
        """Keep readings, each in place of what was there for its document."""
        with self._begin() as connection:
            for reading in readings:
                record = {k: v for k, v in reading_record(reading).items() if k not in _KEPT_WITH_DOCUMENT}
                connection.execute(delete(tables.readings).where(tables.readings.c.document == reading.document.id))
                row = {"document": reading.document.id, "reader": _reader(reading), "record": packed(record)}
                _insert_new(connection, tables.readings, row)

    def unread(self, reader: str) -> list[str]:
        """The documents that ``reader`` ("name version") has not read, in the order in which they were added."""
        done = select(tables.readings.c.document).where(tables.readings.c.reader == reader)
        query = (
            select(tables.documents.c.id).where(tables.documents.c.id.not_in(done)).order_by(tables.documents.c.number)
        )
        with self._begin() as connection:
            return [row[0] for row in connection.execute(query)]

    def readings(self) -> Iterator[Reading]:
        """All readings, sorted by document id.  Their documents come without markup."""
        with self._begin() as connection:
            rows = connection.execute(
                _READINGS.add_columns(tables.documents.c.id).order_by(tables.documents.c.id)
            ).all()
        there = {}
        for document, reading, number in rows:
            digest = blake2b(document + reading, digest_size=16).digest()
            before = self._unpacked.get(number)
            # What still stands is the very value of the last time: it takes no making and is quick to compare.
            same = before is not None and before[0] == digest
            there[number] = before if before and same else (digest, _reading(unpacked(document), unpacked(reading)))
            yield there[number][1]
        self._unpacked = there

    def reading(self, document: str) -> Reading:
        """The reading of one document.  Raises ``NotFound``."""
        with self._begin() as connection:
            row = connection.execute(_READINGS.where(tables.documents.c.id == document)).first()
        if row is None:
            raise NotFound(f"no document {document} that was read in {self.name}; `sayso sources` lists what there is")
        return _reading(unpacked(row[0]), unpacked(row[1]))

    # The settlement.

    def put_settlement(self, settlement: Settlement, *, state: str) -> None:
        """Keep a settlement in place of the one before, in one transaction; ``state`` names what it was made from.

        Of the one that this store wrote last only what has changed is written.  Entities and events come sorted by id.
        """
        with self._begin() as connection:
            if connection.dialect.name == "postgresql":
                # SQLite lets in one writer at a time anyway.
                connection.execute(text("LOCK TABLE meta IN EXCLUSIVE MODE"))
            last = self._put[1] if self._put is not None and self._put[0] == self._get(connection, "settled") else None
            _write_changed(connection, tables.entities, settlement.entities, last.entities if last else None)
            _write_changed(connection, tables.events, settlement.events, last.events if last else None)
            for table, rows in _few_rows(settlement):
                connection.execute(delete(table))
                if rows:
                    connection.execute(insert(table), [{"position": i, **row} for i, row in enumerate(rows)])
            self._set(connection, "settled", state)
        self._put = state, settlement

    def settlement(self) -> Settlement:
        """The settlement that is kept."""
        with self._begin() as connection:

            def records(table: Table) -> list[Record]:
                order = table.columns[0]
                # Databases have their own order of texts; ours is Python's.
                rows = sorted(connection.execute(select(order, table.c.record)).all(), key=lambda row: row[0])
                return [unpacked(row[1]) for row in rows]

            return Settlement(
                entities=tuple(map(entity_from, records(tables.entities))),
                events=tuple(map(event_from, records(tables.events))),
                disagreements=tuple(map(disagreement_from, records(tables.disagreements))),
                copies=tuple(map(copy_from, records(tables.copies))),
                retractions=tuple(map(retraction_from, records(tables.retractions))),
            )

    def search(self, asked: str, *, limit: int = 50) -> list[str]:
        """The documents that hold all the words and "quoted phrases" asked for, best first."""
        with self._begin() as connection:
            numbers = search.find(connection, asked, limit=limit)
            query = select(tables.documents.c.number, tables.documents.c.id).where(
                tables.documents.c.number.in_(numbers)
            )
            ids = {row[0]: row[1] for row in connection.execute(query)}
        return [ids[number] for number in numbers]

    def dump(self) -> dict[str, list[tuple[Any, ...]]]:
        """Every derived row, sorted: two stores of one workspace and version are equal exactly if their dumps are."""
        with self._begin() as connection:
            return {
                table.name: sorted(map(_comparable, connection.execute(select(*_content(table)))))
                for table in tables.metadata.sorted_tables
                if table is not tables.meta
            }

    @contextmanager
    def _begin(self) -> Iterator[Connection]:
        try:
            with self.engine.begin() as connection:
                yield connection
        except DBAPIError as error:
            raise WorkspaceError(said(self.name, error)) from error

    def _create(self, connection: Connection) -> None:
        search.drop(connection)
        tables.metadata.drop_all(connection)
        tables.metadata.create_all(connection)
        search.create(connection)
        self._set(connection, "schema", tables.SCHEMA)

    def _get(self, connection: Connection, key: str) -> str | None:
        row = connection.execute(select(tables.meta.c.value).where(tables.meta.c.key == key)).first()
        return None if row is None else str(row[0])

    def _set(self, connection: Connection, key: str, value: str) -> None:
        connection.execute(delete(tables.meta).where(tables.meta.c.key == key))
        connection.execute(insert(tables.meta), {"key": key, "value": value})

    def _put_document(self, connection: Connection, document: Document, given: str) -> None:
        record = document_record(document)
        columns = ("id", "name", "media_type", "language", "headline", "publisher", "published", "url")
        row = {c: _storable(record[c]) for c in columns} | {
            "failed": any(gap.failed for gap in document.gaps),
            "given": given,
            "record": packed({"document": record, "text": document.text, "markup": document.markup}),
        }
        number = _insert_new(connection, tables.documents, row)
        mine = tables.documents.c.id == document.id
        if number is None:
            # Headline and text follow from the bytes alone, so that the index stands, but of what had no text.
            before = connection.execute(select(tables.documents.c.number, tables.documents.c.given).where(mine)).one()
            if before[1] == given:
                return
            connection.execute(update(tables.documents).where(mine).values(row))
            connection.execute(delete(tables.readings).where(tables.readings.c.document == document.id))
            number = before[0] if before[1] == LOST else None
        if number is not None and given != LOST:
            search.put(connection, number, [document.headline or "", document.text])


def _insert_new(connection: Connection, table: Table, row: Record) -> Any:
    """Insert a row unless its key is there (another process may have been faster); the new row's first column."""
    dialect = sqlite if connection.dialect.name == "sqlite" else postgresql
    statement = dialect.insert(table).values(row).on_conflict_do_nothing().returning(next(iter(table.columns)))
    return connection.execute(statement).scalar()


def _reader(reading: Reading) -> str:
    return f"{reading.reader.name} {reading.reader.version}"


def _document(record: Record) -> Document:
    return document_from(record["document"], text=record["text"], markup=record["markup"])


def _reading(document: Record, reading: Record) -> Reading:
    return reading_from({"document": document["document"], "text": document["text"], **reading})


def _write_changed(
    connection: Connection, table: Table, values: Sequence[Entity] | Sequence[Event], last: Sequence[Any] | None
) -> None:
    """Make a table hold these values and no other; it holds those of ``last`` now, or whatever there is."""
    before = {value.id: value for value in last or ()}
    new = [value for value in values if before.get(value.id) != value]
    if last is None:
        connection.execute(delete(table))
    else:
        gone = before.keys() - {value.id for value in values} | {value.id for value in new} & before.keys()
        for some in _some(sorted(gone)):
            connection.execute(delete(table).where(table.c.id.in_(some)))
    for some in _some(new):
        connection.execute(insert(table), [_entity_row(v) if isinstance(v, Entity) else _event_row(v) for v in some])


def _entity_row(entity: Entity) -> Record:
    return _row(entity_record(entity), id=entity.id, kind=entity.kind.value, name=_storable(entity.name))


def _event_row(event: Event) -> Record:
    days = (None, None) if event.when is None else (event.when.earliest, event.when.latest)
    return _row(event_record(event), id=event.id, predicate=event.predicate, earliest=days[0], latest=days[1])


def _few_rows(settlement: Settlement) -> list[tuple[Table, list[Record]]]:
    return [
        (
            tables.disagreements,
            [_row(disagreement_record(d), id=d.id, differs=d.differs.value) for d in settlement.disagreements],
        ),
        (
            tables.copies,
            [_row(copy_record(c), left_document=c.left, right_document=c.right) for c in settlement.copies],
        ),
        (tables.retractions, [_row(retraction_record(r), document=r.document) for r in settlement.retractions]),
    ]


def _some(values: Sequence[T]) -> Iterator[Sequence[T]]:
    """A few hundred at once: a statement takes no more."""
    for at in range(0, len(values), _AT_ONCE):
        yield values[at : at + _AT_ONCE]


def _row(record: Record, **columns: str | None) -> Record:
    return {**columns, "record": packed(record)}


def _storable(value: str | None) -> str | None:
    """A text that both databases take in a column: no NUL and no lone surrogate (the record keeps them)."""
    return None if value is None else value.replace("\x00", "").encode("utf-8", "replace").decode("utf-8")


def _content(table: Table) -> list[Any]:
    # The number of a document is the order of arrival, which a rebuild need not keep.
    return [column for column in table.columns if column.name != "number"]


def _comparable(row: Any) -> tuple[Any, ...]:
    return tuple(("" if value is None else value) for value in row)
