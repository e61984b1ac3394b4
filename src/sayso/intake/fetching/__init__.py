"""Pages that a person names, fetched: the only room that asks anything of other machines for a report.

Each answer becomes a web archive (ISO 28500) with all that was asked and answered on the way to it; intake reads that
like any other web archive.
"""

from __future__ import annotations

from sayso.intake.fetching.asking import check_library
from sayso.intake.fetching.entries import MOST_ENTRIES, entries_of
from sayso.intake.fetching.fetched import Fetched
from sayso.intake.fetching.fetcher import Fetcher
from sayso.intake.fetching.manner import Manner

__all__ = ["MOST_ENTRIES", "Fetched", "Fetcher", "Manner", "check_library", "entries_of"]
