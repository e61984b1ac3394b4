"""Readings as people's judgements leave them."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from itertools import takewhile
from typing import Any

from sayso.archive import in_force
from sayso.model.claim import Claim
from sayso.model.errors import BadArgument
from sayso.model.judgement import Judgement, JudgementKind
from sayso.model.pile import claim_key, split_key
from sayso.model.reading import Reading
from sayso.model.record import claim_from, claim_record
from sayso.model.ruling import Ruling, rulings
from sayso.views.hedges import lost

AMENDABLE = (
    "attribution", "evidence", "kind", "line", "participants", "predicate",
    "stance", "status", "title", "when", "where",
)  # fmt: skip
"""The fields of a claim that a person may amend."""


def apply_judgements(readings: Iterable[Reading], judgements: Iterable[Judgement]) -> tuple[Reading, ...]:
    """The readings without the claims judged wrong, and with the fields of amended ones replaced.

    A claim that the reader doubts and a person judges right or amends is doubted no more: it counts, under the line
    that it has.
    """
    ruled: dict[str, dict[str, Ruling]] = defaultdict(dict)
    for key, ruling in rulings(judgements).items():
        document, claim = split_key(key)
        ruled[document][claim] = ruling
    return tuple(_judged(r, ruled[r.document.id]) if r.document.id in ruled else r for r in readings)


def _judged(reading: Reading, ruled: Mapping[str, Ruling]) -> Reading:
    wrong = {claim for claim, ruling in ruled.items() if ruling.verdict == "wrong"}
    kept = (amended(c, ruled.get(c.id)) for c in reading.claims if c.id not in wrong)
    return replace(reading, claims=tuple(_without(claim, wrong) for claim in kept))


def amended(claim: Claim, ruling: Ruling | None) -> Claim:
    """The claim with the fields that people amended; nobody doubts what a person found to be read rightly."""
    if ruling is None:
        return claim
    claim = replace(claim, doubted=False) if claim.doubted and ruling.sure else claim
    if not ruling.fields:
        return claim
    return claim_from(claim_record(claim) | {field: json.loads(value) for field, value in ruling.fields})


def lines_as_read(readings: Iterable[Reading], judgements: Iterable[Judgement]) -> tuple[tuple[str, str], ...]:
    """The lines that were read where people wrote others, by claim key."""
    keys = {j.subject[0] for j in judgements if j.kind is JudgementKind.CLAIM and j.verdict == "amended"}
    documents = {split_key(key)[0] for key in keys}
    lines = {claim_key(r.document.id, c.id): c.line for r in readings if r.document.id in documents for c in r.claims}
    return tuple((key, lines[key]) for key in sorted(keys & lines.keys()))


def as_judged(reading: Reading, key: str, judgement: Judgement, log: Iterable[Judgement]) -> str | None:
    """The line of a claim as it stood just before a judgement of the log; ``None`` where it is read no more."""
    before = list(takewhile(lambda j: j.id != judgement.id, log))
    # Only these move the line: the log may be long, and a page asks for many of its lines.
    mine = in_force(j for j in before if j.kind is JudgementKind.UNDO or key in j.subject)
    claim = next((c for c in reading.claims if c.id == split_key(key)[1]), None)
    return amended(claim, rulings(mine).get(key)).line if claim is not None else None


def _lost(claim: Claim, reading: Reading, line: str) -> tuple[str, ...]:
    chain = [a for a in reading.attributions if a.id in claim.attribution]
    return lost(
        line,
        cues=[cue.text for cue in claim.stance.cues],
        unnamed=[a.cue.text for a in chain if a.source is None],
        speakers=[a.source.text for a in chain if a.source is not None],
    )


def check_amendment(
    reading: Reading, claim: str, amendment: Mapping[str, Any] | None, ruling: Ruling | None = None
) -> dict[str, str]:
    """The amendment as the log keeps it (JSON by field); ``ruling`` says how the claim stands that it amends.

    Raises ``BadArgument`` where a field cannot be amended, or its value is none of that field's or names nothing in
    the reading.
    """
    given = dict(amendment or {})
    unknown = sorted(set(given) - set(AMENDABLE))
    if unknown or not given:
        what = f"{unknown[0]!r} cannot be amended" if unknown else "an amended claim needs its new fields"
        raise BadArgument(f"{what}; the fields are: {', '.join(sorted(AMENDABLE))}")
    if "line" not in given:
        # Rendered anew it would need the parse; as it was, it would say what the claim no longer says.
        raise BadArgument(
            "give the amended claim's line too (--set line=…): a plain sentence with its hedge and speaker"
        )
    before = amended(next(c for c in reading.claims if c.id == claim), ruling)
    if "stance" not in given and (gone := _lost(before, reading, str(given["line"]))):
        raise BadArgument(
            f"the new line loses “{gone[0]}”, which the report says; keep its words, or amend the stance too"
        )
    try:
        after = claim_from(claim_record(before) | given)
    except (ValueError, KeyError, TypeError) as error:
        raise BadArgument(
            f"the amended claim makes no sense ({error}); give each field as `read --jsonl` has it"
        ) from error
    named = {p.mention for p in after.participants} | {name for name in (after.when, after.where) if name is not None}
    named |= set(after.attribution)
    there = {item.id for kind in (reading.mentions, reading.whens, reading.attributions) for item in kind}
    if missing := sorted(named - there):
        raise BadArgument(
            f"the report has no {missing[0]!r}; `sayso read --jsonl` lists its mentions, whens and attributions"
        )
    return {field: json.dumps(value, ensure_ascii=False, sort_keys=True) for field, value in sorted(given.items())}


def _without(claim: Claim, wrong: set[str]) -> Claim:
    """The claim without its ties to claims that are judged wrong."""
    denies = None if claim.denies in wrong else claim.denies
    return replace(claim, denies=denies, sequence=tuple(s for s in claim.sequence if s.to not in wrong))
