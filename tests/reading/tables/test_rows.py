"""Tables: each cell read under its heading, the row as quote, and no tie that the headings don't make."""

from __future__ import annotations

import pytest
from tests.reading.told import claims, lines

from sayso.model.document import Document
from sayso.reading.reader import SaysoReader
from sayso.reading.rows import rows

_HEAD = "Date\tPlace\tWhat happened\tKilled\tInjured\tSource\n"
_ROW = "4 March 2023\tOstwick\tGunmen attacked a police post.\t3\t–\tTern News"
_NEXT = "\n17 March 2023\tDunmere\tThe army shelled a mill.\t0\t1\thttps://tern.example/1"


@pytest.mark.parametrize(
    "line",
    [
        "According to Tern News, on 4 March 2023, gunmen attacked a police post in Ostwick.",
        "According to Tern News, 3 were killed in Ostwick on 4 March 2023.",
        "On 17 March 2023, the army shelled a mill in Dunmere.",
        "1 was injured in Dunmere on 17 March 2023.",
    ],
)
def test_an_incident_has_the_day_place_and_source_of_its_row(reader: SaysoReader, line: str) -> None:
    assert line in lines(reader, _HEAD + _ROW + _NEXT)


def test_each_claim_quotes_its_row(reader: SaysoReader) -> None:
    text = _HEAD + _ROW + _NEXT
    quotes = {text[c.passage.start : c.passage.end] for c in claims(reader, text)}
    assert quotes == {_ROW, _NEXT.strip()}


@pytest.mark.parametrize("where", ["| ", "|"])
def test_a_table_of_strokes_is_one_too(where: str) -> None:
    text = f"{where}Name|Born|\n|---|---|\n{where}Ada Quill|1971|\n"
    (row,) = rows(text)
    assert {name: text[a:b] for name, (a, b) in row.cells.items()} == {"name": "Ada Quill", "born": "1971"}


@pytest.mark.parametrize(
    ("table", "line"),
    [
        ("Name\tAlias\tBorn\nAda Quill\tB. Quill\t3 May 1971", "Ada Quill was born on 3 May 1971."),
        ("Name\tBorn\tNationality\nAda Quill\t1971\tCorrin", "Ada Quill was born in 1971."),
        ("Name\tPosition\tSince\nAda Quill\tChief executive\t2015", "Ada Quill is Chief executive."),
    ],
)
def test_people_are_told_by_their_columns(reader: SaysoReader, table: str, line: str) -> None:
    assert line in lines(reader, table)


@pytest.mark.parametrize(
    "table",
    [
        "Name\tNationality\tCompany\nAda Quill\tCorrin\tTern Shipping",
        "Shareholder\tShare\nAda Quill\t12%",
        "Former directors\nName\tPosition\nAda Quill\tChief executive",
        "Name\tPosition\tUntil\nAda Quill\tChief executive\t2019",
        "Candidates for the board\nName\tPosition\nAda Quill\tChairwoman",
        "Date\tKilled\tInjured\n4 March 2023\t12\t40",
        "Place\tKilled\tInjured\nTotal\t12\t40",
        "No.\tPlace\tKilled\n3\tTotal\t12",
        "Name\tPlayed\nAda Quill\t12",
    ],
)
def test_no_tie_is_made_of_cells_side_by_side(reader: SaysoReader, table: str) -> None:
    assert lines(reader, table) == []


def test_rows_of_which_nothing_is_read_are_counted(reader: SaysoReader) -> None:
    text = "Name\tNationality\tAge\nAda Quill\tCorrin\t52\nMila Rann\tCorrin\t40"
    (reading,) = reader.read([Document(id="sha256:0", name="t", media_type="text/plain", text=text)])
    (gap,) = reading.gaps
    assert gap.reason == "nothing is read of 2 rows of a table: look at the table itself"
    assert text[gap.start : gap.end].startswith("Ada Quill")
