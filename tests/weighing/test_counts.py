"""How many a report says there were."""

import pytest

from sayso.weighing.counts import count_of, counted_words


@pytest.mark.parametrize(
    ("words", "least", "most"),
    [
        ("five miners", 5, 5),
        ("Twenty-one dockers", 21, 21),
        ("1,200 marchers", 1200, 1200),
        ("a dozen protesters", 12, 12),
        ("two dozen protesters", 24, 24),
        ("up to 30 protesters", 0, 30),
        ("several students", 3, 12),
    ],
)
def test_the_numbers_that_words_leave_open(words: str, least: int, most: int) -> None:
    found = count_of(words)
    assert found is not None
    assert (found.least, found.most) == (least, most)


def test_words_without_a_number_count_nothing() -> None:
    assert count_of("the miners") is None


@pytest.mark.parametrize(
    "rough", ["at least four miners", "more than four miners", "about five miners", "several miners"]
)
def test_a_rough_count_agrees_with_an_exact_one(rough: str) -> None:
    exact, other = count_of("five miners"), count_of(rough)
    assert exact is not None
    assert other is not None
    assert not exact.apart(other)


def test_two_exact_counts_are_apart() -> None:
    five, seven = count_of("five miners"), count_of("seven miners")
    assert five is not None
    assert seven is not None
    assert five.apart(seven)
    assert seven.apart(five)


def test_more_than_seven_is_apart_from_seven() -> None:
    seven, more = count_of("seven miners"), count_of("more than seven miners")
    assert seven is not None
    assert more is not None
    assert seven.apart(more)


@pytest.mark.parametrize(
    ("text", "noun", "least", "most"),
    [
        ("It killed at least four miners.", "four miners", 4, 10**9),
        ("Two of the 12 miners died.", "the 12 miners", 2, 2),
        ("At least two of the 12 miners died.", "the 12 miners", 2, 10**9),
        ("Police held dozens of protesters.", "protesters", 24, 99),
        ("Up to twenty-one of the 40 protesters left.", "the 40 protesters", 0, 21),
    ],
)
def test_a_part_is_counted_and_not_the_whole_of_which_it_is(text: str, noun: str, least: int, most: int) -> None:
    found = count_of(counted_words(text, text.index(noun), text.index(noun) + len(noun)))
    assert found is not None
    assert (found.least, found.most) == (least, most)


@pytest.mark.parametrize("part", ["Some", "Most", "Half"])
def test_a_part_without_a_number_counts_nothing(part: str) -> None:
    text = f"{part} of the 12 miners died."
    assert count_of(counted_words(text, text.index("the"), text.index(" died"))) is None


def test_what_befell_a_whole_takes_no_part_of_it() -> None:
    text = "The death of the 12 miners shook Tarn."
    assert counted_words(text, text.index("the 12"), text.index(" shook")) == "of the 12 miners"
