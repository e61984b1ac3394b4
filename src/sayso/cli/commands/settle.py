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

    Every verb that asks does this by itself where something has changed.  Each judgement on two of them is listed with
    what it made of them.
    """
    from sayso.cli.counting import counts_of, told
    from sayso.cli.opening import case_of
    from sayso.cli.printing import print_json, say
    from sayso.views.shaped import shaped

    with case_of(workspace, database, as_of, clock) as case:
        judged = shaped(case)
        settled = case.settlement
        counts = {
            **counts_of(case),
            "entities": len(settled.entities),
            "disagreements": len(settled.disagreements),
            "copies": len(settled.copies),
            "retractions": len(settled.retractions),
        }
    if json:
        print_json({**counts, "judgements": judged})
    else:
        say(told(counts))
        for one in judged:
            names = " | ".join(one.names) or "nobody and nothing that is here now"
            say(f"judgement {one.judgement[:8]} ({one.who}: {one.kind}, {one.verdict}) {one.outcome}: {names}")
