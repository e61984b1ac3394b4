"""Resolution: mentions to entities, claims to events, under the judgements that people made."""

from sayso.resolution.names import Comparison, compare_names
from sayso.resolution.resolve import Resolution, resolve

__all__ = ["Comparison", "Resolution", "compare_names", "resolve"]
