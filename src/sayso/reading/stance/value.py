"""A polarity and a certainty in the making."""

from __future__ import annotations

from dataclasses import dataclass, field

from sayso.reading.stance.lexicon import Signature

CERTAIN = 3
PROBABLE = 2
POSSIBLE = 1
UNCOMMITTED = 0


@dataclass(slots=True)
class Value:
    """A sign, a level from 0 to 3 (FactBank's uncommitted to certain), and the tokens that show them."""

    sign: int = 1
    level: int = CERTAIN
    cues: set[int] = field(default_factory=set)

    def negate(self, *cues: int) -> None:
        """The other sign."""
        self.sign = -self.sign
        self.cues.update(cues)

    def lower(self, level: int, *cues: int) -> None:
        """No surer than ``level``."""
        if level < CERTAIN:
            self.level = min(self.level, level)
        self.cues.update(cues)

    def under(self, governor: Value, signature: Signature) -> None:
        """What is left of it as the complement of a governor."""
        sign, level = signature.affirmed if governor.sign > 0 else signature.negated
        if not signature.speaker:
            level = min(level, governor.level)
        self.sign *= sign
        self.level = min(self.level, level)
