"""What a model is asked to answer, as a strict JSON schema, and its answers as values."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from sayso.model.claim import Role, Status
from sayso.model.stance import Certainty, Polarity
from sayso.reading.vocabulary import Vocabulary

_STRING: dict[str, Any] = {"type": "string"}
_MAYBE: dict[str, Any] = {"type": ["string", "null"]}


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldClaim:
    """A claim as a model gives it: words of the text only, nothing looked up yet."""

    quote: str
    predicate: str
    trigger: str
    participants: tuple[tuple[Role, str], ...]
    title: str | None
    status: Status
    polarity: Polarity
    certainty: Certainty
    hedges: tuple[str, ...]
    speaker: str | None
    cue: str | None
    when: str | None
    where: str | None
    opinion: bool


def answer_schema(vocabulary: Vocabulary) -> dict[str, Any]:
    """The JSON schema that an answer must keep: an object with ``claims``."""
    side = _object({"role": _one_of(r.value for r in Role), "words": _STRING})
    claim = _object(
        {
            "quote": _STRING,
            "predicate": _one_of(sorted(vocabulary.entries)),
            "trigger": _STRING,
            "participants": {"type": "array", "items": side},
            "title": _MAYBE,
            "status": _one_of(s.value for s in Status),
            "polarity": _one_of(p.value for p in Polarity),
            "certainty": _one_of(c.value for c in Certainty),
            "hedges": {"type": "array", "items": _STRING},
            "speaker": _MAYBE,
            "cue": _MAYBE,
            "when": _MAYBE,
            "where": _MAYBE,
            "opinion": {"type": "boolean"},
        }
    )
    return _object({"claims": {"type": "array", "items": claim}})


def _object(properties: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _one_of(values: Iterable[str]) -> dict[str, Any]:
    return {"type": "string", "enum": list(values)}


def told_claims(answer: str) -> Iterator[ToldClaim | None]:
    """The claims of an answer; ``None`` for each that does not keep the schema, and for an answer that is none."""
    try:
        claims = json.loads(answer)["claims"]
    except (ValueError, TypeError, KeyError, RecursionError):
        yield None
        return
    for claim in claims if isinstance(claims, list) else [None]:
        try:
            yield _told(claim)
        except (ValueError, TypeError, KeyError, AttributeError):
            yield None


def _told(record: Any) -> ToldClaim:
    words = {key: _words(record[key]) for key in ("quote", "predicate", "trigger")}
    return ToldClaim(
        **words,
        title=_maybe(record["title"]),
        speaker=_maybe(record["speaker"]),
        cue=_maybe(record["cue"]),
        when=_maybe(record["when"]),
        where=_maybe(record["where"]),
        participants=tuple((Role(p["role"]), _words(p["words"])) for p in record["participants"]),
        status=Status(record["status"]),
        polarity=Polarity(record["polarity"]),
        certainty=Certainty(record["certainty"]),
        hedges=tuple(_words(h) for h in record["hedges"]),
        opinion=record["opinion"] is True,
    )


def _words(value: Any) -> str:
    if not isinstance(value, str) or not value.strip():
        raise ValueError("words are expected")
    return value.strip()


def _maybe(value: Any) -> str | None:
    return None if value is None or value == "" else _words(value)
