from __future__ import annotations

import pytest

from sayso.model.document import Document
from sayso.reading.mending.footnotes import without_marks
from sayso.reading.reader import SaysoReader


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Soldiers seized Pell.[2] ICS saw none.", "Soldiers seized Pell.    ICS saw none."),
        ("Quill[1] met Teth.[12][13]", "Quill    met Teth.        "),
        ("Quill,[5] who left,[citation needed] won.", "Quill,    who left,                  won."),
        ("It is owned by Ada Quill.³ It is closed.", "It is owned by Ada Quill.  It is closed."),
        (
            "It is owned by Kerekes.3 Rann said so.\n3 See the letter.",
            "It is owned by Kerekes.  Rann said so.\n3 See the letter.",
        ),
        ("He left in May 2025.1\n\n1 Interview, Ostwick.", "He left in May 2025. \n\n1 Interview, Ostwick."),
    ],
)
def test_the_mark_of_a_footnote_is_no_word_of_its_sentence(text: str, read: str) -> None:
    assert without_marks(text) == read


@pytest.mark.parametrize(
    "text",
    [
        "He [Teth] met the rebel[s] in Ostwick.",
        "As was held at [27], “he work[s] for [the] Guild”.",
        "[1] https://example.org",
        "They hold 12 km² of land.",
        "See resolution No.4 Rann said.\n4 Members voted.",
        "He died in Pell.12 March was a Friday.\n12 People died.",
        "It ended in Ostwick.3 Soldiers died.",
    ],
)
def test_what_only_looks_like_a_mark_stays(text: str) -> None:
    assert without_marks(text) == text


def test_behind_a_mark_the_next_sentence_begins() -> None:
    text = "A blogger claimed that soldiers entered Pell.[2] Ada Quill arrested Boran Teth."
    (reading,) = SaysoReader().read([Document(id="sha256:0", name="a", media_type="text/plain", text=text)])
    assert reading.claims[-1].line == "Ada Quill arrested Boran Teth."
