"""Datelines of plain reports: which day they were sent, and by which agency."""

from __future__ import annotations

import pytest

from sayso.intake.bylines import read_credits, read_opening
from sayso.intake.pages.page import read_page

SENT = "Ostby, 3 May 2026 (Norland Wire) - Soldiers closed the road on Friday.\n"


@pytest.mark.parametrize("place", ["OSTBY", "Ostby", "Ostby, Norland", "Port Ostby"])
def test_a_dateline_gives_the_day_whatever_its_letters(place: str) -> None:
    assert read_opening(SENT.replace("Ostby", place)).published == "2026-05-03"


def test_a_dateline_credits_its_agency() -> None:
    assert read_credits(SENT) == ("Norland Wire",)


def test_a_place_and_an_agency_are_a_dateline_without_a_day() -> None:
    assert read_credits("Ostby (Norland News Agency) - Soldiers closed the road.") == ("Norland News Agency",)


@pytest.mark.parametrize(
    "line", ["Ada Quill (Labour) - 12,300 votes", "Sunday - the day of rest", "Ada Quill, 3rd of five - a portrait"]
)
def test_a_name_and_a_dash_are_no_dateline(line: str) -> None:
    assert (read_credits(line), read_opening(line).published) == ((), None)


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Wednesday, 22 May 2024", "2024-05-22"),
        ("The committee has sat in Ostwick since 22 May 2024", None),
        ("Press release No. 24-611", None),
    ],
)
def test_a_page_may_print_its_day_above_its_heading(line: str, day: str | None) -> None:
    body = "<p>" + "A banker was sentenced in Ostwick for bribing two clerks of the harbour. " * 6 + "</p>"
    assert read_page(f"<html><body><p>{line}</p><h1>Banker sentenced</h1>{body}</body></html>").published == day


@pytest.mark.parametrize(
    "line",
    [
        "DOB: 12 Feb. 1974",
        "Date of birth: 12 February 1974",
        "Incorporated on: 2 February 2016",
        "Born 19 May 1966",
        "Next hearing: 3 May 2026",
    ],
)
def test_a_day_of_something_else_is_no_day_of_publication(line: str) -> None:
    assert read_opening(f"Narrative summary of reasons\n\n{line}\n\nQuill left.\n").published is None


@pytest.mark.parametrize("line", ["Date: {}", "Last updated: {} 10:00", "OSTBY: {}", "Date of issue: {}", "{}"])
def test_a_field_for_the_day_of_publication_gives_it(line: str) -> None:
    day = line.format("3 May 2026")
    assert read_opening(f"Narrative summary of reasons\n\n{day}\n\nQuill left.\n").published == "2026-05-03"


@pytest.mark.parametrize(
    "line",
    [
        "(Ostby) – Soldiers closed the road, Lantern Rights Watch said today.",
        "(Signed) Ada Quill, Coordinator",
        "(Conspiracy to Commit Wire Fraud)\n\nThe Grand Jury charges:",
        "(Money Laundering)",
    ],
)
def test_a_place_a_signature_and_a_heading_in_brackets_are_no_agency(line: str) -> None:
    assert read_credits(line) == ()


@pytest.mark.parametrize(
    ("line", "agency"), [("(Northline) Police raided it.", "Northline"), ("(NNA) - Police raided it.", "NNA")]
)
def test_an_agency_in_brackets_before_its_words_is_credited(line: str, agency: str) -> None:
    assert read_credits(line) == (agency,)


@pytest.mark.parametrize(
    "text",
    [
        "Ministry of Internal Affairs\n\nOstby, 22 October 2025\n\nTwo men were held.",
        "OSTBY CAMPAIGN ASSESSMENT, October 22, 2025\n\nSoldiers left Pell.",
    ],
)
def test_where_a_body_writes_and_what_its_paper_is_called_publish_nothing(text: str) -> None:
    opening = read_opening(text)
    assert (opening.publisher, opening.published) == (None, "2025-10-22")


@pytest.mark.parametrize("name", ["The Lantern", "Ostby Reporter"])
def test_a_paper_and_its_day_under_a_headline_name_the_publisher(name: str) -> None:
    assert read_opening(f"Police raid office\n\n{name}, 22 October 2025\n\nTwo men were held.").publisher == name


@pytest.mark.parametrize(
    "line",
    [
        "Helmsworth Risk and Partners | Author: Ada Quill, an analyst | 3 May 2026",
        "Reality Lens Asia, Manila — Updated May 3, 2026 4:12 p.m.",
        "*Words by Ada Quill for the magazine · The Ostby Review of Books · 3 May 2026*",
    ],
)
def test_a_day_that_is_a_part_of_a_byline_is_that_of_the_paper(line: str) -> None:
    assert read_opening(f"Three outlooks\n{line}\n\nQuill left.\n").published == "2026-05-03"


@pytest.mark.parametrize(
    "line",
    [
        "Police held him in Ostby on Monday — 3 May 2026 was the day — and left in a long row of cars.",
        "Ada Quill of the Reed Guild, a lawyer from Ostby | born in Sarnholm | 3 May 1970",
    ],
)
def test_a_day_told_in_passing_is_not(line: str) -> None:
    assert read_opening(f"Three outlooks\n{line}\n\nQuill left.\n").published is None


@pytest.mark.parametrize(
    "line",
    [
        "Staff Reporter of the Ostby desk | The Quaria Herald | Updated: 3 May 2026 07:42 IST",
        "Ada Quill   |03.05.2026 - Update : 03.05.2026",
    ],
)
def test_a_line_of_parts_may_tell_the_day(line: str) -> None:
    assert read_opening(f"Clerk held over bribes\n\n{line}\n\nQuill left.\n").published == "2026-05-03"


@pytest.mark.parametrize("line", ["Born | 03.05.1976", "Ada Quill | 13.3.7.2026", "| 03/05 | Ada Quill |"])
def test_a_line_of_parts_may_tell_none(line: str) -> None:
    assert read_opening(f"Clerk held over bribes\n\n{line}\n\nQuill left.\n").published is None
