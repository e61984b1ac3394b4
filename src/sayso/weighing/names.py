"""Who is who to weighing: which entity a mention is of, which one alone bears a name, who owns a paper."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

from sayso.model.entity import Entity
from sayso.weighing.families import Families
from sayso.weighing.remembering import Ask

ENTITY, NAME, BEARER, OWNER = "entity of a mention", "name of an entity", "only bearer of a name", "owner of a paper"


def asking(entities: Sequence[Entity], families: Families) -> Ask:
    """Answers for the entities, and for who owns whom; ``None`` where there is no answer."""
    names = {e.id: e.name for e in entities}
    known: Mapping[str, Mapping[Any, str]] = {
        ENTITY: {m: e.id for e in entities for m in e.mentions},
        NAME: names,
        BEARER: _unique(names),
        OWNER: {source_name(publisher): owner for publisher, owner in families.items()},
    }
    return lambda sort, key: known[sort].get(key)


def by_name(words: str, ask: Ask) -> tuple[str, str]:
    """The key and name of a source or publisher: the entity that alone bears the name; a paper is its owner."""
    owner = ask(OWNER, source_name(words))
    words = words.strip() if owner is None else owner
    entity = ask(BEARER, source_name(words))
    return (f"entity|{entity}", ask(NAME, entity)) if entity is not None else (f"source|{source_name(words)}", words)


def _unique(names: Mapping[str, str]) -> dict[str, str]:
    """The entity of each folded name that only one entity bears."""
    bearers: dict[str, list[str]] = defaultdict(list)
    for entity, name in names.items():
        bearers[source_name(name)].append(entity)
    return {name: found[0] for name, found in bearers.items() if len(found) == 1}


_ARTICLE = re.compile(r"^(?:the|a|an|its|their|his|her)\s+", re.IGNORECASE)


@lru_cache(maxsize=200_000)
def source_name(words: str) -> str:
    """A source's words folded for comparing: no article, possessive or case."""
    return _ARTICLE.sub("", words.strip()).removesuffix("'s").removesuffix("’s").casefold()
