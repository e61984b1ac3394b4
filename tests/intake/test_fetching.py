"""Pages are asked for politely, kept whole with where and when, and refused with what would work."""

from __future__ import annotations

import gzip
import io
import socket
import time
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from typing import Any

import pytest
from warcio.archiveiterator import ArchiveIterator

from sayso.intake import read_paths
from sayso.intake.fetching import Fetched, Fetcher, Manner, entries_of
from sayso.intake.fetching.hosts import is_public
from sayso.model.errors import IntakeError

PAGE = """<html><head><title>Talks</title></head><body><article><h1>Talks</h1>
<p>Ana Ruiz met Bo Lind in the old customs house, two officials of the harbour said.</p></article></body></html>"""


def manner(**changes: Any) -> Manner:
    return Manner(**{"delay": 0.0, "allow_private": True, **changes})


def fetched(url: str, **changes: Any) -> Fetched:
    return Fetcher(manner(**changes), sleep=lambda _: None).fetch(url)


def refusal(url: str, **changes: Any) -> str:
    with pytest.raises(IntakeError) as caught:
        fetched(url, **changes)
    return str(caught.value)


def records(page: Fetched) -> list[tuple[str, str]]:
    found = ArchiveIterator(io.BytesIO(page.warc))
    return [(r.rec_type, r.rec_headers.get_header("WARC-Target-URI")) for r in found if r.rec_type != "warcinfo"]


def text_of(page: Fetched, folder: Path) -> str:
    path = folder / "page.warc"
    path.write_bytes(page.warc)
    (found,) = read_paths([path])
    return found.document.text


def test_a_page_is_kept_byte_for_byte(site: Any) -> None:
    assert fetched(site.put("/a", PAGE)).body == PAGE.encode()


def test_where_and_when_are_kept(site: Any) -> None:
    url = site.put("/a", PAGE, ETag='"7"', Last_Modified="Fri, 02 Jan 2026 10:00:00 GMT")
    record = fetched(url).record
    assert (record["asked"], record["answered"], record["status"], record["etag"]) == (url, url, 200, '"7"')
    assert record["last_modified"] == "Fri, 02 Jan 2026 10:00:00 GMT"
    assert record["at"].endswith("Z")


def test_the_request_says_who_asks_and_nothing_else(site: Any) -> None:
    fetched(site.put("/a", PAGE))
    assert site.headers[-1]["User-Agent"].startswith("sayso/")
    assert set(site.headers[-1]) == {"Host", "User-Agent", "Accept", "Accept-Encoding", "Connection"}


def test_a_redirect_is_followed_and_each_step_is_in_the_archive(site: Any) -> None:
    asked, page = site.redirect("/old", "/new"), site.put("/new", PAGE)
    found = fetched(asked)
    assert (found.asked, found.page.url) == (asked, page)
    assert sorted(records(found)) == sorted((k, u) for k in ("request", "response") for u in (asked, page))


def test_nothing_that_a_page_names_is_asked_for(site: Any) -> None:
    fetched(site.put("/a", PAGE.replace("<p>", '<img src="/i.png"><script src="/s.js"></script><a href="/b">b</a><p>')))
    assert site.asked == ["/robots.txt", "/a"]


def test_a_fragment_is_not_sent(site: Any) -> None:
    site.put("/a?q=1", PAGE)
    fetched(site.url("/a?q=1#here"))
    assert site.asked[-1] == "/a?q=1"


def test_gzip_is_kept_as_sent_and_read_unpacked(site: Any, tmp_path: Path) -> None:
    page = fetched(site.put("/a", gzip.compress(PAGE.encode()), Content_Encoding="gzip"))
    assert page.body == PAGE.encode()
    assert "Ana Ruiz met Bo Lind" in text_of(page, tmp_path)


def test_the_charset_of_the_header_counts(site: Any, tmp_path: Path) -> None:
    cyrillic = PAGE.replace("Ana Ruiz", "Ана Руис").encode("cp1251")
    page = fetched(site.put("/a", cyrillic, Content_Type="text/html; charset=windows-1251"))
    assert "Ана Руис met Bo Lind" in text_of(page, tmp_path)


def test_chunks_are_put_together(site: Any, tmp_path: Path) -> None:
    def chunked(handler: BaseHTTPRequestHandler) -> None:
        handler.protocol_version = "HTTP/1.1"
        handler.send_response(200)
        handler.send_header("Content-Type", "text/html")
        handler.send_header("Transfer-Encoding", "chunked")
        handler.end_headers()
        for part in (PAGE[:50].encode(), PAGE[50:].encode(), b""):
            handler.wfile.write(f"{len(part):x}\r\n".encode() + part + b"\r\n")

    site.answers["/a"] = chunked
    assert "Ana Ruiz met Bo Lind" in text_of(fetched(site.url("/a")), tmp_path)


@pytest.mark.parametrize(
    "ip", ["127.0.0.1", "10.1.2.3", "192.168.0.1", "169.254.169.254", "::1", "fe80::1%2", "0.0.0.0"]
)
def test_addresses_of_this_machine_and_its_network_are_private(ip: str) -> None:
    assert not is_public(ip)


@pytest.mark.parametrize("ip", ["::ffff:127.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::", "224.0.0.1"])
def test_addresses_that_carry_such_or_lead_to_many_are_no_better(ip: str) -> None:
    assert not is_public(ip)


@pytest.mark.parametrize("ip", ["9.9.9.9", "2620:fe::fe", "::ffff:9.9.9.9"])
def test_the_open_internet_is_public(ip: str) -> None:
    assert is_public(ip)


def test_a_private_address_is_refused(site: Any) -> None:
    assert "--allow-private" in refusal(site.put("/a", PAGE), allow_private=False)
    assert site.asked == []


@pytest.mark.parametrize("name", ["2130706433", "0x7f.1", "localhost"])
def test_other_spellings_of_this_machine_are_refused(site: Any, name: str) -> None:
    assert "--allow-private" in refusal(f"http://{name}:{site.server_port}/a", allow_private=False)
    assert site.asked == []


def test_a_redirect_to_a_private_address_is_refused(site: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sayso.intake.fetching.hosts.is_public", lambda ip: ip == "127.0.0.1")
    asked = site.redirect("/a", f"http://127.0.0.2:{site.server_port}/secret")
    assert "127.0.0.2" in refusal(asked, allow_private=False)
    assert "/secret" not in site.asked


def test_a_name_is_looked_up_for_the_check_and_never_again(site: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    looked_up, really = [], socket.getaddrinfo

    def look_up(host: Any, *rest: Any, **more: Any) -> Any:
        looked_up.append(host)
        return really("127.0.0.1" if host == "paper.example" else host, *rest, **more)

    monkeypatch.setattr("socket.getaddrinfo", look_up)
    site.put("/a", PAGE)
    fetched(f"http://paper.example:{site.server_port}/a", ignore_robots=True)
    assert looked_up.count("paper.example") == 1
    assert site.headers[-1]["Host"] == f"paper.example:{site.server_port}"


@pytest.mark.parametrize("url", ["ftp://paper.example/a", "file:///etc/passwd", "paper.example/a", "http://", ""])
def test_only_http_is_asked(url: str) -> None:
    assert "https://" in refusal(url)


def test_a_password_is_not_sent() -> None:
    words = refusal("https://ana:secret@paper.example/a")
    assert "password" in words
    assert "secret" not in words


def test_a_proxy_that_is_not_used_is_not_passed_by_in_silence(site: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    assert "proxy" in refusal(site.put("/a", PAGE))
    assert site.asked == []


def test_a_circle_of_redirects_ends(site: Any) -> None:
    site.redirect("/b", "/a")
    assert "circle" in refusal(site.redirect("/a", "/b"))


def test_redirects_end(site: Any) -> None:
    for n in range(9):
        site.redirect(f"/{n}", f"/{n + 1}")
    assert "redirects over 5 times" in refusal(site.url("/0"))


def test_too_much_is_not_read_to_its_end(site: Any) -> None:
    assert "over 1 MB" in refusal(site.put("/a", b"a" * 1_000_001), most_bytes=1_000_000)


def test_too_much_packed_small_is_too_much(site: Any) -> None:
    packed = gzip.compress(b"a" * 1_000_001)
    assert "over 1 MB" in refusal(site.put("/a", packed, Content_Encoding="gzip"), most_bytes=1_000_000)


def drip(handler: BaseHTTPRequestHandler) -> None:
    """A byte of a header now and then, without an end."""
    try:
        handler.wfile.write(b"HTTP/1.1 200 OK\r\nX-Slow: ")
        for _ in range(50):
            handler.wfile.write(b"a")
            time.sleep(0.1)
    except OSError:
        return


def test_a_slow_answer_is_given_up_however_it_drips(site: Any) -> None:
    site.answers["/a"] = drip
    begun = time.monotonic()
    assert "took over" in refusal(site.url("/a"), seconds=0.5)
    assert time.monotonic() - begun < 3


def test_an_answer_cut_short_is_no_page(site: Any) -> None:
    site.answers["/a"] = (200, {"Content-Type": "text/html", "Content-Length": "5000"}, PAGE.encode())
    assert "broke off" in refusal(site.url("/a"))


def test_no_connection(site: Any) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        assert "cannot be reached" in refusal(f"http://127.0.0.1:{free.getsockname()[1]}/a", ignore_robots=True)


def test_an_unknown_host_is_named(site: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    def nobody(*_: Any, **__: Any) -> Any:
        raise socket.gaierror(-2, "Name or service not known")

    monkeypatch.setattr("socket.getaddrinfo", nobody)
    assert "nobody knows the host paper.example" in refusal("https://paper.example/a")


def test_a_site_that_does_not_prove_who_it_is(site: Any) -> None:
    assert "does not prove who it is" in refusal(site.url("/a").replace("http:", "https:"), ignore_robots=True)


def test_robots_are_respected(site: Any) -> None:
    site.put("/robots.txt", "User-agent: *\nDisallow: /private/", Content_Type="text/plain")
    assert "--ignore-robots" in refusal(site.put("/private/a", PAGE))
    assert site.asked == ["/robots.txt"]


def test_robots_are_asked_for_once(site: Any) -> None:
    site.put("/robots.txt", "User-agent: *\nDisallow: /private/")
    fetcher = Fetcher(manner())
    for path in ("/a", "/b"):
        fetcher.fetch(site.put(path, PAGE))
    assert site.asked == ["/robots.txt", "/a", "/b"]


def test_robots_hold_for_where_a_redirect_leads(site: Any) -> None:
    site.put("/robots.txt", "User-agent: sayso\nDisallow: /private/")
    site.put("/private/a", PAGE)
    assert "asks programs" in refusal(site.redirect("/a", "/private/a"))


def test_who_has_the_right_passes_by_robots(site: Any) -> None:
    site.put("/robots.txt", "User-agent: *\nDisallow: /")
    fetched(site.put("/a", PAGE), ignore_robots=True)
    assert site.asked == ["/a"]


def test_robots_that_fail_shut_the_site(site: Any) -> None:
    site.put("/robots.txt", "", 500)
    assert "not known what the site allows" in refusal(site.put("/a", PAGE))


def test_the_delay_lies_between_requests_to_one_host(site: Any) -> None:
    waited: list[float] = []
    Fetcher(manner(delay=7.0), sleep=waited.append).fetch(site.put("/a", PAGE))
    assert [round(w) for w in waited] == [7]


def test_a_longer_delay_that_the_site_asks_for_counts(site: Any) -> None:
    waited: list[float] = []
    site.put("/robots.txt", "User-agent: *\nCrawl-delay: 9")
    Fetcher(manner(delay=7.0), sleep=waited.append).fetch(site.put("/a", PAGE))
    assert [round(w) for w in waited] == [9]


def test_a_busy_site_is_asked_again_when_it_says(site: Any) -> None:
    def once(handler: BaseHTTPRequestHandler) -> None:
        site.put("/a", PAGE)
        handler.send_response(503)
        handler.send_header("Retry-After", "11")
        handler.end_headers()

    waited: list[float] = []
    site.answers["/a"] = once
    assert Fetcher(manner(), sleep=waited.append).fetch(site.url("/a")).page.status == 200
    assert waited == [11.0]


def test_a_site_that_asks_for_too_much_patience_is_left(site: Any) -> None:
    assert "after 3600 seconds" in refusal(site.put("/a", "", 429, Retry_After="3600"))
    assert site.asked.count("/a") == 1


def test_a_site_that_stays_busy_is_left(site: Any) -> None:
    assert "(503)" in refusal(site.put("/a", "", 503))
    assert site.asked.count("/a") == 3


@pytest.mark.parametrize("status", [401, 402, 403, 404, 410, 418, 451, 500])
def test_a_refusal_says_its_number_and_what_would_work(site: Any, status: int) -> None:
    words = refusal(site.put("/a", "no", status))
    assert f"({status})" in words
    assert any(cure in words for cure in ("sayso add", "web archive", "again later"))


def test_an_empty_page(site: Any) -> None:
    assert "is empty" in refusal(site.put("/a", " \n"))


@pytest.mark.parametrize("place", ["/consent?for=/a", "/users/sign-in", "/login.html"])
def test_a_page_that_asks_for_something_first(site: Any, place: str) -> None:
    site.put(place, PAGE)
    assert "asks for something first" in refusal(site.redirect("/a", place))


def test_a_report_about_such_a_page_is_a_report(site: Any) -> None:
    site.put("/a-login-law", PAGE)
    assert fetched(site.redirect("/a", "/a-login-law")).page.status == 200


def test_a_page_that_is_not_free(site: Any) -> None:
    walled = PAGE.replace(
        "<body>", '<script type="application/ld+json">{"isAccessibleForFree": "False"}</script><body>'
    )
    assert "not free" in refusal(site.put("/a", walled))


def test_a_feed_gives_the_pages_it_names(site: Any) -> None:
    items = "".join(f"<item><title>{p}</title><link>{p}</link></item>" for p in ("/a", "https://b.example/c#d", "/a"))
    url = site.put("/feed", f"<rss version='2.0'><channel><title>Post</title>{items}</channel></rss>")
    assert entries_of(Fetcher(manner()), url) == (site.url("/a"), "https://b.example/c")


def test_a_feed_cannot_ask_for_more_than_a_hundred(site: Any) -> None:
    items = "".join(f"<item><link>/{n}</link></item>" for n in range(120))
    url = site.put("/feed", f"<rss version='2.0'><channel>{items}</channel></rss>")
    assert len(entries_of(Fetcher(manner()), url)) == 100


def test_a_page_is_no_feed(site: Any) -> None:
    with pytest.raises(IntakeError, match="no RSS or Atom feed"):
        entries_of(Fetcher(manner()), site.put("/a", PAGE))
