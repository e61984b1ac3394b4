"""A person, organisation, place … across documents."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.model.mention import Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class EntityName:
    """A spelling, with the documents that print it."""

    name: str
    documents: tuple[str, ...]


OF = ("of", "presumably of")
"""Keys of the fact of which land or town a body is whose name every land has: told beside it, or presumed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """A fact about an entity that a document's own words give: a role, nationality, listing."""

    key: str
    value: str
    documents: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Join:
    """Why two chains were taken for one: the comparison's score in [0, 1] and its reasons in words.

    ``left`` and ``right`` are chain keys ``<document id>#<chain id>``.  ``judged`` names the judgement that
    decided, if any.
    """

    left: str
    right: str
    score: float
    reasons: tuple[str, ...]
    judged: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """One thing of the world as the pile knows it.

    ``chains`` are the chain keys (``<document id>#<chain id>``) it is made of; ``mentions`` the pairs
    (document id, mention id).
    ``id`` is derived from the smallest chain key, so that it is stable under more documents where possible.
    """

    id: str
    kind: Kind
    name: str
    names: tuple[EntityName, ...]
    mentions: tuple[tuple[str, str], ...]
    chains: tuple[str, ...] = ()
    about: tuple[About, ...] = ()
    joins: tuple[Join, ...] = ()

    @property
    def seats(self) -> tuple[str, ...]:
        """Of which land or town it is, where its name is every land's: "of Kenya", or else "presumably of Kenya"."""
        told = [f.value for f in self.about if f.key == OF[0]]
        presumed = [f.value for f in self.about if f.key == OF[1] and f.value not in told]
        return (*(f"{OF[0]} {v}" for v in told), *(f"{OF[1]} {v}" for v in presumed))
