"""Where a publisher is at home, as far as its address or a short table says."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from sayso.model.place import Precision
from sayso.reading.places.building import table
from sayso.reading.places.entry import Entry
from sayso.reading.places.gazetteer import Gazetteer

# Words of newspapers' addresses that are no place, longest first.
_WORDS = sorted(
    """news times herald post daily weekly online today tribune star sun sentinel register gazette journal review
    chronicle courier press telegram telegraph advocate beacon citizen leader democrat standard record reporter
    examiner dispatch messenger observer examiner mirror mail express bulletin enquirer inquirer item eagle globe
    local newspapers newspaper this is the my and in echo independent mercury ledger intelligencer argus world
    tribune live now voice free patriot state city county paper monitor observer times call""".split(),  # noqa: SIM905
    key=lambda w: (-len(w), w),
)
_GENERIC = {"com", "org", "net", "info", "co", "www", "news", "gov", "ac", "edu", "tv", "eg"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Home:
    """The towns a publisher may be at home in, and its country."""

    country: str = ""
    towns: tuple[Entry, ...] = ()


@lru_cache(maxsize=1_000)
def home(publisher: str | None, gazetteer: Gazetteer) -> Home:
    """The home of a publisher given by its address ("example-herald.co.uk") or name; empty where unknown."""
    if not publisher:
        return Home()
    host = re.sub(r"^(?:https?://)?(?:www\.)?", "", publisher.strip().lower()).split("/")[0]
    known = _table().get(host)
    if known is not None:
        country, town = known
        towns = [e for e in gazetteer.entries(town) if e.country == country and e.precision is Precision.SETTLEMENT]
        return Home(country=country, towns=tuple(towns[:1]))
    labels = host.split(".")
    country = _country(labels[-1], gazetteer) if len(labels) > 1 else ""
    for stem in labels if len(labels) == 1 else [x for x in labels[:-1] if x not in _GENERIC]:
        towns_of = _towns(stem, country, gazetteer)
        if towns_of:
            return Home(country=country, towns=towns_of)
    return Home(country=country)


def _country(ending: str, gazetteer: Gazetteer) -> str:
    code = {"uk": "GB"}.get(ending, ending.upper())
    return code if len(code) == 2 and gazetteer.country(code) is not None else ""


def _towns(stem: str, country: str, gazetteer: Gazetteer) -> tuple[Entry, ...]:
    """The towns named in one label of an address, once the words that newspapers are called by are taken off."""
    for name in _without_words(stem):
        if len(name) < 4:
            continue
        found = [e for e in gazetteer.entries(name) if e.precision is Precision.SETTLEMENT and e.population > 1000]
        found = [e for e in found if not country or e.country == country]
        if found:
            return tuple(found[:12])
    return ()


def _without_words(stem: str) -> list[str]:
    name, tried = stem.replace("-", " "), []
    while (shorter := _shortened(name)) is not None:
        name = shorter
        tried.append(name)
    return tried


def _shortened(name: str) -> str | None:
    """The name with one newspaper's word taken off its end or start, or none."""
    for word in _WORDS:
        for shorter in (name.removesuffix(word), name.removeprefix(word)):
            if len(name) > len(shorter) > 2:
                return shorter.strip()
    return None


@lru_cache(maxsize=1)
def _table() -> dict[str, tuple[str, str]]:
    return {r["publisher"]: (r["country"], r["town"]) for r in table("publishers.csv")}
