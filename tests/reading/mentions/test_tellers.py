"""Who "he" is in what somebody says."""

from __future__ import annotations

import pytest

from tests.reading.told import lines


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "Tom Orlov had warned the board and was dismissed by Dina Quill. "
            "Mayor Ivan Pryce said in a statement that he had resigned.",
            "Ivan Pryce had resigned",
        ),
        ("Ada Quill was fined. The firm Teth Motors denied it.", "denied it"),
    ],
)
def test_whoever_says_it_is_he(text: str, line: str) -> None:
    assert any(line in told or line.replace("had ", "") in told for told in lines(text))
