""" "Starting Monday" says since when something is so: nobody starts on Monday."""

from __future__ import annotations

import pytest
from tests.reading.told import lines

from sayso.reading.reader import SaysoReader

pytest.importorskip("sayso_en", reason="the pipeline is not installed")

TOLD = [
    ("Beginning Monday, the Tern Guild will charge drivers five crowns.", "drivers five crowns beginning Monday."),
    ("Starting in July, teachers in Tern must wear badges.", "must wear badges starting in July"),
    ("Beginning in 1990, the Tern Works sold pumps to Quaria.", "sold pumps to Quaria beginning in 1990."),
    ("Tern Air will fly to Ostby starting next month, the airline said.", "will fly to Ostby starting next month."),
    ("Commencing 3 June, the port will close.", "The port will close commencing 3 June."),
    ("Effective Monday, the port will close.", "The port will close effective Monday."),
    ("Starting as a clerk, Ada Quill rose to lead the bank.", "Ada Quill rose to lead the bank."),
    ("Ada Quill, beginning her speech, thanked the guards.", "Ada Quill began her speech."),
]
NOBODY_STARTS = [
    "Starting today, residents of Tern won't have to pay for water.",
    "Beginning on 3 May, the Tern Bank closed twelve branches.",
    "Starting this week, students at Tern College will have to pay fees.",
    "Beginning Tuesday, Boran Teth will lead the Ostby police.",
]


@pytest.mark.parametrize(("text", "held"), TOLD)
def test_the_day_is_told_as_the_first(reader: SaysoReader, text: str, held: str) -> None:
    assert any(held in line for line in lines(reader, text))


@pytest.mark.parametrize("text", NOBODY_STARTS)
def test_nobody_starts(reader: SaysoReader, text: str) -> None:
    told = lines(reader, text)
    assert told
    assert not any(word in line for line in told for word in (" started", " began"))
