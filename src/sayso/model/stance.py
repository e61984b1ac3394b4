"""How a speaker stands to what is said: polarity and certainty, after FactBank (Saurí and Pustejovsky 2009)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Polarity(StrEnum):
    """Affirmed or denied."""

    POSITIVE = "+"
    NEGATIVE = "-"


class Certainty(StrEnum):
    """FactBank's scale."""

    CERTAIN = "certain"
    PROBABLE = "probable"
    POSSIBLE = "possible"
    UNCOMMITTED = "uncommitted"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """Words of the text that carry a hedge, negation or hearsay."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Stance:
    """The innermost speaker's stance, with the words that show it.

    Hearsay alone leaves ``certainty`` at certain (the unnamed speaker's), and its words stand in ``cues``.
    """

    polarity: Polarity = Polarity.POSITIVE
    certainty: Certainty = Certainty.CERTAIN
    cues: tuple[Cue, ...] = ()
