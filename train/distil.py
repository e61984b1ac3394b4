"""Several teachers, and a smaller pupil that learns what they think on the mean.

    python -m train.distil teach --corpora FOLDER --out T1 --seed 1
    python -m train.distil pupil --corpora FOLDER --out P --teachers T1 T2 T3
    python -m train.distil ship --corpora FOLDER --out P

Each teacher goes on from the starting encoder (or from weights, ``--from``, and has their form); they differ by their
seeds.  The pupil begins as the first teacher, made narrower, or as a network of its form that was (``--from``), of
which it may keep a share (``--share``).  Teachers take minutes on a graphics processor and hours
without; ``--minutes`` lets the rates fall to nothing by then, whatever the steps.  ``ship`` writes the package's files.
"""

from __future__ import annotations

import argparse
import json
from dataclasses import asdict
from itertools import islice
from pathlib import Path

import torch

from train.batches import Corpus, trees_of
from train.export import export
from train.form import SMALL, WHOLE, Form
from train.gold import gold_loss
from train.loop import Course, device, fresh, learn, starting_weights
from train.model import Model
from train.narrow import narrow
from train.pieces import Pieces
from train.restore import blended, latest, restore
from train.soft import asked, pupil_loss

SAMPLE = 25
"""Batches on which it is seen which units are used."""


def teach(course: Course, corpus: Corpus, start: Path | None, form: Form = WHOLE) -> Model:
    """A teacher, into ``course.out``: from the starting encoder, in ``form``, or from the weights in ``start``."""
    model = fresh(form if start is None else Form.read(start), corpus.labels)
    if start is None:
        model.encoder.load(starting_weights())
    else:
        model.encoder.load_words(starting_weights())
        restore(model, start, corpus.labels)
    return learn(model, course, corpus, gold_loss)


def pupil(
    course: Course, corpus: Corpus, form: Form, folders: dict[Path, float], start: Path | None, *, share: float
) -> Model:
    """A pupil of the teachers in the folders, each with its share, into ``course.out``.

    Of what it went on from it keeps all but the part ``share``.
    """
    teachers = [_teacher(corpus, folder) for folder in folders]
    model = fresh(form if start is None else Form.read(start), corpus.labels, dropout=0.1)
    if start is None:
        corpus.reseed(course.seed)
        narrow(teachers[0], model, islice(corpus.batches(course.words), SAMPLE))
    else:
        model.encoder.load_words(starting_weights())
        restore(model, start, corpus.labels)
    whole = [part / sum(folders.values()) for part in folders.values()]
    asking = [teacher.bfloat16().to(device()) for teacher in teachers]
    learnt = learn(model, course, corpus, lambda pupil, batch: pupil_loss(pupil, batch, asked(asking, whole, batch)))
    if start is not None and share < 1.0:
        blended(learnt, start, corpus.labels, share, course.out / "checkpoint.pt")
    return learnt


def _teacher(corpus: Corpus, folder: Path) -> Model:
    model = fresh(Form.read(folder), corpus.labels)
    model.encoder.load_words(starting_weights())
    restore(model, folder, corpus.labels)
    return model.eval()


def main() -> None:
    """See the module."""
    parser = argparse.ArgumentParser(prog="python -m train.distil", description="teachers and a smaller pupil")
    parser.add_argument("do", choices=("teach", "pupil", "ship"))
    parser.add_argument("--corpora", type=Path, required=True, help="the folder with syntax/ and mentions/")
    parser.add_argument("--out", type=Path, required=True, help="where the checkpoint goes")
    parser.add_argument("--from", dest="start", type=Path, help="the weights that a teacher or a pupil goes on from")
    parser.add_argument("--teachers", type=Path, nargs="+", default=[], help="their folders; the first is narrowed")
    parser.add_argument("--shares", type=float, nargs="+", help="what each teacher counts; all the same if not given")
    parser.add_argument("--steps", type=int, default=4000, help="0: a pupil is only made narrower")
    parser.add_argument("--minutes", type=float, default=1e6, help="when to be ready")
    parser.add_argument("--words", type=int, default=1800, help="words of syntax in a step, and as many of names")
    parser.add_argument("--workers", type=int, default=0, help="processes that make batches")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--rate", type=float, default=1.0, help="the part of the usual rates to learn at")
    parser.add_argument("--share", type=float, default=1.0, help="what is learnt counts beside what was gone on from")
    parser.add_argument("--form", default="{}", help="measures other than those shipped, as JSON")
    parser.add_argument("--weights", type=Path, default=Path("src/sayso_en/weights"), help="where weights are shipped")
    given = parser.parse_args()
    if given.do == "ship":
        export(latest(given.out), given.weights, trees_of(given.corpora))
        return
    torch.manual_seed(given.seed)
    course = Course(
        out=given.out,
        steps=given.steps,
        minutes=given.minutes,
        words=given.words,
        workers=given.workers,
        seed=given.seed,
        rate=given.rate,
    )
    corpus = Corpus(given.corpora, Pieces(starting_weights() / "tokenizer.json"), given.seed)
    if given.do == "teach":
        teach(course, corpus, given.start)
    else:
        form = Form(**{**asdict(SMALL), **json.loads(given.form)})
        shares = given.shares or [1.0] * len(given.teachers)
        pupil(course, corpus, form, dict(zip(given.teachers, shares, strict=True)), given.start, share=given.share)


if __name__ == "__main__":
    main()
