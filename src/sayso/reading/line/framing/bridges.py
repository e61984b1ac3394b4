"""Commas that a clause goes on behind: of a date, of a second "that", of "along with others", of a list of states."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_ALONG = frozenset({"along", "together"})
_DASHES = frozenset({"–", "—", "-", "--", "_"})
_CLAUSES = frozenset({"VBD", "VBZ", "VBP", "MD"})


def bridges(mark: Token, verb: Token) -> bool:
    """Whether what follows a comma belongs to the clause of a verb as what stands before it does."""
    checks = (_closes_date, _second_that, _along_with, _lists_states, _of_an_age)
    return any(check(mark, verb) for check in checks)


def says_which(dash: Token, verb: Token) -> bool:
    """Whether a dash leads to the same noun again, told which: "a tenth of the town – the tenth that pays"."""
    thing = next((c for c in verb.children if c.dep_ == "obj" and c.i > verb.i), None)
    if dash.text not in _DASHES or thing is None:
        return False
    again = [c for c in thing.children if c.dep_ == "appos" and c.i > dash.i and c.left_edge.i - dash.i in (0, 1)]
    return any(c.lemma_ == thing.lemma_ and any(k.dep_ == "acl:relcl" for k in c.children) for c in again)


def by_another(joined: Token) -> bool:
    """Whether what is joined to a verb is only a further phrase of it: "given by the Guild and by the mayor"."""
    if _but_another(joined):
        return True
    nominal = joined.dep_ == "conj" and joined.pos_ in ("NOUN", "PROPN")
    case = next((c for c in joined.children if c.dep_ == "case" and c.i < joined.i), None)
    again = case is not None and any(t.lower_ == case.lower_ for t in joined.doc[joined.head.i : case.i])
    return nominal and again and not any(c.dep_.startswith(("nsubj", "cop", "aux")) for c in joined.children)


def _but_another(joined: Token) -> bool:
    """Whether what is joined gives the reason instead: "left not because of the heat but because it was told to"."""
    but = next((c for c in joined.children if c.dep_ == "cc" and c.lower_ == "but"), None)
    if but is None or joined.head.i > but.i or joined.dep_ != "conj":
        return False
    marked = any(c.dep_ in ("mark", "case") and c.i > but.i for c in joined.children)
    return marked and any(t.lower_ == "not" for t in joined.doc[joined.head.i + 1 : but.i])


def _closes_date(mark: Token, verb: Token) -> bool:
    """ "Learned on May 3, 2020, of the raid"."""
    year, after = mark.doc[max(mark.i - 1, 0)], mark.doc[mark.i + 1]
    dated = mark.i > 2 and year.text.isdigit() and len(year.text) == 4 and mark.doc[mark.i - 2].text == ","
    noun = after.head
    return dated and after.dep_ == "case" and noun.dep_.startswith("obl") and noun.head.i == verb.i and noun.i > mark.i


def _of_an_age(mark: Token, verb: Token) -> bool:
    """ "Held Ada Quill, 23, and Boran Teth, 31, for theft": the ages of people who are told of together."""
    doc = mark.doc
    opening = _is_age(doc, mark.i + 1)
    age = doc[mark.i + 1] if opening else doc[mark.i - 1]
    if not (opening or _is_age(doc, mark.i - 1)) or age.head.i > age.i or age.head.i < verb.i:
        return False
    name = age.head
    first = name.head if name.dep_ == "conj" else name
    others = [c.i for c in first.children if c.dep_ == "conj" and c.pos_ in ("PROPN", "NOUN")]
    if not others or name.pos_ != "PROPN" or first.pos_ != "PROPN":
        return False
    after = doc[mark.i + 1]
    over = after.head
    goes_on = after.dep_ == "case" and over.dep_.startswith("obl") and over.head.i == verb.i
    return opening or max(others) > age.i or goes_on


def _is_age(doc: Doc, i: int) -> bool:
    """Whether a number stands between commas, or behind one at the end, as an age does."""
    if not 0 < i < len(doc) or not doc[i].text.isdigit() or len(doc[i].text) > 3 or doc[i - 1].text != ",":
        return False
    return i + 1 == len(doc) or doc[i + 1].text in (",", ".")


def _second_that(mark: Token, verb: Token) -> bool:
    """ "Said that he owns the mine, that he owes nothing"."""
    that = mark.doc[mark.i + 1]
    told = [c for c in verb.children if c.dep_ == "ccomp" and c.i > verb.i and any(_is_that(k) for k in c.children)]
    return _is_that(that) and len(told) > 1 and that.head in told[1:]


def _is_that(word: Token) -> bool:
    return word.lower_ == "that" and word.dep_ == "mark"


def _along_with(mark: Token, verb: Token) -> bool:
    """Either comma of "was held, along with others, in a barn", where a phrase of the verb follows."""
    for noun in verb.children:
        first = noun.left_edge
        if first.text == "," and first.i < noun.i:
            first = first.nbor()
        if not noun.dep_.startswith("obl") or first.lower_ not in _ALONG or first.i <= verb.i + 1:
            continue
        last = noun.right_edge.i if noun.right_edge.text == "," else noun.right_edge.i + 1
        if last + 1 >= len(verb.doc) or verb.doc[last].text != "," or mark.i not in (first.i - 1, last):
            continue
        over = verb.doc[last + 1].head
        return verb.doc[last + 1].dep_ == "case" and over.head.i == verb.i and over.dep_.startswith("obl")
    return False


def _lists_states(mark: Token, verb: Token) -> bool:
    """A comma of "mines already built, under way and to come", a list of participles that a noun is told with."""
    for state in mark.doc[verb.i + 1 : mark.i]:
        if state.dep_ != "acl" or state.tag_ not in ("VBN", "VBG") or state.head.i <= verb.i:
            continue
        joined = [c for c in state.children if c.dep_ == "conj" and c.i > mark.i and c.tag_ not in _CLAUSES]
        ended = any(k.dep_ == "cc" and k.i > mark.i for c in joined for k in c.children)
        if ended and not any(c.dep_.startswith("nsubj") for c in joined):
            return True
    return False
