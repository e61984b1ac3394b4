"""What views give, as lines on a terminal.  Each line is followed by the verbatim sentence it leads to."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from sayso.cli.printing import heading, say
from sayso.views.repeated import each_line_once

if TYPE_CHECKING:
    from sayso.views.happening import Happening
    from sayso.views.statement import Report, Statement


def happenings(title: str, shown: Iterable[Happening]) -> None:
    """A section of events and states; nothing where there are none."""
    found = list(shown)
    if not found:
        return
    heading(title)
    for told in each_line_once(found):
        happening(told[0])
        for h in told[1:]:
            same_line(h, told[0])


def happening(h: Happening) -> None:
    """One event or state: when, its line, what it rests on, and every telling."""
    say()
    say(f"{interval(h)}  {h.line}{marks(h)}")
    _told(h)


def _told(h: Happening) -> None:
    say(f"{h.rests_on}  Grade {h.grade.credibility}: {'; '.join(h.grade.reasons)}.", indent=4)
    for s in h.statements:
        statement(s, alone=len(h.statements) == 1)


def same_line(h: Happening, first: Happening) -> None:
    """What the line above tells too, another deed or the same elsewhere: what that rests on, and every telling."""
    deed = h.predicate.replace("_", " ")
    say()
    say(
        f"The same line tells more: {deed if h.predicate != first.predicate else 'the same, elsewhere'}{marks(h)}",
        indent=4,
    )
    _told(h)


def unsure(shown: Iterable[Statement]) -> None:
    """The sentences that were not surely read; nothing where there are none."""
    found = list(shown)
    if found:
        heading("Not surely read: as printed, and nothing concluded")
    for s in found:
        say()
        statement(s)


def statement(s: Statement, *, alone: bool = False) -> None:
    """One telling: its own line where others are shown beside it, the verbatim passage, and where that stands."""
    if not alone:
        by = f"  [{s.amended.mark}]" if s.amended is not None else ""
        say(f"• {s.line}{by}", indent=4)
    if s.amended is not None:
        say(f"Read as “{s.amended.line}”, amended by {s.amended.who} on {s.amended.when[:10]}.", indent=6)
    say(f"“{s.passage.text}”", indent=6)
    if s.when is not None and not s.doubted:
        say(f"When: {s.when.told}.", indent=6)
    for order in s.order:
        say(f"Told to be {order.rstrip('.')}.", indent=6)
    say(f"— {s.report.cited}  [{short_key(s.key)}]{_standing(s.report)}", indent=6)


def _standing(report: Report) -> str:
    """What has become of the report since it was printed."""
    return f"  {report.standing.upper()}" if report.standing else ""


def interval(h: Happening) -> str:
    """The days it lies between, as they are known."""
    if h.when is None or h.when.earliest is None:
        return "undated"
    if h.when.edtf:
        return h.when.edtf
    return h.when.earliest if h.when.latest in (None, h.when.earliest) else f"{h.when.earliest}/{h.when.latest}"


def marks(h: Happening) -> str:
    """What must be seen beside the line."""
    if h.doubted:
        return "  [not surely read]"
    amended = [h.amended.mark] if h.amended is not None else []
    words = [word for word, there in (("hedged", h.hedged), ("disputed", h.disputed), ("planned", h.planned)) if there]
    return f"  [{', '.join(words + amended)}]" if words or amended else ""


def short_key(key: str) -> str:
    """A claim's key short enough to type: `sayso judge claim` takes it."""
    digest, mark, local = key.partition("#")
    return digest.removeprefix("sha256:")[:8] + mark + local
