"""The measures of a network: how many layers, how wide, and from which layer on it goes by words."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path

WIDTH, HEAD = 384, 32
"""The width of a vector, as the starting encoder has it, and what of it an attention head looks at."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """A network's measures; those of the starting encoder where nothing else is said."""

    layers: int = 6
    heads: int = 12
    """Attention heads of a layer, each ``HEAD`` wide."""
    inner: int = 1536
    """The width between the two products of the feed-forward part."""
    words_from: int = 6
    """The layer before which only the first piece of each word goes on, with the opening mark; ``layers``: none."""
    arc: int = 256
    label: int = 96

    def write(self, folder: Path) -> None:
        """Keep the measures beside weights."""
        (folder / "form.json").write_text(json.dumps(asdict(self)) + "\n", encoding="utf-8")

    @classmethod
    def read(cls, folder: Path) -> Form:
        """The measures of the weights in a folder; the starting encoder's where none are kept."""
        path = folder / "form.json"
        return cls(**json.loads(path.read_text(encoding="utf-8"))) if path.exists() else cls()


WHOLE = Form()
"""The measures of the starting encoder: what teaches."""
SMALL = Form(heads=8, inner=1280, words_from=2)
"""The measures of what is shipped."""
