"""The brief: what the pile says, every line with its footnote, as HTML, Markdown, DOCX or PDF."""

from __future__ import annotations

from sayso.views.brief.build import brief
from sayso.views.brief.composed import composed
from sayso.views.brief.value import Brief, Composed

__all__ = ["Brief", "Composed", "brief", "composed"]
