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
import time
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from itertools import islice
from pathlib import Path

import torch
from torch import Tensor, nn

from train.batches import Batch, Corpus, trees_of
from train.export import export
from train.feeding import fed
from train.form import SMALL, WHOLE, Form
from train.loop import WARM_UP, device, fresh, loss, optimizer_of, starting_weights
from train.model import Model
from train.narrow import narrow
from train.pieces import Pieces
from train.restore import blended, latest, restore
from train.soft import asked, pupil_loss

WEIGHTS_OF = {"arc": 1.0, "label": 1.0, "ner": 1.0, "upos": 0.3, "xpos": 0.3, "start": 0.3}
"""What each head's loss counts."""
SAMPLE = 25
"""Batches on which it is seen which units are used."""
Losses = Callable[[Batch], dict[str, Tensor]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """How long and how fast to learn."""

    out: Path
    steps: int
    minutes: float
    words: int
    """Words of syntax, and as many of names, in a step."""
    workers: int
    seed: int
    rate: float
    share: float = 1.0
    """What a pupil's learnt weights count beside those that it went on from."""


def teach(course: Course, corpus: Corpus, start: Path | None) -> None:
    """A teacher, into ``course.out``."""
    model = fresh(WHOLE if start is None else Form.read(start), corpus.labels)
    if start is None:
        model.encoder.load(starting_weights())
    else:
        model.encoder.load_words(starting_weights())
        restore(model, start, corpus.labels)
    model.to(device())
    batches = fed(corpus, words=course.words, workers=course.workers, seed=course.seed)
    _learn(model, course, batches, lambda batch: loss(model, batch))
    _keep(model, corpus, course.out)


def pupil(course: Course, corpus: Corpus, form: Form, folders: dict[Path, float], start: Path | None) -> None:
    """A pupil of the teachers in the folders, each with its share, into ``course.out``."""
    batches = fed(corpus, words=course.words, workers=course.workers, seed=course.seed)
    teachers = [_teacher(corpus, folder) for folder in folders]
    model = fresh(form if start is None else Form.read(start), corpus.labels, dropout=0.1).to(device())
    for teacher in teachers:
        teacher.to(device())
    if start is None:
        narrow(teachers[0], model, (batch.to(device()) for batch in islice(batches, SAMPLE)))
    else:
        model.encoder.load_words(starting_weights())
        restore(model, start, corpus.labels)
    if device().type == "cuda":
        teachers = [teacher.half() for teacher in teachers]
    whole = [share / sum(folders.values()) for share in folders.values()]
    _learn(model, course, batches, lambda batch: pupil_loss(model, batch, asked(teachers, whole, batch)))
    _keep(model, corpus, course.out)
    if start is not None:
        blended(model, start, corpus.labels, course.share, course.out / "checkpoint.pt", of_names=course.share)


def _teacher(corpus: Corpus, folder: Path) -> Model:
    model = fresh(Form.read(folder), corpus.labels)
    model.encoder.load_words(starting_weights())
    restore(model, folder, corpus.labels)
    return model.eval()


def _learn(model: Model, course: Course, batches: Iterator[Batch], losses_of: Losses) -> None:
    if not course.steps:
        return
    optimizer = optimizer_of(model)
    rates = [group["lr"] * course.rate for group in optimizer.param_groups]
    model.train()
    began, sums = time.monotonic(), dict[str, Tensor]()
    for step, batch in enumerate(batches):
        minutes = (time.monotonic() - began) / 60
        gone = max(step / course.steps, minutes / course.minutes)
        if gone >= 1.0:
            break
        for group, rate in zip(optimizer.param_groups, rates, strict=True):
            group["lr"] = rate * min(1.0, (step + 1) / WARM_UP) * max(0.01, 1 - gone)
        losses = losses_of(batch.to(device()))
        optimizer.zero_grad()
        torch.stack([WEIGHTS_OF[name] * value for name, value in losses.items()]).sum().backward()
        nn.utils.clip_grad_norm_(model.parameters(), 5.0)
        optimizer.step()
        for name, value in losses.items():
            sums[name] = sums.get(name, value.detach()) * 0.98 + 0.02 * value.detach()
        if step % 50 == 49:
            shown = " ".join(f"{k} {v.item():.3f}" for k, v in sums.items())
            print(f"{course.out.name} step {step + 1} of {course.steps}  {minutes:.2f} min  {shown}", flush=True)


def _keep(model: Model, corpus: Corpus, out: Path) -> None:
    """The checkpoint, the labels and the form."""
    out.mkdir(parents=True, exist_ok=True)
    torch.save({"model": model.cpu().float().state_dict()}, out / "checkpoint.pt")
    (out / "labels.json").write_text(json.dumps(asdict(corpus.labels)), encoding="utf-8")
    model.form.write(out)


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
        share=given.share,
    )
    corpus = Corpus(given.corpora, Pieces(starting_weights() / "tokenizer.json"), given.seed)
    if given.do == "teach":
        teach(course, corpus, given.start)
    else:
        form = Form(**{**asdict(SMALL), **json.loads(given.form)})
        shares = given.shares or [1.0] * len(given.teachers)
        pupil(course, corpus, form, dict(zip(given.teachers, shares, strict=True)), given.start)


if __name__ == "__main__":
    main()
