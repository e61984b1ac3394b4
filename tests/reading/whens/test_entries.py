from __future__ import annotations

from datetime import date

import pytest

from sayso.reading.whens.entries import entries, parted
from sayso.reading.whens.grammar import read_whens


def _heads(text: str) -> list[str]:
    return [text[e.start : e.end] for e in entries(text)]


@pytest.mark.parametrize(
    ("text", "heads"),
    [
        ("2015: Teth was held.\n2016: He was tried.", ["2015", "2016"]),
        ("17 March 2012: A bomb went off.\n\nJan. 5 - Teth left.", ["17 March 2012", "Jan. 5"]),
        ("• Fri 8 Dec – Police left.\n• Sunday: Quill came.", ["Fri 8 Dec", "Sunday"]),
        ("14 Oct 2021  The firm failed\n1 March 2022 Pell fled", ["14 Oct 2021", "1 March 2022"]),
        ("9 December. A bomb went off.\n10 December. Nobody came.", ["9 December", "10 December"]),
        ("2007–2010: Teth led it.\nMid-June: Troops left.", ["2007–2010", "Mid-June"]),
        (
            "1 May 2021\tOstwick\tPolice held two men.\n2 May 2021\tTolmin\tTwo men were shot.",
            ["1 May 2021", "2 May 2021"],
        ),
        ("| 1 May 2021 | Police held Ada Quill. |\n| 2 May 2021 | Quill was freed. |", ["1 May 2021", "2 May 2021"]),
    ],
)
def test_a_date_heads_its_entry(text: str, heads: list[str]) -> None:
    assert _heads(text) == heads


@pytest.mark.parametrize(
    "text",
    [
        "3 May 2021 – Police held Ada Quill in Ostwick.",
        "May: I saw him.\nTom: Where?\nMay: In Ostwick.",
        "He was held in a prison that nobody could name, until June\n2015. The court\nfreed him in\n2016. He left.",
        "3 May – 4 June 2021\n5 May – 6 June 2021",
        "2015 was bad.\n2016 was worse.",
    ],
)
def test_other_dates_head_nothing(text: str) -> None:
    assert _heads(text) == []


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("2015: Teth fell.\n2016 – He rose.", "2015\n\nTeth fell.\n2016\n\n\nHe rose."),
        ("Tern Works\tOstwick\tA firm failed.", "Tern Works\nOstwick\nA firm failed."),
        ("Tern Works | Ostwick", "Tern Works\n\n\nOstwick"),
    ],
)
def test_dates_and_cells_are_parsed_by_themselves(text: str, read: str) -> None:
    assert parted(text) == read


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2019\n\n14 May — Rann left.", "2019-05-14"),
        ("2019\n\nJanuary\n\n14 May: Police came.", "2019-05-14"),
        ("2019\n\nPolice came on 14 May and left.", "2019-05-14"),
        ("2019–2021\n\n14 May: Police came.", None),
        ("2019\n\nWhat is to come\n\n14 May: Police came.", None),
        ("2019\n\nWhat is to come\n\nPolice came on 14 May.", "2022-05-14"),
        ("2019\n\nPolice came on 14 May 2021.", "2021-05-14"),
        ("It was 2019\n\nPolice came on 14 May.", "2022-05-14"),
    ],
)
def test_a_year_heads_the_days_below_it(text: str, day: str | None) -> None:
    assert [w.earliest for w in read_whens(text, published=date(2022, 6, 4)) if w.text.startswith("14")] == [day]
