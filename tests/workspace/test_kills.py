"""Killed at any moment, ``add`` and ``judge`` leave a workspace that opens, verifies and holds what was confirmed."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from sayso.testing.rooms import MadeRooms
from sayso.workspace import Workspace

ADD = """
import sys
from sayso.testing.rooms import MadeRooms
from sayso.workspace import Workspace
house = Workspace.create(sys.argv[1], rooms=MadeRooms())
house.add([sys.argv[2]], progress=lambda step: print(step.name, flush=True) if step.stage == "archiving" else None)
"""

JUDGE = """
import itertools, sys
from sayso.testing.rooms import MadeRooms
from sayso.workspace import Workspace
house = Workspace.create(sys.argv[1], rooms=MadeRooms())
for _ in itertools.count():
    print(house.judge("claim", sys.argv[2], "right").id, flush=True)
    print(house.undo().id, flush=True)
"""

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")


def killed(program: str, *words: str, after: float) -> list[str]:
    """What a program confirmed, a line each, before it was killed ``after`` seconds from its first line."""
    child = subprocess.Popen([sys.executable, "-c", program, *words], stdout=subprocess.PIPE, text=True)
    assert child.stdout is not None
    first = child.stdout.readline()
    time.sleep(after)
    child.send_signal(signal.SIGKILL)
    rest, _ = child.communicate()
    return [line for line in (first + rest).splitlines(keepends=True) if line.endswith("\n")]


def test_add(tmp_path: Path) -> None:
    chance = random.Random(7)
    folder = tmp_path / "in"
    folder.mkdir()
    for round_ in range(3):
        for n in range(120):
            (folder / f"{round_}-{n}.txt").write_text(f"Ana Ruiz met Bo Lind. Report {round_} {n}.")
        confirmed = killed(ADD, str(tmp_path / "case"), str(folder), after=chance.random() * 0.3)
        house = Workspace(tmp_path / "case", rooms=MadeRooms())
        assert house.verify().faults == ()
        assert {line.strip() for line in confirmed} <= {c.name for c in house.archive.all_captures()}
        house.close()
    done = Workspace(tmp_path / "case", rooms=MadeRooms())
    done.add([folder])
    assert len(done.settle().entities) == 2
    assert len(done.pile().readings) == 360
    done.close()


def test_judge(tmp_path: Path) -> None:
    chance = random.Random(7)
    (tmp_path / "a.txt").write_text("Ana Ruiz met Bo Lind.")
    house = Workspace.create(tmp_path / "case", rooms=MadeRooms())
    house.add([tmp_path / "a.txt"])
    (claim,) = house.case().claims
    house.close()
    for _ in range(3):
        confirmed = killed(JUDGE, str(tmp_path / "case"), claim, after=chance.random() * 0.3)
        opened = Workspace(tmp_path / "case", rooms=MadeRooms())
        assert opened.verify().faults == ()
        assert {line.strip() for line in confirmed} <= {line.judgement.id for line in opened.log()}
        opened.close()


def test_two_at_once_lose_nothing(tmp_path: Path) -> None:
    for side in ("left", "right"):
        (tmp_path / side).mkdir()
        for n in range(40):
            (tmp_path / side / f"{side}-{n}.txt").write_text(
                f"Ana Ruiz met Bo Lind. Report {n} {side if n % 2 else ''}."
            )
    Workspace.create(tmp_path / "case", rooms=MadeRooms()).settle()
    programs = [
        subprocess.Popen(
            [sys.executable, "-c", ADD, str(tmp_path / "case"), str(tmp_path / side)], stdout=subprocess.DEVNULL
        )
        for side in ("left", "right")
    ]
    assert [program.wait() for program in programs] == [0, 0]
    house = Workspace(tmp_path / "case", rooms=MadeRooms())
    assert house.verify().faults == ()
    assert (len(house.archive.all_captures()), len(house.case().readings)) == (80, 60)
    house.close()
