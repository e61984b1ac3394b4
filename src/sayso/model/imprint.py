"""Who published a report, when and under which title, where a person put right what was known of it."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from types import MappingProxyType

from sayso.model.judgement import Judgement, JudgementKind

IMPRINT = MappingProxyType({"publisher": "publisher", "published": "date", "headline": "title"})
"""The facts of a report that can be put right, as documents name them, with what people call them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PutRight:
    """One of these facts in a person's words: "publisher: Tern Post, by Ada Quill; was Dawn Star".

    ``None`` stands for what nobody knows.
    """

    fact: str
    value: str | None
    was: str | None
    who: str
    when: str
    why: str

    @property
    def change(self) -> str:
        """What it is now and was before: "Tern Post (was Dawn Star)"."""
        # Of two publishers that had been given, the one that is right stays.
        before = f"was {self.was or 'unknown'}" if self.was != self.value else "and no other"
        return f"{self.value or 'unknown'} ({before})"

    @property
    def told(self) -> str:
        """What was put right, and by whom and why."""
        told = f"{IMPRINT[self.fact]} put right by {self.who}: {self.change}"
        return f"{told}; {self.why}" if self.why else told


def put_right(judgements: Iterable[Judgement]) -> dict[str, dict[str, PutRight]]:
    """What was put right last of each report, by document id and fact; ``judgements`` are those in force."""
    found: dict[str, dict[str, PutRight]] = {}
    for judgement, document, fields in _imprints(judgements):
        for fact, (value, was) in fields.items():
            told = PutRight(fact=fact, value=value, was=was, who=judgement.who, when=judgement.when, why=judgement.why)
            found.setdefault(document, {})[fact] = told
    return found


def facts_of(judgements: Iterable[Judgement]) -> dict[str, dict[str, str | None]]:
    """The facts of each report as people put them right, by document id; ``judgements`` are those in force."""
    found = put_right(judgements)
    return {document: {fact: told.value for fact, told in facts.items()} for document, facts in found.items()}


def facts_before(log: Iterable[Judgement]) -> dict[str, dict[str, str | None]]:
    """The same facts as they were before anybody put them right; ``log`` is the whole log."""
    found: dict[str, dict[str, str | None]] = {}
    for _, document, fields in _imprints(log):
        for fact, (_value, was) in fields.items():
            found.setdefault(document, {}).setdefault(fact, was)
    return found


def is_imprint(judgement: Judgement) -> bool:
    """Whether it puts a fact of a report right: that says nothing of whether the report stands."""
    return judgement.kind is JudgementKind.DOCUMENT and judgement.verdict == "amended"


_Fields = dict[str, tuple[str | None, str | None]]


def _imprints(judgements: Iterable[Judgement]) -> Iterable[tuple[Judgement, str, _Fields]]:
    for judgement in judgements:
        if is_imprint(judgement):
            fields = {name: json.loads(value) for name, value in judgement.amendment}
            was = fields.pop("was", {})
            yield judgement, judgement.subject[0], {fact: (value, was.get(fact)) for fact, value in fields.items()}
