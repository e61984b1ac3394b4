"""The house's own rooms, as far as they need no language pipeline."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from sayso.testing.rooms import MadeRooms
from sayso.workspace import Workspace
from sayso.workspace.fingerprint import fingerprint
from sayso.workspace.rooms import House, Rooms
from sayso.workspace.settings import Settings

Write = Callable[..., Path]


def test_the_house_settles_what_it_has_words_for(workspace: Workspace, report: Write) -> None:
    workspace.add([report("a.txt", "Ana Ruiz met Bo Lind on 2026-01-02.")])
    house: Rooms = House(Settings())
    settled = house.settle(workspace.pile())
    assert [e.name for e in settled.entities] == ["Ana Ruiz", "Bo Lind"]
    assert house.vocabulary()["met"].mutual


def test_two_publishers_of_one_owner_are_one_voice(workspace: Workspace, report: Write) -> None:
    for name in ("The Harbour Post", "The Eastern Courier"):
        workspace.add([report(f"{name}.txt", f"Ana Ruiz met Bo Lind on 2026-01-02. So {name} saw.")], publisher=name)
    families = report("families.csv", "The Harbour Post,Quay Media\nThe Eastern Courier,Quay Media\n")
    apart, together = (House(Settings(families=path)).settle(workspace.pile()) for path in (None, families))
    assert [e.corroboration.at_most for e in apart.events if e.corroboration] == [2]
    assert [e.corroboration.at_most for e in together.events if e.corroboration] == [1]


def test_the_fingerprint_follows_the_users_lists(report: Write) -> None:
    one = fingerprint(Settings(families=report("f.csv", "A,B\n")))
    assert fingerprint(Settings(families=report("f.csv", "A,C\n"))) != one
    assert fingerprint(Settings()) == fingerprint(Settings())


def test_the_made_rooms_are_rooms() -> None:
    rooms: Rooms = MadeRooms()
    assert rooms.version() == "1"
