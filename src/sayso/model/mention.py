"""A place in the text where something is referred to."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What sort of thing is referred to."""

    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    FACILITY = "facility"
    EVENT = "event"
    GROUP = "group"
    WORK = "work"
    OTHER = "other"


class Level(StrEnum):
    """How it is referred to: by name, by a noun ("the group") or by a pronoun."""

    NAMED = "named"
    NOMINAL = "nominal"
    PRONOUN = "pronoun"


_NOBODY = frozenset({"nobody", "no one", "no-one", "noone"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """One reference to a person, organisation, place ….

    ``chain`` joins the mentions of one thing within the document; ``name`` is the best
    name of that thing there.  A mention that stands for several things ("the two organisations") lists
    their chains in ``members``.  ``head`` is the offset of the first code point of its head word.
    ``within`` is the mention whose name holds this one as a part: the "Ostby" of "Ostby Police".
    ``age`` is how old a person is said to be beside the name: "Ada Quill, 47,".
    """

    id: str
    start: int
    end: int
    text: str
    kind: Kind
    level: Level
    chain: str
    name: str
    members: tuple[str, ...] = ()
    head: int | None = None
    within: str | None = None
    age: int | None = None

    @property
    def is_nobody(self) -> bool:
        """Whether it says that there is none: "nobody" is a side of what did not happen, and no one to look up."""
        return self.level is Level.NOMINAL and self.text.casefold() in _NOBODY
