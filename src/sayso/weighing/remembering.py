"""What weighing remembers by: a memory of what was worked out before, from equal values, by the same code."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Any, Protocol, TypeVar

T = TypeVar("T")
Ask = Callable[[str, Any], Any]
"""Answers a question: its sort, and what is asked after."""


class Remembering(Protocol):
    """One settling's view of a memory."""

    def held(self, kind: str, name: Hashable, given: Any, work: Callable[[], T]) -> T:
        """What ``work`` comes to: as before where ``given``, all that it follows from, is as it was then."""
        ...

    def followed(self, kind: str, name: Hashable, given: Any, ask: Ask, work: Callable[[Ask], T]) -> T:
        """The same for work that asks questions as it goes: as before where all answers are as they were, too."""
        ...


class Forgetful:
    """Remembers nothing."""

    def held(self, kind: str, name: Hashable, given: Any, work: Callable[[], T]) -> T:
        """What ``work`` comes to."""
        return work()

    def followed(self, kind: str, name: Hashable, given: Any, ask: Ask, work: Callable[[Ask], T]) -> T:
        """What ``work`` comes to."""
        return work(ask)
