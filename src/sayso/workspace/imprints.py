"""Reports whose publisher, date or title a person put right."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sayso.archive import in_force
from sayso.model.document import Capture, Document
from sayso.model.errors import BadArgument
from sayso.model.imprint import IMPRINT, facts_before, facts_of
from sayso.model.judgement import Judgement
from sayso.model.reading import Reading

Facts = Mapping[str, str | None]


def check_imprint(
    document: Document, given: Mapping[str, Any] | None, publishers: Collection[str] = ()
) -> dict[str, str]:
    """What the log keeps of it (JSON by field), with what each fact was before; ``publishers`` are all that were given.

    An empty value says that nobody knows.  Raises ``BadArgument`` where nothing is put right, or by no date.
    """
    told = {name: str(value or "").strip() or None for name, value in (given or {}).items()}
    if unknown := sorted(set(told) - set(IMPRINT)):
        raise BadArgument(
            f"{unknown[0]!r} of a report cannot be put right; the fields are: {', '.join(sorted(IMPRINT))}"
        )
    was = {name: getattr(document, name) for name in told}
    now = {name: value for name, value in told.items() if value != was[name]}
    if "publisher" in told and {told["publisher"]} != {document.publisher, *publishers}:
        now["publisher"] = told["publisher"]
    if not now:
        raise BadArgument(f"nothing is put right: give a publisher, date or title that {document.name} has not")
    try:
        datetime.fromisoformat(told.get("published") or "2026-01-20")
    except ValueError:
        raise BadArgument(f"{told['published']!r} is no date of publication; write it as 2026-01-20") from None
    record = {**now, "was": {name: was[name] for name in now}}
    return {name: json.dumps(value, ensure_ascii=False, sort_keys=True) for name, value in sorted(record.items())}


def with_facts(document: Document, facts: Facts) -> Document:
    """The document with these facts instead of its own."""
    return replace(document, **facts)  # type: ignore[arg-type]


def as_it_stands(document: Document, log: Sequence[Judgement]) -> Document:
    """The document with the facts that hold by the whole log, whenever it was kept."""
    facts = facts_before(log).get(document.id, {}) | facts_of(in_force(log)).get(document.id, {})
    return with_facts(document, facts)


def readings_with(readings: Iterable[Reading], facts: Mapping[str, Facts]) -> tuple[Reading, ...]:
    """The readings with the facts of their documents put right."""
    return tuple(
        replace(r, document=with_facts(r.document, its)) if (its := facts.get(r.document.id)) else r for r in readings
    )


def captures_with(captures: Sequence[Capture], facts: Mapping[str, Facts]) -> Sequence[Capture]:
    """The captures of these documents, which all have the one publisher and date that was put right."""
    if not facts:
        return captures
    kept = {document: _of_capture(its) for document, its in facts.items()}
    return [replace(c, **its) if (its := kept.get(c.document)) else c for c in captures]


def _of_capture(facts: Facts) -> dict[str, Any]:
    return {name: value for name, value in facts.items() if name != "headline"}
