"""Reading without a workspace: nothing is stored."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from sayso.model.reading import Reading
from sayso.workspace.progress import Progress, silent, telling_of_long
from sayso.workspace.readers import Readership, reader_of
from sayso.workspace.steadily import read_steadily


@dataclass(frozen=True, slots=True, kw_only=True)
class HowToRead:
    """What the documents do not say themselves, and what reads them."""

    published: str | None = None
    publisher: str | None = None
    readership: Readership = Readership()


def read_reports(
    paths: str | Path | Sequence[str | Path], how: HowToRead = HowToRead(), *, progress: Progress = silent
) -> Iterator[Reading]:
    """One reading per document, in the order of the paths; ``-`` is standard input.

    A document that cannot be read gives a reading with a failed gap.
    """
    from sayso.intake import read_paths

    reader = reader_of(how.readership)
    intaken = read_paths(paths, published=how.published, publisher=how.publisher)
    documents = telling_of_long((item.document for item in intaken), progress)
    yield from read_steadily(reader.read, documents, lambda: reader.reader)
