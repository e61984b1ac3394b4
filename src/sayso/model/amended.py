"""Lines that a person wrote in place of what was read: who did, when, and what had been read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sayso.model.case import Case
from sayso.model.ruling import rulings


@dataclass(frozen=True, slots=True, kw_only=True)
class Amended:
    """A claim in a person's words: "amended by Ada Quill".  ``line`` is what had been read."""

    who: str
    when: str
    line: str

    @property
    def mark(self) -> str:
        """What stands beside the line wherever it is printed."""
        return f"amended by {self.who}"


def amended(case: Case) -> Mapping[str, Amended]:
    """The claims that stand amended, by key."""
    return case.once("amended", _amended)


def _amended(case: Case) -> Mapping[str, Amended]:
    read = dict(case.pile.as_read)
    return {
        key: Amended(who=ruling.by.who, when=ruling.by.when, line=read.get(key, ""))
        for key, ruling in rulings(case.pile.judgements).items()
        if ruling.by is not None
    }
