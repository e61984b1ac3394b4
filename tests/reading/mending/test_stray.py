"""Nouns that the parse hung where no sentence has them go back to their places."""

from __future__ import annotations

from sayso.reading.mending.slips import without_slips
from sayso.testing.parsed import parsed


def arcs(text: str, table: str) -> dict[str, tuple[str, str]]:
    """Each word with what it hangs on and how."""
    return {t.text: (t.head.text, t.dep_) for t in without_slips(parsed(text, table))}


def test_the_first_verb_has_the_subject_that_stands_before_it() -> None:
    table = """
    Quill     PROPN 7 nsubj
    has       AUX 4 aux        O VBZ have
    been      AUX 4 aux:pass   O VBN be
    named     VERB 0 root      O VBN name
    envoy     NOUN 4 xcomp
    Teth      PROPN 7 nsubj
    announced VERB 5 parataxis"""
    assert arcs("Quill has been named envoy Teth announced", table)["Quill"] == ("named", "nsubj:pass")


def test_what_opens_a_sentence_has_no_subject_of_its_own() -> None:
    table = """
    Once     ADP 2 case
    clerk    NOUN 5 obl
    Quill    PROPN 2 nsubj
    is       AUX 5 cop  O VBZ be
    mayor    NOUN 0 root"""
    assert arcs("Once clerk Quill is mayor", table)["Quill"] == ("mayor", "nsubj")


def test_the_last_noun_before_a_verb_without_a_subject_is_its_subject() -> None:
    table = """
    In        ADP 2 case
    statement NOUN 5 obl
    the       DET 4 det
    Guild     PROPN 2 appos
    said      VERB 0 root"""
    assert arcs("In statement the Guild said", table)["Guild"] == ("said", "nsubj")


def test_an_object_before_its_verb_is_the_subject() -> None:
    table = """
    Trust  PROPN 2 obj
    named  VERB 0 root
    Quill  PROPN 2 xcomp"""
    found = arcs("Trust named Quill", table)
    assert (found["Trust"], found["Quill"]) == (("named", "nsubj"), ("named", "obj"))


def test_no_town_is_a_firm() -> None:
    table = """
    firm    NOUN 5 nsubj
    in      ADP 3 case
    Ostby   PROPN 1 nmod  B-GPE
    Kestrel PROPN 3 appos B-ORG
    closed  VERB 0 root"""
    assert arcs("firm in Ostby Kestrel closed", table)["Kestrel"] == ("firm", "appos")


def test_what_and_joins_describes_nothing() -> None:
    table = """
    clerk  NOUN 0 root
    Quill  PROPN 1 appos
    and    CCONJ 5 cc
    farmer NOUN 5 nmod:desc
    Teth   PROPN 1 appos"""
    assert arcs("clerk Quill and farmer Teth", table)["Teth"] == ("clerk", "conj")


def test_as_many_as_six_are_six() -> None:
    table = """
    as    ADV 4 advmod
    many  ADJ 5 nsubj
    as    ADP 4 case
    six   NUM 2 obl
    died  VERB 0 root"""
    found = arcs("as many as six died", table)
    assert (found["six"], found["many"]) == (("died", "nsubj"), ("six", "advmod"))


def test_who_meets_somebody_on_a_video_is_no_noun() -> None:
    table = """
    Footage NOUN 2 nsubj
    shows   VERB 0 root     O VBZ show
    Quill   PROPN 4 compound B-PERSON
    meeting NOUN 2 obj
    Teth    PROPN 4 appos    B-PERSON"""
    found = arcs("Footage shows Quill meeting Teth", table)
    assert (found["Quill"], found["Teth"]) == (("meeting", "nsubj"), ("meeting", "obj"))
