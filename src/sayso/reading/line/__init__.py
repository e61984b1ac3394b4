"""One-line renderings of claims."""

from sayso.reading.line.rendering import Known, render_line

__all__ = ["Known", "render_line"]
