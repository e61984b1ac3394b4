"""What is called made up or absurd is nobody's claim."""

from __future__ import annotations

import pytest
from tests.reading.told import of

from sayso.reading.reader import SaysoReader


@pytest.mark.parametrize(
    "text",
    [
        "The myth that Ada Quill funded the Reed Guild persists.",
        "The fiction that Ada Quill funded the Reed Guild was spread by her rivals, her party says.",
        "The lawyer said it was nonsense that Ada Quill had funded the Reed Guild.",
        "It is absurd to claim that Ada Quill funded the Reed Guild, the lawyer said.",
        "The story that Ada Quill funded the Reed Guild was spread by her rivals.",
        '"There is a claim that Ada Quill funded the Reed Guild. It is a lie," said her lawyer.',
        '"There are reports that Ada Quill funded the Reed Guild. They are not true," said her lawyer.',
        "Anyone who says that Ada Quill funded the Reed Guild must prove it.",
    ],
)
def test_what_is_called_made_up_is_not_told(reader: SaysoReader, text: str) -> None:
    assert not of(reader, text, "funded")


@pytest.mark.parametrize(
    "text",
    [
        "It is no myth that Ada Quill funded the Reed Guild.",
        '"There is a claim that Ada Quill funded the Reed Guild. It is true," said her lawyer.',
        "Historians say that Ada Quill funded the Reed Guild.",
        "The lie was exposed when Ada Quill funded the Reed Guild.",
    ],
)
def test_what_is_not_called_so_is_told(reader: SaysoReader, text: str) -> None:
    assert len(of(reader, text, "funded")) == 1


@pytest.mark.parametrize(
    "text",
    [
        "In the film's last scene, Ada Quill kills Boran Teth.",
        "In the novel's opening chapter, Ada Quill kills Boran Teth.",
        "In Mila Rann's film, Boran Teth is killed by Ada Quill.",
        "The film ends with Ada Quill killing Boran Teth.",
        "The film imagines that Ada Quill killed Boran Teth.",
        "The Brigade, a novel by Ines Corbu, follows Ada Quill, a nurse who kills Boran Teth.",
        "Oskar Lindqvist plays Quill as a bully who kills Boran Teth.",
        "Review: The Brigade\n\nThe film is long. Ada Quill kills Boran Teth and flees.",
    ],
)
def test_what_goes_on_in_a_film_is_not_told(reader: SaysoReader, text: str) -> None:
    assert not of(reader, text, "killed")


@pytest.mark.parametrize(
    "text",
    [
        "In the film, which opens in May, Ada Quill said that police killed Boran Teth.",
        "Review: The Brigade\n\nThe film is long. Ada Quill killed Boran Teth in 2011.",
        "The film opened after Ada Quill had killed Boran Teth.",
    ],
)
def test_what_was_done_outside_of_it_is(reader: SaysoReader, text: str) -> None:
    assert len(of(reader, text, "killed")) == 1
