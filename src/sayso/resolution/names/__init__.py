"""Names: folding, and comparing two of them with reasons."""

from sayso.resolution.names.compare import MATCH, Comparison, compare_names

__all__ = ["MATCH", "Comparison", "compare_names"]
