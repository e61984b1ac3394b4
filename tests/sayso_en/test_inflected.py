"""Bases of past forms and gerunds that the training trees do not have, by their spelling."""

from __future__ import annotations

import pytest

from sayso_en.lemmas import Lemmas

NOTHING = Lemmas(table={}, known=frozenset({"rap", "fin", "car", "plan"}))


@pytest.mark.parametrize(
    ("past", "base"),
    [
        ("bribed", "bribe"),
        ("raped", "rape"),
        ("fined", "fine"),
        ("embezzled", "embezzle"),
        ("overruled", "overrule"),
        ("colluded", "collude"),
        ("recaptured", "recapture"),
        ("rebuked", "rebuke"),
        ("authorised", "authorise"),
        ("ceded", "cede"),
        ("freed", "free"),
        ("arranged", "arrange"),
        ("deceived", "deceive"),
        ("upheld", "uphold"),
        ("overthrew", "overthrow"),
    ],
)
def test_a_past_form_has_the_base_it_is_spelt_from(past: str, base: str) -> None:
    assert NOTHING.of(past, "VERB", "VBD") == base


@pytest.mark.parametrize(
    ("past", "base"),
    [
        ("planned", "plan"),
        ("defeated", "defeat"),
        ("raided", "raid"),
        ("honoured", "honour"),
        ("unveiled", "unveil"),
        ("rebuffed", "rebuff"),
        ("developed", "develop"),
        ("thronged", "throng"),
        ("flouted", "flout"),
        ("visited", "visit"),
        ("murmured", "murmur"),
        ("monitored", "monitor"),
    ],
)
def test_no_e_is_lent_to_a_verb_that_has_none(past: str, base: str) -> None:
    assert NOTHING.of(past, "VERB", "VBD") == base


@pytest.mark.parametrize(
    ("gerund", "base"), [("bribing", "bribe"), ("raping", "rape"), ("clinging", "cling"), ("being", "be")]
)
def test_a_gerund_has_the_base_it_is_spelt_from(gerund: str, base: str) -> None:
    assert NOTHING.of(gerund, "VERB", "VBG") == base


def test_a_form_that_follows_no_rule_goes_before_what_the_trees_were_marked_with() -> None:
    assert Lemmas(table={"fled VERB VBD": "flead"}, known=frozenset()).of("fled", "VERB", "VBD") == "flee"
