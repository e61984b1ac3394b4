"""Long lists a sheet at a time: only what stands on the sheet is drawn."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

K = TypeVar("K")

EACH = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One sheet of a list: its items, its number from 1 of how many, and how many items there are in all.

    ``name`` is what the sheet's number is called in the address.
    """

    items: tuple[Any, ...]
    number: int
    sheets: int
    total: int
    name: str

    @property
    def more(self) -> int:
        """How many items stand on other sheets."""
        return self.total - len(self.items)


def sheet(
    keys: Sequence[K], query: Mapping[str, str], draw: Callable[[K], Any], *, name: str = "sheet", each: int = EACH
) -> Sheet:
    """The sheet that the query asks for; the nearest that is there where it asks for another."""
    sheets = max(1, -(-len(keys) // each))
    asked = query.get(name, "")
    number = min(max(1, int(asked) if asked.isdigit() and len(asked) < 9 else 1), sheets)
    shown = keys[(number - 1) * each : number * each]
    return Sheet(items=tuple(map(draw, shown)), number=number, sheets=sheets, total=len(keys), name=name)
