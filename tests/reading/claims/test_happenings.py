"""What states a happening where nobody is said to have done it, or only its place and day are told."""

from tests.reading.claims.factory import VOCABULARY, d, said

from sayso.model.claim import Status
from sayso.reading.claims import find_claims


def test_a_passive_tells_of_a_deed_that_nobody_is_said_to_have_done() -> None:
    table = """
    The      DET   2 det
    law      NOUN  4 nsubj:pass O NN law
    was      AUX   4 aux:pass
    enforced VERB  0 root  O VBN enforce
    .        PUNCT 4 punct
    """
    assert said(d("The law was enforced.", table, "o law")) == ["carried_out topic=law"]


def test_a_habit_in_the_passive_is_no_deed() -> None:
    table = """
    The   DET   2 det
    boat  NOUN  4 nsubj:pass O NN boat
    is    AUX   4 aux:pass
    used  VERB  0 root  O VBN use
    .     PUNCT 4 punct
    """
    assert said(d("The boat is used.", table, "f boat")) == []


def test_what_only_measures_is_no_object() -> None:
    table = """
    The   DET   2 det
    sales NOUN  3 nsubj O NNS sale
    fell  VERB  0 root  O VBD fall
    3     NUM   5 nummod
    %     SYM   3 obj
    .     PUNCT 3 punct
    """
    assert said(d("The sales fell 3%.", table, "e sales")) == ["changed patient=sales"]


def test_a_country_that_grows_makes_nothing_grow() -> None:
    table = """
    Quaria PROPN 2 nsubj
    grew   VERB  0 root  O VBD grow
    .      PUNCT 2 punct
    """
    assert said(d("Quaria grew.", table, "l Quaria")) == ["changed patient=Quaria"]


def test_a_place_is_enough_for_a_blast() -> None:
    table = """
    Ada   PROPN 2 nsubj
    fled  VERB  0 root  O VBD flee
    after ADP   5 case
    a     DET   5 det
    blast NOUN  2 obl  O NN blast
    in    ADP   7 case
    Oslo  PROPN 5 nmod
    .     PUNCT 2 punct
    """
    claims = find_claims(d("Ada fled after a blast in Oslo.", table, "p Ada", "l Oslo"), VOCABULARY)
    blast = next(c for c in claims if c.predicate == "attacked")
    assert blast.participants == ()
    assert blast.line == "There was a blast in Oslo."


def test_a_blast_without_a_place_or_a_day_is_none() -> None:
    table = """
    Ada   PROPN 2 nsubj
    fled  VERB  0 root  O VBD flee
    after ADP   5 case
    the   DET   5 det
    blast NOUN  2 obl  O NN blast
    .     PUNCT 2 punct
    """
    assert said(d("Ada fled after the blast.", table, "p Ada")) == ["fled agent=Ada"]


def test_deeds_at_large_are_no_happening() -> None:
    table = """
    Ada     PROPN 2 nsubj
    opposes VERB  0 root  O VBZ oppose
    the     DET   4 det
    seizure NOUN  2 obj  O NN seizure
    of      ADP   6 case
    boats   NOUN  4 nmod O NNS boat
    .       PUNCT 2 punct
    """
    found = said(d("Ada opposes the seizure of boats.", table, "p Ada", "f boats"))
    assert not [line for line in found if line.startswith("seized")]


def test_a_gerund_that_nobody_does_is_only_named() -> None:
    table = """
    A        DET   2 det
    place    NOUN  0 root  O NN place
    for      ADP   4 case
    building VERB  2 acl  O VBG build
    boats    NOUN  4 obj  O NNS boat
    .        PUNCT 2 punct
    """
    assert said(d("A place for building boats.", table, "f boats")) == []


def test_a_purpose_in_front_is_not_done() -> None:
    table = """
    To     PART  2 mark
    found  VERB  5 advcl O VB found
    Quorum PROPN 2 obj
    Ada    PROPN 5 nsubj
    says   VERB  0 root  O VBZ say
    so     ADV   5 advmod
    .      PUNCT 5 punct
    """
    claims = find_claims(d("To found Quorum Ada says so.", table, "o Quorum", "p Ada"), VOCABULARY)
    assert {c.status for c in claims if c.predicate == "founded"} <= {Status.PLANNED}


def test_the_end_of_a_compound_states_nothing() -> None:
    table = """
    The      DET   5 det
    ill      ADV   4 advmod
    -        PUNCT 4 punct
    received VERB  5 amod O VBN receive
    law      NOUN  6 nsubj
    fell     VERB  0 root O VBD fall
    .        PUNCT 6 punct
    """
    assert said(d("The ill-received law fell.", table, "o law")) == ["changed patient=law"]


def test_the_day_of_a_clause_with_when() -> None:
    table = """
    Ada   PROPN 2 nsubj
    fled  VERB  0 root  O VBD flee
    in    ADP   4 case
    2009  NUM   2 obl
    when  ADV   7 advmod
    Boran PROPN 7 nsubj
    died  VERB  2 advcl O VBD die
    .     PUNCT 2 punct
    """
    draft = d("Ada fled in 2009 when Boran died.", table, "p Ada", "p Boran", whens=("2009",))
    assert said(draft) == ["fled agent=Ada when=2009", "died agent=Boran when=2009"]


def test_the_middle_of_a_town_is_in_the_town() -> None:
    table = """
    Ada    PROPN 2 nsubj
    died   VERB  0 root  O VBD die
    in     ADP   5 case
    the    DET   5 det
    middle NOUN  2 obl  O NN middle
    of     ADP   7 case
    Oslo   PROPN 5 nmod
    .      PUNCT 2 punct
    """
    found = said(d("Ada died in the middle of Oslo.", table, "p Ada", "l Oslo"))
    assert [line for line in found if line.endswith("where=Oslo")]


def test_what_attacks_a_town_happens_there() -> None:
    table = """
    Quorum   PROPN 2 nsubj
    attacked VERB  0 root  O VBD attack
    Oslo     PROPN 2 obj
    .        PUNCT 2 punct
    """
    assert said(d("Quorum attacked Oslo.", table, "o Quorum", "l Oslo")) == [
        "attacked agent=Quorum patient=Oslo where=Oslo"
    ]
