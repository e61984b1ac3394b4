"""One full name read as a person's here and as something else's there: one of the two is misread, or two share it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from sayso.model.entity import Entity
from sayso.model.mention import Kind

_MISTAKABLE = frozenset({Kind.ORGANISATION, Kind.PLACE, Kind.FACILITY})


def of_two_kinds(entities: Iterable[Entity]) -> Iterator[tuple[Entity, Entity]]:
    """The pairs of a person and a body, place or building of the same name of two or more words."""
    named: dict[str, list[Entity]] = defaultdict(list)
    for entity in entities:
        if entity.names and " " in entity.name:
            named[entity.name.casefold()].append(entity)
    for alike in named.values():
        others = [e for e in alike if e.kind in _MISTAKABLE]
        yield from ((person, other) for person in alike if person.kind is Kind.PERSON for other in others)


def kinds_told(a: Entity, b: Entity) -> str:
    """Why two of one name may be one, though their kinds differ."""
    return f"same name '{a.name}', read as {_with_article(a.kind)} here and as {_with_article(b.kind)} there"


def _with_article(kind: Kind) -> str:
    return f"an {kind.value}" if kind.value[0] in "aeiou" else f"a {kind.value}"
