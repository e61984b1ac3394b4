"""What language models answered: kept with what they were asked, so that a rebuild asks nobody."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import UTC, datetime
from pathlib import Path
from typing import Protocol

from sayso.archive.log import ChainedLog


class Asked(Protocol):
    """A prompt, as it was sent."""

    @property
    def instruction(self) -> str:
        """What the model was told to do."""
        ...

    @property
    def report(self) -> str:
        """The stretch of the report, as JSON."""
        ...


class Answers:
    """The answers of a workspace, in ``answers.jsonl``; ``alone`` holds the workspace's lock while a line is added."""

    def __init__(self, path: Path, alone: Callable[[], AbstractContextManager[None]]) -> None:
        self.log = ChainedLog(path)
        self._alone = alone

    def get(self, key: str) -> str | None:
        """The answer kept under that key, the last one where there are several."""
        found = (entry["answer"] for entry in reversed(self.log.entries()) if entry["key"] == key)
        return next((str(answer) for answer in found), None)

    def put(self, key: str, *, document: str, model: str, prompt: Asked, answer: str) -> None:
        """Keep an answer; once this returns it outlasts a power cut."""
        now = datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
        asked = {"instruction": prompt.instruction, "report": prompt.report}
        entry = {"key": key, "document": document, "model": model, "asked": asked, "answer": answer, "when": now}
        with self._alone():
            self.log.append([entry])
