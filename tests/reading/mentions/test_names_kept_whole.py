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


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Prime Minister S.Tavgorim received Boran Teth.", "S.Tavgorim"),
        ("President of Chad U.Taverukh met Dr. Ada Quill.", "U.Taverukh"),
        ("A court freed A G Peraravin on Monday.", "A G Peraravin"),
        ("The others are Santan, A G Peraravin and Robert Payar.", "A G Peraravin"),
        ("Putin of Russia and Recep Tavik Erdoran of Turkey met.", "Recep Tavik Erdoran"),
        ("OSTBY, Calif. --Shohei Otarni won the race.", "Shohei Otarni"),
        ("PM Quill left Sarnholm.", "Quill"),
        ("The Moon Jae-orr administration fell.", "Moon Jae-orr"),
        ("Dr Hall left Sarnholm. Rep. Park left too.", "Hall"),
        ("Dr Hall left Sarnholm. Rep. Park left too.", "Park"),
        ("Ada Quill & Mila Rann founded Tern Works.", "Ada Quill"),
    ],
)
def test_a_persons_name_has_its_initials_and_its_given_name(reader: SaysoReader, text: str, name: str) -> None:
    assert kinds(reader, text).get(name) == "person"


@pytest.mark.parametrize("word", ["S.Korea", "U.S.Senate", "C.Then", "St.Louis"])
def test_what_looks_glued_is_nobody(reader: SaysoReader, word: str) -> None:
    assert kinds(reader, f"Boran Teth went to {word} on Monday.").get(word) != "person"


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Roberto Salas Quill fled. Salas Quill denied the charge.", "Salas Quill", "person"),
        ("President Moon Jae-orr left. The Moon administration fell.", "Moon", "person"),
        ("Sun Ruivar met Mila Rann in Ostby. Sun signed the pact.", "Sun", "person"),
        ("Jacky So Yun-orr fled. Lawyers said that So had lied.", "So", "person"),
        ("Jacky So Yun-orr fled. So did his brother.", "So", None),
        ("Sun Ruivar met Mila Rann in Ostby. The Sun shone.", "Sun", None),
        ("Mira Ada Quill leads Quaria. A court fined MAQ.", "MAQ", "person"),
        ("Mira Ada Quill sued the Marsh Action Quorum. A court fined MAQ.", "MAQ", "organisation"),
    ],
)
def test_one_of_somebodys_names_or_his_letters_are_a_person(
    reader: SaysoReader, text: str, name: str, kind: str | None
) -> None:
    assert kinds(reader, text).get(name) == kind


def test_somebodys_letters_are_his_name(reader: SaysoReader) -> None:
    found = mentions(reader, "Mira Ada Quill leads Quaria. A court fined MAQ.")
    assert {m.name for m in found if m.text == "MAQ"} == {"Mira Ada Quill"}
