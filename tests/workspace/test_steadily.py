from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator

import pytest

from sayso.model.document import Document
from sayso.model.errors import BadArgument
from sayso.model.reading import Reader, Reading
from sayso.workspace.steadily import read_steadily

READER = Reader(name="made", version="1")


def d(text: str) -> Document:
    return Document(id=f"sha256:{text}", name=text, media_type="text/plain", text=text)


def by_threes(documents: Iterable[Document]) -> Iterator[Reading]:
    """A reader that takes three at a time and breaks on "bad"."""
    window: list[Document] = []
    for document in documents:
        window.append(document)
        if len(window) == 3:
            yield from _read(window)
            window = []
    yield from _read(window)


def _read(window: list[Document]) -> list[Reading]:
    if any(document.text == "bad" for document in window):
        raise ValueError("no such thing")
    return [Reading(document=document, reader=READER) for document in window]


@pytest.mark.parametrize(
    "texts", ["bad", "a bad", "bad b", "a b c bad e f g h", "a bad c bad e f bad", "a b c d", ""], ids=str
)
def test_every_document_has_its_reading_in_order(texts: str, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.CRITICAL, "sayso")
    words = texts.split()
    found = list(read_steadily(by_threes, map(d, words), lambda: READER))
    assert [reading.document.text for reading in found] == words
    assert [bool(reading.gaps) for reading in found] == [word == "bad" for word in words]


def test_a_reader_that_always_breaks_is_not_the_documents_fault() -> None:
    def broken(documents: Iterable[Document]) -> Iterator[Reading]:
        raise ValueError("no weights")
        yield

    with pytest.raises(ValueError, match="no weights"):
        list(read_steadily(broken, [d("a")], lambda: READER))


def test_our_own_errors_go_up() -> None:
    def refusing(documents: Iterable[Document]) -> Iterator[Reading]:
        list(documents)
        raise BadArgument("no such pipeline")
        yield

    with pytest.raises(BadArgument):
        list(read_steadily(refusing, [d("a")], lambda: READER))


def test_documents_that_cannot_be_fetched_are_not_the_readers_fault() -> None:
    def breaking() -> Iterator[Document]:
        yield d("a")
        raise OSError("gone")

    with pytest.raises(OSError, match="gone"):
        list(read_steadily(by_threes, breaking(), lambda: READER))
