"""Looking at every byte and line that a workspace keeps for ever."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sayso.model.errors import WorkspaceError
from sayso.workspace.rebuilding import cut_logs
from sayso.workspace.reports import VerifyReport

if TYPE_CHECKING:
    from sayso.workspace.workspace import Workspace


def verify(workspace: Workspace) -> VerifyReport:
    """Count the originals and the lines of the logs, and say what is wrong with them."""
    archive = workspace.archive
    faults = list(archive.faults())
    counts = {"captures": 0, "judgements": 0}
    for name, log in (("captures", archive.captures), ("judgements", archive.judgements.log)):
        try:
            counts[name] = len(log.entries())
        except WorkspaceError:
            continue
    try:
        faults += cut_logs(workspace)
    except WorkspaceError as error:
        faults += [str(error)] if str(error) not in faults else []
    originals = sum(1 for _ in archive.originals.ids())
    return VerifyReport(originals=originals, faults=tuple(faults), remarks=tuple(archive.unnamed()), **counts)
