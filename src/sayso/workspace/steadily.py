"""Reading that goes on when the reader breaks on one document."""

from __future__ import annotations

import logging
from collections import deque
from collections.abc import Callable, Iterable, Iterator

from sayso.model.document import Document
from sayso.model.errors import SaysoError
from sayso.model.gap import Gap
from sayso.model.reading import Reader, Reading

Read = Callable[[Iterable[Document]], Iterator[Reading]]

_LOG = logging.getLogger("sayso")
_PROBE = Document(
    id="sha256:" + "0" * 64, name="probe", media_type="text/plain", text="The mayor met the harbour master."
)


def read_steadily(read: Read, documents: Iterable[Document], reader: Callable[[], Reader]) -> Iterator[Reading]:
    """The reading of each document, in order; one on which the reader breaks gets a failed gap that says so.

    Where the reader breaks on a plain sentence too, the fault is not the document's, and the error goes up.
    """
    source = _Source(documents)
    while True:
        try:
            for reading in read(source):
                source.waiting.popleft()
                yield reading
            return
        except SaysoError:
            raise
        except Exception:
            if source.broken or not source.waiting:
                raise
            list(read([_PROBE]))
        # Readers work on many at once: those handed over with the bad one are read alone.
        for document in source.taken():
            yield _alone(read, document, reader)


class _Source:
    """Documents on their way to the reader, with those that have no reading yet."""

    def __init__(self, documents: Iterable[Document]) -> None:
        self._documents = iter(documents)
        self.waiting: deque[Document] = deque()
        self.broken = False

    def __iter__(self) -> Iterator[Document]:
        try:
            for document in self._documents:
                self.waiting.append(document)
                yield document
        except Exception:
            self.broken = True
            raise

    def taken(self) -> list[Document]:
        """Those that wait; none does afterwards."""
        waiting = list(self.waiting)
        self.waiting.clear()
        return waiting


def _alone(read: Read, document: Document, reader: Callable[[], Reader]) -> Reading:
    try:
        return next(iter(read([document])))
    except SaysoError:
        raise
    except Exception as error:
        _LOG.exception("the reader broke on %s (%s)", document.name, document.id)
        reason = f"The reader broke on it ({type(error).__name__}: {error}); it is kept, but not read."
        gap = Gap(start=0, end=0, reason=reason, failed=True)
        return Reading(document=document, reader=reader(), gaps=(*document.gaps, gap))
