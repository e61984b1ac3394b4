"""What only goes round, or what the report calls wrong in a sentence of its own, is no fact."""

from __future__ import annotations

import pytest
from tests.reading.told import of

from sayso.reading.reader import SaysoReader


@pytest.mark.parametrize(
    "text",
    [
        "Rumour has it that Ada Quill killed Boran Teth.",
        "Reports have it that Ada Quill killed Boran Teth.",
        "The story goes that Ada Quill killed Boran Teth.",
        "Word on the street is that Ada Quill killed Boran Teth.",
        "There are unconfirmed reports that Ada Quill killed Boran Teth.",
        "“Ada Quill killed Boran Teth,” reads the false post's Chinese caption.",
        "A rumour is circulating that Ada Quill killed Boran Teth.",
        "Reports emerged that Ada Quill had killed Boran Teth.",
        "Conspiracy theorists claim that Ada Quill killed Boran Teth.",
        "Mila Rann was misquoted as saying that Ada Quill killed Boran Teth.",
        "AI-generated audio of Mila Rann admitting that Ada Quill killed Boran Teth went viral.",
        "A parody account tweeted that Ada Quill had killed Boran Teth.",
        "A doctored screenshot shows a headline saying that Ada Quill killed Boran Teth.",
        "In a hoax call, a man said that Ada Quill had killed Boran Teth.",
        "In the satirical video, Ada Quill kills Boran Teth.",
        "A video with the caption “Ada Quill killed Boran Teth” is from Chile.",
        "Nearly a third agreed with the statement “Ada Quill killed Boran Teth”.",
        "The claim that Ada Quill killed Boran Teth is misleading.",
        "The claim that Ada Quill killed Boran Teth is missing context.",
        "Many people believe that Ada Quill killed Boran Teth. She didn't.",
        "A post says that Ada Quill killed Boran Teth. The claim is false.",
        "A post says that Ada Quill killed Boran Teth. None of this is true.",
        "The photo does not show Boran Teth, but a soldier who killed Ada Quill in 2015.",
        "A video of a staged killing of Ada Quill is being shared as real.",
    ],
)
def test_what_goes_round_is_no_fact(reader: SaysoReader, text: str) -> None:
    assert not of(reader, text, "killed")


@pytest.mark.parametrize(
    "text",
    [
        "A post says that Ada Quill killed Boran Teth. That is true.",
        "The ministry said that Ada Quill killed Boran Teth. It did not elaborate.",
        "The ministry said that Ada Quill killed Boran Teth. This is false, the army said.",
        "The police confirmed reports that Ada Quill killed Boran Teth.",
        "News spread that Ada Quill had killed Boran Teth.",
        "Mila Rann was quoted as saying that Ada Quill killed Boran Teth.",
        "The truth is that Ada Quill killed Boran Teth.",
        "The claim that Ada Quill killed Boran Teth is false.",
        "In the video, Ada Quill says that she killed Boran Teth.",
        "The photo does not show Boran Teth, but Ada Quill killed him.",
    ],
)
def test_what_is_told_beside_it_stays(reader: SaysoReader, text: str) -> None:
    assert len(of(reader, text, "killed")) == 1


def test_who_tells_of_a_death_is_not_the_dead(reader: SaysoReader) -> None:
    assert not of(reader, "Petelo told me that she died with a brief in her hand.", "died")


def test_whose_death_somebody_else_tells_stays(reader: SaysoReader) -> None:
    text = "Sefa Taumoana was a lawyer. Her son Petelo told me that she died in March."
    assert len(of(reader, text, "died")) == 1
