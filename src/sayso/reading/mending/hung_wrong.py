"""What the parse hangs wrong, room by room: the rules, in the order in which they are tried."""

from __future__ import annotations

from sayso.reading.mending import (
    apposed,
    beside,
    by_the_way,
    called_false,
    coordinated,
    going_with,
    infinitives,
    misread_forms,
    papers_that_name,
    participles,
    protocol,
    recorded,
    regoverned,
    rejoined,
    reported_of,
    said_within,
    second_names,
    side_by_side,
    starting,
    stray,
    told_behind,
)
from sayso.reading.mending.likely import Likely

OF_TREES = Likely(
    (
        *second_names.RULES,
        *by_the_way.RULES,
        *infinitives.RULES,
        *participles.RULES,
        *starting.RULES,
        *papers_that_name.RULES,
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
        *going_with.RULES,
        *coordinated.RULES,
        *side_by_side.RULES,
        *regoverned.RULES,
        *apposed.RULES,
    )
)
"""Each where its slip shows, and what puts it right."""
