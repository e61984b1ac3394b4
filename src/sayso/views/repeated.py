"""Lists in which no line stands twice: a line of one sentence is told once, and leads to all that it tells."""

from __future__ import annotations

from collections.abc import Iterable

from sayso.views.happening import Happening

_Key = tuple[str, str, str | None, str | None, bool]


def each_line_once(shown: Iterable[Happening]) -> tuple[tuple[Happening, ...], ...]:
    """The happenings in their order, those of one line and one sentence together.

    "Ada was elected and chosen" is two deeds and one line, as is a sentence that two papers print alike.  The same
    line of other words stays apart: another sentence may mean another Ada.
    """
    found: dict[_Key, list[Happening]] = {}
    for h in shown:
        found.setdefault(_key(h), []).append(h)
    return tuple(map(tuple, found.values()))


def _key(h: Happening) -> _Key:
    sentence = " ".join(h.statements[0].passage.text.split()) if h.statements else h.id
    earliest, latest = (h.when.earliest, h.when.latest) if h.when is not None else (None, None)
    return h.line, sentence, earliest, latest, h.planned
