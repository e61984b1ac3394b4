"""A claim in the making."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.model.claim import Status
from sayso.reading.claims.stating.filling import Filled


@dataclass(frozen=True, slots=True, kw_only=True)
class Sketch:
    """A predicate and its sides before stance, speakers and setting are known.

    ``anchor`` is the word that carries tense, negation and adjuncts; ``tokens`` state it; ``nouns`` are the happening
    nouns among them, whose own adjuncts count too; ``compound`` marks "Quaria-based" and its like, which have none.
    ``status`` is set where the words fix it.
    """

    predicate: str
    anchor: int
    tokens: tuple[int, ...]
    filled: Filled
    nouns: tuple[int, ...] = ()
    noun: bool = False
    compound: bool = False
    status: Status | None = None
    title: str | None = None
