"""Slips of the parse that are mended before anything is read."""

from __future__ import annotations

from sayso.reading.mending.slips import without_slips
from sayso.testing.parsed import parsed


def arcs(text: str, table: str) -> dict[str, tuple[str, str]]:
    """Each word with what it hangs on and how."""
    return {t.text: (t.head.text, t.dep_) for t in without_slips(parsed(text, table))}


def test_who_is_shown_doing_something_does_it() -> None:
    table = """
    Footage NOUN 2 nsubj
    shows   VERB 0 root  O VBZ show
    Quill   PROPN 4 obj
    leaving VERB 2 ccomp O VBG leave"""
    assert arcs("Footage shows Quill leaving", table)["Quill"] == ("leaving", "nsubj")


def test_who_stands_behind_that_belongs_to_its_clause() -> None:
    table = """
    Papers NOUN 5 nsubj
    seen   VERB 1 acl       O VBN see
    by     ADP  4 case
    Teth   PROPN 2 obl:agent
    show   VERB 0 root      O VBP show
    that   SCONJ 8 mark
    Quill  PROPN 2 obl:agent
    paid   VERB 5 ccomp     O VBD pay"""
    assert arcs("Papers seen by Teth show that Quill paid", table)["Quill"] == ("paid", "nsubj")


def test_a_reduced_relative_leaves_its_noun_to_the_verb() -> None:
    table = """
    Emails  NOUN 2 nsubj:pass
    leaked  VERB 5 ccomp O VBN leak
    to      ADP  4 case
    Teth    PROPN 2 obl
    suggest VERB 0 root  O VBP suggest"""
    found = arcs("Emails leaked to Teth suggest", table)
    assert found["Emails"] == ("suggest", "nsubj")
    assert found["leaked"] == ("Emails", "acl")


def test_what_a_listener_is_told_is_not_what_he_is() -> None:
    table = """
    Quill   PROPN 2 nsubj
    told    VERB 0 root  O VBD tell
    the     DET  4 det
    inquiry NOUN 2 iobj
    that    SCONJ 7 mark
    Teth    PROPN 7 nsubj
    left    VERB 4 acl   O VBD leave"""
    assert arcs("Quill told the inquiry that Teth left", table)["left"] == ("told", "ccomp")


def test_a_relative_clause_of_a_listener_stays() -> None:
    table = """
    Quill PROPN 2 nsubj
    told  VERB 0 root  O VBD tell
    the   DET  4 det
    man   NOUN 2 obj
    that  PRON 6 nsubj O WDT that
    left  VERB 4 acl:relcl O VBD leave"""
    assert arcs("Quill told the man that left", table)["left"] == ("man", "acl:relcl")


def test_a_charge_says_what_follows_that() -> None:
    table = """
    the     DET  2 det
    charge  NOUN 0 root
    that    PRON 5 obj   O WDT that
    he      PRON 5 nsubj
    ordered VERB 2 acl:relcl O VBD order
    it      PRON 5 obj"""
    assert arcs("the charge that he ordered it", table)["that"] == ("ordered", "mark")


def test_a_charge_that_is_faced_has_an_object() -> None:
    table = """
    the    DET  2 det
    charge NOUN 0 root
    that   PRON 5 obj   O WDT that
    he     PRON 5 nsubj
    faced  VERB 2 acl:relcl O VBD face"""
    assert arcs("the charge that he faced", table)["that"] == ("faced", "obj")


def test_a_rounded_number_is_a_subject() -> None:
    table = """
    Up    ADP 3 case
    to    ADP 1 fixed
    70    NUM 7 obl
    of    ADP 5 case
    them  PRON 3 nmod
    were  AUX 7 aux:pass O VBD be
    hurt  VERB 0 root   O VBN hurt"""
    assert arcs("Up to 70 of them were hurt", table)["70"] == ("hurt", "nsubj:pass")


def test_as_what_somebody_was_elected_is_no_subject() -> None:
    table = """
    Election NOUN 5 nsubj:pass
    as       SCONJ 5 mark
    mayor    NOUN 5 nsubj:pass O NN mayor
    was      AUX  5 aux:pass
    annulled VERB 0 root O VBN annul"""
    found = arcs("Election as mayor was annulled", table)
    assert found["mayor"] == ("Election", "nmod")
    assert found["as"] == ("mayor", "case")


def test_what_is_false_is_the_reports() -> None:
    table = """
    Reports NOUN 6 ccomp O NNS report
    are     AUX  3 cop   O VBP be
    false   ADJ  6 ccomp O JJ false
    the     DET  5 det
    general NOUN 6 nsubj O NN general
    said    VERB 0 root  O VBD say"""
    assert arcs("Reports are false the general said", table)["Reports"] == ("false", "nsubj")


def test_the_first_of_two_behind_a_verb_is_who_is_made_so() -> None:
    table = """
    Delegates NOUN 2 nsubj:pass O NNS delegate
    elected   VERB 0 root  O VBN elect
    Quill     PROPN 2 xcomp B-PERSON NNP Quill
    leader    NOUN 2 xcomp O NN leader"""
    found = arcs("Delegates elected Quill leader", table)
    assert found["Delegates"] == ("elected", "nsubj")
    assert found["Quill"] == ("elected", "obj")


def test_what_somebody_is_made_leaves_a_passive_alone() -> None:
    table = """
    Quill   PROPN 2 nsubj:pass B-PERSON NNP Quill
    elected VERB 0 root  O VBN elect
    leader  NOUN 2 xcomp O NN leader"""
    assert arcs("Quill elected leader", table)["Quill"] == ("elected", "nsubj:pass")


def test_what_is_said_to_show_it_is_no_verb_of_the_sentence() -> None:
    table = """
    Video   NOUN 9 nsubj:pass O NN video
    ,       PUNCT 5 punct
    which   PRON 6 obj   O WDT which
    police  NOUN 5 nsubj O NNS police
    say     VERB 1 acl:relcl O VBP say
    shows   VERB 0 root  O VBZ show
    Quill   PROPN 6 obj  B-PERSON NNP Quill
    ,       PUNCT 1 punct
    deleted VERB 6 ccomp O VBD delete"""
    found = arcs("Video , which police say shows Quill , deleted", table)
    assert found["shows"] == ("say", "ccomp")
    assert found["which"] == ("shows", "nsubj")
    assert found["Video"][0] == "deleted"


def test_a_sound_parse_stays_as_it_is() -> None:
    table = """
    Quill PROPN 2 nsubj
    said  VERB 0 root  O VBD say
    Teth  PROPN 4 nsubj
    left  VERB 2 ccomp O VBD leave"""
    assert arcs("Quill said Teth left", table) == {
        "Quill": ("said", "nsubj"),
        "said": ("said", "ROOT"),
        "Teth": ("left", "nsubj"),
        "left": ("said", "ccomp"),
    }


def test_who_gives_up_a_plan_to_buy_gives_nothing_up_in_order_to_buy() -> None:
    table = """
    Quill   PROPN 2 nsubj O NNP Quill
    dropped VERB 0 root  O VBD drop
    her     PRON 4 nmod:poss O PRP$ her
    bid     NOUN 2 obj   O NN bid
    to      PART 6 mark  O TO to
    buy     VERB 2 advcl O VB buy
    land    NOUN 6 obj   O NN land"""
    assert arcs("Quill dropped her bid to buy land", table)["buy"] == ("bid", "acl")
    paid = table.replace("dropped VERB 0 root  O VBD drop", "raised VERB 0 root  O VBD raise")
    assert arcs("Quill raised her bid to buy land", paid)["buy"] == ("raised", "advcl")


def test_who_is_spoken_to_does_not_do_it() -> None:
    table = """
    Brandt PROPN 5 nsubj
    ,      PUNCT 1 punct
    your   PRON 4 nmod:poss
    office NOUN 1 appos
    paid   VERB 0 root O VBD pay"""
    found = arcs("Brandt, your office paid", table)
    assert found["office"] == ("paid", "nsubj")
    assert found["Brandt"] == ("paid", "vocative")


def test_whose_aunt_somebody_is_stays_an_apposition() -> None:
    table = """
    Quill  PROPN 6 nsubj
    ,      PUNCT 1 punct
    your   PRON 4 nmod:poss
    aunt   NOUN 1 appos
    ,      PUNCT 1 punct
    paid   VERB 0 root O VBD pay"""
    assert arcs("Quill, your aunt, paid", table)["aunt"] == ("Quill", "appos")


def test_what_a_conjunction_before_a_noun_opens_is_the_nouns_clause() -> None:
    table = """
    It       PRON  2 nsubj
    came     VERB  0 root  O VBD come
    out      ADP   2 compound:prt
    after    SCONJ 7 mark
    a        DET   6 det
    video    NOUN  2 obj
    surfaced VERB  6 acl   O VBN surface"""
    found = arcs("It came out after a video surfaced", table)
    assert (found["surfaced"], found["video"]) == (("came", "advcl"), ("surfaced", "nsubj"))


def test_what_a_hyphen_ties_to_a_name_is_no_side_of_the_verb() -> None:
    table = """
    Reef    PROPN 6 obl:unmarked
    -       PUNCT 1 punct
    Guild   PROPN 5 compound
    Terror  PROPN 5 compound
    Nexus   PROPN 6 nsubj
    Emerges VERB  0 root O VBZ emerge"""
    assert arcs("Reef-Guild Terror Nexus Emerges", table)["Reef"] == ("Guild", "compound")
