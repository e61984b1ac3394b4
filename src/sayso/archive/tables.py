"""The derived tables: everything in them follows from the originals, the captures and the judgements."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Integer, LargeBinary, MetaData, String, Table, Text

SCHEMA = "3"
"""The version of these tables.  A store of another version is emptied and filled anew: nothing in it is given."""

metadata = MetaData()

meta = Table(
    "meta",
    metadata,
    Column("key", String, primary_key=True),
    Column("value", Text, nullable=False),
)

documents = Table(
    "documents",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("id", String, nullable=False, unique=True),
    Column("name", Text, nullable=False),
    Column("media_type", String, nullable=False),
    Column("language", String),
    Column("headline", Text),
    Column("publisher", Text, index=True),
    Column("published", String, index=True),
    Column("url", Text),
    Column("failed", Boolean, nullable=False),
    Column("given", Text, nullable=False),
    Column("record", LargeBinary, nullable=False),
)

readings = Table(
    "readings",
    metadata,
    Column("document", String, primary_key=True),
    Column("reader", String, nullable=False),
    Column("record", LargeBinary, nullable=False),
)

captures = Table(
    "captures",
    metadata,
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("document", String, nullable=False, index=True),
    Column("name", Text, nullable=False),
    Column("publisher", Text),
    Column("url", Text),
    Column("published", String),
    Column("added", String, nullable=False),
)


def _settled(name: str, *columns: Column[str]) -> Table:
    position = Column("position", Integer, primary_key=True, autoincrement=False)
    return Table(name, metadata, position, *columns, Column("record", LargeBinary, nullable=False))


def _many(name: str, *columns: Column[str]) -> Table:
    """What is written one by one where little has changed: its order is that of the ids."""
    number = Column("id", String, primary_key=True)
    return Table(name, metadata, number, *columns, Column("record", LargeBinary, nullable=False))


entities = _many("entities", Column("kind", String), Column("name", Text))
events = _many(
    "events",
    Column("predicate", String, index=True),
    Column("earliest", String),
    Column("latest", String),
)
disagreements = _settled("disagreements", Column("id", String, index=True), Column("differs", String))
copies = _settled("copies", Column("left_document", String), Column("right_document", String))
retractions = _settled("retractions", Column("document", String))
