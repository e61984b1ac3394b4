"""A hundred and eighty pairs of reports that differ or only look so: ``python -m bench.quality disagreements``.

Our own sentences about people and groups that don't exist.  Half of the pairs are at odds on a date, a place, a rank,
a number, on who did it or on whether it happened at all; the other half say the same, more or less precisely.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from sayso.model.disagreement import Differs
from sayso.model.document import Document
from sayso.model.pile import Pile

DEEDS = (
    ("Ada Quill met Boran Teth", "Ada Quill did not meet Boran Teth"),
    ("Dara Holt visited the Gull Brigade's camp", "Dara Holt did not visit the Gull Brigade's camp"),
    ("police arrested Ivo Marr", "police did not arrest Ivo Marr"),
    ("the Gull Brigade attacked the Quay Bank", "the Gull Brigade did not attack the Quay Bank"),
    ("Leto Vance addressed a rally of the Tern Front", "Leto Vance did not address a rally of the Tern Front"),
)
DATES = (
    ("3 March 2025", "5 March 2025", "March 2025"),
    ("12 June 2024", "13 June 2024", "June 2024"),
    ("9 January 2025", "11 January 2025", "2025"),
)
PLACES = (("Trabzon", "Batumi", "Turkey"), ("Quetta", "Karachi", "Pakistan"), ("Mombasa", "Nairobi", "Kenya"))
RANKS = (("Colonel", "General"), ("Captain", "Major"), ("President", "Prime Minister"))
DOERS = (
    ("The Gull Brigade", "The Tern Front", "attacked the Quay Bank"),
    ("The Gull Brigade", "The Tern Front", "kidnapped Ivo Marr"),
    ("The Heron Union", "The Pike League", "organised a rally"),
    ("Dara Holt", "Mira Solvang", "shot Leto Vance"),
    ("The Heron Union", "The Pike League", "hosted a conference"),
)
COUNTS = (
    ("Five miners were killed", "Seven miners were killed", "At least four miners were killed"),
    (
        "The Gull Brigade kidnapped four students",
        "The Gull Brigade kidnapped nine students",
        "The Gull Brigade kidnapped several students",
    ),
    ("Police arrested 12 protesters", "Police arrested 30 protesters", "Police arrested a dozen protesters"),
    ("The blast injured 21 dockers", "The blast injured 34 dockers", "The blast injured more than 20 dockers"),
    (
        "The Gull Brigade freed two hostages",
        "The Gull Brigade freed six hostages",
        "The Gull Brigade freed a few hostages",
    ),
)
PEOPLE = ("Ivo Marr", "Dara Holt", "Leto Vance", "Mira Solvang", "Boran Teth")


@dataclass(frozen=True, slots=True)
class Case:
    """Two sentences and on what they differ, or ``None``."""

    left: str
    right: str
    differs: Differs | None


def cases() -> Iterator[Case]:
    """The pairs, fifteen of each sort."""
    for deed, denied in DEEDS:
        for (day, other, month), (town, elsewhere, country) in zip(DATES, PLACES, strict=True):
            said = f"{deed} in {town} on {day}."
            yield Case(said, f"{deed} in {town} on {other}.", Differs.WHEN)
            yield Case(said, f"{deed} in {elsewhere} on {day}.", Differs.WHERE)
            yield Case(said, f"{denied} in {town} on {day}.", Differs.DENIAL)
            yield Case(said, f"{deed} in {town} in {month}.", None)
            yield Case(said, f"{deed} in {country} on {day}.", None)
            yield Case(said, f"In {town}, {deed} on {day}.", None)
    for (day, _, _), (town, _, _) in zip(DATES, PLACES, strict=True):
        for doer, another, deed in DOERS:
            said = f"{doer} {deed} in {town} on {day}."
            yield Case(said, f"{another} {deed} in {town} on {day}.", Differs.WHO)
            yield Case(
                said, f"On {day} {doer[0].lower() + doer[1:] if doer[:4] == 'The ' else doer} {deed} in {town}.", None
            )
        for count, otherwise, roughly in COUNTS:
            said = f"{count} in {town} on {day}."
            yield Case(said, f"{otherwise} in {town} on {day}.", Differs.NUMBER)
            yield Case(said, f"{roughly} in {town} on {day}.", None)
    for person in PEOPLE:
        for rank, other in RANKS:
            yield Case(f"{rank} {person} spoke to reporters.", f"{other} {person} spoke to reporters.", Differs.ROLE)
            yield Case(f"{rank} {person} spoke to reporters.", f"{rank} {person} left Tarnholm.", None)


def figures() -> dict[str, tuple[int, int, int]]:
    """(right, printed, asked) by what differs, and for all."""
    from sayso.reading.reader import SaysoReader
    from sayso.reading.vocabulary import load_vocabulary
    from sayso.resolution import resolve
    from sayso.weighing import weigh

    reader, vocabulary = SaysoReader(), load_vocabulary()
    counts: dict[str, Counter[str]] = {}
    for case in cases():
        documents = [_document(text, n) for n, text in enumerate((case.left, case.right))]
        pile = Pile(readings=tuple(sorted(reader.read(documents), key=lambda r: r.document.id)))
        settled = resolve(pile, vocabulary)
        found = {d.differs for d in weigh(pile, settled.entities, settled.events).disagreements}
        for name, asked in ((d.value, d) for d in Differs):
            row = counts.setdefault(name, Counter())
            row["asked"] += case.differs is asked
            row["printed"] += asked in found
            row["right"] += case.differs is asked and asked in found
    rows = {k: (c["right"], c["printed"], c["asked"]) for k, c in counts.items() if c["asked"] or c["printed"]}
    return rows | {
        "all": (sum(r[0] for r in rows.values()), sum(r[1] for r in rows.values()), sum(r[2] for r in rows.values()))
    }


def f1(row: tuple[int, int, int]) -> float:
    """The F1 of a row."""
    return 2 * row[0] / max(1, row[1] + row[2])


def main(_: Path) -> None:
    """Print the table."""
    for name, (right, printed, asked) in figures().items():
        p, r = right / max(1, printed), right / max(1, asked)
        print(f"{name:<10} P {p:.3f}  R {r:.3f}  F1 {f1((right, printed, asked)):.3f}  ({asked} pairs differ so)")


def _document(text: str, n: int) -> Document:
    text = text[0].upper() + text[1:]
    digest = hashlib.sha256(f"{n}{text}".encode()).hexdigest()
    return Document(
        id=f"sha256:{digest}", name=f"{n}.txt", media_type="text/plain", text=text, language="en",
        publisher=("Harbour Post", "Varn Herald")[n], published="2025-07-01",
    )  # fmt: skip
