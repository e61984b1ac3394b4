"""What videos, photographs and recordings show somebody do, in the ways in which reports say so."""

from __future__ import annotations

import pytest
from tests.reading.told import lines

from sayso.reading.reader import SaysoReader

TOLD = [
    (
        "Videos released by police show Ada Quill leaving the Hotel Oster at 4 a.m.",
        "According to videos released by police (“show”), Ada Quill left the Hotel Oster at 4 a.m.",
    ),
    ("A video shows Omar Teller meeting Ada Quill in Arlen.", "According to a video (“shows”), Omar Teller met Ada"),
    ("A tape allegedly showing Omar Teller paying Ada Quill surfaced in May.", "Omar Teller allegedly paid Ada Quill"),
    ("The recording captures Ada Quill threatening Boran Teth.", "Ada Quill threatened Boran Teth (evidence: the"),
    ("The video appears to show Ada Quill meeting Boran Teth.", "(in its words: “appears to show”"),
    ("A leaked video, which shows Ada Quill paying Boran Teth, was sent to the paper.", "Ada Quill paid Boran Teth."),
    ("A video said to show rebels executing two teachers was posted on Telegram.", "two teachers (in its words: “said"),
    ("The paper published photos of Omar Teller meeting Ada Quill.", "Omar Teller met Ada Quill (evidence: photos)."),
    ("A recording of Omar Teller threatening Ada Quill was leaked on Monday.", "Omar Teller threatened Ada Quill (ev"),
    ("A second clip shows Omar Teller being beaten by soldiers.", "Omar Teller is being beaten by soldiers."),
    (
        "The video shows Ada Quill and two men carrying boxes out of the bank.",
        "Ada Quill and two men carried boxes out of the bank.",
    ),
    (
        "The video, which police say shows Omar Teller beating Ada Quill, was deleted.",
        "According to police, Omar Teller beat Ada Quill (evidence: the video).",
    ),
]

UNTOLD = [
    ("No video shows Ada Quill meeting Boran Teth.", "Quill met"),
    ("The video shows Ada Quill holding a gun.", "Quill is"),
    ("The recording captures Ada Quill threatening Boran Teth.", "captures"),
    ("A fake video showing Ada Quill taking a bribe was shared online.", "Quill took"),
    ("A doctored photo of Ada Quill meeting Boran Teth was posted by the guild.", "Quill met"),
    ("The AI-generated clip shows Ada Quill confessing to the murder.", "confessed"),
    ("The army said videos showing its soldiers beating prisoners were false.", "soldiers beat prisoners"),
    ("The mayor dismissed as fake a video showing him meeting Boran Teth.", "met"),
    ("A photo of Ada Quill meeting Boran Teth had been doctored, police said.", "Quill met"),
]


@pytest.mark.parametrize(("text", "line"), TOLD)
def test_what_is_shown_is_told_on_its_word(reader: SaysoReader, text: str, line: str) -> None:
    assert any(line in told for told in lines(reader, text)), lines(reader, text)


@pytest.mark.parametrize(("text", "words"), UNTOLD)
def test_what_is_not_shown_or_faked_is_not_told(reader: SaysoReader, text: str, words: str) -> None:
    assert not any(words in told for told in lines(reader, text)), lines(reader, text)
