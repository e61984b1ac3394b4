"""A made-up workspace of any size: readings put straight into the archive, so that no language pipeline runs.

Names follow a skewed law, as in news: a few people stand in much of it, most in one report or two.
"""

from __future__ import annotations

import hashlib
import random
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import islice

from sayso.model.attribution import Attribution, Part, SourceKind
from sayso.model.claim import Claim, ClaimKind, Participant, Role, Status
from sayso.model.document import Document
from sayso.model.mention import Kind, Level, Mention
from sayso.model.place import Place, Precision
from sayso.model.reading import Reader, Reading
from sayso.model.span import Span
from sayso.model.stance import Certainty, Cue, Stance
from sayso.model.when import When, WhenType
from sayso.workspace import Workspace
from sayso.workspace.reintake import given_with

READER = Reader(name="made-up", version="1")
_BATCH = 500
_FIRST = (
    "Ada",
    "Boran",
    "Mira",
    "Tesfa",
    "Lucio",
    "Henk",
    "Yusra",
    "Oleg",
    "Ines",
    "Pavla",
    "Rustam",
    "Selin",
    "Tomo",
    "Wim",
)
_PARTS = (
    "ba",
    "dor",
    "el",
    "fan",
    "gor",
    "hul",
    "iv",
    "kas",
    "lem",
    "mor",
    "nas",
    "or",
    "pel",
    "rin",
    "sol",
    "tar",
    "ul",
    "vek",
    "wen",
    "zan",
)
_BODIES = ("Union", "Council", "Front", "Trust", "Ministry", "League", "Harbour Board", "Press Club")
_TOWNS = (
    ("Varna", "BG", 43.21, 27.91),
    ("Batumi", "GE", 41.64, 41.64),
    ("Trabzon", "TR", 41.0, 39.72),
    ("Karachi", "PK", 24.86, 67.01),
    ("Oran", "DZ", 35.7, -0.63),
    ("Lima", "PE", -12.05, -77.04),
)
_DEEDS = (
    ("met", "met", Role.PARTNER, ClaimKind.EVENT),
    ("paid", "paid", Role.RECIPIENT, ClaimKind.EVENT),
    ("supported", "supported", Role.PATIENT, ClaimKind.EVENT),
    ("threatened", "threatened", Role.PATIENT, ClaimKind.EVENT),
    ("member_of", "is a member of", Role.GROUP, ClaimKind.STATE),
)
_SOURCES = ("two port officials", "a ministry spokesman", "a former aide", "residents")


def fill(workspace: Workspace, documents: int, claims: int) -> None:
    """Put so many made-up reports with so many claims each into an empty workspace."""
    store, archive = workspace.store, workspace.archive
    store.set_fact("version", workspace.rooms.version())
    store.set_fact("reader", f"{READER.name} {READER.version}")
    waiting = made(documents, claims)
    while batch := list(islice(waiting, _BATCH)):
        notes = [_note(r.document) for r in batch]
        archive.captures.append(notes)
        store.put_documents((r.document, given_with(n)) for r, n in zip(batch, notes, strict=True))
        store.put_readings(batch)


def made(documents: int, claims: int) -> Iterator[Reading]:
    """The readings, always the same."""
    dice = random.Random(7)
    people = _names(dice, max(40, documents // 5))
    for number in range(documents):
        yield _reading(dice, number, people, claims)


def _names(dice: random.Random, count: int) -> list[tuple[str, Kind]]:
    found: dict[str, Kind] = {}
    while len(found) < count:
        word = "".join(dice.sample(_PARTS, 3)).capitalize()
        if dice.random() < 0.3:
            found[f"{word} {dice.choice(_BODIES)}"] = Kind.ORGANISATION
        else:
            found[f"{dice.choice(_FIRST)} {word}"] = Kind.PERSON
    return list(found.items())


class _Text:
    """A text as it grows, with the mentions in it."""

    def __init__(self) -> None:
        self.text = ""
        self.mentions: list[Mention] = []

    def add(self, words: str) -> Span:
        start = len(self.text)
        self.text += words
        return Span(start=start, end=len(self.text))

    def name(self, name: str, kind: Kind) -> Mention:
        span = self.add(name)
        chain = next((m.chain for m in self.mentions if m.name == name), f"e{len(self.mentions) + 1}")
        mention = Mention(
            id=f"m{len(self.mentions) + 1}",
            start=span.start,
            end=span.end,
            text=name,
            kind=kind,
            level=Level.NAMED,
            chain=chain,
            name=name,
        )
        self.mentions.append(mention)
        return mention


def _reading(dice: random.Random, number: int, people: list[tuple[str, Kind]], claims: int) -> Reading:
    text, published = _Text(), date(2015, 1, 1) + timedelta(days=dice.randrange(3650))
    cast = [people[int(len(people) * dice.random() ** 3)] for _ in range(6)]
    text.add(f"Report {number} of {published}\n\n")
    told = [_claim(dice, text, n, cast, published) for n in range(claims)]
    data = text.text.encode()
    document = Document(
        id="sha256:" + hashlib.sha256(data).hexdigest(),
        name=f"report-{number}.txt",
        media_type="text/plain",
        text=text.text,
        language="en",
        headline=f"Report {number}",
        publisher=f"Paper {dice.randrange(60)}",
        published=published.isoformat(),
    )
    return Reading(
        document=document,
        reader=READER,
        sentences=tuple(c.passage for c, *_ in told),
        mentions=tuple(text.mentions),
        whens=tuple(w for _, w, *_ in told if w is not None),
        places=tuple(p for _, _, p, _ in told if p is not None),
        attributions=tuple(a for *_, a in told if a is not None),
        claims=tuple(c for c, *_ in told),
    )


_Told = tuple[Claim, When | None, Place | None, Attribution | None]


def _claim(dice: random.Random, text: _Text, n: int, cast: list[tuple[str, Kind]], published: date) -> _Told:
    start = len(text.text)
    deed, words, role, kind = dice.choice(_DEEDS)
    source, hedged = dice.random() < 0.35, dice.random() < 0.2
    spoken = text.add(dice.choice(_SOURCES).capitalize()) if source else None
    said = text.add(" said ") if source else None
    content = len(text.text)
    left, right = dice.sample(cast, 2) if cast[0] != cast[1] else (cast[0], cast[2])
    first = text.name(*left)
    cue = text.add(" reportedly") if hedged else None
    text.add(" ")
    trigger = text.add(words)
    text.add(" ")
    second = text.name(*right)
    place = when = None
    if dice.random() < 0.5:
        text.add(" in ")
        town, country, lat, lon = dice.choice(_TOWNS)
        where = text.name(town, Kind.PLACE)
        place = _place(where.id, town, country, lat, lon)
    if kind is ClaimKind.EVENT and dice.random() < 0.7:
        day = (published - timedelta(days=dice.randrange(90))).isoformat()
        text.add(" on ")
        span = text.add(day)
        when = _day(n, span, day)
    passage = Span(start=start, end=text.add(f", as item {dice.randrange(10**6)} has it.").end)
    text.add("\n")
    attribution = _attribution(text, n, spoken, said, Span(start=content, end=passage.end))
    cues = () if cue is None else (Cue(start=cue.start, end=cue.end, text="reportedly"),)
    claim = Claim(
        id=f"c{n}",
        kind=kind,
        predicate=deed,
        passage=passage,
        trigger=Cue(start=trigger.start, end=trigger.end, text=words),
        participants=(Participant(role=Role.AGENT, mention=first.id), Participant(role=role, mention=second.id)),
        status=Status.HOLDS if kind is ClaimKind.STATE else Status.HAPPENED,
        when=when.id if when else None,
        where=place.mention if place else None,
        attribution=(attribution.id,) if attribution else (),
        stance=Stance(cues=cues, certainty=Certainty.PROBABLE if cues else Certainty.CERTAIN),
        line=" ".join(text.text[start : passage.end].split()),
    )
    return claim, when, place, attribution


def _attribution(text: _Text, n: int, spoken: Span | None, said: Span | None, content: Span) -> Attribution | None:
    """On whose word it is, where anybody says it."""
    if spoken is None or said is None:
        return None
    return Attribution(
        id=f"a{n}",
        source=_part(text, spoken),
        cue=_part(text, said),
        content=_part(text, content),
        kind=SourceKind.DESCRIBED,
    )


def _place(mention: str, town: str, country: str, lat: float, lon: float) -> Place:
    return Place(
        mention=mention,
        gazetteer="geonames",
        id=1,
        name=town,
        country=country,
        lat=lat,
        lon=lon,
        precision=Precision.SETTLEMENT,
    )


def _day(n: int, span: Span, day: str) -> When:
    return When(
        id=f"t{n}",
        start=span.start,
        end=span.end,
        text=day,
        type=WhenType.DATE,
        timex=day,
        edtf=day,
        earliest=day,
        latest=day,
    )


def _part(text: _Text, span: Span) -> Part:
    return Part(start=span.start, end=span.end, text=span.of(text.text))


def _note(document: Document) -> dict[str, object]:
    return {
        "document": document.id,
        "name": document.name,
        "publisher": document.publisher,
        "url": None,
        "published": document.published,
        "media_type": document.media_type,
        "given": {},
        "added": "2026-01-01T00:00:00Z",
    }
