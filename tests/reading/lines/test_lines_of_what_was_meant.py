"""Sides, names and deeds that a line took from the wrong words."""

from __future__ import annotations

import pytest
from tests.reading.told import lines

from sayso.reading.reader import SaysoReader


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Ada Quill left the guild and was given a medal by the mayor.", "Ada Quill was given a medal by the mayor."),
        (
            "Each village will be allocated a trained nurse by the Tern Council.",
            "Each village will be allocated a trained nurse by the Tern Council.",
        ),
        (
            "Ada Quill and Boran Teth each signed a deal with the guild.",
            "Ada Quill and Boran Teth each signed a deal with the guild.",
        ),
        (
            "The change to the harbour rule was previously discussed with members of the guild.",
            "The change to the harbour rule was previously discussed with members of the guild.",
        ),
        ("The guard is not on the list as three judges were looking into the matter.", "looking into the matter."),
        ("Ada Quill is chair of the Board at Helm Bank.", "Ada Quill is chair of the Board at Helm Bank."),
        ("The plan de mayo was filled with rich promises.", "The plan de mayo was filled with rich promises."),
        ("Ada Quill tells TNS cheap boats carry more salt.", "(“tells”), cheap boats carry more salt."),
        (
            "Quill says as this northern region struggles with rising threats to its farms such as “frost, soil decay "
            "and moth swarms, salted beans are a cheap and plain answer.”",
            "such as “frost, soil decay and moth swarms”.",
        ),
    ],
)
def test_told(reader: SaysoReader, text: str, line: str) -> None:
    assert any(told.endswith(line) for told in lines(reader, text))


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("The Tern-led surge of prices hit Ostby.", "Tern leads"),
        ("The book is about a miner finding a ring.", "found a ring"),
        ("All guests must show a pass issued within two days.", "was issued"),
        ("All guests must send in proof of a clean test taken within two days of the race.", "was taken"),
        ("Visitors need a pass issued by the port.", "was issued"),
        ("Officers entered the hall to start warning guests of the fire.", "were to start"),
        ("The test is a drill used to find leaks.", "was used"),
        ("Norlanders living in Ostby can not vote in the ballot.", "lived in Ostby"),
        ("Tokens, paper assets built on a ledger, are drawing many firms.", "were built"),
        ("The envoys stressed the importance of the close alliance between Quaria and Norland.", "is allied"),
        (
            "Senior journalist Ada Quill, Tern editor Boran Teth, and Helm Daily editor Mira Sool spoke in Ostby.",
            "Boran Teth is a senior",
        ),
        (
            "Ada Quill makes it clear that judges in Quaria are judges of the Revolution and the Party.",
            "judges are judges",
        ),
    ],
)
def test_left_out(reader: SaysoReader, text: str, line: str) -> None:
    assert not any(line in told for told in lines(reader, text))


@pytest.mark.parametrize(
    ("text", "word"),
    [
        (
            "Helm miners started visiting the town in order to see the mill, and sign new deals with the guild.",
            "signed",
        ),
        ("He was caught with Boran Teth, one of the men held in the raid on the mill.", "were held"),
        ("Weighing both offers, has allowed him to see that the mill is old.", "allowed to see"),
    ],
)
def test_doubted(reader: SaysoReader, text: str, word: str) -> None:
    told = [line for line in lines(reader, text) if not line.startswith("As printed")]
    assert not any(word in line for line in told)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("The miners were given new tools by the guild.", "The miners were given new tools by the guild."),
        ("Quarians fleeing the war say the roads are shut.", "Quarians fled the war."),
        ("The rebels, men trained in Quaria, are holding the town.", "Men were trained in Quaria."),
        ("The alliance between Quaria and Norland is strong.", "Quaria is allied with Norland."),
        ("All guests showed a pass issued within two days.", "A pass was issued within two days."),
        ("The mill built up a debt.", "The mill built up a debt."),
        ("Ada Quill and HELMCO signed the pact on Monday.", "Ada Quill and HELMCO signed the pact on Monday."),
    ],
)
def test_told_still(reader: SaysoReader, text: str, line: str) -> None:
    assert line in lines(reader, text)
