"""``python -m bench.quality [TOPIC…]``: print the quality tables.

Each topic is a module beside this file with ``main(shared: Path) -> None``.  The corpora are looked for in
``$SAYSO_SHARED``, or in ``shared`` beside the repository.
"""

from __future__ import annotations

import importlib
import os
import pkgutil
import sys
from pathlib import Path

import bench.quality


def shared_folder() -> Path:
    """The folder of corpora and scorers; exits with a message where there is none."""
    folder = Path(os.environ.get("SAYSO_SHARED", Path(__file__).resolve().parents[3] / "shared"))
    if not (folder / "corpora").is_dir():
        sys.exit(f"no corpora in {folder}: set SAYSO_SHARED to the folder that holds corpora/ and score/")
    return folder


def topics() -> list[str]:
    """The topics there are, sorted."""
    names = (m.name for m in pkgutil.iter_modules(bench.quality.__path__))
    return sorted(n for n in names if not n.startswith("_"))


def main(arguments: list[str]) -> None:
    """Print the tables of the named topics, or of all."""
    for topic in arguments or topics():
        if topic not in topics():
            sys.exit(f"no topic {topic!r}; there are: {', '.join(topics())}")
        importlib.import_module(f"bench.quality.{topic}").main(shared_folder())


if __name__ == "__main__":
    main(sys.argv[1:])
