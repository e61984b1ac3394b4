"""An English pipeline for news, with Universal Dependencies labels: ``spacy.load("sayso_en")``.

Usable without the rest of sayso.  The weights and their model card are in this folder.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

__version__ = "0.1.0"

META = {
    "lang": "en",
    "name": "sayso_en",
    "version": __version__,
    "description": "English news: tags, lemmas, Universal Dependencies, sentences and names, on onnxruntime.",
    "license": "CC BY-SA 4.0",
    "spacy_version": ">=3.8,<4",
}


def load(
    vocab: Any = True,
    *,
    disable: Any = (),
    enable: Any = (),
    exclude: Any = (),
    config: Any = None,
    weights: Path | None = None,
    threads: int = 1,
) -> Any:
    """The pipeline as a spaCy ``Language``; this is what ``spacy.load`` calls.

    ``weights`` is another folder of weights; ``threads`` what one process may use.
    """
    import spacy

    from sayso_en import component  # noqa: F401  (registers the factory)
    from sayso_en.tokens import NAME

    nlp = spacy.blank("en", vocab=vocab, config={"nlp": {"tokenizer": {"@tokenizers": NAME}}})
    nlp.meta.update(META)
    names = [exclude] if isinstance(exclude, str) else exclude
    if "sayso_en" not in names:
        nlp.add_pipe("sayso_en", config={"weights": str(weights) if weights is not None else None, "threads": threads})
    for name in [disable] if isinstance(disable, str) else disable:
        if name in nlp.pipe_names:
            nlp.disable_pipe(name)
    return nlp
