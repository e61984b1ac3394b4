"""The model reader against a server on this machine that speaks as OpenAI's does, and lies."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from sayso.model.errors import BadArgument, EndpointError
from sayso.reading.modelled import Endpoint
from sayso.reading.modelled.prompt import Prompt
from sayso.workspace import Workspace

TEXT = "Ada Quill met Boran Teth in Tarnholm on 3 March 2025. Dara Holt reportedly visited Varn in May."
TRUE = {
    "quote": "Ada Quill met Boran Teth in Tarnholm on 3 March 2025.", "predicate": "met", "trigger": "met",
    "participants": [{"role": "agent", "words": "Ada Quill"}, {"role": "partner", "words": "Boran Teth"}],
    "title": None, "status": "happened", "polarity": "+", "certainty": "certain", "hedges": [],
    "speaker": None, "cue": None, "when": "3 March 2025", "where": "Tarnholm", "opinion": False,
}  # fmt: skip
LIE = TRUE | {"quote": "Dara Holt visited Varn in May.", "predicate": "visited", "trigger": "visited"}


class Server(ThreadingHTTPServer):
    """Answers every question with the same claims, and keeps what it was asked."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.claims: list[dict[str, Any]] = [TRUE, LIE]
        self.asked: list[dict[str, Any]] = []
        self.status = 200

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}/v1"


class Handler(BaseHTTPRequestHandler):
    server: Server

    def do_POST(self) -> None:
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.server.asked.append(body | {"path": self.path, "key": self.headers["Authorization"]})
        message = {"role": "assistant", "content": json.dumps({"claims": self.server.claims})}
        answer = {
            "id": "1", "object": "chat.completion", "created": 0, "model": body["model"],
            "choices": [{"index": 0, "finish_reason": "stop", "message": message}],
        }  # fmt: skip
        data = json.dumps(answer if self.server.status == 200 else {"error": {"message": "no such model"}}).encode()
        self.send_response(self.server.status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *_: object) -> None: ...


@pytest.fixture
def server() -> Iterator[Server]:
    pytest.importorskip("openai")
    with Server() as made:
        threading.Thread(target=made.serve_forever, daemon=True).start()
        yield made
        made.shutdown()


@pytest.fixture
def workspace(server: Server, tmp_path: Path) -> Workspace:
    (tmp_path / "sayso.toml").write_text(
        f'reader = "llm"\nllm_endpoint = "{server.url}"\nllm_model = "little"\n', encoding="utf-8"
    )
    (tmp_path / "report.txt").write_text(TEXT, encoding="utf-8")
    return Workspace.create(tmp_path)


def test_the_schema_and_the_key_are_sent(server: Server) -> None:
    endpoint = Endpoint(url=server.url, model="little", key="secret")
    endpoint.ask(Prompt(instruction="Read.", report="{}"), {"type": "object"})
    (asked,) = server.asked
    assert asked["path"] == "/v1/chat/completions"
    assert asked["key"] == "Bearer secret"
    assert asked["response_format"]["json_schema"]["strict"] is True


def test_only_what_the_text_bears_is_kept(workspace: Workspace) -> None:
    workspace.add([workspace.root / "report.txt"])
    (reading,) = workspace.pile().readings
    assert [c.predicate for c in reading.claims] == ["met"]
    assert reading.reader.name == "sayso+model"
    assert any("does not bear" in g.reason for g in reading.gaps)


def test_people_are_told_where_the_text_goes_before_it_goes(
    workspace: Workspace, server: Server, capsys: pytest.CaptureFixture[str]
) -> None:
    workspace.add([workspace.root / "report.txt"])
    assert f"goes to {server.url}" in capsys.readouterr().err


def test_prompt_model_and_answer_are_kept_and_a_rebuild_asks_nobody(workspace: Workspace, server: Server) -> None:
    workspace.add([workspace.root / "report.txt"])
    before = [r.claims for r in workspace.pile().readings]
    (kept,) = workspace.archive.answers.log.entries()
    assert kept["model"] == "little"
    assert json.loads(kept["asked"]["report"])["text"] == TEXT
    assert json.loads(kept["answer"])["claims"][0] == TRUE
    server.claims = []
    workspace.rebuild()
    assert [r.claims for r in workspace.pile().readings] == before
    assert len(server.asked) == 1


def test_an_endpoint_that_refuses_is_named(server: Server) -> None:
    server.status = 404
    with pytest.raises(EndpointError, match="little"):
        Endpoint(url=server.url, model="little").ask(Prompt(instruction="", report="{}"), {})


def test_an_address_that_is_none_is_refused() -> None:
    with pytest.raises(BadArgument, match="no endpoint"):
        Endpoint(url="file:///etc/passwd", model="little")
