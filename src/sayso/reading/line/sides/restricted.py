"""A noun with what says which: "artists in Ostby", "miners who work at night", "the demand for goods made by hand"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sayso.reading.lexicon import ROUNDING
from sayso.reading.line.capital import without_capital
from sayso.reading.line.phrases import to_each
from sayso.reading.line.sides.articles import nations
from sayso.reading.line.sides.terms import term

if TYPE_CHECKING:
    from spacy.tokens import Token

#: The longest phrase, in words, that a line repeats whole.
_LONGEST = 28
#: What hangs on a noun and says which of its kind are meant, where no mark parts it from the noun.
_RESTRICTING = ("nmod", "acl", "obl", "advmod", "amod")
_JOINTS = frozenset({"-", "–", "%", "$", "'", "’", "/"})
_DASHES = frozenset({"-", "–"})
#: Words that a comma may part in a list.
_LISTED = frozenset({"NOUN", "PROPN", "ADJ", "NUM"})
_CLOSED = frozenset({"%", "$"})
_ASKING = frozenset({"WDT", "WP", "WP$", "WRB"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_LOOSE_ENDS = frozenset({"ADP", "DET", "CCONJ", "SCONJ", "AUX", "PART"})


def restricted(noun: Token) -> str:
    """The words of a noun's phrase as printed, with the phrases and clauses that restrict it.

    Empty where nothing behind the noun does, or where a mark breaks the phrase before its restriction is told.
    """
    if named := term(noun):
        return named
    if (noun.pos_ not in ("NOUN", "PRON", "NUM") and noun.tag_ != "DT") or noun.tag_ in ("PRP", "WP", "WDT"):
        return ""
    behind = [c for c in noun.children if c.i > noun.i and c.dep_.startswith(_RESTRICTING)]
    if noun.tag_ == "DT" and any(c.tag_ in _ASKING for c in behind):
        return ""  # "Both of whom".
    if not behind or _parted(noun, behind[0]):
        return ""
    words = list(noun.doc[noun.left_edge.i : noun.right_edge.i + 1])
    end = next((n for n, t in enumerate(words) if t.i > noun.i and _ends(t)), len(words))
    words = words[:end]
    while words and words[0].dep_ in ("case", "cc", "punct", "mark") and not rounds(words[0]):
        words.pop(0)
    while words and words[-1].is_punct and words[-1].text not in _CLOSED:
        words.pop()
    if not words or len(words) > _LONGEST or words[-1].i <= noun.i or _is_open(words, noun):
        return ""
    last = words[-1].i + _stranded(words[-1])
    text = " ".join(noun.doc[words[0].i : last + 1].text.split())
    return without_capital(text) if opens(words[0]) else text


def rounds(word: Token) -> bool:
    """Whether a preposition only says that a number is a bound: "at least 20 percent of the carts"."""
    return word.i + 1 < len(word.doc) and (word.lower_, word.nbor().lower_) in ROUNDING


def _stranded(last: Token) -> int:
    """One where a preposition ends a clause, as a parser may not see: "the town that the road runs through"."""
    doc, i = last.doc, last.i + 1
    alone = last.pos_ == "VERB" and i + 1 < len(doc) and doc[i].pos_ == "ADP" and doc[i + 1].pos_ in ("VERB", "AUX")
    return int(alone)


def opens(word: Token) -> bool:
    """Whether a word has its capital only because a sentence or a quotation begins with it."""
    proper = (
        word.pos_ == "PROPN" or word.text == "I" or word.text[1:] != word.text[1:].lower() or word.text in nations()
    )
    before = word.nbor(-1) if word.i > 0 else None
    behind = before is not None and (before.is_quote or before.is_space or before.text == ":")
    return not proper and (bool(word.is_sent_start) or behind)


def _parted(noun: Token, first: Token) -> bool:
    """Whether a mark stands between a noun and what hangs on it: "miners, who work at night"."""
    return any(t.is_punct and not _joins(t) for t in noun.doc[noun.i + 1 : max(noun.i + 2, first.left_edge.i)])


def _joins(mark: Token) -> bool:
    """Whether a mark parts nothing: the hyphen of one word, no dash between two spaces."""
    spaced = bool(mark.whitespace_) and mark.i > 0 and bool(mark.nbor(-1).whitespace_)
    return mark.text in _JOINTS and not (spaced and mark.text in _DASHES)


def _ends(token: Token) -> bool:
    """Whether a phrase ends here: at white space or a mark, not at a comma of a list."""
    if token.is_space:
        return "\n" in token.text
    if not token.is_punct or _joins(token):
        return False
    return token.text != "," or not in_list(token)


def in_list(comma: Token) -> bool:
    """Whether a comma parts the words of a list, also where a parser took one for an apposition.

    "Leaders of two parties, the Front and the Guild": printed whole it is true either way.
    """
    word = comma.head
    said_of = word.dep_ == "conj" and word.head.dep_ == "amod"
    if word.i < comma.i or not (word.pos_ in _LISTED or said_of):
        return False
    if word.dep_ == "appos":
        others = [c for c in word.head.children if c.dep_ == "conj"]
        ended = {c.i for c in others if any(k.dep_ == "cc" for k in c.children)}
        return any(i > word.i for i in ended) or (bool(others) and not ended and others[0].i < comma.i)
    return word.dep_ == "conj"


def _is_open(words: list[Token], noun: Token) -> bool:
    """Whether the phrase is cut where its sense needs what follows: "the people in", "the miners who"."""
    last = words[-1]
    inside = {t.i for t in words}
    needed = last.head.i > last.i and last.head.i not in inside
    astray = any(t.tag_ in _FINITE for t in words if t.i < noun.i)  # Another clause, which a parser took in.
    loose = last.pos_ in _LOOSE_ENDS and not to_each(last)
    return needed or astray or loose or words[0].tag_ in _ASKING or noun.i not in inside
