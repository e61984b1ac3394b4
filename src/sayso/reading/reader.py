"""The reader: documents in, readings out, by rules over a parse."""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import sayso
from sayso.model.collecting import uncollected
from sayso.model.document import Document
from sayso.model.gap import Gap
from sayso.model.known import KNOWN
from sayso.model.reading import Reader, Reading
from sayso.model.span import Span
from sayso.reading.draft import Draft
from sayso.reading.known import read_known
from sayso.reading.languages import NO_LANGUAGE, language_name
from sayso.reading.mending.footnotes import without_marks
from sayso.reading.mending.slips import without_slips
from sayso.reading.pipeline import DEFAULT, Pipeline, load
from sayso.reading.whens.entries import parted
from sayso.reading.whens.messages import apart

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from sayso.model.claim import Claim
    from sayso.reading.places.gazetteer import Gazetteer
    from sayso.reading.vocabulary import Vocabulary

NAME = "sayso"
_LOG = logging.getLogger("sayso")

# Documents taken from the stream at a time: enough for the pipeline's batches, little enough for memory.
_WINDOW = 64


class SaysoReader:
    """Reads documents one by one, in order; the same documents give the same readings.

    ``pipeline`` names the language pipeline, ``vocabulary`` a file of further predicates, ``gazetteer`` a file of
    further places; ``processes`` above one spreads the work over that many processes.  Loading happens at the first
    document, and raises ``BadArgument`` for a file that cannot be read.
    """

    def __init__(
        self,
        *,
        pipeline: str = DEFAULT,
        vocabulary: Path | None = None,
        gazetteer: Path | None = None,
        processes: int = 1,
    ) -> None:
        self._with = _With(pipeline=pipeline, vocabulary=vocabulary, gazetteer=gazetteer)
        self._processes = processes
        self._steps: _Steps | None = None

    @property
    def reader(self) -> Reader:
        """Who reads: the version changes whenever a reading may."""
        return self._loaded().reader

    def read(self, documents: Iterable[Document]) -> Iterator[Reading]:
        """The reading of each document, in order.

        A document that failed at intake, or is in a language that is not read, gives a
        reading with a gap and nothing else.
        """
        if self._processes > 1:
            self._loaded()  # A file that cannot be read is said here, not by each process.
            yield from _read_in_processes(self._with, self._processes, documents)
            return
        for window in _windows(documents):
            yield from self._loaded().read(window)

    def _loaded(self) -> _Steps:
        if self._steps is None:
            self._steps = _Steps.load(self._with)
        return self._steps


@dataclass(frozen=True, slots=True, kw_only=True)
class _With:
    """What to read with: a pipeline's name, and a person's own files."""

    pipeline: str
    vocabulary: Path | None
    gazetteer: Path | None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Steps:
    """Everything loaded that reading needs."""

    pipeline: Pipeline
    reader: Reader
    vocabulary: Vocabulary
    places: Gazetteer

    @classmethod
    def load(cls, what: _With) -> _Steps:
        from sayso.reading.places.gazetteer import Gazetteer
        from sayso.reading.vocabulary import load_vocabulary

        words = load_vocabulary(what.vocabulary)
        places = Gazetteer(users=what.gazetteer).load()
        pipeline = load(what.pipeline)
        version = f"{sayso.__version__}+{pipeline.version}+{data_digest(what.vocabulary, what.gazetteer)[:12]}"
        return cls(pipeline=pipeline, reader=Reader(name=NAME, version=version), vocabulary=words, places=places)

    def read(self, documents: list[Document]) -> Iterator[Reading]:
        read = (d for d in documents if d.media_type != KNOWN and why_unread(d) is None)
        docs = self.pipeline.parse(parted(apart(without_marks(d.text))) for d in read)
        for document in documents:
            if document.media_type == KNOWN:
                yield read_known(document, self.reader)
                continue
            gap = why_unread(document)
            if gap is None:
                yield self._read(document, next(docs))
            else:
                gaps = tuple(dict.fromkeys((*document.gaps, gap)))
                yield Reading(document=document, reader=self.reader, gaps=gaps)

    def _read(self, document: Document, doc: Doc) -> Reading:
        """The reading of a parsed document, or a gap where a rule trips over its text: no other document is lost."""
        try:
            # The words of a parse point at one another: the collector would look through them again and again, and
            # can take none of them before the document is read.
            with uncollected():
                return self._reading(Draft(document=document, doc=without_slips(doc)))
        except (AssertionError, AttributeError, IndexError, KeyError, RecursionError, TypeError, ValueError) as error:
            _LOG.exception("a rule of reading tripped over %s (%s)", document.name, document.id)
            reason = (
                f"A rule of reading tripped over this text ({type(error).__name__}: {error}): it is kept, and searched "
                "as it stands. Please report it with the text."
            )
            gap = Gap(start=0, end=0, reason=reason, failed=True)
            return Reading(document=document, reader=self.reader, gaps=(*document.gaps, gap))

    def _reading(self, draft: Draft) -> Reading:
        from sayso.reading.claims.stating.tabled import untold_rows
        from sayso.reading.places.gazetteer import use

        use(self.places)
        for step in _ORDER:
            draft = step(draft)
        draft, claims = _claims(draft, self.vocabulary)
        return Reading(
            document=draft.document,
            reader=self.reader,
            sentences=sentences(draft.doc),
            mentions=tuple(sorted((*draft.mentions, *draft.inner), key=lambda m: (m.start, -m.end))),
            whens=draft.whens,
            places=(*draft.places, *draft.inner_places),
            attributions=draft.attributions,
            claims=claims,
            gaps=(
                *draft.document.gaps,
                *(Gap(start=0, end=0, reason=r) for r in self.pipeline.lacks),
                *untold_rows(draft, claims),
            ),
        )


def why_unread(document: Document) -> Gap | None:
    """The gap of a document that is not read: it failed at intake, is empty, or is in a language that is not read."""
    failed = next((g for g in document.gaps if g.failed), None)
    if failed is not None:
        return failed
    if document.language not in (None, "en"):
        return Gap(start=0, end=0, reason=_unread(document.language))
    if not document.text.strip():
        return Gap(start=0, end=0, reason="There is no text in it.")
    return None


def _unread(code: str) -> str:
    if code == NO_LANGUAGE:
        return "There is no running text in it: it is kept, and searched as it stands."
    return f"The text is in {language_name(code)}, which is not read yet: it is kept, and searched as it stands."


def sentences(doc: Doc) -> tuple[Span, ...]:
    """The sentences, without the white space around them."""
    spans = []
    for sent in doc.sents:
        text = sent.text
        start = sent.start_char + len(text) - len(text.lstrip())
        end = sent.start_char + len(text.rstrip())
        if start < end:
            spans.append(Span(start=start, end=end))
    return tuple(spans)


def data_digest(*users: Path | None) -> str:
    """A digest of the reading room's code and data, and of the user's own files: the same digest reads the same."""
    digest = hashlib.sha256(_rooms_digest())
    for own in users:
        digest.update(b"\0" if own is None else own.read_bytes())
    return digest.hexdigest()


@cache
def _rooms_digest() -> bytes:
    digest = hashlib.sha256()
    folder = Path(__file__).parent
    for path in sorted(folder.rglob("*")):
        if path.is_file() and "__pycache__" not in path.parts:
            digest.update(path.relative_to(folder).as_posix().encode())
            with path.open("rb") as file:
                digest.update(hashlib.file_digest(file, "sha256").digest())
    return digest.digest()


def _mentions(draft: Draft) -> Draft:
    from sayso.reading.mentions import find_mentions

    return replace(draft, mentions=find_mentions(draft))


def _whens(draft: Draft) -> Draft:
    from sayso.reading.whens import find_whens

    return replace(draft, whens=find_whens(draft))


def _places(draft: Draft) -> Draft:
    from sayso.reading.places import find_places

    found = find_places(draft)
    return replace(draft, places=found.places, inner=found.inner, inner_places=found.inner_places)


def _attributions(draft: Draft) -> Draft:
    from sayso.reading.attribution import find_attributions, with_voices

    found = find_attributions(draft)
    return replace(draft, attributions=found, mentions=with_voices(draft.mentions, found))


def _claims(draft: Draft, vocabulary: Vocabulary) -> tuple[Draft, tuple[Claim, ...]]:
    from sayso.reading.claims import with_claims
    from sayso.reading.claims.stating.tabled import with_rows
    from sayso.reading.doubt import with_doubts

    draft, claims = with_claims(draft, vocabulary)
    return with_rows(draft, with_doubts(draft, claims))


# Each step sees what those before it found; claims come last.
_ORDER: tuple[Callable[[Draft], Draft], ...] = (_mentions, _whens, _places, _attributions)


def _windows(documents: Iterable[Document]) -> Iterator[list[Document]]:
    window: list[Document] = []
    for document in documents:
        window.append(document)
        if len(window) >= _WINDOW:
            yield window
            window = []
    if window:
        yield window


_WORKER: SaysoReader | None = None


def _start_worker(what: _With) -> None:
    global _WORKER
    _WORKER = SaysoReader(pipeline=what.pipeline, vocabulary=what.vocabulary, gazetteer=what.gazetteer)


def _read_window(window: list[Document]) -> list[Reading]:
    assert _WORKER is not None
    return list(_WORKER.read(window))


def _read_in_processes(what: _With, processes: int, documents: Iterable[Document]) -> Iterator[Reading]:
    """Windows of documents over processes; at most two windows per process wait, so that memory stays bounded."""
    from collections import deque
    from concurrent.futures import Future, ProcessPoolExecutor
    from multiprocessing import get_context

    with ProcessPoolExecutor(
        processes, mp_context=get_context("spawn"), initializer=_start_worker, initargs=(what,)
    ) as pool:
        waiting: deque[Future[list[Reading]]] = deque()
        for window in _windows(documents):
            waiting.append(pool.submit(_read_window, window))
            if len(waiting) >= 2 * processes:
                yield from waiting.popleft().result()
        while waiting:
            yield from waiting.popleft().result()
