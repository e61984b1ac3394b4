"""The workspace: the one door to a folder of reports, and reading without one.

Each name is imported when it is asked for: reading without a workspace needs no database.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sayso.workspace.piling import AsOf, Clock
    from sayso.workspace.progress import Progress, Step
    from sayso.workspace.reading import HowToRead, read_reports
    from sayso.workspace.reports import Added, AddReport, LogLine, VerifyReport
    from sayso.workspace.workspace import Workspace

__all__ = [
    "AddReport",
    "Added",
    "AsOf",
    "Clock",
    "HowToRead",
    "LogLine",
    "Progress",
    "Step",
    "VerifyReport",
    "Workspace",
    "read_reports",
]

_HOMES = {
    "AddReport": "reports",
    "Added": "reports",
    "AsOf": "piling",
    "Clock": "piling",
    "HowToRead": "reading",
    "LogLine": "reports",
    "Progress": "progress",
    "Step": "progress",
    "VerifyReport": "reports",
    "Workspace": "workspace",
    "read_reports": "reading",
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(importlib.import_module(f"{__name__}.{_HOMES[name]}"), name)
