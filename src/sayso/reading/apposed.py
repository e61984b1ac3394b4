"""Appositions taken for further people, and people or bodies of a list taken for appositions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sayso.reading.lexicon import words
from sayso.reading.stray import Rule, hang

if TYPE_CHECKING:
    from spacy.tokens import Token

_SIDES = frozenset({"nsubj", "nsubj:pass", "obj", "obl", "obl:agent", "nmod"})
_PEOPLE = frozenset({"PERSON", "PER"})


def _also_called(noun: Token) -> None:
    """ "Quill, a pilot and the head of the Guild, left": a second description between the same two commas."""
    name = noun.head
    first = next((c for c in name.children if c.dep_ == "appos" and name.i < c.i < noun.i), None)
    if name.ent_type_ not in _PEOPLE or first is None or first.pos_ != "NOUN" or first.tag_ != "NN":
        return
    doc = name.doc
    opened = doc[_opening(first) - 1].text == ","
    alone = not any(c.dep_ in ("appos", "flat", "conj") or c.dep_ == "nmod:poss" for c in noun.children)
    marks = [t.text for t in doc[first.i : _opening(noun)] if t.text in (",", ";")]
    closed = doc[noun.right_edge.i + 1 : noun.right_edge.i + 2].text == ","
    both = _article(first) == _article(noun) or _article(noun)
    bare = not _article(first) and not _article(noun)
    if opened and alone and both and (bare or (closed and not marks)):
        hang(noun, first, "conj")


def _opening(token: Token) -> int:
    """Where a word's own phrase begins, marks apart."""
    return next((t.i for t in token.subtree if not t.is_punct), token.i)


def _article(noun: Token) -> bool:
    return any(c.dep_ == "det" for c in noun.children)


def _of_the_body(many: Token) -> None:
    """ "Told Harbour Union (HU) clerks to leave": the clerks were told, and the name only says of which body."""
    doc, mark = many.doc, many.left_edge.i - 1
    if mark < 3 or doc[mark].text != ")" or doc[mark - 2].text != "(":
        return
    name = next((c for c in many.head.children if c.dep_ == many.dep_ and c.i < mark - 2), None)
    if name is not None and name.i == mark - 3 and name.pos_ == "PROPN" and name.ent_type_ not in _PEOPLE:
        hang(name, many, "compound")


def _third_of_the_list(name: Token) -> None:
    """ "The singer Ada Quill, editor Boran Teth and pilot Ida Tern spoke": no second name of the first one's."""
    noun = name.head
    before = [c for c in noun.children if c.dep_ == "appos" and c.ent_type_ in _PEOPLE and c.i < name.i]
    behind = [c for c in noun.children if c.dep_ == "conj" and c.ent_type_ in _PEOPLE and c.i > name.i]
    comma = name.doc[_opening(name) - 1].text == ","
    joined = behind and any(c.dep_ == "cc" and c.lower_ == "and" and c.i > name.i for c in behind[0].children)
    if noun.pos_ == "NOUN" and before and joined and comma:
        hang(name, noun, "conj")


def _of_the_labelled(participle: Token) -> None:
    """ "Described the clerks as thieves, accused of selling posts": the clerks are accused, who are called so."""
    label = participle.head
    verb = label.head
    comma = participle.doc[_opening(participle) - 1].text in (",", '"', "”")
    given = label.dep_ in ("obl", "xcomp") or (label.dep_ == "appos" and verb.dep_ == "obj")
    if label.dep_ == "appos":
        verb = verb.head
    whom = next((c for c in verb.children if c.dep_ == "obj" and c.i < label.i), None)
    if given and comma and whom is not None and verb.lemma_ in words("labelling") and label.pos_ == "NOUN":
        hang(participle, whom, "acl")


def _next_of_the_list(name: Token) -> None:
    """ "Quill, head of the Guild, Boran Teth, clerk of the Port, and": a person is nobody's body, but the next one."""
    body = name.head
    office, holder = body.head, body.head.head
    named = body.dep_ == "nmod" and body.ent_type_ == "ORG" and office.dep_ == "appos" and holder.ent_type_ in _PEOPLE
    if not (named and name.i > body.i and name.doc[_opening(name) - 1].text == ","):
        return
    described = [c for c in body.children if c.dep_ == "appos" and c.i > name.i]
    hang(name, holder, "conj")
    for noun in described:
        hang(noun, name, "appos")


def _on_whose_behalf(name: Token) -> None:
    """ "A spokesman for Minister Boran Teth left": he is whom the other speaks for, and no spokesman."""
    first = next((c for c in name.children if c.dep_ == "case" and c.lower_ == "for" and c.i < name.i), None)
    if first is not None and name.head.pos_ == "NOUN" and first.i == name.head.i + 1:
        name.dep_ = "nmod"


def _of_the_titled(name: Token) -> None:
    """ "Said Tern Department of Roads director Ada Quill": she said so, and the body is only whose director she is."""
    posts = [c.i for c in name.children if c.dep_ == "nmod:desc" and c.i < name.i]
    first = min(posts, default=0)
    body = next((c for c in name.head.children if c.dep_ == name.dep_ and c.i < first), None)
    if body is None or body.ent_type_ != "ORG" or any(t.ent_type_ != "ORG" for t in name.doc[body.i : first]):
        return
    last = name.doc[first - 1]
    if last != body and last.head.i >= first:
        hang(last, body, "nmod")
    owners = [t for i in posts for t in name.doc[i].children if t.dep_ == "nmod:poss" and t.i < body.i]
    owners += [c for c in name.children if c.dep_ == "nmod:poss" and c.i < body.i]
    hang(body, name, "compound")
    for owner in owners:
        hang(owner, body, "nmod:poss")


def _of_his_trade(name: Token) -> None:
    """ "Has sacked coach Boran Teth": the coach is Teth, and nobody else is sacked."""
    trade = name.doc[name.left_edge.i - 1]
    before = trade.dep_ == "obj" and trade.head == name.head and trade.tag_ == "NN" and trade.i > name.head.i
    if before and name.left_edge.i == name.i:
        hang(trade, name, "nmod:desc")


def _come_to(noun: Token) -> None:
    """ "Came to blows": a noun in the plural is no infinitive."""
    to = next((c for c in noun.children if c.dep_ == "mark" and c.lower_ == "to"), None)
    if to is not None and to.i + 1 == noun.i:
        to.dep_, noun.dep_, noun.pos_ = "case", "obl", "NOUN"


RULES: tuple[Rule, ...] = (
    (lambda t: t.dep_ in ("nsubj", "nsubj:pass") and t.ent_type_ in _PEOPLE, _of_the_titled),
    (lambda t: t.dep_ == "appos" and t.ent_type_ in _PEOPLE and t.head.i < t.i, _on_whose_behalf),
    (lambda t: t.dep_ == "appos" and t.ent_type_ in _PEOPLE and t.head.ent_type_ not in _PEOPLE, _next_of_the_list),
    (lambda t: t.dep_ == "obj" and t.ent_type_ in _PEOPLE and t.i > 0, _of_his_trade),
    (lambda t: t.dep_ == "xcomp" and t.tag_ == "NNS", _come_to),
    (lambda t: t.dep_ == "conj" and t.pos_ == "NOUN" and t.tag_ == "NN" and t.head.dep_ in _SIDES, _also_called),
    (lambda t: t.dep_ in _SIDES and t.tag_ == "NNS", _of_the_body),
    (lambda t: t.dep_ == "appos" and t.ent_type_ in _PEOPLE, _third_of_the_list),
    (lambda t: t.dep_ == "acl" and t.tag_ == "VBN" and t.head.i < t.i, _of_the_labelled),
)
"""Where such a slip shows, and what puts it right."""
