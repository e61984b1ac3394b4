"""``python -m bench.desk [--documents N] [--folder F] [--browser]``: how soon each page of the desk answers.

The workspace is made up (``bench.made``) and settled once; with ``--folder`` it is kept for the next run.  Times are
of the server alone, p50 and p95: wall-clock and processor from the request to the whole answer, in process, one request
at a time, after one of each to warm up (``first``).  ``--browser`` also draws the network in Chromium.
"""

from __future__ import annotations

import argparse
import gc
import platform
import random
import resource
import shutil
import tempfile
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from statistics import quantiles
from typing import TypeVar
from urllib.parse import quote

from starlette.testclient import TestClient

from bench.made import fill
from bench.settled import settlement
from sayso.model.case import Case
from sayso.model.collecting import uncollected
from sayso.model.pile import Pile
from sayso.web import keeping
from sayso.web.app import create_app
from sayso.workspace import AsOf, Workspace

T = TypeVar("T")
HOST, TOKEN = "127.0.0.1:8000", "bench"


def main() -> None:
    """Print one figure a line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, default=1000)
    parser.add_argument("--claims", type=int, default=10)
    parser.add_argument("--rounds", type=int, default=20)
    parser.add_argument("--folder", type=Path, help="keep the made workspace here")
    parser.add_argument("--made-settlement", action="store_true", help="make the settlement up too")
    parser.add_argument("--only", default="", help="measure only pages with this in their name")
    parser.add_argument("--browser", action="store_true")
    options = parser.parse_args()
    print(f"Python {platform.python_version()}, {platform.machine()}")
    with tempfile.TemporaryDirectory(prefix="sayso-bench-") as place:
        workspace = _workspace((options.folder or Path(place)) / "case", options)
        case = _opened(workspace, options.made_settlement)
        counts = (len(case.readings), len(case.claims), len(case.events), len(case.entities))
        print("documents, claims, events, entities:", *counts, flush=True)
        workspace.case = lambda **_: case  # type: ignore[method-assign] # One copy in memory, not two.
        keeping.PATIENCE = 3600.0
        app = create_app(workspace, token=TOKEN, hosts=frozenset({HOST}), as_of=lambda day: AsOf(day=day))
        with TestClient(app, base_url=f"http://{HOST}") as client:
            _timed("counted through", lambda: client.get(f"/?token={TOKEN}"))
            gc.freeze()  # As the desk does with a case that takes its time.
            _pages(client, case, options.rounds, options.only)
        if options.browser:
            _in_browser(app)
    print(f"{'peak memory':<28}{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:10.0f} MB")


def _workspace(root: Path, options: argparse.Namespace) -> Workspace:
    if not (root / "made").exists():
        shutil.rmtree(root, ignore_errors=True)
        made = Workspace.create(root)
        _timed("made", lambda: fill(made, options.documents, options.claims))
        made.close()
        (root / "made").touch()
    return Workspace(root)


def _opened(workspace: Workspace, made_settlement: bool) -> Case:
    """The case; where its settlement is made up, it is not kept: the next run makes it up again."""
    if not made_settlement:
        _timed("settled", workspace.settle)
        return _timed("the case, opened", workspace.case)
    with uncollected():
        readings = _timed("readings, opened", lambda: tuple(workspace.store.readings()))
        pile = Pile(readings=readings, captures=workspace.archive.all_captures())
        return _timed("case, made up", lambda: Case.of(pile, settlement(readings), workspace.rooms.vocabulary()))


def _pages(client: TestClient, case: Case, rounds: int, only: str) -> None:
    for name, address in _addresses(case).items():
        if only not in name:
            continue
        dice = random.Random(11)
        (first, _), *times = [_request(client, address(dice)) for _ in range(rounds + 1)]
        wall, cpu = (quantiles(column, n=20, method="inclusive") for column in zip(*times, strict=True))
        told = f"processor {cpu[9] * 1000:7.1f} {cpu[18] * 1000:7.1f} ms"
        print(
            f"{name:<24}wall {wall[9] * 1000:7.1f} {wall[18] * 1000:7.1f} ms   {told}   first {first * 1000:7.1f} ms",
            flush=True,
        )


def _request(client: TestClient, path: str) -> tuple[float, float]:
    start, used = time.perf_counter(), time.process_time()
    answer = client.get(path)
    took = time.perf_counter() - start, time.process_time() - used
    assert answer.status_code == 200, (path, answer.status_code, answer.text[:300])
    return took


def _addresses(case: Case) -> Mapping[str, Callable[[random.Random], str]]:
    """Pages by name; the entities asked for are those of most events, then any."""
    entities = sorted(case.events_of_entity, key=lambda e: -len(case.events_of_entity[e]))
    ties = [e for e in case.settlement.events if len({p.entity for p in e.participants}) > 1]
    documents, claims, events = list(case.readings), list(case.claims), list(case.events)

    def one(kind: str, keys: list[str]) -> Callable[[random.Random], str]:
        return lambda dice: f"/{kind}/{quote(dice.choice(keys), safe='')}"

    def tie(dice: random.Random) -> str:
        left, right = list(dict.fromkeys(p.entity for p in dice.choice(ties).participants))[:2]
        return f"/tie/{quote(left, safe='')}/{quote(right, safe='')}"

    def searched(dice: random.Random) -> str:
        name = case.entities[dice.choice(entities)].name
        return f"/search?q={quote(dice.choice((name, name.split()[-1], f'{name} met')))}"

    def path(dice: random.Random) -> str:
        left, right = dice.choice(entities[:300]), dice.choice(entities[:300])
        return f"/network?from={quote(left)}&to={quote(right)}"

    fixed = ("timeline", "network", "map", "sources", "disagreements", "review", "pairs", "brief", "log")
    return {
        "case": lambda _: "/",
        **{name: (lambda _, name=name: f"/{name}") for name in fixed},  # type: ignore[misc]
        "report": one("report", documents),
        "claim": one("claim", claims),
        "event": one("event", events),
        "entity (the main 50)": one("entity", entities[:50]),
        "entity (any)": one("entity", entities),
        "tie": tie,
        "network, a path": path,
        "search": searched,
    }


def _in_browser(app: object) -> None:
    """How long until the network of the strongest stands in Chromium."""
    import socket
    import threading

    import uvicorn
    from playwright.sync_api import sync_playwright

    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 8000))
    server = uvicorn.Server(uvicorn.Config(app, host="127.0.0.1", port=8000, log_level="error"))  # type: ignore[arg-type]
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 1280, "height": 900})
        page.goto(f"http://{HOST}/?token={TOKEN}")
        times = []
        for _ in range(5):
            start = time.perf_counter()
            page.goto(f"http://{HOST}/network")
            page.wait_for_selector("#graph[data-drawn]")
            times.append(time.perf_counter() - start)
        print(f"{'network drawn in Chromium':<28}best {min(times) * 1000:8.0f} ms   worst {max(times) * 1000:8.0f} ms")
        browser.close()
    server.should_exit = True
    thread.join(10)


def _timed(name: str, work: Callable[[], T]) -> T:
    start, used = time.perf_counter(), time.process_time()
    found = work()
    took, busy = time.perf_counter() - start, time.process_time() - used
    print(f"{name:<28}{took:10.2f} s, {busy:10.2f} s of processor", flush=True)
    return found


if __name__ == "__main__":
    main()
