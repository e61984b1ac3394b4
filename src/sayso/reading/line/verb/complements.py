"""What a verb needs past an aside: "made the dam, built in May, unsafe", "owned, in a trust, half of the works"."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from sayso.reading.line.phrases import LONGEST

if TYPE_CHECKING:
    from spacy.tokens import Token
#: What a verb's gerund hangs on.
_GERUND_MARKS = frozenset({"to", "for", "from", "of", "into", "with", "on", "at", "about", "against", "as"})


def before_complement(mark: Token, verb: Token) -> bool:
    """Whether a comma opens or closes an aside between an object and what the verb makes of it, or before an object."""
    if _before_object(mark, verb):
        return True
    if verb.lemma_.lower() not in _making():
        return False
    for thing in (c for c in verb.children if c.dep_ == "obj" and c.i > verb.i):
        said = [t for t in verb.doc[thing.i + 1 : verb.right_edge.i + 1] if _is_said_of(t, thing, verb)]
        if said and thing.i < mark.i < said[-1].i:
            return True
    return False


def _before_object(mark: Token, verb: Token) -> bool:
    """Whether words between two commas part a verb from an object of a whole: "owned, through a trust, half of it".

    Without them the line would be cut before "half".
    """
    if verb.i + 1 >= len(verb.doc) or verb.nbor().text != ",":
        return False
    for thing in (c for c in verb.children if c.dep_ == "obj" and c.i > mark.i):
        first = thing.left_edge.i
        last = first if verb.doc[first].text == "," else first - 1  # A parser may hang the comma on the object.
        aside = verb.doc[verb.i + 2 : last]
        told = any(t.pos_ == "VERB" or t.lower_ == "according" for t in aside)  # Who says so is told elsewhere.
        of_whole = any(c.dep_ == "nmod" for c in thing.children)
        if len(aside) and not told and of_whole and verb.doc[last].text == "," and mark.i in (verb.i + 1, last):
            return True
    return False


def is_complement(word: Token, verb: Token) -> bool:
    """Whether a loose adjective behind an aside is what a verb makes of its object: "made fuel, a need, too dear"."""
    loose = word.head.i == verb.i and word.dep_ in ("parataxis", "advcl") and word.pos_ == "ADJ"
    alone = not any(c.dep_.startswith(("nsubj", "cop", "mark", "aux")) for c in word.children)
    things = [c for c in verb.children if c.dep_ == "obj" and verb.i < c.i < word.i]
    return loose and alone and bool(things) and verb.lemma_.lower() in _making() and _closes_aside(word, things[0])


def _closes_aside(word: Token, thing: Token) -> bool:
    """Whether the second of two commas behind a noun stands right before a phrase."""
    first = word.left_edge
    comma = first.i if first.text == "," else first.i - 1
    return bool(word.doc[comma].text == ",") and any(t.text == "," for t in word.doc[thing.i + 1 : comma])


def _is_said_of(word: Token, thing: Token, verb: Token) -> bool:
    """Whether a state behind an aside is told of an object, on whichever noun of it a parser hung it."""
    if word.pos_ != "ADJ":
        return False
    if (word.dep_ == "xcomp" and word.head.i == verb.i) or is_complement(word, verb):
        return True
    over = word.head
    if word.dep_ in ("amod", "xcomp", "acl") and thing.i <= over.i < word.i and _closes_aside(word, thing):
        return True
    hung = word.dep_ in ("amod", "acl") and over.i < word.i and thing.i in (over.i, *(a.i for a in over.ancestors))
    compared = any(c.lower_ in ("more", "less", "too") for c in word.children)
    return hung and compared


@cache
def _making() -> frozenset[str]:
    from sayso.reading.claims.lexicon import words

    return words("line_making")


def gerund_after(verb: Token) -> str:
    """ "for helping the miners", behind a verb that needs it: "was committed to helping the miners"."""
    for child in verb.children:
        mark = next((c for c in child.children if c.dep_ in ("mark", "case")), None)
        if child.dep_ != "advcl" or child.tag_ != "VBG" or mark is None or mark.text.lower() not in _GERUND_MARKS:
            continue
        near = [t for t in verb.doc[verb.i + 1 : mark.i] if t.is_punct or t.dep_ == "conj"]
        words = list(verb.doc[mark.i : child.right_edge.i + 1])
        end = next((n for n, t in enumerate(words) if t.is_punct and t.text not in "-–'’"), len(words))
        if not near and child.left_edge.i == mark.i and mark.i > verb.i and 1 < end <= LONGEST:
            return " ".join(verb.doc[mark.i : mark.i + end].text.split())
    return ""
