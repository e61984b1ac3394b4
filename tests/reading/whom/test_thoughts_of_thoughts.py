"""What a clause says of something that is only thought is thought too."""

from __future__ import annotations

import pytest
from tests.reading.told import claims

from sayso.model.claim import ClaimKind
from sayso.reading.reader import SaysoReader


@pytest.mark.parametrize(
    ("sentence", "predicate", "kind"),
    [
        ("The Velm pact marks a shift that worries the guild.", "caused", ClaimKind.ASSESSMENT),
        ("The ruling could free a man who killed two guards.", "killed", ClaimKind.EVENT),
        ("The guild opened a school that worries the miners.", "caused", ClaimKind.EVENT),
    ],
)
def test_a_clause_beneath_a_view(reader: SaysoReader, sentence: str, predicate: str, kind: ClaimKind) -> None:
    assert [c.kind for c in claims(reader, sentence) if c.predicate == predicate] == [kind]
