"""Entries of lists of known people and bodies, read line by line: no language is parsed, nothing is guessed."""

from __future__ import annotations

import calendar
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from sayso.model.claim import Claim, ClaimKind, Participant, Role, Status
from sayso.model.document import Document
from sayso.model.known import OR, SIDE
from sayso.model.mention import Kind, Level, Mention
from sayso.model.reading import Reader, Reading
from sayso.model.span import Span
from sayso.model.stance import Cue
from sayso.model.when import When, WhenType

_ENTRY = "e1"
_STATES = ("holds_role", "linked_to")


def read_known(document: Document, reader: Reader) -> Reading:
    """The reading of one entry: its names are one chain; its dates, posts and listings are claims."""
    draft = _Draft(document.text)
    for key, start, end in draft.lines():
        if key is None or key == "Also called":
            draft.mention(start, end, draft.kind, _ENTRY, draft.name)
        elif key in _CLAIMS:
            _CLAIMS[key](draft, start, end)
    return Reading(
        document=document,
        reader=reader,
        sentences=tuple(draft.sentences),
        mentions=tuple(draft.mentions),
        whens=tuple(draft.whens),
        claims=tuple(draft.claims),
        gaps=document.gaps,
    )


@dataclass(slots=True)
class _Draft:
    """An entry while it is read."""

    text: str
    mentions: list[Mention] = field(default_factory=list)
    whens: list[When] = field(default_factory=list)
    claims: list[Claim] = field(default_factory=list)
    sentences: list[Span] = field(default_factory=list)
    groups: dict[str, str] = field(default_factory=dict)

    @property
    def name(self) -> str:
        return self.text.partition("\n")[0]

    @property
    def kind(self) -> Kind:
        return Kind(self.text.split("\n", 2)[1].removeprefix("Kind: "))

    def lines(self) -> Iterator[tuple[str | None, int, int]]:
        """Each line as its key and the stretch of its value; the first line, which is the name, has no key."""
        at = 0
        for number, line in enumerate(self.text.split("\n")):
            end = at + len(line)
            key, found, _ = line.partition(": ")
            if line:
                self.sentences.append(Span(start=at, end=end))
                yield (None, at, end) if number == 0 else (key, at + len(key) + len(found), end)
            at = end + 1

    def mention(self, start: int, end: int, kind: Kind, chain: str, name: str) -> str:
        made = Mention(
            id=f"m{len(self.mentions) + 1}",
            start=start,
            end=end,
            text=self.text[start:end],
            kind=kind,
            level=Level.NAMED,
            chain=chain,
            name=name,
        )
        self.mentions.append(made)
        return made.id

    def group(self, start: int, end: int) -> str:
        """A mention of a body; one name is one chain."""
        name = self.text[start:end]
        chain = self.groups.setdefault(name.casefold(), f"e{len(self.groups) + 2}")
        return self.mention(start, end, Kind.ORGANISATION, chain, name)

    def when(self, start: int, end: int) -> str:
        text = self.text[start:end]
        days = text.split(OR)
        made = When(
            id=f"t{len(self.whens) + 1}",
            start=start,
            end=end,
            text=text,
            type=WhenType.DATE,
            timex=days[0] if len(days) == 1 else None,
            edtf=days[0] if len(days) == 1 else f"[{','.join(days)}]",
            earliest=min(map(_first_day, days)),
            latest=max(map(_last_day, days)),
        )
        self.whens.append(made)
        return made.id

    def claim(
        self,
        predicate: str,
        line: str,
        sides: list[tuple[Role, str]],
        when: str | None = None,
        title: str | None = None,
    ) -> None:
        passage = self.sentences[-1]
        kind = ClaimKind.STATE if predicate in _STATES else ClaimKind.EVENT
        key = self.text[passage.start : passage.end].partition(":")[0]
        self.claims.append(
            Claim(
                id=f"c{len(self.claims) + 1}",
                kind=kind,
                predicate=predicate,
                trigger=Cue(start=passage.start, end=passage.start + len(key), text=key),
                passage=passage,
                participants=tuple(Participant(role=role, mention=mention) for role, mention in sides),
                status=Status.HAPPENED if kind is ClaimKind.EVENT else Status.HOLDS,
                title=title,
                when=when,
                line=line,
            )
        )


def _life(draft: _Draft, start: int, end: int, predicate: str, word: str) -> None:
    # A firm has no birth: lists give such dates for people only by mistake of a column.
    if draft.kind is not Kind.PERSON:
        return
    when = draft.when(start, end)
    line = f"{draft.name} {word} {_dated(draft.text[start:end])}."
    draft.claim(predicate, line, [(Role.AGENT, "m1")], when=when)


def _born(draft: _Draft, start: int, end: int) -> None:
    _life(draft, start, end, "born", "was born")


def _died(draft: _Draft, start: int, end: int) -> None:
    _life(draft, start, end, "died", "died")


def _role(draft: _Draft, start: int, end: int) -> None:
    (first, last), *rest = _parts(draft.text, start, end)
    title = draft.text[first:last]
    sides = [(Role.AGENT, "m1"), *((Role.GROUP, draft.group(*part)) for part in rest[:1])]
    of = f" of {draft.text[slice(*rest[0])]}" if rest else ""
    draft.claim("holds_role", f"{draft.name} is {title}{of}.", sides, title=title)


def _tied(draft: _Draft, start: int, end: int) -> None:
    sides = [(Role.AGENT, "m1"), (Role.PARTNER, draft.group(start, end))]
    draft.claim("linked_to", f"{draft.name} is linked to {draft.text[start:end]}.", sides)


def _listed(draft: _Draft, start: int, end: int) -> None:
    by, on, what = (part if draft.text[slice(*part)] != "-" else None for part in _parts(draft.text, start, end))
    sides = [(Role.PATIENT, "m1")]
    words = f"{draft.name} was listed"
    if by is not None:
        sides.append((Role.AGENT, draft.group(*by)))
        words += f" by {draft.text[slice(*by)]}"
    words += f" {_dated(draft.text[slice(*on)])}" if on is not None else ""
    words += f": {draft.text[slice(*what)]}" if what is not None else ""
    draft.claim("designated", f"{words}.", sides, when=draft.when(*on) if on is not None else None)


_CLAIMS = {"Born": _born, "Died": _died, "Role": _role, "Tied to": _tied, "Listed": _listed}


def _parts(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The stretches between the signs that part a line's values."""
    cuts = [start - len(SIDE)]
    while (at := text.find(SIDE, cuts[-1] + len(SIDE), end)) >= 0:
        cuts.append(at)
    return [(a + len(SIDE), b) for a, b in pairwise([*cuts, end])]


def _dated(text: str) -> str:
    return f"{'on' if len(text) == 10 else 'in'} {text}"


def _first_day(text: str) -> str:
    return text + "-01-01"[len(text) - 4 :] if len(text) < 10 else text


def _last_day(text: str) -> str:
    if len(text) == 4:
        return f"{text}-12-31"
    if len(text) == 7:
        return f"{text}-{calendar.monthrange(int(text[:4]), int(text[5:]))[1]:02}"
    return text
