"""Batches of syntax and of names, with the small changes of print that news brings."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor

from train.conllu import Tree, read_conllu
from train.invent import Inventor
from train.named import CROSSNER, LABELS, WIKIGOLD, Named, from_tree, read_bio
from train.pieces import Pieces
from train.written import ARTICLES, Written

Array = np.ndarray[Any, np.dtype[Any]]
SYNTAX = ("en_ewt-ud-train", "gum-open-train", "gum-more-train")
OWN_TIMES = 2
"""How often the trees of our own articles are seen for once of the others: they are few, and of news."""
MOST_WORDS, LEAST_WORDS = 110, 40
POOL = 60
"""Chunks of syntax that are sorted by length before they are put into batches."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Labels:
    """The closed sets of tags and relations, sorted."""

    upos: tuple[str, ...]
    xpos: tuple[str, ...]
    deps: tuple[str, ...]
    ner: tuple[str, ...] = LABELS


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """Windows padded to one size; -1 marks what is not to be learnt.  ``allowed`` is batch × words × labels."""

    pieces: Tensor
    shapes: Tensor
    mask: Tensor
    first: Tensor
    upos: Tensor
    xpos: Tensor
    start: Tensor
    heads: Tensor
    deps: Tensor
    allowed: Tensor
    spans: Tensor

    def to(self, device: torch.device) -> Batch:
        """The same on another device."""
        return Batch(**{f.name: getattr(self, f.name).to(device, non_blocking=True) for f in fields(self)})


class Corpus:
    """All that is trained on."""

    def __init__(self, corpora: Path, pieces: Pieces, seed: int) -> None:
        self.pieces = pieces
        self.random = random.Random(seed)
        self.written = Written(self.random)
        self.inventor = Inventor(seed + 1, self.written.organisations())
        folder = corpora / "syntax"
        self.documents = [d for name in SYNTAX for d in read_conllu(folder / f"{name}.conllu")]
        trees = [t for d in self.documents for t in d]
        own = [d for path in sorted(ARTICLES.glob("*.conllu")) for d in read_conllu(path)]
        self.documents += own * OWN_TIMES
        self.labels = Labels(
            upos=tuple(sorted({u for t in trees for u in t.upos})),
            xpos=tuple(sorted({x for t in trees for x in t.xpos})),
            deps=tuple(sorted({d for t in trees for d in t.deps})),
        )
        self.index = {
            k: {label: i for i, label in enumerate(getattr(self.labels, k))} for k in ("upos", "xpos", "deps")
        }
        names = corpora / "mentions"
        self.wikigold = read_bio(names / "wikigold.bio.tsv", WIKIGOLD)
        self.crossner = read_bio(names / "crossner-politics.bio.tsv", CROSSNER)
        countries = frozenset(self.inventor.countries) | frozenset(self.inventor.data["country"]["short"])
        self.gum = [n for t in trees if (n := from_tree(t, countries)) is not None and len(n.words) <= MOST_WORDS]

    def reseed(self, seed: int) -> None:
        """From here on another order, other names."""
        self.random.seed(seed)
        self.inventor.random.seed(seed + 1)

    def batches(self, words: int) -> Iterator[Batch]:
        """Batches without end: ``words`` words of syntax and as many of names, in windows of about one length."""
        chunks = self._chunks()
        while True:
            pool = sorted((next(chunks) for _ in range(POOL * words // 450)), key=_length)
            for syntax in self._grouped(pool, words):
                most = max(LEAST_WORDS, min(MOST_WORDS, _length(syntax[-1])))
                named = [self._packed(most) for _ in range(words // most)]
                yield self._batch(syntax, named)

    def _grouped(self, pool: list[list[Tree]], words: int) -> list[list[list[Tree]]]:
        """Chunks of about one length together, so that little is padding; the groups in any order."""
        groups: list[list[list[Tree]]] = [[]]
        for chunk in pool:
            if sum(map(_length, groups[-1])) >= words:
                groups.append([])
            groups[-1].append(chunk)
        self.random.shuffle(groups)
        return groups

    def _chunks(self) -> Iterator[list[Tree]]:
        """Runs of one to six sentences of a document, at most 110 words, the documents in ever new order."""
        while True:
            order = list(range(len(self.documents)))
            self.random.shuffle(order)
            chunks: list[list[Tree]] = []
            for number in order:
                document, at = self.documents[number], 0
                while at < len(document):
                    size, taken = self.random.choice((1, 2, 3, 4, 5, 6)), []
                    while at < len(document) and len(taken) < size:
                        tree = document[at]
                        if taken and (sum(len(t.words) for t in taken) + len(tree.words) > MOST_WORDS):
                            break
                        at += 1
                        if len(tree.words) <= 160:
                            taken.append(tree)
                    if taken:
                        chunks.append(taken)
            self.random.shuffle(chunks)
            yield from chunks

    def _packed(self, most: int) -> Named:
        """Sentences with names, one after another, to fill a window of ``most`` words."""
        packed = self._named()
        while True:
            following = self._named()
            n = len(packed.words)
            if n + len(following.words) > most:
                return packed
            packed = Named(
                words=packed.words + following.words,
                names=packed.names + tuple((a + n, b + n, kind) for a, b, kind in following.names),
                unsure=packed.unsure | {i + n for i in following.unsure},
            )

    def _named(self) -> Named:
        roll = self.random.random()
        if roll < 0.6:
            found = self.written.run(self.inventor.make)
        elif roll < 0.66:
            found = self.inventor.sentence()
        elif roll < 0.79:
            found = self._swapped(self.random.choice(self.wikigold))
        elif roll < 0.91:
            found = self._swapped(self.random.choice(self.crossner))
        else:
            found = self._swapped(self.random.choice(self.gum))
        return self._printed(found)

    def _swapped(self, sentence: Named) -> Named:
        return self.inventor.swap(sentence) if self.random.random() < 0.5 else sentence

    def _printed(self, sentence: Named) -> Named:
        """Now and then as a headline, in capitals, or without its full stop."""
        roll = self.random.random()
        words = sentence.words
        if roll < 0.04:
            words = tuple(w.upper() for w in words)
        elif roll < 0.09:
            words = _headline(words)
        return Named(words=words, names=sentence.names, unsure=sentence.unsure)

    def _batch(self, syntax: list[list[Tree]], named: list[Named]) -> Batch:
        rows = [tuple(w for t in chunk for w in self._reprinted(t)) for chunk in syntax]
        rows = [*rows, *(n.words for n in named)]
        cut = [self.pieces.window(words) for words in rows]
        width, longest = _up(max(len(p) for p, _, _ in cut), 16), _up(max(len(w) for w in rows), 16)
        size = _up(len(rows), 4)
        whole = {k: np.zeros((size, width), dtype=np.int64) for k in ("pieces", "shapes", "mask")}
        first = np.zeros((size, longest), dtype=np.int64)
        gold = {k: np.full((size, longest), -1) for k in ("upos", "xpos", "start", "heads", "deps")}
        allowed = np.ones((size, longest, len(LABELS)), dtype=np.bool_)
        spans = np.zeros((size, longest + 1, 2), dtype=np.int64)
        for i, (p, s, f) in enumerate(cut):
            whole["pieces"][i, : len(p)] = p
            whole["shapes"][i, : len(s)] = s
            whole["mask"][i, : len(p)] = 1
            first[i, : len(f)] = f
        for i, chunk in enumerate(syntax):
            self._syntax(i, chunk, gold, spans)
        for i, sentence in enumerate(named, len(syntax)):
            for j, labels in enumerate(sentence.allowed()):
                if labels:
                    allowed[i, j] = False
                    allowed[i, j, list(labels)] = True
        filled = {**whole, **gold, "first": first, "allowed": allowed, "spans": spans}
        return Batch(**{name: torch.from_numpy(values) for name, values in filled.items()})

    def _reprinted(self, tree: Tree) -> tuple[str, ...]:
        """A tree's words, now and then in capitals, as a headline, or with a name as a short form like "LeT"."""
        roll = self.random.random()
        if roll < 0.02:
            return tuple(w.upper() for w in tree.words)
        if roll < 0.06:
            return _headline(tree.words)
        if roll < 0.16:
            names = [i for i, x in enumerate(tree.xpos) if x == "NNP"]
            chosen = self.random.choice(names) if names else -1
            return tuple(self.inventor.acronym() if i == chosen else w for i, w in enumerate(tree.words))
        return tree.words

    def _syntax(self, i: int, chunk: list[Tree], gold: dict[str, Array], spans: Array) -> None:
        at = 0
        for tree in chunk:
            n = len(tree.words)
            run = slice(at, at + n)
            for k in ("upos", "xpos", "deps"):
                gold[k][i, run] = [self.index[k][label] for label in getattr(tree, k)]
            gold["start"][i, run] = 0
            gold["start"][i, at] = 1
            gold["heads"][i, run] = [at + head if head else 0 for head in tree.heads]
            spans[i, run] = at, at + n
            at += n


def trees_of(corpora: Path) -> list[Tree]:
    """The trees of the treebanks that are trained on, our own left out."""
    files = [corpora / "syntax" / f"{name}.conllu" for name in SYNTAX]
    return [tree for path in files for document in read_conllu(path) for tree in document]


def _up(size: int, step: int) -> int:
    """The next multiple: each new size of a product is compiled anew on a processor, which takes as long as a step."""
    return -(-size // step) * step


def _length(chunk: list[Tree]) -> int:
    return sum(len(t.words) for t in chunk)


def _headline(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(w if len(w) < 4 and w.islower() else w[:1].upper() + w[1:] for w in words)
