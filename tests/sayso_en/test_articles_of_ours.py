"""Articles of our own that nothing is trained on: how many names and trees are read right."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from bench.quality.pipeline import ARTICLES, in_articles, syntax
from train.conllu import read_conllu
from train.written import ARTICLES as TRAINING
from train.written import articles, lines, unmarked

FLOORS = {"all ten types": 0.86, "three kinds": 0.88}
LAS = 94.3


@pytest.fixture(scope="module")
def pipeline() -> Any:
    import spacy

    return spacy.load("sayso_en")


def test_no_article_is_also_trained_on() -> None:
    trained = {text for p in TRAINING.glob("*.txt") for text, _ in articles(p)}
    assert not trained & {text for p in ARTICLES.glob("*.txt") for text, _ in articles(p)}


@pytest.mark.parametrize("row", FLOORS)
def test_names_are_read(pipeline: Any, row: str) -> None:
    right, printed, gold = in_articles(pipeline)[row]
    assert 2 * right / (printed + gold) >= FLOORS[row]


def test_trees_are_read(pipeline: Any) -> None:
    found = syntax(pipeline, *sorted(ARTICLES.glob("*.conllu")))
    assert found.f1(found.labelled) >= LAS


def test_an_article_is_its_text_and_its_names(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text(
        "# Ours.\n= [ORG Kesi] Closes\n\n[PERSON Ada Rell] left.\nShe sold it.\n= Rain\n\nIt fell.\n", "utf-8"
    )
    (text, names), (second, none) = articles(file)
    assert text == "Kesi Closes\n\nAda Rell left. She sold it."
    assert [(text[a:b], kind) for a, b, kind in names] == [("Kesi", "ORG"), ("Ada Rell", "PERSON")]
    assert (second, none) == ("Rain\n\nIt fell.", [])


def test_every_line_to_train_on_is_marked_whole() -> None:
    assert all(unmarked(line)[0] for p in TRAINING.glob("*.txt") for line in lines(p))


def test_every_tree_to_train_on_has_one_root_and_no_ring() -> None:
    for path in [*TRAINING.glob("*.conllu"), *ARTICLES.glob("*.conllu")]:
        for tree in (t for document in read_conllu(path) for t in document):
            assert tree.heads.count(0) == 1
            assert all(_reaches_the_root(tree.heads, i) for i in range(len(tree.heads)))


def _reaches_the_root(heads: tuple[int, ...], i: int) -> bool:
    for _ in heads:
        if heads[i] == 0:
            return True
        i = heads[i] - 1
    return False
