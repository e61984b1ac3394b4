"""What goes with a deed that somebody tells of, hung on the telling: "gunmen took a bank, police said, killing two".

The gunmen killed them, and the police say so.  What speakers do as they speak stays theirs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sayso.reading.lexicon import words
from sayso.reading.mending.stray import Rule, hang

if TYPE_CHECKING:
    from spacy.tokens import Token

_QUOTES = frozenset('"“”‘«»') | {"''", "``"}
_OWN = frozenset({"mark", "case", "nsubj", "nsubj:pass", "expl", "advmod", "obl:agent"})
_BODIES = frozenset(
    {
        "they",
        "army",
        "ministry",
        "military",
        "union",
        "government",
        "agency",
        "group",
        "company",
        "department",
        "office",
    }
)
_TOLD = frozenset({"VBD", "VBN", "VBZ", "VBG", "VB"})


def _deed_before(participle: Token) -> Token | None:
    """The verb of what is told before a saying, on which a participle behind it and a comma hangs."""
    said = participle.head
    if not _says(said) or said.i > participle.i or not _bare(participle) or _of_who_speaks(participle):
        return None
    told = [c for c in said.children if c.dep_ == "ccomp" and c.i < said.i]
    if said.dep_ == "parataxis" and said.head.i < said.i:
        told.append(said.head)
    if len(told) != 1 or told[0].tag_ not in _TOLD or any(c.dep_ == "ccomp" and c.i > said.i for c in said.children):
        return None
    subject = any(c.dep_.startswith("nsubj") and c.i < told[0].i for c in told[0].children)
    quoted = any(t.text in _QUOTES for t in participle.doc[participle.sent.start : participle.i])
    return told[0] if subject and not quoted else None


def _says(verb: Token) -> bool:
    return verb.tag_ in ("VBD", "VBZ", "VBP") and verb.lemma_ in words("told_behind") | words("quoting")


def _bare(participle: Token) -> bool:
    """Whether a comma stands right before a participle with nobody and nothing before it of its own."""
    first = participle.left_edge
    comma = first.text == "," or (first.i > 0 and first.nbor(-1).text == ",")
    return comma and not any(c.dep_ in _OWN and c.i < participle.i for c in participle.children)


def _of_who_speaks(participle: Token) -> bool:
    """Whether it is itself something said, or what one person may do beside saying something."""
    said = words("at_speech") | words("told_behind") | words("quoting") | words("speakers_deeds") | words("addressing")
    if participle.lemma_ in said or any(c.dep_ == "ccomp" for c in participle.children):
        return True
    one = any(c.dep_ == "nsubj" and c.tag_ != "NNS" and not _many(c) for c in participle.head.children)
    return one and participle.lemma_ in words("beside_speech")


def _many(speaker: Token) -> bool:
    return speaker.lower_ in words("bare_speakers") | _BODIES or any(c.dep_ == "conj" for c in speaker.children)


def _with_the_deed(participle: Token) -> None:
    deed = _deed_before(participle)
    if deed is not None:
        hang(participle, deed, "advcl")


RULES: tuple[Rule, ...] = (
    (lambda t: t.dep_ == "advcl" and t.tag_ == "VBG" and _deed_before(t) is not None, _with_the_deed),
)
"""Where such a slip shows, and what puts it right."""
