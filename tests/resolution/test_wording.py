"""What two tellings of one happening share beside the deed and its sides."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.resolution.factory import VOCABULARY, c, o, p, pile, reading

from sayso.model.reading import Reading
from sayso.reading.vocabulary import load_vocabulary
from sayso.resolution import resolve
from sayso.resolution.happenings.lexicon import happenings

STORY = (
    "Tern Works laid off ninety welders at its Sarnholm yard after the harbour guild and the ferry line quarrelled "
    "over mooring fees. {} {} The guild's clerk called it a storm in a teacup, and the ferry line hired lawyers."
)


def told(document: str, line: str, predicate: str, more: str, *things, **sides: int) -> Reading:  # type: ignore[no-untyped-def]
    """A report of the story that tells the line, and something of its own."""
    made = reading(document, o("Tern Works"), *things, claims=[c(predicate, trigger=predicate, **sides)])
    text = STORY.format(line, more)
    claims = (replace(made.claims[0], line=line),)
    return replace(made, document=replace(made.document, text=text), claims=claims)


def one(left: Reading, right: Reading) -> bool:
    events = resolve(pile(left, right), {**load_vocabulary(None), **VOCABULARY}).events
    return len([e for e in events if e.claims]) == 1


QUILL = p("Ada Quill")
ROADS = "Roads in the county stay closed, the surveyor told a council that met behind shutters on account of hail."
FISH = "Fishmongers at the quay sold herring by the bucket, while a brass band rehearsed for the regatta ball."


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        (
            "Ada Quill said the slipway would be sold to a bank.",
            "Ada Quill said the slipway will be sold to the bank.",
            True,
        ),
        ("Ada Quill said the slipway would be sold.", "Ada Quill said the apprentices deserved a holiday.", False),
    ],
)
def test_one_speaker_may_say_two_things(left: str, right: str, same: bool) -> None:
    a, b = (told(d, t, "said", m, QUILL, agent=1) for d, t, m in (("a", left, ROADS), ("b", right, FISH)))
    assert one(a, b) is same


def test_the_light_predicates_are_predicates() -> None:
    assert happenings().light <= load_vocabulary(None).keys()
