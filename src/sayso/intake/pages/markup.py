"""A page for people to look at: a short list of plain elements, no script, no style, nothing fetched.

Made once, in the limited worker; a page is never sanitised while a request waits.
"""

from __future__ import annotations

from html import escape
from typing import Any

_KEPT = frozenset(
    ["p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "em", "strong", "b", "i", "br", "hr",
     "table", "thead", "tbody", "tr", "td", "th", "figcaption", "pre", "code", "sub", "sup", "del", "s", "article",
     "section"]
)  # fmt: skip
_DROPPED = frozenset(
    ["script", "style", "noscript", "template", "iframe", "object", "embed", "svg", "math", "form", "input", "button",
     "select", "textarea", "nav", "link", "meta", "base", "audio", "video", "canvas", "head"]
)  # fmt: skip
_VOID = frozenset({"br", "hr"})
MOST_CHARACTERS = 2_000_000
DEEPEST = 60


def sanitise(tree: Any) -> str:
    """The page's elements without attributes, as HTML; cut off at two million characters."""
    bodies = tree.xpath("//body") or [tree]
    out: list[str] = []
    size = 0
    open_tags: list[str] = []
    stack: list[tuple[Any, bool]] = [(bodies[0], False)]
    while stack and size < MOST_CHARACTERS:
        node, leaving = stack.pop()
        piece = _leave(node, open_tags) if leaving else _enter(node, stack, open_tags)
        out.append(piece)
        size += len(piece)
    out.extend(f"</{tag}>" for tag in reversed(open_tags) if tag)
    return f'<!doctype html><meta charset="utf-8"><title>Original</title>{"".join(out)}'


def _enter(node: Any, stack: list[tuple[Any, bool]], open_tags: list[str]) -> str:
    tail = escape(node.tail or "")
    if not isinstance(node.tag, str) or node.tag in _DROPPED:
        return tail if stack else ""
    tag = node.tag if node.tag in _KEPT and len(open_tags) < DEEPEST else ""
    if tag in _VOID:
        return f"<{tag}>{tail}"
    stack.append((node, True))
    stack.extend((child, False) for child in reversed(node))
    open_tags.append(tag)
    return (f"<{tag}>" if tag else " ") + escape(node.text or "")


def _leave(node: Any, open_tags: list[str]) -> str:
    tag = open_tags.pop()
    return (f"</{tag}>" if tag else " ") + escape(node.tail or "")
