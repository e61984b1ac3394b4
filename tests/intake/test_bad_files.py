"""Bad input: a reason that names the file and the cure, the original kept, and the siblings go on."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from sayso.intake import Intaken, read_paths
from sayso.intake.worker import Worker

PDF_HEAD = b"%PDF-1.4\n1 0 obj\n<< /Type /Catalog"

BAD = {
    "empty.txt": b"",
    "blank.txt": b" \n\n ",
    "binary.txt": bytes(range(32)) * 40,
    "cut.pdf": PDF_HEAD,
    "empty.pdf": b"",
    "not.docx": b"PK\x03\x04 nothing here",
    "text.docx": b"just words",
    "nothing.eml": b"no headers at all",
    "cut.warc.gz": b"\x1f\x8b\x08\x00broken",
    "script.html": b"<html><body><script>let a = 1</script></body></html>",
    "bad.jsonl": b"{not json}\n",
    "notext.jsonl": b'{"id": "x"}\n',
}


def read(tmp_path: Path, name: str, data: bytes) -> list[Intaken]:
    path = tmp_path / name
    path.write_bytes(data)
    return list(read_paths([path]))


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_says_why_and_is_kept(tmp_path: Path, name: str) -> None:
    (found,) = read(tmp_path, name, BAD[name])
    gaps = [g for g in found.document.gaps if g.failed]
    assert gaps
    assert name.partition(".")[0] in gaps[0].reason
    assert found.document.text == ""
    assert found.data in (BAD[name], BAD[name].strip())


def test_the_siblings_go_on(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(PDF_HEAD)
    (tmp_path / "b.txt").write_text("Ada Rell met Bo Tavik.", encoding="utf-8")
    assert [bool(i.document.text) for i in read_paths([tmp_path])] == [False, True]


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    (found,) = read_paths([tmp_path / "none.txt"])
    assert "cannot be opened" in found.document.gaps[0].reason


def test_one_path_alone_is_a_path_and_no_letters(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Ada Rell met Bo Tavik.", encoding="utf-8")
    assert [i.document.name for i in read_paths(str(tmp_path / "a.txt"))] == ["a.txt"]


@pytest.mark.parametrize("below", [False, True])
def test_a_folder_without_permission_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, below: bool) -> None:
    folder = tmp_path / "in" / "closed"
    folder.mkdir(parents=True)
    (folder.parent / "open.txt").write_text("Ada Rell met Bo Tavik.", encoding="utf-8")
    folder.chmod(0)
    if os.geteuid() == 0:
        # Root may read everything: what others would be told is told here.
        scan, may = os.scandir, os.access
        monkeypatch.setattr(os, "scandir", lambda path: _refused(path) if Path(path) == folder else scan(path))
        monkeypatch.setattr(os, "access", lambda path, mode: Path(path) != folder and may(path, mode))
    found = list(read_paths([folder.parent if below else folder]))
    assert "closed cannot be opened: the folder may not be read" in found[-1].document.gaps[0].reason
    assert len(found) == 1 + below
    folder.chmod(0o700)


def _refused(path: object) -> None:
    raise PermissionError(13, "Permission denied", str(path))


def test_a_linked_folder_is_told_and_not_walked(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "far").mkdir()
    (tmp_path / "far" / "a.txt").write_text("Ada Rell met Bo Tavik.", encoding="utf-8")
    (tmp_path / "in" / "link").symlink_to(tmp_path / "far")
    (found,) = read_paths([tmp_path / "in"])
    assert "link to a folder" in found.document.gaps[0].reason


def test_a_linked_folder_that_is_named_is_walked(tmp_path: Path) -> None:
    (tmp_path / "far").mkdir()
    (tmp_path / "far" / "a.txt").write_text("Ada Rell met Bo Tavik.", encoding="utf-8")
    (tmp_path / "link").symlink_to(tmp_path / "far")
    assert [i.document.name for i in read_paths([tmp_path / "link"])] == ["a.txt"]


@pytest.mark.parametrize("hidden", [(), (".a.txt",)])
def test_a_folder_with_nothing_to_read_is_told(tmp_path: Path, hidden: tuple[str, ...]) -> None:
    for name in hidden:
        (tmp_path / name).write_text("Ada Rell met Bo Tavik.", encoding="utf-8")
    (found,) = read_paths([tmp_path])
    assert "holds no file to read" in found.document.gaps[0].reason


def test_a_lying_charset_is_told_and_read(tmp_path: Path) -> None:
    body = b"<html><head><meta charset=utf-8></head><body><article><p>" + b"Caf\xe9 talks failed in Port Senna. " * 12
    (found,) = read(tmp_path, "a.html", body + b"</p></article></body></html>")
    assert "Café" in found.document.text


def test_nul_bytes_do_no_harm(tmp_path: Path) -> None:
    (found,) = read(tmp_path, "a.txt", b"Ada met Bo in the harbour office, the clerk said." * 9 + b"\x00 and left")
    assert "met Bo" in found.document.text


def test_five_megabytes_on_one_line_are_read(tmp_path: Path) -> None:
    (found,) = read(tmp_path, "a.txt", b"Ada met Bo. " * 420_000)
    assert len(found.document.text) == 12 * 420_000


def test_five_thousand_levels_keep_their_text(tmp_path: Path) -> None:
    deep = "<div>" * 5000 + "<p>" + "Ada Rell met Bo Tavik in the harbour office. " * 8 + "</p>" + "</div>" * 5000
    (found,) = read(tmp_path, "a.html", f"<html><body>{deep}</body></html>".encode())
    assert "Bo Tavik" in found.document.text
    assert found.document.gaps


def test_a_parser_that_hangs_costs_only_its_file() -> None:
    worker = Worker(seconds=0.0)
    try:
        answer = worker.parse("html", b"<html><body><p>Ada met Bo.</p></body></html>")
    finally:
        worker.close()
    assert answer.gaps[0].failed  # type: ignore[union-attr]
