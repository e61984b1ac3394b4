"""What a questioner puts to somebody, or takes for granted, is not told as so."""

from __future__ import annotations

import pytest
from tests.reading.told import lines

from sayso.reading.reader import SaysoReader


@pytest.mark.parametrize(
    "text",
    [
        "The prosecutor put it to him that he had killed Boran Teth.",
        "It was put to Ada Quill that she had killed Boran Teth.",
        "Counsel put to Ada Quill the allegation that she had killed Boran Teth.",
        "Counsel asked Ada Quill why she had killed Boran Teth.",
        "Ada Quill was asked by the prosecutor how she had killed Boran Teth.",
    ],
)
def test_what_is_put_to_somebody_is_not_told(reader: SaysoReader, text: str) -> None:
    told = [line for line in lines(reader, text) if " put " not in line and "asked" not in line]
    assert not any("killed Boran Teth" in line for line in told)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Ada Quill put the plan to the men whom Boran Teth had dismissed.", "Boran Teth dismissed the men."),
        ("Counsel asked how the port, which Ada Quill sold, could reopen.", "Ada Quill sold the port."),
        ("Ada Quill put money into a bank that Boran Teth founded.", "Boran Teth founded a bank."),
    ],
)
def test_who_asks_tells_the_rest(reader: SaysoReader, text: str, line: str) -> None:
    assert line in lines(reader, text)


@pytest.mark.parametrize("verb", ["claimed", "has not claimed"])
def test_who_claims_an_attack_does_not_say_that_it_was(reader: SaysoReader, verb: str) -> None:
    told = lines(reader, f"The Front {verb} an attack on the barracks in Sarnholm.")
    assert not any("According to" in line or "there was" in line for line in told)
