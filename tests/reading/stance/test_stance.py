"""Stance: polarity and certainty of the innermost speaker."""

import pytest

from sayso.reading.stance import is_assessment, stance_of
from sayso.testing.parsed import draft_of

LEFT = "left VERB {head} {dep} O {tag} leave"


def stance(text: str, table: str, word: str) -> tuple[str, str, list[str]]:
    draft = draft_of(text, table)
    token = next(t for t in draft.doc if t.text == word)
    found = stance_of(token, draft)
    return found.polarity.value, found.certainty.value, [c.text for c in found.cues]


def auxiliary(word: str) -> tuple[str, str, list[str]]:
    table = f"Omar PROPN 3 nsubj\n{word} AUX 3 aux O MD {word}\nleave VERB 0 root O VB leave\n. PUNCT 3 punct"
    return stance(f"Omar {word} leave.", table, "leave")


@pytest.mark.parametrize(("word", "certainty"), [("may", "possible"), ("will", "probable"), ("should", "possible")])
def test_modals(word: str, certainty: str) -> None:
    assert auxiliary(word) == ("+", certainty, [word])


def test_a_plain_past_is_certain() -> None:
    assert stance("Omar left.", "Omar PROPN 2 nsubj\nleft VERB 0 root O VBD leave\n. PUNCT 2 punct", "left") == (
        "+",
        "certain",
        [],
    )


def test_negation() -> None:
    table = (
        "Omar PROPN 4 nsubj\ndid AUX 4 aux O VBD do\nnot PART 4 advmod\nleave VERB 0 root O VB leave\n. PUNCT 4 punct"
    )
    assert stance("Omar did not leave.", table, "leave") == ("-", "certain", ["not"])


def test_nobody() -> None:
    table = "No DET 2 det\nguard NOUN 3 nsubj\nleft VERB 0 root O VBD leave\n. PUNCT 3 punct"
    assert stance("No guard left.", table, "left")[:2] == ("-", "certain")


def infinitive(verb: str, lemma: str) -> tuple[str, str, list[str]]:
    table = (
        f"Omar PROPN 2 nsubj\n{verb} VERB 0 root O VBD {lemma}\n"
        "to PART 4 mark\nleave VERB 2 xcomp O VB leave\n. PUNCT 2 punct"
    )
    return stance(f"Omar {verb} to leave.", table, "leave")


@pytest.mark.parametrize(
    ("verb", "lemma", "expected"),
    [
        ("managed", "manage", ("+", "certain")),
        ("failed", "fail", ("-", "certain")),
        ("refused", "refuse", ("-", "certain")),
        ("planned", "plan", ("+", "probable")),
        ("tried", "try", ("+", "possible")),
        ("hoped", "hope", ("+", "possible")),
    ],
)
def test_implicatives(verb: str, lemma: str, expected: tuple[str, str]) -> None:
    assert infinitive(verb, lemma)[:2] == expected


def test_two_negations() -> None:
    table = (
        "Omar PROPN 4 nsubj\ndid AUX 4 aux O VBD do\nnot PART 4 advmod\nfail VERB 0 root O VB fail\n"
        "to PART 6 mark\nleave VERB 4 xcomp O VB leave\n. PUNCT 4 punct"
    )
    assert stance("Omar did not fail to leave.", table, "leave")[:2] == ("+", "certain")


def clause(verb: str, lemma: str) -> tuple[str, str, list[str]]:
    table = (
        f"Ines PROPN 2 nsubj\n{verb} VERB 0 root O VBD {lemma}\nthat SCONJ 5 mark\n"
        "Omar PROPN 5 nsubj\nleft VERB 2 ccomp O VBD leave\n. PUNCT 2 punct"
    )
    return stance(f"Ines {verb} that Omar left.", table, "left")


@pytest.mark.parametrize(
    ("verb", "lemma", "expected"),
    [
        ("said", "say", ("+", "certain")),
        ("denied", "deny", ("-", "certain")),
        ("believed", "believe", ("+", "probable")),
        ("regretted", "regret", ("+", "certain")),
        ("doubted", "doubt", ("-", "probable")),
    ],
)
def test_clauses(verb: str, lemma: str, expected: tuple[str, str]) -> None:
    assert clause(verb, lemma)[:2] == expected


def test_hearsay_stays_certain_and_shows_its_words() -> None:
    table = "Omar PROPN 3 nsubj\nreportedly ADV 3 advmod\nleft VERB 0 root O VBD leave\n. PUNCT 3 punct"
    assert stance("Omar reportedly left.", table, "left") == ("+", "certain", ["reportedly"])


def test_hearsay_passive_shows_its_words() -> None:
    table = (
        "Omar PROPN 3 nsubj:pass\nis AUX 3 aux:pass O VBZ be\nsaid VERB 0 root O VBN say\nto PART 6 mark\n"
        "have AUX 6 aux O VB have\nleft VERB 3 xcomp O VBN leave\n. PUNCT 3 punct"
    )
    assert stance("Omar is said to have left.", table, "left") == ("+", "certain", ["is said"])


def test_a_condition() -> None:
    table = (
        "If SCONJ 3 mark\nOmar PROPN 3 nsubj\nleft VERB 6 advcl O VBD leave\n, PUNCT 3 punct\n"
        "Ines PROPN 6 nsubj\nslept VERB 0 root O VBD sleep\n. PUNCT 6 punct"
    )
    assert stance("If Omar left, Ines slept.", table, "left")[1] == "uncommitted"


def test_a_question() -> None:
    table = "Has AUX 3 aux O VBZ have\nOmar PROPN 3 nsubj\nleft VERB 0 root O VBN leave\n? PUNCT 3 punct"
    assert stance("Has Omar left?", table, "left")[1] == "uncommitted"


def test_a_call_for_something() -> None:
    table = (
        "Ines PROPN 2 nsubj\nsought VERB 0 root O VBD seek\ntheir PRON 4 nmod:poss\nrelease NOUN 2 obj\n. PUNCT 2 punct"
    )
    assert stance("Ines sought their release.", table, "release")[1] == "possible"


def assessed(text: str, table: str, word: str) -> bool:
    draft = draft_of(text, table)
    return is_assessment(next(t for t in draft.doc if t.text == word), draft)


def test_a_forecast_is_an_assessment() -> None:
    table = (
        "This PRON 3 nsubj\ncould AUX 3 aux O MD can\n"
        "threaten VERB 0 root O VB threaten\npeace NOUN 3 obj\n. PUNCT 3 punct"
    )
    assert assessed("This could threaten peace.", table, "threaten")


def test_a_report_is_no_assessment() -> None:
    assert not assessed("Omar left.", "Omar PROPN 2 nsubj\nleft VERB 0 root O VBD leave\n. PUNCT 2 punct", "left")


def test_a_hedged_past_is_no_assessment() -> None:
    table = (
        "Omar PROPN 4 nsubj\nmay AUX 4 aux O MD may\n"
        "have AUX 4 aux O VB have\nleft VERB 0 root O VBN leave\n. PUNCT 4 punct"
    )
    assert not assessed("Omar may have left.", table, "left")


def participle(modal: str) -> tuple[str, str, list[str]]:
    table = (
        f"Omar PROPN 3 nsubj\n{modal} AUX 3 aux O MD {modal}\nleave VERB 0 root O VB leave\n, PUNCT 5 punct\n"
        "killing VERB 3 advcl O VBG kill\nguards NOUN 5 obj\n. PUNCT 3 punct"
    )
    return stance(f"Omar {modal} leave, killing guards.", table, "killing")


def test_what_follows_from_a_thing_is_no_surer_than_it() -> None:
    assert participle("may") == ("+", "possible", ["may"])


def test_never_before_denies() -> None:
    table = """
    Never  ADV  2 advmod
    before ADV  5 advmod
    has    AUX  5 aux   O VBZ have
    Omar   PROPN 5 nsubj
    left   VERB 0 root  O VBN leave
    .      PUNCT 5 punct
    """
    assert stance("Never before has Omar left.", table, "left")[:2] == ("-", "certain")


def test_not_all_leaves_open_who() -> None:
    table = """
    Not    PART 3 advmod
    all    DET  3 det
    miners NOUN 4 nsubj O NNS miner
    left   VERB 0 root  O VBD leave
    .      PUNCT 4 punct
    """
    assert stance("Not all miners left.", table, "left")[1] == "uncommitted"


def test_a_choice_against_it_denies() -> None:
    table = """
    Omar    PROPN 2 nsubj
    decided VERB  0 root  O VBD decide
    against ADP   4 mark
    leaving VERB  2 advcl O VBG leave
    .       PUNCT 2 punct
    """
    assert stance("Omar decided against leaving.", table, "leaving")[:2] == ("-", "probable")


def test_the_last_to_do_it_did_it() -> None:
    table = """
    Omar   PROPN 5 nsubj
    was    AUX   5 cop   O VBD be
    the    DET   5 det
    last   ADJ   5 amod
    miner  NOUN  0 root
    to     PART  7 mark
    leave  VERB  5 acl   O VB leave
    .      PUNCT 5 punct
    """
    assert stance("Omar was the last miner to leave.", table, "leave")[1] == "certain"
