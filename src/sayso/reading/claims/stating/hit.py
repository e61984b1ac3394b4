"""Where words state something: a pattern of the vocabulary at a place of the parse."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.reading.claims.grammar.arguments import Slots
from sayso.reading.vocabulary import Pattern
from sayso.reading.vocabulary.pattern import Form


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A pattern at a place: ``anchor`` carries tense, negation and adjuncts, ``tokens`` are the words that state it."""

    pattern: Pattern
    anchor: int
    tokens: tuple[int, ...]
    slots: Slots
    light: int | None = None

    @property
    def noun(self) -> bool:
        """Whether a noun alone states it."""
        return self.pattern.form is Form.NOUN and self.light is None
