"""A page's publisher by its title or its line of rights, only where it is surely one; a newsletter's day."""

from __future__ import annotations

import pytest

from sayso.intake.bylines import read_opening
from sayso.intake.mastheads import is_issue
from sayso.intake.pages.page import read_page
from sayso.intake.parsed import Parsed

TEXT = "The council of the town voted for the quay in February, by twenty votes to eleven. " * 3


def page(title: str, foot: str = "", top: str = "", url: str | None = None) -> Parsed:
    body = f"{top}<h1>Port signs</h1><p>{TEXT}</p><footer><p>{foot}</p></footer>"
    return read_page(f"<html><head><title>{title}</title></head><body>{body}</body></html>", url=url)


@pytest.mark.parametrize("title", ["Port signs | The Tern Herald", "The Tern Herald | Port signs"])
def test_a_paper_at_an_end_of_the_title_is_the_publisher(title: str) -> None:
    assert (page(title).publisher, page(title).headline) == ("The Tern Herald", "Port signs")


def test_the_name_of_the_host_is_the_publisher() -> None:
    assert page("Port signs - Quaynews", url="https://www.quaynews.example/a").publisher == "Quaynews"


def test_what_title_and_rights_both_name_is_the_publisher() -> None:
    foot = "© 2024–2025 Norland Wire. All rights reserved."
    assert page("Port signs | Norland Wire", foot).publisher == "Norland Wire"


def test_a_paper_alone_in_the_line_of_rights_is_the_publisher() -> None:
    assert page("Port signs", "© 2025 The Tern Herald. All rights reserved.").publisher == "The Tern Herald"


@pytest.mark.parametrize(
    ("title", "foot"),
    [
        ("Port signs | Politics", ""),
        ("Port signs | Norland Wire", ""),
        ("Port signs", "© Northline Ltd"),
        ("Port signs", "© 2025 The Norland Press. All rights reserved."),
        ("Port signs", "© The Tern Herald | © The Coast Tribune"),
    ],
)
def test_what_may_be_none_is_no_publisher(title: str, foot: str) -> None:
    assert page(title, foot).publisher is None


def test_the_line_of_an_issue_dates_a_newsletter() -> None:
    top = "<table><tr><td><strong>Issue #87 | Sunday, March 2, 2025</strong></td></tr></table>"
    assert page("Port signs", top=top).published == "2025-03-02"


def test_the_line_of_an_issue_is_no_headline() -> None:
    text = f"Issue #87 | Sunday, March 2, 2025\n\nPort signs agreement\n\n{TEXT}"
    assert read_opening(text).headline == "Port signs agreement"


@pytest.mark.parametrize(
    ("line", "is_one"),
    [
        ("Vol. 12, No. 4 — 3 May 2025", True),
        ("#87 • March 2, 2025", True),
        ("Issue 87", False),
        ("Number 10 Downing Street, 3 May 2025", False),
        ("Sunday, March 2, 2025", False),
    ],
)
def test_which_lines_number_and_date_an_issue(line: str, is_one: bool) -> None:
    assert is_issue(line) == is_one
