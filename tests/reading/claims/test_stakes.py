"""Who owns, holds or runs what, in the words of filings, registers and reports of enquiries."""

from __future__ import annotations

import pytest
from tests.reading.told import claims, lines, of, sides

from sayso.model.stance import Certainty
from sayso.reading.reader import SaysoReader


@pytest.mark.parametrize(
    ("text", "holder", "held"),
    [
        ("Revik holds 62% of Teth Oil.", "Revik", "Teth Oil"),
        ("Sandal Bank owned 30% of Teth Oil.", "Sandal Bank", "Teth Oil"),
        ("The partners already hold 15% of all shares in Teth Oil.", "The partners", "Teth Oil"),
        ("Tern Nominees holds 6 per cent of the voting rights of Teth Oil.", "Tern Nominees", "Teth Oil"),
        ("Teth Oil is 20% owned by Marrow Bank.", "Marrow Bank", "Teth Oil"),
        ("The remaining 38% of Teth Oil is held by Marrow Bank.", "Marrow Bank", "Teth Oil"),
        ("Teth Oil's largest shareholder is Marrow Bank.", "Marrow Bank", "Teth Oil"),
    ],
)
def test_a_share_is_a_stake(reader: SaysoReader, text: str, holder: str, held: str) -> None:
    assert sides(reader, text, "has_stake_in") == [f"agent={holder} patient={held}"]
    assert not of(reader, text, "owns")
    assert lines(reader, text) == [
        text if "shareholder" not in text else "Marrow Bank is the largest shareholder of Teth Oil."
    ]


def test_who_says_what_he_holds(reader: SaysoReader) -> None:
    (told,) = lines(reader, "The partners said they already hold 15% of all shares in Teth Oil.")
    assert told == "According to the partners, they already hold 15% of all shares in Teth Oil."


@pytest.mark.parametrize(
    "text", ["The ship's owner is Quay Bank.", "Quay Bank is the owner of the ship.", "The ship is owned by Quay Bank."]
)
def test_a_ship_has_an_owner(reader: SaysoReader, text: str) -> None:
    (owned,) = sides(reader, text, "owns")
    assert owned.lower() == "agent=quay bank patient=the ship"


def test_each_of_several_holds_the_post(reader: SaysoReader) -> None:
    told = lines(reader, "The directors of Teth Oil are Viktor Lanz and Dana Welby.")
    assert told == ["Viktor Lanz is director of Teth Oil.", "Dana Welby is director of Teth Oil."]


def test_a_mr_behind_the_post(reader: SaysoReader) -> None:
    assert lines(reader, "Teth Oil's sole director was Mr Viktor Lanz.") == ["Viktor Lanz was a director of Teth Oil."]


@pytest.mark.parametrize(
    "text", ["Ada Quill leads the guild. She is Mrs Justice Quill.", "Greek owner Quay Lines sold a ship."]
)
def test_what_is_no_post(reader: SaysoReader, text: str) -> None:
    assert not of(reader, text, "holds_role")


def test_what_nobody_knows_of_is_not_told(reader: SaysoReader) -> None:
    text = "Tern Works is not aware of any investigation into Teth Oil."
    assert lines(reader, text) == [text]
    assert of(reader, "Tern Works is aware of the investigation into Teth Oil.", "investigated")


def test_who_is_hired_hires_nobody(reader: SaysoReader) -> None:
    assert lines(reader, "Teth Oil has hired Ada Quill.") == ["Teth Oil has hired Ada Quill."]


@pytest.mark.parametrize("verb", ["disqualified", "restrained"])
def test_who_is_kept_from_a_deed_has_not_done_it(reader: SaysoReader, verb: str) -> None:
    found = claims(reader, f"Ada Quill was {verb} from acting as a director for nine years.")
    acted = [c for c in found if c.predicate in ("acted", "holds_role")]
    assert all(c.doubted or c.stance.certainty is Certainty.UNCOMMITTED for c in acted)


def test_a_deal_for_a_sale_is_no_sale(reader: SaysoReader) -> None:
    text = 'Harlow entered into an agreement (the "SPA") with Orrin Bank ("Orrin") for the acquisition of Teth Oil.'
    assert all(c.doubted or c.status.value == "planned" for c in of(reader, text, "bought"))


def test_the_day_of_a_verdict_is_not_that_of_the_deed(reader: SaysoReader) -> None:
    found = of(reader, "A court on Wednesday convicted Boran Teth of taking bribes from Tern Works.", "paid")
    assert [c.when for c in found] == [None]


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("Tern Works holds a charge over the assets of Teth Oil.", "organised"),
        ("Tern Works shares an address with Teth Oil.", "published"),
        ("Tern Works holds shares in Teth Oil, representing 6 per cent of the votes.", "represented"),
    ],
)
def test_what_the_words_do_not_mean(reader: SaysoReader, text: str, predicate: str) -> None:
    assert not of(reader, text, predicate)


def test_talks_to_buy(reader: SaysoReader) -> None:
    (told,) = lines(reader, "Tern Works is in talks to buy Teth Oil, two bankers said.")
    assert told == "According to two bankers, Tern Works is in talks to buy Teth Oil."


def test_a_complaint_is_not_whose_who_received_it(reader: SaysoReader) -> None:
    text = "The council received a complaint on 2 May, alleging that Boran Teth paid Ada Quill."
    assert not any(line.startswith("According to the council") for line in lines(reader, text))


@pytest.mark.parametrize("how", ["unaware", "not aware"])
def test_what_somebody_says_he_did_not_know_is_not_his_word(reader: SaysoReader, how: str) -> None:
    text = f"Boran Teth told the council he was {how} that Marrow Bank owned Teth Oil."
    assert not any(line.startswith("According to Boran Teth") for line in lines(reader, text))


@pytest.mark.parametrize(
    "text",
    [
        "Ada Quill said she did not know that Boran Teth had paid the mayor.",
        "Ada Quill told the court that she had never known Boran Teth had paid the mayor.",
        '"I did not know that Boran Teth had paid the mayor," Ada Quill said.',
    ],
)
def test_who_says_she_did_not_know_does_not_say_that_it_was_so(reader: SaysoReader, text: str) -> None:
    assert "According to Ada Quill, Boran Teth paid the mayor." not in lines(reader, text)


def test_who_says_she_knew_does(reader: SaysoReader) -> None:
    text = "Ada Quill said she knew that Boran Teth had paid the mayor."
    assert "According to Ada Quill, Boran Teth paid the mayor." in lines(reader, text)


def test_an_appeal_that_is_dismissed_dismisses_nobody(reader: SaysoReader) -> None:
    assert not of(reader, "The Court of Appeal has dismissed Tern Works's appeal against the award.", "dismissed")


def test_who_leaves_a_firm_for_a_post_takes_the_post(reader: SaysoReader) -> None:
    text = "Marit Teth has left Tern Works to head the dry cargo desk at Glenmore."
    assert all("agent=Tern Works" not in s for s in sides(reader, text, "leads"))


def test_an_acting_secretary_acts_no_secretary(reader: SaysoReader) -> None:
    assert not of(reader, "Acting Undersecretary of Works, Eng. Boran Teth said that the bridge is open.", "acted")
