"""The brief as a Word file: real footnotes, and the same bytes each time."""

from __future__ import annotations

import io
import zipfile

from sayso.testing.case import demo_case
from sayso.views.brief import brief
from sayso.views.brief.docx import docx


def test_footnotes_are_footnotes() -> None:
    made = brief(demo_case())
    with zipfile.ZipFile(io.BytesIO(docx(made))) as archive:
        notes = archive.read("word/footnotes.xml").decode()
        body = archive.read("word/document.xml").decode()
    assert notes.count("<w:footnote ") == len(made.notes) + 2
    assert 'w:footnoteReference w:id="1"' in body


def test_the_same_case_gives_the_same_bytes() -> None:
    assert docx(brief(demo_case())) == docx(brief(demo_case()))


def test_word_can_open_it() -> None:
    from docx import Document

    titles = [p.text for p in Document(io.BytesIO(docx(brief(demo_case())))).paragraphs]
    assert "What the pile says" in titles
