"""What a workspace keeps in its folder, by name: so that it is never taken for somebody's reports."""

from __future__ import annotations

from pathlib import Path

ORIGINALS, JUDGEMENTS, CAPTURES, ANSWERS, DATABASE, LOCK, SETTINGS = (
    "originals",
    "judgements.jsonl",
    "captures.jsonl",
    "answers.jsonl",
    "sayso.db",
    "sayso.lock",
    "sayso.toml",
)

_OWN = frozenset({ORIGINALS, JUDGEMENTS, CAPTURES, ANSWERS, DATABASE, LOCK, SETTINGS})


def is_workspace(root: Path) -> bool:
    """Whether a folder holds an archive."""
    return (root / ORIGINALS).is_dir() and (root / JUDGEMENTS).is_file()


def its_own(name: str) -> bool:
    """Whether a name in a workspace's folder is of its own keeping: "originals", "sayso.db-wal"."""
    return name in _OWN or name.startswith(f"{DATABASE}-")
