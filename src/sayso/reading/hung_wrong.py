"""What the parse hangs wrong, room by room: the rules, in the order in which they are tried."""

from __future__ import annotations

from sayso.reading import (
    apposed,
    beside,
    called_false,
    coordinated,
    infinitives,
    misread_forms,
    participles,
    protocol,
    recorded,
    regoverned,
    rejoined,
    reported_of,
    said_within,
    second_names,
    side_by_side,
    stray,
    told_behind,
)
from sayso.reading.likely import Likely

OF_TREES = Likely(
    (
        *second_names.RULES,
        *infinitives.RULES,
        *participles.RULES,
        *stray.RULES,
        *beside.RULES,
        *recorded.RULES,
        *rejoined.RULES,
        *protocol.RULES,
        *called_false.RULES,
        *reported_of.RULES,
        *misread_forms.RULES,
        *said_within.RULES,
        *told_behind.RULES,
        *coordinated.RULES,
        *side_by_side.RULES,
        *regoverned.RULES,
        *apposed.RULES,
    )
)
"""Each where its slip shows, and what puts it right."""
