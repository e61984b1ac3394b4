"""One-line renderings of claims."""

from sayso.reading.line.names import Known
from sayso.reading.line.rendering import render_line

__all__ = ["Known", "render_line"]
