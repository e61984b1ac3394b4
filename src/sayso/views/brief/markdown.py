"""A brief as Markdown with footnotes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from sayso.views.brief.value import Brief, Line

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~])")


def markdown(brief: Brief) -> str:
    """The brief as Markdown (CommonMark with footnotes, as Pandoc and GitHub read it)."""
    parts = [f"# {_plain(brief.title)}", _plain(brief.counts)]
    parts += _section("What the pile says", brief.main)
    parts += _who(brief)
    parts += _section("Timeline", brief.timeline)
    parts += _section("Told without a date", brief.undated)
    parts += _section("Planned, invited or expected: not told as done", brief.planned)
    parts.append("## Network")
    parts.append("\n".join(f"- {_plain(d.text)}{_refs(d.notes)}" for d in brief.network) or "No relation is stated.")
    parts += _disagreements(brief)
    parts += _section("What rests on a single origin", brief.single)
    parts += _section("What nobody named stands for", brief.unnamed)
    parts += _section("Opinion, forecast and interpretation", brief.opinions)
    parts += _section("What could not be dated", brief.unresolved)
    parts.append("## What could not be read")
    parts.append(
        "\n".join(f"- {_plain(m.report)}: {_plain(m.reason)}" for m in brief.missing) or "Every report was read."
    )
    parts.append("\n".join(_note(n.number, brief) for n in brief.notes))
    return "\n\n".join(p for p in parts if p) + "\n"


def _section(title: str, lines: Sequence[Line]) -> list[str]:
    return [f"## {title}", "\n".join(_line(line) for line in lines)] if lines else []


def _who(brief: Brief) -> Iterable[str]:
    yield "## Who is who"
    for p in brief.who:
        also = f" (also printed as {', '.join(map(_plain, p.spellings))})" if p.spellings else ""
        yield f"### {_plain(p.name)}{also}"
        yield "\n".join(_line(line) for line in p.lines) or "No report says what they are."


def _disagreements(brief: Brief) -> Iterable[str]:
    yield "## Disagreements"
    if not brief.disagreements:
        yield "No two tellings were found at odds."
    for d in brief.disagreements:
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
    return "".join(f"[^{n}]" for n in notes)


def _note(number: int, brief: Brief) -> str:
    n = brief.notes[number - 1]
    mark = f" **{n.retracted}.**" if n.retracted else ""
    return (
        f"[^{n.number}]: “{_plain(n.words)}” — {_plain(n.cited)}, {_plain(n.file)}, "
        f"characters {n.start}–{n.end}, {n.document}.{mark}"
    )


def _plain(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", text)
