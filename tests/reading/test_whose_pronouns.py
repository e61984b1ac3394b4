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
