"""Who speaks where a title holds a colon, or a land stands in a compound before the name."""

from __future__ import annotations

import pytest
from tests.reading.told import lines

from sayso.reading.reader import SaysoReader


def test_a_title_with_a_colon_is_no_label(reader: SaysoReader) -> None:
    told = lines(
        reader, "Boran who is currently the General Manager: Sales and Marketing, will take over from Ada Quill."
    )
    assert not any("According to" in line for line in told)


def test_a_title_keeps_its_field_behind_a_colon(reader: SaysoReader) -> None:
    told = lines(reader, "Boran Teth, who is the General Manager: Sales and Marketing, will take over from Ada Quill.")
    assert "Boran Teth is General Manager: Sales and Marketing." in told


def test_a_speaker_before_a_colon_still_speaks(reader: SaysoReader) -> None:
    told = lines(reader, "Ada Quill: We never met Boran Teth.")
    assert any("According to Ada Quill" in line for line in told)


@pytest.mark.parametrize(
    "text",
    [
        "Oxford-trained, former Harvard history professor Ada Quill – an apologist for empire – insists the railways "
        "laid the foundations for modern progress.",
    ],
)
def test_where_somebody_was_trained_says_nothing(reader: SaysoReader, text: str) -> None:
    assert not any("According to Oxford (" in line for line in lines(reader, text))


def test_who_bears_a_title_with_a_colon_speaks(reader: SaysoReader) -> None:
    told = lines(reader, "Deputy Director: Field Operations Ada Quill said that rangers had killed two poachers.")
    assert any(line.endswith("Ada Quill, rangers killed two poachers.") for line in told)
    assert not any("eputy Director" in line for line in told)


def test_names_between_dashes_are_no_further_speakers(reader: SaysoReader) -> None:
    told = lines(reader, "Both clerks who ran the mill — Ada Quill and Boran Teth — said the plan was late.")
    assert "Both clerks and Boran Teth said the plan was late." not in told


def test_no_pledge_is_told_without_its_object(reader: SaysoReader) -> None:
    assert "The Union supported." not in lines(reader, "The Union pledged to support the miners.")


def test_who_says_so_is_whom_a_department_is_told_with(reader: SaysoReader) -> None:
    text = "The boat was found on Monday, said Ruritania's Department of Marine Safety director-general Karim Haddad."
    told = lines(reader, text)
    assert any(line.endswith("director-general Karim Haddad, the boat was found on Monday.") for line in told)
