"""Whom a clause without a pronoun tells of, and who says so: "a guard police say was beaten has died".

The police say it, the guard was beaten, and the guard has died.  Parsers join "guard police" or let either verb lead.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sayso.reading.lexicon import words
from sayso.reading.mending.stray import Rule, hang, hang_as_subject

if TYPE_CHECKING:
    from spacy.tokens import Token

_SAYING = frozenset({"say", "said", "says", "believe", "believed", "allege", "alleged", "claim", "claimed"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_DONE = _FINITE | {"VBN"}
_HELPING = ("aux", "cop")
_WHO = frozenset({"who", "which", "that"})
#: What may stand before a speaker's own word: "the", "Tarn", "federal".
_BEFORE = frozenset({"DET", "PROPN", "ADJ"})
_LONGEST = 3


def _told_within(say: Token) -> None:
    """Hangs what the speaker says on its noun, and the noun on the verb behind."""
    found = _parts(say)
    if found is None:
        return
    noun, speaker, said = found
    last = _finite_behind(said, say, noun)
    if last is None:
        return
    main = _clause_of(last)
    above, dep = _outermost(noun, say, said, main)
    main.head, main.dep_ = (main, dep) if above is None else (above, dep)
    for word in say.doc[max(0, noun.i - _LONGEST) : noun.i]:
        if word.head.i == speaker.i:
            hang(word, noun, word.dep_)
    hang_as_subject(noun, main)
    hang(say, noun, "acl:relcl")
    hang(speaker, say, "nsubj")
    hang(said, say, "ccomp")
    if said.i == say.i + 1 and said.tag_ == "VBN":
        said.tag_ = "VBD"
    for word in say.doc[last.i : say.sent.end]:
        if word.i != main.i and word.head.i in (say.i, said.i):
            hang(word, main, word.dep_)


def _parts(say: Token) -> tuple[Token, Token, Token] | None:
    """The noun, who says something of it, and the verb of what he says."""
    doc, i = say.doc, say.i
    if i < 2 or i + 1 >= len(doc) or doc[i - 1].lower_ not in words("bare_speakers"):
        return None
    first = i - 1
    while first > max(0, i - 1 - _LONGEST) and doc[first - 1].pos_ in _BEFORE:
        first -= 1
        if doc[first].pos_ == "DET":
            break
    noun, said = doc[first - 1] if first else say, doc[i + 1]
    if (
        noun.pos_ != "NOUN"
        or said.tag_ not in _DONE
        or not any(t.pos_ == "DET" for t in doc[max(0, noun.i - 3) : noun.i])
    ):
        return None
    return noun, doc[i - 1], _clause_of(said)


def _clause_of(verb: Token) -> Token:
    """The word that leads the clause of a finite verb: "shot" of "was shot"."""
    return verb.head if verb.dep_.partition(":")[0] in _HELPING and verb.head.i > verb.i else verb


def _finite_behind(said: Token, say: Token, noun: Token) -> Token | None:
    """The finite verb behind what is said that has no subject but the noun."""
    for word in say.doc[said.i + 1 : say.sent.end]:
        if word.tag_ not in _FINITE:
            continue
        before, leads = word.nbor(-1), _clause_of(word)
        own = [c for c in leads.children if c.dep_.startswith("nsubj") and c.i not in (noun.i, say.i - 1)]
        joined = before.pos_ in ("CCONJ", "SCONJ") or before.text == "," or before.lower_ in _WHO or leads.i == said.i
        if not own and not joined and not any(c.dep_ == "mark" for c in leads.children):
            return word
    return None


def _outermost(*words_: Token) -> tuple[Token | None, str]:
    """What the highest of some words hangs on, and how; none where one is the root."""
    inside = {t.i for t in words_}
    for word in words_:
        if word.head.i == word.i:
            return None, "ROOT"
    above = [t for t in words_ if t.head.i not in inside]
    return (above[0].head, above[0].dep_) if above else (None, "ROOT")


def _who_is_told_of(say: Token) -> None:
    """ "A woman who prosecutors said was kidnapped": who was kidnapped, and not whom they said."""
    if say.i + 1 >= len(say.doc) or say.nbor().tag_ not in _DONE:
        return
    said = _clause_of(say.nbor())
    who = [c for c in say.children if c.lower_ in _WHO and c.tag_ in ("WP", "WDT") and c.i < say.i]
    speaker = any(c.dep_ == "nsubj" and who and c.i > who[-1].i for c in say.children)
    if (
        who
        and speaker
        and said.pos_ == "VERB"
        and said.head == say
        and not any(c.dep_.startswith("nsubj") for c in said.children)
    ):
        hang_as_subject(who[-1], said)


def _says(word: Token) -> bool:
    return word.tag_ in ("VBP", "VBD", "VBZ", "VBN") and word.lower_ in _SAYING


RULES: tuple[Rule, ...] = (
    (_says, _told_within),
    (lambda t: t.dep_ == "acl:relcl" and _says(t), _who_is_told_of),
)
"""Where such a slip shows, and what puts it right."""
