"""What a person names: a file in a setting or an option, one path or several."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TypeVar

from sayso.model.errors import BadArgument

T = TypeVar("T", bound=str | Path)


def each_of(given: T | Iterable[T]) -> Iterable[T]:
    """What was given, one by one: "reports/a.txt" is one path, and its letters are none."""
    return [given] if isinstance(given, (str, Path)) else given


def text_of(path: Path, what: str) -> str:
    """The text of a person's own file, UTF-8 with or without a mark.

    Raises ``BadArgument`` that says what it is, where, and why it cannot be read.
    """
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise BadArgument(f"the {what} {path} is not UTF-8 text (byte {error.start}); save it as UTF-8") from None
    except OSError as error:
        raise BadArgument(f"cannot read the {what} {path}: {error.strerror}") from None
