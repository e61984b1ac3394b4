"""Phrases of parliaments and protocol that the parse hung on the wrong word: what a vote or an invitation is for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sayso.reading.mending.stray import Rule, hang

if TYPE_CHECKING:
    from spacy.tokens import Token


def _goes_so_far(verb: Token) -> bool:
    """Whether "far" only says that a deed was much: "went so far as to threaten them", who did threaten them."""
    far, went = verb.head, verb.head.head
    to = any(c.lower_ == "to" and c.i < verb.i for c in verb.children)
    return to and far.lower_ == "far" and far.dep_ == "advmod" and went.lemma_ == "go" and went.i < far.i < verb.i


def _as_its_outcome(verb: Token) -> None:
    hang(verb, verb.head.head, "xcomp")


def _past_its_name(post: Token) -> bool:
    """Whether a title was given to a name far behind, past that right behind it: "Adviser Quill's talks with Teth"."""
    name = post.nbor() if post.i + 1 < post.head.i else post
    apart = name.ent_type_ == "PERSON" and name.head.i != post.head.i and name.dep_ not in ("flat", "nmod:desc")
    return name.pos_ == "PROPN" and apart and post.doc[post.left_edge.i : post.i + 1].text[:1].isupper()


def _of_its_name(post: Token) -> None:
    hang(post, post.nbor(), "nmod:desc")


def _with_a_hand_in_it(gerund: Token) -> bool:
    """ "Had a hand in bringing it down": who had it did so with others; the gerund says no more of what sort it was."""
    hand, verb = gerund.head, gerund.head.head
    had = hand.dep_ == "obj" and hand.lemma_ in ("hand", "part", "role") and verb.lemma_ in ("have", "play", "take")
    now = verb.tag_ in ("VBZ", "VBP") and not any(c.dep_ == "aux" for c in verb.children)
    had = had and not now  # "The guild plays a role in driving growth" tells of no growth.
    return had and any(c.dep_ == "mark" and c.lower_ == "in" for c in gerund.children)


def _under_its_verb(gerund: Token) -> None:
    hang(gerund, gerund.head.head, "advcl")


def _pro_tem(tem: Token) -> None:
    """ "Mayor Pro Tem Ada Quill": what an office is for a time is part of it, and of nobody's name."""
    pro, first = tem.nbor(-1), tem.nbor()
    post = pro.nbor(-1) if pro.i > 0 else pro
    last = max((t for t in (first, *first.rights) if t.dep_ in ("flat", "compound") or t == first), key=lambda t: t.i)
    while last.i + 1 < len(tem.doc) and last.nbor().ent_type_ == "PERSON" and last.nbor().pos_ == "PROPN":
        last = last.nbor()
    over = next((t for t in (pro, tem, first, last) if t.head.i not in range(pro.i, last.i + 1) or t.head == t), pro)
    if first.pos_ != "PROPN" or post.pos_ not in ("NOUN", "PROPN") or over.head == over:
        return
    head, dep = over.head, over.dep_
    for child in [c for t in (pro, tem, first) for c in t.children if c.i < pro.i or c.i > last.i]:
        child.head = first
    first.head, first.dep_ = head, dep
    for t in tem.doc[first.i + 1 : last.i + 1]:
        t.head, t.dep_ = first, "flat"
    post.head, post.dep_ = first, "nmod:desc"
    for t in (pro, tem):
        t.head, t.dep_ = post, "compound"


def _asks_to_come(verb: Token) -> bool:
    """Whether an infinitive is what an invitation asks somebody else to do: "extended an invitation to her to come"."""
    asked = next((c for c in verb.head.children if c.dep_ == "obj" and c.lemma_ == "invitation"), None)
    to = any(c.lower_ == "to" and c.dep_ == "mark" for c in verb.children)
    guest = asked is not None and any(c.dep_ == "nmod" and c.left_edge.lower_ == "to" for c in asked.children)
    return to and guest and asked is not None and asked.i < verb.i


def _of_the_invitation(verb: Token) -> None:
    hang(verb, next(c for c in verb.head.children if c.dep_ == "obj" and c.lemma_ == "invitation"), "acl")


def _voted_to(verb: Token) -> bool:
    """Whether an infinitive is what a vote was on, past its count or day: "voted 61-38 on Tuesday to impeach him"."""
    to = any(c.lower_ == "to" and c.dep_ == "mark" for c in verb.children)
    return to and verb.head.lemma_ == "vote" and verb.head.pos_ == "VERB" and verb.i > verb.head.i


def _on_the_vote(verb: Token) -> None:
    verb.dep_ = "xcomp"


RULES: tuple[Rule, ...] = (
    (lambda t: t.lower_ in ("tem", "tempore") and 0 < t.i < len(t.doc) - 1 and t.nbor(-1).lower_ == "pro", _pro_tem),
    (lambda t: t.dep_ == "advcl" and t.tag_ == "VB" and _asks_to_come(t), _of_the_invitation),
    (lambda t: t.dep_ == "advcl" and t.tag_ == "VB" and _voted_to(t), _on_the_vote),
    (lambda t: t.dep_ == "acl" and t.tag_ == "VBG" and _with_a_hand_in_it(t), _under_its_verb),
    (lambda t: t.dep_ == "advcl" and t.tag_ == "VB" and _goes_so_far(t), _as_its_outcome),
    (lambda t: t.dep_ == "nmod:desc" and t.pos_ in ("NOUN", "PROPN") and _past_its_name(t), _of_its_name),
)
"""Where such a slip shows, and what puts it right."""
