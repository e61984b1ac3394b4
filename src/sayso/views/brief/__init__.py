"""The brief: what the pile says, every line with its footnote, as HTML, Markdown or DOCX."""

from __future__ import annotations

from sayso.views.brief.build import brief
from sayso.views.brief.value import Brief

__all__ = ["Brief", "brief"]
