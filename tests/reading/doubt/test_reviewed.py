"""Claims that were checked: nobody tells them, their verdict is shown, and nothing leans on a debunked one."""

from __future__ import annotations

import pytest
from tests.reading.told import claims, lines

from sayso.reading.reader import SaysoReader

_POST = "A post says that police arrested Ada Quill in Pellworth."
_CHECK = "Claim: Police arrested Ada Quill in Pellworth.\nClaimed by: Boran Teth\nVerdict: "


def test_a_verdict_is_shown_with_its_claim(reader: SaysoReader) -> None:
    line = "As printed: Claim: Police arrested Ada Quill in Pellworth. Claimed by: Boran Teth Verdict: False"
    assert line in lines(reader, f"{_POST}\n\n{_CHECK}False")


@pytest.mark.parametrize("verdict", ["False", "Mostly false", "Fake", "Misleading", "Pants on fire"])
def test_a_debunked_claim_weighs_nothing(reader: SaysoReader, verdict: str) -> None:
    found = claims(reader, f"{_POST}\n\nPolice arrested Ada Quill in Pellworth.\n\n{_CHECK}{verdict}")
    assert not [c.line for c in found if c.weighs and c.trigger.text == "arrested"]


def test_what_was_borne_out_is_told(reader: SaysoReader) -> None:
    line = "According to a post, police arrested Ada Quill in Pellworth."
    assert line in lines(reader, f"{_POST}\n\n{_CHECK}True")


@pytest.mark.parametrize(
    "text", ["Police did not arrest Ada Quill.", "Police arrested Mila Rann in Pellworth.", "Ada Quill met the guild."]
)
def test_another_deed_is_told(reader: SaysoReader, text: str) -> None:
    assert text in lines(reader, f"{text}\n\n{_CHECK}False")


def test_claims_that_are_false_are_denied(reader: SaysoReader) -> None:
    (line,) = lines(reader, "Claims that police arrested Ada Quill in Pellworth are false.")
    assert line.startswith("Police did not arrest Ada Quill in Pellworth")
