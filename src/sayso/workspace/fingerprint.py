"""What readings and settlements depend on beside the archive, in one digest."""

from __future__ import annotations

import hashlib
import importlib.util
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

import sayso

if TYPE_CHECKING:
    from sayso.workspace.settings import Settings

_ROOMS = ("model", "intake", "reading", "resolution", "weighing", "plugins", "workspace")


def fingerprint(settings: Settings) -> str:
    """A digest that changes whenever the program, its data, the language pipeline or the user's lists do."""
    digest = hashlib.sha256(sayso.__version__.encode())
    digest.update(digest_of_folders(*rooms_of(*_ROOMS), *folders_of_pipeline(settings.pipeline)).encode())
    if settings.reader != "sayso":
        digest.update(f"{settings.reader}\0{settings.llm_model}".encode())
    for path in (settings.vocabulary, settings.families, settings.gazetteer):
        digest.update(b"\0" if path is None or not path.is_file() else hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()


def rooms_of(*names: str) -> tuple[Path, ...]:
    """The folders of some rooms of this package."""
    return tuple(Path(sayso.__file__).parent / name for name in names)


def folders_of_pipeline(name: str) -> tuple[Path, ...]:
    """The folder of a language pipeline; none where it is not installed here."""
    found = importlib.util.find_spec(name) if name.isidentifier() else None
    folder = Path(found.origin).parent if found and found.origin else Path(name)
    return (folder,) if folder.is_dir() else ()


@lru_cache(maxsize=8)
def digest_of_folders(*folders: Path) -> str:
    """A digest of every file below some folders, with its name."""
    digest = hashlib.sha256()
    for folder in folders:
        for path in sorted(folder.rglob("*")):
            if path.is_file() and "__pycache__" not in path.parts:
                digest.update(path.relative_to(folder).as_posix().encode())
                with path.open("rb") as file:
                    digest.update(hashlib.file_digest(file, "sha256").digest())
    return digest.hexdigest()
