"""Trying rules only where their words may begin finds what trying them everywhere finds."""

from __future__ import annotations

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.reading.whens.rules import RULES, Rule
from sayso.reading.whens.rules.opening import Openings

OPENINGS = Openings(RULES)

PIECES = st.sampled_from(
    [
        "the ",
        "The ",
        "last ",
        "LAST ",
        "more than ",
        "two ",
        "2 ",
        "12 ",
        "weeks ",
        "ago",
        "later",
        "May ",
        "Monday",
        "2019",
        "9/11",
        "mid-",
        "nineteen-",
        "first ",
        "century",
        "quarter",
        "of ",
        "in ",
        ", ",
        ".",
        " ",
        "\n",
        "-",
        "’s ",
        "İ",
        "ſ",
        "K",
        "weeKs ",
        "１２ ",
        "$",
        "year",
        "1990s",
        "’90s",
        "Ramadan",
        "Quill ",
    ]
)


def everywhere(rules: list[Rule], text: str) -> list[tuple[int, tuple[int, int]]]:
    """Each rule's matches by itself."""
    return sorted((n, m.span()) for n, rule in enumerate(rules) for m in rule.pattern.finditer(text))


@settings(deadline=None)
@given(st.lists(PIECES, max_size=30).map("".join))
def test_the_same_matches(text: str) -> None:
    assert sorted((n, m.span()) for n, m in OPENINGS.matches(text)) == everywhere(RULES, text)


def test_most_words_open_no_rule() -> None:
    assert OPENINGS.rules_at("pilgr") == ()
    assert 0 < len(OPENINGS.rules_at("last ")) < len(RULES)


def test_a_pattern_that_may_begin_with_anything_is_tried_everywhere() -> None:
    rules = [Rule(name="any", pattern=re.compile(r"(?<!\w)\W?day(?!\w)"), build=lambda m, c: None)]
    text = "a day, (day) and -day"
    assert sorted((n, m.span()) for n, m in Openings(rules).matches(text)) == everywhere(rules, text)
