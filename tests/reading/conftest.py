"""What the tests of reading share: one reader, which keeps nothing from one document to the next."""

from __future__ import annotations

import pytest

from sayso.reading.reader import SaysoReader


@pytest.fixture(scope="session")
def reader() -> SaysoReader:
    return SaysoReader()
