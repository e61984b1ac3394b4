"""A brief that somebody composed, drawn from the case: their order, their words, the program's lines."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

import sayso
from sayso.model.attribution import SourceKind
from sayso.model.case import Case
from sayso.model.draft import Draft, Part
from sayso.model.errors import BadArgument
from sayso.model.pile import split_key
from sayso.views.brief.build import line_of, opposed
from sayso.views.brief.notes import Notes
from sayso.views.brief.value import Composed, Line, Missing, Words
from sayso.views.disputes import disputes_of
from sayso.views.happening import Happening, happening
from sayso.views.hedges import lost, telling
from sayso.views.record import view_record
from sayso.views.statement import Statement

_SENTENCE = re.compile(r"[^.!?\n]+")
_GONE = "its report is not in the case as it stands, or its claim was judged wrong"


def composed(case: Case, draft: Draft) -> Composed:
    """The brief as it prints.  Raises ``BadArgument`` where words of the analyst's own lose a hedge."""
    check_parts(case, draft.parts, known={p.claim for p in draft.parts})
    notes = Notes()
    shown = chosen(case, draft.parts)
    body = tuple(line for part in draft.parts if (line := _part(shown, part, draft.who, notes)) is not None)
    told = list(dict.fromkeys(h.id for h in shown.values()))
    gone = [p.claim for p in draft.parts if p.claim is not None and p.claim not in shown]
    return Composed(
        title=draft.title,
        counts=_counts(case, shown.values()),
        who=draft.who,
        approved=draft.approved,
        body=body,
        disagreements=tuple(opposed(d, notes) for d in disputes_of(case, told)),
        missing=tuple(Missing(report=f"A chosen event ({_short(key)})", reason=_GONE) for key in gone),
        notes=notes.all(),
        version=sayso.__version__,
    )


def printed(made: Composed) -> str:
    """A digest of what a brief says: its words, lines, marks, sides and notes."""
    record = view_record(replace(made, approved=None, counts="", version=""))
    return hashlib.sha256(json.dumps(record, sort_keys=True).encode("ascii")).hexdigest()


def approved_as_printed(made: Composed, draft: Draft) -> bool:
    """Whether somebody else approved the version, and it still prints what they read.

    New reports and judgements may change a line, a mark or a side of a brief that nobody touched.
    """
    return draft.approved is not None and draft.prints in (None, printed(made))


def chosen(case: Case, parts: Iterable[Part]) -> dict[str, Happening]:
    """The happenings that were chosen and are here, by the claim key that names each."""
    keys = [p.claim for p in parts if p.claim is not None and p.claim in case.event_of_claim]
    return {key: happening(case, case.event_of_claim[key]) for key in keys}


def check_parts(case: Case, parts: Sequence[Part], *, known: Iterable[str | None] = ()) -> None:
    """Raise ``BadArgument`` where a new part names no claim of the case, or words tell a claim without its hedge."""
    before = set(known)
    for part in parts:
        if part.claim is not None and part.claim not in case.event_of_claim and part.claim not in before:
            raise BadArgument(f"no claim {part.claim!r} here to put into a brief")
    for words, said, gone in unhedged(case, parts):
        raise BadArgument(
            f"your words “{words}” tell what a chosen line tells, without “{gone[0]}”: the report says “{said.line}” "
            "Write its hedge and its speaker too, or leave it to the line"
        )


def unhedged(case: Case, parts: Sequence[Part]) -> Iterator[tuple[str, Statement, tuple[str, ...]]]:
    """The analyst's sentences that tell a chosen claim's deed of its people, and lose its hedge or its speaker.

    What some telling states flatly, in its report's own voice, may be told flatly.
    """
    guarded = [h for h in chosen(case, parts).values() if not any(map(_flat, h.statements))]
    for part in parts:
        for sentence in _SENTENCE.findall(part.words or ""):
            said = telling(sentence)
            for h in guarded:
                retold = [s for s in h.statements if _retells(case, s, said)]
                gone = [(s, lost_words(s, sentence)) for s in retold]
                if gone and all(words for _, words in gone):
                    yield sentence.strip(), *gone[0]


def lost_words(s: Statement, sentence: str) -> tuple[str, ...]:
    """The hedges and speakers of a statement that a sentence does not keep."""
    cued = [v.words for v in s.voices if v.kind is SourceKind.UNNAMED]
    named = [v.words for v in s.voices if v.kind is not SourceKind.UNNAMED]
    return lost(sentence, cues=s.cues, unnamed=cued, speakers=named)


def _flat(s: Statement) -> bool:
    return s.affirms and not s.cues and not s.voices and not s.retracted


def _retells(case: Case, s: Statement, said: frozenset[str]) -> bool:
    """Whether a sentence names everybody who takes part and the deed, in the report's word for it."""
    deed = telling(case.claims[s.key].trigger.text)
    names = [{w for w in telling(p.name) if len(w) > 2} for p in s.participants]
    return bool(deed & said) and any(names) and all(not name or name & said for name in names)


def _part(shown: dict[str, Happening], part: Part, who: str, notes: Notes) -> Line | Words | None:
    if part.claim is None:
        return Words(text=part.words or "", who=who)
    return line_of(shown[part.claim], notes) if part.claim in shown else None


def _counts(case: Case, shown: Iterable[Happening]) -> str:
    found = list(shown)
    reports = {s.report.document for h in found for s in h.statements}
    return f"{len(found)} chosen events and states, told by {len(reports)} of {len(case.readings)} reports."


def _short(key: str) -> str:
    document, claim = split_key(key)
    return f"{document.removeprefix('sha256:')[:8]}#{claim}"
