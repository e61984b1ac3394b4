"""The workspace: the one door to a folder of reports, and reading without one."""

from __future__ import annotations

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
