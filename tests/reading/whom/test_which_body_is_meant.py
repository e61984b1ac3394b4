""" "The company" and "the group" are named only where no other body before them may be meant."""

from __future__ import annotations

import pytest
from tests.reading.told import lines

from sayso.reading.reader import SaysoReader

TOLD = [
    (
        "Ada Quill of the Tern University of Law (TUL) was given a card by the Harbour Agency. She has taught at TUL "
        "since 2017. The agency said that it had issued ten cards.",
        "the Harbour Agency issued ten cards",
    ),
    (
        "The Salt Front denied it. The outfit runs schools. Orlo was hugged by Vane, an officer of the Dawn Brigade. "
        "He left. Officials said the outfit had set up camps.",
        "According to officials, the outfit set up camps",
    ),
    (
        "Guards raided the Salt Front. Clerics wept. The Salt Front said it was calm. In 2015 Orlo appeared alongside "
        "Dawn Brigade commander Vane Quill. Orlo has been hurt. The Salt Front left. The talks were denied by the "
        "group's spokesman, Ada Pell.",
        "Ada Pell is a spokesman of the Salt Front",
    ),
    (
        "Guards raided the Salt Front. The Salt Front said it was calm. The Salt Front left. In 2015 Orlo appeared "
        "alongside Dawn Brigade commander Vane Quill. Orlo has been hurt. Talks were denied by the group's spokesman, "
        "Ada Pell.",
        "Ada Pell is a spokesman of the group",
    ),
    ("Orlo met a Dawn Brigade officer. The outfit set up two camps.", "Dawn Brigade set up two camps"),
    ("The Office of Land Affairs named Orlo. The group left on Friday.", "The group left"),
    ("Former cadre Orlo Teth said that the front had bought rifles.", "the front bought rifles"),
    (
        "Orlo Holdings is old. Quill Works, founded by monks, owns a fifth of it. The company sold its mill.",
        "The company sold its mill.",
    ),
    ("Orlo Corp makes pumps. A rival in Nadi cut its prices. The company lost its licence.", "The company lost its"),
    ("The Puno League of Rights sued. The religious organization was dissolved in May.", "The religious organization"),
    ("The Lakeside Militia burned Tern. The Suva Committee denied it. The group left on Friday.", "The group left"),
    ("Orlo Corp makes pumps. The ministry fined it. The company lost its licence.", "Orlo Corp lost its licence"),
    ("The Blue Crescent opened a clinic. The aid group treated 400 children.", "The Blue Crescent treated 400"),
    (
        "The envoy visited Tern High School, the farm agency said on Friday. Quaria grows many mangoes, it said.",
        "According to the farm agency, Quaria grows",
    ),
    (
        "Growers came to a town where Tern High School held a lunch. Quaria grows many mangoes, it said.",
        "According to it, Quaria grows",
    ),
    ("Orlo joined the Salt Front. The army said it had lost a tank.", "According to the army, it lost a tank"),
    ("Orlo Gas won in 2019. The state news agency withdrew its report.", "The state news agency withdrew"),
    ("Orlo Gas won in 2019. The institution lost its licence.", "The institution lost its licence"),
    ("Quarpress ran the list. The news agency withdrew its report.", "Quarpress withdrew its report"),
    ("The Quarian Army burned Tern. The army lost a tank.", "The Quarian Army lost a tank"),
]


@pytest.mark.parametrize(("text", "held"), TOLD)
def test_a_line_names_the_body_or_says_its_noun(text: str, held: str, reader: SaysoReader) -> None:
    assert held in "\n".join(lines(reader, text))


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "France and Poland signed a pact. The two countries agreed to build a jet.",
            "France and Poland agreed to build a jet.",
        ),
        (
            "Poland is poor. Kenya is rich. The two countries agreed to build a jet.",
            "Poland and Kenya agreed to build a jet.",
        ),
    ],
)
def test_two_countries_are_the_two_named(text: str, line: str, reader: SaysoReader) -> None:
    assert line in lines(reader, text)


def test_a_town_and_its_country_are_no_two_countries(reader: SaysoReader) -> None:
    told = lines(reader, "The pilots flew from Brno, Poland. The two countries agreed to build a jet.")
    assert not any("Brno and Poland" in line for line in told)
