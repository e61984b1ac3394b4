"""A reading in the making: the parsed document and what the earlier steps have found."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from sayso.model.attribution import Attribution
from sayso.model.document import Document
from sayso.model.mention import Level, Mention
from sayso.model.place import Place
from sayso.model.when import When

if TYPE_CHECKING:
    from spacy.tokens import Doc


@dataclass(frozen=True, kw_only=True)
class Draft:
    """What a step of reading starts from.

    ``doc`` is spaCy's parse of ``document.text``, or what ``parse.kept`` makes of it for quick walks: Universal
    Dependencies labels, the document's own offsets.
    The steps run in this order, each seeing what those before it found: mentions (with chains), whens, places,
    attributions, claims.  ``inner`` are mentions of places inside other names, with ``inner_places``: they belong
    to the reading, and no step builds on them.
    """

    document: Document
    doc: Doc
    mentions: tuple[Mention, ...] = ()
    whens: tuple[When, ...] = ()
    places: tuple[Place, ...] = ()
    inner: tuple[Mention, ...] = ()
    inner_places: tuple[Place, ...] = ()
    attributions: tuple[Attribution, ...] = ()

    @cached_property
    def by_id(self) -> dict[str, Mention]:
        """The mentions by their ids; asked for of every claim."""
        return {m.id: m for m in self.mentions}

    @cached_property
    def pronouns(self) -> tuple[Mention, ...]:
        """The mentions that are pronouns."""
        return tuple(m for m in self.mentions if m.level is Level.PRONOUN)
