"""Whose a thing is, who is accused on nobody's named word, and whom nothing befell."""

from __future__ import annotations

import pytest
from tests.reading.told import lines, of

from sayso.model.claim import Claim
from sayso.model.document import Document
from sayso.model.mention import Level
from sayso.model.reading import Reading
from sayso.model.stance import Certainty, Polarity
from sayso.reading.reader import SaysoReader


def read(reader: SaysoReader, text: str) -> Reading:
    (found,) = reader.read([Document(id="sha256:0", name="a", media_type="text/plain", text=text)])
    return found


def only(reading: Reading, predicate: str) -> Claim:
    (claim,) = [c for c in reading.claims if c.predicate == predicate]
    return claim


def test_who_is_accused_by_nobody_named_is_so_by_hearsay(reader: SaysoReader) -> None:
    claim = only(read(reader, "Brenn Okuda is accused of assaulting Ada Quill."), "attacked")
    assert [c.text for c in claim.stance.cues] == ["accused"]


def test_who_names_the_accuser_has_no_hearsay(reader: SaysoReader) -> None:
    claim = only(read(reader, "Police accused Brenn Okuda of assaulting Ada Quill."), "attacked")
    assert claim.stance.cues == ()
    assert claim.attribution


def test_whom_nothing_befell_is_a_side_of_what_did_not_happen(reader: SaysoReader) -> None:
    reading = read(reader, "Nobody was hurt.")
    claim = only(reading, "injured")
    (side,) = [m for m in reading.mentions if m.id == claim.participants[0].mention]
    assert (side.text, side.level, claim.stance.polarity) == ("Nobody", Level.NOMINAL, Polarity.NEGATIVE)


@pytest.mark.parametrize(
    "text",
    [
        "The company Teth Oil bought in 1990 went bankrupt.",
        "The ship Sea Eagle built in 1990 sank off Tarn.",
    ],
)
def test_a_name_that_may_be_the_things_own_or_its_owners_is_shown_as_printed(reader: SaysoReader, text: str) -> None:
    assert all(line.startswith("As printed: ") for line in lines(reader, text))


def test_what_no_one_says_is_told_as_unsaid_and_never_as_done(reader: SaysoReader) -> None:
    text = "No one says Ada Quill left the town."
    reading = read(reader, text)
    assert [(c.predicate, c.line, c.stance.polarity) for c in reading.claims] == [("said", text, Polarity.NEGATIVE)]


@pytest.mark.parametrize(
    ("sentence", "predicate"),
    [
        ("Ada Quill was accused of taking bribes from the guild.", "paid"),
        ("Prosecutors accused Boran Teth of paying Ada Quill.", "paid"),
        ("He has been accused of selling arms to the Front.", "sold"),
    ],
)
def test_what_somebody_is_accused_of_is_no_surer_than_a_charge(
    reader: SaysoReader, sentence: str, predicate: str
) -> None:
    (claim,) = of(reader, sentence, predicate)
    assert (claim.line, claim.stance.certainty) == (sentence, Certainty.POSSIBLE)


@pytest.mark.parametrize(
    "text",
    [
        "She is a sister of Boran Teth who lives in Sarnholm.",
        "Boran Teth is a friend of Mila Rann who met Otto Krantz in Ostwick.",
    ],
)
def test_who_is_told_of_behind_a_name_of_kin_may_be_either(reader: SaysoReader, text: str) -> None:
    assert not any(t.startswith(("Boran Teth", "Mila Rann")) for t in lines(reader, text))


def test_behind_a_comma_it_may_be_the_one_named(reader: SaysoReader) -> None:
    assert "Boran Teth fled to Velland." in lines(reader, "Mira is the wife of Boran Teth, who fled to Velland.")


def test_behind_a_comma_and_kin_that_does_something_it_may_be_either(reader: SaysoReader) -> None:
    told = lines(reader, "A cousin of Ada Quill, who was jailed in May, fled.")
    assert "Ada Quill was jailed in May." not in told
