"""The claims as a table: one row a claim, with its line, its hedge, its speakers and its sentence."""

from __future__ import annotations

import csv
import io
import re

from sayso.exchange.format import Export, Loss
from sayso.exchange.jsonl import claim_line
from sayso.exchange.statement import weight_of
from sayso.model.case import Case
from sayso.model.fallen import stands
from sayso.model.marks import marks_of
from sayso.model.precision_codes import codes_of
from sayso.resolution.happenings.foremost import affirms

COLUMNS = (
    "claim", "line", "predicate", "kind", "status", "polarity", "certainty", "cues", "speakers", "agent", "others",
    "when_printed", "earliest", "latest", "basis", "where_printed", "place", "precision", "evidence",
    "event", "at_least", "at_most", "credibility", "report", "publisher", "published", "sentence", "retracted",
    "ucdp_where_prec", "acled_geo_precision", "plover_feature",
    "doubted", "amended_by", "marks",
)  # fmt: skip

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def csv_table(case: Case) -> Export:
    """The claims as CSV (RFC 4180, UTF-8 with a byte order mark, so that spreadsheets read it).

    A cell that a spreadsheet would run as a formula is made inert with a leading apostrophe.
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for key in sorted(case.claims):
        writer.writerow([inert("" if cell is None else str(cell)) for cell in cells(case, key)])
    offsets = Loss(
        what="offsets of mentions and cues", count=len(case.claims), became="left out; the sentence is there"
    )
    return Export(data=("\ufeff" + out.getvalue()).encode(), losses=(offsets,))


def inert(cell: str) -> str:
    """A cell that no spreadsheet runs: no control characters, no leading formula sign."""
    clean = _CONTROL.sub("\ufffd", cell)
    return f"'{clean}" if clean.startswith(_FORMULA) else clean


def cells(case: Case, key: str) -> list[object]:
    """A claim's row in the order of ``COLUMNS``; ``None`` or "" for what is unknown.

    One that is doubted has what was made of it in its columns, as JSON lines have, and no weight; nor has one that
    says it is not so, or tells it otherwise than most do, or does not stand.
    """
    record = claim_line(case, key)
    claim, document = case.claims[key], case.document(key)
    event = case.events.get(record["event"]) if record["event"] else None
    # What stands behind a meeting stands behind no denial of it, nor behind who tells it otherwise.
    weight = weight_of(event) if event and affirms(claim) and stands(case, key) else None
    weight = None if weight is not None and key in weight.apart else weight
    when, where = record["when"] or {}, record["where"] or {}
    return [
        key, claim.line, claim.predicate, claim.kind.value, claim.status.value,
        {"+": "affirmed", "-": "denied"}[claim.stance.polarity.value], claim.stance.certainty.value,
        "; ".join(c.text for c in claim.stance.cues), " > ".join(_speaker(a) for a in record["attribution"]),
        _names(case, key, agent=True), _names(case, key, agent=False),
        when.get("text"), when.get("earliest"), when.get("latest"), when.get("basis"),
        where.get("text"), where.get("name"), where.get("precision"), "; ".join(e.text for e in claim.evidence),
        record["event"], weight.at_least if weight else None, weight.at_most if weight else None,
        event.grade.credibility if event and event.grade and weight else None, document.name,
        ", ".join(case.publishers(document.id)), case.published(document.id),
        " ".join(record["passage"]["text"].split()), record["retracted"],
        *(codes_of(where["precision"]).values() if where else ("", "", "")),
        "true" if claim.doubted else "false", record.get("amended", {}).get("by"), "; ".join(marks_of(case, key)),
    ]  # fmt: skip


def _speaker(attribution: dict[str, object]) -> str:
    source = attribution["source"]
    if isinstance(source, dict):
        return str(source["text"])
    cue = attribution["cue"]
    return f"nobody named ({cue['text']})" if isinstance(cue, dict) else "nobody named"


def _names(case: Case, key: str, *, agent: bool) -> str:
    document, claim = key.rpartition("#")[0], case.claims[key]
    names = []
    for p in claim.participants:
        if (p.role.value == "agent") is agent:
            entity = case.entity_of_mention.get((document, p.mention))
            name = case.entities[entity].name if entity else case.mention(document, p.mention).name
            names.append(name if agent else f"{p.role.value}: {name}")
    return "; ".join(names)
