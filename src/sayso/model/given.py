"""A file that a person names in a setting or an option."""

from __future__ import annotations

from pathlib import Path

from sayso.model.errors import BadArgument


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
