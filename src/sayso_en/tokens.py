"""Tokens as the English Universal Dependencies corpora cut them, with what news adds."""

from __future__ import annotations

from typing import Any

from spacy.symbols import ORTH
from spacy.tokenizer import Tokenizer
from spacy.util import compile_infix_regex, compile_suffix_regex

ABBREVIATIONS = (
    "Gen.", "Col.", "Lt.", "Maj.", "Capt.", "Sgt.", "Brig.", "Adm.", "Cmdr.", "Sen.", "Rep.", "Gov.", "Pres.",
    "Prof.", "Hon.", "Rev.", "Fr.", "Sr.", "Jr.", "No.", "Nos.", "St.", "Mt.", "Ft.", "vs.", "Inc.", "Ltd.", "Corp.",
    "Co.", "Bros.", "Dept.", "Univ.", "Jan.", "Feb.", "Mar.", "Apr.", "Jun.", "Jul.", "Aug.", "Sep.", "Sept.", "Oct.",
    "Nov.", "Dec.", "approx.", "Md.", "Smt.", "Adv.", "Engr.", "a.k.a.",
)  # fmt: skip


def tokenizer(nlp: Any) -> Any:
    """spaCy's English tokenizer with abbreviations of news; a full stop that also ends the sentence stays with them."""
    made = nlp.tokenizer
    # spaCy leaves the full stop on a short form that ends in one capital: "LeT." at the end of a sentence.
    suffixes = [*nlp.Defaults.suffixes, r"(?<=[a-z][A-Z])\."]
    # A short form with full stops is a word of its own before a hyphen: "U.S.-led", "U.N.-backed".
    infixes = [*nlp.Defaults.infixes, r"(?<=[A-Z]\.[A-Z]\.)[-–](?=\w)"]
    # Made anew at one stroke: each change to a tokenizer takes all its special cases in again.
    return Tokenizer(
        nlp.vocab,
        rules={**made.rules, **{word: [{ORTH: word}] for word in ABBREVIATIONS}},
        prefix_search=made.prefix_search,
        suffix_search=compile_suffix_regex(suffixes).search,
        infix_finditer=compile_infix_regex(infixes).finditer,
        token_match=made.token_match,
        url_match=made.url_match,
    )
