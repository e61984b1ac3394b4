"""One command from the corpora folder to weights: a network of the starting encoder's size learns, is made narrower,
and the narrow one learns from it.

    python -m train --corpora FOLDER

Stopped, the same command goes on where it was; what is there already is not made again.
"""

from __future__ import annotations

import argparse
from dataclasses import replace
from pathlib import Path

import torch

from train.batches import Corpus, trees_of
from train.distil import pupil, teach
from train.export import export
from train.form import SMALL, Form
from train.loop import Course, device, starting_weights
from train.pieces import Pieces
from train.restore import latest

LEARNING = Form(words_from=SMALL.words_from)
"""The measures of the network that learns first: all units of the starting encoder, by words from the same layer on."""


def main() -> None:
    """Learn, narrow, learn from it, and write the weights beside the package's code."""

    parser = argparse.ArgumentParser(prog="python -m train", description=__doc__)
    parser.add_argument("--corpora", type=Path, required=True, help="the folder with syntax/ and mentions/")
    parser.add_argument("--out", type=Path, default=Path("train/out"), help="checkpoints")
    parser.add_argument("--steps", type=int, nargs=2, default=[2000, 450], help="of the first and the narrow network")
    parser.add_argument("--words", type=int, default=900, help="words of syntax in a step, and as many of names")
    parser.add_argument("--beside", type=Path, nargs="*", default=[], help="weights that teach the narrow one too")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--processes", type=int, default=2, help="that learn as one; a graphics card needs but 1")
    parser.add_argument("--workers", type=int, default=0, help="processes that make batches; some for a graphics card")
    parser.add_argument("--weights", type=Path, default=Path("src/sayso_en/weights"), help="where the weights go")
    given = parser.parse_args()
    torch.manual_seed(given.seed)
    torch.set_num_threads(1)
    corpus = Corpus(given.corpora, Pieces(starting_weights() / "tokenizer.json"), given.seed)
    first = Course(
        out=given.out / "whole",
        steps=given.steps[0],
        words=given.words,
        workers=given.workers,
        processes=1 if device().type == "cuda" else given.processes,
        seed=given.seed,
    )
    teach(first, corpus, None, LEARNING)
    narrow = replace(first, out=given.out / "narrow", steps=given.steps[1], seed=given.seed + 1, rate=0.5)
    teachers = {first.out: 1.0} | dict.fromkeys(given.beside, 1.0)
    pupil(narrow, corpus, SMALL, teachers, None, share=1.0)
    export(latest(narrow.out), given.weights, trees_of(given.corpora))


if __name__ == "__main__":
    main()
