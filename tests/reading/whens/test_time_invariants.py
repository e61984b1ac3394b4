"""What holds for every text."""

from __future__ import annotations

import random
import time
from datetime import date, timedelta

from edtf import parse_edtf
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.reading.whens import read_whens

PIECES = """
    on in the a week weeks later after before 2024 1446 AH 12 may March 3 two days ago early late last next years
    , . - /
    every first 9/11 Eid Easter hours between and from to of Monday October 7 attack 10 p.m. noon this year
    quarter April
    31 1990s summer Ramadan FY24 fiscal months
"""
WORDS = PIECES.split()
TEXTS = st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join)
DAYS = st.dates(date(1900, 1, 1), date(2090, 1, 1))
DEICTIC = ("yesterday", "today", "tomorrow", "on Monday", "last Friday", "next Tuesday")


@given(text=TEXTS | st.text(max_size=200), published=st.none() | DAYS)
@settings(deadline=None)
def test_whens_are_well_made(text: str, published: date | None) -> None:
    whens = read_whens(text, published=published)
    ids = {w.id for w in whens}
    assert len(ids) == len(whens)
    end = 0
    for when in whens:
        spans = "/" in (when.timex or "")
        assert end <= when.start < when.end
        assert text[when.start : when.end] == when.text
        assert (when.earliest is None) == (when.latest is None)
        assert when.earliest is None or when.latest is None or when.earliest <= when.latest
        assert when.anchor in ids | {None, "publication"}
        assert published is not None or when.anchor != "publication"
        # A range stands over the two dates that it is made of.
        end = when.start if spans else when.end


@given(text=TEXTS, published=DAYS)
@settings(deadline=None)
def test_edtf_is_read_by_the_library(text: str, published: date) -> None:
    for when in read_whens(text, published=published):
        if when.edtf is not None:
            assert str(parse_edtf(when.edtf)) == when.edtf


@given(published=DAYS, weeks=st.integers(-200, 200))
@settings(deadline=None)
def test_a_moved_publication_moves_what_leans_on_it(published: date, weeks: int) -> None:
    moved = published + timedelta(weeks=weeks)
    for words in DEICTIC:
        (here,) = read_whens(f"The clerk spoke {words}.", published=published)
        (there,) = read_whens(f"The clerk spoke {words}.", published=moved)
        assert here.earliest is not None
        assert there.earliest is not None
        assert date.fromisoformat(there.earliest) - date.fromisoformat(here.earliest) == timedelta(weeks=weeks)


@given(published=DAYS, days=st.integers(-900, 900))
@settings(deadline=None)
def test_yesterday_moves_day_by_day(published: date, days: int) -> None:
    (when,) = read_whens("The clerk spoke yesterday.", published=published + timedelta(days))
    assert when.earliest == (published + timedelta(days - 1)).isoformat()


def test_ten_thousand_strings_are_read_in_linear_time() -> None:
    """Ten times the words may take ten times as long, and some: never the square of it."""
    chance = random.Random(5)

    def spent(count: int, length: int) -> float:
        texts = [" ".join(chance.choices(WORDS, k=length)) for _ in range(count)]
        before = time.process_time()
        for text in texts:
            read_whens(text, published=date(2024, 5, 15))
        return time.process_time() - before

    short, long = spent(10_000, 8), spent(10, 8_000)
    assert long < 5 * short
