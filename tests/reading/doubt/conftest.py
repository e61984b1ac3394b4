"""Tests of doubts read as the program does, rules and doubts together."""

from __future__ import annotations

import pytest


@pytest.fixture(autouse=True, scope="module")
def rules_alone() -> None:
    """Nothing is left out here."""
