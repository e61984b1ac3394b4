from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.archive import ChainedLog
from sayso.model.errors import WorkspaceError


def log_of(path: Path, *words: str) -> ChainedLog:
    log = ChainedLog(path / "log.jsonl")
    log.append({"word": word} for word in words)
    return log


def test_lines_come_back_in_order(tmp_path: Path) -> None:
    assert [e["word"] for e in log_of(tmp_path, "one", "two").entries()] == ["one", "two"]


def test_each_line_names_the_one_before(tmp_path: Path) -> None:
    first, second = log_of(tmp_path, "one", "two").entries()
    assert (first["previous"], second["previous"]) == ("", first["id"])


def test_another_reader_sees_what_was_appended_since(tmp_path: Path) -> None:
    log = log_of(tmp_path, "one")
    other = ChainedLog(log.path)
    assert len(other.entries()) == 1
    log.append([{"word": "two"}])
    assert len(other.entries()) == 2


@pytest.mark.parametrize("line", [0, 1])
def test_a_changed_line_is_named(tmp_path: Path, line: int) -> None:
    log = log_of(tmp_path, "one", "two")
    lines = log.path.read_bytes().splitlines(keepends=True)
    lines[line] = lines[line].replace(b"o", b"0", 1)
    log.path.write_bytes(b"".join(lines))
    with pytest.raises(WorkspaceError, match=f"line {line + 1}"):
        ChainedLog(log.path).entries()


def test_a_removed_line_is_noticed(tmp_path: Path) -> None:
    log = log_of(tmp_path, "one", "two", "three")
    lines = log.path.read_bytes().splitlines(keepends=True)
    log.path.write_bytes(lines[0] + lines[2])
    assert list(log.faults())


@given(st.integers(min_value=1))
def test_a_torn_last_line_was_never_said(tmp_path_factory: pytest.TempPathFactory, cut: int) -> None:
    log = log_of(tmp_path_factory.mktemp("log"), "one", "two")
    data = log.path.read_bytes()
    last = len(data.splitlines(keepends=True)[-1])
    log.path.write_bytes(data[: -(1 + cut % (last - 1))])
    assert [e["word"] for e in ChainedLog(log.path).entries()] == ["one"]


def test_a_torn_line_is_put_aside_and_the_log_goes_on(tmp_path: Path) -> None:
    log = log_of(tmp_path, "one")
    with log.path.open("ab") as file:
        file.write(b'{"word": "tw')
    assert log.repair()
    assert log.path.with_suffix(".torn").read_bytes() == b'{"word": "tw\n'
    log.append([{"word": "two"}])
    assert [e["word"] for e in ChainedLog(log.path).entries()] == ["one", "two"]


def test_a_whole_log_needs_no_repair(tmp_path: Path) -> None:
    assert not log_of(tmp_path, "one").repair()


@given(st.dictionaries(st.text(), st.text()))
def test_any_words_survive(tmp_path_factory: pytest.TempPathFactory, words: dict[str, str]) -> None:
    log = log_of(tmp_path_factory.mktemp("log"))
    log.append([{"words": words}])
    assert ChainedLog(log.path).entries()[0]["words"] == words
