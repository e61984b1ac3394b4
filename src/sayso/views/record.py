"""Views as plain records, for ``--json`` and for pages."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from enum import Enum
from typing import Any


def view_record(value: Any) -> Any:
    """A view value as dictionaries, lists, strings, numbers and ``None``; properties without arguments are left out."""
    if is_dataclass(value) and not isinstance(value, type):
        return {f.name: view_record(getattr(value, f.name)) for f in fields(value)}
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, (tuple, list)):
        return [view_record(v) for v in value]
    if isinstance(value, dict):
        return {key: view_record(v) for key, v in value.items()}
    return value
