"""The model reader: the rules read first, a model proposes the claims, the text decides."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import Any, Protocol

from sayso.model.document import Document
from sayso.model.known import KNOWN
from sayso.model.reading import Reader, Reading
from sayso.reading.modelled.grounding import Grounding
from sayso.reading.modelled.prompt import Prompt, instruction, prompt_of, windows_of
from sayso.reading.modelled.told import answer_schema, told_claims
from sayso.reading.reader import why_unread
from sayso.reading.vocabulary import Vocabulary

NAME = "sayso+model"
WINDOW = 12_000
"""Characters of a report that are sent at a time."""


class Reads(Protocol):
    """A reader: the rules here, the rules elsewhere, or rules and a model."""

    @property
    def reader(self) -> Reader:
        """Who reads."""
        ...

    def read(self, documents: Iterable[Document]) -> Iterator[Reading]:
        """The reading of each document, in order."""
        ...


class Ask(Protocol):
    """Whoever answers a prompt."""

    @property
    def model(self) -> str:
        """The model's name."""
        ...

    @property
    def notice(self) -> str:
        """Where the text goes."""
        ...

    def ask(self, prompt: Prompt, schema: dict[str, Any]) -> str:
        """The answer."""
        ...


class Answers(Protocol):
    """Where prompts and answers are kept, so that a report is asked about once and a rebuild asks nobody."""

    def get(self, key: str) -> str | None:
        """The answer that was given, or ``None``."""
        ...

    def put(self, key: str, *, document: str, model: str, prompt: Prompt, answer: str) -> None:
        """Keep an answer with what was asked."""
        ...


class ModelReader:
    """Reads as ``base`` does, but for the claims: those are a model's, as far as the text bears them.

    ``announce`` is called with ``ask.notice`` before the first report is sent.  Raises ``EndpointError`` where the
    model does not answer.
    """

    def __init__(
        self,
        base: Reads,
        ask: Ask,
        *,
        vocabulary: Vocabulary,
        announce: Callable[[str], None],
        answers: Answers | None = None,
    ) -> None:
        self._base, self._ask, self._answers = base, ask, answers
        self._vocabulary = vocabulary
        self._announce: Callable[[str], None] | None = announce
        self._task = instruction(vocabulary)
        self._schema = answer_schema(vocabulary)

    @property
    def reader(self) -> Reader:
        """Who reads: the rules' version, the model and the instruction."""
        return self._named(self._base.reader)

    def read(self, documents: Iterable[Document]) -> Iterator[Reading]:
        """The reading of each document, in order; what the rules cannot read is not sent anywhere."""
        for found in self._base.read(documents):
            reading = replace(found, reader=self._named(found.reader))
            if reading.document.media_type == KNOWN or why_unread(reading.document) is not None:
                yield reading
            else:
                yield self._read(reading)

    def _read(self, reading: Reading) -> Reading:
        grounding = Grounding(base=reading, vocabulary=self._vocabulary)
        for window in windows_of(reading.sentences, longest=WINDOW):
            prompt = prompt_of(reading.document, window, self._task)
            grounding.take(told_claims(self._answer(prompt, reading.document.id)), window)
        return grounding.reading()

    def _answer(self, prompt: Prompt, document: str) -> str:
        key = hashlib.sha256(f"{self._ask.model}\0{prompt.digest}".encode()).hexdigest()
        known = self._answers.get(key) if self._answers is not None else None
        if known is not None:
            return known
        if self._announce is not None:
            self._announce(self._ask.notice)
            self._announce = None
        answer = self._ask.ask(prompt, self._schema)
        if self._answers is not None:
            self._answers.put(key, document=document, model=self._ask.model, prompt=prompt, answer=answer)
        return answer

    def _named(self, base: Reader) -> Reader:
        task = hashlib.sha256(self._task.encode()).hexdigest()[:12]
        return Reader(name=NAME, version=f"{base.version}+{self._ask.model}+{task}")
