"""Places: where on earth the names of a report lie, and which of them stand for a government or people."""

from __future__ import annotations

from sayso.reading.places.finding import Placed, find_places

__all__ = ["Placed", "find_places"]
