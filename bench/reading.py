"""``python -m bench.reading [--articles N]``: words per second, peak memory, and the time to the first line.

The articles are made up from templates, so that the bench needs no corpus.  Peak memory is that of a fresh process.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from sayso.model.document import Document

_PEOPLE = (
    "Iqra Naz",
    "Omar Lod",
    "Mira Solvang",
    "Tesfaye Abera",
    "Lucía Paredes",
    "Chen Haoran",
    "Yusuf Bello",
    "Ana Kovač",
)
_GROUPS = (
    "the Harbour Workers League",
    "Jaish-e-Bahr",
    "the Sahel Press Club",
    "the Ministry of Fisheries",
    "Quarin Motors",
)
_PLACES = ("Quarin", "Port Solvang", "Marra", "New Sahel", "Lower Tarn")
_SENTENCES = (
    "{0}, a senior commander of {2}, is said to have met {1} in {4} on 3 March 2025.",
    "The meeting was organised by {3}, according to two officials who asked not to be named.",
    '"We never agreed to anything," said {1}, who has led {3} since 2019.',
    "He later travelled to {4}, where the group holds a conference each year.",
    "{2} denied that {0} had received money from {3}, but its spokesman declined to answer questions.",
    "Police in {4} arrested three men last week after an attack on the office of {2}.",
)


def articles(count: int) -> Iterator[Document]:
    """Made-up articles of about 400 words, all different and always the same."""
    for n in range(count):
        lines = []
        for k in range(24):
            i = n * 7 + k * 3
            names = [_PEOPLE[i % 8], _PEOPLE[(i + 3) % 8], _GROUPS[i % 5], _GROUPS[(i + 2) % 5], _PLACES[(i + k) % 5]]
            line = _SENTENCES[(n + k) % len(_SENTENCES)].format(*names)
            lines.append(line[0].upper() + line[1:])
        text = "\n\n".join(" ".join(lines[j : j + 3]) for j in range(0, len(lines), 3))
        yield Document(id=f"sha256:{n}", name=f"article-{n}", media_type="text/plain", text=text, language="en")


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=200)
    parser.add_argument("--inside", action="store_true", help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    if chosen.inside:
        print(json.dumps(inside(chosen.articles)))
        return
    command = [sys.executable, "-m", "bench.reading", "--inside", "--articles", str(chosen.articles)]
    figures = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    for name, value in {**figures, "first line of `sayso read`, s": first_line()}.items():
        print(f"{name:<36} {value:>12,.2f}")


def inside(count: int) -> dict[str, float]:
    """Words a second of the whole reading, the parse and the rules after it, in this process, with its peak memory.

    Rates count this process's own time, so that work beside it weighs less on them.
    """
    from sayso.reading.pipeline import load
    from sayso.reading.reader import SaysoReader

    reader = SaysoReader()
    begun = time.perf_counter()
    next(reader.read(articles(1)))
    loaded = time.perf_counter() - begun
    words = sum(len(d.text.split()) for d in articles(count))
    begun = time.process_time()
    claims = sum(len(r.claims) for r in reader.read(articles(count)))
    seconds = time.process_time() - begun
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    pipeline = load()
    begun = time.process_time()
    for _ in pipeline.parse(d.text for d in articles(count)):
        pass
    parsing = time.process_time() - begun
    return {
        "words": words,
        "claims": claims,
        "words a second, all steps": words / seconds,
        "words a second, pipeline alone": words / parsing,
        "words a second, rules alone": words / (seconds - parsing),
        "load and first reading, s": loaded,
        "peak memory, MB": peak,
    }


def first_line() -> float:
    """Seconds from calling ``sayso read`` to its first line."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "article.txt")
        path.write_text(next(articles(1)).text, encoding="utf-8")
        begun = time.perf_counter()
        command = [sys.executable, "-m", "sayso.cli", "read", str(path), "--jsonl"]
        with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
            assert process.stdout is not None
            line = process.stdout.readline()
            seconds = time.perf_counter() - begun
            process.stdout.read()
    return seconds if line else float("nan")


if __name__ == "__main__":
    main()
