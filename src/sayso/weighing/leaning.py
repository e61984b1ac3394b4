"""Papers that lean on other papers for the same thing, followed to where it began."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from sayso.weighing.report import Root

Leans = Mapping[str, Mapping[str, Root]]
"""For a paper's key the roots that it has the thing from, by their keys."""


def followed(root: Root, leans: Leans) -> Root:
    """Where the papers lead that lean on one another, beginning with one.

    A paper with several sources is followed to one that leans on nobody, so that one citation more, which closes a
    circle, makes no second origin; only where every way goes round is the circle itself the origin.
    """
    paths = _paths(root, leans)
    ends = [path for key, path in paths.items() if key not in leans]
    if ends:
        return _told(min(ends, key=lambda path: (not path[-1].known, path[-1].key)))
    return _round(min((p for key, p in paths.items() if _closed(key, leans)), key=lambda p: p[-1].key), leans)


def _paths(root: Root, leans: Leans) -> dict[str, list[Root]]:
    """The shortest way to each root that can be reached, the beginning with it."""
    found = {root.key: [root]}
    waiting = [root.key]
    for key in waiting:
        for behind, its in sorted(leans.get(key, {}).items()):
            if behind not in found:
                found[behind] = [*found[key], its]
                waiting.append(behind)
    return found


def _reached(key: str, leans: Leans) -> set[str]:
    found = {key}
    waiting = [key]
    for at in waiting:
        more = [k for k in leans.get(at, {}) if k not in found]
        found.update(more)
        waiting += more
    return found


def _closed(key: str, leans: Leans) -> bool:
    """Whether every way from a paper leads back to it."""
    return all(key in _reached(k, leans) for k in _reached(key, leans))


def _told(path: list[Root]) -> Root:
    """The last root of a way, with the step that led there as the reason."""
    if len(path) == 1:
        return path[0]
    return replace(path[-1], reason=f"{path[-2].name} has it from {path[-1].name or 'nobody named'}")


def _round(path: list[Root], leans: Leans) -> Root:
    """A circle of papers as one origin."""
    circle = [p[-1] for _, p in sorted(_paths(path[-1], leans).items())]
    names = ", ".join(str(r.name) for r in circle)
    first, second = circle[0], leans[circle[0].key]
    behind = second[min(second)]
    reason = f"{first.name} has it from {behind.name or 'nobody named'}"
    return replace(first, reason=f"{reason}: {names} cite one another, and nobody else is named")
