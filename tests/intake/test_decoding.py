"""Bytes that are no text make no second spelling, and every character keeps its place."""

import json
import random
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


ZH = "据当地官员称，市长周二在里斯本会见了港务局长。双方讨论了新码头的建设问题，并同意在下个月再次会面。"
RU = "Мэр встретился с начальником порта во вторник в Лиссабоне, сообщили чиновники. Они обсудили строительство."
EN = "Ada Quill met Boran Teth in the café in Sarnholm on 2 March 2026, two officials said."


@pytest.mark.parametrize(
    ("text", "codec"),
    [(ZH, "gb18030"), (RU, "cp1251"), (RU, "koi8-r"), (EN, "utf-16-le"), (EN, "utf-16-be"), (EN, "cp1252")],
)
def test_what_the_bytes_tell_of_their_encoding_is_believed(text: str, codec: str) -> None:
    assert decode(text.encode(codec))[0] == text


@pytest.mark.parametrize(("codec", "language"), [("gb18030", "zh"), ("cp1251", "ru")])
def test_no_language_is_invented_by_a_wrong_encoding(tmp_path: Path, codec: str, language: str) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes({"zh": ZH, "ru": RU}[language].encode(codec))
    (found,) = read_paths([path])
    assert found.document.language == language
    assert "read as" in found.document.gaps[0].reason


def test_utf_16_without_a_mark_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(EN.encode("utf-16-le"))
    (found,) = read_paths([path])
    assert (found.document.text, found.document.gaps) == (EN, ())


@pytest.mark.parametrize(
    "head",
    [
        b"\x89PNG\r\n\x1a\n",
        b"\xff\xd8\xff\xe0",
        b"GIF89a",
        b"RIFF\x24\x00\x00\x00WEBP",
        b"ID3\x03",
        b"\x00\x00\x00\x18ftypmp42",
        b"7z\xbc\xaf\x27\x1c",
        b"{\\rtf1\\ansi ",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        b"",
    ],
)
@pytest.mark.parametrize("name", ["a.txt", "a.bin", "a.md"])
def test_pictures_sounds_and_packed_files_are_no_text(tmp_path: Path, head: bytes, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(head + random.Random(1).randbytes(4000))
    (found,) = read_paths([path])
    assert found.document.text == ""
    assert found.document.gaps[0].failed


@pytest.mark.parametrize("text", ["ID3 was given to the mayor.", "RIFF is a word.", "BMW met the mayor."])
def test_a_text_that_begins_oddly_is_one(tmp_path: Path, text: str) -> None:
    path = tmp_path / "a.txt"
    path.write_text(text, encoding="utf-8")
    (found,) = read_paths([path])
    assert found.document.text == text
