"""What goes with a deed that somebody tells of is the doer's, and told on the speaker's word."""

from __future__ import annotations

import pytest
from tests.reading.told import lines

from sayso.reading.reader import SaysoReader

pytest.importorskip("sayso_en", reason="the pipeline is not installed")

OF_WHO_DID_IT = [
    ("Gunmen stormed a market in Tern, police said on Monday, killing four traders.", "gunmen killed four traders"),
    ("A bomb went off near a school, the mayor told reporters, wounding nine pupils.", "a bomb wounded nine pupils"),
    ("The ship hit a rock, said the coast guard, spilling oil.", "the ship spilled oil"),
    ("Rebels crossed the river, the army said, attacking two villages.", "rebels attacked two villages"),
]
OF_WHO_SPEAKS = [
    ("Rebels took the bridge, the mayor said, speaking to reporters in Tern.", "The mayor spoke to reporters"),
    ("The vote was stolen, Boran Teth said, accusing Ada Quill of fraud.", "Boran Teth accused Ada Quill of fraud."),
    ("The strike is over, Ada Quill said, thanking the drivers.", "Ada Quill thanked the drivers."),
    ("“We will win,” Boran Teth said, raising his fist.", "Boran Teth raised his fist."),
]


@pytest.mark.parametrize(("text", "held"), OF_WHO_DID_IT)
def test_it_is_the_doers_deed_and_the_speakers_word(reader: SaysoReader, text: str, held: str) -> None:
    (line,) = [line for line in lines(reader, text) if held in line]
    assert line.startswith("According to")


@pytest.mark.parametrize(("text", "held"), OF_WHO_SPEAKS)
def test_what_speakers_do_stays_theirs(reader: SaysoReader, text: str, held: str) -> None:
    assert any(line.startswith(held) for line in lines(reader, text))


def test_police_kill_nobody_by_telling_of_it(reader: SaysoReader) -> None:
    told = lines(reader, "Gunmen stormed a market, police said on Monday, killing four traders.")
    assert not any(line.startswith("Police killed") for line in told)


def test_a_thing_is_used_for_a_purpose_and_not_stolen_for_it(reader: SaysoReader) -> None:
    assert "A cart was stolen from the mill." in lines(reader, "They used a cart stolen from the mill to rob a bank.")


def test_what_a_thing_is_made_for_stays_its_makers(reader: SaysoReader) -> None:
    assert "A cart was made." not in lines(reader, "Police used a cart made to carry dogs.")
