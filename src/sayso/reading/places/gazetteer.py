"""The gazetteer: built once into the user's cache, asked name by name."""

from __future__ import annotations

import contextlib
import csv
import io
import os
import sqlite3
import tempfile
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from sayso.model.errors import BadArgument
from sayso.model.given import text_of
from sayso.model.place import Precision
from sayso.reading.places.entry import Entry
from sayso.reading.places.naming import fold

# Raise it whenever the tables or the way they are built change: another number is another file.
VERSION = 3
_MOST = 40
_COLUMNS = "key, source, id, entry.name, precision, country, region, lat, lon, population, capital, main"


class Gazetteer:
    """Looks names up, in any spelling that folds to the same letters; opens its file at the first question."""

    def __init__(self, path: Path | None = None, users: Path | None = None) -> None:
        self._path = path
        self._users = users
        self._database: sqlite3.Connection | None = None
        self._people: dict[str, str] | None = None
        self._own: dict[str, tuple[Entry, ...]] | None = None
        self._countries: dict[str, Entry] | None = None
        self.entries = lru_cache(maxsize=4_000)(self._entries)

    def load(self) -> Gazetteer:
        """Read the user's own file now.  Raises ``BadArgument`` naming the file, and the line, that cannot be read."""
        self._of_users()
        return self

    def close(self) -> None:
        """Close the file; another question opens it again."""
        if self._database is not None:
            self._database.close()
            self._database = None

    def people(self, name: str) -> str | None:
        """The country whose people or adjective this is ("Pakistani" gives "PK"), or none.

        A people of a region gives the region's country, one of several countries the empty string.
        """
        if self._people is None:
            self._people = dict(self._open().execute("SELECT name, country FROM people"))
        country = self._people.get(fold(name))
        if country is None and fold(name) in _regional():
            place = self.peoples_place(name)
            return None if place is None else place.country
        return country

    def peoples_place(self, name: str) -> Entry | None:
        """The country or region whose people or adjective this is: "Catalan" gives Catalonia."""
        region = _regional().get(fold(name))
        if region is not None:
            return next((e for e in self.entries(region) if e.main or e.precision is not Precision.SETTLEMENT), None)
        country = self.people(name)
        return None if country is None else self.country(country)

    def country(self, code: str) -> Entry | None:
        """The country of an ISO code."""
        if self._countries is None:
            # By the index of names: a search by code would read the whole table.
            names = self._open().execute("SELECT name FROM country ORDER BY name").fetchall()
            found = (e for (name,) in names for e in self._rows(name) if e.precision is Precision.COUNTRY and e.main)
            self._countries = {e.country: e for e in found}
        return self._countries.get(code)

    def _entries(self, name: str) -> tuple[Entry, ...]:
        """The places that bear a name, the greatest first; a user's own gazetteer wins over the rest."""
        folded = fold(name)
        if not folded:
            return ()
        users = self._of_users().get(folded)
        if users:
            return users
        return self._rows(folded)

    def _rows(self, folded: str) -> tuple[Entry, ...]:
        query = f"SELECT {_COLUMNS} FROM name CROSS JOIN entry USING (key) WHERE name.name = ?"
        return tuple(
            _entry(r) for r in self._open().execute(f"{query} ORDER BY population DESC, key LIMIT {_MOST}", (folded,))
        )

    def _open(self) -> sqlite3.Connection:
        if self._database is None:
            path = self._path or cached()
            self._database = sqlite3.connect(f"{path.as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False)
            self._database.execute("PRAGMA cache_size = -4000")
        return self._database

    def _of_users(self) -> dict[str, tuple[Entry, ...]]:
        if self._own is None:
            self._own = {} if self._users is None else read_users(self._users)
        return self._own


_IN_USE: list[Gazetteer] = []


def gazetteer() -> Gazetteer:
    """The gazetteer that is read with just now; the one that comes with the program where none was said."""
    return _IN_USE[0] if _IN_USE else use(Gazetteer())


def use(places: Gazetteer) -> Gazetteer:
    """Read with this one from now on."""
    _IN_USE[:] = [places]
    return places


@lru_cache(maxsize=1)
def _regional() -> dict[str, str]:
    """Peoples and adjectives of regions, cities and continents, with the name of the place."""
    from sayso.reading.places.building import table

    return {fold(people): row["place"] for row in table("peoples.csv") for people in row["people"].split("|")}


def cached() -> Path:
    """The file in the user's cache, built now if it is not there.

    Several processes may build it at once: each writes a file of its own and puts it in place in one step.
    """
    base = os.environ.get("XDG_CACHE_HOME") or str(Path.home() / ".cache")
    folder = Path(base) / "sayso"
    path = folder / f"gazetteer-{VERSION}.sqlite"
    if path.exists():
        return path
    from sayso.reading.places.building import build

    folder.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=path.stem, suffix=".part", dir=folder)
    os.close(handle)
    try:
        build(Path(name))
        os.replace(name, path)
    finally:
        with contextlib.suppress(FileNotFoundError):
            os.unlink(name)
    return path


def read_users(path: Path) -> dict[str, tuple[Entry, ...]]:
    """A user's gazetteer: CSV with ``name``, ``lat``, ``lon`` and optionally ``names`` (split at "|"), ``id``,
    ``country``, ``region``, ``precision`` and ``population``.

    Raises ``BadArgument`` where the file or a line of it cannot be read.
    """
    found: dict[str, list[Entry]] = {}
    for number, row in enumerate(csv.DictReader(io.StringIO(text_of(path, "gazetteer"), newline="")), start=2):
        try:
            entry = _users_entry(row, -number)
        except (KeyError, TypeError, ValueError) as error:
            wanted = "it needs the columns name, lat and lon" if isinstance(error, KeyError) else str(error)
            raise BadArgument(f"the gazetteer {path}, line {number}: {wanted}") from error
        for name in (entry.name, *(row.get("names") or "").split("|")):
            if fold(name):
                found.setdefault(fold(name), []).append(replace(entry, main=fold(name) == fold(entry.name)))
    return {name: tuple(entries) for name, entries in sorted(found.items())}


def _users_entry(row: dict[str, str], key: int) -> Entry:
    return Entry(
        key=key,
        source="user",
        id=int(row["id"]) if row.get("id") else None,
        name=row["name"],
        precision=Precision(row.get("precision") or "settlement"),
        country=row.get("country") or "",
        region=row.get("region") or "",
        lat=float(row["lat"]),
        lon=float(row["lon"]),
        population=int(row.get("population") or 0),
        users=True,
    )


def _entry(row: tuple[int, str, int | None, str, str, str, str, float, float, int, int, int]) -> Entry:
    key, source, number, name, precision, country, region, lat, lon, population, capital, main = row
    return Entry(
        key=key,
        source=source,
        id=number,
        name=name,
        precision=Precision(precision),
        country=country,
        region=region,
        lat=lat,
        lon=lon,
        population=population,
        capital=bool(capital),
        main=bool(main),
    )
