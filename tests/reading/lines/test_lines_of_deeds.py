"""Deeds told by nouns, with their doers and days, and deeds that are said not to have been done."""

from __future__ import annotations

import pytest
from tests.reading.told import lines

from sayso.model.document import Document
from sayso.reading.reader import SaysoReader

TOLD = [
    ("He lost two boats in the shelling of Tarn by the army.", "The army shelled Tarn."),
    ("The discovery of a grave by shepherds in 2011 prompted an inquiry.", "Shepherds discovered a grave in 2011."),
    ("Following the death of the abbot, Teth Quill, in May, the monks left Tarn.", "Teth Quill died in May."),
    ("The clinic closed after the abduction of two of its nurses by gunmen.", "two of its nurses by gunmen."),
    ("The torching of the mill by dockers angered the guild.", "Dockers torched the mill."),
    ("A raid by customs officers on a barn in Tarn shocked the guild.", "Customs officers raided a barn in Tarn."),
    (
        "The strike by tram drivers in Oster on Tuesday stranded the guests.",
        "Tram drivers went on strike in Oster on Tuesday.",
    ),
    (
        "A blast killed 12 people and injured 30 in Sarnholm on Tuesday.",
        "A blast killed 12 people in Sarnholm on Tuesday.",
    ),
    ("An explosion in Sarnholm killed 12 people and injured 30 on Tuesday.", "an explosion in Sarnholm on Tuesday."),
    ("Ada Quill's detention angered the guild.", "Ada Quill was detained."),
    ("Ada Quill's retirement surprised the guild.", "Ada Quill retired."),
    ("The takeover of the mill by dockers angered the guild.", "Dockers took control of the mill."),
    ("Nobody attended the hearing in Tarn.", "Nobody attended the hearing in Tarn."),
    ("Nobody was hurt in the blast in Tarn.", "Nobody was hurt in the blast in Tarn."),
    ("No one was killed.", "No one was killed."),
    ("Nobody has claimed responsibility for the blast.", "Nobody has claimed responsibility for the blast."),
    ("Brenn Okuda is accused of having met Ada Quill.", "Brenn Okuda is accused of having met Ada Quill."),
    ("Brenn Okuda stands accused of theft.", "Brenn Okuda was accused of theft."),
    ("The law Ada Quill signed on Monday was struck down.", "Ada Quill signed the law on Monday."),
    ("The book Ada Quill wrote was banned in Tarn.", "The book Ada Quill wrote was banned in Tarn."),
    ("He bought the house Ada Quill built in 1990.", "Ada Quill built the house in 1990."),
    ("The council stopped short of banning the march.", "The council stopped short of banning the march."),
    ("Instead of attending the trial, Ada Quill flew to Oster.", "Ada Quill did not attend the trial"),
    ("Ada Quill was never a member of the Tern Circle.", "Ada Quill was never a member of the Tern Circle."),
]

UNTOLD = [
    ("The discovery of a grave by shepherds in 2011 prompted an inquiry.", "an inquiry in 2011"),
    ("The strike by nurses at the clinic in Oster went on.", "attacked"),
    ("The strike by tram drivers in Oster on Tuesday stranded the guests.", "attacked"),
    ("The theft of a painting by Ida Holm shocked Tarn.", "Ida Holm seized"),
    ("Rather than fleeing, the imam stayed in Oster.", "fled in"),
    ("Ada Quill was never a member of the Tern Circle.", "is never"),
]


@pytest.mark.parametrize(("text", "words"), TOLD)
def test_told(reader: SaysoReader, text: str, words: str) -> None:
    assert any(words in line for line in lines(reader, text)), lines(reader, text)


@pytest.mark.parametrize(("text", "words"), UNTOLD)
def test_untold(reader: SaysoReader, text: str, words: str) -> None:
    assert not any(words in line for line in lines(reader, text)), lines(reader, text)


@pytest.mark.parametrize(
    "text",
    [
        "The general declined to meet Ada Quill.",
        "The council has yet to meet Ada Quill.",
        "The guild failed to meet Ada Quill.",
        "The mayor avoided meeting Ada Quill.",
    ],
)
def test_what_was_left_undone_is_denied_and_no_plan(reader: SaysoReader, text: str) -> None:
    document = Document(id="sha256:0", name="t", media_type="text/plain", text=text)
    (met,) = (c for r in reader.read([document]) for c in r.claims if c.predicate == "met")
    assert (met.status.value, met.stance.polarity.value, met.stance.certainty.value) == ("unspecified", "-", "certain")
