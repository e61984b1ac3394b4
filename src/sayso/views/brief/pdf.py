"""A brief as PDF, drawn from its HTML by WeasyPrint: the ``pdf`` extra."""

from __future__ import annotations

import hashlib
from typing import Any

from sayso.model.errors import MissingExtra
from sayso.views.brief.html import html
from sayso.views.brief.value import Brief, Composed

_PANGO = "libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"


def pdf(brief: Brief | Composed) -> bytes:
    """The brief as the bytes of a PDF file; the same brief gives the same bytes, and nothing is fetched.

    Raises ``MissingExtra`` without WeasyPrint or without Pango, the system's library that it draws with.
    """
    try:
        from weasyprint import HTML
    except (ImportError, OSError) as error:
        need = f"a brief as PDF (with Pango; on Debian: apt-get install {_PANGO})"
        raise MissingExtra(feature=need, extra="pdf") from error
    page = html(brief)
    identifier = hashlib.sha256(page.encode()).digest()[:16]
    drawn: bytes = HTML(string=page, url_fetcher=_refuse).write_pdf(pdf_identifier=identifier)
    return drawn


def _refuse(url: str, *_: Any, **__: Any) -> Any:
    raise ValueError(f"a brief asks for nothing from elsewhere: {url}")
