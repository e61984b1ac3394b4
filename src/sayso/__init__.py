"""sayso: who did what with whom, where and when, on whose word."""

from __future__ import annotations

__version__ = "0.1.0"
