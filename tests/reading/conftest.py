"""What the tests of reading share: one reader, which keeps nothing from one document to the next, and rules alone."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from sayso.model.claim import Claim
from sayso.reading import reader as reading
from sayso.reading.claims import with_claims
from sayso.reading.draft import Draft
from sayso.reading.reader import SaysoReader
from sayso.reading.vocabulary import Vocabulary


@pytest.fixture(scope="session")
def reader() -> SaysoReader:
    return SaysoReader()


@pytest.fixture(autouse=True, scope="module")
def rules_alone() -> Iterator[None]:
    """The claims that the rules tell, and no others: what is doubted beyond them has tests of its own (``doubt/``)."""

    def told(draft: Draft, vocabulary: Vocabulary) -> tuple[Draft, tuple[Claim, ...]]:
        named, claims = with_claims(draft, vocabulary)
        return named, tuple(c for c in claims if not c.doubted)

    patch = pytest.MonkeyPatch()
    patch.setattr(reading, "_claims", told)
    yield
    patch.undo()
