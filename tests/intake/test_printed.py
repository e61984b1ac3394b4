"""A page that a browser printed to a PDF: what stands around the report is left out, no sentence of it is."""

from __future__ import annotations

from sayso.intake.printed import unprinted

TITLE = "Minister met magnate - Port Sennick Observer"
AROUND = "3/4/25, 5:40 PM Minister met magnate - Port Sennick Observer\nhttps://observer.example/a 1/1"
ABOVE = "We and our 12 partners store cookies on your device\nAccept all\nHome\nSport\n"
REPORT = "Minister met magnate\nOskar Lindqvarn met Teodora Vask in\nPort Sennick on Monday."
BELOW = "\nRead also\nFerry captain jailed for smuggling\n© 2025 Port Sennick Observer. All rights reserved.\n"


def test_menu_notices_and_other_headlines_are_left_out() -> None:
    assert unprinted([ABOVE + REPORT + BELOW + AROUND], TITLE) == (
        [REPORT], "https://observer.example/a", "Port Sennick Observer",
    )  # fmt: skip


def test_a_sentence_below_what_else_there_is_to_read_stays() -> None:
    pages, *_ = unprinted([REPORT + "\nRead also\nFerry captain jailed\nVask denied it.\n" + AROUND], TITLE) or ([],)
    assert pages[0].endswith("Read also\nFerry captain jailed\nVask denied it.")


def test_a_sentence_above_the_headline_stays() -> None:
    pages, *_ = unprinted(["Vask denied it.\n" + REPORT + "\n" + AROUND], TITLE) or ([],)
    assert pages[0].startswith("Vask denied it.")


def test_the_printed_edges_of_each_page_are_left_out() -> None:
    pages, *_ = unprinted([REPORT + "\n" + AROUND, "Vask denied it.\n" + AROUND.replace("1/1", "2/2")], TITLE) or ([],)
    assert pages == [REPORT, "Vask denied it."]


def test_a_pdf_that_no_browser_printed_is_left_as_it_is() -> None:
    assert unprinted([ABOVE + REPORT], TITLE) is None
    assert unprinted([REPORT + "\n12/03/24, 5:40 PM: the ship left."], TITLE) is None
