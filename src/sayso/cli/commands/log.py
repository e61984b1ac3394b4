"""``sayso log``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sayso.cli.options import Folder, Json

if TYPE_CHECKING:
    from sayso.model.judgement import Judgement


def log(workspace: Folder = None, json: Json = False) -> None:
    """Show every judgement: what, who, when and why, and whether it still holds."""
    from sayso.cli.opening import find
    from sayso.cli.printing import print_json, table
    from sayso.model.settled import judgement_record

    lines = find(workspace).log()
    if json:
        print_json([judgement_record(line.judgement) | {"undone": line.undone} for line in lines])
        return
    table(
        ("id", "when", "who", "judgement", "why", ""),
        (_row(line.judgement, line.undone) for line in lines),
    )


def _row(j: Judgement, undone: bool) -> tuple[str, ...]:
    return (j.id[:8], j.when, j.who, words(j), j.why, "undone" if undone else "")


def words(judgement: Judgement) -> str:
    """What was judged, short: digests by their first eight characters."""
    subject = " and ".join(_short(word) for word in judgement.subject)
    fields = "; ".join(f"{field} = {value}" for field, value in judgement.amendment)
    return f"{judgement.kind.value} {subject}: {judgement.verdict}" + (f" ({fields})" if fields else "")


def _short(word: str) -> str:
    digest, mark, local = word.partition("#")
    bare = digest.removeprefix("sha256:")
    return bare[:8] + mark + local if len(bare) == 64 else word
