"""What a line may not lose of its sentence, as the sense would be another without it."""

from __future__ import annotations

import pytest
from tests.reading.told import lines

from sayso.reading.reader import SaysoReader


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "The blockade made imports of fuel, essential for weavers, more expensive.",
            "The blockade made imports of fuel, essential for weavers, more expensive.",
        ),
        (
            "The army keeps the border, closed since January, open for traders on Fridays.",
            "The army keeps the border, closed since January, open for traders on Fridays.",
        ),
        (
            "In April farmer Tomas Relu complained about the loss of his harvest.",
            "In April, Tomas Relu complained about",
        ),
        ("In Hadera the appeal was met with silence from the prime minister.", "In Hadera, the appeal was met"),
        (
            "The coup, led by General Teth, toppled the government of Amara in 2011.",
            "The coup was led by General Teth.",
        ),
        ("The bridge spanning the Orda river was opened by Queen Sela in 1931.", "The bridge spans the Orda river."),
        (
            "The company will open a branch in Tuvo, allowing customers to withdraw cash at night.",
            "Customers will be allowed to withdraw cash at night.",
        ),
        (
            "The result could only have been achieved by the engineers of Sarda Steel.",
            "The result could only have been achieved by",
        ),
        (
            "The minister resigned not because of the scandal but because his doctors had advised him to rest.",
            "not because of the scandal but because his doctors had advised him to rest.",
        ),
        (
            "It is nearly twenty years since the last census was held in Moravo.",
            "It is nearly twenty years since the last census was held in Moravo.",
        ),
        ("The council was re-established by the governor in 1999.", "The council was re-established by the governor"),
        ("The term dronophobia came into vogue after 2010.", "The term dronophobia came into vogue after 2010."),
        (
            'The phrase "iron harvest" was coined by the poet Dev Anand in 1920.',
            'The phrase "iron harvest" was coined by the poet Dev Anand in 1920.',
        ),
        (
            "Drivers who will be obliged to wear uniforms are those employed by the Guild.",
            "Some drivers will be obliged to wear uniforms.",
        ),
        (
            "Rising duties have made rice, a staple for most islanders, too expensive for the poor.",
            "made rice, a staple for most islanders, too expensive for the poor.",
        ),
        (
            "The drought has left the wells, on which whole villages depend, dry.",
            "left the wells, on which whole villages depend, dry.",
        ),
        ("Goods seized in Odra were burned by guards.", "Some goods were seized in Odra."),
        ("The bombing was eventually to destroy both villages.", "The bombing destroyed both villages."),
        ("The bank said the firm will offer five times more loans than is now allowed.", "loans than is now allowed."),
    ],
)
def test_a_line_keeps(reader: SaysoReader, text: str, line: str) -> None:
    assert any(line in told for told in lines(reader, text)), lines(reader, text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("It was the last bridge that engineers from Danvale built before the war.", "Engineers from Danvale built"),
        ("Ibo Marten became the first referee who banned a captain.", "The first referee banned"),
        (
            "Failure to appear before the magistrate, a warrant will be issued by the court and the bail forfeited.",
            "A warrant will be issued",
        ),
        ("Failing that, the union will call a strike at the docks.", "The union will call"),
        ("The hotel must pay the cleaners, otherwise the union will picket the lobby.", "The union will picket"),
        ("The agency lent less money to farmers than it had promised.", "It promised"),
        ("The firm hires three times as many welders as it did in 2015.", "Three times as many welders"),
        ("The city will host the festival in May, while thousands rediscover the port.", "Thousands rediscover"),
    ],
)
def test_no_line_is_told_without(reader: SaysoReader, text: str, line: str) -> None:
    assert not any(told.startswith(line) for told in lines(reader, text)), lines(reader, text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Ms Adeyo was the only minister who visited the villages of Tarn in April.", "Ms Adeyo visited the villages"),
        (
            "It is the first time that the governor has met the weavers of Kolo.",
            "The governor met the weavers of Kolo.",
        ),
        ("The Harbour Front, led by Ivo Sandt, bought the mill in 2019.", "Ivo Sandt leads the Harbour Front."),
        ("Failing to reach a deal, the two sides left Geneva.", "The two sides left Geneva."),
        ("On Monday the museum was opened by King Osei.", "The museum was opened by King Osei on Monday"),
    ],
)
def test_what_loses_nothing_is_told_by_itself(reader: SaysoReader, text: str, line: str) -> None:
    assert any(told.startswith(line) for told in lines(reader, text)), lines(reader, text)


def test_an_order_is_no_opinion(reader: SaysoReader) -> None:
    told = lines(reader, "Pilots are being ordered to strengthen checks on cargo in Tripa.")
    assert told
    assert not any("an assessment" in line for line in told), told


@pytest.mark.parametrize(
    "text",
    [
        "The Panel recommends that the Committee:",
        "The Panel urges the Government to:",
        "During searches at 14 addresses, the police seized:",
    ],
)
def test_what_a_list_below_would_tell_is_no_line_without_it(reader: SaysoReader, text: str) -> None:
    assert lines(reader, f"{text}\n\n(a) Three rifles;") == []


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Soldiers killed the following persons:", "Soldiers killed the following persons."),
        ("Officers killed Boran Teth and found:", "Officers killed Boran Teth."),
    ],
)
def test_what_is_told_before_a_list_stands(reader: SaysoReader, text: str, line: str) -> None:
    assert lines(reader, text) == [line]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Quill will no longer lead the Guild.", "Quill will no longer lead the Guild."),
        ("Quill no longer lives in Tarn.", "Quill no longer lives in Tarn."),
        ("The officers – one of whom was hurt – were taken to hospital.", "The officers were taken to hospital."),
        ("Quill agreed Monday, March 30, to a plea deal.", "Quill agreed Monday, March 30, to a plea deal."),
    ],
)
def test_told_as_it_stands(reader: SaysoReader, text: str, line: str) -> None:
    assert line in lines(reader, text)


@pytest.mark.parametrize(
    "sentence",
    [
        "Boran Teth was so badly injured that he died.",
        "The house was so poorly built that it collapsed.",
        "Boran Teth was very badly injured.",
        "Ada Quill very quickly left the town.",
        "Boran Teth was not so badly injured.",
    ],
)
def test_how_much_an_adverb_says_is_told(reader: SaysoReader, sentence: str) -> None:
    assert any(line in (sentence, f"As printed: {sentence}") for line in lines(reader, sentence))


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Ada Quill said “I wish to thank you all.”", "Ada Quill wishes to thank you all."),
        ("Ada Quill said “I teach in Tern and push for reform.”", "Ada Quill pushes for reform."),
        ("Boran Teth could have been summing up his own life.", "Boran Teth could have summed up his own life."),
    ],
)
def test_a_verb_is_spelled_as_english_spells_it(reader: SaysoReader, text: str, line: str) -> None:
    assert any(told.endswith(line) for told in lines(reader, text))
