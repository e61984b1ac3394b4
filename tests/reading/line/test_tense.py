"""When a line tells that something is: what lasts, what went on, and who holds a post no more."""

from __future__ import annotations

import pytest

from sayso.model.document import Document
from sayso.reading.reader import SaysoReader


def lines(text: str) -> list[str]:
    document = Document(id="sha256:1", name="n", media_type="text/plain", text=text, language="en")
    (reading,) = SaysoReader().read([document])
    return [c.line for c in reading.claims]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Ada Quill, who has been staying in Sarnholm, was arrested.", "Ada Quill has been staying in Sarnholm."),
        ("The miners had been blocking the road for weeks.", "The miners had been blocking the road for weeks."),
        ("Ada Quill has lived in Sarnholm for ten years.", "Ada Quill has lived in Sarnholm for ten years."),
        ("Ada Quill had lived in Sarnholm for ten years.", "Ada Quill lived in Sarnholm for ten years."),
        ("Chile awaits an answer, hoping to keep its seat.", "Chile is hoping to keep its seat."),
        ("Chile awaited an answer, hoping to keep its seat.", "Chile hoped to keep its seat."),
        (
            "The Harbour Guild is a choir, providing lessons for miners.",
            "The Harbour Guild provides lessons for miners.",
        ),
        ("Ada Quill was in charge of the guild.", "Ada Quill led the guild."),
        ("Ada Quill wasn't in charge of the guild.", "Ada Quill did not lead the guild."),
        ("Ada Quill is in charge of the guild.", "Ada Quill leads the guild."),
        (
            "There have been reports that Boran Teth was held in Sarnholm.",
            "Boran Teth was held in Sarnholm (in its words: “reports”).",
        ),
        ("A former singer living in Sarnholm has left the guild.", "A former singer is living in Sarnholm."),
        ("Ada Quill, a baker living in Sarnholm, fled on Monday.", "Ada Quill lived in Sarnholm."),
        ("Located in Sarnholm, the museum shows boats.", "The museum is located in Sarnholm."),
        ("The Tern delegation was led by Ada Quill.", "The Tern delegation was led by Ada Quill."),
        ("The Harbour Guild is led by Boran Teth.", "The Harbour Guild is led by Boran Teth."),
        ("Boran Teth is serving as governor of Tarn.", "Boran Teth is serving as governor of Tarn."),
        ("Ada Quill fled after being dismissed by the guild.", "Ada Quill was dismissed by the guild."),
        ("A dispute involving the Harbour Guild has closed the mine.", "A dispute involves the Harbour Guild."),
        ("Plans changed for mothers being sent to Sarnholm.", "Mothers were being sent to Sarnholm."),
        ("Ada Quill said the guild lied to the miners.", "According to Ada Quill, the guild lied to the miners."),
        (
            "The judge has ordered the two detained men held for four days.",
            "The two detained men were to be held for four days.",
        ),
    ],
)
def test_a_line_keeps_the_time_of_its_sentence(text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("The murder of journalist Ada Quill angered the guild.", "Ada Quill was a journalist."),
        ("Ada Quill praised her predecessor, President Boran Teth.", "Boran Teth was President."),
        ("The club parted ways with head coach Boran Teth.", "Boran Teth was a head coach."),
        ("Mayor Boran Teth spoke on Friday. Teth died on Monday.", "Boran Teth was Mayor."),
        ("Mayor Ada Quill has been dismissed from her post.", "Ada Quill was Mayor."),
        ("Outgoing ambassador Ada Quill met Boran Teth.", "Ada Quill is an outgoing ambassador."),
    ],
)
def test_who_is_dead_or_gone_holds_no_post(text: str, line: str) -> None:
    assert line in lines(text)


def test_an_office_in_whose_time_it_was_is_not_told_as_held() -> None:
    assert "Teth is President." not in lines("Aid was cut under President Teth.")


def test_death_ends_no_kinship() -> None:
    told = [line for line in lines("Ada Quill buried her late father, Boran Teth, on Friday.") if "related" in line]
    assert told
    assert not any("formerly" in line for line in told)


def test_who_left_another_post_keeps_this_one() -> None:
    assert "Boran Teth is Mayor." in lines("Mayor Boran Teth spoke. On Monday Boran Teth resigned as chairman.")


def test_nobody_resigns_from_a_style() -> None:
    assert not any(
        "was Sheikh" in line for line in lines("Sheikh Boran Teth spoke. Sheikh Boran Teth resigned on Monday.")
    )


def test_what_had_never_been_done_before_is_not_told_as_never_done() -> None:
    text = "The women, who had never before signed a contract, were trained by the town."
    assert "The women never signed a contract." not in lines(text)


def test_what_was_lost_before_is_not_told_as_to_come() -> None:
    told = lines("After losing five finals, Kofi Rovers will take home the cup after beating Tarn Lions.")
    assert not any("will lose" in line or "will beat" in line for line in told)
