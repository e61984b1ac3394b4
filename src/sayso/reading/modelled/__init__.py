"""The grounded model reader, an optional extra: a model proposes claims, and only what the text bears is kept."""

from __future__ import annotations

from sayso.reading.modelled.endpoint import Endpoint
from sayso.reading.modelled.reader import Answers, Ask, ModelReader, Reads

__all__ = ["Answers", "Ask", "Endpoint", "ModelReader", "Reads"]
