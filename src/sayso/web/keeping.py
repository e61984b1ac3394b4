"""Cases worked out beside the requests: a page never waits long for one."""

from __future__ import annotations

import gc
import threading
import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field

from sayso.model.case import Case
from sayso.model.collecting import uncollected

KEPT = 4
"""How many cases beside that of today are kept."""
PATIENCE = 1.0
"""So many seconds a page waits; small cases stand before that."""


class NotYet(Exception):
    """The case that a page asks for is still being worked out; ``seconds`` says for how long already."""

    def __init__(self, seconds: float) -> None:
        super().__init__(f"still being worked out, for {seconds:.0f} s so far")
        self.seconds = seconds


@dataclass(slots=True, kw_only=True)
class _Job:
    """One case on its way.  ``made_of`` is how many changes there had been when it was begun."""

    made_of: int
    begun: float = field(default_factory=time.monotonic)
    done: threading.Event = field(default_factory=threading.Event)
    case: Case | None = None
    error: Exception | None = None


class Keeper:
    """The case of today (under the empty key) and those of other moments, each worked out in a thread of its own.

    ``make`` gives the case of a key, ready to be shown.  After a change the case of today goes on being shown until
    the new one stands; those of other moments are let go.
    ``alone`` is held while one is made; ``changes`` counts the changes.
    """

    def __init__(self, make: Callable[[str], Case]) -> None:
        self.alone = threading.Lock()
        self.patience = PATIENCE
        self._make = make
        self._lock = threading.Lock()
        self.changes = 0
        self._took = 0.0
        self._cases: OrderedDict[str, tuple[int, Case]] = OrderedDict()
        self._jobs: dict[str, _Job] = {}

    def begin(self, first: Callable[[], Case]) -> None:
        """Make the case of today with ``first``, once, where it is at hand already."""
        with self._lock:
            self._jobs[""] = self._start("", lambda _: first())

    def changed(self) -> None:
        """What is kept no longer is how the workspace stands: begin anew."""
        with self._lock:
            self.changes += 1
            for key in [k for k in self._cases if k]:
                del self._cases[key]
            self._wanted("")

    def case(self, key: str = "") -> Case:
        """The case of that key; that of today may be the one before the last change.  Raises ``NotYet``."""
        asked = time.monotonic()
        while True:
            with self._lock:
                made_of, found = self._cases.get(key, (-1, None))
                if found is not None and made_of == self.changes:
                    self._cases.move_to_end(key)
                    return found
                job = self._wanted(key)
                # Where the last one took long, the case before the change is shown at once.
                waits = self.patience if found is None or self._took < self.patience else 0.0
            if not job.done.wait(max(0.0, asked + waits - time.monotonic())):
                break
            if job.error is not None:
                raise job.error
        if found is None:
            raise NotYet(time.monotonic() - job.begun)
        return found

    def whole(self, key: str = "") -> Case:
        """The same, however long it takes."""
        while True:
            try:
                return self.case(key)
            except NotYet:
                with self._lock:
                    job = self._wanted(key)
                job.done.wait()

    def behind(self, case: Case) -> float | None:
        """Since how many seconds the case of today is being brought up to date, where this is the one before."""
        with self._lock:
            made_of, kept = self._cases.get("", (-1, None))
            job = self._jobs.get("")
            if kept is not case or made_of == self.changes or job is None:
                return None
            return time.monotonic() - job.begun

    def kept(self) -> Case | None:
        """The case of today as it was last made, where it was."""
        with self._lock:
            return self._cases.get("", (-1, None))[1]

    def stands(self, key: str = "") -> bool:
        """Whether the case of that key is at hand as the workspace stands now."""
        with self._lock:
            return self._cases.get(key, (-1, None))[0] == self.changes

    def _wanted(self, key: str) -> _Job:
        if key not in self._jobs:
            self._jobs[key] = self._start(key, self._make)
        return self._jobs[key]

    def _start(self, key: str, make: Callable[[str], Case]) -> _Job:
        job = _Job(made_of=self.changes)
        # A daemon: nobody waits for a case once the desk is left.
        threading.Thread(target=self._run, args=(key, job, make), daemon=True).start()
        return job

    def _run(self, key: str, job: _Job, make: Callable[[str], Case]) -> None:
        try:
            with self.alone, uncollected():
                job.made_of, begun = self.changes, time.monotonic()
                job.case = make(key)
            self._took = time.monotonic() - begun
            if self._took > self.patience:
                # A large case stays for long: the collector need not look through it again and again.
                gc.freeze()
        except Exception as error:  # It is raised again in whoever asks.
            job.error = error
        with self._lock:
            del self._jobs[key]
            if job.case is not None:
                self._keep(key, job.made_of, job.case)
        job.done.set()

    def _keep(self, key: str, made_of: int, case: Case) -> None:
        if key and made_of != self.changes:
            return
        self._cases[key] = (made_of, case)
        others = [k for k in self._cases if k]
        for old in others[: max(0, len(others) - KEPT)]:
            del self._cases[old]
        if made_of != self.changes:
            self._wanted(key)
