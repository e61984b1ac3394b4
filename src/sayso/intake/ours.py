"""Briefs that sayso wrote itself: taken for reports, they would bear witness to what they only repeat."""

from __future__ import annotations

import re

from sayso.intake.parsed import Parsed, failed

AUTHOR = "sayso"
"""What a brief as DOCX names as its author, and a page as what made it."""

#: How a footnote of a brief ends: "a.txt, characters 201–262, sha256:b3c6…".
_FOOTNOTE = re.compile(r"characters\s+\d+[–-]\d+,\s+sha256:[0-9a-f]{64}")


def no_report() -> Parsed:
    """A brief in place of a report, and what would work."""
    return failed(
        "it is a brief that sayso wrote: it repeats what reports say and is no telling of its own; "
        "add the reports that it names"
    )


def is_brief(text: str) -> bool:
    """Whether a text has the footnotes of a brief."""
    return _FOOTNOTE.search(text) is not None
