"""sayso: who did what with whom, where and when, on whose word.

The names that a program needs most can be taken from here; each is fetched from its room when it is asked for, so that
nothing is loaded for who does not use it.
"""

from __future__ import annotations

import importlib
from typing import Any

__version__ = "0.1.0"

_HOMES = {
    "AsOf": "workspace",
    "HowToRead": "workspace",
    "SaysoError": "model.errors",
    "Workspace": "workspace",
    "dossier": "views.dossier",
    "read_reports": "workspace",
    "tie": "views.tie",
    "timeline": "views.timeline",
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(importlib.import_module(f"{__name__}.{_HOMES[name]}"), name)


def __dir__() -> list[str]:
    return sorted({*globals(), *_HOMES})
