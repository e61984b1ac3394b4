"""What a person sets is taken as it is meant, or refused by name: nothing mistyped is left unset in silence."""

from __future__ import annotations

from pathlib import Path

import pytest

from sayso.model.errors import BadArgument, SaysoError, WorkspaceError
from sayso.model.folder import SETTINGS as FILE
from sayso.workspace import Workspace
from sayso.workspace.settings import load_settings

MEETING = "Ada Quill met Boran Teth in Tarnhaven on 3 March 2025."


def test_a_mistyped_setting_is_refused_with_what_was_meant(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text("two_persons = true\n", encoding="utf-8")
    with pytest.raises(WorkspaceError, match="'two_persons', which is no setting; did you mean 'two_person'"):
        load_settings(tmp_path)


def test_a_known_setting_is_taken(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text("two_person = true\n", encoding="utf-8")
    assert load_settings(tmp_path).two_person


@pytest.mark.parametrize("published", ["2024-13-45", "yesterday", "2024-02-30"])
def test_what_is_no_date_is_no_date_of_publication(tmp_path: Path, published: str) -> None:
    (tmp_path / "a.txt").write_text(MEETING, encoding="utf-8")
    workspace = Workspace.create(tmp_path)
    with pytest.raises(BadArgument, match="no date of publication"):
        workspace.add([tmp_path / "a.txt"], published=published)
    assert not workspace.case().readings


def where(workspace: Workspace) -> list[tuple[float | None, str]]:
    return [(p.lat, p.name) for r in workspace.case().readings.values() for p in r.places]


@pytest.fixture
def placed(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_text(MEETING, encoding="utf-8")
    (tmp_path / "places.csv").write_text("name,lat,lon\nTarnhaven,1.5,2.5\n", encoding="utf-8")
    Workspace.create(tmp_path).add([tmp_path / "a.txt"])
    return tmp_path


def test_places_of_ones_own_are_read_with_once_they_are_set(placed: Path) -> None:
    assert where(Workspace.find(placed)) == [(None, "Tarnhaven")]
    (placed / FILE).write_text('gazetteer = "places.csv"\n', encoding="utf-8")
    workspace = Workspace.find(placed)
    workspace.rebuild()
    assert where(workspace) == [(1.5, "Tarnhaven")]


@pytest.mark.parametrize("setting", ["gazetteer", "vocabulary", "families"])
@pytest.mark.parametrize("wrong", ["missing", "folder", "bytes"])
def test_a_file_that_cannot_be_read_is_named_and_nothing_is_lost(placed: Path, setting: str, wrong: str) -> None:
    before = len(Workspace.find(placed).case().claims)
    own = placed / "own.csv"
    if wrong == "folder":
        own.mkdir()
    if wrong == "bytes":
        own.write_bytes(b"name,lat,lon\n\xff\xfe,1,2\n")
    (placed / FILE).write_text(f'{setting} = "own.csv"\n', encoding="utf-8")
    with pytest.raises(SaysoError, match=r"own\.csv"):
        Workspace.find(placed).rebuild()
    (placed / FILE).unlink()
    assert len(Workspace.find(placed).case().claims) == before


def test_a_bad_line_of_the_gazetteer_empties_no_case(placed: Path) -> None:
    (placed / "places.csv").write_text("name,lat,lon\nTarnhaven,north,2.5\n", encoding="utf-8")
    (placed / FILE).write_text('gazetteer = "places.csv"\n', encoding="utf-8")
    with pytest.raises(BadArgument, match=r"places\.csv, line 2"):
        Workspace.find(placed).rebuild()
    (placed / FILE).unlink()
    assert Workspace.find(placed).case().claims


@pytest.mark.parametrize(
    "line",
    [
        'vocabulary = "own.toml"',
        'gazetteer = "own.toml"',
        'families = "none.csv"',
        'pipeline = "none"',
        'reader = "no"',
    ],
)
def test_a_setting_that_cannot_be_followed_is_told_before_anything_is_archived(tmp_path: Path, line: str) -> None:
    (tmp_path / "a.txt").write_text(MEETING, encoding="utf-8")
    (tmp_path / "own.toml").write_text("[x]\nsize = 1\n", encoding="utf-8")
    (tmp_path / FILE).write_text(line + "\n", encoding="utf-8")
    workspace = Workspace.create(tmp_path)
    with pytest.raises(BadArgument):
        workspace.add([tmp_path / "a.txt"])
    assert workspace.archive.captures.entries() == ()
