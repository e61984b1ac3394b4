"""What is only staged, awaited, asked about or said of a name is not told as it stands."""

from __future__ import annotations

import pytest
from tests.reading.told import claims, lines, of

from sayso.reading.reader import SaysoReader

#: What is told nowhere but as printed.
PRINTED = [
    "In the play, Ada Quill paid Boran Teth.",
    "In a dream, Ada Quill met Boran Teth.",
    "In the novel the Front bombed Tern and Teth fled to Morvia.",
    "In the nightmare Boran Teth was arrested by the Front.",
    "Ada Quill killed Boran Teth in the film.",
    "Fact check: Ada Quill paid Boran Teth.",
    "Reality check: the guild sold the ship to the Front.",
    "True or false: Ada Quill paid Boran Teth.",
    "True or false? Ada Quill paid Boran Teth.",
    "Who said that? Ada Quill paid Boran Teth.",
    "Is it true? The guild sold the ship.",
]


@pytest.mark.parametrize("text", PRINTED)
def test_it_is_only_shown_as_printed(reader: SaysoReader, text: str) -> None:
    assert [c.line for c in claims(reader, text) if not c.doubted] == []


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("In the film, Ada Quill played a guard.", "Ada Quill played a guard in the film."),
        ("Police arrested Ada Quill in the theatre.", "Police arrested Ada Quill in the theatre."),
        ("Ada Quill invested in the film.", "Ada Quill invested in the film."),
        ("Who paid Teth? Ada Quill paid Boran Teth.", "Ada Quill paid Boran Teth."),
        ("On the day that Quill met Teth, the Front attacked Tern.", "Quill met Teth."),
        ("The day that Quill killed Teth was cold.", "Quill killed Teth."),
    ],
)
def test_what_was_really_done_is_told(reader: SaysoReader, text: str, line: str) -> None:
    assert line in lines(reader, text)


@pytest.mark.parametrize(
    "text",
    [
        "The day that Quill meets Teth may never come.",
        "The day that Quill met Teth never came.",
        "I dream of the day the guild pays its workers.",
        "The day Teth is arrested will be remembered.",
    ],
)
def test_a_day_that_is_only_spoken_of_has_no_deed(reader: SaysoReader, text: str) -> None:
    assert [c for c in claims(reader, text) if not c.doubted] == []


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Ada Quill is the registered owner of the mill.", "registered"),
        ("Ada Quill, the beneficial owner of the ship, left Tern.", "beneficial"),
        ("Boran Teth is the legal owner of the ship.", "legal"),
    ],
)
def test_in_what_way_somebody_owns_it_stays_in_the_line(reader: SaysoReader, text: str, word: str) -> None:
    (owned,) = of(reader, text, "owns")
    assert f"“{word}”" in owned.line


def test_a_nominal_owner_is_no_sure_one(reader: SaysoReader) -> None:
    (owned,) = of(reader, "Boran Teth is the nominal owner of the ship.", "owns")
    assert owned.stance.certainty.value == "possible"
    assert "“nominal”" in owned.line


def test_a_plain_owner_has_no_such_note(reader: SaysoReader) -> None:
    assert [c.line for c in of(reader, "Ada Quill is the owner of a legal firm.", "owns")] == [
        "Ada Quill owns a legal firm."
    ]


def test_who_was_the_owner_owned_it(reader: SaysoReader) -> None:
    assert [c.line for c in of(reader, "Boran Teth was the owner of the mill.", "owns")] == [
        "Boran Teth owned the mill."
    ]
    assert [c.line for c in of(reader, "The owner of the mill was Teth.", "owns")] == ["Teth owned the mill."]
    assert lines(reader, "Boran Teth was a shareholder in the Quay Bank.")[0].startswith("Boran Teth was a shareholder")


def test_what_is_alleged_of_a_member_is_no_part_of_the_bodys_name(reader: SaysoReader) -> None:
    (held,) = of(reader, "Alleged Marra Cartel boss Boran Teth was shot.", "holds_role")
    assert held.line == "Boran Teth is a boss of Marra Cartel (in its words: “Alleged”)."


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("The guild ceased to supply the army in May.", "-"),
        ("The guild has not ceased to supply the army.", "+"),
    ],
)
def test_what_ceased_is_no_plan(reader: SaysoReader, text: str, polarity: str) -> None:
    (supplied,) = of(reader, text, "supplied")
    assert supplied.status.value != "planned"
    assert (supplied.stance.polarity.value, supplied.stance.certainty.value) == (polarity, "certain")


def test_who_ceased_to_be_a_member_was_one(reader: SaysoReader) -> None:
    assert "Ada Quill was formerly a member of the Front." in lines(
        reader, "Ada Quill ceased to be a member of the Front."
    )


def test_a_participle_behind_the_speaker_may_be_of_who_is_told_of(reader: SaysoReader) -> None:
    told = claims(reader, "Ada Quill walked into the station, police said, asking officers to arrest her.")
    assert [c.predicate for c in told if not c.doubted] == ["went"]


def test_a_participle_behind_the_speaker_is_the_speakers_where_nobody_acts(reader: SaysoReader) -> None:
    text = "Two men were arrested, police said, asking drivers to stay away."
    assert "Police asked drivers to stay away." in lines(reader, text)


@pytest.mark.parametrize(
    "text",
    [
        "Ada Quill bought the mill and Boran Teth the ship.",
        "The guild sold the mill to Boran Teth and Ada Quill the ship to Mara Holt.",
    ],
)
def test_what_another_did_without_a_verb_is_not_laid_to_the_first(reader: SaysoReader, text: str) -> None:
    assert [c for c in claims(reader, text) if not c.doubted] == []


@pytest.mark.parametrize(
    "text",
    [
        "Ada Quill gave Boran Teth and Mara Holt the mill.",
        "Ada Quill bought the mill and the guild's ship.",
        "The guild supplied oil and gas to Boran Teth and Mara Holt.",
        "The judge awarded 5,000 pounds to Ada Quill and 20,000 to Boran Teth.",
    ],
)
def test_two_that_are_joined_are_told(reader: SaysoReader, text: str) -> None:
    assert text in lines(reader, text)


def test_on_or_about_a_day_is_when_it_was(reader: SaysoReader) -> None:
    assert lines(reader, "Ada Quill met Boran Teth on or about 5 March 2024.") == [
        "Ada Quill met Boran Teth on or about 5 March 2024."
    ]
