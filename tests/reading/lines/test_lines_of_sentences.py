"""Lines stand as their sentences have it: read through the whole pipeline, one fault that was found by reading each."""

from __future__ import annotations

import pytest
from tests.reading.told import lines

from sayso.reading.reader import SaysoReader

TOLD = [
    (
        "Ada Quill, who had come from the capital on Monday, travelled\nto Ostby with the clerk.",
        "travelled to Ostby with",
    ),
    ("The Guild dismissed its clerk, Ada Quill, on Monday.", "The Guild dismissed its clerk, Ada Quill, on Monday."),
    ("The Lantern could not verify the footage.", "The Lantern could not verify the footage."),
    ("No guard forced Boran Teth to resign.", "No guard dismissed Boran Teth."),
    ("The video shows Ada Quill meeting Boran Teth.", "According to the video (“shows”), Ada Quill met Boran Teth."),
    ("Footage allegedly showing Ada Quill beating Boran Teth was shown on television.", "Ada Quill allegedly beat"),
    ("A recording purportedly of Boran Teth ordering the raid was sent to them.", "Boran Teth purportedly ordered"),
    ("Footage purports to show Ada Quill beating Boran Teth.", "(in its words: “purports to show”; evidence: Footage)"),
    ("As many as six of the miners were killed in Ostby.", "As many as six of the miners were killed in Ostby."),
    (
        "Front chief Ada Quill met Guild commander Boran Teth in Sarnholm.",
        "Ada Quill met Guild commander Boran Teth in Sarnholm.",
    ),
    ("Ada Quill replaced the word “tar” with “pitch”.", "Ada Quill replaced the word “tar” with “pitch”."),
    ("The guild is negotiating with the Front.", "The guild is negotiating with the Front."),
    ("Boran Teth almost reached the camp.", "Boran Teth almost reached the camp."),
    ("If the guild agrees, Boran Teth will leave Sarnholm.", "will leave Sarnholm if the guild agrees."),
    ("Boran Teth will leave Sarnholm unless the guild pays.", "will leave Sarnholm unless the guild pays."),
    ("Boran Teth took part in a march to save the mine.", "Boran Teth took part in a march to save the mine."),
    (
        "The camp was raided by guards of the Ostby Guild on Monday.",
        "was raided by guards of the Ostby Guild on Monday",
    ),
    ("Police asked the miners to sign forms.", "The miners were asked to sign forms."),
    ("The chief urged people not to panic.", "People were urged not to panic."),
    ("Boran Teth has vowed to attack the camp.", "Boran Teth has vowed to attack the camp."),
    ("A court banned Teth Ormond from leaving the country.", "Teth Ormond was banned from leaving the country."),
    (
        "Its 800 residents were told to stop drinking the water.",
        "Its 800 residents were told to stop drinking the water.",
    ),
    ("This pact could allow these guilds to share arms.", "These guilds could be allowed to share arms"),
    ("Ada Quill was awarded a medal.", "Ada Quill was awarded a medal."),
    ("Two Sarnians were killed in the crash.", "Two Sarnians were killed in the crash."),
    ("The council put Quill on a list of wanted men.", "The council put Quill on a list of wanted men."),
    ("Only a small number of suspects have been arrested.", "Only a small number of suspects were arrested."),
    ("More than 300 accounts were closed in May.", "More than 300 accounts were closed in May."),
    ("Officials were told to help limit the spread.", "Officials were told to help limit the spread."),
    (
        "The mayor decided to give her a stipend and to send her to a shelter.",
        "The mayor decided to give her a stipend and to send her to a shelter.",
    ),
    ("Ada Quill, whose husband was killed in the raid, left Sarnholm.", "Ada Quill’s husband was killed in the raid."),
    (
        "The NLF and Hamra met in Tern. The emerging NLF-Hamra nexus represents a challenge.",
        "The NLF is linked to Hamra.",
    ),
    ("The closure of the mine in May cost 400 jobs.", "The mine was closed in May."),
    ("The Quay Brigade maintains similar raids against Quaria.", "maintains similar raids against Quaria."),
    ("Not one of the 14 miners has been charged.", "Not one of the 14 miners has been charged."),
    ("The court found Ada Quill not guilty.", "The court found Ada Quill not guilty."),
    ("A trader was kidnapped in Sarnholm, local media said on Monday.", "a trader was kidnapped in Sarnholm."),
]


@pytest.mark.parametrize(("text", "line"), TOLD)
def test_told_as_the_sentence_has_it(reader: SaysoReader, text: str, line: str) -> None:
    assert any(line in told for told in lines(reader, text)), lines(reader, text)


UNTOLD = [
    ("Nobody saw Ada Quill leave the town.", "left"),
    ("Police never saw Boran Teth leave the town.", "left"),
    ("None of the miners urged Boran Teth to resign.", "was urged"),
    (
        "The council jailed Boran Quill after Ada Teth fled. The Front won after a draw that took years to build.",
        "was built",
    ),
    ("There is no date for the release of Boran Teth.", "released"),
    ("Police ruled out charging Boran Teth.", "charged"),
    ("Ada Quill was neither arrested nor charged.", "Quill was charged"),
    ("Ada Quill, chief of the council and a former judge, was arrested.", "former judge were"),
    ("Ada Quill, said the statement, was ill.", "said the statement"),
    ("Given the size of its debt, the guild closed.", "gave"),
    ("Boran Teth faked his own death in May.", "Teth died"),
    ("The fair was a chance for Ada Quill to win a medal.", "won"),
    ("Boran Teth is fond of the possibility of being elected.", "was elected"),
    ("There was no way that they would attack the camp.", "attack the camp."),
    ("Let us compare the wages.", "compared"),
    ("Last year saw 126 murders in Sarnholm.", "were seen"),
    ("The guild either fled the town or hid a cache in Sarnholm.", "fled the town."),
    ("It was reported in May that Ada Quill was ill.", "It was reported in May."),
    ("She knew what the mayors of Sarnholm earn.", "earn."),
]


@pytest.mark.parametrize(("text", "words"), UNTOLD)
def test_what_nobody_did_is_not_told(reader: SaysoReader, text: str, words: str) -> None:
    assert not any(words in told for told in lines(reader, text)), lines(reader, text)


def test_called_on_is_asked(reader: SaysoReader) -> None:
    told = lines(reader, "Ada Quill called on the guild to leave Sarnholm.")
    assert not any(line.startswith("Ada Quill was to leave") for line in told)


def test_or_is_not_and(reader: SaysoReader) -> None:
    assert not any("and barges" in told for told in lines(reader, "Pirates attacked ferries or barges in May."))


def test_a_condition_is_called_one(reader: SaysoReader) -> None:
    told = lines(reader, "If Boran Teth attacks the camp, the guild will leave.")
    assert any("only a condition" in line for line in told)


def test_a_pronoun_past_another_person_is_nobodys(reader: SaysoReader) -> None:
    text = "Ada Quill spoke on Monday. The court jailed Boran Teth after he was convicted of theft."
    assert not any("Quill was convicted" in line for line in lines(reader, text))


def test_a_hyphened_name_stays_whole(reader: SaysoReader) -> None:
    assert not any("Ormond-Teth" not in line for line in lines(reader, "Ada Ormond-Teth resigned in May."))


def test_a_participle_behind_a_hyphen_leaves_the_name_alone(reader: SaysoReader) -> None:
    told = lines(reader, "Two Quaria-based firms met in Lagos. The Norway-based Harbour Bank opened an office.")
    assert not any("Norway-based." in line or "Quaria-based." in line for line in told)


def test_a_front_is_told_though_its_clause_hangs_on_the_event(reader: SaysoReader) -> None:
    text = "This warning comes from a chief of the Harbour Civic League, widely regarded as the front of the Brigade."
    assert "The Harbour Civic League is widely regarded as the front of the Brigade." in lines(reader, text)


def test_who_is_featured_alongside_another_appears_with_him(reader: SaysoReader) -> None:
    text = "The videos show a gathering in Lahore that featured senior Front envoy Ada Quill alongside Boran Teth."
    assert any("Ada Quill appeared" in line and "Boran Teth" in line for line in lines(reader, text))


def test_hearsay_reaches_the_clause_of_time(reader: SaysoReader) -> None:
    told = lines(reader, "Omar Teller reportedly left Doha after he met Ada Quill.")
    assert all("reportedly" in line.lower() for line in told)


def test_a_contrast_stays_the_speakers(reader: SaysoReader) -> None:
    text = "Available records suggest that Ada Quill attended the rally, while Boran Teth works as a guild leader."
    assert all("records" in line for line in lines(reader, text) if "Teth" in line)


def test_a_contrast_in_which_others_speak_is_theirs(reader: SaysoReader) -> None:
    text = "Police said that Ada Quill fled, while her lawyer said that Boran Teth attacked a guard."
    assert not any("police" in line.lower() for line in lines(reader, text) if "attacked" in line)


def test_a_term_of_which_a_part_is_suspended_is_shown_as_printed(reader: SaysoReader) -> None:
    told = lines(reader, "Teth was jailed for two years, with the last six months suspended.")
    assert all("suspended" in line for line in told)


def test_how_often_in_several_words_opens_the_line(reader: SaysoReader) -> None:
    told = lines(reader, "Much less often, a piece of the rock will hit the town.")
    assert told == ["Much less often, a piece of the rock will hit the town."]
