"""Speakers before a colon, and quotations that a paragraph leads into: read by the shipped pipeline."""

import pytest
from tests.reading.told import lines

from sayso.model.document import Document
from sayso.model.reading import Reading
from sayso.reading.reader import SaysoReader


@pytest.fixture(scope="module")
def reader() -> SaysoReader:
    return SaysoReader()


def told(reader: SaysoReader, text: str) -> list[tuple[str, str]]:
    document = Document(id="sha256:1", name="a.txt", media_type="text/plain", text=text, language="en")
    (reading,) = reader.read([document])
    return [(a.source.text if a.source else "", a.content.text) for a in reading.attributions]


def of(reader: SaysoReader, text: str) -> Reading:
    document = Document(id="sha256:1", name="a.txt", media_type="text/plain", text=text, language="en")
    return next(iter(reader.read([document])))


def test_a_name_and_a_colon_open_a_line_of_speech(reader: SaysoReader) -> None:
    text = "John Quill: We never met them.\n\nThe talks went on."
    assert ("John Quill", "We never met them") in told(reader, text)


def test_what_a_person_is_is_no_speech(reader: SaysoReader) -> None:
    assert told(reader, "Ada Quill: chief executive of Tern Works since 2014. She pleaded guilty in June.") == []


def test_who_speaks_of_himself_speaks(reader: SaysoReader) -> None:
    text = "Ada Quill: A terrible minister. We were all arrested by his police."
    assert [source for source, _ in told(reader, text)] == ["Ada Quill"]


def test_a_score_is_no_speech(reader: SaysoReader) -> None:
    assert told(reader, "Ada Teth: 34 points, 3 fouls.\n\nThe game went on.") == []


def test_a_quotation_alone_in_its_paragraph_belongs_to_who_spoke_before_it(reader: SaysoReader) -> None:
    text = "Teth said on Friday that the talks would go on.\n\n“I am proud of what we have done in Tarn.”\n\nIt rained."
    assert any(source == "Teth" and "proud of what" in content for source, content in told(reader, text))


def test_after_a_colon_the_subject_speaks(reader: SaysoReader) -> None:
    text = "Ada Teth listed the reasons:\n\n“We have no money and no boats left in Tarn.”\n\nIt rained."
    assert any("Teth" in source and "no money" in content for source, content in told(reader, text))


def test_what_a_report_holds_is_on_its_word(reader: SaysoReader) -> None:
    text = "The Gull Monitor's findings include footage of a rally where Ada Teth met Boran Quill."
    met = [c for c in of(reader, text).claims if c.predicate == "met"]
    assert [bool(c.attribution) for c in met] == [True]


def test_who_is_written_to_says_nothing(reader: SaysoReader) -> None:
    assert not told(reader, "Dear Editor: The band did not cancel its concert.\n\nIt rained.")


def test_a_field_with_a_name_is_no_source(reader: SaysoReader) -> None:
    text = "Source: House of Tern – Ada Quill. Headline: Quill Speaks in Oster. The mayor sold the mill.\n\nIt rained."
    assert not any(source == "Source" for source, _ in told(reader, text))
    assert told(reader, "Source: Quill sold the mill\n\nIt rained.") == [("Source", "Quill sold the mill")]


@pytest.mark.parametrize(
    ("label", "source"),
    [("Leaked minutes", "Leaked minutes"), ("Secret tape", "Secret tape"), ("Leaked cable", "Leaked cable")],
)
def test_a_leaked_paper_speaks_in_a_headline(reader: SaysoReader, label: str, source: str) -> None:
    text = f"{label}: Quill sold the mill to Teth\n\nIt rained."
    assert told(reader, text) == [(source, "Quill sold the mill to Teth")]


def test_news_that_break_are_no_source(reader: SaysoReader) -> None:
    assert not told(reader, "Breaking news: Quill sold the mill to Teth\n\nIt rained.")


TRANSCRIPT = """Ada Quill spoke to Jonas Prewitt about the port.

Jonas Prewitt: When did you meet Boran Teth?

Ada Quill: I never met him. I met his deputy in Ostwick in May.

Jonas Prewitt: Who paid the guild?

AQ: Nobody asked. Mila Rann signed the lease.

The Quay Brigade burned the pier.

Jonas Prewitt: And then?

Ada Quill: Idris Okonjo signed the contract.

Boran Teth sold the mill in June.
"""


@pytest.mark.parametrize(
    "line",
    [
        "According to Ada Quill, the Quay Brigade burned the pier.",
        "According to Ada Quill, Ada Quill met Boran Teth’s deputy in Ostwick in May.",
        "Boran Teth sold the mill in June.",
    ],
    ids=["the next paragraph", "he is not who asks", "the last turn ends with its line"],
)
def test_a_turn_of_a_transcript_goes_on_to_the_next(reader: SaysoReader, line: str) -> None:
    assert line in [c.line for c in of(reader, TRANSCRIPT).claims]


def test_initials_are_whose_they_are(reader: SaysoReader) -> None:
    assert ("Ada Quill", "Nobody asked. Mila Rann signed the lease.\n\nThe Quay Brigade burned the pier") in told(
        reader, TRANSCRIPT
    )


def test_one_label_makes_no_transcript(reader: SaysoReader) -> None:
    text = "Ada Quill: We never met them.\n\nThe Quay Brigade burned the pier."
    assert "The Quay Brigade burned the pier." in [c.line for c in of(reader, text).claims]


def test_an_interviews_last_answer_ends_before_the_papers_own_words(reader: SaysoReader) -> None:
    text = (
        "Ten minutes with Ada Quill\n\nQ: Who paid?\n\nA: Tern Works paid the guild.\n\nQ: And then?\n\n"
        "A. Idris Okonjo signed the contract.\n\nQ: Who else?\n\nA: Mila Rann signed the lease.\n\n"
        "Boran Teth sold the mill."
    )
    told = [c.line for c in of(reader, text).claims]
    assert "According to Ada Quill, Mila Rann signed the lease." in told
    assert "Boran Teth sold the mill." in told


def test_who_asks_did_not_do_it(reader: SaysoReader) -> None:
    lines = [c.line for c in of(reader, "Ada Quill: Who killed Boran Teth?\n\nThe talks went on.").claims]
    assert lines == ["According to Ada Quill, Boran Teth was killed (a question, “?”)."]


MAIL = """From: Mila Rann <m.rann@tern.example>
To: Boran Teth <b.teth@tern.example>
Sent: 8 June 2023 09:14
Subject: RE: Sarnholm

Hi Boran,

I met the mayor in Ostwick. He paid the guild 200 euros.

Mila

On Wed, 7 Jun 2023 at 18:02, Boran Teth <b.teth@tern.example> wrote:
> I met Ada Quill in Sarnholm last week.
>
> -----Original Message-----
> From: Idris Okonjo
> Sent: 6 June 2023 11:40
> To: Boran Teth
> Subject: Sarnholm
>
> Ada Quill sold the mill.
"""


@pytest.mark.parametrize(
    "line",
    [
        "According to Mila Rann, Mila Rann met the mayor in Ostwick.",
        "According to Boran Teth, Boran Teth met Ada Quill in Sarnholm last week.",
        "According to Idris Okonjo, Ada Quill sold the mill.",
    ],
)
def test_each_message_of_a_mail_is_on_the_word_of_who_sent_it(reader: SaysoReader, line: str) -> None:
    assert line in [c.line for c in of(reader, MAIL).claims]


def test_one_line_from_somebody_is_no_mail(reader: SaysoReader) -> None:
    text = "From: Mila Rann\n\nThe Quay Brigade burned the pier."
    assert [c.line for c in of(reader, text).claims] == ["The Quay Brigade burned the pier."]


@pytest.mark.parametrize(
    ("text", "he"),
    [
        ("Hi Boran,\n\nIdris Okonjo came. The mayor met him in Ostwick.", True),
        ("Boran Teth came. The mayor met him in Ostwick.", True),
        ("Hi Boran,\n\nBoran Teth came. The mayor met him in Ostwick.", True),
        ("Hi Boran,\n\nThe guild came. The mayor met him in Ostwick.", False),
        ("Dear Mr Teth: The guild came. The mayor met him in Ostwick.", False),
    ],
)
def test_who_is_greeted_is_not_he(reader: SaysoReader, text: str, he: bool) -> None:
    assert any(m.text == "him" and m.name != "him" for m in of(reader, text).mentions) is he


@pytest.mark.parametrize("label", ["PEOPLE", "People"])
def test_what_heads_the_news_of_a_bulletin_does_not_speak(reader: SaysoReader, label: str) -> None:
    told = lines(reader, f"{label}: Ada Quill has left Tern Works. Boran Teth died on Sunday.")
    assert told[-1] == "Boran Teth died on Sunday."
    assert not any(line.startswith("According to") for line in told)


def test_a_note_in_brackets_is_no_part_of_a_speaker(reader: SaysoReader) -> None:
    text = "ADA QUILL (on tape): Boran Teth took the money.\n\nA list (of names): it was found."
    assert "According to ADA QUILL, Boran Teth took the money." in [c.line for c in of(reader, text).claims]
