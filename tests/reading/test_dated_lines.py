"""The date that opens a line of a timeline is that of what the line tells."""

from __future__ import annotations

import pytest
from tests.reading.told import lines

from sayso.reading.reader import SaysoReader


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Key dates\n2021: A riot kills nine inmates.", "A riot kills nine inmates in 2021."),
        ("12 March 2024: Police arrest Ada Quill.", "Police arrest Ada Quill on 12 March 2024."),
        ("2021 – A riot killed six.\n\n2022 – Police arrested Ada Quill.", "Police arrested Ada Quill in 2022."),
        (
            "March 3, 2021: Police arrested Ada Quill and charged her with fraud.",
            "Police charged Ada Quill with fraud on March 3, 2021.",
        ),
    ],
)
def test_a_line_has_the_date_that_opens_it(reader: SaysoReader, text: str, line: str) -> None:
    assert line in lines(reader, text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("2021: Police arrested Ada Quill in 2019.", "Police arrested Ada Quill in 2019."),
        ("Ada Quill, 2021: Police arrested Boran Teth.", "Police arrested Boran Teth."),
        ("What is new\n2000 protesters marched in Ostwick.", "2000 protesters marched in Ostwick."),
        ("2021: Boran Teth, who was convicted of fraud, fled.", "Boran Teth was convicted of fraud."),
    ],
)
def test_no_other_date_is_lent(reader: SaysoReader, text: str, line: str) -> None:
    assert line in lines(reader, text)
