"""What is named twice says how a thing is done, and is neither a doer nor a part of what stands before it."""

from __future__ import annotations

import pytest
from tests.reading.told import lines, sides

from sayso.reading.reader import SaysoReader


@pytest.mark.parametrize(
    ("sentence", "predicate", "told"),
    [
        ("Quaria and Velland signed the deal side by side.", "signed", "agent=Quaria partner=Velland topic=the deal"),
        ("The two leaders stood side by side.", "stayed", "agent=The two leaders"),
        ("Aid was delivered door to door by the guild.", "supplied", "agent=the guild topic=Aid"),
        ("They walked hand in hand through Sarnholm.", "went", "agent=They venue=Sarnholm"),
        ("The guild sold its house to a house in Sarnholm.", "sold", "agent=The guild patient=its house"),
    ],
)
def test_who_is_told_of(reader: SaysoReader, sentence: str, predicate: str, told: str) -> None:
    assert sides(reader, sentence, predicate) == [told]
    assert sentence in lines(reader, sentence)


def test_a_side_warns_nobody(reader: SaysoReader) -> None:
    assert sides(reader, "The flags of Quaria and Velland were raised side by side.", "warned") == []


def test_a_hostage_among_others_is_held(reader: SaysoReader) -> None:
    assert sides(reader, "Ada Quill was among the hostages.", "kidnapped") == ["patient=Ada Quill"]
