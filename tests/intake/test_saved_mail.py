"""A mail saved as text has its sender, day and subject; what only looks like one keeps its own opening."""

from __future__ import annotations

import pytest

from sayso.intake.formats.plain import read_text

HEAD = "From: Ada Quill <ada@quill.example>\r\nSent: Tuesday, March 4, 2025 9:14 AM\r\nTo: Boran Teth\r\n"
BODY = "\r\nBoran,\r\n\r\nOskar Lindqvarn met Teodora Vask in Port Sennick on Monday."


def test_the_head_of_a_saved_mail_is_read() -> None:
    found = read_text(f"{HEAD}Subject: The pier\r\n{BODY}".encode())
    assert (found.headline, found.publisher, found.published) == ("The pier", "Ada Quill", "2025-03-04")


@pytest.mark.parametrize("sender", ["Quill, Ada [mailto:ada@quill.example]", '"Quill, Ada" <ada@quill.example>'])
def test_the_sender_is_named_as_printed(sender: str) -> None:
    text = f"From: {sender}\nSent: 4 March 2025 09:14\nTo: Boran Teth\nSubject: The pier\n{BODY}"
    assert read_text(text.encode()).publisher == "Quill, Ada"


def test_an_attachment_is_a_gap() -> None:
    text = f"{HEAD}Subject: The pier\nAttachments: quay.pdf; crane.jpg\n{BODY}"
    assert ["quay.pdf" in gap.reason or "crane.jpg" in gap.reason for gap in read_text(text.encode()).gaps] == [
        True
    ] * 2


def test_a_report_that_begins_with_from_is_no_mail() -> None:
    found = read_text(b"From: the harbour\nTo: the pier\n\nA walk along the quay, 4 March 2025\n\nAda Quill met Bo.")
    assert found.publisher is None
