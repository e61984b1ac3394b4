"""Weighing: who copied whom, who cites whom, how many independent tellings, where they differ, how credible."""

from __future__ import annotations

from sayso.weighing.families import NO_FAMILIES, Families, families_of, read_families
from sayso.weighing.weigh import Weighed, weigh

__all__ = ["NO_FAMILIES", "Families", "Weighed", "families_of", "read_families", "weigh"]
