"""Two of one name in one report, which reading took for one: a person says that whom a claim names is another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from sayso.model.case import Case
from sayso.model.errors import BadArgument
from sayso.model.judgement import Judgement, JudgementKind
from sayso.model.pile import chain_key, split_key
from sayso.model.reading import Reading

_MARK = "~"


def mentioned_apart(case: Case, claim: str, entity: str) -> tuple[str, str]:
    """The chain that a claim takes for the entity, and the chain of its own that the claim's mention is to have.

    Raises ``BadArgument`` where the claim is not of the entity.
    """
    document, _ = split_key(claim)
    for participant in case.claims[claim].participants:
        if case.entity_of_mention.get((document, participant.mention)) == entity:
            chain = case.mention(document, participant.mention).chain
            return chain_key(document, chain), chain_key(document, f"{chain}{_MARK}{participant.mention}")
    name = case.entities[entity].name
    raise BadArgument(f"{claim} says nothing of {name}; `sayso who NAME --json` lists the claims that do")


def with_namesakes(readings: Iterable[Reading], judgements: Iterable[Judgement]) -> tuple[Reading, ...]:
    """The readings with the mentions that are judged another's in chains of their own."""
    apart: dict[str, set[str]] = defaultdict(set)
    for judgement in judgements:
        if judgement.kind is JudgementKind.ENTITY and judgement.verdict == "different":
            for document, chain in map(split_key, judgement.subject):
                if _MARK in chain:
                    apart[document].add(chain)
    return tuple(_parted(r, found) if (found := apart.get(r.document.id)) else r for r in readings)


def _parted(reading: Reading, chains: set[str]) -> Reading:
    own = ((m, f"{m.chain}{_MARK}{m.id}") for m in reading.mentions)
    return replace(reading, mentions=tuple(replace(m, chain=key) if key in chains else m for m, key in own))
