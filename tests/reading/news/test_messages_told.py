"""What chats and posts tell: each message on the word of who wrote it, its days counted from its own."""

from __future__ import annotations

import pytest
from tests.reading.told import claims, lines

from sayso.reading.reader import SaysoReader

_CHAT = (
    "12/03/2024, 14:05 - Boran Teth: Soldiers shot two men at the mill yesterday\n"
    "12/03/2024, 14:09 - +49 151 2345678: Quill owns the warehouse\n"
    "13/03/2024, 09:30 - Mila Rann: The guild expelled Quill.\n"
    "Police arrested her son."
)


@pytest.mark.parametrize(
    "line",
    [
        "According to Boran Teth, soldiers shot two men at the mill yesterday (2024-03-11).",
        "According to +49 151 2345678, Quill owns the warehouse.",
        "According to Mila Rann, the guild expelled Quill.",
    ],
)
def test_a_chat_is_told_message_by_message(reader: SaysoReader, line: str) -> None:
    assert line in lines(reader, _CHAT, None)


def test_nothing_of_a_chat_is_on_nobodys_word(reader: SaysoReader) -> None:
    assert all(c.attribution for c in claims(reader, _CHAT, None))


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "[3/4/24, 9:30:05 AM] Ada Quill: The army shelled Dunmere.\n[3/5/24, 9:31:00 AM] Boran Teth: Police came.",
            "According to Ada Quill, the army shelled Dunmere.",
        ),
        ("@ostwickwatch: The army shelled Dunmere.", "According to @ostwickwatch, the army shelled Dunmere."),
        ("RT @ostwickwatch: The army shelled Dunmere.", "According to @ostwickwatch, the army shelled Dunmere."),
        (
            "Forwarded from Harrow Front\nThe army shelled Dunmere.",
            "According to Harrow Front, the army shelled Dunmere.",
        ),
        (
            "Ostwick Watch\n@ostwickwatch\nThe army shelled Dunmere.\n2:05 PM · Mar 12, 2024 · 12 Views",
            "According to Ostwick Watch (“@ostwickwatch”), the army shelled Dunmere.",
        ),
        (
            "The army shelled Dunmere.\n— Ostwick Watch (@ostwickwatch) March 12, 2024",
            "According to Ostwick Watch (“@ostwickwatch”), the army shelled Dunmere.",
        ),
        ("> The army shelled Dunmere.\n\nI doubt it.", "The army shelled Dunmere (from a quotation)."),
    ],
)
def test_a_post_is_on_its_accounts_word(reader: SaysoReader, text: str, line: str) -> None:
    assert line in lines(reader, text, None)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "@ostwickwatch: The army shelled Dunmere.\n\nMila Rann\n> The army shelled Dunmere.\nPolice arrested Teth.",
            "According to @ostwickwatch, police arrested Teth.",
        ),
        (
            "[2024-03-12 14:05] Boran Teth:\nForwarded from Ada Quill\nThe army shelled Dunmere.",
            "According to Boran Teth, the army shelled Dunmere.",
        ),
        ("By Ada Quill\n@quill\n\nThe army shelled Dunmere.", "According to Ada Quill, the army shelled Dunmere."),
        ("Some words.\n\n@quill: Hello there.\n\nPolice arrested Teth.", "According to @quill, police arrested Teth."),
    ],
)
def test_nothing_is_put_into_anothers_mouth(reader: SaysoReader, text: str, line: str) -> None:
    assert line not in lines(reader, text, None)


def test_the_day_of_a_message_is_not_that_of_what_it_tells(reader: SaysoReader) -> None:
    text = "13/03/2024, 14:05 - Boran Teth: Police held Quill\n14/03/2024, 14:06 - Mila Rann: She paid the driver"
    assert not [c.line for c in claims(reader, text, None) if c.when is not None]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("11/03/2024, 14:05 - Teth: Police held Quill today\n13/03/2024, 9:30 - Rann: Hello", "2024-03-11"),
        ("3/11/24, 2:05 PM - Teth: Police held Quill today\n3/13/24, 9:30 PM - Rann: Hello", "2024-03-11"),
        ("11.03.24, 14:05 - Teth: Police held Quill today\n11.03.24, 9:30 - Rann: Hello", "2024-03-11"),
        ("11/03/2024, 14:05 - Teth: Police held Quill today\n12/03/2024, 9:30 - Rann: Hello", None),
        ("[2024-03-11 14:05] Teth: \nForwarded from Rann\nPolice held Quill today", None),
        ("[2024-03-12 14:05] Teth: \nForwarded from Rann (2024-03-11 20:00)\nPolice held Quill today", "2024-03-11"),
    ],
)
def test_today_is_the_day_of_the_message(reader: SaysoReader, text: str, day: str | None) -> None:
    from sayso.model.document import Document

    (reading,) = reader.read([Document(id="sha256:0", name="t", media_type="text/plain", text=text)])
    (today,) = [w for w in reading.whens if w.text == "today"]
    assert today.earliest == day


def test_between_quoted_lines_the_sender_writes_on(reader: SaysoReader) -> None:
    mail = (
        "From: Ada Quill <a@tern.example>\nTo: Boran Teth\nSubject: Mill\n\nOn 11 March 2024, Boran Teth wrote:\n"
        "> Police raided the office.\n\nThe army shelled Dunmere."
    )
    told = lines(reader, mail)
    assert "According to Boran Teth, Police raided the office." in told
    assert "According to Ada Quill, the army shelled Dunmere." in told
