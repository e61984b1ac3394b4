"""What "there was" is told in its own clause, with its day and place."""

from __future__ import annotations

import pytest
from tests.reading.told import claims, lines

from sayso.reading.reader import SaysoReader

AS_PRINTED = [
    "There was an explosion at the mill on Monday.",
    "There were clashes on Monday in Sarnholm.",
    "There have been attacks on convoys in the north.",
    "There was a strike at the mill in May.",
    "There were no protests in Sarnholm on Monday.",
    "There weren't any protests in Sarnholm.",
    "There were reportedly clashes in Sarnholm.",
]


@pytest.mark.parametrize("sentence", AS_PRINTED)
def test_it_is_told_as_printed(reader: SaysoReader, sentence: str) -> None:
    assert sentence in lines(reader, sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "There was an attack in Sarnholm on Monday.",
        "On Monday there were clashes in Sarnholm.",
        "There was a meeting between Ada Quill and Boran Teth in Sarnholm on Monday.",
    ],
)
def test_its_day_and_place_hang_on_the_verb(reader: SaysoReader, sentence: str) -> None:
    (claim,) = claims(reader, sentence)
    assert claim.when is not None
    assert claim.where is not None


def test_who_or_what_it_befell_is_told_of_instead(reader: SaysoReader) -> None:
    assert lines(reader, "There was an attack on the convoy.") == ["The convoy was attacked."]


def test_its_speaker_stands_before_it(reader: SaysoReader) -> None:
    told = lines(reader, "There was a fire at the mill on Monday, police said.")
    assert "According to police, there was a fire at the mill on Monday." in told


@pytest.mark.parametrize("sentence", ["Was there an explosion at the mill?", "If there was a fire, nobody saw it."])
def test_what_nobody_says_was_there_is_not_told(reader: SaysoReader, sentence: str) -> None:
    assert not any(line.startswith("There was") for line in lines(reader, sentence))
