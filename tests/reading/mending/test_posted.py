"""Where posts were shared is not who says what they say."""

from __future__ import annotations

import pytest
from tests.reading.told import lines

from sayso.reading.reader import SaysoReader


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "Posts shared thousands of times on Facebook and X claim that Ada Quill was arrested.",
            "According to posts shared thousands of times on Facebook and X (“claim”), Ada Quill was arrested.",
        ),
        (
            "Posts shared hundreds of times on X, TikTok and Telegram say that Ada Quill was arrested.",
            "According to posts shared hundreds of times on X, TikTok and Telegram, Ada Quill was arrested.",
        ),
        (
            "Several posts circulated on Facebook, X and Weibo allege that Ada Quill was arrested.",
            "According to several posts circulated on Facebook, X and Weibo (“allege”), Ada Quill was arrested.",
        ),
    ],
)
def test_the_posts_say_it(reader: SaysoReader, text: str, line: str) -> None:
    assert line in lines(reader, text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "Posts shared thousands of times on Facebook and X claim that Ada Quill was arrested.",
            "Some posts were shared thousands of times on Facebook and X.",
        ),
        (
            "The video was shared on Facebook and Telegram said that it removed a copy.",
            "The video was shared on Facebook.",
        ),
        (
            "Ada Quill shared the video on Facebook and Boran Teth claimed that she was arrested.",
            "Boran Teth claimed that she was arrested.",
        ),
    ],
)
def test_what_else_is_told_stays(reader: SaysoReader, text: str, line: str) -> None:
    assert line in lines(reader, text)


@pytest.mark.parametrize(
    ("text", "untold"),
    [
        ("Lantern compared it with pictures of the bridge posted on Telegram in May.", "The bridge was posted"),
        ("The Herald saw a photograph of Ada Quill taken by Boran Teth in Tern.", "Quill was taken"),
    ],
)
def test_what_a_picture_shows_was_not_posted(reader: SaysoReader, text: str, untold: str) -> None:
    assert not any(untold in line for line in lines(reader, text))


def test_who_was_taken_hostage_is_no_picture(reader: SaysoReader) -> None:
    told = lines(reader, "Police showed pictures of the children taken hostage by the Front.")
    assert "The children were taken hostage by the Front." in told
