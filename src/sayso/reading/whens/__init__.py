"""Whens: the grammar of news time, and what each expression is taken to mean."""

from __future__ import annotations

from sayso.reading.whens.finding import find_whens
from sayso.reading.whens.grammar import read_whens

__all__ = ["find_whens", "read_whens"]
