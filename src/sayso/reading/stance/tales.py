"""What goes round beside a clause: "they met, the rumour went", "as legend has it, they met"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sayso.reading.stance.value import POSSIBLE, Value

if TYPE_CHECKING:
    from sayso.reading.attribution.words import Words
    from sayso.reading.stance.lexicon import Lexicon

_GOING = frozenset({"go", "run", "have"})


def gone_round(words: Words, known: Lexicon, i: int, value: Value) -> None:
    """No surer than a tale."""
    for c in words.with_dep(i, "parataxis", "advcl"):
        teller = words.subject(c)
        told = teller is not None and words.lemma[teller] in known.texts and words.lemma[c] in _GOING
        if told and not words.with_dep(c, "xcomp", "ccomp") and (words.dep[c] == "parataxis" or words.case(c) == "as"):
            value.lower(POSSIBLE, *words.subtree(c, frozenset(words.with_dep(c, "punct", "cc"))))
