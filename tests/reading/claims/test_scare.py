"""Words that the writer holds up in quotation marks keep them, and he does not vouch for them."""

from __future__ import annotations

import pytest
from tests.reading.told import claims, lines, of

from sayso.model.stance import Certainty
from sayso.reading.reader import SaysoReader


@pytest.mark.parametrize(
    ("sentence", "line"),
    [
        ('The army "liberated" the town of Sarnholm.', "The army “liberated” the town of Sarnholm."),
        ("The guards ‘rescued’ two miners.", "The guards “rescued” two miners."),
        ("The firm 'donated' 4,000 crowns to the guild.", "The firm “donated” 4,000 crowns to the guild."),
        ("A court “convicted” Mira Holt of spying.", "A court “convicted” Mira Holt of spying."),
    ],
)
def test_a_verb_keeps_its_marks(reader: SaysoReader, sentence: str, line: str) -> None:
    (claim,) = claims(reader, sentence)
    assert (claim.line, claim.stance.certainty) == (line, Certainty.POSSIBLE)


@pytest.mark.parametrize(
    "sentence",
    [
        "Boran Teth, the 'mayor' of Sarnholm, fled.",
        "Boran Teth, the “mayor” of Sarnholm, fled.",
        'The "mayor" of Sarnholm, Boran Teth, fled.',
    ],
)
def test_so_does_a_post(reader: SaysoReader, sentence: str) -> None:
    (claim,) = of(reader, sentence, "holds_role")
    assert claim.line == "Boran Teth is mayor of Sarnholm (in its words: “mayor”)."
    assert claim.stance.certainty is Certainty.POSSIBLE


def test_a_so_called_post_keeps_that_before_a_mark(reader: SaysoReader) -> None:
    (claim,) = of(reader, 'Boran Teth, the so-called "governor" of Sarnholm, fled.', "holds_role")
    assert "so-called" in claim.line


def test_what_a_speaker_is_quoted_with_is_as_sure_as_he_says(reader: SaysoReader) -> None:
    (claim,) = of(reader, 'Boran Teth said the guild had "paid" Ada Quill.', "paid")
    assert (claim.line, claim.stance.certainty) == (
        "According to Boran Teth, the guild “paid” Ada Quill.",
        Certainty.CERTAIN,
    )


def test_a_nickname_is_none(reader: SaysoReader) -> None:
    assert "Boran Teth is also known as the Mayor." in lines(reader, 'Boran Teth, nicknamed "the Mayor", fled.')
