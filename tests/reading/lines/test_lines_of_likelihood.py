"""How likely something is: neither told as done, nor more surely than the report tells it."""

from __future__ import annotations

import pytest
from tests.reading.told import claims, lines

from sayso.model.stance import Certainty
from sayso.reading.reader import SaysoReader

TOLD = [
    ("It is highly unlikely that Kulic met Lenz in Rezan.", "Kulic did not meet Lenz in Rezan (in its words: “highly"),
    ("It is highly likely that Kulic killed Lenz.", "Kulic highly likely killed Lenz"),
    ("Kulic quite possibly paid Lenz.", "Kulic quite possibly paid Lenz"),
    (
        "Analysts judge with high confidence that Kulic met Lenz in Rezan.",
        "“judge with high confidence”",
    ),
    ("The initial assessment is that one guard was wounded.", "One guard was wounded (in its words: “initial assess"),
    ("We do not know whether Kulic met Lenz in Rezan.", "The writer does not know whether Kulic met Lenz in Rezan"),
    (
        "Kulic is not believed to be a member of the Reef Front.",
        "Kulic is not believed to be a member of the Reef Front.",
    ),
    ("Suspected Reef Front attacked a village and killed six.", "Suspected"),
    ("The army shelled Tarn, apparently in response to an ambush.", "The army shelled Tarn."),
    (
        "An air strike by the Tern Army on a market reportedly killed six.",
        "The Tern Army reportedly attacked a market.",
    ),
]


@pytest.mark.parametrize(("text", "line"), TOLD)
def test_a_line_is_as_sure_as_the_report(reader: SaysoReader, text: str, line: str) -> None:
    assert any(line in found for found in lines(reader, text)), lines(reader, text)


NOT_TOLD = [
    ("An attack on Harsk is unlikely.", "Harsk was attacked."),
    ("An attack on Harsk remains unlikely.", "Harsk was attacked."),
    ("A Velmar assault on Harsk is unlikely before April.", "Velmar did not attack Harsk"),
    ("The court approved the extradition of Quill.", "Quill was extradited."),
    ("It is unlikely that Kulic was aware of the Front's plan to kidnap clerks.", "Kulic was aware of"),
    ("An air strike by the Tern Army on a market killed six.", "went on strike"),
    ("A guard was killed by sniper fire near Tern.", "There was a fire"),
    ("Residents accused guards of beating six clerks in Tern, possibly in revenge for a theft.", "Residents possibly"),
]


@pytest.mark.parametrize(("text", "line"), NOT_TOLD)
def test_what_is_only_likely_is_not_told_as_done(reader: SaysoReader, text: str, line: str) -> None:
    assert not any(found.startswith(line) for found in lines(reader, text)), lines(reader, text)


def test_that_something_was_possible_leaves_it_done(reader: SaysoReader) -> None:
    assert "Harsk was attacked." in lines(reader, "The attack on Harsk was possible because the gate stood open.")


def test_low_confidence_is_less_than_probable(reader: SaysoReader) -> None:
    found = claims(reader, "Analysts judge with low confidence that Kulic met Lenz in Rezan.")
    assert [c.stance.certainty for c in found if c.predicate == "met"] == [Certainty.POSSIBLE]
