"""A small house for tests of the workspace and what stands on it: no files but text, no model, one kind of sentence."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from sayso.intake import Intaken, read_known
from sayso.model.claim import Claim, ClaimKind, Participant, Role, Status
from sayso.model.document import Document
from sayso.model.gap import Gap
from sayso.model.known import KNOWN
from sayso.model.mention import Kind, Level, Mention
from sayso.model.pile import Pile, Settlement
from sayso.model.predicate import Predicate
from sayso.model.reading import Reader, Reading
from sayso.model.span import Span
from sayso.model.stance import Cue
from sayso.model.when import When, WhenType
from sayso.reading.known import read_known as known_reading

if TYPE_CHECKING:
    from sayso.resolution import Memory

MET = Predicate(
    name="met", family="contact", kind="event", definition="two sides met", roles=("agent", "partner"), mutual=True
)

_SENTENCE = re.compile(r"(?P<a>[A-Z]\w+ [A-Z]\w+) (?P<verb>met) (?P<b>[A-Z]\w+ [A-Z]\w+)(?: on (?P<day>[\d-]{10}))?\.")


@dataclass(frozen=True, slots=True, kw_only=True)
class MadeIntaken:
    """What intake gives for one file."""

    document: Document
    data: bytes
    capture_name: str


class MadeRooms:
    """Reads sentences like "Ana Ruiz met Bo Lind on 2026-01-02." from text files; settles with the real rooms.

    A file that says "unreadable" fails, and all that one tells that says "unsure" is doubted.  ``reads`` counts the
    documents read, ``edition`` stands for the program's version.
    """

    def __init__(self) -> None:
        self.reads = 0
        self.edition = "1"
        self._memories: tuple[Memory, Memory] | None = None

    def check(self) -> None:
        """Nothing is set that could be wrong."""

    def intake(
        self, paths: Iterable[str | Path], *, published: str | None, publisher: str | None
    ) -> Iterator[MadeIntaken]:
        """One document a file; folders give their files in order."""
        for path in paths:
            found = sorted(p for p in Path(path).rglob("*") if p.is_file()) if Path(path).is_dir() else [Path(path)]
            for file in found:
                yield _taken(file, published, publisher)

    def known(self, path: str | Path, *, published: str | None, publisher: str | None) -> Sequence[Intaken]:
        """The entries of a list, by the real intake."""
        return read_known(path, published=published, publisher=publisher)

    def reader(self) -> Reader:
        """Who reads."""
        return Reader(name="made", version=self.edition)

    def read(self, documents: Iterable[Document]) -> Iterator[Reading]:
        """The reading of each document."""
        for document in documents:
            self.reads += 1
            known = document.media_type == KNOWN
            yield known_reading(document, self.reader()) if known else _reading(document, self.edition)

    def vocabulary(self) -> Mapping[str, Predicate]:
        """One predicate."""
        return {"met": MET}

    def forget(self) -> None:
        """Settle anew the next time."""
        self._memories = None

    def settle(self, pile: Pile) -> Settlement:
        """Resolution, then weighing."""
        from sayso.resolution import Memory, resolve
        from sayso.weighing import weigh

        of_resolution, of_weighing = self._memories = self._memories or (Memory(), Memory())
        found = resolve(pile, self.vocabulary(), of_resolution)
        recall = of_weighing.begin()
        weighed = weigh(pile, found.entities, found.events, recall=recall)
        of_weighing.keep(recall)
        return Settlement(
            entities=found.entities,
            events=weighed.events,
            disagreements=weighed.disagreements,
            copies=weighed.copies,
            retractions=weighed.retractions,
        )

    def version(self) -> str:
        """The edition."""
        return self.edition


def _taken(file: Path, published: str | None, publisher: str | None) -> MadeIntaken:
    data = file.read_bytes()
    text = data.decode("utf-8", "replace")
    gaps = (Gap(start=0, end=0, reason="it cannot be read", failed=True),) if "unreadable" in text else ()
    document = Document(
        id="sha256:" + hashlib.sha256(data).hexdigest(),
        name=file.name,
        media_type="text/plain",
        text=text,
        language="en",
        published=published,
        publisher=publisher,
        gaps=gaps,
    )
    return MadeIntaken(document=document, data=data, capture_name=file.name)


def _reading(document: Document, edition: str) -> Reading:
    found = list(_SENTENCE.finditer(document.text))
    chains = {name: f"e{n}" for n, name in enumerate(dict.fromkeys(m[g] for m in found for g in ("a", "b")), 1)}
    whens = {n: _when(m, n) for n, m in enumerate(found, 1) if m["day"]}
    return Reading(
        document=document,
        reader=Reader(name="made", version=edition),
        sentences=tuple(Span(start=m.start(), end=m.end()) for m in found),
        mentions=tuple(_mention(m, g, f"m{n}{g}", chains) for n, m in enumerate(found, 1) for g in ("a", "b")),
        whens=tuple(whens.values()),
        claims=tuple(_claim(m, n, whens) for n, m in enumerate(found, 1)),
        gaps=document.gaps,
    )


def _mention(m: re.Match[str], group: str, name: str, chains: Mapping[str, str]) -> Mention:
    return Mention(
        id=name,
        start=m.start(group),
        end=m.end(group),
        text=m[group],
        kind=Kind.PERSON,
        level=Level.NAMED,
        chain=chains[m[group]],
        name=m[group],
    )


def _when(m: re.Match[str], n: int) -> When:
    day = m["day"]
    return When(
        id=f"t{n}", start=m.start("day"), end=m.end("day"), text=day, type=WhenType.DATE,
        timex=day, edtf=day, earliest=day, latest=day,
    )  # fmt: skip


def _claim(m: re.Match[str], n: int, whens: Mapping[int, When]) -> Claim:
    doubted = "unsure" in m.string
    return Claim(
        id=f"c{n}",
        kind=ClaimKind.EVENT,
        predicate="met",
        trigger=Cue(start=m.start("verb"), end=m.end("verb"), text="met"),
        passage=Span(start=m.start(), end=m.end()),
        participants=(
            Participant(role=Role.AGENT, mention=f"m{n}a"),
            Participant(role=Role.PARTNER, mention=f"m{n}b"),
        ),
        status=Status.HAPPENED,
        when=whens[n].id if n in whens else None,
        line=f"As printed: {m[0]}" if doubted else m[0],
        doubted=doubted,
    )
