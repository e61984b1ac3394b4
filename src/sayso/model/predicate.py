"""An entry of the predicate vocabulary, as rooms other than reading need it."""

from __future__ import annotations

from dataclasses import dataclass

ANY_DEED = "did"
"""The predicate of a deed that no other entry has a word for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Predicate:
    """A predicate's name, family and shape.

    ``kind`` is ``event`` or ``state``; ``mutual`` is true where agent and partner are interchangeable (met, clashed);
    ``tie`` is true where it states a relation between its participants that a network may draw.
    ``maps`` are sorted (scheme, code) pairs: plover, cameo, followthemoney, wikidata, stix.
    ``phrase`` is the past-tense or stative wording used in rendered lines ("met", "is a member of").
    ``label`` is what an edge says where the name says less than all that is told under it ("arrested or held").
    """

    name: str
    family: str
    kind: str
    definition: str
    roles: tuple[str, ...]
    mutual: bool = False
    tie: bool = True
    maps: tuple[tuple[str, str], ...] = ()
    example: str = ""
    phrase: str = ""
    label: str = ""

    @property
    def on_edges(self) -> str:
        """The words on an edge, where no line stands beside them: "arrested or held", "spoke with"."""
        return self.label or self.name.replace("_", " ")

    @property
    def in_links(self) -> str:
        """The words in another program's link, which stand alone: "arrested or held", "is a member of"."""
        return self.label or self.phrase or self.name
