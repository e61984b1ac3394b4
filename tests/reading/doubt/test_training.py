"""The weights of doubts come from judged lines, by a command."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from train.doubt import TABLE, WEIGHTS, Judged, added, read, write

LINES = [
    Judged(article="a-1", verdict="ok", marks={"tag=VBD": 1.0, "path doubt": 0.25}),
    Judged(article="a-1", verdict="bad", marks={"tag=VBN": 1.0}),
]


def test_a_table_comes_back_as_it_was_written(tmp_path: Path) -> None:
    write(LINES, tmp_path / "marks.tsv.gz")
    assert read(tmp_path / "marks.tsv.gz") == LINES


def test_the_same_lines_are_the_same_bytes(tmp_path: Path) -> None:
    for name in ("one", "two"):
        write(LINES, tmp_path / name)
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()


def test_an_unknown_verdict_is_an_error(tmp_path: Path) -> None:
    write([Judged(article="a-1", verdict="fine", marks={"tag=VBD": 1.0})], tmp_path / "marks.tsv.gz")
    with pytest.raises(ValueError, match="'fine' is none of ok, bad, thin, gram"):
        read(tmp_path / "marks.tsv.gz")


def test_the_weights_are_of_marks_that_the_judged_lines_have() -> None:
    root = Path(__file__).parents[3]
    known = {name for line in read(TABLE) for name in line.marks}
    assert set(json.loads((root / WEIGHTS).read_text(encoding="utf-8"))["weights"]) <= known


def test_judged_lines_get_the_marks_of_their_claims(tmp_path: Path) -> None:
    articles, verdicts = tmp_path / "guild.txt", tmp_path / "guild.tsv"
    articles.write_text(
        "= [ORG Guild] Notes\n\n[PERSON Ada Quill] met [PERSON Boran Teth] in [GPE Sarnholm].\n", "utf-8"
    )
    line = "Ada Quill met Boran Teth in Sarnholm."
    verdicts.write_text(f"1\t23\tmet\tok\t\t{line}\n1\t23\tmet\tbad\tside\tAda Quill met nobody.\n", "utf-8")
    (judged,) = added(articles, verdicts)
    assert (judged.article, judged.verdict) == ("guild-1", "ok")
    assert judged.marks["predicate=met"] == 1.0
