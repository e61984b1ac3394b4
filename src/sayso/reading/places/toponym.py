"""A name in a text that a place is sought for, and the places it may be."""

from __future__ import annotations

import re
from dataclasses import dataclass

from sayso.model.place import Precision
from sayso.reading.places.entry import Entry
from sayso.reading.places.gazetteer import Gazetteer
from sayso.reading.places.naming import fold


@dataclass(frozen=True, slots=True, kw_only=True)
class Toponym:
    """Where a name stands; ``facility`` for a building or the like, which takes its town's point."""

    start: int
    end: int
    text: str
    facility: bool = False


_POSSESSIVE = re.compile(r"['’]s?$")
_BEFORE = re.compile(
    r"^(?:the |(?:north|south|east|west)(?:ern)?[- ](?:and |(?:east|west)(?:ern)? )?|"
    r"(?:north|south)(?:east|west)(?:ern)? |"
    r"central |downtown |greater |inner |outer |upper |lower |mainland |nearby |rural |province of |state of |city of |"
    r"town of |village of |county of |republic of |kingdom of |government of |district of |region of |"
    r"occupied |post-war |capital )",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"[ -](?:city|town|township|village|province|provinces|state|region|district|division|governorate|oblast|area|"
    r"metropolitan area|valley|tehsil|taluka|agency|county|counties|co\.?|parish|twp\.?|prefecture|department|"
    r"territory|territories|suburbs?|refugee camp|camp)$",
    re.IGNORECASE,
)
_SETTLED = re.compile(r"[ -](?:city|town|township|village|twp\.?)$", re.IGNORECASE)


def possible(surface: str, gazetteer: Gazetteer) -> tuple[Entry, ...]:
    """The places a name may be, also with words like "northern" and "province" taken off."""
    name = _POSSESSIVE.sub("", surface.strip()).strip(" ,\"'“”‘’")
    if len(name) < 2 or (len(name) == 2 and not name.isupper()):
        return ()
    found = gazetteer.entries(name)
    for strip in (_BEFORE, _AFTER):
        if not found:
            shorter = strip.sub("", name)
            found = gazetteer.entries(shorter) if shorter != name else ()
            if found and strip is _AFTER:
                found = _of_level(found, name)
            name = shorter
    return found


def _of_level(found: tuple[Entry, ...], name: str) -> tuple[Entry, ...]:
    """ "X Township" is a settlement; "X Province" where the table lacks it is the district about the town."""
    if _SETTLED.search(name):
        return tuple(e for e in found if e.precision is Precision.SETTLEMENT)
    return found


def parts(text: str) -> tuple[str, str]:
    """A mention that holds its container, "Quetta, Balochistan", taken apart; the second part is often empty."""
    head, _, rest = text.partition(",")
    return head.strip(), rest.strip()


def sense(surface: str) -> str:
    """The key under which all mentions of one name in a document are taken together."""
    return fold(_POSSESSIVE.sub("", surface.strip()))
