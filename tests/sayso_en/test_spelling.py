"""Which words are a name, and where it begins and ends, by its spelling."""

from __future__ import annotations

from typing import Any

import pytest
import spacy
from spacy.tokens import Doc

from sayso_en.consistency import settle
from sayso_en.names import Name
from sayso_en.spelling import with_short_forms

WORDS = spacy.blank("en").vocab


def doc(text: str, **given: Any) -> Doc:
    return Doc(WORDS, words=text.split(), **given)


def found(text: str, *names: tuple[int, int, str]) -> list[str]:
    made = doc(text)
    return [made[n.start : n.end].text for n in settle(made, [Name(start=a, end=b, kind=kind) for a, b, kind in names])]


def test_the_article_is_no_part_of_a_name() -> None:
    assert found("the Coastal Union", (0, 3, "ORG")) == ["Coastal Union"]


@pytest.mark.parametrize("text", ["The Hague", "the Hague"])
def test_but_for_the_hague(text: str) -> None:
    assert found(text, (0, 2, "GPE")) == [text if text[0] == "T" else "Hague"]
    assert found(text, (1, 2, "GPE")) == [text if text[0] == "T" else "Hague"]


@pytest.mark.parametrize("word", ["Sana'a", "N'Djamena", "O’Quill", "D.Ankhbold", "B3W", "TV+", "RN17"])
def test_a_word_with_more_than_letters_in_it_is_a_name(word: str) -> None:
    assert found(f"{word} fell", (0, 1, "ORG")) == [word]


@pytest.mark.parametrize("word", ["tern.example", "https://Tern.example", "Ada@tern.example", "70k", "90%", "-"])
def test_an_address_or_a_sum_is_none(word: str) -> None:
    assert found(f"{word} fell", (0, 1, "ORG")) == []


def test_a_first_name_that_looks_like_a_title_is_part_of_the_name() -> None:
    assert found("Md Tarik Quill fell", (1, 3, "PERSON")) == ["Md Tarik Quill"]
    assert found("Dr Tarik Quill fell", (1, 3, "PERSON")) == ["Tarik Quill"]


def test_what_an_area_is_is_part_of_its_name_where_it_is_written_so() -> None:
    assert found("in Tarn Region .", (1, 2, "GPE")) == ["Tarn Region"]
    assert found("in Tarn region .", (1, 2, "GPE")) == ["Tarn"]
    assert found("in Tarn District Court .", (1, 2, "GPE")) == ["Tarn"]
    assert found("in Tern Region .", (1, 2, "ORG")) == ["Tern"]


def test_a_short_form_of_small_words_is_no_name() -> None:
    assert found("a long - term agreement ( LTA ) and LTAs", (6, 7, "ORG"), (9, 10, "ORG")) == []


def test_a_short_form_of_a_body_or_of_a_name_is_one() -> None:
    assert found("its central tender team ( CTT )", (5, 6, "ORG")) == ["CTT"]
    assert found("the Tern Works ( TW )", (1, 3, "ORG"), (4, 5, "ORG")) == ["Tern Works", "TW"]


def test_a_name_in_small_letters_is_none_where_the_rest_is_typed_with_capitals() -> None:
    careful = "They sold leeches . " * 9
    starts = [i % 4 == 0 for i in range(36)]
    made = doc(careful, sent_starts=starts)
    assert settle(made, [Name(start=2, end=3, kind="ORG")]) == []
    careless = doc(careful.lower(), sent_starts=starts)
    assert len(settle(careless, [Name(start=2, end=3, kind="ORG")])) == 1
    short = doc("They sold leeches .")
    assert len(settle(short, [Name(start=2, end=3, kind="ORG")])) == 1


def test_a_short_form_with_full_stops_is_a_name() -> None:
    made = doc("A U.S. force and the U.N. met the G7 .")
    assert [(n.start, n.kind) for n in settle(made, [])] == [(1, "GPE"), (5, "ORG"), (8, "ORG")]


def test_a_short_form_with_full_stops_is_none_inside_a_longer_name() -> None:
    assert found("U.S. Tern Works met .", (0, 3, "ORG")) == ["U.S. Tern Works"]


def test_a_short_form_without_full_stops_is_no_currency_and_no_pronoun() -> None:
    made = doc("The US paid US $ 5 to US", pos=["DET", "PROPN", "VERB", "PROPN", "SYM", "NUM", "ADP", "PRON"])
    assert [n.start for n in with_short_forms(made, [])] == [1]
