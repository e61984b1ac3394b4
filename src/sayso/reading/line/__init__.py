"""One-line renderings of claims."""

from sayso.reading.line.rendering import render_line

__all__ = ["render_line"]
