"""attribution: on whose word the report says what it says."""

from __future__ import annotations

from sayso.reading.attribution.chain import attributions_over
from sayso.reading.attribution.finding import find_attributions
from sayso.reading.attribution.voices import with_voices

__all__ = ["attributions_over", "find_attributions", "with_voices"]
