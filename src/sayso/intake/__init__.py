"""Intake: bytes to documents, with the headline, publisher, authors and date that they carry themselves."""

from __future__ import annotations

from sayso.intake.intaken import Intaken
from sayso.intake.taking import read_paths

__all__ = ["Intaken", "read_paths"]
