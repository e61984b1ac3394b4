"""What a language is called: "de" is German."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import resources

NO_LANGUAGE = "zxx"
"""ISO 639's code for what holds no language at all: tables of figures, lists of codes."""


def language_name(code: str) -> str:
    """The English name of a language, by its code ("de", "de-AT"); a code that is not known names itself."""
    return _names().get(code.partition("-")[0].lower(), f"the language “{code}”")


@cache
def _names() -> Mapping[str, str]:
    found = tomllib.loads(resources.files("sayso.reading").joinpath("data/languages.toml").read_text(encoding="utf-8"))
    return {str(code): str(name) for code, name in found["names"].items()}
