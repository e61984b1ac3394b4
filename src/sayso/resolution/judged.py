"""People's judgements as pairs: who decided that two are the same, or different."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sayso.model.judgement import Judgement, JudgementKind

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """The pairs that people decided on.

    ``same`` is latest first; ``different`` maps each key to those it is parted from.
    """

    same: tuple[tuple[Pair, str], ...]
    different: Mapping[str, frozenset[str]]
    verdicts: Mapping[Pair, str]


def judged(judgements: Iterable[Judgement], kind: JudgementKind) -> Judged:
    """The judgements of that kind.  Of several on one pair the latest holds, whatever order they come in."""
    latest: dict[Pair, Judgement] = {}
    for judgement in judgements:
        if judgement.kind is not kind or len(judgement.subject) != 2:
            continue
        pair = pair_of(*judgement.subject)
        if pair not in latest or (judgement.when, judgement.id) > (latest[pair].when, latest[pair].id):
            latest[pair] = judgement
    different: dict[str, set[str]] = defaultdict(set)
    for (left, right), judgement in latest.items():
        if judgement.verdict == "different":
            different[left].add(right)
            different[right].add(left)
    same = sorted((j.when, j.id, pair) for pair, j in latest.items() if j.verdict == "same")
    return Judged(
        same=tuple((pair, identity) for _, identity, pair in reversed(same)),
        different={key: frozenset(others) for key, others in different.items()},
        verdicts={pair: j.verdict for pair, j in latest.items()},
    )


def pair_of(left: str, right: str) -> Pair:
    """The pair in the one order that it is kept in."""
    return (left, right) if left <= right else (right, left)
