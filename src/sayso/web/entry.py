"""A line of the log as people read it: what was judged in words, with the way there."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import quote

from sayso.model.case import Case
from sayso.model.imprint import IMPRINT, is_imprint, put_right
from sayso.model.judgement import Judgement, JudgementKind
from sayso.model.pile import split_key

AsJudged = Callable[[Judgement, str], str | None]
"""From a judgement and the key of a claim to the claim's line as it stood when it was judged."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """One thing that was judged, in words, and its page where it has one."""

    words: str
    path: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A judgement with its subjects in words; ``said`` is what an amendment says, or puts right."""

    judgement: Judgement
    undone: bool
    subjects: tuple[Subject, ...]
    said: str | None = None


def entry(case: Case, judgement: Judgement, *, undone: bool, as_judged: AsJudged) -> Entry:
    """The line of the log, ready to be shown.

    ``as_judged`` gives the line of a claim as it stood when it was judged: an amendment of later rewrites no log.
    """
    fields = {name: json.loads(value) for name, value in judgement.amendment}
    said = fields.get("line") or fields.get("title")
    if is_imprint(judgement):
        facts = put_right([judgement])[judgement.subject[0]]
        said = "; ".join(f"{IMPRINT[fact]}: {told.change}" for fact, told in facts.items())
    subjects = tuple(_subject(case, judgement, key, as_judged) for key in judgement.subject)
    return Entry(judgement=judgement, undone=undone, subjects=subjects, said=said)


def _subject(case: Case, judgement: Judgement, key: str, as_judged: AsJudged) -> Subject:
    kind = judgement.kind
    if kind in (JudgementKind.CLAIM, JudgementKind.EVENT):
        return _claim(case, key, as_judged(judgement, key))
    if kind is JudgementKind.ENTITY:
        entity = case.entities.get(case.once("entity of chain", _chains).get(key, ""))
        words = _printed(case, key) or (entity.name if entity is not None else key)
        return Subject(words=words, path=_page("entity", entity.id) if entity is not None else None)
    if kind is JudgementKind.DOCUMENT and key in case.readings:
        found = case.document(key)
        return Subject(words=found.headline or found.name, path=_page("report", key))
    if kind is JudgementKind.BRIEF:
        return Subject(words=key, path=f"/brief/{quote(key, safe='')}")
    return Subject(words=key[:12] if kind in (JudgementKind.UNDO, JudgementKind.APPROVE) else key)


def _claim(case: Case, key: str, line: str | None) -> Subject:
    """A claim in the words that were judged.  One that was judged wrong is in the case no more; its report is."""
    document, _ = split_key(key)
    if key in case.claims:
        return Subject(words=line or case.claims[key].line, path=_page("claim", key))
    if document not in case.readings:
        return Subject(words=line or key)
    return Subject(words=line or f"a claim of {case.document(document).name}", path=_page("report", document))


def _printed(case: Case, key: str) -> str | None:
    document, chain = split_key(key)
    reading = case.readings.get(document)
    names = [m.name for m in reading.mentions if m.chain == chain] if reading is not None else []
    return f"{names[0]} ({case.document(document).name})" if names else None


def _chains(case: Case) -> dict[str, str]:
    return {chain: e.id for e in case.settlement.entities for chain in e.chains}


def _page(kind: str, key: str) -> str:
    return f"/{kind}/{quote(key, safe='')}"
