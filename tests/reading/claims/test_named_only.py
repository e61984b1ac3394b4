"""A deed that a subject only names is not told: "women driving trucks was banned"."""

from __future__ import annotations

import pytest
from tests.reading.told import lines

from sayso.reading.reader import SaysoReader

pytest.importorskip("sayso_en", reason="the pipeline is not installed")

NAMED = [
    ("Women driving carts was banned in 1990.", "omen drove"),
    ("Anders Holm said women driving carts was normal in Tern.", "omen drove"),
    ("Soldiers guarding the bank was a good idea, the mayor said.", "oldiers guarded"),
    ("Ada Quill said “locals running the port” was essential to the plan.", "ocals r"),
    ("Guards beating prisoners does not help anyone, Ada Quill said.", "uards beat prisoners"),
]


@pytest.mark.parametrize(("text", "deed"), NAMED)
def test_the_deed_is_not_told(reader: SaysoReader, text: str, deed: str) -> None:
    told = lines(reader, text)
    assert told
    assert not any(deed in line for line in told if text not in line and text[:20] not in line)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Strikers blocking the port were arrested.", "Strikers blocked the port."),
        ("Soldiers guarding the bank were attacked.", "Soldiers guarded the bank."),
    ],
)
def test_what_those_did_of_whom_it_tells_is_told(reader: SaysoReader, text: str, line: str) -> None:
    assert line in lines(reader, text)
