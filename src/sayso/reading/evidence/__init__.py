"""evidence: what the report says that it rests on."""

from __future__ import annotations

from sayso.reading.evidence.finding import find_evidence
from sayso.reading.evidence.resting import rested

__all__ = ["find_evidence", "rested"]
