"""``sayso sources``."""

from __future__ import annotations

from sayso.cli.options import AsOfDay, ByClock, Database, Folder, Json


def sources(
    workspace: Folder = None,
    database: Database = None,
    as_of: AsOfDay = None,
    clock: ByClock = "published",
    json: Json = False,
) -> None:
    """Show the reports, who copied whom, and whom they cite."""
    from sayso.cli.opening import case_of
    from sayso.cli.printing import heading, print_json, say, table
    from sayso.views.sources import sources as sources_of
    from sayso.views.statement import report_of

    with case_of(workspace, database, as_of, clock) as case:
        found = sources_of(case)
        reports = [report_of(case, reading.document.id) for reading in case.pile.readings]
    if json:
        print_json({"reports": reports, "sources": found})
        return
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
                "retracted" if r.retracted else "",
            )
            for r in reports
        ),
    )
    heading("Cited")
    table(
        ("source", "kind", "reliability", "reports", "claims"),
        ((c.name, c.kind.value, c.reliability, len(c.reports), len(c.claims)) for c in found.cited),
    )
    heading("Copied")
    for copied in found.copied:
        say(f"{copied.left.cited} ~ {copied.right.cited}: {copied.copy.reuse.value}; {'; '.join(copied.copy.reasons)}")
    for circle in found.circles:
        say(f"They cite one another in a circle: {' → '.join(circle)}")
    if not found.copied:
        say("No report shares text with another.")
