"""Full-text search over the documents, the same on both databases.

Words are folded here (case and accents), so that FTS5 and tsvector see the same tokens.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from sqlalchemy import Connection, text

from sayso.archive.folding import words_of

_PHRASE = re.compile(r'"([^"]*)"|(\S+)')
_LONGEST_WORD = 200
# PostgreSQL refuses a tsvector over 1 MB: what lies beyond this many bytes of words is not indexed there.
_MOST_BYTES = 600_000


def create(connection: Connection) -> None:
    """Make the index."""
    if connection.dialect.name == "sqlite":
        connection.execute(text("CREATE VIRTUAL TABLE search USING fts5(words, content='', tokenize='unicode61')"))
    else:
        connection.execute(text("CREATE TABLE search (number integer PRIMARY KEY, words tsvector NOT NULL)"))
        connection.execute(text("CREATE INDEX search_words ON search USING gin (words)"))


def drop(connection: Connection) -> None:
    """Remove the index."""
    connection.execute(text("DROP TABLE IF EXISTS search"))


def put(connection: Connection, number: int, written: Iterable[str]) -> None:
    """Index one document's headline and text under its number."""
    words = [w for part in written for w in words_of(part) if len(w) <= _LONGEST_WORD]
    if connection.dialect.name == "sqlite":
        statement = "INSERT INTO search (rowid, words) VALUES (:number, :words)"
    else:
        words = _bounded(words)
        statement = "INSERT INTO search (number, words) VALUES (:number, to_tsvector('simple', :words))"
    connection.execute(text(statement), {"number": number, "words": " ".join(words)})


def find(connection: Connection, asked: str, *, limit: int) -> list[int]:
    """The numbers of the documents that hold all the words and "quoted phrases" asked for, best first."""
    phrases = [words for quoted, word in _PHRASE.findall(asked) if (words := words_of(quoted or word))]
    if not phrases:
        return []
    if connection.dialect.name == "sqlite":
        query = " ".join('"' + " ".join(words) + '"' for words in phrases)
        statement = "SELECT rowid FROM search WHERE search MATCH :query ORDER BY rank, rowid LIMIT :limit"
    else:
        query = " & ".join("(" + " <-> ".join(f"'{w}'" for w in words) + ")" for words in phrases)
        statement = (
            "SELECT number FROM search WHERE words @@ CAST(:query AS tsquery) "
            "ORDER BY ts_rank(words, CAST(:query AS tsquery)) DESC, number LIMIT :limit"
        )
    return [row[0] for row in connection.execute(text(statement), {"query": query, "limit": limit})]


def _bounded(words: list[str]) -> list[str]:
    size, kept = 0, []
    for word in words:
        size += len(word.encode()) + 4
        if size > _MOST_BYTES:
            break
        kept.append(word)
    return kept
