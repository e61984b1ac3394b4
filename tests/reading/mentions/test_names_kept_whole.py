"""Names that were cut, parted from what belongs to them, taken for another kind, or none."""

from __future__ import annotations

import pytest
from tests.reading.told import lines

from sayso.model.document import Document
from sayso.model.mention import Mention
from sayso.reading.reader import SaysoReader


def mentions(reader: SaysoReader, text: str) -> tuple[Mention, ...]:
    """The mentions of a text, read through the whole pipeline."""
    (reading,) = reader.read([Document(id="sha256:0", name="t", media_type="text/plain", text=text)])
    return reading.mentions


def kinds(reader: SaysoReader, text: str) -> dict[str, str]:
    """The named mentions of a text, with their kinds."""
    return {m.text: m.kind.value for m in mentions(reader, text) if m.level == "named"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Members of the League for Dawn attacked the mill in Sarnholm.", "Members of the League for Dawn"),
        ("Grebe Mills Square Sdn Bhd has bought Sern Timber Sdn Bhd.", "Grebe Mills Square Sdn Bhd"),
        ("The head of the Alliance for Work and Dignity denied the charge.", "Alliance for Work and Dignity"),
    ],
)
def test_whole(reader: SaysoReader, text: str, name: str) -> None:
    assert any(name in line for line in lines(reader, text))


@pytest.mark.parametrize(
    ("text", "name", "level"),
    [
        ("The head of the Ministry fell. The Ministry rejected the report.", "Ministry", None),
        ("HH the Amir met Ada Quill in Sarnholm.", "HH", None),
        ("Quaria banned forty NGOs in Sarnholm.", "NGOs", None),
        ("The Orra Relief Group (ORG) fired Ada Quill.", "ORG", "named"),
        ("The Amber Isles (AI) fired Ada Quill. Boran Teth left AI in May.", "AI", "named"),
        ("The Ministry of Peat rejected the report.", "Ministry of Peat", "named"),
    ],
)
def test_a_word_for_any_such_body_is_no_name(reader: SaysoReader, text: str, name: str, level: str | None) -> None:
    assert {m.level.value for m in mentions(reader, text) if m.text == name} == ({level} if level else set())
