"""Tokens as the English Universal Dependencies corpora cut them, with what news adds."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from spacy.symbols import ORTH
from spacy.tokenizer import Tokenizer
from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex, registry

ABBREVIATIONS = (
    "Gen.", "Col.", "Lt.", "Maj.", "Capt.", "Sgt.", "Brig.", "Adm.", "Cmdr.", "Sen.", "Rep.", "Gov.", "Pres.",
    "Prof.", "Hon.", "Rev.", "Fr.", "Sr.", "Jr.", "No.", "Nos.", "St.", "Mt.", "Ft.", "vs.", "Inc.", "Ltd.", "Corp.",
    "Co.", "Bros.", "Dept.", "Univ.", "Jan.", "Feb.", "Mar.", "Apr.", "Jun.", "Jul.", "Aug.", "Sep.", "Sept.", "Oct.",
    "Nov.", "Dec.", "approx.", "Md.", "Smt.", "Adv.", "Engr.", "a.k.a.",
)  # fmt: skip


NAME = "sayso_en.Tokenizer.v1"


@registry.tokenizers(NAME)  # type: ignore[untyped-decorator]
def create() -> Callable[[Any], Tokenizer]:
    """What spaCy calls to make the tokenizer of a pipeline, so that it makes none of its own first."""
    return tokenizer


def tokenizer(nlp: Any) -> Tokenizer:
    """spaCy's English tokenizer with abbreviations of news; a full stop that also ends the sentence stays with them."""
    defaults = nlp.Defaults
    # spaCy leaves the full stop on a short form that ends in one capital: "LeT." at the end of a sentence.
    suffixes = [*defaults.suffixes, r"(?<=[a-z][A-Z])\."]
    # A short form with full stops is a word of its own before a hyphen: "U.S.-led", "U.N.-backed".
    infixes = [*defaults.infixes, r"(?<=[A-Z]\.[A-Z]\.)[-–](?=\w)"]
    # Made at one stroke: each change to a tokenizer takes all its special cases in again.
    return Tokenizer(
        nlp.vocab,
        rules={**defaults.tokenizer_exceptions, **{word: [{ORTH: word}] for word in ABBREVIATIONS}},
        prefix_search=compile_prefix_regex(defaults.prefixes).search,
        suffix_search=compile_suffix_regex(suffixes).search,
        infix_finditer=compile_infix_regex(infixes).finditer,
        token_match=defaults.token_match,
        url_match=defaults.url_match,
    )
