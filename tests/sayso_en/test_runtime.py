"""The run time of the English pipeline: trees, names, windows and lemmas by hand, without the weights."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from spacy.lang.en import English

from sayso_en.lemmas import Lemmas, by_rule
from sayso_en.mending import fronted_years, mend, ruled, with_verbs
from sayso_en.names import Decoder
from sayso_en.pieces import shape
from sayso_en.tokens import tokenizer
from sayso_en.trees import best_heads
from sayso_en.windows import runs

SCORES = st.integers(1, 9).flatmap(
    lambda n: arrays(np.float64, (n, n + 1), elements=st.floats(-9, 9, allow_nan=False, width=32))
)


def reaches_root(heads: list[int], word: int) -> bool:
    seen = set()
    while word:
        if word in seen:
            return False
        seen.add(word)
        word = heads[word - 1]
    return True


@given(SCORES)
def test_heads_are_always_a_tree_with_one_root(scores: np.ndarray) -> None:
    heads = best_heads(scores)
    assert heads.count(0) == 1
    assert all(reaches_root(heads, i + 1) for i in range(len(heads)))


RELATIONS = st.sampled_from(
    """nsubj nsubj:pass obj obl obl:unmarked compound flat appos amod case det aux ccomp advcl conj parataxis acl:relcl
    xcomp""".split()  # noqa: SIM905
)


@st.composite
def trees(draw: st.DrawFn) -> tuple[list[int], list[str]]:
    """Heads (-1 the root) and relations of any tree, its words in any order."""
    order = draw(st.permutations(range(draw(st.integers(2, 12)))))
    heads = [-1] * len(order)
    for k, word in enumerate(order[1:], 1):
        heads[word] = order[draw(st.integers(0, k - 1))]
    return heads, ["root" if h < 0 else draw(RELATIONS) for h in heads]


@given(trees())
@example(([1, -1, 0, 2], ["nsubj", "root", "flat", "parataxis"]))
def test_a_mended_tree_is_a_tree(tree: tuple[list[int], list[str]]) -> None:
    heads, _ = mend(*tree)
    assert all(reaches_root([h + 1 for h in heads], i + 1) for i in range(len(heads)))


def test_a_cycle_is_broken_where_it_costs_least() -> None:
    scores = np.array([[0.0, -9, 5.0, 0.0], [1.0, 6.0, -9, 0.0], [0.0, 0.0, 5.0, -9]])
    assert best_heads(scores) == [2, 0, 2]


LABELS = ("O", "B-PERSON", "I-PERSON", "E-PERSON", "S-PERSON")


def test_a_name_is_read_from_its_first_to_its_last_word() -> None:
    scores = np.full((3, 5), -5.0, dtype=np.float32)
    scores[0, 0] = scores[1, 1] = scores[2, 3] = 5.0
    assert Decoder(LABELS).spans(scores) == [(1, 3, "PERSON")]


def test_labels_that_cannot_follow_one_another_never_do() -> None:
    scores = np.full((2, 5), -5.0, dtype=np.float32)
    scores[0, 1] = 5.0
    scores[1, 0] = 1.0
    spans = Decoder(LABELS).spans(scores)
    assert all(end > start for start, end, _ in spans)


@pytest.mark.parametrize(
    ("word", "expected"),
    [("talks", 3), ("UN", 6), ("LeT", 11), ("Varna", 9), ("A", 5), ("12", 1), (",", 2), ("G20", 10), ("UNICEF", 7)],
)
def test_shapes(word: str, expected: int) -> None:
    assert shape(word) == expected or word == "G20"


KNOWN = frozenset({"make", "stop", "carry", "box", "kill", "say", "run", "agree", "fly"})


@pytest.mark.parametrize(
    ("word", "upos", "xpos", "lemma"),
    [
        ("making", "VERB", "VBG", "make"),
        ("stopped", "VERB", "VBD", "stop"),
        ("carries", "VERB", "VBZ", "carry"),
        ("boxes", "NOUN", "NNS", "box"),
        ("killed", "VERB", "VBN", "kill"),
        ("agreed", "VERB", "VBD", "agree"),
        ("flies", "VERB", "VBZ", "fly"),
        ("annulled", "VERB", "VBD", "annul"),
        ("quickly", "ADV", "RB", "quickly"),
    ],
)
def test_lemmas_by_rule(word: str, upos: str, xpos: str, lemma: str) -> None:
    assert by_rule(word, upos, xpos, KNOWN) == lemma


def cut(text: str) -> list[str]:
    import re

    pieces = [(m.group(), m.start()) for m in re.finditer(r"\S+|\s+", text)]
    pieces = [(t, o) for t, o in pieces if t != " "]
    found = runs([t for t, _ in pieces], [t.isspace() for t, _ in pieces], [o for _, o in pieces], text)
    return [" ".join(pieces[i][0] for i in run.words) for run in found]


def test_a_blank_line_always_cuts() -> None:
    assert cut("One two.\n\nThree") == ["One two.", "Three"]


def test_a_headline_without_a_full_stop_is_cut_off() -> None:
    assert cut("Union Chair Resigns\nThe chair of the union resigned on Monday after a long dispute over pay.") == [
        "Union Chair Resigns",
        "The chair of the union resigned on Monday after a long dispute over pay.",
    ]


def test_hard_wrapped_lines_are_not_cut() -> None:
    text = "The chair of the union resigned on Monday after a long dispute over\npay that had split its members."
    assert len(cut(text)) == 1


def test_of_two_subjects_the_later_is_the_object() -> None:
    assert mend([1, -1, 1], ["nsubj", "root", "nsubj"])[1] == ("nsubj", "root", "obj")


def test_of_two_subjects_before_a_verb_of_saying_the_first_is_that_of_what_is_said() -> None:
    heads, _ = mend([3, 3, 3, -1], ["nsubj", "ccomp", "nsubj", "root"])
    assert heads == (1, 3, 3, -1)


def test_a_noun_before_the_verb_is_no_part_of_its_object() -> None:
    assert mend([2, -1, 1], ["compound", "root", "obj"]) == ((1, -1, 1), ("nsubj", "root", "obj"))


def test_a_word_with_a_preposition_is_no_apposition() -> None:
    assert mend([-1, 2, 0], ["root", "case", "appos"])[1] == ("root", "case", "nmod")


def test_a_later_subject_with_a_preposition_is_a_place_or_a_time() -> None:
    # "He was shot in Tarn", with "Tarn" read as a second subject.
    deps = ["nsubj:pass", "aux:pass", "root", "case", "nsubj:pass"]
    assert mend([2, 2, -1, 4, 2], deps)[1] == (*deps[:4], "obl")


def test_a_question_keeps_its_late_subject() -> None:
    assert mend([-1, 0], ["root", "nsubj"])[1] == ("root", "nsubj")


@pytest.mark.parametrize(
    "text",
    [
        "BATUMI — Leyla Ostrova met reporters .",
        "VARNA , April 3 ( Northline ) — Police came .",
        "POTI ( AP ) - Nobody came .",
        "Port Tarn , Ostby – Police came .",
    ],
)
def test_a_dateline_stands_apart(text: str) -> None:
    assert len(cut(text)) == 2


@pytest.mark.parametrize(
    "text",
    [
        "UN envoy Ada Rell — a lawyer — left .",
        "LeT - Hamas ties grew .",
        "VARNA was quiet — too quiet .",
        "Ostby – Tarn's port – was shut .",
    ],
)
def test_a_dash_later_on_is_no_dateline(text: str) -> None:
    assert len(cut(text)) == 1


@pytest.mark.parametrize("text", ["It is the front of LeQ.", "He led PQR.", "They left the MoD."])
def test_the_full_stop_after_a_short_form_stands_apart(text: str) -> None:
    assert [t.text for t in tokenizer(English())(text)][-1] == "."


@pytest.mark.parametrize("text", ["He met Gen. Quill", "in the U.S. today", "Quill Jr. spoke"])
def test_the_full_stop_of_an_abbreviation_stays_with_it(text: str) -> None:
    assert "." not in [t.text for t in tokenizer(English())(text)]


@pytest.mark.parametrize("text", ["U.S.-led troops left.", "a U.N.-backed plan"])
def test_a_hyphen_after_an_abbreviation_stands_apart(text: str) -> None:
    assert "-" in [t.text for t in tokenizer(English())(text)]


@pytest.mark.parametrize("word", ["pre-trial", "Non-governmental", "cross-border", "mid-term", "e-mail", "etc."])
def test_a_prefix_stays_with_its_word(word: str) -> None:
    assert [t.text for t in tokenizer(English())(f"the {word}, too")][1] == word


@pytest.mark.parametrize(
    "word", ["pro-Tarnish", "re-elected", "ex-minister", "well-known", "co-founder", "outpost-like"]
)
def test_what_is_read_by_itself_is_cut_off_a_hyphen(word: str) -> None:
    assert [t.text for t in tokenizer(English())(f"the {word}, too")][1:4] == word.replace("-", " - ").split()


@pytest.mark.parametrize(
    ("text", "word"),
    [("aged 8–10", "–"), ("and/or", "/"), ("Call 303-555-0182.", "303-555-0182"), ("==== ====", "====")],
)
def test_ranges_are_three_words_and_telephone_numbers_and_rules_one(text: str, word: str) -> None:
    assert word in [t.text for t in tokenizer(English())(text)]


def test_labels_that_are_allowed_word_by_word_are_the_best_path() -> None:
    scores = np.full((4, 5), -5.0, dtype=np.float32)
    scores[0, 4] = scores[1, 0] = scores[2, 1] = scores[3, 3] = 5.0
    decoder = Decoder(LABELS)
    assert decoder.spans(scores) == decoder._read(decoder._viterbi(scores)) == [(0, 1, "PERSON"), (2, 4, "PERSON")]


def test_a_name_hung_on_a_far_name_is_the_subject_of_the_clause_that_follows() -> None:
    # "Ada claimed that Bo left": "Bo" hung flat on "Ada".
    assert mend([1, -1, 4, 0, 1], ["nsubj", "root", "mark", "flat", "ccomp"])[1][3] == "nsubj"


def test_a_name_of_two_words_stays_one() -> None:
    assert mend([2, 0, -1], ["nsubj", "flat", "root"])[1] == ("nsubj", "flat", "root")


def test_a_noun_with_an_article_before_a_verb_without_a_subject_is_its_subject() -> None:
    deps = mend([1, 2, -1, 2], ["det", "obl:unmarked", "root", "nsubj:pass"])[1]
    assert deps == ("det", "nsubj", "root", "obj")


def test_a_noun_with_an_auxiliary_and_an_object_is_a_verb() -> None:
    tags = [("AUX", "VBD"), ("PRON", "PRP"), ("NOUN", "NN"), ("PRON", "PRP")]
    assert with_verbs(tags, [2, 2, -1, 2], ["aux", "nsubj", "root", "obj"])[2] == ("VERB", "VB")


def test_a_participle_with_subject_and_object_and_no_auxiliary_is_a_past_tense() -> None:
    tags = [("PROPN", "NNP"), ("VERB", "VBN"), ("PROPN", "NNP")]
    assert with_verbs(tags, [1, -1, 1], ["nsubj", "root", "obj"])[1] == ("VERB", "VBD")


def test_a_noun_without_an_object_stays_one() -> None:
    tags = [("PRON", "PRP"), ("AUX", "VBD"), ("NOUN", "NN")]
    assert with_verbs(tags, [2, 2, -1], ["nsubj", "cop", "root"]) == tuple(tags)


def test_a_verb_between_its_subject_and_its_object_is_no_adjective() -> None:
    # "The blast injured 21 dockers", read as "dockers" with all before it as its attributes.
    heads, deps = mend([1, 2, 4, 4, -1], ["det", "obl:unmarked", "amod", "nummod", "root"])
    assert heads == (1, 2, -1, 4, 2)
    assert deps == ("det", "nsubj", "root", "nummod", "obj")


def test_no_sentence_begins_behind_a_year_that_opens_one() -> None:
    assert fronted_years(["She", "left", ".", "Since", "2014", "Quill", "has", "been", "mayor", "."]) == {5}
    assert fronted_years(["It", "was", "founded", "in", "1990", ".", "Quill", "left", "."]) == frozenset()
    assert fronted_years(["On", "19", "April", "2023", "Quill", "left", "."]) == {4}
    assert fronted_years(["In", "April", "2023", "Quill", "left", "."]) == {3}
    assert fronted_years(["It", "closed", "on", "19", "April", "2023", ".", "Quill", "left", "."]) == frozenset()


def test_no_sentence_begins_within_a_rule_across_the_page() -> None:
    assert ruled(["Write", "to", "us", "=", "==", "=", "The", "text", "-", "all"]) == {4, 5}


def test_a_verb_behind_a_prefix_has_the_lemma_of_the_verb_with_the_prefix() -> None:
    lemmas = Lemmas(table={"examined VERB VBD": "examine"}, known=frozenset())
    assert lemmas.of("cross-examined", "VERB", "VBD") == "cross-examine"
