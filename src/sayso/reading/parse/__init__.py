"""parse: a spaCy doc as plain objects, under spaCy's own names, for the many walks that the rules take over it."""

from sayso.reading.parse.parse import Parse, kept

__all__ = ["Parse", "kept"]
