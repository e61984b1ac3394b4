"""Forty small piles whose origins are known, read and weighed: ``python -m bench.quality lineages``.

The piles stand in ``lineages.toml``: five of each way in which tellings lean on one another.
"""

from __future__ import annotations

import json
import tempfile
import tomllib
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sayso.model.corroboration import Corroboration
from sayso.model.event import Event
from sayso.model.judgement import Judgement, JudgementKind
from sayso.model.pile import Pile
from sayso.reading.reader import SaysoReader

DATA = Path(__file__).with_suffix(".toml")


@dataclass(frozen=True, slots=True, kw_only=True)
class LineageCase:
    """A pile and what is asked of the count behind one deed."""

    way: str
    deed: str
    told: str
    range: tuple[int, int]
    reasons: tuple[str, ...]
    reports: tuple[dict[str, str], ...]
    absent: tuple[str, ...] = ()
    owners: dict[str, str] = field(default_factory=dict)
    retracted: tuple[int, ...] = ()
    corrected: tuple[int, ...] = ()
    grade: str | None = None


def cases() -> tuple[LineageCase, ...]:
    """The forty piles, in the order of the file."""
    return tuple(LineageCase(**_frozen(c)) for c in tomllib.loads(DATA.read_text(encoding="utf-8"))["case"])


def _frozen(record: dict[str, Any]) -> dict[str, Any]:
    return {key: tuple(value) if isinstance(value, list) else value for key, value in record.items()}


def fault(case: LineageCase, reader: SaysoReader) -> str | None:
    """What is wrong with the count of a pile, in words, or ``None``."""
    events = [e for e in weighed(case, reader) if e.predicate == case.deed and e.corroboration is not None]
    if not events:
        return f"no {case.deed} was read"
    event = max(events, key=lambda e: len(e.claims))
    found = event.corroboration
    assert found is not None
    words = " ".join(word for line in found.lineages for word in (*line.reasons, line.origin or ""))
    if len(event.claims) < len(case.reports):
        return f"{len(case.reports) - len(event.claims)} tellings stand apart"
    if (found.at_least, found.at_most) != case.range:
        return f"counts {found.at_least} to {found.at_most}, not {case.range[0]} to {case.range[1]}: {words}"
    if lacking := [r for r in case.reasons if r not in words]:
        return f"does not say {', '.join(lacking)}: {words}"
    if wrong := [r for r in case.absent if _carries(found, r)]:
        return f"still leans on {', '.join(wrong)}"
    if case.grade is not None and (event.grade is None or event.grade.credibility != case.grade):
        return f"grade {event.grade.credibility if event.grade else None}, not {case.grade}"
    return None


def _carries(found: Corroboration, name: str) -> bool:
    return any(name in " ".join((line.origin or "", *line.reasons)) for line in found.lineages)


def weighed(case: LineageCase, reader: SaysoReader) -> tuple[Event, ...]:
    """The events of a pile, taken in, read, settled and weighed as a workspace would."""
    from sayso.intake import read_paths
    from sayso.reading.vocabulary import load_vocabulary
    from sayso.resolution import resolve
    from sayso.weighing import families_of, weigh

    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "reports.jsonl"
        lines = (json.dumps({"id": f"{n}", **r, "text": r["text"].strip()}) for n, r in enumerate(case.reports))
        file.write_text("\n".join(lines), encoding="utf-8")
        documents = [taken.document for taken in read_paths([file])]
    judgements = tuple(
        Judgement(
            id=f"j{n}", kind=JudgementKind.DOCUMENT, subject=(documents[n].id,), verdict=verdict, who="desk",
            when="2025-07-20T09:00:00Z",
        )
        for verdict, numbers in (("retracted", case.retracted), ("corrected", case.corrected))
        for n in numbers
    )  # fmt: skip
    readings = tuple(sorted(reader.read(documents), key=lambda r: r.document.id))
    pile, vocabulary = Pile(readings=readings, judgements=judgements), load_vocabulary()
    settled = resolve(pile, vocabulary)
    owners = families_of(tuple(sorted(case.owners.items())))
    return weigh(pile, settled.entities, settled.events, families=owners).events


def figures() -> dict[str, tuple[int, int]]:
    """(right, all) by way."""
    reader, right, asked = SaysoReader(), Counter[str](), Counter[str]()
    for case in cases():
        asked[case.way] += 1
        wrong = fault(case, reader)
        right[case.way] += wrong is None
        if wrong is not None:
            print(f"  {case.way}, {case.deed}: {wrong}")
    return {way: (right[way], asked[way]) for way in asked}


def main(_: Path) -> None:
    """Print the table."""
    found = figures()
    for way, (right, asked) in found.items():
        print(f"{way:<18} {right} of {asked}")
    print(f"{'all':<18} {sum(r for r, _ in found.values())} of {sum(a for _, a in found.values())}")
