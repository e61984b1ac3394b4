"""Claims: what a read document says happened or holds, on whose word, how surely, on what evidence."""

from sayso.reading.claims.finding import find_claims

__all__ = ["find_claims"]
