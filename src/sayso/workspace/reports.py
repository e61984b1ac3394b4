"""What a workspace's actions tell about themselves."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.model.judgement import Judgement


@dataclass(frozen=True, slots=True, kw_only=True)
class Added:
    """One file or part of a file: the document it is, its name, and whether it was new here.

    ``document`` is ``None`` where nothing could be archived; ``fault`` says why it could not be read, if it could not.
    ``noted`` is true of one that was here, but under another name, date or publisher.
    """

    name: str
    document: str | None
    new: bool
    fault: str | None = None
    noted: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class AddReport:
    """What ``add`` did."""

    items: tuple[Added, ...]

    @property
    def new(self) -> int:
        """How many were not here before."""
        return sum(item.new for item in self.items)

    @property
    def told(self) -> dict[str, int]:
        """How many are new, were here already, or could not be read: each once, though what fails may be new too."""
        readable = [item for item in self.items if item.fault is None]
        new = sum(item.new for item in readable)
        return {"new": new, "known": len(readable) - new, "failed": len(self.items) - len(readable)}

    @property
    def failed(self) -> tuple[Added, ...]:
        """Those that could not be read."""
        return tuple(item for item in self.items if item.fault is not None)


@dataclass(frozen=True, slots=True, kw_only=True)
class VerifyReport:
    """What ``verify`` looked at, what is wrong, and what is odd without being wrong, one sentence each."""

    originals: int
    captures: int
    judgements: int
    faults: tuple[str, ...]
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class LogLine:
    """A judgement with whether it still holds."""

    judgement: Judgement
    undone: bool
