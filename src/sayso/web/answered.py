"""What somebody answered on a page since it was opened: only that is taken back there by a key."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from fastapi import Request

from sayso.model.case import Case
from sayso.model.judgement import JudgementKind
from sayso.web.desk import Desk
from sayso.web.entry import Entry, entry

REVIEWED = frozenset({JudgementKind.CLAIM})
PAIRED = frozenset({JudgementKind.ENTITY, JudgementKind.EVENT})


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """The answer that undo takes back, and the one it took back just now.

    ``since`` is the length of the log when the page was opened: an address carries it from question to question.
    """

    since: str
    last: Entry | None
    undone: Entry | None


def answered(desk: Desk, request: Request, case: Case, kinds: Collection[JudgementKind]) -> Answered:
    """What was answered on a page of these ``kinds`` since it was opened, by whom the desk judges for.

    A retraction of last week, or what somebody else judged, is undone in the log, where it is seen.
    """
    log, given = desk.workspace.log(), request.query_params.get("since", "")
    begun = int(given) if given.isascii() and given.isdecimal() and len(given) < 10 else len(log)
    who, undone = desk.workspace.settings.who, request.query_params.get("undone", "")
    own = [line for line in log[begun:] if line.judgement.kind in kinds and line.judgement.who == who]
    last = next((line for line in reversed(own) if not line.undone), None)
    taken = next((line for line in own if line.undone and line.judgement.id == undone), None)
    return Answered(since=str(begun), last=_entry(desk, case, last), undone=_entry(desk, case, taken))


def _entry(desk: Desk, case: Case, line: Any) -> Entry | None:
    return None if line is None else entry(case, line.judgement, undone=line.undone, as_judged=desk.as_judged)
