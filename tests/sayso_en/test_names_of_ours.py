"""Sentences of our own in the manner of news from everywhere: none is trained on; how many names are read right."""

from __future__ import annotations

from pathlib import Path

import pytest
from bench.quality.pipeline import written
from train.written import HERE as TRAINING
from train.written import lines, sentence, unmarked

FOLDER = Path(__file__).parent / "names"
FLOORS = {
    ("open", "all ten types"): 0.89,
    ("open", "three kinds"): 0.89,
    ("blind", "all ten types"): 0.89,
    ("blind", "three kinds"): 0.89,
}


def test_there_are_three_hundred_half_of_them_blind() -> None:
    sizes = [sum(len(list(lines(p))) for p in FOLDER.glob(f"*-{half}.txt")) for half in ("open", "blind")]
    assert sizes[0] >= 150
    assert sizes[1] >= 150


def test_no_sentence_is_also_trained_on() -> None:
    trained = {unmarked(line)[0] for p in TRAINING.glob("*.txt") for line in lines(p)}
    assert not trained & {unmarked(line)[0] for p in FOLDER.glob("*.txt") for line in lines(p)}


@pytest.mark.parametrize("half", ["open", "blind"])
def test_names_are_read(half: str) -> None:
    import spacy

    found = written(spacy.load("sayso_en"), half)
    for (_, row), floor in ((k, v) for k, v in FLOORS.items() if k[0] == half):
        right, printed, gold = found[row]
        assert 2 * right / (printed + gold) >= floor


def test_a_marked_line_is_its_text_and_its_names() -> None:
    text, names = unmarked("[PERSON Ada Rell] joined [ORG Radio Kesi].")
    assert text == "Ada Rell joined Radio Kesi."
    assert [(text[a:b], kind) for a, b, kind in names] == [("Ada Rell", "PERSON"), ("Radio Kesi", "ORG")]


def test_a_mark_that_stands_in_another_is_refused() -> None:
    with pytest.raises(ValueError, match="mark"):
        unmarked("The [ORG [GPE Varna] Police] came.")


def test_names_are_counted_in_words() -> None:
    assert sentence("[GPE Varna]-based [ORG Kesi-Tavik Ltd.] closed.").names == ((0, 1, "GPE"), (3, 7, "ORG"))


def test_every_training_sentence_is_marked_whole() -> None:
    assert all(sentence(line).words for p in TRAINING.glob("*.txt") for line in lines(p))
