"""Reports attached to a mail are documents of their own; what cannot be read is named."""

from __future__ import annotations

from email.message import EmailMessage
from io import BytesIO
from pathlib import Path

from docx import Document

from sayso.intake import read_paths
from sayso.intake.formats.mail import read_mail


def mail() -> EmailMessage:
    made = EmailMessage()
    made["From"], made["Subject"], made["Date"] = (
        "Ada Quill <ada@quill.example>",
        "The pier",
        "Tue, 4 Mar 2025 09:14:00 +0000",
    )
    made.set_content("Please find attached what Oskar Lindqvarn says.")
    return made


def paper() -> bytes:
    document, data = Document(), BytesIO()
    document.add_paragraph("Oskar Lindqvarn denies that he met Teodora Vask in Port Sennick.")
    document.save(data)
    return data.getvalue()


def test_an_attached_paper_is_a_document_of_its_own(tmp_path: Path) -> None:
    made = mail()
    made.add_attachment(paper(), maintype="application", subtype="octet-stream", filename="statement.docx")
    (tmp_path / "mail.eml").write_bytes(bytes(made))
    message, attached = (found.document for found in read_paths(tmp_path))
    assert (message.name, attached.name) == ("mail.eml", "mail.eml: statement.docx")
    assert "denies" in attached.text
    assert not message.gaps


def test_who_sent_a_paper_did_not_publish_it_nor_is_the_mails_day_its_day() -> None:
    made = mail()
    made.add_attachment(paper(), maintype="application", subtype="octet-stream", filename="statement.docx")
    attached = read_mail(bytes(made))[1].parsed
    assert (attached.publisher, attached.published) == (None, None)


def test_a_picture_is_named_in_a_gap() -> None:
    made = mail()
    made.add_attachment(b"\x89PNG\r\n\x1a\n0000", maintype="image", subtype="png", filename="pier.png")
    (message,) = read_mail(bytes(made))
    assert "pier.png" in message.parsed.gaps[0].reason
