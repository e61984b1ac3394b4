"""The command line on a small made house."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from sayso.cli.__main__ import main
from sayso.testing.rooms import MadeRooms

ONE = "Ana Ruiz met Bo Lind on 2026-01-02. Cy Marsh met Ana Ruiz."
TWO = "Ana Ruiz met Bo Lind on 2026-01-04."


@dataclass(frozen=True, kw_only=True)
class Said:
    """What a command said."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


Sayso = Callable[..., Said]


@pytest.fixture
def sayso(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Sayso:
    """Runs a command in an empty folder."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("sayso.workspace.workspace.House", lambda settings, answers=None: MadeRooms())

    def run(*words: str) -> Said:
        monkeypatch.setattr(sys, "argv", ["sayso", *words])
        status = 0
        try:
            main()
        except SystemExit as end:
            status = int(end.code or 0)
        captured = capfd.readouterr()
        return Said(status=status, out=captured.out, err=captured.err)

    return run


@pytest.fixture
def filled(sayso: Sayso) -> Sayso:
    """The same in a workspace with two reports."""
    Path("one.txt").write_text(ONE, "utf-8")
    Path("two.txt").write_text(TWO, "utf-8")
    sayso("add", "one.txt", "--publisher", "The Harbour Post", "--published", "2026-01-06")
    sayso("add", "two.txt", "--publisher", "The Eastern Courier", "--published", "2026-01-07")
    return sayso
