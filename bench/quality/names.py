"""``python -m bench.quality names``: how well two names are told for one, or for two."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from sayso.model.mention import Kind
from sayso.resolution.names import MATCH, compare_names

CASES = Path("corpora/names/nomenklatura-cases.csv")
GROUPS = Path(__file__).parents[2] / "tests" / "resolution" / "group-pairs.csv"
PUBLISHED = 0.790
"""F1 of logic-v2 on the same cases, at its own threshold, from its stored run."""

_KINDS = {"Person": Kind.PERSON, "Vessel": Kind.OTHER}


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """Pairs rightly joined, wrongly joined, and missed."""

    topic: str
    right: int
    wrong: int
    missed: int

    @property
    def precision(self) -> float:
        """Of those joined, the share that are one."""
        return self.right / (self.right + self.wrong) if self.right else 0.0

    @property
    def recall(self) -> float:
        """Of those that are one, the share joined."""
        return self.right / (self.right + self.missed) if self.right else 0.0

    @property
    def f1(self) -> float:
        """Their harmonic mean."""
        return 2 * self.right / (2 * self.right + self.wrong + self.missed) if self.right else 0.0


def run(shared: Path) -> list[Score]:
    """The score on the cases of nomenklatura, by sort, and on our own pairs of groups."""
    rows = list(csv.DictReader((shared / CASES).read_text(encoding="utf-8").splitlines()))
    cases = [
        (r["name1"], r["name2"], _KINDS.get(r["schema"], Kind.ORGANISATION), r["is_match"] == "true") for r in rows
    ]
    scores = [_score("all", cases)]
    scores += [_score(str(kind), [c for c in cases if c[2] is kind]) for kind in (Kind.PERSON, Kind.ORGANISATION)]
    return scores + groups()


def groups() -> list[Score]:
    """The score on pairs of group names: the half that was looked at, and the half that was not."""
    rows = list(csv.DictReader(GROUPS.read_text(encoding="utf-8").splitlines()))
    return [
        _score(
            f"groups, {half}",
            [(r["left"], r["right"], Kind.ORGANISATION, r["same"] == "yes") for r in rows if r["half"] == half],
        )
        for half in ("open", "blind")
    ]


def _score(topic: str, cases: Iterable[tuple[str, str, Kind, bool]]) -> Score:
    found = [(compare_names(left, right, kind).score >= MATCH, same) for left, right, kind, same in cases]
    return Score(
        topic=topic,
        right=sum(said and same for said, same in found),
        wrong=sum(said and not same for said, same in found),
        missed=sum(same and not said for said, same in found),
    )


def main(shared: Path) -> None:
    """Print the table."""
    print(f"names (threshold {MATCH}; logic-v2 published: F1 {PUBLISHED:.3f} on all)")
    for s in run(shared):
        print(f"  {s.topic:16} P {s.precision:.3f}  R {s.recall:.3f}  F1 {s.f1:.3f}  ({s.right + s.missed} of one)")
