"""What a report only brings up is told as it stands; what "was gathered" or "learnt" is hearsay."""

from __future__ import annotations

import pytest
from tests.reading.told import lines, of

from sayso.model.claim import Status
from sayso.model.stance import Certainty
from sayso.reading.reader import SaysoReader

TOLD = "Boran Teth was arrested in Sarnholm."


@pytest.mark.parametrize(
    "frame",
    [
        "It may be recalled that",
        "It is pertinent to mention that",
        "It is worth noting that",
        "It should be noted that",
        "It will be remembered that",
        "Recall that",
    ],
)
def test_what_is_brought_up_is_told(reader: SaysoReader, frame: str) -> None:
    (claim,) = of(reader, f"{frame} {TOLD}", "arrested")
    assert (claim.line, claim.status, claim.stance.certainty) == (TOLD, Status.HAPPENED, Certainty.CERTAIN)


@pytest.mark.parametrize("frame", ["It may be argued that", "It is possible that"])
def test_what_may_be_so_is_not(reader: SaysoReader, frame: str) -> None:
    assert TOLD not in lines(reader, f"{frame} {TOLD}")


@pytest.mark.parametrize("cue", ["It was gathered", "It was reliably learnt", "It is learnt", "It has been gathered"])
def test_what_is_gathered_is_hearsay(reader: SaysoReader, cue: str) -> None:
    told = lines(reader, f"{cue} that Boran Teth fled to Sarnholm.")
    assert told == [f"Boran Teth fled to Sarnholm (in its words: “{cue}”)."]
