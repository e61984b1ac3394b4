"""DOCX: paragraphs and table cells in order, and the core properties."""

from __future__ import annotations

import io
import zipfile

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
    paragraphs = [item.text for item in document.iter_inner_content() if hasattr(item, "text")]
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    text = "\n\n".join(p.strip() for p in (*paragraphs, *cells) if p.strip())
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


def _authors(author: str) -> tuple[str, ...]:
    name = author.strip()
    return (name,) if " " in name and name.lower() not in ("python-docx", "microsoft office user") else ()
