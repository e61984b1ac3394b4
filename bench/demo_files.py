"""Write the sample case's PDF, DOCX and e-mail files: ``python -m bench.demo_files``.

The files are in the repository; this is how they were made, byte for byte.
"""

from __future__ import annotations

import datetime
import io
import zipfile
from email.message import EmailMessage
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[1] / "src" / "sayso" / "workspace" / "demo_case" / "reports"

STAGE = """Video shows commander and officer on one stage

The Lantern, 28 March 2025
By Sel Arman

An undated video that surfaced on Thursday shows Idris Velkan sharing a stage
with Colonel Rustam Dehqani in Trabzon.

The gathering was organised by the Saffron Quay Relief Trust, according to a
banner seen in the video. The Lantern could not verify the footage.

Dehqani is reported to have praised the fighters of the Wave Movement, as
Harakat al-Mawj is also known."""

MONITOR = """Report 7: Money on the Tern Coast

Ostwick Monitor, 15 April 2025

The Tern Coast Union paid 400,000 euros to the Saffron Quay Relief Trust in
January 2025, bank records show.

The trust supplied fuel to Harakat al-Mawj. Idris Velkan visited the offices
of the trust in Varna in December 2024.

In February 2025, Velkan appeared alongside General Rustam Dehqani at a
gathering of the trust in Trabzon. Three days later, Dehqani travelled to
Varna, where he addressed donors of the trust.

Harakat al-Mawj may have received weapons bought with this money."""

LETTER = """Dear colleagues,

Following the board meeting of 6 May, the Tern Coast Union has dismissed its
spokesman, Aron Teller. Pavel Rusu, who resigned as deputy chair in March,
has been elected treasurer.

Leyla Ostrova will meet prosecutors in Varna next week.

The union has ended its cooperation with the Saffron Quay Relief Trust.

Press office
Tern Coast Union
"""

BRIEFING = (
    "Prosecutors in Varna charged the Saffron Quay Relief Trust with fraud on 12 May 2025.",
    "The trust's director, Oksana Mirel, was questioned for four hours. She was not arrested.",
    "Harakat al-Mauj was designated as a terrorist organisation by the Regional Security Council in 2022.",
    "A prosecutor told the Varna Standard that Leyla Ostrova had met Idris Velkan twice in 2024.",
)


def pdf(text: str) -> bytes:
    """A one-page PDF of plain lines in Helvetica."""
    shown = "\n".join(
        f"({line.translate(str.maketrans({c: chr(92) + c for c in '()' + chr(92)}))}) '" for line in text.split("\n")
    )
    stream = f"BT /F1 11 Tf 14 TL 60 780 Td\n{shown}\nET".encode("latin-1")
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
        b" /Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    out = io.BytesIO()
    out.write(b"%PDF-1.4\n")
    offsets = []
    for number, body in enumerate(objects, 1):
        offsets.append(out.tell())
        out.write(b"%d 0 obj\n%s\nendobj\n" % (number, body))
    start = out.tell()
    out.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1))
    for offset in offsets:
        out.write(b"%010d 00000 n \n" % offset)
    out.write(b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start))
    return out.getvalue()


def email() -> bytes:
    """The union's letter as an e-mail."""
    message = EmailMessage()
    message["From"] = "Tern Coast Union <press@terncoastunion.example>"
    message["To"] = "newsdesk@harbourpost.example"
    message["Date"] = "Thu, 08 May 2025 10:15:00 +0400"
    message["Subject"] = "Changes at the Tern Coast Union"
    message["Message-ID"] = "<20250508.1@terncoastunion.example>"
    message.set_content(LETTER)
    return message.as_bytes()


def docx() -> bytes:
    """The Varna Standard's court briefing as a DOCX with fixed times inside."""
    from docx import Document

    document = Document()
    document.core_properties.title = "Relief trust charged with fraud"
    document.core_properties.author = "Ines Calder"
    document.core_properties.created = document.core_properties.modified = datetime.datetime(2025, 5, 13, 8, 0)
    document.core_properties.revision = 1
    document.add_heading("Relief trust charged with fraud", 0)
    document.add_paragraph("Varna Standard, 13 May 2025")
    document.add_paragraph("By Ines Calder")
    for paragraph in BRIEFING:
        document.add_paragraph(paragraph)
    raw = io.BytesIO()
    document.save(raw)
    return _with_fixed_times(raw.getvalue())


def _with_fixed_times(data: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for item in old.infolist():
            info = zipfile.ZipInfo(item.filename, (2025, 5, 13, 8, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(info, old.read(item.filename))
    return out.getvalue()


def main() -> None:
    """Write the four files."""
    files = {
        "07-lantern-stage-video.pdf": pdf(STAGE),
        "10-ostwick-monitor-report.pdf": pdf(MONITOR),
        "15-tern-coast-union-letter.eml": email(),
        "16-varna-standard-charges.docx": docx(),
    }
    for name, data in files.items():
        (FOLDER / name).write_bytes(data)


if __name__ == "__main__":
    main()
