"""The sample case: sixteen short reports by made-up publishers on a made-up quarrel."""

from __future__ import annotations

from importlib.resources import as_file, files
from pathlib import Path

from sayso.workspace.progress import Progress, silent
from sayso.workspace.rooms import Rooms
from sayso.workspace.workspace import Workspace

RETRACTED, WHY = "11-eastern-courier-attack.txt", "The Eastern Courier withdrew it: 12-eastern-courier-withdrawn.md."


def open_demo(folder: Path, *, progress: Progress = silent, rooms: Rooms | None = None) -> Workspace:
    """The sample case in ``folder``, with its reports added and the one judgement that the case calls for.

    Opening it twice changes nothing.
    """
    house = Workspace.create(folder, rooms=rooms)
    with as_file(files("sayso.workspace") / "demo_case" / "reports") as reports:
        house.add([reports], progress=progress)
    if not house.log():
        house.judge("document", RETRACTED, "retracted", who="the sample case", why=WHY)
    return house
