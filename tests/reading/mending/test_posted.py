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
