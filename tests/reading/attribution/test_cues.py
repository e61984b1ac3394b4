"""Cues of many kinds, read by the shipped pipeline: who, by which words, for what; and what an attribution asserts."""

import pytest

from sayso.model.attribution import Attribution
from sayso.model.document import Document
from sayso.model.reading import Reading
from sayso.reading.reader import SaysoReader


@pytest.fixture(scope="module")
def reader() -> SaysoReader:
    return SaysoReader()


def read(reader: SaysoReader, text: str) -> Reading:
    document = Document(id="sha256:1", name="a.txt", media_type="text/plain", text=text, language="en")
    return next(iter(reader.read([document])))


def shown(attribution: Attribution, text: str) -> tuple[str | None, str, str]:
    source = attribution.source.text if attribution.source else None
    return source, attribution.cue.text, " .. ".join(p.of(text) for p in attribution.content.pieces())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Quill is confident that the mill will open.", ("Quill", "is confident", "that the mill will open")),
        ("Quill made it clear that the mill will open.", ("Quill", "made it clear", "that the mill will open")),
        ("Quill is critical of the new law.", ("Quill", "is critical of", "the new law")),
        ("Quill expressed concern about the new law.", ("Quill", "expressed concern about", "the new law")),
        ("Quill's criticism of the new law hurt him.", ("Quill", "criticism of", "the new law")),
        ("Quill called for an end to the strike.", ("Quill", "called for", "an end to the strike")),
        ("Quill railed against the new law.", ("Quill", "railed against", "the new law")),
        ("Quill blamed the council for the strike.", ("Quill", "blamed", "the council for the strike")),
        (
            "Quill declined to say whether the mill will open.",
            ("Quill", "declined to say", "whether the mill will open"),
        ),
        ("Quill rejected claims that the mill had closed.", ("Quill", "rejected claims", "that the mill had closed")),
    ],
)
def test_words_of_mind(reader: SaysoReader, text: str, expected: tuple[str, str, str]) -> None:
    assert expected in [shown(a, text) for a in read(reader, text).attributions]


@pytest.mark.parametrize(
    "text",
    [
        "Quill wants the council to ban the Front.",
        "Quill called for a ban on the Front.",
        "Quill praised the council for banning the Front.",
        "Quill is eager to ban the Front.",
    ],
)
def test_who_wants_or_judges_is_no_speaker_of_a_deed(reader: SaysoReader, text: str) -> None:
    reading = read(reader, text)
    assert reading.attributions
    assert not any(a.asserted for a in reading.attributions)
    assert all(not c.attribution for c in reading.claims)


def test_called_on_the_telephone_is_no_name_calling(reader: SaysoReader) -> None:
    assert read(reader, "Quill called Ines Cordero after the vote.").attributions == ()


def test_it_that_speaks_is_a_source(reader: SaysoReader) -> None:
    text = "The bank closed in May. It said that the loans had failed."
    assert ("It", "said", "that the loans had failed") in [shown(a, text) for a in read(reader, text).attributions]


def test_it_that_stands_for_a_clause_is_nobody(reader: SaysoReader) -> None:
    sources = [a.source.text for a in read(reader, "It is said that the loans failed.").attributions if a.source]
    assert sources == []


def test_what_is_told_of_the_speaker_is_not_said(reader: SaysoReader) -> None:
    text = '"We never sold the mill," said Ada Quill, who lives in Arlen. "It was stolen from all of us."'
    (found,) = read(reader, text).attributions
    assert "Arlen" not in " ".join(p.of(text) for p in found.content.pieces())


def test_the_words_that_lead_up_to_a_quotation_are_said_too(reader: SaysoReader) -> None:
    text = 'Talks with the union "will take many weeks of work," Ada Quill said.'
    (found,) = read(reader, text).attributions
    assert found.content.text.startswith("Talks")


def test_speech_goes_on_from_indirect_speech(reader: SaysoReader) -> None:
    text = 'Ada Quill said that the mill would close. "We have no orders left for this year."'
    (found,) = read(reader, text).attributions
    assert "no orders left" in found.content.text


def test_when_it_was_said_is_not_what_was_said(reader: SaysoReader) -> None:
    text = "As night fell, Ada Quill said that the mill had burned."
    contents = [shown(a, text)[2] for a in read(reader, text).attributions]
    assert contents == ["that the mill had burned"]


def test_a_survey_speaks(reader: SaysoReader) -> None:
    text = "In a new survey, the Front leads the Union by six points."
    assert [shown(a, text)[0] for a in read(reader, text).attributions] == ["a new survey"]


def test_one_speaker_is_not_two(reader: SaysoReader) -> None:
    (found,) = read(reader, "Ada Quill said that she believed the mill had burned.").attributions
    assert found.cue.text == "said"


def test_who_is_asked_does_not_ask(reader: SaysoReader) -> None:
    text = 'Asked about the fire, Ada Quill said, "I was in Arlen for the whole week."'
    assert ("Ada Quill", "said") in [shown(a, text)[:2] for a in read(reader, text).attributions]


def test_speech_over_paragraphs_and_he_added(reader: SaysoReader) -> None:
    text = '"We held the bridge," said Omar Teller. "Nobody was hurt.\n\n"Our men left Arlen."\n\n'
    text += "He added that the mill burned."
    first, second = read(reader, text).attributions
    assert "Our men left Arlen" in first.content.text
    assert shown(second, text) == ("He", "added", "that the mill burned")


def test_between_dashes(reader: SaysoReader) -> None:
    text = "The council banned the Front — officials said — after the fire in Arlen."
    assert [a.source.text for a in read(reader, text).attributions if a.source] == ["officials"]


def test_a_report_documents(reader: SaysoReader) -> None:
    text = "A report by the Harbour Monitor has documented that the Front attacked Arlen."
    assert [shown(a, text)[:2] for a in read(reader, text).attributions] == [
        ("A report by the Harbour Monitor", "has documented")
    ]


def test_an_agency_quotes_a_minister_on_what_police_believe(reader: SaysoReader) -> None:
    text = "The agency quoted a minister as saying that police believed Omar Teller had fled to Arlen."
    reading = read(reader, text)
    (claim,) = [c for c in reading.claims if c.predicate == "fled"]
    by_id = {a.id: a for a in reading.attributions}
    chain = [source.text for source in (by_id[a].source for a in claim.attribution) if source is not None]
    assert chain == ["The agency", "a minister", "police"]


def test_a_headline_that_asks_claims_nothing_for_certain(reader: SaysoReader) -> None:
    text = "Did Omar Teller meet Ada Quill in Arlen?\n\nThe council met on Friday."
    claim = next(c for c in read(reader, text).claims if c.trigger.text == "meet")
    assert claim.stance.certainty.value == "uncommitted"


def test_a_denial_is_tied_to_what_it_denies(reader: SaysoReader) -> None:
    reading = read(reader, "Omar Teller denied that he met Ada Quill.")
    denial = next(c for c in reading.claims if c.predicate == "denied")
    denied = next(c for c in reading.claims if c.predicate == "met")
    assert (denial.denies, denied.stance.polarity.value) == (denied.id, "-")


def test_what_a_video_shows_stands_on_its_word(reader: SaysoReader) -> None:
    text = "An undated video shows Omar Teller attacking Ada Quill."
    reading = read(reader, text)
    (claim,) = [c for c in reading.claims if c.predicate == "attacked"]
    assert [shown(a, text)[0] for a in reading.attributions if a.id in claim.attribution] == ["An undated video"]
