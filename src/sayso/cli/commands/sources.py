"""``sayso sources``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sayso.cli.options import AsOfDay, ByClock, Database, Folder, Json

if TYPE_CHECKING:
    from sayso.model.passage import Passage
    from sayso.views.lineage import Branch
    from sayso.views.sources import Copied
    from sayso.views.statement import Report

EDITS = 8
"""Changed words shown of a copy."""


def sources(
    workspace: Folder = None,
    database: Database = None,
    as_of: AsOfDay = None,
    clock: ByClock = "published",
    json: Json = False,
) -> None:
    """Show the reports, whom they cite, who copied whom, and the tree from each origin down."""
    from sayso.cli.opening import case_of
    from sayso.cli.printing import heading, print_json, say, table
    from sayso.views.notices import earlier
    from sayso.views.sources import sources as sources_of
    from sayso.views.statement import report_of

    with case_of(workspace, database, as_of, clock) as case:
        found = sources_of(case)
        reports = [report_of(case, reading.document.id) for reading in case.pile.readings]
        told = [(r, r.notice, [report_of(case, d) for d in earlier(case, r.document)]) for r in reports if r.notice]
    if json:
        print_json({"reports": reports, "sources": found})
        return
    _reports(reports)
    for document, notice, before in told:
        _notice(document, notice, before)
    heading("Cited")
    table(
        ("source", "kind", "reliability", "reports", "claims"),
        ((c.name, c.kind.value, c.reliability, len(c.reports), len(c.claims)) for c in found.cited),
    )
    heading("Copied")
    for copied in found.copied:
        _copied(copied)
    for circle in found.circles:
        say(f"They cite one another in a circle: {' → '.join(circle)}")
    if not found.copied:
        say("No report shares text with another.")
    heading("From the origin down")
    for tree in found.trees:
        say(f"{tree.origin or 'nobody named'}: {len(tree.events)} told; {'; '.join(tree.reasons[:3])}")
        for branch in tree.branches:
            _branch(branch, 4)


def _reports(reports: list[Report]) -> None:
    from sayso.cli.printing import heading, table

    heading("Reports")
    table(
        ("id", "published", "publishers", "name", "headline", ""),
        (
            (
                r.document[7:15],
                r.published,
                ", ".join(r.publishers),
                r.name,
                r.headline,
                "; ".join(([r.standing] if r.standing else []) + [p.told for p in r.put_right]),
            )
            for r in reports
        ),
    )


def _notice(report: Report, notice: Passage, before: list[Report]) -> None:
    """What a report prints about mistakes, and which reports to judge by it: older ones of its paper, or itself."""
    from sayso.cli.printing import say

    say(f"{report.document[7:15]} prints of itself: “{notice.text}”")
    for r in [r for r in (before or [report]) if not (r.retracted or r.corrected)]:
        of = f" ({r.cited}, printed before it)" if before else ""
        say(f"Judge it: sayso judge correct {r.document[7:15]}, or retract{of}.", indent=4)


def _copied(copied: Copied) -> None:
    from sayso.cli.printing import say

    copy = copied.copy
    shares = f"{copy.left_share:.0%} of the one, {copy.right_share:.0%} of the other"
    say(f"{copied.left.cited} ~ {copied.right.cited}: {copy.reuse.value}; {shares}; {'; '.join(copy.reasons)}")
    for edit in copied.edits[:EDITS]:
        say(f"“{edit.left}” → “{edit.right}”", indent=4)
    if len(copied.edits) > EDITS:
        say(f"and {len(copied.edits) - EDITS} more changes", indent=4)


def _branch(branch: Branch, indent: int) -> None:
    from sayso.cli.printing import say

    copies = "copies it: " if indent > 4 else ""
    say(f"└ {copies}{branch.report.cited} ({branch.events})", indent=indent)
    for below in branch.copies:
        _branch(below, indent + 4)
