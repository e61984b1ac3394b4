"""DOCX: paragraphs and the rows of tables in order, and the core properties."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import Any

from sayso.intake.bylines import read_credits, read_opening
from sayso.intake.ours import AUTHOR, no_report
from sayso.intake.parsed import Parsed, failed

MOST_BYTES = 200_000_000
"""A document that unpacks to more than this is a bomb or a book; it is not read."""


def read_docx(data: bytes) -> Parsed:
    """The text of a DOCX.  A locked or broken file gives a failed gap with what would help."""
    from docx import Document
    from docx.opc.exceptions import PackageNotFoundError

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if sum(item.file_size for item in archive.infolist()) > MOST_BYTES:
                return failed("the document unpacks to over 200 MB; save its text and add that")
        document = Document(io.BytesIO(data))
    except (zipfile.BadZipFile, PackageNotFoundError, KeyError, ValueError):
        return failed("the document is damaged, cut short or locked; open it, save a copy and add that")
    blocks = (block for item in document.iter_inner_content() for block in _blocks(item))
    text = "\n\n".join(b.strip() for b in blocks if b.strip())
    if not text:
        return failed("the document holds no text")
    opening, core = read_opening(text), document.core_properties
    if core.author == AUTHOR:
        return no_report()
    return Parsed(
        text=text,
        headline=(core.title or "").strip() or opening.headline,
        publisher=opening.publisher,
        authors=opening.authors or _authors(core.author or ""),
        published=opening.published,
        credits=read_credits(text),
    )


def _blocks(item: Any) -> Iterator[str]:
    """A paragraph, or the rows of a table: cells of one line side by side, others as paragraphs of their own."""
    if hasattr(item, "text"):
        yield item.text
        return
    for row in item.rows:
        cells = [" ".join(c.text.split(" ")).strip() for c in dict.fromkeys(row.cells)]  # A joined cell is given twice.
        if any("\n" in cell for cell in cells):
            yield from cells
        else:
            yield "\t".join(cells)


def _authors(author: str) -> tuple[str, ...]:
    name = author.strip()
    return (name,) if " " in name and name.lower() not in ("python-docx", "microsoft office user") else ()
