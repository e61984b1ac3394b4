"""A note and a gap name their report once."""

from __future__ import annotations

import re

from sayso.model.gap import Gap
from sayso.testing.case import demo_case
from sayso.views.brief import brief
from sayso.views.brief.html import html
from sayso.views.brief.markdown import markdown
from sayso.views.brief.value import Note
from sayso.views.statement import Report
from sayso.views.weakness import Unread


def note(cited: str) -> Note:
    return Note(number=1, words="Ada met Bo.", cited=cited, file="a.txt", document="sha256:0", start=0, end=11)


def test_a_report_of_no_known_publisher_is_named_once() -> None:
    assert note("a.txt, undated").named == ("a.txt, undated",)


def test_a_publisher_has_the_file_beside_it() -> None:
    assert note("Harbour Post, 2025-03-18").named == ("Harbour Post, 2025-03-18", "a.txt")


def test_a_file_that_could_not_be_opened_is_named_once() -> None:
    report = Report(document="sha256:0", name="a.pdf", headline=None, publishers=(), published=None, url=None)
    gap = Gap(start=0, end=0, reason="a.pdf: the PDF is damaged")
    assert Unread(report=report, gap=gap, words="").reason == "the PDF is damaged"


def test_numbers_of_notes_side_by_side_stay_apart() -> None:
    made = brief(demo_case())
    assert any(len(line.notes) > 1 for line in (*made.main, *made.timeline))
    assert not re.search(r">\d+</a></sup><sup>", html(made))
    assert "][^" not in markdown(made)
