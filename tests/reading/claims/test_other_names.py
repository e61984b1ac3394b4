"""Other names, headlines, and roles that are over."""

from __future__ import annotations

import pytest

from sayso.model.claim import Claim, Role
from sayso.model.document import Document
from sayso.model.reading import Reading
from sayso.reading.reader import SaysoReader

pytest.importorskip("sayso_en", reason="the pipeline is not installed")


@pytest.fixture(scope="module")
def reader() -> SaysoReader:
    return SaysoReader()


def read(reader: SaysoReader, text: str) -> Reading:
    (reading,) = reader.read([Document(id="sha256:0", name="", media_type="text/plain", text=text)])
    return reading


def told(reading: Reading, predicate: str) -> list[Claim]:
    return [c for c in reading.claims if c.predicate == predicate]


def names(reading: Reading, claim: Claim, role: Role) -> set[str]:
    mentions = {m.id: m.name for m in reading.mentions}
    return {mentions[p.mention] for p in claim.participants if p.role is role}


@pytest.mark.parametrize(
    "text",
    [
        "Boran Teth, real name Ivo Marn, was extradited to Quaria.",
        "Boran Teth used the alias Ivo Marn when he rented the flat.",
        "Boran Teth writes under the pseudonym Ivo Marn.",
    ],
)
def test_another_name_of_somebody(reader: SaysoReader, text: str) -> None:
    reading = read(reader, text)
    (alias,) = told(reading, "also_known_as")
    assert (names(reading, alias, Role.AGENT), names(reading, alias, Role.PATIENT)) == ({"Boran Teth"}, {"Ivo Marn"})


def test_a_name_given_up_is_ended(reader: SaysoReader) -> None:
    reading = read(reader, "The Quay Brigade, formerly known as the Harbour Youth, claimed the attack.")
    assert [c.status.value for c in told(reading, "also_known_as")] == ["ended"]


def test_a_headline_without_an_auxiliary_is_a_passive(reader: SaysoReader) -> None:
    reading = read(reader, "Boran Teth jailed over bribes")
    (jailed,) = told(reading, "arrested")
    assert names(reading, jailed, Role.PATIENT) == {"Boran Teth"}


def test_a_court_that_finds_somebody_guilty_is_not_convicted(reader: SaysoReader) -> None:
    reading = read(reader, "A court found Boran Teth guilty of arson.")
    assert not any("A court" in names(reading, c, Role.PATIENT) for c in told(reading, "convicted"))


def test_who_steps_down_as_chairman_is_chairman_no_more(reader: SaysoReader) -> None:
    reading = read(reader, "Boran Teth stepped down as chairman of the Quay Bank.")
    assert [c.status.value for c in told(reading, "holds_role")] == ["ended"]


def test_who_will_step_down_has_not_left(reader: SaysoReader) -> None:
    reading = read(reader, "Boran Teth will step down as chairman of the Quay Bank.")
    assert not told(reading, "holds_role")


def test_a_copula_keeps_its_speaker(reader: SaysoReader) -> None:
    reading = read(reader, "Prosecutors believe that the Quay Trust is a front for the Harbour Front.")
    assert all(c.attribution or c.stance.cues for c in told(reading, "front_for"))
    assert told(reading, "front_for")


@pytest.mark.parametrize(
    ("text", "others"),
    [
        ("Boran Teth alias Kala alias Ivo Marn was arrested.", {"Kala", "Ivo Marn"}),
        ("Boran Teth, also known as Abu Kala and Ivo Marn, was fined in Quaria.", {"Abu Kala", "Ivo Marn"}),
        ("Boran Teth (aliases: Abu Kala, Ivo Marn) fled.", {"Abu Kala", "Ivo Marn"}),
        ("Boran Teth, better known by his kunya Abu Kala, was named head of the League.", {"Abu Kala"}),
        ("Boran Teth, whose kunya is Abu Kala, was killed.", {"Abu Kala"}),
        ("Police arrested Boran Teth @ Kala s/o Late Ivo Marn r/o Quaria.", {"Kala"}),
        ("Boran Teth alias Kala and Ivo Marn were arrested.", {"Kala"}),
        ("Boran Teth, also known as Kala, and Ivo Marn, met in Quaria.", {"Kala"}),
        ("Police arrested Boran Teth, alias Kala, Ivo Marn and Ada Pell.", {"Kala"}),
    ],
)
def test_each_of_several_other_names_is_the_firsts(reader: SaysoReader, text: str, others: set[str]) -> None:
    reading = read(reader, text)
    found = told(reading, "also_known_as")
    assert {n for c in found for n in names(reading, c, Role.AGENT)} == {"Boran Teth"}
    assert {n for c in found for n in names(reading, c, Role.PATIENT)} == others


def test_no_people_bears_the_name_of_one_of_it(reader: SaysoReader) -> None:
    assert not told(read(reader, "Boran Teth was trained by a Kenyan known as Abu Kala."), "also_known_as")


def test_another_name_is_told_without_whose_child_he_is(reader: SaysoReader) -> None:
    (claim,) = told(read(reader, "Boran Teth @ Kala s/o Ivo Marn r/o Quaria was arrested."), "also_known_as")
    assert claim.line == "Boran Teth is also known as Kala."
