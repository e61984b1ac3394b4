"""PDF: the text of its pages in order, and what its document information says."""

from __future__ import annotations

import io
import re
from typing import Any

from sayso.intake.bylines import read_credits, read_opening
from sayso.intake.pages.publishers import without_end
from sayso.intake.parsed import Parsed, failed
from sayso.intake.printed import unprinted
from sayso.model.gap import Gap

MOST_PAGES = 2000
_STAMP = re.compile(r"D:(\d{4})(\d{2})(\d{2})")


def read_pdf(data: bytes) -> Parsed:
    """The text of a PDF.  A scan, a locked or a broken file gives a failed gap with what would help."""
    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    try:
        reader = PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            return failed("the PDF is locked with a password; save a copy without one and add that")
        pages, gaps = _pages(reader)
    except (PyPdfError, ValueError, KeyError, RecursionError, TypeError, AttributeError, NotImplementedError) as error:
        return failed(f"the PDF is damaged or cut short ({error.__class__.__name__}); fetch it again")
    title = _field(reader.metadata, "/Title")
    pages, url, printer = unprinted(pages, title) or (pages, None, None)
    text = "\n\n".join(p for p in pages if p.strip())
    if not text.strip():
        return failed("the PDF holds pictures of pages and no text; run text recognition (OCR) on it first")
    opening = read_opening(text)
    if title is not None and printer is not None:
        title = without_end(title, printer)
    return Parsed(
        text=text,
        headline=title or opening.headline,
        publisher=opening.publisher or printer,
        authors=opening.authors or _authors(reader.metadata),
        published=opening.published,
        url=url,
        credits=read_credits(text),
        gaps=tuple(gaps),
    )


def _pages(reader: Any) -> tuple[list[str], list[Gap]]:
    from pypdf.errors import PyPdfError

    pages: list[str] = []
    gaps: list[Gap] = []
    for number, page in enumerate(reader.pages, 1):
        if number > MOST_PAGES:
            gaps.append(Gap(start=0, end=0, reason=f"pages after {MOST_PAGES} were not read; split the file"))
            break
        try:
            pages.append(page.extract_text() or "")
        except (PyPdfError, ValueError, KeyError, RecursionError, TypeError, AttributeError) as error:
            gaps.append(Gap(start=0, end=0, reason=f"page {number} could not be read ({error.__class__.__name__})"))
    return pages, gaps


def _field(information: Any, key: str) -> str | None:
    value = information.get(key) if information is not None else None
    words = " ".join(str(value).split()) if value else ""
    return words if len(words) > 3 and not words.lower().endswith((".doc", ".docx", ".indd", ".pdf")) else None


def _authors(information: Any) -> tuple[str, ...]:
    author = _field(information, "/Author")
    return (author,) if author and " " in author and "," not in author else ()
