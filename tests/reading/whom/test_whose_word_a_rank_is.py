"""A rank that is new in somebody's words, or that names its own speaker, is told on his word."""

from __future__ import annotations

import pytest
from tests.reading.told import lines, of

from sayso.model.claim import Status
from sayso.model.stance import Certainty
from sayso.reading.reader import SaysoReader


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "The army said Boran Teth, a top commander of the Sable Ring, fled.",
            "According to the army, Boran Teth is a top commander of the Sable Ring.",
        ),
        (
            "The army said a top commander of the Sable Ring, Boran Teth, fled.",
            "According to the army, Boran Teth is a top commander of the Sable Ring.",
        ),
        (
            "Boran Teth, a top commander of the Sable Ring according to the army, fled.",
            "According to the army, Boran Teth is a top commander of the Sable Ring.",
        ),
        ("The army said Sable Ring commander Boran Teth fled.", "Boran Teth is a commander of Sable Ring."),
    ],
)
def test_on_whose_word(reader: SaysoReader, text: str, line: str) -> None:
    assert line in lines(reader, text)


@pytest.mark.parametrize("paper", ["The posters", "The list", "A witness", "The channel"])
def test_a_paper_that_names_somebody_appoints_nobody(reader: SaysoReader, paper: str) -> None:
    text = f"{paper} named Boran Teth as the chief guest."
    assert not of(reader, text, "appointed")
    assert text in lines(reader, text)


def test_a_league_appoints(reader: SaysoReader) -> None:
    assert of(reader, "The league named Boran Teth as its new chief.", "appointed")


def test_posters_that_circulate_name_him(reader: SaysoReader) -> None:
    text = "Posters circulated on phones named Boran Teth as the chief guest."
    assert text in lines(reader, text)


@pytest.mark.parametrize("deed", ["sanctioned by Quaria", "blacklisted by Quaria", "designated by Quaria"])
def test_what_a_state_lists_somebody_for_is_not_told_as_done(reader: SaysoReader, deed: str) -> None:
    (claim,) = of(reader, f"Boran Teth was {deed} for funding the Sable Ring.", "funded")
    assert (claim.status, claim.stance.certainty) == (Status.UNSPECIFIED, Certainty.POSSIBLE)


def test_what_follows_a_sanction_is_told_as_done(reader: SaysoReader) -> None:
    (claim,) = of(reader, "Quaria sanctioned Boran Teth, who funded the Sable Ring.", "funded")
    assert claim.status is Status.HAPPENED


def test_a_chargesheet_behind_a_headline_speaks(reader: SaysoReader) -> None:
    told = lines(reader, "'Boran Teth met Ivo Quill in jail': Police chargesheet\n\nThe trial opens on Monday.")
    assert told[0] == "According to police chargesheet, Boran Teth met Ivo Quill in jail."


def test_many_against_whom_a_case_is_filed_include_him(reader: SaysoReader) -> None:
    text = "A chargesheet was filed by the Guild against nine men including Boran Teth."
    assert lines(reader, text) == [text]


def test_who_takes_part_and_praises_another_does_not_take_part_in_him(reader: SaysoReader) -> None:
    told = lines(reader, "Boran Teth participated and praised Ivo Quill.")
    assert "Boran Teth praised Ivo Quill." in told
    assert not any("participated Ivo" in line for line in told)


def test_the_eleventh_to_be_listed_was_listed(reader: SaysoReader) -> None:
    (claim,) = of(reader, "Boran Teth is the 44th member of the Sable Ring to be designated.", "designated")
    assert claim.status is Status.HAPPENED


def test_how_manieth_somebody_is_to_do_a_thing_is_no_part_of_his_post(reader: SaysoReader) -> None:
    told = lines(reader, "Boran Teth is the first commander of the Sable Ring to surrender.")
    assert "Boran Teth is a commander of the Sable Ring." in told


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("Boran Teth ran from Sarnholm jail.", "fled"),
        ("Boran Teth ran the league from Sarnholm.", "leads"),
        ("The Sable Ring claimed the attack on Sarnholm.", "admitted"),
        ("The Sable Ring pledged bay'ah to the Quay League.", "joined"),
        ("The army put the number of attackers at 40.", "said"),
    ],
)
def test_what_it_is(reader: SaysoReader, text: str, predicate: str) -> None:
    assert of(reader, text, predicate)


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("The Sable Ring released its list of envoys.", "released"),
        ("Boran Teth ran the module from Sarnholm jail.", "fled"),
        ("The video runs for seven minutes.", "competed"),
        ("Residents put the toll at eight dead.", "moved"),
    ],
)
def test_what_it_is_not(reader: SaysoReader, text: str, predicate: str) -> None:
    assert not of(reader, text, predicate)


def test_the_marks_of_a_rank_stay_with_it(reader: SaysoReader) -> None:
    text = "The Sable Ring's 'deputy chief' met Ivo Quill in Sarnholm."
    assert lines(reader, text) == [text]
