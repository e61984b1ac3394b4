"""Bytes that are no text make no second spelling, and every character keeps its place."""

import json
from pathlib import Path

import pytest

from sayso.intake import read_paths
from sayso.intake.decoding import decode


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"Ilse Brandvik\x00 resigned.", "Ilse Brandvik  resigned."),
        (b"Ilse\x07Brandvik\tresigned.\r\n", "Ilse Brandvik\tresigned.\r\n"),
        (b"One page.\x0cThe next.", "One page.\nThe next."),
        (b"She resigned.\xff\xfe \xe2\x80\x9cYes,\xe2\x80\x9d he said.", "She resigned.   “Yes,” he said."),
        (b"Caf\xff owners in M\xc3\xa1laga met.", "Caf\ufffd owners in Málaga met."),
        ("Dufaût, «La Voile»".encode("cp1252"), "Dufaût, «La Voile»"),
        ("Café “Zoë”…".encode(), "Café “Zoë”…"),
    ],
)
def test_control_characters_are_spaces_and_a_bad_byte_spoils_no_other(data: bytes, text: str) -> None:
    assert decode(data)[0] == text


def test_what_was_changed_is_told(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"Ilse Brandvik\x00 resigned on 12 April 2025, the harbour police said.")
    (found,) = read_paths([path])
    assert [g.reason for g in found.document.gaps] == ["stray bytes or control characters are read as spaces"]
    assert found.data == path.read_bytes()


def test_a_line_of_json_has_none_either(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text(json.dumps({"text": "Ilse\x00Brandvik resigned."}), encoding="utf-8")
    (found,) = read_paths([path])
    assert found.document.text == "Ilse Brandvik resigned."
