"""Lines that a person wrote in place of what was read: who did, when, and what had been read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sayso.model.case import Case
from sayso.model.judgement import JudgementKind


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
    """The claims whose last judgement is an amendment, by key."""
    return case.once("amended", _amended)


def _amended(case: Case) -> Mapping[str, Amended]:
    judged = {j.subject[0]: j for j in case.pile.judgements if j.kind is JudgementKind.CLAIM}
    read = dict(case.pile.as_read)
    return {
        key: Amended(who=j.who, when=j.when, line=read.get(key, ""))
        for key, j in judged.items()
        if j.verdict == "amended"
    }
