"""A deed that somebody is excused of is not told as his."""

from __future__ import annotations

import pytest
from tests.reading.told import of

from sayso.reading.reader import SaysoReader


@pytest.mark.parametrize(
    "text",
    [
        "Ada Quill was wrongly jailed for killing Boran Teth, the court said.",
        "Ada Quill was wrongly convicted of murdering Boran Teth, her lawyer said.",
        "Ada Quill was falsely accused of killing Boran Teth, the court found.",
        "Ada Quill was framed for killing Boran Teth, her lawyer said.",
        "Ada Quill was jailed in 2017 for killing Boran Teth, a conviction that was later quashed.",
        "Ada Quill was tricked into killing Boran Teth, her lawyer said.",
    ],
)
def test_what_somebody_is_excused_of_is_not_told(reader: SaysoReader, text: str) -> None:
    assert not of(reader, text, "killed")


@pytest.mark.parametrize(
    "text",
    [
        "Ada Quill was rightly convicted of murdering Boran Teth, the court said.",
        "Ada Quill was jailed for killing Boran Teth.",
        "Ada Quill was jailed in 2017 for killing Boran Teth, a verdict that was later upheld.",
        "Ada Quill was wrongly informed after killing Boran Teth.",
    ],
)
def test_what_nobody_is_excused_of_is_told(reader: SaysoReader, text: str) -> None:
    assert len(of(reader, text, "killed")) == 1
