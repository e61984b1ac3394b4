"""Chains: what is one thing in a document, and what must stay apart."""

from sayso.model.mention import Mention
from sayso.reading.mentions import find_mentions
from sayso.testing.parsed import draft_of


def chains(text: str, table: str) -> list[list[str]]:
    """The mentions' texts by chain, chains of one left out."""
    by_chain: dict[str, list[Mention]] = {}
    for mention in find_mentions(draft_of(text, table)):
        by_chain.setdefault(mention.chain, []).append(mention)
    return [[m.text for m in ms] for ms in by_chain.values() if len(ms) > 1]


NAZ = "Iqra PROPN 3 nsubj B-PERSON\nNaz PROPN 1 flat I-PERSON\nleft VERB 0 root\n. PUNCT 3 punct\n\n"
OMAR = "Omar PROPN 3 nsubj B-PERSON\nNaz PROPN 1 flat I-PERSON\ncame VERB 0 root\n. PUNCT 3 punct\n\n"


def test_a_surname_is_the_only_person_who_has_it() -> None:
    text = "Iqra Naz left. Naz slept."
    table = NAZ + "Naz PROPN 2 nsubj B-PERSON\nslept VERB 0 root\n. PUNCT 2 punct"
    assert chains(text, table) == [["Iqra Naz", "Naz"]]


def test_a_surname_of_two_people_joins_neither() -> None:
    text = "Iqra Naz left. Omar Naz came. Naz slept."
    table = NAZ + OMAR + "Naz PROPN 2 nsubj B-PERSON\nslept VERB 0 root\n. PUNCT 2 punct"
    assert chains(text, table) == []


def test_a_pronoun_means_the_one_person_before_it() -> None:
    text = "Iqra Naz left. She slept."
    assert chains(text, NAZ + "She PRON 2 nsubj\nslept VERB 0 root\n. PUNCT 2 punct") == [["Iqra Naz", "She"]]


def test_a_pronoun_between_two_equals_stays_alone() -> None:
    text = "Robin Naz and Alex Lod met. He slept."
    table = """
    Robin PROPN 6 nsubj B-PERSON
    Naz  PROPN 1 flat  I-PERSON
    and  CCONJ 4 cc
    Alex PROPN 1 conj  B-PERSON
    Lod  PROPN 4 flat  I-PERSON
    met  VERB  0 root
    .    PUNCT 6 punct

    He    PRON 2 nsubj
    slept VERB 0 root
    .     PUNCT 2 punct"""
    assert chains(text, table) == []


def test_a_pronoun_is_not_the_other_side_of_its_own_verb() -> None:
    text = "Iqra Naz met her."
    table = "Iqra PROPN 3 nsubj B-PERSON\nNaz PROPN 1 flat I-PERSON\nmet VERB 0 root\nher PRON 3 obj\n. PUNCT 3 punct"
    assert chains(text, table) == []


LEAGUE = """
The     DET   4 det
Harbour PROPN 3 compound B-ORG
Workers PROPN 4 compound I-ORG
League  PROPN 5 nsubj    I-ORG
met     VERB  0 root
.       PUNCT 5 punct

"""


def test_initials_that_nobody_explains_join_the_one_long_name() -> None:
    text = "The Harbour Workers League met. HWL won."
    table = LEAGUE + "HWL PROPN 2 nsubj B-ORG\nwon VERB 0 root\n. PUNCT 2 punct"
    assert chains(text, table) == [["Harbour Workers League", "HWL"]]


def test_the_group_is_the_one_organisation_before_it() -> None:
    text = "Jaish-e-Bahr met. The group won."
    table = """
    Jaish PROPN 6 nsubj B-ORG
    -     PUNCT 1 punct I-ORG
    e     X     1 flat  I-ORG
    -     PUNCT 1 punct I-ORG
    Bahr  PROPN 1 flat  I-ORG
    met   VERB  0 root
    .     PUNCT 6 punct

    The   DET   2 det
    group NOUN  3 nsubj
    won   VERB  0 root
    .     PUNCT 3 punct"""
    assert chains(text, table) == [["Jaish-e-Bahr", "The group"]]


def test_an_indefinite_noun_points_back_to_nothing() -> None:
    text = "The Harbour Workers League met. A group won."
    table = LEAGUE + "A DET 2 det\ngroup NOUN 3 nsubj\nwon VERB 0 root\n. PUNCT 3 punct"
    assert chains(text, table) == []


def test_who_is_the_noun_before_it() -> None:
    text = "Iqra Naz, who slept, left."
    table = """
    Iqra  PROPN 7 nsubj B-PERSON
    Naz   PROPN 1 flat  I-PERSON
    ,     PUNCT 5 punct
    who   PRON  5 nsubj
    slept VERB  1 acl:relcl
    ,     PUNCT 5 punct
    left  VERB  0 root
    .     PUNCT 7 punct"""
    assert chains(text, table) == [["Iqra Naz", "who"]]


IS = """
Iqra      PROPN 5 nsubj B-PERSON
Naz       PROPN 1 flat  I-PERSON
is        AUX   5 cop
{}        DET   5 det
commander NOUN  0 root
.         PUNCT 5 punct"""


def test_x_is_a_commander_is_one_person() -> None:
    assert chains("Iqra Naz is a commander.", IS.format("a")) == [["Iqra Naz", "a commander"]]


def test_x_is_no_commander_is_not() -> None:
    text = "Iqra Naz is not commander."
    assert chains(text, IS.format("not").replace("DET   5 det", "PART 5 advmod")) == []


def test_the_two_groups_are_the_two_that_were_joined_by_and() -> None:
    text = "Jamla and Hizb met. The two groups won."
    table = """
    Jamla PROPN 4 nsubj B-ORG
    and   CCONJ 3 cc
    Hizb  PROPN 1 conj  B-ORG
    met   VERB  0 root
    .     PUNCT 4 punct

    The    DET  3 det
    two    NUM  3 nummod
    groups NOUN 4 nsubj O NNS group
    won    VERB 0 root
    .      PUNCT 4 punct"""
    found = find_mentions(draft_of(text, table))
    both = next(m for m in found if m.text == "The two groups")
    assert both.members == tuple(m.chain for m in found if m.level == "named")


def test_the_name_of_a_chain_is_its_fullest_name() -> None:
    text = "Naz slept. Iqra Naz left."
    table = "Naz PROPN 2 nsubj B-PERSON\nslept VERB 0 root\n. PUNCT 2 punct\n\n" + NAZ
    assert {m.name for m in find_mentions(draft_of(text, table))} == {"Iqra Naz"}


TRUST = """
The     DET   3 det
Quill   PROPN 3 compound B-ORG
Trust   PROPN 4 nsubj    I-ORG
gave    VERB  0 root
.       PUNCT 4 punct
"""
SHORT = "\nThe DET 2 det\nTrust PROPN 3 nsubj B-ORG\npaid VERB 0 root\n. PUNCT 3 punct"


def test_the_head_of_a_name_is_the_only_thing_that_is_called_so() -> None:
    assert chains("The Quill Trust gave. The Trust paid.", TRUST + SHORT) == [["Quill Trust", "Trust"]]


def test_the_head_of_two_names_joins_neither() -> None:
    other = TRUST.replace("Quill", "Harrow")
    text = "The Quill Trust gave. The Harrow Trust gave. The Trust paid."
    assert chains(text, TRUST + other + SHORT) == []


def test_a_reflexive_means_the_subject_over_its_own_clause() -> None:
    table = """
    Naz     PROPN 2 nsubj B-PERSON
    tried   VERB  0 root
    to      PART  4 mark
    clear   VERB  2 xcomp
    herself PRON  4 obj
    .       PUNCT 2 punct"""
    assert chains("Naz tried to clear herself.", table) == [["Naz", "herself"]]


GUARD = """
The     DET   3 det
river   NOUN  3 compound
police  NOUN  4 nsubj
came    VERB  0 root
.       PUNCT 4 punct
"""
FILLER = "\nIt PRON 2 expl\nrained VERB 0 root\n. PUNCT 2 punct\n"


def test_a_full_description_is_known_again_however_far() -> None:
    text = "The river police came. " + "It rained. " * 12 + "The river police came."
    assert chains(text, GUARD + FILLER * 12 + GUARD) == [["The river police", "The river police"]]


def _turn(question: str, answer: str) -> str:
    asked = "".join(
        f"{w} {tags}\n" for w, tags in zip(question.split(), ("AUX 3 aux", "PRON 3 nsubj", "VERB 0 root"), strict=True)
    )
    told = "".join(f"{w} {tags}\n" for w, tags in zip(answer.split(), ("PRON 2 nsubj", "VERB 0 root"), strict=True))
    return f"{asked}? PUNCT 3 punct\n\n{told}. PUNCT 2 punct\n\n"


TURNS = [("Did you go", "I went"), ("Did you see", "I saw"), ("Did you stay", "I stayed")]


def test_you_of_the_questions_is_i_of_the_answers() -> None:
    text = "\n".join(f"{q}?\n{a}." for q, a in TURNS)
    assert chains(text, "".join(_turn(q, a) for q, a in TURNS)) == [["you", "I"] * 3]


def test_one_question_makes_no_interview() -> None:
    (q, a) = TURNS[0]
    assert chains(f"{q}?\n{a}.", _turn(q, a)) == []
