"""Datelines of plain reports: which day they were sent, and by which agency."""

from __future__ import annotations

import pytest

from sayso.intake.bylines import read_credits, read_opening
from sayso.intake.page import read_page

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
