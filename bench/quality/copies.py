"""Planted reuse: 500 pairs of real articles, and graded rewriting of our own: ``python -m bench.quality copies``.

Each planted pair is an article and what a hurried desk makes of it: printed whole, cut, put in another order, touched
up, or rewritten.  What must stay silent are pairs of articles by different desks about the same event (ECB+).
"""

from __future__ import annotations

import hashlib
import json
import random
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib.resources import files
from itertools import combinations
from pathlib import Path

from sayso.model.document import Document
from sayso.model.lineage import Copy, Reuse
from sayso.weighing.copies import find_copies

PAIRS = 500
ARTICLES = "corpora/mentions/worldwide-train.jsonl"
SAME_EVENT = "corpora/claims/ecbplus-dev.jsonl"
_WORDS = (150, 700)
_QUOTED = re.compile(r"“[^“”]*”|\"[^\"]*\"")
_FILLER = (
    "also", "meanwhile", "officials", "yesterday", "later", "report", "local", "earlier", "nearby", "several",
    "people", "however", "area", "still", "added", "new", "told", "again", "early", "group", "city", "state",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Planted:
    """Two documents and how the second came from the first."""

    left: Document
    right: Document
    kind: Reuse


def verbatim(text: str, random: random.Random) -> str:
    """The whole article under another agency line."""
    return f"{random.choice(['(Northline) ', 'By our own reporter. ', ''])}{text}"


def trimmed(text: str, random: random.Random) -> str:
    """The first half to four fifths of its sentences."""
    sentences = _sentences(text)
    return " ".join(sentences[: max(4, round(len(sentences) * random.uniform(0.5, 0.8)))])


def reordered(text: str, random: random.Random) -> str:
    """The same sentences in blocks that change places."""
    sentences = _sentences(text)
    size = max(2, len(sentences) // 5)
    blocks = [sentences[i : i + size] for i in range(0, len(sentences), size)]
    mixed = list(range(len(blocks)))
    while mixed == sorted(mixed):
        random.shuffle(mixed)
    return " ".join(s for i in mixed for s in blocks[i])


def light_edit(text: str, random: random.Random) -> str:
    """One word in twenty dropped, replaced or put in."""
    return _changed(text, random, 0.05)


def rewrite(text: str, random: random.Random) -> str:
    """Three words in ten changed, and the sentences in another order."""
    return _changed(reordered(text, random), random, 0.3)


MAKERS: dict[Reuse, Callable[[str, random.Random], str]] = {
    Reuse.VERBATIM: verbatim,
    Reuse.TRIMMED: trimmed,
    Reuse.REORDERED: reordered,
    Reuse.LIGHT_EDIT: light_edit,
    Reuse.REWRITE: rewrite,
}


def planted(shared: Path, seed: int = 11) -> list[Planted]:
    """The pairs; the same corpus and seed give the same ones."""
    chance = random.Random(seed)
    texts = [row["text"] for row in _rows(shared / ARTICLES) if _WORDS[0] <= len(row["text"].split()) <= _WORDS[1]]
    chance.shuffle(texts)
    kinds = [kind for kind in MAKERS for _ in range(PAIRS // len(MAKERS))]
    return [
        Planted(_document(text, f"a{n}"), _document(MAKERS[kind](text, chance), f"b{n}"), kind)
        for n, (text, kind) in enumerate(zip(texts, kinds, strict=False))
    ]


def same_event(shared: Path) -> Iterator[tuple[Document, Document]]:
    """Pairs of articles about one event by different desks.

    ECB+ gathered many wire stories and statements twice: a pair that shares a tenth of its runs of six words outside
    quotations is a copy in part, and no false alarm to find.
    """
    clusters: dict[str, list[Document]] = defaultdict(list)
    for row in _rows(shared / SAME_EVENT):
        clusters[f"{row['topic']} {row['cluster']}"].append(_document(row["text"], str(row["id"])))
    for documents in clusters.values():
        yield from (pair for pair in combinations(documents, 2) if _apart(*pair))


def figures(shared: Path) -> dict[str, dict[str, float]]:
    """For each kind its precision, recall and F1; false alarms as a share of the pairs of one event."""
    pairs = planted(shared)
    found = {frozenset((c.left, c.right)): c for c in find_copies([d for p in pairs for d in (p.left, p.right)])}
    right: Counter[Reuse] = Counter()
    printed: Counter[Reuse] = Counter()
    for pair in pairs:
        copy = found.get(frozenset((pair.left.id, pair.right.id)))
        if copy is not None:
            printed[copy.reuse] += 1
            right[pair.kind] += copy.reuse is pair.kind
    asked = Counter(p.kind for p in pairs)
    rows = {kind.value: _scores(right[kind], printed[kind], asked[kind]) for kind in MAKERS}
    easy = [k for k in MAKERS if k is not Reuse.REWRITE]
    rows["down to light edits"] = _scores(*(sum(c[k] for k in easy) for c in (right, printed, asked)))
    hit = sum(frozenset((p.left.id, p.right.id)) in found for p in pairs)
    rows["found at all"] = _scores(hit, hit, len(pairs))
    apart = list(same_event(shared))
    alarms = sum(bool(find_copies(pair)) for pair in apart)
    rows["one event, two desks"] = {"pairs": len(apart), "alarms": alarms / max(1, len(apart))}
    return rows


def main(shared: Path) -> None:
    """Print the table."""
    for name, row in figures(shared).items():
        print(f"{name:<22}" + "  ".join(f"{k} {v:.3f}" if k != "pairs" else f"{v:,.0f} pairs" for k, v in row.items()))
    print(f"graded rewriting: rank correlation with the grade {graded():.3f}")


def graded(seed: int = 3) -> float:
    """Spearman's correlation of the shared share with the grade, on the sample case's texts changed more and more."""
    chance = random.Random(seed)
    reports = files("sayso.workspace") / "demo_case" / "reports"
    kept = sorted((p for p in reports.iterdir() if p.name.endswith((".txt", ".md"))), key=lambda p: p.name)
    texts = [p.read_text(encoding="utf-8") for p in kept]
    grades, shares = [], []
    for text in texts:
        for grade, part in enumerate((0.0, 0.03, 0.08, 0.2, 0.4, 1.0)):
            changed = _document(_changed(text, chance, part), "b")
            copies: tuple[Copy, ...] = find_copies([_document(text, "a"), changed])
            grades.append(float(grade))
            shares.append(-max((c.left_share for c in copies), default=0.0))
    return _spearman(grades, shares)


def _scores(right: int, printed: int, asked: int) -> dict[str, float]:
    return {"P": right / max(1, printed), "R": right / max(1, asked), "F1": 2 * right / max(1, printed + asked)}


def _rows(path: Path) -> list[dict[str, str]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line]


def _document(text: str, name: str) -> Document:
    digest = hashlib.sha256(f"{name}\0{text}".encode()).hexdigest()
    return Document(id=f"sha256:{digest}", name=name, media_type="text/plain", text=text)


def _sentences(text: str) -> list[str]:
    return [s for s in re.split(r"(?<=[.!?”\"])\s+", text) if s.strip()]


def _changed(text: str, random: random.Random, part: float) -> str:
    words = []
    for word in text.split():
        roll = random.random()
        if roll >= part:
            words.append(word)
        elif roll < part * 0.6:
            words.append(random.choice(_FILLER))
        elif roll < part * 0.8:
            words += [word, random.choice(_FILLER)]
    return " ".join(words)


def _apart(left: Document, right: Document) -> bool:
    """Whether less than a tenth of the shorter text's runs of six words, quotations apart, stands in the other."""
    runs = []
    for document in (left, right):
        words = _QUOTED.sub(" ", document.text).lower().split()
        runs.append({tuple(words[i : i + 6]) for i in range(len(words) - 5)})
    small = min(runs, key=len)
    return len(runs[0] & runs[1]) < max(1, len(small)) / 10


def _spearman(left: list[float], right: list[float]) -> float:
    a, b = _ranks(left), _ranks(right)
    mean = (len(a) + 1) / 2
    top = sum((x - mean) * (y - mean) for x, y in zip(a, b, strict=True))
    below = (sum((x - mean) ** 2 for x in a) * sum((y - mean) ** 2 for y in b)) ** 0.5
    return top / below if below else 0.0


def _ranks(values: list[float]) -> list[float]:
    """Ranks from 1; equal values share their mean rank."""
    places: dict[float, list[int]] = defaultdict(list)
    for place, value in enumerate(sorted(values), start=1):
        places[value].append(place)
    return [sum(places[v]) / len(places[v]) for v in values]
