"""What each mark weighs: a logistic regression fitted to lines that people and models judged (``train/doubt.py``)."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from sayso.reading.doubt.marks import Marks


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """The weight of each mark by its name, what is weighed without any, and the sum from which a claim is doubted."""

    by_name: Mapping[str, float]
    start: float
    limit: float

    def sum(self, found: Marks) -> float:
        """The log odds that a claim with these marks is read wrongly."""
        known = self.by_name
        return self.start + sum(known.get(name, 0.0) * value for name, value in found.items())

    def doubts(self, found: Marks) -> bool:
        """Whether a claim with these marks is doubted; one without any is not."""
        return bool(found) and self.sum(found) > self.limit


@cache
def weights() -> Weights:
    """Those that come with the program."""
    record = json.loads((files("sayso.reading.doubt") / "data" / "weights.json").read_text(encoding="utf-8"))
    return Weights(by_name=record["weights"], start=record["start"], limit=record["limit"])
