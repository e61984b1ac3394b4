from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.archive import Originals, digest_of
from sayso.model.errors import NotFound, WorkspaceError


@given(st.binary())
def test_what_is_put_comes_back(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    originals = Originals(tmp_path_factory.mktemp("o"))
    assert originals.get(originals.put(data)) == data


def test_the_file_lies_under_its_digest(tmp_path: Path) -> None:
    document = Originals(tmp_path).put(b"The mayor met the harbour master.")
    digest = document.removeprefix("sha256:")
    assert (tmp_path / digest[:2] / digest).read_bytes() == b"The mayor met the harbour master."


def test_an_original_is_read_only(tmp_path: Path) -> None:
    originals = Originals(tmp_path)
    path = originals.path(originals.put(b"x"))
    assert path.stat().st_mode & 0o222 == 0


def test_the_same_bytes_are_kept_once(tmp_path: Path) -> None:
    originals = Originals(tmp_path)
    assert originals.put(b"x") == originals.put(b"x")
    assert list(originals.ids()) == [digest_of(b"x")]


def test_a_missing_original_is_not_found(tmp_path: Path) -> None:
    with pytest.raises(NotFound, match="add its file again"):
        Originals(tmp_path).get(digest_of(b"x"))


def test_a_changed_original_is_damaged(tmp_path: Path) -> None:
    originals = Originals(tmp_path)
    document = originals.put(b"abc")
    _overwrite(originals.path(document), b"abd")
    with pytest.raises(WorkspaceError, match="damaged"):
        originals.get(document)
    assert [fault for fault in originals.faults() if "damaged" in fault]


@pytest.mark.parametrize("damaged", [b"a", b"abd", b""])
def test_a_damaged_original_is_mended_by_adding_it_again(tmp_path: Path, damaged: bytes) -> None:
    originals = Originals(tmp_path)
    document = originals.put(b"abc")
    _overwrite(originals.path(document), damaged)
    originals.put(b"abc")
    assert originals.get(document) == b"abc"


def test_half_written_files_are_no_originals(tmp_path: Path) -> None:
    originals = Originals(tmp_path)
    path = originals.path(originals.put(b"abc"))
    (path.parent / ".part-xyz").write_bytes(b"ab")
    assert list(originals.ids()) == [digest_of(b"abc")]
    assert originals.sweep() == 1


def _overwrite(path: Path, data: bytes) -> None:
    path.unlink()
    path.write_bytes(data)
