"""``sayso who``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from sayso.cli.options import AsOfDay, ByClock, Database, Folder, Json

if TYPE_CHECKING:
    from sayso.views.dossier import Dossier


def who(
    name: Annotated[str, typer.Argument(metavar="NAME", help="A name or an entity's id.")],
    workspace: Folder = None,
    database: Database = None,
    as_of: AsOfDay = None,
    clock: ByClock = "published",
    json: Json = False,
) -> None:
    """Show the dossier of a person, organisation or place: all that the reports say of it, and on whose word."""
    from sayso.cli.opening import case_of
    from sayso.cli.printing import print_json
    from sayso.views.dossier import dossier

    with case_of(workspace, database, as_of, clock) as case:
        found = dossier(case, name)
    if json:
        print_json(found)
    else:
        _draw(found)


def _draw(found: Dossier) -> None:
    from sayso.cli.drawing import happenings, short_key, unsure
    from sayso.cli.printing import heading, say

    heading(f"{found.entity.name} ({found.entity.kind.value}, {found.entity.id})")
    for seen in found.names:
        say(f"{seen.name}: {'; '.join(report.cited for report in seen.reports)}", indent=4)
    say(found.rests_on, indent=4)
    for fact in found.entity.about:
        say(f"{fact.key}: {fact.value}", indent=4)
    if found.entity.joins:
        heading("Why these mentions are taken for one")
    for join in found.entity.joins:
        decided = f"  (judgement {join.judged[:8]})" if join.judged else ""
        left, right = short_key(join.left), short_key(join.right)
        say(f"{left} and {right}, {join.score:.2f}: {'; '.join(join.reasons)}{decided}", indent=4)
    happenings("What it is said to be", found.states)
    happenings("What is said to have happened, by date", found.chronology)
    happenings("Undated", found.undated)
    happenings("What is said to have happened there", found.there)
    happenings("What others are said to have done, on its word", found.said)
    if found.ties:
        heading("Ties")
    for tie in found.ties:
        other = tie.right if tie.left.id == found.entity.id else tie.left
        count = f"{tie.at_least}" if tie.at_least == tie.at_most else f"{tie.at_least} to {tie.at_most}"
        say(f"{other.name}: {len(tie.happenings)} stated, independent origins: {count}", indent=4)
    happenings("Opinion and forecast: not counted", found.opinions)
    unsure(found.doubted)
