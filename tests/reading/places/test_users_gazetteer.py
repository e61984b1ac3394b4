"""A user's own gazetteer."""

from pathlib import Path

import pytest

from sayso.model.errors import BadArgument
from sayso.reading.places.building import _SCHEMA
from sayso.reading.places.gazetteer import Gazetteer, read_users


def built(folder: Path) -> Path:
    import sqlite3

    path = folder / "built.sqlite"
    with sqlite3.connect(path) as database:
        database.executescript(_SCHEMA)
        row = (1, "geonames", 7, "Tovik", "settlement", "VM", "", 1, 1, 900_000, 0)
        database.execute("INSERT INTO entry VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", row)
        database.execute("INSERT INTO name VALUES ('tovik', 1, 1)")
    database.close()
    return path


def test_it_wins_over_the_built_one(tmp_path: Path) -> None:
    mine = tmp_path / "mine.csv"
    mine.write_text("name,lat,lon,names\nTovik,5,6,Old Tovik\n", encoding="utf-8")
    names = Gazetteer(path=built(tmp_path), users=mine)
    (found,) = names.entries("Tovik")
    assert (found.source, found.lat, found.lon) == ("user", 5, 6)
    assert names.entries("old tovik")[0].key == found.key
    names.close()


def test_what_it_lacks_comes_from_the_built_one(tmp_path: Path) -> None:
    mine = tmp_path / "mine.csv"
    mine.write_text("name,lat,lon\nOstby,5,6\n", encoding="utf-8")
    names = Gazetteer(path=built(tmp_path), users=mine)
    assert names.entries("Tovik")[0].source == "geonames"
    names.close()


def test_a_bad_line_is_named(tmp_path: Path) -> None:
    mine = tmp_path / "mine.csv"
    mine.write_text("name,lat,lon\nTovik,north,6\n", encoding="utf-8")
    with pytest.raises(BadArgument, match="line 2"):
        read_users(mine)
