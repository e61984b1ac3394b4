"""The English pipeline: trees, sentences, lemmas, names, size and speed: ``python -m bench.quality pipeline``."""

from __future__ import annotations

import json
import platform
import resource
import time
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from train.written import articles, lines, unmarked

from bench.quality._syntax import Tally, documents
from bench.quality.mentions import CONTINENTS

KINDS = {"PERSON": "person", "ORG": "organisation", "GPE": "place", "LOC": "place", "FAC": "place"}
FOLDED = {"facility": "place"}
SYNTAX = ("en_ewt-ud-dev", "gum-open-dev", "gum-more-dev")
NAMES = ("worldwide-dev", "uner-ewt-dev")
WRITTEN = Path(__file__).parents[2] / "tests" / "sayso_en" / "names"
"""Sentences of our own in the manner of news from everywhere; the blind half was never read while mending."""
ARTICLES = WRITTEN.parent / "articles"
"""Articles of our own that are not trained on, their names marked and their parses mended by hand."""
CONTINENT = {prefix: name for name, prefixes in CONTINENTS.items() for prefix in prefixes.split()}
Counts = dict[str, tuple[int, int, int]]


def main(shared: Path) -> None:
    """Print every figure of the pipeline."""
    import onnxruntime  # noqa: F401
    import spacy
    import spacy.lang.en
    import threadpoolctl  # noqa: F401
    import tokenizers  # noqa: F401

    import sayso_en
    import sayso_en.component

    began = time.perf_counter()
    nlp = spacy.load("sayso_en")
    loaded = time.perf_counter() - began
    folder = Path(sayso_en.__file__).parent / "weights"
    megabytes = sum(f.stat().st_size for f in folder.iterdir()) / 1e6
    print(f"sayso_en {sayso_en.__version__}, spaCy {spacy.__version__}, Python {platform.python_version()}")
    print(f"weights {megabytes:.1f} MB, loaded in {loaded:.2f} s after imports\n")
    print(f"{'syntax, from raw text':26}{'UAS':>8}{'LAS':>8}{'sents':>8}{'lemma':>8}")
    for name in SYNTAX:
        t = syntax(nlp, shared / "corpora" / "syntax" / f"{name}.conllu")
        print(f"{_scores(name, t)}{100 * t.lemmas / max(1, t.aligned):8.1f}")
    print(_scores("our articles", syntax(nlp, *sorted(ARTICLES.glob("*.conllu")))))
    for name in NAMES:
        _table(f"names: {name}", names(nlp, shared / "corpora" / "mentions" / f"{name}.jsonl"))
    for half in ("open", "blind"):
        _table(f"names: our sentences, {half}", written(nlp, half))
    _table("names: our articles", in_articles(nlp))
    words, seconds = speed(nlp, shared / "corpora" / "mentions" / "worldwide-dev.jsonl")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"\nspeed {words / seconds:,.0f} words a second of processor time on one core; peak memory {peak:.0f} MB")


def _scores(name: str, t: Tally) -> str:
    return f"{name:26}{t.f1(t.attached):8.1f}{t.f1(t.labelled):8.1f}{t.sentence_f1:8.1f}"


def _table(title: str, rows: Counts) -> None:
    print(f"\n{title:30}{'P':>8}{'R':>8}{'F1':>8}{'gold':>8}")
    for row, (right, printed, gold) in rows.items():
        p, r = 100 * right / max(1, printed), 100 * right / max(1, gold)
        print(f"{row:30}{p:8.1f}{r:8.1f}{200 * right / max(1, printed + gold):8.1f}{gold:8}")


def syntax(nlp: Any, *paths: Path) -> Tally:
    """The attachment scores of a treebank."""
    tally = Tally()
    golds = [gold for path in paths for gold in documents(path)]
    for gold, doc in zip(golds, nlp.pipe(g.text for g in golds), strict=True):
        tally.add(gold, doc)
    return tally


def written(nlp: Any, half: str, folder: Path = WRITTEN) -> Counts:
    """(right, printed, gold) on our own sentences, each read by itself: three kinds, all ten types, each type."""
    return _by_type(nlp, [unmarked(line) for path in sorted(folder.glob(f"*-{half}.txt")) for line in lines(path)])


def in_articles(nlp: Any, folder: Path = ARTICLES) -> Counts:
    """The same on our own articles, each read whole."""
    return _by_type(nlp, [article for path in sorted(folder.glob("*.txt")) for article in articles(path)])


def _by_type(nlp: Any, marked: list[tuple[str, list[tuple[int, int, str]]]]) -> Counts:
    counts: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
    for (_, spans), doc in zip(marked, nlp.pipe(text for text, _ in marked), strict=True):
        gold, printed = set(spans), {(e.start_char, e.end_char, e.label_) for e in doc.ents}
        parts = [("all ten types", gold, printed), ("three kinds", _folded(gold), _folded(printed))]
        parts += [
            (f"  {t}", {g for g in gold if g[2] == t}, {p for p in printed if p[2] == t})
            for t in sorted({g[2] for g in gold})
        ]
        for row, g, p in parts:
            for i, n in enumerate((len(g & p), len(p), len(g))):
                counts[row][i] += n
    return {key: (c[0], c[1], c[2]) for key, c in sorted(counts.items())}


def _folded(spans: set[tuple[int, int, str]]) -> set[tuple[int, int, str]]:
    return {(start, end, KINDS[kind]) for start, end, kind in spans if kind in KINDS}


def names(nlp: Any, path: Path) -> Counts:
    """(right, printed, gold) for three kinds, each kind, and each continent and prefix of the ids, exact spans."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    counts: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
    for row, doc in zip(rows, nlp.pipe(r["text"] for r in rows), strict=True):
        gold = {(m["start"], m["end"], FOLDED.get(m["kind"], m["kind"])) for m in row["mentions"]}
        gold = {g for g in gold if g[2] in ("person", "organisation", "place")}
        printed = {(e.start_char, e.end_char, KINDS[e.label_]) for e in doc.ents if e.label_ in KINDS}
        for key, part in _parts(str(row["id"]), gold, printed):
            for i, n in enumerate(part):
                counts[key][i] += n
    return {key: (c[0], c[1], c[2]) for key, c in sorted(counts.items())}


def _parts(
    document: str, gold: set[tuple[int, int, str]], printed: set[tuple[int, int, str]]
) -> Iterator[tuple[str, tuple[int, int, int]]]:
    yield "all three", (len(gold & printed), len(printed), len(gold))
    for kind in ("person", "organisation", "place"):
        g, p = {x for x in gold if x[2] == kind}, {x for x in printed if x[2] == kind}
        yield f"  {kind}", (len(g & p), len(p), len(g))
    prefix = document.split("_")[0].split("-")[0].rstrip("0123456789")
    for place in (CONTINENT[prefix], prefix) if prefix in CONTINENT else (prefix,):
        yield f" from {place}", (len(gold & printed), len(printed), len(gold))


def speed(nlp: Any, path: Path) -> tuple[int, float]:
    """Words and seconds of processor time for all heads on news articles."""
    texts = [json.loads(line)["text"] for line in path.read_text(encoding="utf-8").splitlines()]
    began = time.process_time()
    words = sum(sum(not t.is_space for t in doc) for doc in nlp.pipe(texts))
    return words, time.process_time() - began
