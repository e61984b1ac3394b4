"""An amended claim keeps what its report hedges and on whose word it stands."""

import pytest

from sayso.model.errors import BadArgument
from sayso.testing.case import demo_case
from sayso.workspace.judged import check_amendment


def hedged() -> tuple[object, str]:
    return next(
        (reading, claim.id)
        for reading in demo_case().pile.readings
        for claim in reading.claims
        if any(cue.text == "may" for cue in claim.stance.cues)
    )


def test_a_line_that_drops_the_hedge_is_refused() -> None:
    reading, claim = hedged()
    with pytest.raises(BadArgument, match="may"):
        check_amendment(reading, claim, {"line": "They received weapons."})  # type: ignore[arg-type]


def test_a_line_that_keeps_it_is_taken() -> None:
    reading, claim = hedged()
    assert check_amendment(reading, claim, {"line": "They may have got weapons."})  # type: ignore[arg-type]
