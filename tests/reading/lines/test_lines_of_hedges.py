"""No hedge is lost in a line, and none is put in that the sentence has not: read through the whole pipeline."""

from __future__ import annotations

import pytest
from tests.reading.told import lines

from sayso.reading.reader import SaysoReader

TOLD = [
    ("So far as anyone can tell, the guild sold the mine.", "mine (in its words: “So far as anyone can tell”)."),
    ("The guild owns the mine, as far as is known.", "The guild owns the mine (in its words: “as far as is known”)."),
    ("To anyone's knowledge, Ada Quill has not left Tern.", "left Tern (in its words: “To anyone's knowledge”)."),
    ("To the best of her knowledge, Ada Quill left Tern.", "left Tern (in its words: “To the best of her knowledge”)."),
    ("As far as the mine is concerned, the guild sold its shares in May.", "The guild sold its shares in May."),
    ("Ada Quill went as far as Tern and met the mayor.", "Ada Quill met the mayor."),
    ("It feels like a generation of miners has been lost.", "was lost (in its words: “feels like”)."),
    ("It looks as if the guild sold the mine in May.", "in May (in its words: “looks as if”)."),
    ("The consensus view is that the mayor met the guild in Tern.", "(in its words: “consensus view”)."),
    ("The hope is that the guild will meet the mayor in Tern.", "(in its words: “hope”)."),
    ("It could be argued that the guild betrayed the miners.", "“could be argued”"),
    (
        '"I believe it was miners who robbed the bank," Ada Quill said.',
        "miners robbed the bank (in its words: “believe”).",
    ),
    ("It is not unrealistic that Quaria could join the pact.", "Quaria could join the pact (in its words: “not"),
    ("It is not true that Ada Quill met the guild in May.", "Ada Quill did not meet the guild in May"),
    ("It is not surprising that Ada Quill met the guild in May.", "Ada Quill met the guild in May."),
    ("The firm went bankrupt before building any roads in Tern.", "The firm did not build any roads in Tern"),
    ("The guild cut wages, not seeking to please the miners.", "The guild did not seek to please the miners."),
    ("The mayor cannot be re-elected.", "The mayor cannot be re-elected."),
    ("The guild allegedly cheated miners by selling their houses to a bank.", "The guild allegedly sold their houses"),
    ("The senator asked whether Leo Brand had met the mayor.", "Leo Brand met the mayor (a question, “whether”)."),
    ("Police are investigating whether the guard killed the prisoner.", "(a question, “whether”)."),
    (
        "When asked if she would sign the treaty and accept that miners robbed the bank, Ada Quill said yes.",
        "Miners robbed the bank (a question, “if”).",
    ),
    ("Is the guild going to sell the mine?", "The guild is going to sell the mine (a question, “?”)."),
    ("The court said Ada Quill must not meet Boran Teth.", "the court, Ada Quill must not meet Boran Teth."),
    ("Ada Quill will be tagged and must surrender her passport by Friday.", "surrender her passport by Friday."),
    ("Ada Quill must leave Sarnholm, a judge ruled.", "Ada Quill must leave Sarnholm."),
    ("Tern Works must pay Boran Teth, the union said.", "must pay Boran Teth (an assessment)."),
    ("Countries must reassess their strategies.", "reassess their strategies (an assessment)."),
    ("If the guild agrees, the mayor will sign the treaty.", "The guild agrees (only a condition, “If”)."),
    (
        "Boran Teth resigned after the guild called for him to step down.",
        "The guild called for Boran Teth to step down.",
    ),
    (
        "The drought might provide a reason for the council to raise tolls.",
        "might provide a reason for the council to raise",
    ),
    (
        "Tern has yet to publish the report that it ordered in May.",
        "Tern has yet to publish the report that it ordered in May.",
    ),
    ("The union just needs to pull out the ledgers and hope for a deal.", "The union needs to hope for a deal."),
    (
        "The guild demanded that the mayor leave Tern.",
        "According to the guild (“demanded”), the mayor should leave Tern.",
    ),
    (
        "It is imperative that the guild pay the miners.",
        "The guild should pay the miners (in its words: “imperative”).",
    ),
    ("Quaria unveiled plans for a tower made of glass.", "A tower was to be made of glass (in its words: “plans”)."),
    (
        "The firm is expected to house 300 miners after its completion.",
        "was to be completed (in its words: “expected”).",
    ),
    ("Ada Quill has signalled her support for Leo Brand.", "supported Leo Brand (in its words: “signalled”)."),
    ("The feast marked the 20th year of the guild.", "The feast marked the 20th year of the guild."),
    (
        "Quill said Quaria would send 200 engineers to Tern.",
        "According to Quill, Quaria would send 200 engineers to Tern.",
    ),
    ("It should be noted that Ada Quill met the guild in May.", "Ada Quill met the guild in May."),
    ('The strike marked a turning point in the "long war."', 'a turning point in the "long war" (an assessment).'),
    ("The strike marked a turning point in the war.", "a turning point in the war (an assessment)."),
    ("Quill warned that Quaria would attack Tern.", "Quaria would attack Tern (an assessment)."),
    (
        "If the dam fails, the guild closes the mill and the mayor gets back to work to build a new dam.",
        "to build a new dam if the dam fails.",
    ),
]


@pytest.mark.parametrize(("text", "line"), TOLD)
def test_a_line_ends_with_its_hedge_and_no_other(reader: SaysoReader, text: str, line: str) -> None:
    found = lines(reader, text)
    assert any(line in told if line[0] in "“(" or not line.endswith(".") else told.endswith(line) for told in found), (
        found
    )


UNTOLD = [
    ("I do not know what tolls the guild will charge.", "The guild will charge"),
    ("He said that the bridge should be built so that miners can cross the river.", "Miners can cross"),
    ("The more the miners dig, the more they lose.", "lose"),
    ("When the mine closes, the council pays the miners.", "pays the miners"),
    ("The treaty can be regarded as the establishment of a new kingdom.", "was established"),
    ("Quill has been accused of ordering the killing of the envoy Boran Teth in 2018.", "Boran Teth was killed"),
    ("Miners staged a march, alleging that their dismissal was unlawful.", "they were dismissed"),
    ("Leo Brand could not have predicted the arrival of Ada Quill.", "Ada Quill could not"),
    ("It was Quaria rather than the Front that agreed to fund the mine.", "The Front agreed"),
    ("There is a need for Quaria to send more grain.", "Quaria was to send"),
]


@pytest.mark.parametrize(("text", "words"), UNTOLD)
def test_left_out_where_it_would_be_a_fact(reader: SaysoReader, text: str, words: str) -> None:
    assert not any(words in told for told in lines(reader, text)), lines(reader, text)


def test_what_happened_at_a_time_is_told(reader: SaysoReader) -> None:
    assert "The council paid the miners." in lines(reader, "When the mine closed, the council paid the miners.")


def test_a_hope_under_a_speaker_stays_a_hope(reader: SaysoReader) -> None:
    told = lines(reader, "The mayor hopes that Velkan could attack the port, Boran Teth said.")
    assert all("hopes" in line for line in told if "attack" in line)


def test_a_second_aim_is_no_forecast(reader: SaysoReader) -> None:
    told = lines(
        reader, "The council lent the money so that the work will proceed and wages will not be delayed, Teth said."
    )
    assert not any("wages" in line and "so that" not in line for line in told)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "Boran Teth was abducted in Tarn in 2016, allegedly by the Salt Front.",
            "The Salt Front allegedly abducted Boran Teth in Tarn in 2016.",
        ),
        (
            "Boran Teth was killed in Tarn, possibly by the Salt Front.",
            "The Salt Front possibly killed Boran Teth in Tarn.",
        ),
        (
            "Boran Teth was killed in Tarn, reputedly by the Salt Front.",
            "The Salt Front reputedly killed Boran Teth in Tarn.",
        ),
        ("Boran Teth was killed in 2016, perhaps at the hands of Ada Quill.", "Boran Teth was perhaps killed in 2016."),
        (
            "Boran Teth killed Ada Quill in Tarn, allegedly for money.",
            "Boran Teth allegedly killed Ada Quill in Tarn.",
        ),
        (
            "The killing of Boran Teth in Tarn, allegedly by the Salt Front, shocked Quaria.",
            "The Salt Front allegedly killed Boran Teth in Tarn.",
        ),
        ("Boran Teth was killed by the Salt Front in Tarn.", "Boran Teth was killed by the Salt Front in Tarn."),
    ],
)
def test_a_hedge_on_a_phrase_stays_in_the_line(reader: SaysoReader, text: str, line: str) -> None:
    assert line in lines(reader, text)


def test_what_is_said_of_now_stays_of_now(reader: SaysoReader) -> None:
    told = lines(reader, "It is often said that the guild shelters Boran Teth.")
    assert "The guild is often said to shelter Boran Teth." in told


def test_two_accounts_are_told_as_neither(reader: SaysoReader) -> None:
    text = "Boran Teth died in 2011, of a fever, as the state says, or of poison, as his widow, Ada Quill, claims."
    assert not any("died" in line for line in lines(reader, text))


@pytest.mark.parametrize(
    "text", ["The trial of Boran Teth begins in May.", "The trial of Boran Teth is due to begin on 3 May."]
)
def test_the_day_of_a_trial_is_none_of_a_charge(reader: SaysoReader, text: str) -> None:
    assert not any("was charged" in line for line in lines(reader, text))


def test_what_a_video_shows_shares_the_hearsay_of_how_it_came_to_light(reader: SaysoReader) -> None:
    text = "The deal reportedly came to light after an undated video surfaced showing Quill and Teth sharing a stage."
    assert "Reportedly, Quill and Teth shared a stage (evidence: an undated video)." in lines(reader, text)


def test_what_is_not_told_on_hearsay_gets_none(reader: SaysoReader) -> None:
    text = "The deal came to light after a video surfaced showing Ada Quill and Boran Teth sharing a stage."
    assert not any("eportedly" in line for line in lines(reader, text))
