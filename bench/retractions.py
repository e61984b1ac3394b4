"""``python -m bench.retractions [--documents N] [--retractions M]``: every line that leans on a retracted report.

Reports of a meeting, three in eleven of them copies of the one before in a line of four, a day apart.  What must be
marked is known from how they were made: the retracted report, and all that copied it or its copies; what it copied
stands.  Half of the retracted reports stand in such a line.  A copy is whole, or has one word in thirty altered.  No
line is read by the English reader: only weighing and the views are measured, in processor seconds of one process.
"""

from __future__ import annotations

import argparse
import random
import resource
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from sayso.model.case import Case
from sayso.model.judgement import Judgement
from sayso.model.pile import claim_key
from sayso.testing.told import Told, one_event, retract, told_case
from sayso.views.statement import statement

DEEP = 4
"""A report and three that copy one another after it."""
WORDS = 120


@dataclass(frozen=True, slots=True)
class Result:
    """Lines marked that must be, that must not be, and those left unmarked, with the seconds it took."""

    asked: int
    marked: int
    wrongly: int
    missed: int
    seconds: float


def lines_of_copies(count: int, seed: int = 5) -> list[list[Told]]:
    """``count`` reports as lines: each report copies the one before it in its line; most stand alone."""
    chance = random.Random(seed)
    lines: list[list[Told]] = []
    made = 0
    while made < count:
        # One line in eight is four deep, so that three reports in eleven are copies.
        length = min(count - made, DEEP if chance.random() < 1 / 8 else 1)
        lines.append(_line(chance, made, length))
        made += length
    return lines


def _line(chance: random.Random, number: int, length: int) -> list[Told]:
    text = " ".join(f"w{chance.randrange(50_000)}" for _ in range(WORDS))
    line = []
    for depth in range(length):
        name = f"{number + depth:08}"
        line.append(Told(name=name, publisher=f"P{name}", text=text, published=f"2025-03-0{depth + 1}"))
        if chance.random() < 0.5:
            text = " ".join(w if chance.random() > 1 / 30 else "altered" for w in text.split())
    return line


def retracted(lines: Sequence[Sequence[Told]], count: int, seed: int = 9) -> list[Told]:
    """The reports to retract: at any depth, half of them from lines that were copied, never two of one line."""
    chance = random.Random(seed)
    deep, alone = ([line for line in lines if (len(line) > 1) is copied] for copied in (True, False))
    chosen = chance.sample(deep, min(count // 2, len(deep)))
    chosen += chance.sample(alone, count - len(chosen))
    return [chance.choice(line) for line in chosen]


def expected(lines: Sequence[Sequence[Told]], taken_back: Sequence[Told]) -> set[str]:
    """The claims to be marked: of the retracted reports and of all that copied after them."""
    children: Mapping[str, Told] = {a.name: b for line in lines for a, b in pairwise(line)}
    found: set[str] = set()
    for told in taken_back:
        later: Told | None = told
        while later is not None:
            found.add(claim_key(later.document, "c1"))
            later = children.get(later.name)
    return found


def run(documents: int, retractions: int) -> Result:
    """Weigh the reports with their retractions and look at every line as the views show it."""
    lines = lines_of_copies(documents)
    taken_back = retracted(lines, retractions)
    must = expected(lines, taken_back)
    started = time.process_time()
    case = _case(lines, tuple(retract(t) for t in taken_back))
    shown = {key for key in case.claims if statement(case, key).retracted}
    seconds = time.process_time() - started
    return Result(
        asked=len(must),
        marked=len(shown & must),
        wrongly=len(shown - must),
        missed=len(must - shown),
        seconds=seconds,
    )


def _case(lines: Sequence[Sequence[Told]], judgements: tuple[Judgement, ...]) -> Case:
    events = (replace(one_event(*line), id=f"ev-{line[0].name}") for line in lines)
    return told_case((t for line in lines for t in line), events, judgements)


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, default=10_000)
    parser.add_argument("--retractions", type=int, default=200)
    options = parser.parse_args()
    found = run(options.documents, options.retractions)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{options.documents:,} documents, {options.retractions} retractions: {found.asked} lines to mark")
    print(
        f"marked {found.marked}, wrongly {found.wrongly}, missed {found.missed}; {found.seconds:.1f} s, {memory:.0f} MB"
    )


if __name__ == "__main__":
    main()
