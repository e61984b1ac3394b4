"""What settling has worked out before, so that it need not be worked out again.

A memory is never the reason for a result: what is taken from it was worked out, by the same code, from values equal to
those it is asked for with.  So a settlement with a memory equals one without, byte for byte; only what an added report
touches is worked out anew.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable
from typing import Any, TypeVar

T = TypeVar("T")
Ask = Callable[[str, Any], Any]
"""Answers a question: its sort, and what is asked after."""
Answers = dict[tuple[str, Any], Any]
Kept = dict[str, dict[Hashable, tuple[Any, Any]]]

_TURNS = 2
"""Settlings that something stays for without being asked for: a look at an earlier day forgets nothing of today."""


class Memory:
    """What is kept from one settling to the next.  One memory may serve settlings that run side by side."""

    def __init__(self) -> None:
        self._turns: tuple[Kept, ...] = ()

    def begin(self) -> Recall:
        """What one settling remembers by."""
        return Recall(self._turns)

    def keep(self, recall: Recall) -> None:
        """Keep what a settling asked for, and forget what none of the last few did."""
        self._turns = (recall.asked, *self._turns)[:_TURNS]


class Recall:
    """One settling's view of a memory; of none, it keeps nothing."""

    def __init__(self, turns: tuple[Kept, ...] | None = None) -> None:
        self._turns = turns or ()
        self._keeps = turns is not None
        self.asked: Kept = defaultdict(dict)
        self.anew: dict[str, int] = defaultdict(int)

    def held(self, kind: str, name: Hashable, given: Any, work: Callable[[], T]) -> T:
        """What ``work`` comes to: as before where ``given``, all that it follows from, is as it was then."""
        for turn in self._turns:
            before = turn.get(kind, {}).get(name)
            if before is not None and before[0] == given:
                self.asked[kind][name] = before
                return before[1]  # type: ignore[no-any-return]
        return self._worked(kind, name, given, work())

    def followed(self, kind: str, name: Hashable, given: Any, ask: Ask, work: Callable[[Ask], T]) -> T:
        """The same for work that asks questions as it goes: as before where all answers are as they were, too."""
        for turn in self._turns:
            before = turn.get(kind, {}).get(name)
            if before is not None and before[0][0] == given and _still(before[0][1], ask):
                self.asked[kind][name] = before
                return before[1]  # type: ignore[no-any-return]
        answers: Answers = {}

        def noted(sort: str, key: Any) -> Any:
            answers[sort, key] = answer = ask(sort, key)
            return answer

        value = work(noted)
        return self._worked(kind, name, (given, answers), value)

    def _worked(self, kind: str, name: Hashable, given: Any, value: T) -> T:
        self.anew[kind] += 1
        if self._keeps:
            self.asked[kind][name] = (given, value)
        return value


def _still(answers: Answers, ask: Ask) -> bool:
    """Whether each question has the answer that it had."""
    return all(ask(*question) == answer for question, answer in answers.items())
