"""What the parse parted from what it belongs to is read as it stands: titles, births in front, days, posts."""

from __future__ import annotations

import pytest
from tests.reading.told import lines

from sayso.reading.reader import SaysoReader

TOLD = [
    ("Governor Ada Quill and Police Chief Boran Teth met the miners.", "Boran Teth is Police Chief."),
    ("Mayor and Party Leader Ada Quill met the miners.", "Ada Quill is Party Leader."),
    ("Born Boran Teth, the rapper known as Heron was arrested in Ostby.", "Boran Teth is also known as Heron."),
    ("Born Ida Tern, the actress died in Ostby on Monday.", "The actress died in Ostby on Monday."),
    ("Ada Quill's appointment as governor was criticised by the guild.", "Ada Quill was appointed as governor."),
    ("Two dead as rebels, soldiers clash near Ostby", "Rebels and soldiers clash near Ostby."),
    ("Three killed as farmers, herders clash in Arlen", "Farmers and herders clash in Arlen."),
    (
        "Police arrested Boran Teth, also known as Captain Heron, in Ostby.",
        "Boran Teth is also known as Captain Heron.",
    ),
    ("The killing of Boran Teth on Monday sparked riots.", "Boran Teth was killed on Monday."),
    ("The court is to release Ada Quill on Monday.", "The court is to release Ada Quill on Monday."),
    ("Danube Abbey superior Sister Ada Quill resigned.", "Ada Quill was a superior of Danube Abbey."),
    (
        "Boran Teth was detained on Monday, charged with fraud on Tuesday and released on Friday.",
        "Boran Teth was charged with fraud on Tuesday.",
    ),
    ("The Harbour Trust was renamed the Quay League in 2014.", "The Harbour Trust is also known as the Quay League."),
]


@pytest.mark.parametrize(("text", "line"), TOLD)
def test_told(reader: SaysoReader, text: str, line: str) -> None:
    assert line in lines(reader, text), lines(reader, text)


NEVER = [
    ("Talks between Norland and Quaria are to resume on Monday.", "Norland met Quaria"),
    ("The trial of Ada Quill is to begin on Monday.", "charged on Monday"),
    ("The plan is to meet Ada Quill in Ostby.", "met"),
    ("Ada Quill was accused of being the leader of the Red Dune Army.", "is leader"),
    ("Police arrested Boran Teth, also known as Captain Heron, in Ostby.", "captain."),
    ("A law firm in Ostby, Tern Partners, was fined on Monday.", "fined in Ostby"),
]


@pytest.mark.parametrize(("text", "line"), NEVER)
def test_not_told(reader: SaysoReader, text: str, line: str) -> None:
    assert not any(line in told for told in lines(reader, text)), lines(reader, text)
