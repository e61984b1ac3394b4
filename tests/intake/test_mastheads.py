"""A paper on a line of its own is the publisher where it surely is, and is no headline; else nobody is."""

import pytest

from sayso.intake.bylines import read_opening

BODY = "\n\nMinister Oskar Lindqvarn met Teodora Vask in Port Sennick on 3 March 2025, the harbour police said."


@pytest.mark.parametrize(
    ("text", "publisher", "headline"),
    [
        (
            "The Corvale Tribune\nMinister met magnate\n\nBy Ana Dorrit, 4 March 2025",
            "The Corvale Tribune",
            "met magnate",
        ),
        ("Coast Daily\n4 March 2025\n\nMinister met magnate, paper says", "Coast Daily", "paper says"),
        ("Port Sennick Herald\n\nTuesday, 4 March 2025", "Port Sennick Herald", None),
        ("The Marrow Review, 9 March 2025", "The Marrow Review", None),
        ("The Marrow Review, 9 March 2025\n\nMinister met magnate", "The Marrow Review", "met magnate"),
        ("The Marrow Review\n9 March 2025", "The Marrow Review", None),
        ("Minister met magnate\n\nReuters, 9 March 2025", "Reuters", "met magnate"),
        ("Minister met magnate\n\nBy Ana Dorrit\nThe Lantern, 4 March 2025", "The Lantern", "met magnate"),
        ("Minister met magnate\nCorvale News Agency\n4 March 2025", "Corvale News Agency", "met magnate"),
        (
            "Minister met magnate\n\nBy Ana Dorrit\nCorvale Press Agency\n4 March 2025",
            "Corvale Press Agency",
            "magnate",
        ),
        ("Minister met magnate\n\nThe Lantern, 4 March 2025, by Ana Dorrit", "The Lantern", "met magnate"),
        ("Minister met magnate\n\nHarbour Watch, Geneva, 4 March 2025", "Harbour Watch", "met magnate"),
    ],
)
def test_the_paper_above_is_the_publisher(text: str, publisher: str, headline: str | None) -> None:
    opening = read_opening(text + BODY)
    assert opening.publisher == publisher
    assert (opening.headline or "").endswith(headline or "")
    assert (opening.headline is None) == (headline is None)
    assert opening.published is not None


@pytest.mark.parametrize(
    "text",
    [
        "The Mayor Sues Herald\nHe wants 20,000 euros\n4 March 2025",
        "The Drug Courier\nHow she was caught by chance\n4 March 2025",
        "Northline Freight statement\n7 March 2025",
        "Statement by the Ministry\n\nSarnholm, 18 August 2025",
        "Statement by the Ministry\n\nSARNHOLM, 18 August 2025",
        "Orlov Leaves Corvale Tribune\n4 March 2025",
        "The Corvale Tribune\nMinister met magnate",
        "The Corvale Tribune",
        "Minister met magnate in Corvale, 4 March 2025",
        "Ministers met the Coast Daily\n4 March 2025",
        "Minister met magnate\n\nPort Sennick, Corvale, 4 March 2025",
        "Minister met magnate\nTwo Pears\n4 March 2025",
    ],
)
def test_what_may_be_a_headline_names_no_publisher(text: str) -> None:
    assert read_opening(text + BODY).publisher is None


def test_who_wrote_it_stands_behind_the_paper_and_the_day() -> None:
    assert read_opening("Minister met magnate\n\nThe Lantern, 4 March 2025, by Ana Dorrit" + BODY).authors == (
        "Ana Dorrit",
    )
