"""Deeds that their sentence only reports, supposes, plans or denies are not told as done."""

from __future__ import annotations

import pytest
from tests.reading.told import lines, of

from sayso.model.claim import Status
from sayso.model.stance import Certainty, Polarity
from sayso.reading.reader import SaysoReader

#: A sentence, and the line that may not stand among its lines.
NOT_TOLD = [
    ("The charge against Ada Quill is that she attacked Boran Teth.", "Ada Quill attacked Boran Teth."),
    ("The case against Quill is that she sold the mill to Boran Teth.", "Quill sold the mill to Boran Teth."),
    ("Reports of an attack on Boran Teth by Ada Quill were false.", "Ada Quill attacked Boran Teth."),
    ("Reports of an attack by Ada Quill on Boran Teth spread.", "Ada Quill attacked Boran Teth."),
    ("The mayor invented a meeting between Ada Quill and Boran Teth.", "Ada Quill met Boran Teth."),
    ("The mayor put off paying Boran Teth.", "The mayor paid Boran Teth."),
    ("Boran Teth escaped being attacked by Ada Quill.", "Boran Teth was attacked by Ada Quill."),
    ("Gossip had Ada Quill paying Boran Teth.", "Ada Quill paid Boran Teth."),
    ("The mayor pictured Ada Quill paying Boran Teth.", "Ada Quill paid Boran Teth."),
    ("Ada Quill would rather Lena Voss paid Boran Teth.", "Lena Voss paid Boran Teth."),
    ("The mayor spoke as though Ada Quill had paid Boran Teth.", "Ada Quill paid Boran Teth."),
    ("Supposing Ada Quill attacked Boran Teth, nobody saw it.", "Ada Quill attacked Boran Teth."),
    ("Ada Quill agreed to Lena Voss meeting Boran Teth.", "Ada Quill met Boran Teth."),
    ("The council adjourned, Ada Quill having paid Boran Teth.", "The council paid Boran Teth."),
    ("The rumour of Ada Quill having paid Boran Teth spread fast.", "The rumour of Ada Quill paid Boran Teth."),
    ("Ada Quill paid Boran Teth, the rumour went.", "Ada Quill paid Boran Teth."),
    ("Ada Quill attacked Boran Teth, as legend has it.", "Ada Quill attacked Boran Teth."),
    ("Word spread that Ada Quill had attacked Boran Teth.", "Ada Quill attacked Boran Teth."),
    ("Ada Quill paid Boran Teth. That never happened.", "Ada Quill paid Boran Teth."),
    ('The song "Ada Quill Killed Boran Teth" was banned by the council.', "Ada Quill was banned by the council."),
    ("There is no document that proves Ada Quill paid Boran Teth.", "Ada Quill paid Boran Teth."),
]


@pytest.mark.parametrize(("text", "line"), NOT_TOLD)
def test_no_deed_without_its_hedge(reader: SaysoReader, text: str, line: str) -> None:
    assert line not in lines(reader, text)


@pytest.mark.parametrize(
    "text",
    [
        "Who says Ada Quill paid Boran Teth?",
        "Which paper wrote that Ada Quill paid Boran Teth?",
        "Did the mayor say that Ada Quill paid Boran Teth?",
        "There is no record that shows Ada Quill met Boran Teth.",
        "The court found no record that says Ada Quill paid Boran Teth.",
        "No one who says that Ada Quill paid Boran Teth has proof.",
    ],
)
def test_nobody_is_made_to_say_it(reader: SaysoReader, text: str) -> None:
    assert not any(line.startswith("According to") for line in lines(reader, text))


@pytest.mark.parametrize(
    "text",
    [
        "Ada Quill talked of paying Boran Teth.",
        "Ada Quill was questioned about paying Boran Teth.",
        "Ada Quill was blamed for paying Boran Teth.",
        "Ada Quill faces trial for paying Boran Teth.",
        "Ada Quill raised money for paying Boran Teth.",
    ],
)
def test_a_gerund_may_be_no_deed(reader: SaysoReader, text: str) -> None:
    assert all(c.stance.certainty is not Certainty.CERTAIN for c in of(reader, text, "paid"))


@pytest.mark.parametrize(
    "text",
    ["The council got out of paying Boran Teth.", "The letter came too late for Ada Quill to pay Boran Teth."],
)
def test_what_was_not_done(reader: SaysoReader, text: str) -> None:
    assert all(c.stance.polarity is Polarity.NEGATIVE for c in of(reader, text, "paid"))


def test_all_that_turned_down_claims_say_is_denied(reader: SaysoReader) -> None:
    told = lines(reader, "The mayor rejected claims that Ada Quill paid Boran Teth and that she met Lena Voss.")
    assert "According to the mayor (“rejected”), Ada Quill did not meet Lena Voss." in told


def test_what_is_agreed_to_is_a_plan(reader: SaysoReader) -> None:
    met = of(reader, "Ada Quill agreed to Lena Voss meeting Boran Teth.", "met")
    assert [c.status for c in met] == [Status.PLANNED]


def test_a_second_verb_shares_might_have(reader: SaysoReader) -> None:
    told = lines(reader, "Rebels could have seized Tarn and killed two guards.")
    assert "Rebels could have killed two guards." in told


#: What stays told as done.
TOLD = [
    ("Hardly had Ada Quill met Boran Teth when guards came.", "Ada Quill met Boran Teth when guards came."),
    ("The mayor apologised for attacking Boran Teth.", "The mayor apologised for attacking Boran Teth."),
    ("The fact is that Ada Quill paid Boran Teth.", "Ada Quill paid Boran Teth."),
    ("The council adjourned, Ada Quill having paid Boran Teth.", "Ada Quill paid Boran Teth."),
    ("After Ada Quill met Boran Teth, the mill closed.", "Ada Quill met Boran Teth."),
    ("Ada Quill closed the mill. It is wrong.", "Ada Quill closed the mill."),
    ("A witness who says Ada Quill paid Boran Teth was heard.", "According to a witness, Ada Quill paid Boran Teth."),
]


@pytest.mark.parametrize(("text", "line"), TOLD)
def test_what_was_done_is_told(reader: SaysoReader, text: str, line: str) -> None:
    assert line in lines(reader, text)
