"""A role or tie that is only alleged, claimed or put on is told as no sure one."""

from __future__ import annotations

import pytest

from sayso.model.claim import Claim
from sayso.model.document import Document
from sayso.model.stance import Certainty
from sayso.reading.reader import SaysoReader


def tell(text: str) -> tuple[Claim, ...]:
    document = Document(id="sha256:1", name="n", media_type="text/plain", text=text, language="en")
    (reading,) = SaysoReader().read([document])
    return reading.claims


def role(text: str) -> Claim:
    (found,) = [c for c in tell(text) if c.predicate in ("holds_role", "member_of", "funded")]
    return found


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The Sable Ring's alleged leader, Boran Teth, has never been charged.", "alleged"),
        ("Boran Teth is the alleged leader of the Sable Ring.", "alleged"),
        ("Reputed Sable Ring leader Boran Teth met Ada Quill.", "Reputed"),
        ("Boran Teth is the self-styled president of Quaria.", "self-styled"),
        ("Boran Teth, the so-called launching commander of the Sable Ring, left Quaria.", "so-called"),
        ("Boran Teth, the so-called president of the Sable Ring, left Quaria.", "so-called"),
        ("The putative chief of the Sable Ring, Boran Teth, left Quaria.", "putative"),
        ("Police sought Boran Teth, a suspected member of the Sable Ring.", "suspected"),
        ("Boran Teth, an alleged financier of the Sable Ring, left Quaria.", "alleged"),
    ],
)
def test_what_is_only_reputed_is_possible_and_says_so(text: str, word: str) -> None:
    claim = role(text)
    assert claim.stance.certainty is Certainty.POSSIBLE
    assert f"“{word}”" in claim.line


@pytest.mark.parametrize(
    "text",
    [
        "Boran Teth, leader of the Sable Ring, met the alleged killer.",
        "The alleged killer's brother, Boran Teth, is the mayor of Sarnholm.",
        "Alleged arms smuggling by Governor Boran Teth shocked Quaria.",
    ],
)
def test_another_ones_repute_is_not_his(text: str) -> None:
    assert role(text).stance.certainty is Certainty.CERTAIN


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Boran Teth, leader of the alleged Reef Gang, was arrested.", "alleged"),
        ("Boran Teth, treasurer of the suspected Reef Gang, was arrested.", "suspected"),
        ("Boran Teth, a founder of the self-styled Republic of Sarn, was arrested.", "self-styled"),
    ],
)
def test_what_is_doubted_of_a_body_stands_in_the_line_of_its_leader(text: str, word: str) -> None:
    assert f"“{word}”" in next(c for c in tell(text) if c.predicate == "holds_role").line
