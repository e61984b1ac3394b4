"""Places: where on earth the names of a report lie, and which of them stand for a government or people."""

from __future__ import annotations

from sayso.reading.places.finding import find_places

__all__ = ["find_places"]
