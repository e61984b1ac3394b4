"""``python -m bench.copies [--documents N …] [--only sayso|datasketch]``: finding copies in a large pile.

Documents of some 300 made-up words, one in ten of them a copy of another: whole, cut, in another order or touched up.
Each finder runs in a process of its own on the same documents.  datasketch (``pip install datasketch``) is MinHash
with 128 permutations over runs of five words and LSH at 0.4; it names pairs, without passages, kinds or direction.
Times are seconds of one process once the documents are made; its memory holds the documents too.
"""

from __future__ import annotations

import argparse
import random
import resource
import subprocess
import sys
import time
from collections.abc import Sequence
from itertools import accumulate

from sayso.model.document import Document

SIZES = (10_000, 100_000)
FINDERS = ("sayso", "datasketch")
VOCABULARY = 30_000
LENGTHS = (150, 450)
COPIED = 10
"""One document in this many is a copy."""
SHINGLE = 5
_SYLLABLES = ("ba", "cor", "den", "fi", "gal", "hu", "jen", "kol", "ma", "nir", "os", "pel", "rum", "sa", "tov", "ul")


def documents(count: int, seed: int = 7) -> tuple[list[Document], set[tuple[str, str]]]:
    """``count`` documents and the pairs of ids that are copies; the same seed gives the same ones."""
    chance = random.Random(seed)
    words = _vocabulary(chance)
    weights = list(accumulate(1 / rank for rank in range(1, VOCABULARY + 1)))
    texts: list[str] = []
    planted: set[tuple[str, str]] = set()
    originals: list[int] = []
    for number in range(count):
        if number % COPIED == COPIED - 1:
            # An original is copied once, so that the planted pairs are all the pairs there are.
            source = originals.pop(chance.randrange(len(originals)))
            planted.add((_id(source), _id(number)))
            texts.append(_copied(texts[source], chance))
        else:
            originals.append(number)
            texts.append(_text(chance, words, weights))
    made = [Document(id=_id(n), name=str(n), media_type="text/plain", text=text) for n, text in enumerate(texts)]
    return made, planted


def _id(number: int) -> str:
    return f"sha256:{number:08}"


def _vocabulary(chance: random.Random) -> list[str]:
    made: dict[str, None] = {}
    while len(made) < VOCABULARY:
        made["".join(chance.choices(_SYLLABLES, k=chance.randint(1, 4)))] = None
    return list(made)


def _text(chance: random.Random, words: Sequence[str], weights: Sequence[float]) -> str:
    chosen = chance.choices(words, cum_weights=weights, k=chance.randint(*LENGTHS))
    sentences = (" ".join(chosen[i : i + 15]).capitalize() for i in range(0, len(chosen), 15))
    return ". ".join(sentences) + "."


def _copied(text: str, chance: random.Random) -> str:
    sentences = text.split(". ")
    kind = chance.randrange(4)
    if kind == 1:
        return ". ".join(sentences[: max(5, len(sentences) * 2 // 3)])
    if kind == 2:
        middle = len(sentences) // 2
        return ". ".join(sentences[middle:] + sentences[:middle])
    if kind == 3:
        return " ".join(w if chance.random() > 0.05 else "altered" for w in text.split())
    return text


def found_by_sayso(made: Sequence[Document]) -> set[tuple[str, str]]:
    """The pairs that the package finds."""
    from sayso.weighing.copies import find_copies

    return {(c.left, c.right) for c in find_copies(made)}


def found_by_datasketch(made: Sequence[Document]) -> set[tuple[str, str]]:
    """The pairs that datasketch finds."""
    from datasketch import MinHash, MinHashLSH  # type: ignore[import-not-found,import-untyped,unused-ignore]

    index = MinHashLSH(threshold=0.4, num_perm=128)
    pairs: set[tuple[str, str]] = set()
    for document in made:
        words = document.text.casefold().split()
        shingles = {" ".join(words[i : i + SHINGLE]).encode() for i in range(len(words) - SHINGLE + 1)}
        sketch = MinHash(num_perm=128)
        sketch.update_batch(sorted(shingles))
        pairs.update((min(document.id, other), max(document.id, other)) for other in index.query(sketch))
        index.insert(document.id, sketch)
    return pairs


def measure(finder: str, count: int) -> str:
    """One line of the table."""
    made, planted = documents(count)
    started, wall = time.process_time(), time.perf_counter()
    found = (found_by_sayso if finder == "sayso" else found_by_datasketch)(made)
    seconds, passed = time.process_time() - started, time.perf_counter() - wall
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    hits = len(found & planted)
    quality = f"{hits / max(1, len(found)):9.3f} {hits / max(1, len(planted)):9.3f}"
    return f"{finder:<11} {count:9,} {seconds:9.1f} {passed:9.1f} {count / seconds:11,.0f} {memory:8,.0f} {quality}"


def main() -> None:
    """Print one line for each size and finder."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, nargs="+", default=list(SIZES))
    parser.add_argument("--only", choices=FINDERS)
    parser.add_argument("--here", action="store_true", help="measure in this process (needs --only and one size)")
    options = parser.parse_args()
    if options.here:
        print(measure(options.only, options.documents[0]))
        return
    titles = f"{'cpu s':>9} {'wall s':>9} {'documents/s':>11} {'MB':>8} {'precision':>9} {'recall':>9}"
    print(f"{'finder':<11} {'documents':>9} {titles}")
    for size in options.documents:
        for finder in (options.only,) if options.only else FINDERS:
            command = [sys.executable, "-m", "bench.copies", "--here", "--only", finder, "--documents", str(size)]
            print(subprocess.run(command, check=True, capture_output=True, text=True).stdout, end="", flush=True)


if __name__ == "__main__":
    main()
