"""Acronyms that spell a word: read as letters, so that they are names and no verbs or pronouns."""

from __future__ import annotations

import pytest
import spacy

from sayso_en.acronyms import Letters, is_mixed, spelled, with_given


@pytest.fixture(scope="module")
def nlp() -> spacy.language.Language:
    return spacy.load("sayso_en")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Quill is said to have met LeT commander Boran Teth in Ostby.", "LeT"),
        ("LeT said it killed two soldiers.", "LeT"),
        ("Police said LeT operatives had crossed the river.", "LeT"),
        ("Two IS fighters were killed.", "IS"),
        ("IS claimed responsibility for the attack.", "IS"),
        ("The army said IS was behind the attack.", "IS"),
        ("WHO officials visited Ostby.", "WHO"),
        ("She met WHO staff in Ostby on Monday.", "WHO"),
        ("Fighters of al-Kest (AS) fled. An AS commander spoke in Ostby.", "AS"),
    ],
)
def test_letters_of_a_body_are_its_name(nlp: spacy.language.Language, text: str, name: str) -> None:
    doc = nlp(text)
    found = [t for t in doc if t.text == name]
    assert {t.pos_ for t in found} == {"PROPN"}
    assert found[-1].text in [e.text for e in doc.ents if e.label_ == "ORG"]


@pytest.mark.parametrize(
    "text", ["He IS guilty, Quill wrote.", "This IS the man who paid her.", "The man WHO paid? Ask him."]
)
def test_a_word_in_capitals_is_the_word(text: str) -> None:
    assert spelled(text.replace(",", " ,").replace(".", " .").replace("?", " ?").split()) == frozenset()


def test_in_a_headline_of_capitals_nothing_is_letters() -> None:
    assert spelled(["WHO", "IS", "BEHIND", "IT"]) == frozenset()


def test_a_short_form_in_brackets_behind_a_name_is_letters_wherever_it_stands() -> None:
    words = with_given(["the", "Union", "of", "Ports", "(", "UP", ")", "went", "up", ".", "UP", "paid", "."])
    assert [i for i, w in enumerate(words) if isinstance(w, Letters)] == [5, 10]


def test_a_word_in_brackets_behind_no_name_is_none() -> None:
    assert not any(isinstance(w, Letters) for w in with_given(["he", "went", "(", "UP", ")", "there"]))


def test_only_a_capital_on_both_sides_of_a_small_letter_is_mixed() -> None:
    assert [w for w in ("LeT", "Let", "LET", "PoK", "iOS", "McD") if is_mixed(w)] == ["LeT", "PoK", "McD"]
