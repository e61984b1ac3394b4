"""The workspace: the one door to a folder of reports, and reading without one."""

from __future__ import annotations

from sayso.workspace.piling import AsOf, Clock
from sayso.workspace.progress import Progress, Step
from sayso.workspace.reports import Added, AddReport, LogLine, VerifyReport
from sayso.workspace.workspace import Workspace

__all__ = ["AddReport", "Added", "AsOf", "Clock", "LogLine", "Progress", "Step", "VerifyReport", "Workspace"]
