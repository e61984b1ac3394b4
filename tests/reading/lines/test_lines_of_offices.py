"""Offices with their field and their body, as printed."""

from __future__ import annotations

import pytest
from tests.reading.told import lines

from sayso.reading.reader import SaysoReader


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Joan Kelu, Deputy Minister for Finance, rejected it.", "Joan Kelu is Deputy Minister for Finance."),
        ("Secretary for Health Ada Quill told her panel so.", "Ada Quill is Secretary for Health."),
        ("Salim Nassy, a scientist from Tarpe, was shot.", "Salim Nassy is a scientist from Tarpe."),
        ("Ada Quill, director of campaigns for NCRT and DHRK, left.", "director of campaigns for NCRT and DHRK."),
        ("Ada Quill, head of research at the Orra Institute, left.", "head of research at the Orra Institute."),
        ("The vote was put off, said Professor Ada Quill of Orra University.", "is Professor of Orra University."),
        ("Lt. Colonel Vane Quill met the mayor.", "Vane Quill is Lt. Colonel."),
        ("Lt. Governor Ada Quill signed the bill.", "Ada Quill is Lt. Governor."),
        ("Judge Rita Orel of the High Court freed him.", "Rita Orel is Judge of the High Court."),
    ],
)
def test_an_office_keeps_its_field_and_body(reader: SaysoReader, text: str, line: str) -> None:
    assert any(told.endswith(line) for told in lines(reader, text))


@pytest.mark.parametrize(
    "text", ["Tomas Oriel, director from May to July, left.", "Tomas Oriel, director for two years, left."]
)
def test_a_time_is_no_body(reader: SaysoReader, text: str) -> None:
    assert not any("director fr" in told or "director fo" in told for told in lines(reader, text))


def test_a_body_that_is_only_spoken_of_is_nobodys(reader: SaysoReader) -> None:
    assert "Boran Teth is President." in lines(reader, "President Boran Teth spoke of Norland.")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "Mary Quill, a professor emeritus of geology at Hartford College, said the stone was old.",
            "Mary Quill is a professor emeritus of Hartford College.",
        ),
        ("Paul Teth, head chef at Bristows, opened the mill.", "Paul Teth is a head chef."),
        ("Ada Quill, head of the guild, left the town.", "Ada Quill is head of the guild."),
        ("Ada Quill, the Senate minority leader, left the town.", "Ada Quill is a minority leader of Senate."),
        ("Ada Quill, the Senate leader, left the town.", "Ada Quill is a leader of Senate."),
    ],
)
def test_a_title_is_told_with_the_word_that_makes_it(reader: SaysoReader, text: str, line: str) -> None:
    assert line in lines(reader, text)


@pytest.mark.parametrize(
    ("text", "never"),
    [
        ("The club, whose treasurer Boran Teth had stolen the money, closed.", "of whose"),
        ("The minutes of the meeting record party chairman Ada Quill as saying the money was gone.", "record party"),
        ("General Titus Orla gave the order in 2020. On Monday General Orla denied it.", "was a general"),
        ("Claims by Amal Watch that Commissioner Rida Orla met smugglers were false.", "Watch that Commissioner"),
        ("The army said he is a merchant who imports tyres.", "a merchant imports"),
    ],
)
def test_no_office_or_speaker_is_put_together_from_other_words(reader: SaysoReader, text: str, never: str) -> None:
    assert not any(never in told for told in lines(reader, text))


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("The state sued Tern Works, whose director Ada Quill left.", "Ada Quill is a director of Tern Works."),
        ("General Titus Orla gave the order in 2020.", "Titus Orla was a general."),
        ("Boran Teth is a merchant who imports tyres.", "Boran Teth imports tyres."),
    ],
)
def test_offices_and_deeds_that_are_told(reader: SaysoReader, text: str, line: str) -> None:
    assert line in lines(reader, text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("The unit guarded then-Mayor Ada Quill in Tarn.", "Ada Quill was formerly Mayor."),
        ("Ada Quill, then-mayor of Tarn, met Teth.", "Ada Quill was formerly mayor of Tarn."),
    ],
)
def test_then_is_said_once(reader: SaysoReader, text: str, line: str) -> None:
    assert line in lines(reader, text)


def test_what_a_post_asks_for_gives_nobody_the_post(reader: SaysoReader) -> None:
    told = lines(reader, "Ada Quill moved back to Tarn to meet residency requirements to be mayor.")
    assert not [t for t in told if "was to be mayor" in t]
