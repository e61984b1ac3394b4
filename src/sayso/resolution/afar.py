"""Bearers of one name in two lands: a name that may well be borne in both does not say that they are one.

A report from Minsk arrests "deputy minister Viktor Lysenko", one from Warsaw has "General Viktor Lysenko": nothing
contradicts, and nothing but the name joins them.  So it is with "the PPP", "the Daily News", "Orion Group".
"""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from sayso.model.known import KNOWN
from sayso.model.mention import Kind
from sayso.model.place import Precision
from sayso.model.reading import Reading
from sayso.resolution.names.fold import fold
from sayso.resolution.names.organisation import organisation_name

_SORTS = "papers", "firms", "movements"
_SHARE = 2
"""A land that is named less than one time in so many as the foremost one is but touched on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lands:
    """The lands that a report names, by code, those of them that it plays in, and its towns that are on no map."""

    named: frozenset[str] = frozenset()
    foremost: frozenset[str] = frozenset()
    unmapped: frozenset[str] = frozenset()


NOWHERE = Lands()


def lands_of(reading: Reading) -> Lands:
    """The lands of a report; none of a list's entry, which plays nowhere."""
    if reading.document.media_type == KNOWN:
        return NOWHERE
    counted = Counter(p.country for p in reading.places if p.country is not None)
    most = max(counted.values(), default=0)
    foremost = (land for land, times in counted.items() if times * _SHARE >= most)
    return Lands(named=frozenset(counted), foremost=frozenset(foremost), unmapped=frozenset(_unmapped(reading)))


def _unmapped(reading: Reading) -> Iterable[str]:
    """The places that no gazetteer has, but for those whose names are of every land's words: "Old Town"."""
    kinds = {m.id: m.kind for m in reading.mentions}
    for place in reading.places:
        words = fold(place.name).removeprefix("the ").split()
        told = (
            place.country is None and place.precision is Precision.UNRESOLVED and kinds.get(place.mention) is Kind.PLACE
        )
        if told and words and not _lists()["anywhere"].issuperset(words):
            yield " ".join(words)


def tie_to(body: str, key: str, lands: Lands) -> str | None:
    """The key under which a body joins those who are tied to it; none where all the world is: "the UN", "Reuters".

    A body of a common name joins those of one land: "PPP" of a report from Guyana is not that of one from Pakistan.
    """
    if fold(body).removeprefix("the ") in _lists()["everywhere"]:
        return None
    if lands.foremost and borne_elsewhere(body):
        return f"{key} of {'/'.join(sorted(lands.foremost))}"
    return key


def offices_of(titles: Iterable[str]) -> frozenset[str]:
    """Those of the titles of which a land has one: "President", "Prime Minister"."""
    return frozenset(t.casefold() for t in titles) & _lists()["highest"]


@lru_cache(maxsize=100_000)
def borne_elsewhere(name: str) -> bool:
    """Whether bodies of several lands go by a name: letters, a paper's, a firm's of common words."""
    lists = _lists()
    bare = fold(name).removeprefix("the ")
    if " " not in bare and sum(c.isupper() for c in name) > 1 and len(bare) < 7:
        return bare not in lists["worldwide"]
    words = {w for w in organisation_name(bare).words if not w.isdigit()}
    return bare not in lists["unique"] and any(words <= lists[sort] for sort in _SORTS)


@cache
def _lists() -> Mapping[str, frozenset[str]]:
    data = tomllib.loads(files("sayso.resolution.data").joinpath("afar.toml").read_text(encoding="utf-8"))
    return {key: frozenset(words.split() if isinstance(words, str) else words) for key, words in data.items()}
