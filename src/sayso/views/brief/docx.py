"""A brief as a Word document with real footnotes.

python-docx has no footnotes of its own, so the footnotes part (ECMA-376 part 1, 17.11) is made here.
"""

from __future__ import annotations

import datetime
import io
import re
import zipfile
from collections.abc import Iterable, Sequence
from typing import Any
from xml.sax.saxutils import escape

from sayso.views.brief.value import Brief, Composed, Line, Note, Opposed, Words

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
_CONTROL = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_FIXED = datetime.datetime(2000, 1, 1)


def docx(brief: Brief | Composed) -> bytes:
    """The brief as the bytes of a DOCX file; the same brief gives the same bytes."""
    from docx import Document
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part

    document = Document()
    core = document.core_properties
    core.title, core.author, core.created, core.modified = _clean(brief.title), "sayso", _FIXED, _FIXED
    document.add_heading(_clean(brief.title), 0)
    if isinstance(brief, Composed):
        _write_composed(document, brief)
    else:
        _write(document, brief)
    xml = _footnotes(brief.notes).encode()
    part = Part(PackURI("/word/footnotes.xml"), _TYPE, xml, document.part.package)
    document.part.relate_to(part, _RELATION)
    raw = io.BytesIO()
    document.save(raw)
    return _with_fixed_times(raw.getvalue())


def _write(document: Any, brief: Brief) -> None:
    document.add_paragraph(_clean(brief.counts))
    _section(document, "What the pile says", brief.main)
    document.add_heading("Who is who", 1)
    for p in brief.who:
        also = f" (also printed as {', '.join(p.spellings)})" if p.spellings else ""
        document.add_heading(_clean(p.name + also), 2)
        _lines(document, p.lines)
    _section(document, "Timeline", brief.timeline)
    _section(document, "Told without a date", brief.undated)
    _section(document, "Planned, invited or expected: not told as done", brief.planned)
    _section(document, "Network", [Line(text=d.text, notes=d.notes) for d in brief.network])
    _disagreements(document, "Disagreements", brief.disagreements)
    _section(document, "What rests on a single origin", brief.single)
    _section(document, "What nobody named stands for", brief.unnamed)
    _section(document, "Opinion, forecast and interpretation", brief.opinions)
    _section(document, "Not surely read: as printed", brief.doubted)
    _section(document, "What could not be dated", brief.unresolved)
    document.add_heading("What could not be read", 1)
    for m in brief.missing:
        document.add_paragraph(_clean(f"{m.report}: {m.reason}"), style="List Bullet")


def _write_composed(document: Any, brief: Composed) -> None:
    approved = f", approved by {brief.approved}" if brief.approved else ""
    document.add_paragraph(_clean(f"{brief.counts} Composed by {brief.who}{approved}."))
    for part in brief.body:
        if isinstance(part, Words):
            document.add_paragraph().add_run(_clean(f"In {part.who}’s own words:")).bold = True
            document.add_paragraph(_clean(part.text), style="Quote")
        else:
            _lines(document, [part])
    if brief.disagreements:
        _disagreements(document, "Disagreements on what is told here", brief.disagreements)
    if brief.missing:
        document.add_heading("Chosen, and not here", 1)
        for m in brief.missing:
            document.add_paragraph(_clean(f"{m.report}: {m.reason}"), style="List Bullet")


def _disagreements(document: Any, title: str, disagreements: Iterable[Opposed]) -> None:
    document.add_heading(title, 1)
    for d in disagreements:
        document.add_heading(_clean(f"{d.about}: they differ on {d.differs}"), 2)
        for value, strength, lines in d.sides:
            document.add_paragraph(_clean(f"{value} ({strength})" if strength else value)).runs[0].bold = True
            _lines(document, lines)


def _section(document: Any, title: str, lines: Sequence[Line]) -> None:
    if lines:
        document.add_heading(title, 1)
        _lines(document, lines)


def _lines(document: Any, lines: Iterable[Line]) -> None:
    for line in lines:
        paragraph = document.add_paragraph(style="List Bullet")
        if line.when:
            paragraph.add_run(f"{line.when}  ").bold = True
        paragraph.add_run(_clean(line.text))
        for at, number in enumerate(line.notes):
            if at:
                paragraph.add_run(", ").font.superscript = True
            _reference(paragraph, number)
        for mark in line.marks:
            paragraph.add_run(_clean(f" [{mark}]")).italic = True
        if line.rests_on:
            paragraph.add_run(_clean(f" {line.rests_on}")).italic = True


def _reference(paragraph: Any, number: int) -> None:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    run = paragraph.add_run()
    run.font.superscript = True
    reference = OxmlElement("w:footnoteReference")
    reference.set(qn("w:id"), str(number))
    run._r.append(reference)


def _footnotes(notes: Iterable[Note]) -> str:
    rules = "".join(
        f'<w:footnote w:type="{kind}" w:id="{number}"><w:p><w:r><w:{mark}/></w:r></w:p></w:footnote>'
        for kind, number, mark in (
            ("separator", -1, "separator"),
            ("continuationSeparator", 0, "continuationSeparator"),
        )
    )
    body = "".join(_footnote(n) for n in notes)
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    return f'{head}<w:footnotes xmlns:w="{_W}">{rules}{body}</w:footnotes>'


def _footnote(n: Note) -> str:
    mark = f" {n.standing.upper()}." if n.standing else ""
    words = f" “{n.words}” {', '.join(n.named)}, characters {n.start}–{n.end}, {n.document}.{mark}"
    superscript = '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'
    return (
        f'<w:footnote w:id="{n.number}"><w:p><w:r>{superscript}<w:footnoteRef/></w:r>'
        f'<w:r><w:t xml:space="preserve">{escape(_clean(words))}</w:t></w:r></w:p></w:footnote>'
    )


def _clean(text: str) -> str:
    return _CONTROL.sub("\ufffd", text)


def _with_fixed_times(data: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for item in old.infolist():
            info = zipfile.ZipInfo(item.filename, (2000, 1, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(info, old.read(item.filename))
    return out.getvalue()
