"""Sentences that we wrote for training, with their names marked: ``[PERSON Ada Rell] joined [ORG Radio Kesi].``"""

from __future__ import annotations

import random
import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Any

from train.named import TYPES, Named

HERE = Path(__file__).parent / "sentences"
ARTICLES = Path(__file__).parent / "articles"
"""Whole articles in the same form: ``= `` before a headline, an empty line before a paragraph."""
Invent = Callable[[str], str]
"""Makes a name of a type, its words apart by spaces."""
Told = dict[tuple[tuple[str, ...], str], tuple[str, ...]]
"""What a name of a type is called in this run."""
_MARK = re.compile(rf"\[({'|'.join(TYPES)}) ([^\[\]]+)\]")


@cache
def _tokenizer() -> Any:
    import spacy

    from sayso_en.tokens import tokenizer

    return tokenizer(spacy.blank("en"))


def unmarked(line: str) -> tuple[str, list[tuple[int, int, str]]]:
    """A line's text without its marks, and its names as (start, end, type) in characters."""
    text, names, at = "", [], 0
    for mark in _MARK.finditer(line):
        text += line[at : mark.start()]
        names.append((len(text), len(text) + len(mark.group(2)), mark.group(1)))
        text, at = text + mark.group(2), mark.end()
    text += line[at:]
    if "[" in text and any(t in text for t in (f"[{kind} " for kind in TYPES)):
        raise ValueError(f"a mark that does not close, or stands in another: {line}")
    return text, names


def sentence(line: str) -> Named:
    """A marked line as words, cut as at run time, and names; a name that ends inside a word takes the whole word."""
    text, marked = unmarked(line)
    doc = _tokenizer()(text)
    place = {t.i: at for at, t in enumerate(t for t in doc if not t.is_space)}
    names = []
    for start, end, kind in marked:
        span = doc.char_span(start, end, alignment_mode="expand")
        names.append((place[span[0].i], place[span[-1].i] + 1, kind))
    return Named(words=tuple(t.text for t in doc if not t.is_space), names=tuple(names))


def lines(path: Path) -> Iterator[str]:
    """The sentences and headlines of a file; empty lines and comments are left out."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            yield line.removeprefix("= ").strip()


def articles(path: Path) -> Iterator[tuple[str, list[tuple[int, int, str]]]]:
    """The articles of a file, each its text, headline first, and its names as (start, end, type) in characters."""
    text, names, gap = "", [], ""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("= ") and text:
            yield text, names
            text, names, gap = "", [], ""
        if not line:
            gap = "\n\n"
        elif not line.startswith("#"):
            plain, marked = unmarked(line.removeprefix("= "))
            text += gap if text else ""
            names += [(len(text) + a, len(text) + b, kind) for a, b, kind in marked]
            text, gap = text + plain, " "
    if text:
        yield text, names


@dataclass(frozen=True)
class Region:
    """The sentences of one file, in order: neighbours often tell of the same people and bodies."""

    name: str
    sentences: tuple[Named, ...]

    @cached_property
    def names(self) -> dict[str, list[tuple[str, ...]]]:
        """The names of the region by type, to swap with; one word and capitals apart."""
        found: dict[str, dict[tuple[str, ...], None]] = defaultdict(dict)
        for s in self.sentences:
            for start, end, kind in s.names:
                found[_sort(s.words[start:end], kind)][s.words[start:end]] = None
        return {kind: list(names) for kind, names in found.items()}


_INVENTED = {"PERSON": 0.7, "GPE": 0.5, "FIRM": 0.5}
"""Up to which of its rolls, of those from 0.3 on, a name is invented and none of the region's."""
_KEPT = frozenset({"MISC", "EVENT", "LOC"})
"""Types of unlike things, which stay as they are: a river is no continent, a ship no language."""


def _sort(words: tuple[str, ...], kind: str) -> str:
    """A type, and for organisations whether it is a short form or one word: none is put in the place of another."""
    if kind != "ORG" or len(words) > 1:
        return kind
    return "ABBR" if 2 <= len(words[0]) <= 6 and words[0].isupper() else "FIRM"


class Written:
    """All that we wrote, region by region."""

    def __init__(self, randomness: random.Random, folders: tuple[Path, ...] = (HERE, ARTICLES)) -> None:
        self.random = randomness
        files = [p for folder in folders for p in sorted(folder.glob("*.txt"))]
        self.regions = [Region(p.stem, tuple(sentence(line) for line in lines(p))) for p in files]
        self._sizes = [len(r.sentences) for r in self.regions]

    def organisations(self) -> list[str]:
        """The full names of all bodies, to put into other corpora's sentences."""
        return [" ".join(name) for r in self.regions for name in r.names.get("ORG", ())]

    def run(self, invent: Invent) -> Named:
        """One to three neighbours, half of the time under other names, of the region or invented."""
        region = self.random.choices(self.regions, self._sizes)[0]
        at = self.random.randrange(len(region.sentences))
        run = list(region.sentences[at : at + self.random.choice((1, 1, 2, 3))])
        if self.random.random() < 0.5:
            told: Told = {}
            run = [self._swapped(s, region, told, invent) for s in run]
        return joined(run)

    def _swapped(
        self,
        s: Named,
        region: Region,
        told: Told,
        invent: Invent,
    ) -> Named:
        """The sentence with its names swapped; a name told before keeps its new form, and so does its last word."""
        words: list[str] = []
        names: list[tuple[int, int, str]] = []
        at = 0
        for start, end, kind in s.names:
            words += s.words[at:start]
            old = s.words[start:end]
            new = told.get((old, kind)) or self._other(old, kind, region, invent)
            told[old, kind] = new
            if kind == "PERSON" and len(old) > 1:
                told.setdefault((old[-1:], kind), new[-1:])
            names.append((len(words), len(words) + len(new), kind))
            words += new
            at = end
        return Named(words=(*words, *s.words[at:]), names=tuple(names))

    def _other(self, old: tuple[str, ...], kind: str, region: Region, invent: Invent) -> tuple[str, ...]:
        roll, sort = self.random.random(), _sort(old, kind)
        if roll < 0.3 or kind in _KEPT:
            return old
        if roll < _INVENTED.get(sort, 0.0):
            made = tuple(invent(sort).split())
        else:
            made = self.random.choice(region.names[sort])
        capitals = all(w.isupper() for w in old) and sort != "ABBR"
        return tuple(w.upper() for w in made) if capitals else made


def joined(run: list[Named]) -> Named:
    """Sentences one after another."""
    words: tuple[str, ...] = ()
    names: tuple[tuple[int, int, str], ...] = ()
    for s in run:
        n = len(words)
        words, names = words + s.words, names + tuple((a + n, b + n, kind) for a, b, kind in s.names)
    return Named(words=words, names=names)
