"""Five hundred pieces of hostile markup through every place where text shows: none may run."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import product
from pathlib import Path
from urllib.parse import quote

import pytest
from lxml import html as parser
from starlette.testclient import TestClient
from tests.web.conftest import HOST, TOKEN, as_of

from sayso.model.draft import Part
from sayso.web.app import create_app
from sayso.workspace.workspace import Workspace

_OPENINGS = ("", '">', "'>", "</textarea>", "</title>", "--></style>", "</script>", "]]>", "&quot;>", "\\u0022>")
_BODIES = (
    "<img src=x onerror={js}>",
    "<script>{js}</script>",
    "<svg onload={js}>",
    "<svg><script>{js}</script></svg>",
    "<a href='javascript:{js}'>more</a>",
    "<iframe srcdoc='<script>{js}</script>'></iframe>",
    "<body onload={js}>",
    "<input autofocus onfocus={js}>",
    "<details open ontoggle={js}>",
    "<math><mtext><style><img src=x onerror={js}></style>",
)
_CALLS = ("pwned=1", "pwned&#61;1", "window['pwned']=1", "top.pwned=1", "eval('pwned=1')")
PAYLOADS = [o + b.format(js=c) for o, b, c in product(_OPENINGS, _BODIES, _CALLS)]
_SAFE_FRAMES = ("/original/",)
_EACH = 20


def test_there_are_five_hundred() -> None:
    assert len(set(PAYLOADS)) == 500


@pytest.mark.parametrize("payload", PAYLOADS[::7])
def test_markup_that_is_left_as_it_is_would_be_seen(payload: str) -> None:
    assert running(f"<p>{payload}</p>")


def written(folder: Path) -> list[Path]:
    """Reports that carry the payloads in their words, titles, authors and file names."""
    paths = []
    for n in range(0, len(PAYLOADS), _EACH):
        some = PAYLOADS[n : n + _EACH]
        body = "\n\n".join(f"Ada Quill met Boran Teth {p} in Sarnholm, {p} Mira Solvang said." for p in some)
        plain = folder / f"report-{n}.txt"
        plain.write_text(f"{some[0]}\n\n{body}", encoding="utf-8")
        page = folder / f"page-{n}.html"
        page.write_text(
            f"<html><head><title>{some[1]}</title><meta name='author' content=\"{some[2]}\"></head><body><article>"
            f"<h1>Talks {some[3]}</h1>" + "".join(f"<p>Ada Quill met Boran Teth in Sarnholm. {p}</p>" for p in some),
            encoding="utf-8",
        )
        paths += [plain, page]
    odd = folder / "<img src=x onerror=pwned=1>.txt"
    odd.write_text("Ada Quill met Boran Teth in Sarnholm.", encoding="utf-8")
    return [*paths, odd]


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    folder = tmp_path_factory.mktemp("hostile")
    workspace = Workspace.create(folder / "case")
    files = folder / "files"
    files.mkdir()
    workspace.add(written(files), publisher=PAYLOADS[0])
    key = next(iter(workspace.case().claims))
    workspace.judge("claim", [key], "right", why=PAYLOADS[5])
    workspace.keep_brief(PAYLOADS[7], [Part(claim=key), *(Part(words=p) for p in PAYLOADS[::10])], who=PAYLOADS[9])
    yield workspace
    workspace.close()


@pytest.fixture(scope="module")
def client(hostile: Workspace) -> Iterator[TestClient]:
    app = create_app(hostile, token=TOKEN, hosts=frozenset({HOST}), as_of=as_of)
    with TestClient(app, base_url=f"http://{HOST}") as made:
        made.get(f"/?token={TOKEN}")
        yield made


def running(body: str) -> list[str]:
    """What in a page could run or load from elsewhere."""
    # A browser gives a second body's handlers to the first; this parser drops them.
    found = re.findall(r"<body\b[^>]*\son\w+\s*=", body, re.IGNORECASE)
    for element in parser.document_fromstring(body).iter():
        if not isinstance(element.tag, str):
            continue
        names = dict(element.attrib)
        found += [f"{element.tag} {a}" for a in names if a.lower().startswith("on") or a.lower() in ("srcdoc", "style")]
        targets = [names.get(a, "").strip().lower() for a in ("href", "src", "action", "data", "formaction")]
        found += [f"{element.tag} {t[:30]}" for t in targets if t.startswith(("javascript:", "vbscript:", "data:"))]
        source = names.get("src", "")
        if element.tag == "script" and not source.startswith("/static/"):
            found.append("script of its own")
        if element.tag in ("iframe", "object", "embed") and not source.startswith(_SAFE_FRAMES):
            found.append(element.tag)
        if element.tag in ("base", "math") or (element.tag == "img" and not source.startswith("/static/")):
            found.append(element.tag)
    return found


def paths(workspace: Workspace) -> Sequence[str]:
    """Every sort of page, all reports, and some claims, events and people."""
    case = workspace.case()
    fixed = [
        "/",
        "/reports",
        "/timeline",
        "/network",
        "/map",
        "/sources",
        "/disagreements",
        "/review",
        "/pairs",
        "/brief",
        "/log",
    ]
    reports = [f"/{kind}/{quote(d, safe='')}" for d in case.readings for kind in ("report", "original")]
    claims = [f"/claim/{quote(key, safe='')}" for key in list(case.claims)[:40]]
    entities = [f"/entity/{quote(e, safe='')}" for e in list(case.entities)[:30]]
    events = [f"/event/{quote(e, safe='')}" for e in list(case.events)[:20]]
    return [*fixed, *reports, *claims, *entities, *events, "/brief.html", "/brief/brief-1", "/brief/brief-1.html"]


def test_none_runs_on_any_page(client: TestClient, hostile: Workspace) -> None:
    shown = {path: client.get(path) for path in paths(hostile)}
    assert {path: r.status_code for path, r in shown.items() if r.status_code != 200} == {}
    assert {path: what for path, r in shown.items() if (what := running(r.text))} == {}


def test_none_runs_in_the_words_searched_for(client: TestClient) -> None:
    answers = [client.get(f"/search?q={quote(p)}") for p in PAYLOADS]
    assert [p for p, r in zip(PAYLOADS, answers, strict=True) if running(r.text)] == []


def test_what_is_shown_is_what_was_written(client: TestClient, hostile: Workspace) -> None:
    document = next(d for d, r in hostile.case().readings.items() if r.document.name.endswith(".txt"))
    assert "&lt;" in client.get(f"/report/{quote(document, safe='')}").text
