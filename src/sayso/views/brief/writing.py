"""A brief in each of its forms, by the ending of its file."""

from __future__ import annotations

import json

from sayso.model.errors import BadArgument
from sayso.views.brief.value import Brief, Composed
from sayso.views.record import view_record

MEDIA_TYPES = {
    "html": "text/html; charset=utf-8",
    "md": "text/markdown; charset=utf-8",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pdf": "application/pdf",
    "json": "application/json",
}
"""What a brief can be written as."""


def written(brief: Brief | Composed, form: str) -> bytes:
    """The brief as the bytes of a file.  Raises ``BadArgument`` for another ending, ``MissingExtra`` for a PDF."""
    if form not in MEDIA_TYPES:
        raise BadArgument(f"no brief as .{form}; it is written as: {', '.join(f'.{name}' for name in MEDIA_TYPES)}")
    if form == "docx":
        from sayso.views.brief.docx import docx

        return docx(brief)
    if form == "pdf":
        from sayso.views.brief.pdf import pdf

        return pdf(brief)
    if form == "html":
        from sayso.views.brief.html import html

        return html(brief).encode()
    if form == "json":
        return json.dumps(view_record(brief), ensure_ascii=False).encode()
    from sayso.views.brief.markdown import markdown

    return markdown(brief).encode()
