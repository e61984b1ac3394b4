"""Tokens as the English Universal Dependencies corpora cut them, with what news adds."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from spacy.symbols import ORTH
from spacy.tokenizer import Tokenizer
from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex, registry

ABBREVIATIONS = (
    "Gen.", "Col.", "Lt.", "Maj.", "Capt.", "Sgt.", "Brig.", "Adm.", "Cmdr.", "Sen.", "Rep.", "Gov.", "Pres.",
    "Prof.", "Hon.", "Rev.", "Fr.", "Sr.", "Jr.", "No.", "Nos.", "St.", "Mt.", "Ft.", "vs.", "Inc.", "Ltd.", "Corp.",
    "Co.", "Bros.", "Dept.", "Univ.", "Jan.", "Feb.", "Mar.", "Apr.", "Jun.", "Jul.", "Aug.", "Sep.", "Sept.", "Oct.",
    "Nov.", "Dec.", "approx.", "Md.", "Smt.", "Adv.", "Engr.", "Barr.", "Cde.", "Atty.", "Insp.", "Supt.", "Alh.",
    "Pst.", "Mst.", "Gp.", "Sqn.", "Cpl.", "Pvt.", "Spc.", "Ald.", "Cllr.", "Msgr.", "Amb.", "Asst.", "Rtd.", "Retd.",
    "Eng.", "a.k.a.", "al.", "etc.", "GEN.", "COL.", "LT.", "CAPT.",
    "SGT.", "MAJ.", "SEN.", "REP.", "GOV.", "PROF.",
)  # fmt: skip

PREFIXES = (
    "anti", "counter", "cross", "e", "inter", "intra", "mid", "mini", "multi", "neo", "non", "post", "pre", "pro",
    "semi", "socio", "sub",
)  # fmt: skip
"""No word of its own before a hyphen ("pre-trial"); "re-", "co-" and "ex-" are: the deed is what comes behind."""


_RULE = r"[=_~#]{3,}|\*{3,}|-{4,}"
"""A rule drawn across the page is one word."""
_DASH = r"--(?=[^\W\d_])"
"""A dash of two hyphens before a name is a word: "OSTBY, Calif. --Ada Quill"."""
_PHONE = r"(?:\d{3}[-.])?\d{3}[-.]\d{4}$"
_ARTICLE = r"\d{1,4}[A-Za-z]?(?:\((?:\d{1,3}|[A-Za-z]|[ivx]{2,5})\))+$"
"""What a law's parts are called is one word: "article 25(3)(b)", "section 4(2)"."""

_KIN = r"[sdwrSDWR]/[oO]$|[aA]/[kK]/[aA]$"
"""Short for "son of", "resident of" and "also known as"."""

NAME = "sayso_en.Tokenizer.v1"


@registry.tokenizers(NAME)  # type: ignore[untyped-decorator]
def create() -> Callable[[Any], Tokenizer]:
    """What spaCy calls to make the tokenizer of a pipeline, so that it makes none of its own first."""
    return tokenizer


def tokenizer(nlp: Any) -> Tokenizer:
    """spaCy's English tokenizer with abbreviations of news; a full stop that also ends the sentence stays with them."""
    defaults = nlp.Defaults
    # spaCy leaves the full stop on a short form that ends in one capital: "LeT." at the end of a sentence.
    # A hyphen at a word's end is a word: "Tarn- a port", "pre- and post-war", "SAN TARN.- The governor".
    suffixes = [*defaults.suffixes, r"(?<=[a-z][A-Z])\.", r"(?<=[A-Za-z]{2})-", r"(?<=[A-Za-z]\.)-"]
    # A short form with full stops is a word of its own before a hyphen: "U.S.-led", "U.N.-backed".
    # A range of numbers is three words: "8–10".
    infixes = [*map(_whole, defaults.infixes), r"(?<=[A-Z]\.[A-Z]\.)[-–](?=\w)", r"(?<=[0-9])–(?=[0-9])"]
    # "Wed" is a day and a verb, and no "we'd"; behind "£2m", "¥40k" the full stop ends the sentence.
    cut = {"and/or", "wed", "Wed", "m.", "k."}
    # Made at one stroke: each change to a tokenizer takes all its special cases in again.
    return Tokenizer(
        nlp.vocab,
        rules={
            **{word: parts for word, parts in defaults.tokenizer_exceptions.items() if word not in cut},
            **_shouted(defaults.tokenizer_exceptions),
            **{word: [{ORTH: word}] for word in ABBREVIATIONS},
        },
        prefix_search=compile_prefix_regex([_RULE, _DASH, *defaults.prefixes]).search,
        suffix_search=compile_suffix_regex(suffixes).search,
        infix_finditer=compile_infix_regex(infixes).finditer,
        token_match=re.compile(f"{_PHONE}|{_ARTICLE}|{_KIN}").match,
        url_match=defaults.url_match,
    )


def _shouted(exceptions: Mapping[str, list[dict[Any, str]]]) -> dict[str, list[dict[Any, str]]]:
    """Short forms in capitals, which spaCy leaves whole: a heading's denial would be lost, "BANK DIDN'T PAY"."""
    short = {word: parts for word, parts in exceptions.items() if word.lower().endswith(("n't", "n’t"))}
    return {word.upper(): [{ORTH: part[ORTH].upper()} for part in parts] for word, parts in short.items()}


def _whole(infix: str) -> str:
    """spaCy's pattern of a hyphen between letters, but not behind a prefix, unless a name follows ("pro-Russian")."""
    if not infix.startswith("(?<=[A-Za-z") or "(?:-|" not in infix:
        return infix
    behind = "".join(rf"(?<!\b[{p[0].upper()}{p[0]}]{p[1:]})" for p in PREFIXES)
    return rf"(?:{behind}|(?=.[^a-z])){infix}"
