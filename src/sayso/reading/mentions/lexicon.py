"""The words that mentions are found by: nouns for people and things, heads of names, titles, countries."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from types import MappingProxyType
from typing import Any

from sayso.model.mention import Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexicon:
    """All word lists, lower case unless they are parts of names.

    ``nouns`` gives the kind of a noun in the singular; ``last`` and ``first`` the kind of a name by its last or
    first word; ``realms`` what a country is in its full name, ``creeds`` and ``banks`` what stands before a "Church"
    that is a body and a "Bank" that is a river's, ``outlets`` papers and agencies of one word;
    ``only_nouns`` what is none behind "the",
    ``not_names`` what is never one; ``fits`` what a body's name must end in for a noun to be of it;
    ``countries`` a country's main name by any of its names, ``adjectives`` by any of its adjectives;
    ``family_first`` names of families that stand before a person's own, ``offices`` letters before a name that are none
    of its initials;
    ``given`` "m" or "f" for given names that are only of men or only of women, as far as is known.
    """

    nouns: Mapping[str, Kind]
    roles: frozenset[str]
    armed: frozenset[str]
    fits: Mapping[str, frozenset[str]]
    collective: frozenset[str]
    male: frozenset[str]
    female: frozenset[str]
    person_suffixes: tuple[str, ...]
    last: Mapping[str, Kind]
    first: Mapping[str, Kind]
    realms: frozenset[str]
    creeds: frozenset[str]
    outlets: frozenset[str]
    banks: frozenset[str]
    only_nouns: frozenset[str]
    not_names: frozenset[str]
    group_heads: frozenset[str]
    particles: frozenset[str]
    titles: frozenset[str]
    male_titles: frozenset[str]
    female_titles: frozenset[str]
    honorifics: frozenset[str]
    event_heads: frozenset[str]
    event_between: frozenset[str]
    quoted: Mapping[str, Kind]
    countries: Mapping[str, str]
    adjectives: Mapping[str, str]
    peoples: frozenset[str]
    states: frozenset[str]
    townsfolk: frozenset[str]
    undergone: frozenset[str]
    done: frozenset[str]
    family_first: frozenset[str]
    offices: frozenset[str]
    given: Mapping[str, str]

    def noun_kind(self, lemma: str) -> Kind | None:
        """The kind of thing that a noun refers to, or ``None`` where it is none that we follow."""
        kind = self.nouns.get(lemma)
        if kind is None and "-" in lemma:
            kind = self.nouns.get(lemma.rsplit("-", 1)[1])
        if kind is None and len(lemma) > 5 and lemma.endswith(self.person_suffixes):
            return Kind.PERSON
        return kind


@cache
def lexicon() -> Lexicon:
    """The lexicon that ships with the package."""
    nouns, names, lands = _load("nouns"), _load("names"), _load("countries")
    return Lexicon(
        nouns=MappingProxyType(_noun_kinds(nouns)),
        roles=_words(nouns["person"]["roles"]),
        armed=_words(nouns["organisation"]["armed"]),
        fits=MappingProxyType({noun: _words(ends) for noun, ends in nouns["organisation"]["fits"].items()}),
        collective=_words(nouns["organisation"]["collective"]),
        male=_words(nouns["person"]["male"]),
        female=_words(nouns["person"]["female"]),
        person_suffixes=tuple(nouns["person"]["suffixes"].split()),
        last=MappingProxyType(_by_word(names["last"])),
        first=MappingProxyType(_by_word(names["first"])),
        realms=_words(names["whole"]["realms"]),
        creeds=_words(names["whole"]["creeds"]),
        outlets=_words(names["whole"]["outlets"]),
        banks=_words(names["whole"]["banks"]),
        only_nouns=_words(names["no_names"]["behind_the"]),
        not_names=_words(names["no_names"]["ever"]),
        group_heads=_words(names["groups"]["heads"]),
        particles=_words(names["groups"]["particles"]),
        titles=_words(names["titles"]["english"]),
        male_titles=_words(names["titles"]["male"]),
        female_titles=_words(names["titles"]["female"]),
        honorifics=_words(names["titles"]["honorifics"]),
        event_heads=_words(names["events"]["heads"]),
        event_between=_words(names["events"]["between"]),
        quoted=MappingProxyType(_quoted(names["events"])),
        countries=MappingProxyType(_countries(lands)),
        adjectives=MappingProxyType({a: c for c, all_ in lands["countries"].items() for a in all_.split(",")}),
        peoples=_words(lands["others"]["peoples"]),
        states=_words(lands["abbreviations"]["states"]),
        townsfolk=_words(nouns["person"]["townsfolk"]),
        undergone=_words(nouns["person"]["undergone"]),
        done=_words(nouns["person"]["done"]),
        family_first=_words(names["people"]["family_first"]),
        offices=_words(names["people"]["offices"]),
        given=MappingProxyType(_given()),
    )


@cache
def saying() -> frozenset[str]:
    """Lemmas of the verbs whose subject speaks what stands in quotation marks beside them."""
    return _words(_load("speech")["saying"])


@cache
def telling() -> frozenset[str]:
    """Lemmas of the other verbs whose subject says or holds something of himself."""
    return _words(_load("speech")["telling"])


@cache
def denying() -> frozenset[str]:
    """Lemmas of verbs whose object is no body and no place."""
    return _words(_load("speech")["denying"])


@cache
def taking_place() -> frozenset[str]:
    """Lemmas of verbs by which an occasion is held or put off, and no body: "it will be held on Monday"."""
    return _words(_load("speech")["taking_place"])


@cache
def speaking_for() -> frozenset[str]:
    """Nouns of people who speak of another than themselves: lawyers, kin, neighbours."""
    return _words(_load("speech")["speaking_for"])


@cache
def dealing() -> frozenset[str]:
    """Nouns of officials who tell of others whom they deal with: inspectors, judges, coroners."""
    return _words(_load("speech")["dealing"])


def _load(name: str) -> dict[str, Any]:
    text = resources.files("sayso.reading.mentions").joinpath("data", f"{name}.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


def _given() -> dict[str, str]:
    text = resources.files("sayso.reading.mentions").joinpath("data", "given.csv").read_text(encoding="utf-8")
    pairs = (line.partition(",") for line in text.splitlines())
    return {name: gender for name, _, gender in pairs}


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _noun_kinds(nouns: dict[str, Any]) -> dict[str, Kind]:
    kinds: dict[str, Kind] = {}
    # Where a noun stands in two lists the later kind gives way: "front" is an organisation before it is a place.
    for kind in (Kind.PERSON, Kind.ORGANISATION, Kind.GROUP, Kind.FACILITY, Kind.PLACE, Kind.EVENT):
        entry = nouns[kind.value]
        for word in f"{entry.get('roles', '')} {entry.get('nouns', '')} {entry.get('plural_only', '')}".split():
            kinds.setdefault(word, kind)
    return kinds


def _by_word(table: dict[str, str]) -> dict[str, Kind]:
    found: dict[str, Kind] = {}
    for kind, words in table.items():
        for word in words.split():
            found.setdefault(word, Kind(kind))
    return found


def _quoted(events: dict[str, str]) -> dict[str, Kind]:
    kinds = dict.fromkeys(events["quoted"].split(), Kind.EVENT)
    return kinds | dict.fromkeys(events["quoted_organisation"].split(), Kind.ORGANISATION)


def _countries(lands: dict[str, Any]) -> dict[str, str]:
    found = {name: name for name in lands["countries"]}
    for name, others in lands["aliases"].items():
        found |= dict.fromkeys(others.split(","), name)
    return found
