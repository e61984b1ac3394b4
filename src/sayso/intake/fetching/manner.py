"""How to ask: patience, limits, and what a person took upon themselves."""

from __future__ import annotations

from dataclasses import dataclass

import sayso


@dataclass(frozen=True, slots=True, kw_only=True)
class Manner:
    """``delay`` seconds lie between two requests to one host.

    ``seconds`` and ``most_bytes`` bound one answer, sent and unpacked; ``redirects`` and ``tries`` one page.
    ``ignore_robots`` and ``allow_private`` are for a person who has a right to.
    """

    delay: float = 2.0
    seconds: float = 30.0
    most_bytes: int = 20_000_000
    redirects: int = 5
    tries: int = 3
    longest_wait: float = 60.0
    ignore_robots: bool = False
    allow_private: bool = False

    @property
    def agent(self) -> str:
        """Who asks, in the words of the request; sites may shut it out by this name."""
        return f"sayso/{sayso.__version__}"
