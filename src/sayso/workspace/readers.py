"""Who reads: the rules, or the rules with a language model whose claims the text must bear."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from sayso.model.errors import BadArgument

if TYPE_CHECKING:
    from sayso.reading.modelled import Answers, Reads

RULES, MODEL = "sayso", "llm"


@dataclass(frozen=True, slots=True, kw_only=True)
class Readership:
    """What reads, and with what: ``reader`` is ``sayso`` or ``llm``; the rest of a model is asked only for ``llm``.

    A ``cluster`` reads in place of processes here.
    """

    reader: str = RULES
    pipeline: str = "sayso_en"
    vocabulary: Path | None = None
    gazetteer: Path | None = None
    processes: int = 1
    cluster: str | None = None
    endpoint: str | None = None
    model: str | None = None
    key: str | None = None


def to_stderr(notice: str) -> None:
    """Say something to the person at the terminal, beside the output."""
    print(f"sayso: {notice}", file=sys.stderr, flush=True)


def reader_of(how: Readership, *, answers: Answers | None = None, announce: Callable[[str], None] = to_stderr) -> Reads:
    """The reader.  Raises ``BadArgument`` for one that there is not, or a model without its address."""
    rules = _rules(how, announce)
    if how.reader == RULES:
        return rules
    if how.reader != MODEL:
        raise BadArgument(f"no reader {how.reader!r}; there are: {RULES}, {MODEL}")
    if how.endpoint is None or how.model is None:
        raise BadArgument("the model reader needs --endpoint and --model (settings: llm_endpoint, llm_model)")
    from sayso.reading.modelled import Endpoint, ModelReader
    from sayso.reading.vocabulary import load_vocabulary

    if how.cluster is not None:
        announce(f"the rules read on {how.cluster}; the model is asked from this machine alone, and its key stays here")
    endpoint = Endpoint(url=how.endpoint, model=how.model, key=how.key)
    return ModelReader(rules, endpoint, vocabulary=load_vocabulary(how.vocabulary), announce=announce, answers=answers)


def _rules(how: Readership, announce: Callable[[str], None]) -> Reads:
    from sayso.reading.reader import SaysoReader

    if how.cluster is None:
        return SaysoReader(
            pipeline=how.pipeline, vocabulary=how.vocabulary, gazetteer=how.gazetteer, processes=how.processes
        )
    from sayso.workspace.cluster import ClusterReader

    return ClusterReader(
        how.cluster, pipeline=how.pipeline, vocabulary=how.vocabulary, gazetteer=how.gazetteer, announce=announce
    )
