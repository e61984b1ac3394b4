"""What is denied, by whom, and on whose word: never told as so, nor of another."""

from __future__ import annotations

import pytest
from tests.reading.told import claims, lines

from sayso.reading.reader import SaysoReader


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Claims that Ada Quill fled Sarnholm before the raid are untrue, the ministry said.", "did not flee"),
        ("Claims that Boran Teth had fled to Quaria were wrong, his lawyer said.", "did not flee"),
        ("At no stage was Ada Quill arrested.", "Ada Quill was not arrested (in its words: “At no stage”)."),
        ("At no time did the agency train members of the Quay militia, Ron Castle told senators.", "did not train"),
        ("Ada Quill called reports that she had sold the boat ridiculous.", "did not sell the boat (in its"),
        ("Ada Quill denied an allegation from Mira Holt that she had paid the guards.", "Ada Quill paid the guards."),
        ("Traders think it unlikely that the guild will sell the mill.", "guild will not sell the mill (in its words"),
        ("Ada Quill denied that she had received money from Mira Holt.", "Ada Quill did not receive money from Mira"),
        (
            "Ada Quill denied that she had received an award from Boran Teth.",
            "Quill did not receive an award from Boran",
        ),
        ("Emir Sabah is allied with the Harbour cartel.", "Emir Sabah is allied with the Harbour cartel."),
    ],
)
def test_told(reader: SaysoReader, text: str, line: str) -> None:
    assert any(line in told for told in lines(reader, text))


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "There is no truth in the story that the Quay Bank bought the Herald, its owner said.",
            "The Quay Bank bought",
        ),
        ("Ada Quill denied on Monday that she had been offered money to lose the match.", "had been offered money"),
        (
            "The Norland army rejected a report by the Tern Institute that it had killed villagers.",
            "Institute (“report”), it",
        ),
        ("Few expect the two leaders of the Front to meet in May.", "meet"),
        ("The city architect of Sarnholm, Ada Quill, left.", "planned Sarnholm"),
    ],
)
def test_not_told(reader: SaysoReader, text: str, line: str) -> None:
    assert not any(not told.startswith("As printed") and line in told for told in _not_of_speech(reader, text))


def _not_of_speech(reader: SaysoReader, text: str) -> list[str]:
    return [told for told in lines(reader, text) if " denied on Monday" not in told and " rejected " not in told]


@pytest.mark.parametrize(
    "verb", ["maintained", "claims", "argued", "alleged", "suspects", "concluded", "maintained in a letter on Monday"]
)
def test_who_says_it_at_the_end_is_kept(reader: SaysoReader, verb: str) -> None:
    told = lines(reader, f"The guards beat Boran Teth, the union {verb}.")
    assert any(line.startswith("According to the union") and "the guards beat Boran Teth" in line for line in told)


@pytest.mark.parametrize(
    ("text", "wider"),
    [
        ("Mila Vole is not on trial.", "Mila Vole was not charged."),
        ("Mila Vole was not under arrest.", "Mila Vole was not arrested."),
        ("The person charged is Joaquim Teles, a former teller.", "The person was charged."),
        ("The people killed were miners.", "The people were killed."),
    ],
)
def test_no_more_is_told_than_that_somebody_is_not_so_or_is_that_one(
    reader: SaysoReader, text: str, wider: str
) -> None:
    assert wider not in lines(reader, text)


@pytest.mark.parametrize(
    "line",
    ["Mila Vole was not arrested.", "Mila Vole was never charged.", "The two men were arrested."],
)
def test_what_is_denied_or_told_of_a_deed_stands(reader: SaysoReader, line: str) -> None:
    assert line in lines(reader, line)


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("On Monday, Ada Quill denied having met Boran Teth in Tarn.", "met"),
        ("On Monday, Ada Quill claimed to have met Boran Teth.", "met"),
    ],
)
def test_the_day_of_a_denial_or_a_claim_is_none_of_the_deed(reader: SaysoReader, text: str, predicate: str) -> None:
    (met,) = (c for c in claims(reader, text) if c.predicate == predicate)
    assert met.when is None


def test_a_denial_has_its_day_in_front_and_the_deed_has_not(reader: SaysoReader) -> None:
    told = lines(reader, "On Monday, Ada Quill denied having met Boran Teth in Tarn.")
    assert "On Monday, Ada Quill denied having met Boran Teth in Tarn." in told
    assert "According to Ada Quill (“denied”), Ada Quill did not meet Boran Teth in Tarn." in told
