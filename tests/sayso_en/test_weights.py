"""The weights in the package: whole, as the card says, and loaded by spaCy by name."""

from __future__ import annotations

import hashlib
import json
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import sayso_en
from sayso_en.batches import feed, window

FOLDER = Path(sayso_en.__file__).parent


@cache
def nlp() -> Any:
    import spacy

    return spacy.load("sayso_en")


def test_the_weights_are_those_of_the_card() -> None:
    card = (FOLDER / "MODEL_CARD.md").read_text(encoding="utf-8")
    digests = json.loads((FOLDER / "weights" / "digests.json").read_text(encoding="utf-8"))
    for name, digest in digests.items():
        assert hashlib.sha256((FOLDER / "weights" / name).read_bytes()).hexdigest() == digest
        assert digest in card


def test_the_weights_are_small() -> None:
    assert sum(f.stat().st_size for f in (FOLDER / "weights").iterdir()) < 30_000_000


def test_pieces_are_cut_as_in_training() -> None:
    from train.pieces import Pieces as Trained

    from sayso_en.pieces import Pieces

    path = FOLDER / "weights" / "pieces.json"
    words = ["Harakat", "al", "-", "Mawj", "ToFU", "UN", "met", "2025", "“"]
    pieces, shapes, _ = Trained(path).window(words)
    ours = [Pieces(path).of(w) for w in words]
    assert pieces[1:-1] == [i for ids, _ in ours for i in ids]
    assert shapes[1:-1] == [s for _, kinds in ours for s in kinds]


def test_no_torch_at_run_time() -> None:
    import subprocess
    import sys

    code = "import sys, spacy; spacy.load('sayso_en')('Ada met Bo.'); sys.exit('torch' in sys.modules)"
    assert subprocess.run([sys.executable, "-W", "ignore", "-c", code], check=False).returncode == 0


def test_everything_is_set() -> None:
    doc = nlp()("Leyla Ostrova met Idris Velkan in Batumi on 12 March. He left.")
    for annotation in ("TAG", "POS", "DEP", "LEMMA", "SENT_START", "ENT_IOB"):
        assert doc.has_annotation(annotation)


def test_the_same_text_gives_the_same_parse_alone_and_in_company() -> None:
    texts = ["Ada Rell met Bo Tavik.", "The union resigned. " * 60, "It rained in Varna.\n\nNobody came."]
    alone = [[(t.text, t.dep_, t.head.i, t.ent_type_) for t in nlp()(text)] for text in texts]
    together = [[(t.text, t.dep_, t.head.i, t.ent_type_) for t in doc] for doc in nlp().pipe(texts)]
    assert alone == together


def test_a_window_scores_the_same_alone_and_in_company() -> None:
    model = nlp().get_pipe("sayso_en")._model
    windows = [
        window(f"{name} Tavik left the town of Varna .".split(), model._pieces) for name in ("Ada", "Ida", "Eva")
    ]
    assert len({made.size for made in windows}) == 1
    together = model._session.run(None, feed(windows))
    for row, made in enumerate(windows):
        alone = model._session.run(None, feed([made]))
        assert all(np.array_equal(a[0], t[row]) for a, t in zip(alone, together, strict=True))


@pytest.mark.parametrize("text", ["", " ", "\n\n", "…", "a" * 5000, "\x00", "😀 " * 30])
def test_odd_texts_are_parsed(text: str) -> None:
    assert nlp()(text).text == text


@pytest.mark.parametrize(
    ("text", "name", "label"),
    [
        ("Harakat-e-Noor attacked a convoy near Poti, officials said.", "Harakat-e-Noor", "ORG"),
        ("Colonel Rustam Dehqani told reporters in Varna that he would resign.", "Rustam Dehqani", "PERSON"),
        ("The Coastal Workers' Union met in Trabzon on Friday.", "Trabzon", "GPE"),
        ("Adaeze Okonkwo was elected mayor of Port Senna.", "Adaeze Okonkwo", "PERSON"),
        ("Police arrested María Quispe Rojas in La Paz.", "María Quispe Rojas", "PERSON"),
        ("The Institute for Maritime Research denied the report.", "Institute for Maritime Research", "ORG"),
    ],
)
def test_names_of_many_places_are_whole(text: str, name: str, label: str) -> None:
    assert (name, label) in [(e.text, e.label_) for e in nlp()(text).ents]


def test_a_dash_as_old_wires_sent_it_is_a_dash() -> None:
    from sayso_en.pieces import Pieces

    pieces = Pieces(FOLDER / "weights" / "pieces.json")
    assert pieces.of("_")[0] == pieces.of("—")[0]
    assert pieces.of("a_b")[0] != pieces.of("a—b")[0]
