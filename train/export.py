"""A checkpoint as the files of the package: int8 ONNX, label weights, word pieces, lemmas, and their digests."""

from __future__ import annotations

import gzip
import hashlib
import json
import random
import shutil
from collections import Counter, defaultdict
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn

from train.batches import Labels
from train.conllu import Tree
from train.form import Form
from train.loop import fresh, starting_weights
from train.model import Model
from train.pieces import Pieces
from train.quantise import Feed, quantise
from train.relations import reduced
from train.written import Written

INPUTS = ("pieces", "shapes", "mask", "first")
RELATIONS_WIDTH = 48
"""How wide the shipped table of relations is on each side; as wide as its vectors it would take a tenth of the time."""
OUTPUTS = ("upos", "xpos", "start", "ner", "arcs", "label_deps", "label_heads")


def export(checkpoint: Path, weights: Path, trees: list[Tree]) -> None:
    """Write the weights of a checkpoint into the folder ``weights``.

    ``trees`` give the table of lemmas, and with our own sentences the windows from which the int8 ranges are taken.
    """
    labels = json.loads((checkpoint.parent / "labels.json").read_text(encoding="utf-8"))
    model = fresh(Form.read(checkpoint.parent), Labels(**{k: tuple(v) for k, v in labels.items()}))
    model.load_state_dict(torch.load(checkpoint, map_location="cpu")["model"])
    model.eval()
    weights.mkdir(parents=True, exist_ok=True)
    model.form.write(weights)
    start = starting_weights()
    windows = samples(trees, Pieces(start / "tokenizer.json"))
    _onnx(model, weights / "model.onnx", windows)
    _relations(model, weights / "labels.npz", windows)
    (weights / "labels.json").write_text(json.dumps(labels, indent=0), encoding="utf-8")
    shutil.copyfile(start / "tokenizer.json", weights / "pieces.json")
    _lemmas(trees, weights / "lemmas.json.gz")
    digests = {
        f.name: hashlib.sha256(f.read_bytes()).hexdigest()
        for f in sorted(weights.iterdir())
        if f.name != "digests.json"
    }
    (weights / "digests.json").write_text(json.dumps(digests, indent=1) + "\n", encoding="utf-8")


class _Half(nn.Module):
    """The model as exported: nothing but the forward pass."""

    def __init__(self, model: Model) -> None:
        super().__init__()
        self.model = model

    def forward(self, pieces: Tensor, shapes: Tensor, mask: Tensor, first: Tensor) -> tuple[Tensor, ...]:
        return self.model(pieces, shapes, mask, first)


def samples(trees: list[Tree], pieces: Pieces) -> list[Feed]:
    """Windows of many lengths from the trees and from each region of our sentences; always the same."""
    chosen = random.Random(1)
    runs = []
    for _ in range(480):
        at, size = chosen.randrange(len(trees)), chosen.choice((12, 30, 60, 110))
        runs.append([w for t in trees[at : at + 8] for w in t.words][:size])
    for region in Written(chosen).regions:
        runs += [[w for s in region.sentences[i : i + 3] for w in s.words][:110] for i in range(0, 60, 9)]
    feeds: list[Feed] = []
    for words in runs:
        cut, shapes, first = pieces.window(words)
        rows = {"pieces": cut, "shapes": shapes, "mask": [1] * len(cut), "first": first}
        feeds.append({name: np.array([row], dtype=np.int64) for name, row in rows.items()})
    return feeds


@torch.no_grad()
def _relations(model: Model, path: Path, windows: list[Feed]) -> None:
    """The table of relations, reduced to the directions that words and their likeliest heads take in the windows."""
    deps, heads = [], []
    for window in windows:
        *_, arcs, own, others = model(*(torch.from_numpy(window[name]) for name in INPUTS))
        deps.append(own[0].numpy())
        heads.append(others[0, arcs[0].argmax(1)].numpy())
    parts = reduced(model.label.detach().numpy(), np.vstack(deps), np.vstack(heads), RELATIONS_WIDTH)
    left, core, right = (part.astype(np.float16) for part in parts)
    np.savez_compressed(path, left=left, core=core, right=right)


def _onnx(model: Model, path: Path, windows: list[Feed]) -> None:
    whole = path.with_suffix(".f32.onnx")
    sample = (
        torch.ones(2, 9, dtype=torch.long),
        torch.zeros(2, 9, dtype=torch.long),
        torch.ones(2, 9, dtype=torch.long),
        torch.tensor([[1, 2, 4], [1, 3, 5]]),
    )
    axes = {name: {0: "batch", 1: "pieces"} for name in INPUTS}
    axes["first"] = {0: "batch", 1: "words"}
    axes |= {name: {0: "batch", 1: "words"} for name in OUTPUTS}
    torch.onnx.export(
        _Half(model),
        sample,
        str(whole),
        input_names=list(INPUTS),
        output_names=list(OUTPUTS),
        dynamic_axes=axes,
        opset_version=17,
        dynamo=False,
    )
    quantise(whole, path, windows)
    whole.unlink()


def _lemmas(trees: list[Tree], path: Path) -> None:
    """The commonest lemma of each (word, tag) of the trees, where the rules would miss it, and the known lemmas."""
    from sayso_en.lemmas import by_rule

    counts: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for tree in trees:
        for word, upos, xpos, lemma in zip(tree.words, tree.upos, tree.xpos, tree.lemmas, strict=True):
            if upos != "PROPN" and lemma != "_":
                counts[word.lower(), f"{upos} {xpos}"][lemma] += 1
    known = sorted({lemma for c in counts.values() for lemma in c if lemma.isalpha() and lemma.islower()})
    vocabulary = frozenset(known)
    table: dict[str, str] = {}
    for (word, tags), found in sorted(counts.items()):
        best = min(found, key=lambda lemma: (-found[lemma], lemma))
        upos, xpos = tags.split()
        if by_rule(word, upos, xpos, vocabulary) != best:
            table[f"{word} {tags}"] = best
    data = json.dumps({"table": table, "known": known}, ensure_ascii=False).encode()
    path.write_bytes(gzip.compress(data, mtime=0))
