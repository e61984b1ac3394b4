"""All that settling starts from, and all that it gives."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.model.disagreement import Disagreement
from sayso.model.document import Capture
from sayso.model.entity import Entity
from sayso.model.event import Event
from sayso.model.judgement import Judgement
from sayso.model.lineage import Copy, Retraction
from sayso.model.reading import Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class Pile:
    """The readings of a workspace, the captures of their documents and the judgements in force.

    Readings are sorted by document id; judgements are in the order of the log, undone ones left out.
    ``as_read`` gives the lines that amended claims had before, by claim key.
    """

    readings: tuple[Reading, ...]
    captures: tuple[Capture, ...] = ()
    judgements: tuple[Judgement, ...] = ()
    as_read: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Settlement:
    """What the readings and judgements come to: a pure function of the pile and the program's version."""

    entities: tuple[Entity, ...] = ()
    events: tuple[Event, ...] = ()
    disagreements: tuple[Disagreement, ...] = ()
    copies: tuple[Copy, ...] = ()
    retractions: tuple[Retraction, ...] = ()


def chain_key(document: str, chain: str) -> str:
    """The key of a chain across documents."""
    return f"{document}#{chain}"


def claim_key(document: str, claim: str) -> str:
    """The key of a claim across documents."""
    return f"{document}#{claim}"


def split_key(key: str) -> tuple[str, str]:
    """A key's document id and local id."""
    document, _, local = key.rpartition("#")
    return document, local
