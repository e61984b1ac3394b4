"""A brief as Markdown with footnotes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from sayso.views.brief.value import Brief, Composed, Line, Missing, Note, Opposed, Words

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~])")


def markdown(brief: Brief | Composed) -> str:
    """The brief as Markdown (CommonMark with footnotes, as Pandoc and GitHub read it)."""
    told = _composed(brief) if isinstance(brief, Composed) else _whole(brief)
    parts = [f"# {_plain(brief.title)}", *told, "\n".join(map(_note, brief.notes))]
    return "\n\n".join(p for p in parts if p) + "\n"


def _whole(brief: Brief) -> Iterable[str]:
    yield _plain(brief.counts)
    yield from _section("What the pile says", brief.main)
    yield from _who(brief)
    yield from _section("Timeline", brief.timeline)
    yield from _section("Told without a date", brief.undated)
    yield from _section("Planned, invited or expected: not told as done", brief.planned)
    yield "## Network"
    yield "\n".join(f"- {_plain(d.text)}{_refs(d.notes)}" for d in brief.network) or "No relation is stated."
    yield from _disagreements("Disagreements", brief.disagreements)
    yield from _section("What rests on a single origin", brief.single)
    yield from _section("What nobody named stands for", brief.unnamed)
    yield from _section("Opinion, forecast and interpretation", brief.opinions)
    yield from _section("Not surely read: as printed", brief.doubted)
    yield from _section("What could not be dated", brief.unresolved)
    yield "## What could not be read"
    yield _missing(brief.missing) or "Every report was read."


def _composed(brief: Composed) -> Iterable[str]:
    approved = f", approved by {_plain(brief.approved)}" if brief.approved else ""
    yield f"{_plain(brief.counts)} Composed by {_plain(brief.who)}{approved}."
    yield from (_own(part) if isinstance(part, Words) else _line(part) for part in brief.body)
    if brief.disagreements:
        yield from _disagreements("Disagreements on what is told here", brief.disagreements)
    if brief.missing:
        yield "## Chosen, and not here"
        yield _missing(brief.missing)


def _own(words: Words) -> str:
    told = "\n".join(f"> {_plain(line)}".rstrip() for line in words.text.splitlines())
    return f"> **In {_plain(words.who)}’s own words:**\n>\n{told}"


def _missing(missing: Iterable[Missing]) -> str:
    return "\n".join(f"- {_plain(m.report)}: {_plain(m.reason)}" for m in missing)


def _section(title: str, lines: Sequence[Line]) -> list[str]:
    return [f"## {title}", "\n".join(_line(line) for line in lines)] if lines else []


def _who(brief: Brief) -> Iterable[str]:
    yield "## Who is who"
    for p in brief.who:
        also = f" (also printed as {', '.join(map(_plain, p.spellings))})" if p.spellings else ""
        yield f"### {_plain(p.name)}{also}"
        yield "\n".join(_line(line) for line in p.lines) or "No report says what they are."


def _disagreements(title: str, disagreements: Sequence[Opposed]) -> Iterable[str]:
    yield f"## {title}"
    if not disagreements:
        yield "No two tellings were found at odds."
    for d in disagreements:
        yield f"### {_plain(d.about)}: they differ on {d.differs}"
        for value, strength, lines in d.sides:
            yield f"**{_plain(value)}**" + (f" ({_plain(strength)})" if strength else "")
            yield "\n".join(_line(line) for line in lines)


def _line(line: Line) -> str:
    when = f"**{line.when}** " if line.when else ""
    marks = "".join(f" *[{_plain(m)}]*" for m in line.marks)
    rests = f"  \n  {_plain(line.rests_on)}" if line.rests_on else ""
    return f"- {when}{_plain(line.text)}{_refs(line.notes)}{marks}{rests}"


def _refs(notes: Iterable[int]) -> str:
    # Side by side, "[^9][^10]" is drawn as 910.
    return " ".join(f"[^{n}]" for n in notes)


def _note(n: Note) -> str:
    mark = f" **{n.standing}.**" if n.standing else ""
    return (
        f"[^{n.number}]: “{_plain(n.words)}” — {_plain(', '.join(n.named))}, "
        f"characters {n.start}–{n.end}, {n.document}.{mark}"
    )


def _plain(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", text)
