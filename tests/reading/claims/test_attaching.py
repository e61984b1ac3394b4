"""Phrases that a parser hung on the wrong word: one slip each."""

from tests.reading.claims.factory import d, said

ON_A_NAME = """
Ada   PROPN 2 nsubj
met   VERB  0 root  O VBD meet
Boran PROPN 2 obj
in    ADP   5 case
Oslo  PROPN 3 nmod
.     PUNCT 2 punct
"""

CLOSED = """
Ada     PROPN 2 nsubj
met     VERB  0 root  O VBD meet
Boran   PROPN 2 obj
,       PUNCT 6 punct
who     PRON  6 nsubj O WP who
phoned  VERB  3 acl:relcl O VBD phone
,       PUNCT 9 punct
in      ADP   9 case
Oslo    PROPN 6 obl
.       PUNCT 2 punct
"""

OPEN = CLOSED.replace(",       PUNCT 9 punct", "twice   ADV   6 advmod")

PRESENCE = """
The      DET   2 det
presence NOUN  11 nsubj
of       ADP   4 case
Ada      PROPN 2 nmod
,        PUNCT 6 punct
chief    NOUN  4 appos
,        PUNCT 9 punct
alongside ADP  9 case
Boran    PROPN 6 nmod
further  ADV   11 advmod
worries  VERB  0 root O VBZ worry
Oslo     PROPN 11 obj
.        PUNCT 11 punct
"""


def test_a_place_hung_on_a_persons_name_is_where_it_happened() -> None:
    draft = d("Ada met Boran in Oslo.", ON_A_NAME, "p Ada", "p Boran", "l Oslo")
    assert said(draft) == ["met agent=Ada partner=Boran where=Oslo"]


def test_what_follows_a_closed_relative_clause_belongs_to_the_verb_around_it() -> None:
    text = "Ada met Boran, who phoned, in Oslo."
    assert "met agent=Ada partner=Boran where=Oslo" in said(d(text, CLOSED, "p Ada", "p Boran", "l Oslo"))


def test_a_relative_clause_that_no_comma_closed_keeps_its_place() -> None:
    text = "Ada met Boran, who phoned twice in Oslo."
    assert "met agent=Ada partner=Boran" in said(d(text, OPEN, "p Ada", "p Boran", "l Oslo"))


def test_company_after_an_apposition_is_that_of_the_person_described() -> None:
    text = "The presence of Ada, chief, alongside Boran further worries Oslo."
    assert "appeared_with agent=Ada partner=Boran" in said(d(text, PRESENCE, "p Ada", "p Boran", "l Oslo"))


BOUNDED = """
Floods  NOUN  2 nsubj O NNS flood
killed  VERB  0 root O VBD kill
at      ADP   4 case
least   ADJ   5 nmod O JJS
12      NUM   6 nummod
people  NOUN  2 obj O NNS people
.       PUNCT 2 punct
"""


def test_a_bound_on_a_number_is_no_preposition_of_what_is_counted() -> None:
    draft = d("Floods killed at least 12 people.", BOUNDED, "p people")
    assert said(draft) == ["killed patient=people"]
