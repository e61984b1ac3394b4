"""A small gazetteer made for these tests."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from sayso.reading.places import gazetteer, locating

ROWS = """name,lat,lon,country,region,precision,population
Vellmark,10,10,VM,,country,5000000
Orrland,10,12,VM,01,region,900000
Sunnmere,10.5,14,VM,02,region,900000
Sarnholm,10.1,12.1,VM,01,settlement,50000
Sarnholm,10.6,14.1,VM,02,settlement,90000
Tovik,10.7,14.2,VM,02,settlement,40000
"""


@pytest.fixture(autouse=True)
def small(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[gazetteer.Gazetteer]:
    """The user's gazetteer above and nothing else."""
    import sqlite3

    from sayso.reading.places.building import _SCHEMA

    built = tmp_path / "empty.sqlite"
    database = sqlite3.connect(built)
    database.executescript(_SCHEMA)
    database.execute("INSERT INTO people VALUES ('vellmarkian', 'VM')")
    database.commit()
    database.close()
    users = tmp_path / "mine.csv"
    users.write_text(ROWS, encoding="utf-8")
    small = gazetteer.Gazetteer(path=built, users=users)
    monkeypatch.setattr(locating, "gazetteer", lambda: small)
    yield small
    small.close()
