"""What a line calls somebody: the name behind a description, "the airline, Teth Air", and who "calls itself" so."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from sayso.model.claim import Claim
from sayso.model.mention import Level, Mention
from sayso.reading.line.phrases import first_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

_ALSO_KNOWN = re.compile(r"\b(is|are) (\w+ly )?also known as\b")
_OWN = ("itself", "himself", "herself", "themselves")
#: The longest phrase, in words, that is told with a name.
_LONGEST = 6


def by_his_own_word(body: str, claim: Claim, verb: Token | None) -> tuple[str, Claim]:
    """ "The Guild calls itself the Free Column", not "is also known as"; and the claim without the cue told so."""
    own = [c for c in claim.stance.cues if c.text.lower().endswith(_OWN) and c.start == claim.trigger.start]
    if claim.predicate != "also_known_as" or verb is None:
        return body, claim
    if not own:
        some = body.startswith(("a ", "an "))  # Who has no name that is told is not "also" known by one.
        return (_ALSO_KNOWN.sub(r"\1 \2known as", body) if some else body), claim
    itself = own[0].text.split()[-1]
    told = _ALSO_KNOWN.sub(lambda m: f"{m[2] or ''}{_styles(verb, plural=m[1] == 'are')} {itself}", body)
    kept = tuple(c for c in claim.stance.cues if c not in own)
    return told, claim if told == body else replace(claim, stance=replace(claim.stance, cues=kept))


def _styles(verb: Token, *, plural: bool) -> str:
    if verb.tag_ == "VBD":
        return str(verb.text)
    return str(verb.lemma_) if plural else f"{verb.lemma_}s"


def called(mention: Mention, head: Token | None, text: str) -> str:
    """ ", Teth Air," or " Ada Quill": the name as it stands behind a side that the line describes."""
    described = head is not None and mention.level is Level.NOMINAL and head.lower_ in text.lower().split()
    return name_behind(head, text) if described and head is not None else ""


def name_behind(noun: Token, text: str) -> str:
    """The name behind a subject, with its commas; empty where none stands there or the text has it already."""
    if not noun.dep_.startswith("nsubj"):
        return ""
    for name in _names(noun):
        first, after = first_of(name).i, name.right_edge.i + 1
        own = " ".join(noun.doc[first:after].text.split())
        if own.lower() in text.lower():
            continue
        if noun.doc[first - 1].i == noun.i:
            return f" {own}"
        if noun.doc[first - 1].text == "," and noun.doc[after : after + 1].text == ",":
            return f"{_between(noun, first - 1, text)}, {own},"
    return ""


def _between(noun: Token, comma: int, text: str) -> str:
    """What the text leaves out of a description: the "at the time" of "the mayor at the time, Ada Quill,"."""
    words = noun.doc[noun.i + 1 : comma]
    told = " ".join(words.text.split())
    left_out = 0 < len(words) <= _LONGEST and told.lower() not in text.lower()
    plain = all(t.pos_ not in ("VERB", "AUX", "PUNCT", "CCONJ") for t in words)
    return f" {told}" if left_out and plain and text.endswith(noun.text) else ""


def _names(noun: Token) -> Iterator[Token]:
    """The appositions of a noun, and of what is said of it, where parsers hang a person on a town."""
    for over in (noun, *(c for c in noun.children if c.dep_ == "nmod" and c.i > noun.i)):
        for c in over.children:
            joined = any(k.dep_ in ("conj", "acl", "acl:relcl", "appos") for k in c.children)
            if c.dep_ == "appos" and c.pos_ == "PROPN" and c.i > noun.i and not joined:
                yield c
