"""Claims over hand-made parses: one turn of the language each."""

from tests.reading.claims.factory import VOCABULARY, d, said

from sayso.model.claim import Status
from sayso.model.stance import Certainty
from sayso.reading.claims import find_claims

MET = """
Ada   PROPN 2 nsubj
met   VERB  0 root  O VBD meet
Boran PROPN 2 obj
in    ADP   5 case
Oslo  PROPN 2 obl
on    ADP   7 case
Monday PROPN 2 obl
.     PUNCT 2 punct
"""


def test_a_plain_sentence() -> None:
    draft = d("Ada met Boran in Oslo on Monday.", MET, "p Ada", "p Boran", "l Oslo", whens=("Monday",))
    assert said(draft) == ["met agent=Ada partner=Boran where=Oslo when=Monday"]


def test_ids_count_in_the_order_of_the_text() -> None:
    draft = d("Ada met Boran in Oslo on Monday.", MET, "p Ada", "p Boran", "l Oslo")
    assert [c.id for c in find_claims(draft, VOCABULARY)] == ["c1"]


def test_without_a_mention_there_is_no_claim() -> None:
    assert said(d("Ada met Boran in Oslo on Monday.", MET)) == []


def test_a_mutual_act_wants_both_sides() -> None:
    assert said(d("Ada met Boran in Oslo on Monday.", MET, "p Ada", "l Oslo")) == []


def test_a_place_that_stands_for_its_government_is_no_where() -> None:
    from dataclasses import replace

    from sayso.model.place import Place, Precision

    draft = d("Ada met Boran in Oslo on Monday.", MET, "p Ada", "p Boran", "l Oslo")
    oslo = Place(
        mention="m3", gazetteer=None, id=None, name="Oslo", country=None, lat=None, lon=None,
        precision=Precision.UNRESOLVED, actor=True,
    )  # fmt: skip
    assert said(replace(draft, places=(oslo,))) == ["met agent=Ada partner=Boran"]


def test_passive_and_its_agent() -> None:
    table = """
    Ada      PROPN 3 nsubj:pass
    was      AUX   3 aux:pass
    arrested VERB  0 root  O VBN arrest
    by       ADP   5 case
    Quaria   PROPN 3 obl:agent
    .        PUNCT 3 punct
    """
    assert said(d("Ada was arrested by Quaria.", table, "p Ada", "l Quaria")) == ["arrested agent=Quaria patient=Ada"]


def test_reduced_relatives_and_relative_clauses() -> None:
    table = """
    Ada      PROPN 6 nsubj
    ,        PUNCT 4 punct
    who      PRON  4 nsubj
    killed   VERB  1 acl:relcl O VBD kill
    Boran    PROPN 4 obj
    fled     VERB  0 root O VBD flee
    .        PUNCT 6 punct
    """
    assert said(d("Ada, who killed Boran fled.", table, "p Ada", "p Boran")) == [
        "killed agent=Ada patient=Boran",
        "fled agent=Ada",
    ]


def test_coordinated_subjects_are_two_sides_of_a_mutual_act() -> None:
    table = """
    Ada   PROPN 4 nsubj
    and   CCONJ 3 cc
    Boran PROPN 1 conj
    met   VERB  0 root  O VBD meet
    .     PUNCT 4 punct
    """
    assert said(d("Ada and Boran met.", table, "p Ada", "p Boran")) == ["met agent=Ada partner=Boran"]


def test_coordinated_verbs_share_subject_and_a_fronted_date() -> None:
    table = """
    Monday   PROPN 3 obl
    Ada      PROPN 3 nsubj
    visited  VERB  0 root  O VBD visit
    Oslo     PROPN 3 obj
    and      CCONJ 6 cc
    met      VERB  3 conj  O VBD meet
    Boran    PROPN 6 obj
    .        PUNCT 3 punct
    """
    draft = d("Monday Ada visited Oslo and met Boran.", table, "p Ada", "l Oslo", "p Boran", whens=("Monday",))
    assert said(draft) == [
        "visited agent=Ada venue=Oslo where=Oslo when=Monday",
        "met agent=Ada partner=Boran when=Monday",
    ]


def test_a_light_verb_carries_a_noun() -> None:
    table = """
    Ada   PROPN 2 nsubj
    held  VERB  0 root  O VBD hold
    talks NOUN  2 obj   O NNS talk
    with  ADP   5 case
    Boran PROPN 3 nmod
    .     PUNCT 2 punct
    """
    assert said(d("Ada held talks with Boran.", table, "p Ada", "p Boran")) == ["met agent=Ada partner=Boran"]


def test_a_title_before_a_name() -> None:
    table = """
    Former  ADJ   4 amod
    Quay    PROPN 4 compound
    Trust   PROPN 4 compound
    director NOUN 5 compound
    Ada     PROPN 6 nsubj
    left    VERB  0 root  O VBD leave
    .       PUNCT 6 punct
    """
    draft = d("Former Quay Trust director Ada left.", table, "o Quay Trust", "p Ada")
    claims = find_claims(draft, VOCABULARY)
    assert said(draft)[0] == "holds_role agent=Ada group=Quay title=director"
    assert claims[0].status is Status.ENDED


def test_an_apposition_gives_a_role() -> None:
    table = """
    Ada    PROPN 7 nsubj
    ,      PUNCT 3 punct
    chief  NOUN  1 appos
    of     ADP   5 case
    Quorum PROPN 3 nmod
    ,      PUNCT 3 punct
    left   VERB  0 root  O VBD leave
    .      PUNCT 7 punct
    """
    draft = d("Ada, chief of Quorum, left.", table, "p Ada", "o Quorum")
    assert "holds_role agent=Ada group=Quorum title=chief" in said(draft)


def test_a_plan_is_not_a_deed() -> None:
    table = """
    Ada   PROPN 2 nsubj
    plans VERB  0 root  O VBZ plan
    to    PART  4 mark
    visit VERB  2 xcomp O VB  visit
    Oslo  PROPN 4 obj
    .     PUNCT 2 punct
    """
    claims = find_claims(d("Ada plans to visit Oslo.", table, "p Ada", "l Oslo"), VOCABULARY)
    visit = next(c for c in claims if c.predicate == "visited")
    assert visit.status is Status.PLANNED
    assert visit.stance.certainty is not Certainty.CERTAIN


def test_the_date_of_an_agreement_is_not_that_of_the_deed_agreed() -> None:
    table = """
    Ada    PROPN 2 nsubj
    agreed VERB  0 root  O VBD agree
    Monday PROPN 2 obl
    to     PART  5 mark
    visit  VERB  2 xcomp O VB visit
    Oslo   PROPN 5 obj
    .      PUNCT 2 punct
    """
    draft = d("Ada agreed Monday to visit Oslo.", table, "p Ada", "l Oslo", whens=("Monday",))
    assert "visited agent=Ada venue=Oslo where=Oslo" in said(draft)


def test_a_compound_of_a_place_gives_a_seat() -> None:
    table = """
    The     DET   5 det
    Oslo    PROPN 4 obl
    -       PUNCT 4 punct
    based   VERB  5 amod  O VBN base
    Quorum  PROPN 6 nsubj
    fled    VERB  0 root  O VBD flee
    .       PUNCT 6 punct
    """
    draft = d("The Oslo-based Quorum fled.", table, "l Oslo", "o Quorum")
    assert said(draft)[0] == "based_in agent=Quorum venue=Oslo where=Oslo"


def test_a_short_form_in_brackets_is_another_name() -> None:
    table = """
    Quay   PROPN 2 compound
    League PROPN 6 nsubj
    (      PUNCT 4 punct
    QL     PROPN 2 appos
    )      PUNCT 4 punct
    fled   VERB  0 root  O VBD flee
    .      PUNCT 6 punct
    """
    draft = d("Quay League (QL) fled.", table, "o Quay League", "o QL")
    assert "also_known_as agent=Quay patient=QL" in said(draft)
