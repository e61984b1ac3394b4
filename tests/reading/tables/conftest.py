"""Tests of tables read as the program does: what their headings tell is no doubt of a parse."""

from __future__ import annotations

import pytest


@pytest.fixture(autouse=True, scope="module")
def rules_alone() -> None:
    """Nothing is left out here."""
