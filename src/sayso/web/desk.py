"""The workspace as the pages see it: one settled case, kept until something changes."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, Protocol

from sayso.model.case import Case
from sayso.model.draft import Draft, Part
from sayso.model.judgement import Judgement

KEPT = 4
"""How many cases (the one of today and those as of a day) are kept."""


class Door(Protocol):
    """What the desk asks of a workspace."""

    root: Path

    @property
    def settings(self) -> Any:
        """What a person set, the keys of the desk among it."""
        ...

    def case(self, *, as_of: Any = None) -> Case:
        """The settled case."""
        ...

    def add(self, paths: Sequence[str | Path], **options: Any) -> Any:
        """Archive and read files."""
        ...

    def judge(self, kind: str, subject: Any, verdict: str, **options: Any) -> Judgement:
        """Write a judgement."""
        ...

    def undo(self, judgement: str = "last", **options: Any) -> Judgement:
        """Take one back."""
        ...

    def log(self) -> Sequence[Any]:
        """All judgements."""
        ...

    def questions(self, *, as_of: Any = None, case: Case | None = None) -> Sequence[Any]:
        """The pairs worth asking about."""
        ...

    def holding(self, asked: str, limit: int) -> Sequence[str]:
        """The reports that hold the words."""
        ...

    def briefs(self) -> Sequence[Draft]:
        """The briefs that people composed."""
        ...

    def brief(self, brief: str) -> Draft:
        """One of them."""
        ...

    def keep_brief(self, title: str, parts: Sequence[Part], **options: Any) -> Draft:
        """Keep one in the log."""
        ...

    def drop_brief(self, brief: str) -> Judgement:
        """Put one away."""
        ...

    def approve_brief(self, brief: str, **options: Any) -> Judgement:
        """Approve one."""
        ...

    def brief_to_leave(self, kept: str | None = None, names: Sequence[str] = (), *, case: Case | None = None) -> Any:
        """One to be given out, or the brief of the whole case."""
        ...

    def document(self, document: str) -> Any:
        """One document with its markup."""
        ...


class Desk:
    """Cases by day, shared by all requests; every change of the workspace goes through here."""

    def __init__(self, workspace: Door, *, as_of: Callable[[str], Any], case: Case | None = None) -> None:
        self.workspace = workspace
        self._as_of = as_of
        self._cases: OrderedDict[str, Case] = OrderedDict({"": case} if case is not None else {})
        self._lock = threading.RLock()
        self._questions: dict[str, Sequence[Any]] = {}

    def _forget(self) -> None:
        self._cases.clear()
        self._questions.clear()

    def case(self, day: str = "") -> Case:
        """The case today, or as it stood at the end of ``day`` (``YYYY-MM-DD``).

        Raises ``BadArgument`` for a day that is none.
        """
        with self._lock:
            if day not in self._cases:
                self._cases[day] = self.workspace.case(as_of=self._as_of(day) if day else None)
            self._cases.move_to_end(day)
            while len(self._cases) > KEPT:
                self._cases.popitem(last=False)
            return self._cases[day]

    def questions(self, day: str = "") -> Sequence[Any]:
        """The pairs worth asking about today, or at the end of ``day``; kept until something changes."""
        with self._lock:
            if day not in self._questions:
                self._questions = {day: self.workspace.questions(case=self.case(day))}
            return self._questions[day]

    def judge(self, kind: str, subject: Sequence[str], verdict: str, **options: Any) -> Judgement:
        """Write a judgement; it is safe on disk when this returns."""
        with self._lock:
            judgement = self.workspace.judge(kind, subject, verdict, case=self.case(), **options)
            self._forget()
            return judgement

    def undo(self, judgement: str = "last") -> Judgement:
        """Take a judgement back."""
        with self._lock:
            undone = self.workspace.undo(judgement)
            self._forget()
            return undone

    def add(self, paths: Sequence[Path]) -> Any:
        """Archive and read files; the report of ``Workspace.add``."""
        with self._lock:
            report = self.workspace.add(paths)
            self._forget()
            return report
