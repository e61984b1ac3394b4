"""Whom "he", "his" and "it" mean where the sentence or the one before says it plainly."""

import pytest

from sayso.model.document import Document
from sayso.reading.reader import SaysoReader

pytest.importorskip("sayso_en", reason="the pipeline is not installed")


def lines(text: str) -> str:
    document = Document(id="sha256:0", name="x", media_type="text/plain", text=text, language="en")
    return "\n".join(c.line for reading in SaysoReader().read([document]) for c in reading.claims)


def named(text: str, word: str) -> str:
    """The name of the last mention of a word."""
    document = Document(id="sha256:0", name="x", media_type="text/plain", text=text, language="en")
    (reading,) = SaysoReader().read([document])
    return [m.name for m in reading.mentions if m.text == word][-1]


def test_his_family_is_his_beside_whom_it_is_told() -> None:
    text = "Mr Quill sued Mr Teth. The premier said that the song by Mr Quill led to threats against him and his wife."
    assert named(text, "his") == named(text, "him")


@pytest.mark.parametrize("told", ["died from his injuries", "succumbed to his wounds", "lost his life"])
def test_who_dies_of_his_wounds_has_them(told: str) -> None:
    assert named(f"Mr Quill said that it was a sad day. A worker {told} on Monday.", "his") == "A worker"


def test_his_house_may_be_anothers() -> None:
    assert named("Mr Quill said that it was a sad day. A worker burned his house on Monday.", "his") != "A worker"


QUOTED = "Mr Orlov was heard. {} that Mr Orlov was a good witness.\n“The court needs more of that kind,” he said."


@pytest.mark.parametrize("told", ["Judge Karl Quill said", "Karl Quill, the judge, insisted", "Mr Quill noted"])
def test_who_was_told_to_speak_right_before_a_quotation_speaks_it(told: str) -> None:
    assert named(QUOTED.format(told), "he").endswith("Quill")


def test_a_noun_that_speaks_before_a_quotation_takes_no_name_away() -> None:
    text = "Karl Quill sings. The Ostby man says that songs help.\n“I like to sing,” he said."
    assert "The Ostby man said" not in lines(text)


def test_who_used_to_be_something_is_it() -> None:
    assert "Ada Quill died" in lines("Though small, Ada Quill used to be the oldest woman in Quaria. She died in Varn.")


def test_capitals_that_are_many_are_no_organisation() -> None:
    assert named("The guild bought NFTs. The organisation issued 40 badges.", "The organisation") != "NFTs"


DENIED = "Lena Teth said the bank printed money. However, Karl Quill rejected the claim by Dr Arn Teth.\n{}"


@pytest.mark.parametrize("text", ["He argued that the bank had lent it.", "He said that the bank had lent it."])
def test_he_who_goes_on_from_the_subject_before_is_told_by_name(text: str) -> None:
    assert "According to Karl Quill" in lines(DENIED.format(text)) or "Karl Quill said" in lines(DENIED.format(text))


def test_several_who_speak_are_not_taken_for_him_who_speaks_next() -> None:
    text = "Justice Karl Quill said both men had lied.\n“People have views of them,” he said."
    assert "According to Karl Quill, people have views" in lines(text)


AGED = ["The 77-year-old building magnate", "The 61-year-old baker", "The 59-year-old man"]


@pytest.mark.parametrize("who", AGED)
def test_who_is_told_of_by_age_and_trade_is_the_subject_before(who: str) -> None:
    assert "Karl Quill won" in lines(f"Karl Quill was a wild card. {who} won the vote in Varn.")


@pytest.mark.parametrize("who", AGED)
def test_who_is_told_of_by_age_after_two_is_left_open(who: str) -> None:
    assert "Quill won" not in lines(f"Karl Quill met Hans Teth. {who} won the vote in Varn.")


THINGS = [
    ("The swab test is an old examination. It was banned by Quaria.", "The swab test was banned"),
    ("The plan notes that heat will harm trees. It will protect the lakes of Quaria.", "The plan will protect"),
    ("The book is written in English. It was published by the Varn guild.", "The book was published"),
    ("The bridge leads to Ostby. It was bombed on Monday.", "The bridge was bombed"),
]


@pytest.mark.parametrize(("text", "line"), THINGS)
def test_it_goes_on_with_the_thing_that_is_the_subject_before(text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("The plan changed the law. It was banned by Quaria.", "The plan was banned"),
        ("The test is old. It was reported that Quaria banned fishing.", "The test was reported"),
        ("“The test is old,” she said. It was banned by Quaria.", "The test was banned"),
        ("Heat is a risk. It was caused by smoke.", "The heat was"),
    ],
)
def test_it_that_may_be_another_thing_is_left_as_it_is(text: str, line: str) -> None:
    assert line not in lines(text)


@pytest.mark.parametrize("them", ["him and his wife", "him and his workers"])
def test_whose_wife_is_not_named_where_he_is_not(them: str) -> None:
    text = "Karl Quill sang in Varn. The premier said that the song led to threats against {}."
    assert "Karl Quill’s" not in lines(text.format(them))


PLEDGED = "The report says that no town is alike, and the ministry has pledged that {} will be at its core."


@pytest.mark.parametrize("what", ["fairness", "trade", "the sea"])
def test_its_that_may_be_of_another_thing_is_printed_as_it_stands(what: str) -> None:
    assert "The ministry pledged" not in lines(PLEDGED.format(what))


def test_its_of_the_one_body_told_of_is_told() -> None:
    assert "The ministry pledged that fairness" in lines("The ministry pledged that fairness would be at its core.")


def test_our_behind_another_body_stays_the_speakers() -> None:
    assert "our coast" in lines("Karl Quill said Ostby would protect our coast.")


def test_our_with_nobody_before_is_told_as_their() -> None:
    assert "sell their coast" in lines("The premier told the house that we would not sell our coast.")


def test_a_first_name_taken_for_a_mans_makes_nobody_else_her() -> None:
    text = "Chen Li died. Dilan Arslan and her mother Gülsen Arslan left Ostwick."
    assert "related" not in lines(text)
