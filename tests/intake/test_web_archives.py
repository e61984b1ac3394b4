"""Web archives give the reports in them, and nothing that is none."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from sayso.intake import Intaken, read_paths
from sayso.workspace import demo

REPORTS = Path(demo.__file__).parent / "demo_case" / "reports"
PAGE = b"<html><body><article><h1>Talks</h1><p>Ana Ruiz met Bo Lind.</p></article></body></html>"


def read(folder: Path, body: bytes, kind: str, *, status: str = "200 OK", url: str = "https://a.example/x") -> Intaken:
    out = io.BytesIO()
    writer = WARCWriter(out, gzip=False)
    head = StatusAndHeaders(status, [("Content-Type", kind)], protocol="HTTP/1.1")
    payload = {"payload": io.BytesIO(body), "length": len(body)}
    writer.write_record(writer.create_warc_record(url, "response", http_headers=head, **payload))
    (folder / "a.warc").write_bytes(out.getvalue())
    (found,) = read_paths([folder / "a.warc"])
    return found


def test_a_page(tmp_path: Path) -> None:
    found = read(tmp_path, PAGE, "text/html")
    assert (found.data, found.document.url, found.document.media_type) == (PAGE, "https://a.example/x", "text/html")


def test_a_pdf(tmp_path: Path) -> None:
    data = (REPORTS / "07-lantern-stage-video.pdf").read_bytes()
    found = read(tmp_path, data, "application/pdf").document
    assert (found.publisher, found.url) == ("The Lantern", "https://a.example/x")


def test_a_pdf_under_a_wrong_name(tmp_path: Path) -> None:
    data = (REPORTS / "07-lantern-stage-video.pdf").read_bytes()
    assert read(tmp_path, data, "text/html").document.media_type == "application/pdf"


def test_plain_text(tmp_path: Path) -> None:
    assert read(tmp_path, b"Ana Ruiz met Bo Lind.", "text/plain").document.text == "Ana Ruiz met Bo Lind."


@pytest.mark.parametrize("status", ["301 Moved", "404 Not Found", "503 Busy"])
def test_what_a_server_says_in_place_of_a_page_is_no_report(tmp_path: Path, status: str) -> None:
    assert "holds no report" in read(tmp_path, PAGE, "text/html", status=status).document.gaps[0].reason


@pytest.mark.parametrize("kind", ["text/css", "image/png", "application/json", "application/octet-stream"])
def test_what_a_page_is_made_of_is_no_report(tmp_path: Path, kind: str) -> None:
    assert "holds no report" in read(tmp_path, b"a { b: c }", kind).document.gaps[0].reason


def test_the_wishes_of_a_site_are_no_report(tmp_path: Path) -> None:
    found = read(tmp_path, b"User-agent: *", "text/plain", url="https://a.example/robots.txt")
    assert "holds no report" in found.document.gaps[0].reason
