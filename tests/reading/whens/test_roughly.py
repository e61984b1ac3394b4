"""A date that is only about so is not told as that day."""

from __future__ import annotations

from datetime import date

import pytest

from sayso.reading.whens.grammar import read_whens


@pytest.mark.parametrize(
    ("text", "edtf", "earliest", "latest"),
    [
        ("They met around 5 March 2024.", "2024-03-05~", "2024-03-02", "2024-03-08"),
        ("They met on or about 5 March 2024.", "2024-03-05~", "2024-03-02", "2024-03-08"),
        ("They met in about March 2019.", "2019-03~", "2019-02-14", "2019-04-15"),
        ("The mill was built circa 1990.", "1990~", "1989-01-01", "1991-12-31"),
    ],
)
def test_a_date_that_is_about_so_has_days_either_side(text: str, edtf: str, earliest: str, latest: str) -> None:
    (when,) = read_whens(text, published=date(2024, 3, 20))
    assert (when.edtf, when.earliest, when.latest) == (edtf, earliest, latest)
    assert "only about so" in (when.note or "")


@pytest.mark.parametrize(
    "text",
    ["They met on 5 March 2024.", "They held talks about 5 March 2024.", "They met at about noon on 5 March 2024."],
)
def test_a_day_that_is_exact_stays_so(text: str) -> None:
    assert read_whens(text, published=date(2024, 3, 20))[-1].edtf == "2024-03-05"
