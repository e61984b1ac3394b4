"""What somebody is only taken for is told in the words of the report."""

from __future__ import annotations

import pytest
from tests.reading.told import lines

from sayso.reading.reader import SaysoReader

TOLD = [
    (
        "The Harbour Trust, a charity in Varna, is widely regarded as a front for the Brigade.",
        "The Harbour Trust is widely regarded as a front for the Brigade.",
    ),
    (
        "The Harbour Trust, described by the army as a front for the Brigade, moved to Varna.",
        "The Harbour Trust is described by the army as a front for the Brigade.",
    ),
    (
        "This comes from a commander of the Harbour League, widely regarded as the political front of the Brigade.",
        "The Harbour League is widely regarded as the political front of the Brigade.",
    ),
]


@pytest.mark.parametrize(("text", "line"), TOLD)
def test_told(reader: SaysoReader, text: str, line: str) -> None:
    assert line in lines(reader, text), lines(reader, text)


def test_a_speaker_is_told_once(reader: SaysoReader) -> None:
    text = (
        "Police searched the offices of the Harbour Trust on Monday and arrested its lawyer, according to prosecutors."
    )
    assert all(line.lower().count("according to prosecutors") == 1 for line in lines(reader, text))
