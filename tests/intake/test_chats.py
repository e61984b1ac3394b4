"""Exports of chats: each message below its moment and its sender, and what is left out is counted."""

from __future__ import annotations

import json

from sayso.intake.formats.plain import read_text
from sayso.intake.pages.page import read_page

_TELEGRAM = {
    "name": "Ostwick Watch",
    "type": "public_channel",
    "messages": [
        {"type": "service", "date": "2024-03-12T10:00:00", "action": "create_channel", "text": ""},
        {"type": "message", "date": "2024-03-12T14:05:11", "from": "Boran Teth", "text": "Police came."},
        {
            "type": "message",
            "date": "2024-03-13T09:30:00",
            "from": "Mila Rann",
            "forwarded_from": "Harrow Front",
            "text": ["We met ", {"type": "bold", "text": "Quill"}, "."],
        },
    ],
}
_PAGE = """<html><body><div class="page_header"><div class="text bold">Ostwick Watch</div></div>
<div class="page_body chat_page"><div class="history">
<div class="message service"><div class="body details">12 March 2024</div></div>
<div class="message default"><div class="body"><div class="pull_right date details" title="12.03.2024 14:05:11">
14:05</div><div class="from_name">Boran Teth</div><div class="text">Police came.<br>They left.</div></div></div>
<div class="message default joined"><div class="body"><div class="date details" title="12.03.2024 14:06:00">14:06</div>
<div class="text">Quill fled.</div></div></div>
<div class="message default"><div class="body"><div class="date details" title="13.03.2024 09:30:00">09:30</div>
<div class="from_name">Mila Rann</div><div class="forwarded body"><div class="from_name">Harrow Front
<span class="date details" title="12.03.2024 20:00:00"> 12.03.2024 20:00:00</span></div>
<div class="text">We met Quill.</div></div></div></div>
<div class="message default"><div class="body"><div class="date details" title="13.03.2024 09:31:00">09:31</div>
<div class="from_name">Mila Rann</div><div class="media_wrap">Photo</div></div></div>
</div></div></body></html>"""


def test_a_telegram_chat_as_json() -> None:
    found = read_text(json.dumps(_TELEGRAM).encode())
    assert found.text.split("\n\n") == [
        "[2024-03-12 14:05] Boran Teth: Police came.",
        "[2024-03-13 09:30] Mila Rann: \nForwarded from Harrow Front\nWe met Quill.",
    ]
    assert found.headline == "Ostwick Watch"
    assert [g.reason for g in found.gaps] == ["left out, as nobody writes anything there: 1 message of the chat"]


def test_a_telegram_chat_as_a_page() -> None:
    found = read_page(_PAGE)
    assert found.text.split("\n\n") == [
        "[2024-03-12 14:05] Boran Teth: Police came.\nThey left.",
        "[2024-03-12 14:06] Boran Teth: Quill fled.",
        "[2024-03-13 09:30] Mila Rann: \nForwarded from Harrow Front (2024-03-12 20:00)\nWe met Quill.",
    ]
    assert len(found.gaps) == 1


def test_a_slack_channel() -> None:
    messages = [
        {
            "type": "message",
            "user": "U1",
            "user_profile": {"real_name": "Ada Quill"},
            "text": "Hi.",
            "ts": "1710248711.1",
        },
        {"type": "message", "subtype": "channel_join", "user": "U2", "text": "<@U2> has joined", "ts": "1710248712.1"},
    ]
    assert read_text(json.dumps(messages).encode()).text == "[2024-03-12 13:05 UTC] Ada Quill: Hi."


def test_other_json_stays_as_it_is() -> None:
    assert read_text(b'{"a": [1, 2]}').text == '{"a": [1, 2]}'
