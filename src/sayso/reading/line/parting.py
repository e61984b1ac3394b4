"""Which marks part what follows from a verb, and which only set off an aside, a list or examples."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sayso.reading.line.framing.bridges import bridges, says_which
from sayso.reading.line.phrases import first_of
from sayso.reading.line.sides.restricted import in_list
from sayso.reading.line.verb.complements import before_complement

if TYPE_CHECKING:
    from spacy.tokens import Token


#: The longest stretch, in words, that a line repeats; beyond it is cut, where a clause begins if one does.
LONGEST = 45
DASHES = frozenset({"–", "—", "-", "--", "_"})
#: Nouns and names that a comma may part in a list.
_LISTED = frozenset({"NOUN", "PROPN", "ADJ", "NUM", "PRON", "ADV", "SYM", "X"})
#: What opens a clause that a verb is not true without.
_PROVISOS = frozenset({"if", "unless", "until", "except", "provided"})
#: What of a verb may be told of behind a comma while its clause goes on behind the next.
_DESCRIBED = frozenset({"obj", "iobj", "obl", "obl:agent"})
_NAMING = frozenset({"name", "call", "declare", "brand", "label", "deem", "consider", "appoint", "elect"})


def parts_clause(mark: Token, verb: Token) -> bool:
    """Whether a mark ends the clause: no comma of a list, of a date or of a number."""
    if mark.text in DASHES and _names_between(mark, verb):
        return False
    if mark.text in DASHES:
        spaced = mark.i > 0 and bool(mark.nbor(-1).whitespace_) and bool(mark.whitespace_)
        return (spaced or mark.text == "—") and not says_which(mark, verb)
    if mark.text != "," or mark.i + 1 >= len(mark.doc):
        return False
    after = mark.nbor()
    dated = mark.nbor(-1).text.isdigit() or after.head.i == mark.i - 1
    if after.text.isdigit() and len(after.text) == 4 and dated:
        return False
    if _names_before(mark, verb) or bridges(mark, verb):
        return False
    listed = mark.head
    if listed.dep_ == "conj" and listed.head.i != verb.i and listed.i > mark.i:
        return listed.pos_ not in _LISTED and not _alike(listed, verb)
    if after.lower_ in _PROVISOS or after.lower_ in ("respectively", "per", "including") or _aside(mark, verb):
        return False
    if _before_needed(mark, verb) or _again(mark, verb) or _lists_things(listed):
        return False
    if listed.dep_ == "appos" and (in_list(mark) or (listed.head.dep_ == "conj" and listed.head.i > verb.i)):
        return False
    if after.dep_ in ("mark", "case", "advcl") and after.lower_ == "pending":
        return False
    if any(t.tag_ in ("VBN", "JJ") and t.head.i == verb.i for t in _alone(mark)):
        return False  # "Was found, murdered, in the hills".
    between = after.dep_ == "amod" and mark.nbor(-1).dep_ == "amod"
    return not between


def _alone(mark: Token) -> list[Token]:
    """The word that stands alone between a comma and another."""
    pairs = ((mark.i, mark.i + 2), (mark.i - 2, mark.i))
    within = [(a, b) for a, b in pairs if a >= 0 and b < len(mark.doc)]
    return [mark.doc[a + 1] for a, b in within if mark.doc[a].text == mark.doc[b].text == ","]


def _names_before(mark: Token, verb: Token) -> bool:
    """Whether a name behind a comma says who stands before it: "dismissed its clerk, Ada Quill"."""
    named = (t for t in mark.doc[mark.i + 1 : mark.i + 5] if t.dep_ == "appos" and t.pos_ == "PROPN")
    return any(verb.i < t.head.i < mark.i and t.left_edge.i in (mark.i, mark.i + 1) for t in named)


def _names_between(dash: Token, verb: Token) -> bool:
    """Whether a dash opens or closes a name in a clause that goes on: "paid the agency – Teth Travel – to lie"."""
    for name in verb.doc[max(verb.i, dash.i - 6) : dash.i + 6]:
        if name.dep_ == "appos" and name.pos_ == "PROPN" and verb.i < name.head.i < name.i:
            first, last = first_of(name).i - 1, name.right_edge.i + 1
            dashes = [t for t in verb.doc[first : last + 1] if t.text in DASHES and t.i in (first, last)]
            if len(dashes) == 2 and dash in dashes and last < verb.right_edge.i:
                return True
    return False


def _aside(mark: Token, verb: Token) -> bool:
    """Whether a mark opens or closes words that the clause goes on after.

    "Built ports, including Tern, in Quaria"; "accused Quill, a guard, of lying"; "sold to Tern, a firm, for $4m".
    """
    return _examples(mark, verb) or any(
        c.dep_ in _DESCRIBED and any(_described(mark, a, verb) for a in c.children if a.dep_ == "appos")
        for c in verb.children
    )


def _again(mark: Token, verb: Token) -> bool:
    """Whether the phrase behind a comma opens as the one before it does: "on Sunday, on Monday and on Tuesday"."""
    case = mark.nbor()
    over = case.head
    if case.dep_ != "case" or over.head.i != verb.i or not over.dep_.startswith("obl") or over.i < mark.i:
        return False
    before = [c for c in verb.children if c.dep_.startswith("obl") and verb.i < c.i < mark.i]
    listed = any(c.dep_ == "conj" for c in over.children)
    return bool(before) and listed and any(c.dep_ == "case" and c.lower_ == case.lower_ for c in before[-1].children)


def _lists_things(beside: Token) -> bool:
    """Whether an apposition is a list's second and last: "eleven watches, a heap of coins and papers"."""
    counted = any(c.dep_ == "nummod" for c in beside.head.children)
    article = any(c.lower_ in ("a", "an") for c in beside.children)
    remarked = any(t.pos_ == "VERB" for t in beside.subtree)  # "Paid 40 crowns, a sum that shocked Tern and Oster".
    listed = any(t.dep_ == "conj" for t in beside.subtree) and not remarked
    return beside.dep_ == "appos" and counted and article and listed


def _before_needed(mark: Token, verb: Token) -> bool:
    """Whether a mark opens or closes words before a clause that the verb needs.

    "Asked Quill, who left in May, to come back"; "failed, for the third time, to come".
    """
    for clause in verb.children:
        bare = clause.tag_ == "VB" or any(c.lower_ == "be" and c.dep_.startswith("aux") for c in clause.children)
        needed = clause.dep_ == "xcomp" or (clause.dep_ in ("ccomp", "advcl") and bare)
        marked = [c for c in clause.children if c.dep_ in ("mark", "aux") and c.i < clause.i and c.lower_ == "to"]
        if needed and marked and verb.i < mark.i < marked[0].i <= mark.i + LONGEST // 2:
            first = marked[0].nbor(-1)
            return bool((first.nbor(-1) if first.lower_ == "not" else first).text == ",")
    return _before_what_it_is(mark, verb) or before_complement(mark, verb)


def _before_what_it_is(mark: Token, verb: Token) -> bool:
    """Whether a mark opens or closes a name before what it is called: "named the regent, Ada Quill, a suspect"."""
    if verb.lemma_ not in _NAMING:
        return False
    for thing in (c for c in verb.children if c.dep_ == "obj" and c.i > verb.i):
        names = [c for c in thing.children if c.dep_ == "appos" and c.pos_ == "PROPN"]
        said = [c for c in (*thing.children, *verb.children) if c.dep_ in ("appos", "xcomp") and c.pos_ == "NOUN"]
        said = [c for c in said if names and c.i > names[0].i and any(k.lower_ in ("a", "an") for k in c.children)]
        if said and thing.i < mark.i < said[0].i:
            return True
    return False


def _described(mark: Token, name: Token, verb: Token) -> bool:
    """Whether a mark opens or closes an apposition behind which a gerund or phrase of the verb follows."""
    end = name.right_edge.i + 1
    if end + 2 > verb.right_edge.i or verb.doc[end].text != "," or name.left_edge.i < verb.i:
        return False
    case = verb.doc[end + 1]
    deed = case.head if case.dep_ != "obj" else case
    goes_on = deed.head.i == verb.i and (
        (deed.dep_ == "advcl" and deed.tag_ == "VBG")
        or (deed.dep_ == "obl" and case.dep_ == "case")
        or (deed.dep_ == "obj" and deed.left_edge.i >= end and name.head.dep_ in ("iobj", "obj"))
    )
    return goes_on and name.left_edge.i - 1 <= mark.i <= end


def _examples(mark: Token, verb: Token) -> bool:
    last = verb.right_edge.i
    for noun in verb.doc[verb.i + 1 : last + 1]:
        cases = [c for c in noun.children if c.dep_ == "case" and c.lower_ in ("including", "such")]
        if not cases or cases[0].nbor(-1).text != ",":
            continue
        listed = [c for c in noun.subtree if c.dep_ == "conj" or c.i == noun.i]
        ends = [t.i for t in verb.doc[noun.i : last] if t.text == "," and t.head.i > t.i and t.head not in listed]
        if ends and verb.doc[ends[0] + 1].dep_ == "case":
            return mark.i in (cases[0].i - 1, ends[0]) or cases[0].i < mark.i < ends[0]
    return False


def _alike(listed: Token, verb: Token) -> bool:
    """Whether a verb of a list stands under what the verb governs: "vowed to find, seize and jail them"."""
    first = listed.head
    own = any(c.dep_.startswith("nsubj") for c in listed.children)
    of_nouns = listed.tag_ == "VBG" and first.pos_ == "NOUN"  # "Charged with assault, stealing a car and fraud".
    return not own and first.i > verb.i and (of_nouns or first.tag_ == listed.tag_)
