"""An exported model in int8: weights by column, activations by ranges seen on sample windows.

Fixed ranges make a window's scores its own, whatever stands beside it in a batch, and save the search for them at run
time.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import onnx
from onnx import helper, numpy_helper

Array = np.ndarray[Any, np.dtype[Any]]
Feed = Mapping[str, Array]
_MICROSOFT = "com.microsoft"


def quantise(source: Path, target: Path, samples: Sequence[Feed]) -> None:
    """Write the float model ``source`` as the int8 model ``target``, its ranges taken from ``samples``."""
    model = onnx.load(str(source))
    graph = model.graph
    weights = {i.name: numpy_helper.to_array(i) for i in graph.initializer}
    products: dict[str, list[Any]] = defaultdict(list)
    for node in graph.node:
        if node.op_type == "MatMul" and node.input[1] in weights and weights[node.input[1]].ndim == 2:
            products[node.input[0]].append(node)
    ranges = _ranges(model, list(products), samples)
    made: dict[str, list[Any]] = {}
    for name, nodes in products.items():
        made |= _product(graph, name, nodes, weights, ranges[name])
    for node in graph.node:
        if node.op_type == "Gather" and node.input[0] in weights and weights[node.input[0]].ndim == 2:
            made[node.output[0]] = _lookup(graph, node, weights[node.input[0]])
    nodes = [part for node in graph.node for part in made.get(node.output[0], [node])]
    del graph.node[:]
    graph.node.extend(_with_biases(nodes, weights))
    used = {name for node in graph.node for name in node.input}
    kept = [i for i in graph.initializer if i.name in used]
    del graph.initializer[:]
    graph.initializer.extend(kept)
    model.opset_import.append(helper.make_opsetid(_MICROSOFT, 1))
    _fused(model, target)


def _fused(model: Any, target: Path) -> None:
    """Write the model with its small steps put together, so that loading it need not.

    A sum and a norm stay apart: together they run slower.
    """
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.log_severity_level = 3
    options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_ENABLE_EXTENDED
    options.optimized_model_filepath = str(target)
    onnxruntime.InferenceSession(
        model.SerializeToString(),
        options,
        providers=["CPUExecutionProvider"],
        disabled_optimizers=["SkipLayerNormFusion"],
    )


def _ranges(model: Any, names: list[str], samples: Sequence[Feed]) -> dict[str, tuple[float, float]]:
    """The least and the greatest value of the named activations, 0 among them."""
    import onnxruntime

    probe = onnx.ModelProto()
    probe.CopyFrom(model)
    probe.graph.output.extend(helper.make_empty_tensor_value_info(name) for name in names)
    session = onnxruntime.InferenceSession(probe.SerializeToString(), providers=["CPUExecutionProvider"])
    found = dict.fromkeys(names, (0.0, 0.0))
    for feed in samples:
        for name, value in zip(names, session.run(names, dict(feed)), strict=True):
            low, high = found[name]
            found[name] = min(low, float(np.min(value))), max(high, float(np.max(value)))
    return found


def _product(
    graph: Any, name: str, nodes: list[Any], weights: dict[str, Array], seen: tuple[float, float]
) -> dict[str, list[Any]]:
    """The products of one activation with its weights: it is quantised once, then comes each product."""
    low, high = seen
    scale = max(high - low, 1e-6) / 255
    small = f"{name}_small"
    _add(graph, f"{name}_scale", np.array(scale, dtype=np.float32))
    _add(graph, f"{name}_zero", np.array(round(-low / scale), dtype=np.uint8))
    before = [helper.make_node("QuantizeLinear", [name, f"{name}_scale", f"{name}_zero"], [small], name=small)]
    made: dict[str, list[Any]] = {}
    for node in nodes:
        taken = node.input[1]
        step = np.maximum(np.abs(weights[taken]).max(0), 1e-8) / 127
        _add(graph, f"{taken}_small", np.round(weights[taken] / step).clip(-127, 127).astype(np.int8))
        _add(graph, f"{taken}_step", step.astype(np.float32))
        _add(graph, f"{taken}_none", np.zeros(len(step), dtype=np.int8))
        inputs = [small, f"{taken}_small", f"{name}_scale", f"{taken}_step", f"{name}_zero", f"{taken}_none"]
        product = helper.make_node("MatMulIntegerToFloat", inputs, list(node.output), name=node.name, domain=_MICROSOFT)
        made[node.output[0]] = [*before, product]
        before = []
    return made


def _with_biases(nodes: list[Any], weights: dict[str, Array]) -> list[Any]:
    """The nodes with each sum of a product and a bias as part of the product."""
    uses: dict[str, list[Any]] = defaultdict(list)
    for node in nodes:
        for name in node.input:
            uses[name].append(node)
    taken: set[str] = set()
    for node in nodes:
        after = uses[node.output[0]] if node.op_type == "MatMulIntegerToFloat" else []
        if len(after) == 1 and after[0].op_type == "Add":
            (bias,) = (name for name in after[0].input if name != node.output[0])
            if bias in weights and weights[bias].ndim == 1:
                taken.add(after[0].output[0])
                node.input.append(bias)
                node.output[0] = after[0].output[0]
    return [n for n in nodes if n.op_type != "Add" or n.output[0] not in taken]


def _lookup(graph: Any, node: Any, table: Array) -> list[Any]:
    """A table of vectors in int8, each row with a scale of its own."""
    name, rows = node.input[0], node.input[1]
    step = np.maximum(np.abs(table).max(1, keepdims=True), 1e-8) / 127
    _add(graph, f"{name}_small", np.round(table / step).astype(np.int8))
    _add(graph, f"{name}_step", step.astype(np.float32))
    out = node.output[0]
    return [
        helper.make_node("Gather", [f"{name}_small", rows], [f"{out}_small"], name=f"{node.name}_small"),
        helper.make_node("Gather", [f"{name}_step", rows], [f"{out}_step"], name=f"{node.name}_step"),
        helper.make_node(
            "Cast", [f"{out}_small"], [f"{out}_float"], to=onnx.TensorProto.FLOAT, name=f"{node.name}_float"
        ),
        helper.make_node("Mul", [f"{out}_float", f"{out}_step"], [out], name=node.name),
    ]


def _add(graph: Any, name: str, value: Array) -> None:
    graph.initializer.append(numpy_helper.from_array(value, name))
