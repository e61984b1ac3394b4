"""The sample case, settled once for all tests of a process."""

from __future__ import annotations

import tempfile
from functools import cache
from pathlib import Path

from sayso.model.case import Case
from sayso.workspace.demo import open_demo
from sayso.workspace.workspace import Workspace


@cache
def demo_workspace() -> Workspace:
    """The sample case in a temporary folder; read it, don't change it."""
    return open_demo(Path(tempfile.mkdtemp(prefix="sayso-demo-")))


@cache
def demo_case() -> Case:
    """The sample case, settled."""
    return demo_workspace().case()
