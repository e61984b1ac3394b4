"""What stands apart by an aside or a relative pronoun is told of the right one, with all that its verb needs."""

from __future__ import annotations

import pytest
from tests.reading.told import lines

from sayso.reading.reader import SaysoReader


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "The letter was signed by Nadia Feld, chair of the Growers Union, who has been invited to Lisbon.",
            "Nadia Feld was invited to Lisbon.",
        ),
        (
            "Teachers of Brook Primary School, who were suspended in May, sued the mayor.",
            "Teachers of Brook Primary School were suspended in May.",
        ),
        (
            "The guild expelled the twelve miners, most of whom had joined the strike.",
            "Most of the twelve miners joined the strike.",
        ),
        (
            "Two engineers, an Italian and a Serb, were freed on Wednesday.",
            "Two engineers were freed on Wednesday.",
        ),
        (
            "Ada Quill blamed the referee, the Slovene Ales Kram.",
            "Ada Quill blamed the referee, the Slovene Ales Kram.",
        ),
    ],
)
def test_a_deed_is_told_of_whom_the_clause_is_about(reader: SaysoReader, text: str, line: str) -> None:
    assert line in lines(reader, text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "The delegation refused to meet generals whom it accuses of ordering the raid.",
            "It accuses generals of ordering the raid.",
        ),
        (
            "The firm is owned by Boris Tan, whom the committee has tried to subpoena twice.",
            "The committee tried to subpoena Boris Tan twice.",
        ),
        ("The council published a plan that the assembly refused to adopt.", "The assembly refused to adopt a plan."),
    ],
)
def test_a_relative_clause_keeps_its_object(reader: SaysoReader, text: str, line: str) -> None:
    assert line in lines(reader, text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "The Bureau asked Omar Tesh, who was sacked in January, to appear at its office.",
            "The Bureau asked Omar Tesh, who was sacked in January, to appear at its office.",
        ),
        (
            "The police failed, for the third time, to bring the editor to court.",
            "The police failed for the third time to bring the editor to court.",
        ),
        (
            "The directorate named the former regent, Hendra Wira, a suspect in a bribery case.",
            "The directorate named the former regent, Hendra Wira, a suspect in a bribery case.",
        ),
        ("Ada Quill would neither confirm nor deny the report.", "Ada Quill would neither confirm nor deny the report"),
        (
            "Mattresses were donated by the Teth Sons and by the wife of the deputy governor.",
            "Mattresses were donated by the Teth Sons and by the wife of the deputy governor.",
        ),
        ("Wind permitting, the boats will leave on Monday.", "The boats will leave on Monday if wind permits."),
    ],
)
def test_nothing_that_the_verb_needs_is_cut_off(reader: SaysoReader, text: str, line: str) -> None:
    assert any(told.startswith(line) for told in lines(reader, text))


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "The editor was summoned on Saturday and asked to reveal her sources.",
            "The editor was asked to reveal her sources.",
        ),
        (
            "Born in Ternhaven to a baker and a nurse, Ada Quill moved to Lisbon in 1950.",
            "Ada Quill was born in Ternhaven to a baker and a nurse.",
        ),
        ("Ada Quill was denied a visa by the consulate.", "Ada Quill was denied a visa by the consulate."),
        ("Omar Tesh was arrested in May, charged in June and freed in July.", "Omar Tesh was freed in July."),
        ("His lawyer said Omar Tesh had been refused bail.", "According to his lawyer, Omar Tesh was refused bail."),
    ],
)
def test_what_is_done_to_somebody_is_told_as_done_to_him(reader: SaysoReader, text: str, line: str) -> None:
    assert line in lines(reader, text)


@pytest.mark.parametrize(
    "text",
    [
        "Ada Quill, reached at her home in Ternhaven, laughed.",
        "Shown the video, Quill said that the dog was his.",
        "As one miner put it, the road was closed for good.",
    ],
)
def test_asides_are_no_deeds(reader: SaysoReader, text: str) -> None:
    told = " ".join(lines(reader, text))
    assert not any(word in told for word in ("reached", "showed", "put it"))


def test_a_dateline_does_nothing(reader: SaysoReader) -> None:
    told = lines(reader, "SHARJAH: A fire that broke out on Thursday was brought under control, the brigade said.")
    assert told
    assert not any("SHARJAH" in line for line in told)


def test_each_post_of_a_list_is_that_of_the_name_before_it(reader: SaysoReader) -> None:
    text = "It was attended by Pak Tum, chair of the Guild, Oku Chol, secretary of the Tern Council, and officials."
    assert "Oku Chol is a secretary of the Tern Council." in lines(reader, text)
    assert "Pak Tum is a secretary of the Tern Council." not in lines(reader, text)


def test_an_in_law_is_no_brother(reader: SaysoReader) -> None:
    told = lines(reader, "A firm owned by a brother-in-law of Ada Quill won the contract.")
    assert "A brother-in-law of Ada Quill owns a firm." in told
