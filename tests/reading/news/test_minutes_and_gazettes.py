"""Minutes, gazettes and proceedings: what was resolved, moved, notified or graciously done."""

from __future__ import annotations

import pytest
from tests.reading.told import claims, lines, of, sides

from sayso.model.claim import Status
from sayso.model.stance import Certainty
from sayso.reading.reader import SaysoReader


@pytest.mark.parametrize(
    ("sentence", "predicate", "line"),
    [
        (
            "RESOLVED that Cllrs Quill and Teth meet the builder.",
            "met",
            "Cllrs Quill and Teth should meet the builder (in its words: “RESOLVED”).",
        ),
        (
            "The council agreed that the mayor meet the builder.",
            "met",
            "According to the council (“agreed”), the mayor should meet the builder.",
        ),
        (
            "The court ordered that Boran Teth be released.",
            "released",
            "According to the court (“ordered”), Boran Teth should be released.",
        ),
    ],
)
def test_what_is_resolved_is_not_done(reader: SaysoReader, sentence: str, predicate: str, line: str) -> None:
    (claim,) = of(reader, sentence, predicate)
    assert (claim.line, claim.status) == (line, Status.PLANNED)


def test_many_agree_on_what_is_so_as_well(reader: SaysoReader) -> None:
    told = lines(reader, "The parties agreed that the ministers meet in Oslo every year.")
    assert not any("should" in line for line in told)


def test_a_motion_is_proposed_and_moves_nobody(reader: SaysoReader) -> None:
    assert not of(reader, "Boran Teth moved that the House adjourn.", "moved")
    assert of(reader, "Boran Teth moved the second reading of the bill.", "proposed")


def test_a_notice_that_something_was_issued_is_no_resignation(reader: SaysoReader) -> None:
    assert not of(reader, "Ada Quill, clerk, hereby gives notice that a writ has been issued.", "resigned")
    assert of(reader, "Ada Quill gave notice on Monday.", "resigned")


def test_who_is_named_for_a_fault_gets_no_post(reader: SaysoReader) -> None:
    assert not of(reader, "The Speaker named Boran Teth for disregarding the chair.", "appointed")


def test_a_number_of_people_at_the_end_of_a_list_says_nothing_of_the_first(reader: SaysoReader) -> None:
    text = "In attendance: Mrs Ada Quill (Clerk), Constable Boran Teth, 11 members of the public"
    assert all(c.doubted for c in of(reader, text, "member_of"))


def test_two_who_are_members_are_told_as_such(reader: SaysoReader) -> None:
    assert of(reader, "Ada Quill and Boran Teth, two members of the Guild, left.", "member_of")


@pytest.mark.parametrize("title", ["Shadow chancellor", "Caretaker prime minister", "Designated premier"])
def test_an_office_keeps_the_word_that_says_it_is_not_quite_one(reader: SaysoReader, title: str) -> None:
    assert f"Ada Quill is {title[:1].lower()}{title[1:]}." in lines(reader, f"{title} Ada Quill met Boran Teth.")


def test_no_body_is_called_shadow_home(reader: SaysoReader) -> None:
    told = of(reader, "Shadow Home Secretary Ada Quill met Boran Teth.", "holds_role")
    assert all(c.doubted for c in told)
    labour = of(reader, "Mila Rann plotted to oust Labour leader Boran Teth.", "holds_role")
    assert any(not c.doubted for c in labour)


def test_the_second_of_two_offices_is_of_somebody_who_is_not_named(reader: SaysoReader) -> None:
    told = lines(reader, "The embassy's first secretary, Boran Teth, and the assistant military attaché were expelled.")
    assert not any("is an assistant" in line for line in told)


def test_an_office_behind_as_that_ends_in_a_name_is_nobodys(reader: SaysoReader) -> None:
    told = of(reader, "The architect of the reform is seen as deputy leader Boran Teth.", "holds_role")
    assert all(c.doubted for c in told)


def test_a_title_goes_with_the_name_right_behind_it(reader: SaysoReader) -> None:
    told = lines(reader, "Readout of Security Adviser Boran Teth's Meeting with Councillor Ada Quill of Sarnholm")
    assert not any(line.startswith("Ada Quill is Security Adviser") for line in told)


def test_a_host_visits_nobody(reader: SaysoReader) -> None:
    told = of(reader, "The Chairman received Boran Teth on a visit to the capital on Monday.", "visited")
    assert all(c.doubted for c in told)
    assert of(reader, "Ada Quill met Boran Teth on a visit to Sarnholm.", "visited")


def test_who_was_summoned_and_handed_a_note_handed_none(reader: SaysoReader) -> None:
    text = "Ambassador Boran Teth was summoned to the ministry and handed a note of protest."
    assert not [line for line in lines(reader, text) if line.startswith("Boran Teth handed")]


def test_who_went_so_far_as_to_do_it_did_it(reader: SaysoReader) -> None:
    (claim,) = of(reader, "The senator went so far as to attack the judge.", "attacked")
    assert (claim.status, claim.line) == (Status.HAPPENED, "The senator went so far as to attack the judge.")


def test_the_two_leaders_are_not_those_whose_release_they_discuss(reader: SaysoReader) -> None:
    text = (
        "President Boran Teth spoke with Prime Minister Tam Oake. They discussed the release of Lena Marsh and Omar "
        "Said. The two leaders agreed to meet in Oslo."
    )
    assert not any("Lena Marsh and Omar Said" in c.line for c in claims(reader, text) if c.predicate == "met")


def test_the_date_of_the_latest_of_several_is_not_that_of_all(reader: SaysoReader) -> None:
    (claim,) = of(reader, "Ada Quill visited Sarnholm three times, last in May 2022.", "visited")
    assert (claim.when, claim.line) == (None, "Ada Quill visited Sarnholm three times.")
    (claim,) = of(reader, "Ada Quill visited Sarnholm last in May 2022.", "visited")
    assert claim.when is not None


def test_the_end_of_the_month_dismisses_nobody(reader: SaysoReader) -> None:
    text = "As the Gazette reported earlier, Boran Teth could be dismissed by the end of the month."
    (claim,) = of(reader, text, "dismissed")
    assert claim.line.startswith("According to the Gazette, Boran Teth could be dismissed by the end of the month")
    assert "that as the" not in claim.line


def test_who_is_described_first_has_done_it(reader: SaysoReader) -> None:
    told = lines(reader, "A lawyer by training, Ada Quill founded the Guild in May.")
    assert "Ada Quill founded the Guild in May." in told


def test_what_a_draft_resolution_says_is_not_so_yet(reader: SaysoReader) -> None:
    told = of(reader, "Resolved, That Ada Quill is impeached for bribery.", "charged")
    assert all(c.doubted for c in told)
    assert all(c.doubted for c in of(reader, "Resolved by the House, That Ada Quill is censured.", "solved"))


def test_articles_of_impeachment_are_the_word_of_who_impeaches(reader: SaysoReader) -> None:
    text = (
        "Resolved by the House of Delegates, That the following articles of impeachment be exhibited to the Senate:\n\n"
        "ARTICLE I\nAda Quill took bribes from Boran Teth.\n\nNEWS UPDATE\nAda Quill met Mila Rann on Monday.\n"
    )
    told = lines(reader, text)
    assert any(line.startswith("According to the House of Delegates") and "bribes" in line for line in told)
    assert not any(line.startswith("According to the House of Delegates") and "Rann" in line for line in told)


def test_who_is_bidden_to_wait_for_it_does_not_say_that_it_came(reader: SaysoReader) -> None:
    told = of(reader, "Teth told his aide to withhold the funds until Ada Quill paid the guild.", "paid")
    assert {(c.status, c.stance.certainty) for c in told} == {(Status.UNSPECIFIED, Certainty.POSSIBLE)}
    assert any(not c.doubted for c in of(reader, "Teth withheld the funds until Ada Quill paid the guild.", "paid"))


def test_an_invitation_is_for_its_guest(reader: SaysoReader) -> None:
    (told,) = sides(reader, "Teth also extended an invitation to Ada Quill to visit Sarnholm.", "visited")
    assert told == "agent=Ada Quill venue=Sarnholm"


@pytest.mark.parametrize("title", ["Mayor Pro Tem", "President Pro Tempore"])
def test_who_holds_an_office_for_a_time_keeps_her_name_and_that_office(reader: SaysoReader, title: str) -> None:
    told = lines(reader, f"{title} Ada Quill met Boran Teth.")
    assert f"Ada Quill is {title}." in told


def test_a_vote_is_no_means_to_what_it_is_on(reader: SaysoReader) -> None:
    told = lines(reader, "The House voted 61-38 Tuesday to impeach Governor Ada Quill.")
    assert not any("purpose" in line for line in told)


def test_who_concedes_is_not_conceded_to(reader: SaysoReader) -> None:
    told = lines(reader, "Boran Teth conceded and congratulated Ada Quill.")
    assert "Boran Teth conceded Ada Quill." not in told


def test_an_adjective_that_no_list_has_stays_before_its_title(reader: SaysoReader) -> None:
    told = lines(reader, "Rossenian foreign minister Boran Teth met Ada Quill.")
    assert "Boran Teth is Rossenian foreign minister." in told
    assert "Boran Teth is foreign minister of Iran." in lines(reader, "Iran foreign minister Boran Teth met Ada Quill.")
