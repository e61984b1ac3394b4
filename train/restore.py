"""Weights back into a model, to train on: from a checkpoint, or from the int8 files of the package."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor

from train.batches import Labels
from train.model import Model

Array = np.ndarray[Any, np.dtype[Any]]


def restore(model: Model, folder: Path, labels: Labels) -> None:
    """Take the weights of ``folder``: a checkpoint, blended first, where it has one, else ``model.onnx``.

    What int8 rounded away stays away; a few hundred steps make up for it.
    """
    ours = {k: list(v) for k, v in asdict(labels).items()}
    if json.loads((folder / "labels.json").read_text(encoding="utf-8")) != ours:
        raise SystemExit(f"{folder} knows other labels than the corpora")
    if latest(folder).exists():
        model.load_state_dict(torch.load(latest(folder), map_location="cpu")["model"])
        return
    state = dequantised(folder)
    missing = set(model.state_dict()) - set(state)
    if missing:
        raise SystemExit(f"{folder} lacks {', '.join(sorted(missing))}")
    # The frozen embeddings are the starting encoder's own: those that the model has are exact.
    state["encoder.words.weight"] = model.encoder.words.weight
    model.load_state_dict(state)


def latest(folder: Path) -> Path:
    """Where a folder's checkpoint is: the blended one, where there is one."""
    blend = folder / "blended.pt"
    return blend if blend.exists() else folder / "checkpoint.pt"


def blended(model: Model, folder: Path, labels: Labels, share: float, checkpoint: Path) -> Path:
    """A checkpoint between the weights of ``folder`` and the trained ones, of which it has ``share``.

    The mean of a model and of what it became holds what both know (Wortsman et al. 2022: weights fine-tuned from one
    start lie in one valley).
    """
    trained = {k: v.clone() for k, v in model.state_dict().items()}
    restore(model, folder, labels)
    state = {k: (1 - share) * old + share * trained[k] for k, old in model.state_dict().items()}
    torch.save({"model": state}, checkpoint.with_name("blended.pt"))
    return checkpoint.with_name("blended.pt")


def dequantised(folder: Path) -> dict[str, Tensor]:
    """The parameters of an exported model by their names in training, as floats."""
    import onnx
    from onnx import numpy_helper

    graph = onnx.load(str(folder / "model.onnx")).graph
    values = {i.name: numpy_helper.to_array(i) for i in graph.initializer}
    state = {k: v for k, v in values.items() if k.startswith("model.") and not k.endswith(_PARTS)}
    for name, whole in _floats(values).items():
        if name.startswith("model."):
            state[name] = whole
            continue
        node = next(n for n in graph.node if {f"{name}_small", f"{name}_quantized"} & set(n.input))
        state[_parameter(node.name)] = whole.T
    state["model.label"] = _relations(folder / "labels.npz")
    return {k.removeprefix("model."): torch.from_numpy(np.array(v, dtype=np.float32)) for k, v in state.items()}


def _relations(path: Path) -> Array:
    """The whole table of relations: as it is kept, or put together from its reduced parts."""
    kept = np.load(path)
    if "label" in kept:
        return np.asarray(kept["label"].astype(np.float32))
    left, core, right = (kept[part].astype(np.float32) for part in ("left", "core", "right"))
    return np.asarray(np.einsum("ar,rls,bs->alb", left, core, right))


_PARTS = ("_scale", "_zero_point", "_quantized", "_small", "_step", "_none", "_zero")


def _floats(values: dict[str, Array]) -> dict[str, Array]:
    """The int8 matrices as floats: ours, with a step for each column or row, and those of onnxruntime's quantiser."""
    found = {
        k.removesuffix("_small"): v.astype(np.float32) * values[k.replace("_small", "_step")]
        for k, v in values.items()
        if k.endswith("_small")
    }
    for name in (k.removesuffix("_quantized") for k in values if k.endswith("_quantized")):
        whole = values[f"{name}_quantized"].astype(np.float32) - values[f"{name}_zero_point"].astype(np.float32)
        found[name] = whole * values[f"{name}_scale"]
    return found


def _parameter(node: str) -> str:
    """ "/model/encoder/layers.0/query/MatMul_quant" is the product with the weight "model.encoder.layers.0.query"."""
    parts = node.strip("/").split("/")[:-1]
    # A module inside a sequence repeats the sequence's name: "ner/ner.0".
    kept = [p for p, following in zip(parts, [*parts[1:], ""], strict=True) if not following.startswith(f"{p}.")]
    return ".".join(kept) + ".weight"
