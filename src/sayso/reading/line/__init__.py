"""One-line renderings of claims."""

from sayso.reading.line.rendering import render_line
from sayso.reading.line.sides.names import Known
from sayso.reading.line.verbatim import as_printed

__all__ = ["Known", "as_printed", "render_line"]
