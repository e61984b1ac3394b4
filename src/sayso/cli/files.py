"""Files that a command writes for a person."""

from __future__ import annotations

from pathlib import Path

from sayso.model.errors import BadArgument


def write_file(path: Path, data: bytes) -> None:
    """Write a file, or say in one line why it cannot be written."""
    try:
        path.write_bytes(data)
    except OSError as error:
        raise BadArgument(f"{path} cannot be written: {error.strerror}; give another path") from error
