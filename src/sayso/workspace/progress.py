"""What long work says while it runs."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from sayso.model.document import Document


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One step done: the stage ("archiving", "reading", "settling"), what was worked on, how far it is.

    ``total`` is ``None`` where nobody knows yet how much there is.  ``size`` is how many characters a long text has
    that is only about to be read: nothing more is heard until it is, and that may be minutes.
    """

    stage: str
    name: str
    done: int
    total: int | None = None
    size: int | None = None


#: From so many characters on, a text is told of before it is read.
_LONG = 1_000_000

Progress = Callable[[Step], None]


def silent(_: Step) -> None:
    """Says nothing."""


def telling_of_long(
    documents: Iterable[Document], progress: Progress, *, total: int | None = None
) -> Iterator[Document]:
    """The documents on their way to a reader; a long one is told of before it is handed on."""
    for number, document in enumerate(documents):
        size = len(document.text)
        if size >= _LONG:
            progress(Step(stage="reading", name=document.name, done=number, total=total, size=size))
        yield document
