"""Briefs that people compose, kept as lines of the log of judgements."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import replace

from sayso.archive import in_force
from sayso.archive.folding import words_of
from sayso.model.draft import Draft, Part
from sayso.model.errors import BadArgument, NotFound
from sayso.model.judgement import Judgement, JudgementKind
from sayso.model.record import Record
from sayso.views.brief.composed import approved_as_printed
from sayso.views.brief.value import Composed

MOST_PARTS = 500
MOST_WORDS = 20_000
"""Characters that one piece of the analyst's words may have."""


def drafts(log: Sequence[Judgement]) -> tuple[Draft, ...]:
    """The briefs that stand, the first begun first.  An approval by whoever wrote the version counts for nothing."""
    last: dict[str, Judgement] = {}
    approved: dict[str, list[Judgement]] = {}
    for line in in_force(log):
        if line.kind is JudgementKind.BRIEF:
            last[line.subject[0]] = line
        elif line.kind is JudgementKind.APPROVE:
            approved.setdefault(line.subject[0], []).append(line)
    return tuple(_draft(line, approved.get(line.id, ())) for line in last.values() if line.verdict == "kept")


def draft_of(log: Sequence[Judgement], brief: str) -> Draft:
    """The brief of that id.  Raises ``NotFound``."""
    found = {d.id: d for d in drafts(log)}
    if brief not in found:
        raise NotFound(f"no brief {brief!r} here; there are: {', '.join(found) or 'none'}")
    return found[brief]


def free_id(log: Iterable[Judgement]) -> str:
    """An id that no line of the log has given to a brief, undone or not."""
    taken = {line.subject[0] for line in log if line.kind is JudgementKind.BRIEF}
    return next(name for n in range(1, len(taken) + 2) if (name := f"brief-{n}") not in taken)


def keeping(brief: str, title: str, parts: Sequence[Part]) -> Record:
    """The line that keeps a brief, without who and why.  Raises ``BadArgument`` for what is no brief."""
    if not title.strip():
        raise BadArgument("a brief needs a title")
    if len(parts) > MOST_PARTS:
        raise BadArgument(f"a brief has at most {MOST_PARTS} parts; split it")
    for part in parts:
        if (part.claim is None) == (part.words is None) or not (part.claim or (part.words or "").strip()):
            raise BadArgument("a part of a brief is an event or some words, not both and not nothing")
        if len(part.words or "") > MOST_WORDS:
            raise BadArgument(f"one piece of words has at most {MOST_WORDS} characters; split it")
    told = [{"claim": p.claim} if p.claim is not None else {"words": p.words} for p in parts]
    return {
        "kind": JudgementKind.BRIEF.value,
        "subject": [brief],
        "verdict": "kept",
        "amendment": {"parts": json.dumps(told, ensure_ascii=False), "title": json.dumps(title, ensure_ascii=False)},
    }


def approving(draft: Draft, version: str, who: str, prints: str) -> Record:
    """The line that approves a version that prints so.  Raises ``BadArgument`` where that is not for ``who`` to do."""
    if version != draft.version:
        raise BadArgument(f"{draft.id} was changed since you read it; read it again, then approve it")
    if not words_of(who):
        raise BadArgument("an approval needs a name")
    if same_person(who, draft.who):
        raise BadArgument(f"{draft.who} wrote this version of {draft.id}; somebody else has to approve it")
    return {
        "kind": JudgementKind.APPROVE.value, "subject": [version], "verdict": "approved",
        "amendment": {"prints": json.dumps(prints)}, "who": who.strip(),
    }  # fmt: skip


def same_person(one: str, other: str) -> bool:
    """Whether two typed names are one but for case, accents, order, spaces and signs."""
    return sorted(words_of(one)) == sorted(words_of(other))


def check_leave(made: Composed, draft: Draft, *, two_person: bool) -> Composed:
    """The brief as it may leave the house: it names who approved it only where it prints what they read.

    Raises ``BadArgument`` where two people are asked for and nobody else has approved what it prints.
    """
    if approved_as_printed(made, draft):
        return made
    if two_person:
        changed = f"what {draft.id} prints has changed since {draft.approved} approved it: " if draft.approved else ""
        raise BadArgument(
            f"this workspace asks for two people: {changed}somebody else than {draft.who} has to approve {draft.id} as "
            f"it now stands (at the desk, or `sayso judge brief {draft.id} --who NAME`)"
        )
    return replace(made, approved=None)


def _draft(line: Judgement, approved: Sequence[Judgement]) -> Draft:
    fields = {name: json.loads(value) for name, value in line.amendment}
    by = next((a for a in reversed(approved) if not same_person(a.who, line.who)), None)
    prints = dict(by.amendment).get("prints") if by is not None else None
    return Draft(
        id=line.subject[0],
        title=fields["title"],
        parts=tuple(Part(claim=p.get("claim"), words=p.get("words")) for p in fields["parts"]),
        version=line.id,
        who=line.who,
        when=line.when,
        approved=by.who if by is not None else None,
        prints=json.loads(prints) if prints is not None else None,
    )
