"""What is told only on a condition, in another's stead, or as what something was done for."""

import pytest
from tests.reading.told import lines

from sayso.reading.reader import SaysoReader


def test_what_must_last_is_only_a_condition(reader: SaysoReader) -> None:
    told = lines(reader, "The ministry will keep the mine open as long as the owners pay the tax.")
    assert "The owners pay the tax (only a condition, “as long as”)." in told


def test_what_lasted_was_so(reader: SaysoReader) -> None:
    told = lines(reader, "The owners kept the mine open as long as the ministry paid them.")
    assert not any("condition" in line for line in told)


def test_a_threat_keeps_its_or_else(reader: SaysoReader) -> None:
    told = lines(reader, "The militia must hand over its weapons or else the army will storm the town.")
    assert "The army will storm the town (only on a condition, “or else”)." in told


def test_what_is_done_on_occasion_keeps_the_occasion(reader: SaysoReader) -> None:
    told = lines(reader, "Whenever the river floods, the council evacuates the market district.")
    assert "The council evacuates the market district whenever the river floods." in told


def test_what_another_deed_was_done_in_stead_of_was_not_done(reader: SaysoReader) -> None:
    told = lines(reader, "The ministry chose to expel the envoy rather than arrest him.")
    assert "The ministry chose to arrest the envoy." not in told


def test_what_a_deal_waits_for_has_not_come(reader: SaysoReader) -> None:
    told = lines(reader, "The bank will sell its shares after the regulator approves the deal.")
    assert not any(line.startswith("The regulator approves") for line in told)


def test_what_a_meeting_was_for_is_told_as_that(reader: SaysoReader) -> None:
    told = lines(reader, "Delegates of the two parties met in Kelm on Wednesday to sign a ceasefire.")
    purpose = "Delegates of the two parties met in Kelm on Wednesday to sign a ceasefire"
    assert [f"{purpose}.", f"{purpose} (a purpose, “to sign”)."] == [line for line in told if purpose in line]


def test_what_it_depends_on_stands_in_the_line(reader: SaysoReader) -> None:
    told = lines(reader, "Depending on the result of the test, the ministry will publish a report in May.")
    assert "The ministry will publish a report in May, depending on the result of the test." in told


def test_a_second_deed_does_not_depend_on_what_the_first_does(reader: SaysoReader) -> None:
    told = lines(reader, "Ada Quill sold thirty boats a year, depending on the weather, and bought two houses.")
    assert "Ada Quill bought two houses." in told


def test_a_turned_condition_stands_in_the_line(reader: SaysoReader) -> None:
    told = lines(reader, "The two unions have pledged to support the miners, should they go to court.")
    assert "The two unions have pledged to support the miners, should they go to court." in told


def test_what_is_only_assumed_is_not_told(reader: SaysoReader) -> None:
    told = lines(reader, "Ada Quill said the owners would sell the boats assuming the court agreed.")
    assert not any(line.endswith("the court agreed.") and "assuming" not in line for line in told)


def test_what_follows_only_where_something_fails_is_shown_as_printed(reader: SaysoReader) -> None:
    sentence = "Owners must pay by Monday, failing which the water may be cut off without notice."
    assert not any(line.startswith("The water may be cut off") for line in lines(reader, sentence))


def test_two_deeds_to_come_share_the_condition_before_the_first(reader: SaysoReader) -> None:
    told = lines(reader, "If the bid succeeds, the mill will be sold and the firm will move to Oster.")
    assert "The firm will move to Oster if the bid succeeds." in told


def test_a_deed_done_lends_no_condition_of_its_own(reader: SaysoReader) -> None:
    told = lines(reader, "The mill was sold and, if the court agrees, the firm will move to Oster.")
    assert "The mill was sold." in told


@pytest.mark.parametrize(
    "sentence",
    [
        "The only condition is that the firm leave the town.",
        "The requirement is that guards be removed from the port.",
        "Officials are working to determine when the mine can open.",
        "They are trying to find out where the guild will build the mill.",
    ],
)
def test_what_is_only_asked_for_is_shown_as_printed(reader: SaysoReader, sentence: str) -> None:
    told = lines(reader, sentence)
    assert not any(
        "mill." in line or "leave" in line or "open." in line or "removed" in line
        for line in told
        if line not in sentence
    )


def test_what_the_trouble_is_has_happened(reader: SaysoReader) -> None:
    assert "Guards were removed from the port." in lines(
        reader, "The problem is that guards were removed from the port."
    )


def test_who_asks_to_be_heard_sets_no_condition(reader: SaysoReader) -> None:
    assert lines(reader, "If I may, Chair, the ministry has paid the guild.") == ["The ministry paid the guild."]
