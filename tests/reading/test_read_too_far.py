"""What only stands beside a speaker, an occasion or a deed is not told as if it were of it."""

from __future__ import annotations

import pytest
from tests.reading.told import claims, lines, of

from sayso.reading.reader import SaysoReader

#: A text and what one of its lines holds.
TOLD = [
    ("Envoys negotiated the release of six clerks in Tern.", "The release of six clerks in Tern was negotiated."),
    ("The town of Tern has seen six mills shut since 2010.", "Six mills"),
    ("The past decade has seen the Marra Party lose six elections.", "The Marra Party lost six elections."),
    ("Ada Quill came in with a smile saying that the mill was shut.", "According to Ada Quill, the mill was shut."),
    ("Ada Quill left Tern on Monday, hoping that the guild would win the vote.", "Ada Quill hoped that the guild"),
    (
        "The mayor said prices would rise once the mill was closed and the clerks were dismissed.",
        "According to the mayor, prices would rise once the mill was closed and the clerks were dismissed",
    ),
    (
        "The mayor said the town grew as the bridge was opened and the road was closed.",
        "According to the mayor, the road was closed.",
    ),
    ("Ada Quill listed cases of theft and investigated unmarked graves in Tern.", "Quill investigated unmarked graves"),
    ("The bishop was preaching about sin and forgave the thieves.", "The bishop forgave the thieves."),
    ("Ada Quill was thinking about Tern and sold the house.", "Ada Quill sold the house."),
    (
        "The mayor said that the firm had not paid, but declined to name its owner.",
        "The mayor declined to name its owner.",
    ),
    ("The toll is still the main problem hindering clerks from working.", "The main problem hinders clerks"),
    ("The president held an audience with Ada Quill.", "The president held an audience with Ada Quill."),
    ("Tern Oil, Morvia supplies the army with oil at a fixed price.", "Tern Oil supplies the army"),
    ("Tern Oil, Morvia and Harlow Bank supply the army.", "Tern Oil, Morvia and Harlow Bank supply the army."),
    (
        "Brazil-Peru Trade Council president Ada Quill resigned on Monday.",
        "Ada Quill was president of Brazil-Peru Trade Council.",
    ),
]

#: A text and what no line that is surely read holds.
UNTOLD = [
    ("Envoys negotiated the extension of the fishing treaty.", "There was the extension"),
    ("Envoys negotiated the release of six clerks in Tern.", "were released"),
    ("The town of Tern has seen six mills shut since 2010.", "According to"),
    ("The past decade has seen the Marra Party lose six elections.", "According to"),
    (
        'Ada Quill looked up with a heavy sigh hoping that her poems would be printed. "He sold the mill to my son."',
        "sigh said",
    ),
    (
        "Ada Quill looks at the pile of poems placed on a desk in her room with a deep sigh hoping that they will be "
        'printed. "He sold the mill to my son."',
        "sigh said",
    ),
    ("The mayor said prices would rise once the mill was closed and the clerks were dismissed.", "mayor, the clerks"),
    ("The mayor said the town was set to grow as the mill was shut and the fair was opened.", "mayor, the fair"),
    ("The bishop preached about sin and abandoned children on Sunday.", "abandoned children on Sunday"),
    ("Ada Quill was talking about oil and sold shares on Monday.", "Quill sold shares"),
    ("The mayor said that the firm was not closing the mill, but wanted to sell the land.", "mayor wanted"),
    ("The toll is still the main problem hindering clerks from working.", "hindered"),
    ("Ada Quill unveiled a truck, fitted with a Tern engine, which will join the army's fleet.", "engine will join"),
    ("The post was shared by many users prompting a quarrel between the two towns.", "sers prompted"),
    ("Tern Oil, Morvia supplies the army with oil at a fixed price, it said.", "Morvia"),
    ("The Brazil-European Union talks failed on Monday.", "Brazil-European Union talks is"),
]


@pytest.mark.parametrize(("text", "line"), TOLD)
def test_told(reader: SaysoReader, text: str, line: str) -> None:
    assert any(line in found for found in _sure(reader, text)), lines(reader, text)


@pytest.mark.parametrize(("text", "line"), UNTOLD)
def test_untold(reader: SaysoReader, text: str, line: str) -> None:
    assert not any(line in found for found in _sure(reader, text)), lines(reader, text)


def test_this_meeting_is_the_last_one_told_of(reader: SaysoReader) -> None:
    told = _sure(
        reader,
        "Ada Quill praised the treaty at a conference in Tern last week. Boran Teth held talks with Ida Tern. "
        "In this meeting Teth signed a pact with the guild.",
    )
    assert "Teth signed a pact with the guild." in told


def test_a_visit_between_two_deeds_lends_its_place(reader: SaysoReader) -> None:
    told = _sure(reader, "Ada Quill visited Ulm in May. During that visit she signed a pact with the Marra Union.")
    assert any("signed a pact with the Marra Union in Ulm in May" in line for line in told), told


def test_what_is_said_on_an_occasion_was_not_done_on_it(reader: SaysoReader) -> None:
    told = _sure(
        reader, "Ada Quill gave a speech in Ulm on Monday. In that speech she said that Boran Teth had sold the mill."
    )
    assert "According to Ada Quill, Boran Teth sold the mill." in told


def test_who_is_driven_into_something_is_no_instrument(reader: SaysoReader) -> None:
    assert not of(reader, "Drought was driving more people into poverty.", "used")
    assert of(reader, "Ada Quill drove a truck in Ulm.", "used")


def _sure(reader: SaysoReader, text: str) -> list[str]:
    return [c.line for c in claims(reader, text) if not c.doubted]
