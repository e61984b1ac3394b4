"""Whens of a draft: the grammar, with the parse's tenses and tags."""

from __future__ import annotations

from bisect import bisect_right
from datetime import date
from typing import TYPE_CHECKING

from sayso.model.when import When
from sayso.reading.draft import Draft
from sayso.reading.whens.grammar import read_whens
from sayso.reading.whens.messages import message_at, messages
from sayso.reading.whens.tense import cue_before

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_WILL = frozenset({"will", "shall", "'ll", "’ll", "wo", "would", "could", "might", "may"})
_COMING = frozenset({"plan", "expect", "schedule", "intend", "due", "set", "hope", "prepare"})
_AMBIGUOUS = frozenset({"may", "march", "second", "fall", "spring", "sun", "sat", "mar", "dec", "now"})


def find_whens(draft: Draft) -> tuple[When, ...]:
    """The temporal expressions of a document, in order."""
    day = draft.document.day
    try:
        published = date.fromisoformat(day) if day else None
    except ValueError:
        published = None
    text, parse = draft.document.text, _Parse(draft.doc)
    return read_whens(
        text,
        published=published,
        tense=lambda at: cue_before(text, at) or parse.tense(at),
        barred=parse.barred,
        written=(lambda at: message_at(text, at)) if messages(text) else None,
    )


class _Parse:
    """The parse seen from offsets."""

    def __init__(self, doc: Doc) -> None:
        self._doc = doc
        self._starts = [t.idx for t in doc]

    def _token(self, offset: int) -> Token | None:
        i = bisect_right(self._starts, offset) - 1
        return self._doc[i] if 0 <= i < len(self._doc) else None

    def tense(self, offset: int) -> str:
        """The tense of the verb that governs the word at the offset."""
        token = self._token(offset)
        while token is not None and token.pos_ not in ("VERB", "AUX"):
            if token.head.i == token.i:
                break
            token = token.head
        if token is None:
            return "past"
        return _tense(token)

    def barred(self, start: int, end: int) -> bool:
        """Whether an ambiguous single word is a verb, an ordinal or a name here."""
        token = self._token(start)
        if token is not None and _given_name(token):
            return True
        if token is None or token.lower_ not in _AMBIGUOUS or token.idx + len(token.text) < end:
            return False
        if token.lower_ in ("may", "march"):
            return token.pos_ in ("AUX", "VERB") or not token.text[0].isupper()
        return token.pos_ in ("VERB", "AUX") or token.ent_type_ == "PERSON"


def _given_name(token: Token) -> bool:
    """Whether a day or month is how somebody is called: "Monday Okoro", "April Lind"."""
    name = token.ent_type_ == "PERSON" and token.text.isalpha()
    beside = token.nbor() if token.i + 1 < len(token.doc) else token
    return name and beside != token and beside.ent_type_ == "PERSON" and beside.ent_iob_ == "I"


def _tense(verb: Token) -> str:
    children = list(verb.children)
    if any(c.lower_ in _WILL for c in children if c.dep_.startswith("aux")):
        return "future"
    if verb.lemma_ in _COMING and any(c.dep_ == "xcomp" for c in children):
        return "future"
    if verb.tag_ in ("VBG", "VB") and verb.dep_ in ("xcomp", "acl") and verb.head.lemma_ in _COMING:
        return "future"
    if verb.tag_ in ("VBD", "VBN") or any(c.tag_ == "VBD" for c in children if c.dep_.startswith("aux")):
        return "past"
    if verb.tag_ == "VB" and verb.dep_ in ("xcomp", "acl", "advcl") and verb.head.i != verb.i:
        return "future" if _tense(verb.head) != "past" else "past"
    if verb.tag_ in ("VBZ", "VBP"):
        return "present"
    return "past"
