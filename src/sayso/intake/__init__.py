"""Intake: bytes to documents, with the headline, publisher, authors and date that they carry themselves."""

from __future__ import annotations

from sayso.intake.intaken import Intaken
from sayso.intake.known import read_known
from sayso.intake.taking import read_paths

__all__ = ["Intaken", "read_known", "read_paths"]
