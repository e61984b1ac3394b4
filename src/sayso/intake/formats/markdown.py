"""Markdown: the words that a reader sees, the addresses of its links apart."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from html import unescape
from typing import TYPE_CHECKING

from sayso.intake.bylines import read_credits, read_opening
from sayso.intake.dates import read_stamp
from sayso.intake.decoding import decode, is_binary
from sayso.intake.parsed import Parsed, failed
from sayso.model.gap import Gap

if TYPE_CHECKING:
    from markdown_it.token import Token

_FRONT = re.compile(r"\A---[ \t]*\r?\n(.*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL)
_FIELD = re.compile(r"^(title|date|author|publisher|url)\s*:\s*(\S.*?)\s*$", re.IGNORECASE | re.MULTILINE)
_TAG = re.compile(r"<!--.*?-->|<(script|style)\b.*?</\1\s*>|</?[A-Za-z][^<>]*>", re.DOTALL | re.IGNORECASE)
_WITHIN = re.compile(r"</?(?:a|abbr|b|em|font|i|mark|small|span|strong|u)(?:\s[^<>]*)?>", re.IGNORECASE)
_FOOTNOTE = re.compile(r"\[\^[^\]\s]+\]:?")
# What is struck through its author has taken back.
_LEFT_OUT = {"s_open": "s_close"}


def read_markdown(data: bytes) -> Parsed:
    """A report in Markdown: "**Ada Quill** met [Boran Teth](https://example.org)." is "Ada Quill met Boran Teth."."""
    if not data.strip():
        return failed("the file is empty")
    if is_binary(data):
        return failed("the file is no text and of no format that sayso reads; save it as text, HTML, PDF or DOCX")
    source, note = decode(data)
    front, body = _front(source)
    tokens = _tokens(body)
    text = "\n\n".join(block for _, block in _blocks(tokens))
    if not text.strip():
        return failed(note or "the file holds no text beside its markup")
    opening = read_opening(text)
    return Parsed(
        text=text + "\n",
        headline=next((b for tag, b in _blocks(tokens) if tag == "h1"), None) or front.get("title") or opening.headline,
        publisher=front.get("publisher") or opening.publisher,
        authors=(front["author"],) if "author" in front else opening.authors,
        published=read_stamp(front.get("date", "")) or opening.published,
        url=front.get("url"),
        credits=read_credits(text),
        links=_links(tokens),
        gaps=(Gap(start=0, end=0, reason=note),) if note else (),
    )


def _tokens(body: str) -> Sequence[Token]:
    from markdown_it import MarkdownIt

    # Four blanks before a paragraph make it code to Markdown; in a report it is a paragraph.
    return MarkdownIt("commonmark").enable(["table", "strikethrough"]).disable("code").parse(body)


def _front(source: str) -> tuple[dict[str, str], str]:
    """What stands above the report between lines of "---", and the report: title, date, author, publisher, url."""
    match = _FRONT.match(source)
    if match is None:
        return {}, source
    fields = {key.lower(): value.strip("\"'") for key, value in _FIELD.findall(match[1])}
    return fields, source[match.end() :]


def _blocks(tokens: Sequence[Token]) -> Iterator[tuple[str, str]]:
    """Headings and paragraphs with the name of their tag; what is code, a picture or struck through is left out."""
    tag = ""
    row: list[str] | None = None
    for token in _kept(tokens):
        if token.type == "tr_open":
            row = []
        elif token.type == "tr_close":
            if row and any(row):
                yield "tr", "\t".join(row)
            row = None
        elif row is not None:
            row += [" ".join(_bare(_words(token.children or ())).split())] if token.type == "inline" else []
        elif token.type.endswith("_open"):
            tag = token.tag
        elif token.type in ("inline", "html_block"):
            words = token.content if token.type == "html_block" else _words(token.children or ())
            if words := "\n".join(" ".join(line.split()) for line in _bare(words).split("\n")).strip():
                yield tag, words


def _words(children: Sequence[Token]) -> str:
    return "".join(
        "\n" if c.type in ("softbreak", "hardbreak") else c.content
        for c in _kept(children)
        if c.type != "image" and not c.type.startswith("link_")
    )


def _bare(words: str) -> str:
    """Words without tags and the marks of footnotes: "<b>met</b>." is "met.", "one<br>two" two words."""
    if "<" in words:
        words = _TAG.sub(" ", _WITHIN.sub("", words))
    return unescape(_FOOTNOTE.sub("", words))


def _kept(tokens: Sequence[Token]) -> Iterator[Token]:
    until = None
    for token in tokens:
        if until is None and (until := _LEFT_OUT.get(token.type)) is None:
            yield token
        elif token.type == until:
            until = None


def _links(tokens: Sequence[Token]) -> tuple[str, ...]:
    inner = (c for token in tokens for c in token.children or () if c.type == "link_open")
    found = (str(c.attrGet("href") or "") for c in inner)
    return tuple(dict.fromkeys(link for link in found if link.startswith(("http://", "https://"))))[:200]
