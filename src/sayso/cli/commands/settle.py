"""``sayso settle``."""

from __future__ import annotations

from sayso.cli.options import AsOfDay, ByClock, Database, Folder, Json


def settle(
    workspace: Folder = None,
    database: Database = None,
    as_of: AsOfDay = None,
    clock: ByClock = "published",
    json: Json = False,
) -> None:
    """Bring together what the reports say: who is who, which tellings are of one event, how many origins.

    Every verb that asks does this by itself where something has changed.
    """
    from sayso.cli.opening import case_of
    from sayso.cli.printing import print_json, say

    with case_of(workspace, database, as_of, clock) as case:
        settled = case.settlement
        counts = {
            "reports": len(case.readings),
            "claims": len(case.claims),
            "entities": len(settled.entities),
            "events": len(settled.events),
            "disagreements": len(settled.disagreements),
            "copies": len(settled.copies),
            "retractions": len(settled.retractions),
        }
    if json:
        print_json(counts)
    else:
        say(", ".join(f"{number} {noun}" for noun, number in counts.items()))
