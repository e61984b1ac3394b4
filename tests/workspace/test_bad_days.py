"""A full disk, a read-only folder, a lock that somebody holds: a sentence with a cure, and nothing lost."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

import sayso
from sayso.archive.lock import locked
from sayso.model.errors import WorkspaceError
from sayso.testing.rooms import MadeRooms
from sayso.workspace import Workspace

Write = Callable[..., Path]

FULL = """
import resource, sys
from sayso.model.errors import WorkspaceError
from sayso.testing.rooms import MadeRooms
from sayso.workspace import Workspace
house = Workspace.find(sys.argv[1], rooms=MadeRooms())
house.case()
size = (house.root / sys.argv[2]).stat().st_size if sys.argv[2] != "-" else 0
resource.setrlimit(resource.RLIMIT_FSIZE, (size + 40, resource.RLIM_INFINITY))
try:
    house.add([sys.argv[3]]) if len(sys.argv) > 3 else house.judge("source", "The Harbour Post", "B")
except WorkspaceError as error:
    print(error)
"""

# Everything is imported before: nobody may not be allowed to read where Python lies.
ASK = """
import os, sys
from sayso.model.errors import WorkspaceError
from sayso.testing.rooms import MadeRooms
from sayso.workspace import Workspace
house = Workspace.find(sys.argv[1], rooms=MadeRooms())
house.case(), house.close(), house.settings
os.setgid(65534), os.setuid(65534)
print(len(house.case().claims))
try:
    house.judge("source", "The Harbour Post", "B")
except WorkspaceError as error:
    print(error)
"""


def run(program: str, *words: object, under: Sequence[str] = ()) -> str:
    command = [*under, sys.executable, "-c", program, *map(str, words)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture
def case(workspace: Workspace, report: Write) -> Path:
    workspace.add([report("a.txt", "Ana Ruiz met Bo Lind.")], publisher="The Harbour Post")
    workspace.settle()
    workspace.close()
    return workspace.root


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limit")
def test_a_judgement_on_a_full_disk_is_refused_and_leaves_the_log_sound(case: Path) -> None:
    assert "the disk is full" in run(FULL, case, "judgements.jsonl")
    opened = Workspace(case, rooms=MadeRooms())
    assert opened.verify().faults == ()
    assert opened.log() == ()
    opened.judge("source", "The Harbour Post", "B")
    opened.close()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limit")
def test_a_report_on_a_full_disk_is_refused_and_can_be_added_later(case: Path, report: Write) -> None:
    path = report("b.txt", "Ana Ruiz met Cy Marsh. " * 40)
    assert "the disk is full" in run(FULL, case, "-", path)
    opened = Workspace(case, rooms=MadeRooms())
    assert opened.verify().faults == ()
    assert opened.add([path]).new == 1
    opened.close()


def _open_to_all(*folders: Path) -> bool:
    """Whether any user may walk down to the folders."""
    return all(p.stat().st_mode & 0o001 for folder in folders for p in (folder, *folder.parents))


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root can become nobody")
def test_a_read_only_workspace_can_be_asked_but_not_changed(case: Path) -> None:
    for folder in (case, *case.parents):
        if folder.owner() == "root" and "pytest" in str(folder):
            folder.chmod(0o755)
    if not _open_to_all(Path(sys.prefix), Path(sys.base_prefix), Path(sayso.__file__).parent):
        pytest.xfail("another user may not read this environment, so it cannot be the one who asks")
    said = run(ASK, case)
    assert said.splitlines()[0] == "1"
    assert "read-only" in said


CLOSED = """
import sys
from sayso.model.errors import WorkspaceError
from sayso.testing.rooms import MadeRooms
from sayso.workspace import Workspace
try:
    print(*Workspace.find(sys.argv[1], rooms=MadeRooms()).verify().faults, sep="\\n")
    Workspace.find(sys.argv[1], rooms=MadeRooms()).case()
except WorkspaceError as error:
    print(error)
"""


# Root without the rights that make permissions nothing to it.
BOUND = ["setpriv", "--inh-caps=-all", "--bounding-set=-dac_override,-dac_read_search"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has other permissions")
@pytest.mark.parametrize("name", ["captures.jsonl", "judgements.jsonl", "sayso.db", "originals"])
def test_what_may_not_be_read_is_no_damage_and_nothing_missing(case: Path, name: str) -> None:
    root = os.geteuid() == 0
    if root and shutil.which("setpriv") is None:
        pytest.skip("root may read everything")
    mode = (case / name).stat().st_mode
    (case / name).chmod(0)
    said = run(CLOSED, case, under=BOUND if root else [])
    (case / name).chmod(mode)
    assert f"{case / name} cannot be read: you have no right to" in said
    assert not any(word in said for word in ("missing", "read-only", "rebuild", "add its file"))


def test_a_workspace_that_is_in_use_names_who_has_it(workspace: Workspace) -> None:
    path = workspace.root / "sayso.lock"
    with locked(path), pytest.raises(WorkspaceError, match=f"process {os.getpid()}"), locked(path, patience=0.05):
        pass


def test_a_damaged_log_is_refused_with_its_line(case: Path) -> None:
    path = case / "captures.jsonl"
    path.write_bytes(path.read_bytes().replace(b"a.txt", b"b.txt"))
    opened = Workspace(case, rooms=MadeRooms())
    with pytest.raises(WorkspaceError, match="line 1"):
        opened.settle()
    assert "line 1" in opened.verify().faults[0]
    opened.close()
