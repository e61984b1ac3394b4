"""The workspace as the pages see it: one settled case, kept until something changes."""

from __future__ import annotations

import re
import threading
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, Protocol

from sayso.model.case import Case
from sayso.model.draft import Draft, Part
from sayso.model.errors import NotFound
from sayso.model.judgement import Judgement
from sayso.model.pile import split_key
from sayso.web.answers import warm
from sayso.web.finding import find
from sayso.web.keeping import Keeper
from sayso.workspace.changed import Changed, changed
from sayso.workspace.judged import as_judged

COUNTS = re.compile(r"(\d{1,9})\.(\d{1,9})")
"""A moment by the lengths of the two logs: captures, judgements."""


class Door(Protocol):
    """What the desk asks of a workspace."""

    root: Path

    @property
    def store(self) -> Any:
        """The derived tables: what was read of each report, before anybody judged."""
        ...

    @property
    def settings(self) -> Any:
        """What a person set, the keys of the desk among it."""
        ...

    def case(self, *, as_of: Any = None) -> Case:
        """The settled case."""
        ...

    def until(self, captures: int, judgements: int) -> Any:
        """Its value of the moment when the logs had so many lines."""
        ...

    def history(self) -> Sequence[Any]:
        """What came to it, the last first."""
        ...

    def add(self, paths: Sequence[str | Path]) -> Any:
        """Archive and read files."""
        ...

    def judge(
        self,
        kind: str,
        subject: Sequence[str],
        verdict: str,
        *,
        why: str = "",
        amendment: Mapping[str, Any] | None = None,
        case: Case | None = None,
    ) -> Judgement:
        """Write a judgement."""
        ...

    def undo(self, judgement: str) -> Judgement:
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

    def keep_brief(
        self,
        title: str,
        parts: Sequence[Part],
        *,
        brief: str | None = None,
        seen: str | None = None,
        case: Case | None = None,
    ) -> Draft:
        """Keep one in the log."""
        ...

    def drop_brief(self, brief: str) -> Judgement:
        """Put one away."""
        ...

    def approve_brief(
        self, brief: str, *, who: str | None = None, version: str | None = None, case: Case | None = None
    ) -> Judgement:
        """Approve one."""
        ...

    def brief_to_leave(self, kept: str | None = None, names: Sequence[str] = (), *, case: Case | None = None) -> Any:
        """One to be given out, or the brief of the whole case."""
        ...

    def document(self, document: str) -> Any:
        """One document with its markup."""
        ...


class Desk:
    """Cases by day, shared by all requests; every change of the workspace goes through here.

    ``case`` is the case of today, where it is at hand.
    """

    def __init__(self, workspace: Door, *, as_of: Callable[[str], Any], case: Case | None = None) -> None:
        self.workspace = workspace
        self._as_of = as_of
        self.keeper = Keeper(self._made)
        self._changing = threading.Lock()
        self._history: tuple[int, Sequence[Any]] = (-1, ())
        if case is not None:
            self.keeper.begin(lambda: self._counted(case))

    def _made(self, key: str) -> Case:
        if counts := COUNTS.fullmatch(key):
            before = self.workspace.case(as_of=self.workspace.until(*map(int, counts.groups())))
            if (now := self.keeper.kept()) is not None:
                _changed(key, before, now)
            return before
        return self._counted(self.workspace.case(as_of=self._as_of(key) if key else None))

    def _counted(self, case: Case) -> Case:
        """The case with what its pages need counted already, so that no page does."""
        warm(case)
        find(case, "anybody", lambda _words, _most: ())
        self._asked(case)
        self.history()
        return case

    def case(self, day: str = "") -> Case:
        """The case today, or as it stood at the end of ``day`` (``YYYY-MM-DD``).

        Raises ``BadArgument`` for a day that is none, ``NotYet`` where it takes longer than a page should.
        """
        return self.keeper.case(day)

    def until(self, captures: int, judgements: int) -> Case:
        """The case when the logs had so many lines.  Raises ``NotYet``."""
        return self.keeper.case(f"{captures}.{judgements}")

    def changed(self, captures: int, judgements: int) -> tuple[Case, Case, Changed]:
        """The case when the logs had so many lines, that of today, and what differs.  Raises ``NotYet``."""
        now, before = self.case(), self.until(captures, judgements)
        return before, now, _changed(f"{captures}.{judgements}", before, now)

    def history(self) -> Sequence[Any]:
        """What came to the workspace, the last first; worked out anew only after a change."""
        changes = self.keeper.changes
        if self._history[0] != changes:
            self._history = (changes, self.workspace.history())
        return self._history[1]

    def questions(self, case: Case) -> Sequence[Any]:
        """The pairs worth asking about in a case, but for those that were judged since it was made."""
        judged = self.judged_since(case)
        return [q for q in self._asked(case) if tuple(sorted((q.left, q.right))) not in judged]

    def _asked(self, case: Case) -> Sequence[Any]:
        return case.once("pairs to ask", lambda c: self.workspace.questions(case=c))

    def judged_since(self, case: Case) -> set[tuple[str, ...]]:
        """The subjects of judgements that hold and that the case doesn't know of yet."""
        known = {j.id for j in case.pile.judgements}
        holding = (line.judgement for line in self.workspace.log() if not line.undone)
        return {j.subject for j in holding if j.kind.settles and j.id not in known}

    def as_judged(self, judgement: Judgement, key: str) -> str | None:
        """The line of a claim as it stood when it was judged; ``None`` where it is read no more."""
        log = (line.judgement for line in self.workspace.log())
        try:
            return as_judged(self.workspace.store.reading(split_key(key)[0]), key, judgement, log)
        except NotFound:
            return None

    def judge(self, kind: str, subject: Sequence[str], verdict: str, **options: Any) -> Judgement:
        """Write a judgement; it is safe on disk when this returns."""
        case = self.keeper.whole()
        with self._changing:
            judgement = self.workspace.judge(kind, subject, verdict, case=case, **options)
        self.keeper.changed()
        return judgement

    def undo(self, judgement: str) -> Judgement:
        """Take a judgement back."""
        with self._changing:
            undone = self.workspace.undo(judgement)
        self.keeper.changed()
        return undone

    def add(self, paths: Sequence[Path]) -> Any:
        """Archive and read files; the report of ``Workspace.add``."""
        with self.keeper.alone:
            report = self.workspace.add(paths)
        self.keeper.changed()
        return report


def _changed(key: str, before: Case, now: Case) -> Changed:
    return now.once(f"changed since {key}", lambda n: changed(before, n))
