"""Stance of whole sentences, read by the shipped pipeline: polarity and certainty of one word."""

import pytest

from sayso.model.document import Document
from sayso.reading.draft import Draft
from sayso.reading.pipeline import Pipeline, load
from sayso.reading.stance import is_assessment, stance_of


@pytest.fixture(scope="module")
def pipeline() -> Pipeline:
    return load()


def draft(pipeline: Pipeline, text: str) -> Draft:
    (doc,) = pipeline.parse([text])
    return Draft(document=Document(id="sha256:0", name="a.txt", media_type="text/plain", text=text), doc=doc)


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("The ministry refused to confirm that the guard was killed.", "killed", "+ uncommitted"),
        ("The ministry did not say that the guard was killed.", "killed", "+ uncommitted"),
        ("The ministry said that the guard was killed.", "killed", "+ certain"),
        ("Quill admitted that the guard was killed.", "killed", "+ certain"),
        ("Quill did not regret that the guard was killed.", "killed", "+ certain"),
        ("Quill rejected claims that he met the guard.", "met", "- certain"),
        ("Quill denied reports that the mill had closed.", "closed", "- certain"),
        ("The mill dismissed 12 men for joining the strike.", "joining", "+ certain"),
        ("Two men were held for stealing the idols.", "stealing", "+ possible"),
        ("Neither Quill nor Teller was arrested.", "arrested", "- certain"),
        ("The talks did not lead to any arrests.", "arrests", "- certain"),
        ("The talks could lead to an attack.", "attack", "+ possible"),
        ("The front made no takeover bid.", "takeover", "- certain"),
        ("The alleged owner of the mill, Ada Quill, could not be reached.", "owner", "+ certain"),
        ("Quill is going to sell the mill.", "sell", "+ probable"),
        ("Quill has to sell the mill.", "sell", "+ possible"),
        ("Quill has yet to sell the mill.", "sell", "- certain"),
        ("The guards will stay until Quill leaves.", "leaves", "+ possible"),
        ("The guards stayed until Quill left.", "left", "+ certain"),
        ("If Quill comes and stays, the guards will leave.", "stays", "+ uncommitted"),
        ("Quill was found to have sold the mill.", "sold", "+ certain"),
        ("Quill would sell the mill.", "sell", "+ possible"),
        ("The talks point to growing ties between the banks.", "ties", "+ certain"),
        ("Quill would have sold the mill if Teller had paid.", "sold", "+ uncommitted"),
        ("Quill dropped her plans to buy the mill.", "buy", "- probable"),
        ("Quill gave up her attempt to buy the mill.", "buy", "- probable"),
        ("Quill withdrew from a deal to buy the mill.", "buy", "- probable"),
        ("The deal to buy the mill was cancelled.", "buy", "- probable"),
        ("Plans to buy the mill fell through.", "buy", "- probable"),
        ("Quill repeated her offer to buy the mill.", "buy", "+ probable"),
        ("Quill sold the mill for nothing.", "sold", "+ certain"),
        ("Quill sold the mill for next to nothing.", "sold", "+ certain"),
        ("Quill asked for nothing.", "asked", "- certain"),
        ("Quill was nearly killed by the blast.", "killed", "- probable"),
    ],
)
def test_how_sure(pipeline: Pipeline, text: str, word: str, expected: str) -> None:
    found = draft(pipeline, text)
    token = next(t for t in found.doc if t.text == word)
    stance = stance_of(token, found)
    assert f"{stance.polarity.value} {stance.certainty.value}" == expected


def test_who_turns_down_an_offer_was_made_one(pipeline: Pipeline) -> None:
    found = draft(pipeline, "Quill rejected an offer from the bank.")
    token = next(t for t in found.doc if t.text == "offer")
    assert stance_of(token, found).polarity.value == "+"


def test_a_view_of_ones_own_is_an_assessment(pipeline: Pipeline) -> None:
    found = draft(pipeline, "In my view, Quill leads the Front.")
    assert is_assessment(next(t for t in found.doc if t.text == "leads"), found)
