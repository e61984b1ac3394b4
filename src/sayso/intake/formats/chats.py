"""Exports of chats, as Telegram (JSON and HTML) and Slack (JSON) write them: each message below its moment and name.

"[2024-03-12 14:05] Boran Teth: Soldiers shot two men." is how every one of them is laid out; what is forwarded stands
below a line that says from whom.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sayso.intake.parsed import Parsed
from sayso.model.gap import Gap

_MOMENT = re.compile(r"(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)")
_TITLED = re.compile(r"(\d\d)\.(\d\d)\.(\d{4}) (\d\d:\d\d)")
_BREAKS = re.compile(r"\s*\n\s*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Posted:
    """One message of an export: "2024-03-12 14:05", who sent it, whom it was forwarded from, and its words."""

    moment: str
    sender: str
    text: str
    forwarded: str | None = None


def read_export(text: str) -> Parsed | None:
    """The messages of a chat that was saved as JSON; ``None`` where a text is none."""
    if text.lstrip()[:1] not in ("{", "["):
        return None
    try:
        data: Any = json.loads(text)
    except (ValueError, RecursionError):
        return None
    if isinstance(data, dict) and isinstance(data.get("messages"), list) and "type" in data:
        return _laid_out(_string(data.get("name")), [*map(_of_telegram, _objects(data["messages"]))])
    if isinstance(data, list) and any("ts" in m and "type" in m for m in _objects(data)):
        return _laid_out(None, [*map(_of_slack, _objects(data))])
    return None


def read_history(tree: Any) -> Parsed | None:
    """The messages of a chat that Telegram saved as a page; ``None`` where a page is none."""
    bodies = tree.xpath('//div[contains(@class, "chat_page")]//div[contains(@class, "history")]')
    if not bodies:
        return None
    names = tree.xpath('//div[contains(@class, "page_header")]//div[contains(@class, "text")]')
    return _laid_out(_words(names[0]) if names else None, [*_of_page(bodies[0])])


def _laid_out(name: str | None, messages: list[Posted | None]) -> Parsed | None:
    told = [m for m in messages if m is not None]
    if not told:
        return None
    out = len(messages) - len(told)
    reason = f"left out, as nobody writes anything there: {out} message{'s' * (out > 1)} of the chat"
    return Parsed(
        text="\n\n".join(map(_line, told)),
        headline=name,
        gaps=(Gap(start=0, end=0, reason=reason),) if out else (),
    )


def _line(m: Posted) -> str:
    words = _BREAKS.sub("\n", m.text.strip())
    if m.forwarded is not None:
        words = f"\nForwarded from {m.forwarded}\n{words}"
    return f"[{m.moment}] {m.sender}: {words}"


def _of_telegram(m: dict[str, Any]) -> Posted | None:
    moment = _MOMENT.match(str(m.get("date")))
    words = m.get("text")
    if isinstance(words, list):
        words = "".join(str(w.get("text", "")) if isinstance(w, dict) else str(w) for w in words)
    sender = _name(m.get("from")) or _name(m.get("from_id"))
    if m.get("type") != "message" or moment is None or sender is None or not str(words or "").strip():
        return None
    forwarded = _name(m.get("forwarded_from"))
    return Posted(moment=f"{moment[1]} {moment[2]}", sender=sender, text=str(words), forwarded=forwarded)


def _of_slack(m: dict[str, Any]) -> Posted | None:
    profile = m.get("user_profile")
    known = profile if isinstance(profile, dict) else {}
    sender = _name(known.get("real_name")) or _name(m.get("username")) or _name(m.get("user"))
    try:
        moment = datetime.fromtimestamp(float(str(m.get("ts"))), UTC)
    except (ValueError, OverflowError, OSError):
        return None
    words = str(m.get("text") or "")
    # A sort of its own have those in which somebody joins, or a channel is renamed.
    if sender is None or not words.strip() or m.get("subtype") not in (None, "bot_message", "thread_broadcast"):
        return None
    return Posted(moment=f"{moment:%Y-%m-%d %H:%M} UTC", sender=sender, text=words)


def _of_page(history: Any) -> Iterator[Posted | None]:
    sender = None
    for node in history.xpath('./div[contains(@class, "message")]'):
        if "service" in (node.get("class") or "").split():
            continue
        bodies = node.xpath('./div[contains(concat(" ", @class, " "), " body ")]')
        body = bodies[0] if bodies else node
        names = _named(body, "from_name")
        sender = _name(_words(names[0])) if names else sender
        stamps = [_TITLED.match(n.get("title") or "") for n in _named(body, "date")]
        moment = next((s for s in stamps if s is not None), None)
        inner = _named(body, "forwarded")
        texts = _named(inner[0] if inner else body, "text")
        if moment is None or sender is None or not texts:
            yield None
            continue
        yield Posted(
            moment=f"{moment[3]}-{moment[2]}-{moment[1]} {moment[4]}",
            sender=sender,
            text=_lines(texts[0]),
            forwarded=_source(inner[0]) if inner else None,
        )


def _named(node: Any, name: str) -> list[Any]:
    """The elements right below one that have a class."""
    return [c for c in node if isinstance(c.tag, str) and name in (c.get("class") or "").split()]


def _source(forwarded: Any) -> str:
    """Whom a message was forwarded from, with the moment when it was first written: "Ada Quill (2024-03-12 20:00)"."""
    names = _named(forwarded, "from_name")
    name = _name(names[0].text or "") if names else None
    stamps = [_TITLED.match(n.get("title") or "") for node in names for n in _named(node, "date")]
    moment = next((s for s in stamps if s is not None), None)
    return (name or "somebody") + (f" ({moment[3]}-{moment[2]}-{moment[1]} {moment[4]})" if moment else "")


def _lines(node: Any) -> str:
    """The words of an element, lines apart where it breaks them and nowhere else."""
    lines = [[node.text or ""]]
    for c in node.iter():
        if c is node or not isinstance(c.tag, str):
            continue
        lines += [[]] if c.tag == "br" else []
        lines[-1] += [c.text or "", c.tail or ""]
    return "\n".join(" ".join("".join(line).split()) for line in lines)


def _words(node: Any) -> str:
    return " ".join(node.text_content().split())


def _objects(values: Iterable[Any]) -> Iterator[dict[str, Any]]:
    return (v for v in values if isinstance(v, dict))


def _name(value: Any) -> str | None:
    """A name without what would part it from the words: "Ada: the Widow" has no colon."""
    return " ".join(re.sub(r"[:\[\]<>{}\"“”\n]", " ", str(value)).split()) or None if isinstance(value, str) else None


def _string(value: Any) -> str | None:
    return str(value) if isinstance(value, str) and value.strip() else None
