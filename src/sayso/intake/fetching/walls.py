"""Answers that are not the page that was asked for: a refusal, a login, a consent page, a part that is not free."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import Any
from urllib.parse import urlsplit

from sayso.intake.fetching.answer import Answer

_SAVE = "open it in a browser, save the page and `sayso add` it"
# The words of schema.org and of Facebook's tags for a page that shows only its beginning to a stranger.
_NOT_FREE = re.compile(
    rb"\"isAccessibleForFree\"\s*:\s*\"?\s*false|article:content_tier[\"'][^>]*[\"']locked", re.IGNORECASE
)
_PARTS = re.compile(r"[/._?&=]+")


def wall(asked: str, answer: Answer, body: bytes) -> str | None:
    """Why the answer is not the page, and what would work; ``None`` for a page."""
    if (answer.header("cf-mitigated") or "").lower() == "challenge":
        return f"{answer.url} wants proof that a person asks; {_SAVE}"
    if not 200 <= answer.status < 300:
        return f"{answer.url} {_status_words(answer)}"
    landing = _landing(asked, answer.url)
    if landing is not None:
        return f"{asked} leads to {answer.url}, a page that asks for something first ({landing!r}); {_SAVE}"
    if not body.strip():
        return f"{answer.url} is empty; {_SAVE}"
    if _NOT_FREE.search(body):
        return f"{answer.url} says that it is not free, so that its text may stop short; {_SAVE}"
    return None


def _status_words(answer: Answer) -> str:
    words = _table()["statuses"].get(str(answer.status))
    if words is None:
        words = "has a fault of its own; ask it again later" if answer.status >= 500 else f"gives no page; {_SAVE}"
    wait = answer.header("Retry-After")
    return f"{words} ({answer.status}{f', it says after {wait} seconds' if wait and wait.isdigit() else ''})"


def _landing(asked: str, answered: str) -> str | None:
    before = _words(asked)
    return next((w for w in _table()["landings"] if w in _words(answered) and w not in before), None)


def _words(url: str) -> set[str]:
    """The parts of an address before its query, where the page that was asked for may be named again."""
    split = urlsplit(url)
    return {part for part in _PARTS.split(f"{split.hostname or ''}/{split.path}".lower()) if part}


@cache
def _table() -> dict[str, Any]:
    return tomllib.loads(files("sayso.intake.fetching").joinpath("walls.toml").read_text("utf-8"))
