"""Sides and deeds that the parse joined to the wrong one of two: "X, the mayor, and the judge, Y", "said … and had"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sayso.reading.lexicon import words
from sayso.reading.mending.stray import Rule, hang, hang_as_subject, word_of

if TYPE_CHECKING:
    from spacy.tokens import Token

_SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
_NAMED = frozenset({"flat", "appos"})
_NOT = frozenset({"not", "n't", "n’t", "no", "unable", "never"})
#: What opens the time of something, helpers of what is yet to be, tags of tense, and where they stand.
_WHEN = frozenset({"when", "once", "as", "until", "till", "after", "before"})
_AHEAD = frozenset({"would", "will", "to"})
_TENSED = frozenset({"VBD", "VBZ", "VBP"})
_CARRYING = frozenset({"aux", "aux:pass", "cop"})
_POINTING = frozenset({"this", "that", "these", "those", "it", "them"})


def _had_before_it_was_said(verb: Token) -> None:
    """ "Doctors said she was well and had thanked them": what had been done is told, as what was before it is."""
    said = verb.head
    own = any(c.dep_ in _SUBJECTS for c in verb.children)
    perfect = any(c.dep_ == "aux" and word_of(c) == "had" for c in verb.children)
    if own or not perfect or said.tag_ != "VBD" or any(c.dep_ == "aux" for c in said.children):
        return
    told = [c for c in said.children if c.dep_ == "ccomp" and said.i < c.i < verb.i]
    if told and any(c.dep_ in _SUBJECTS and c.i < told[-1].i for c in told[-1].children):
        hang(verb, told[-1], "conj")


def _said_and_urged(verb: Token) -> None:
    """ "Quill said the road was unsafe and called for calm": what speakers do goes on the saying, not on a state."""
    state, said = verb.head, verb.head.head
    own = any(c.dep_.startswith((*_SUBJECTS, "aux", "mark")) for c in verb.children)
    if own or state.dep_ != "ccomp" or said.tag_ != "VBD" or said.lemma_ not in ("say", "add") or said.i > state.i:
        return
    about = [c for c in state.children if c.dep_ in _SUBJECTS and c.pos_ != "PRON"]
    is_so = any(c.dep_ == "cop" for c in state.children) and state.pos_ != "VERB"
    if about and is_so and any(c.dep_ in _SUBJECTS for c in said.children):
        hang(verb, said, "conj")


def _did_that_too(verb: Token) -> None:
    """ "The landslide killed nine and injured at least 20 others": joined to a past, with an object, it is a past."""
    did = verb.head
    whom = [c for c in verb.children if c.dep_ == "obj" and c.left_edge.i == verb.i + 1]
    own = any(c.dep_.startswith((*_SUBJECTS, "aux", "mark")) for c in verb.children)
    does = any(c.dep_ == "nsubj" for c in did.children) and not any(c.dep_.startswith("aux") for c in did.children)
    if whom and not own and did.i < verb.i and did.tag_ == "VBD" and does:
        verb.tag_ = "VBD"


def _not_only(first: Token) -> None:
    """ "Not only the mayor but also the judge resigned": two who did it, and no clause that goes on behind "but"."""
    opens = first.left_edge
    if word_of(opens) != "not" or [word_of(t) for t in first.doc[opens.i + 1 : opens.i + 2]] != ["only"]:
        return
    verb = next((c for c in first.children if c.dep_ == "conj" and c.pos_ == "VERB" and c.i > first.i), None)
    if verb is None:
        return
    second = next((c for c in verb.children if c.dep_ in _SUBJECTS and c.i < verb.i), None)
    but = next((c for c in (*verb.children, *(second.children if second else ())) if word_of(c) == "but"), None)
    if second is None or but is None:
        return
    above, dep = first.head, first.dep_
    verb.head, verb.dep_ = (verb, dep) if above == first else (above, dep)
    for c in [c for c in first.children if c.dep_ == "punct" and c.i > verb.i]:
        hang(c, verb, "punct")
    hang_as_subject(first, verb)
    hang(second, first, "conj")
    hang(but, second, "cc")


def _beside_whom(second: Token) -> None:
    """ "Quill, the treasurer, and the coach, Boran Teth, stole it": between commas, a second somebody, no post."""
    post = second.head
    first = post.head
    and_ = next((c for c in second.children if c.dep_ == "cc" and word_of(c) == "and"), None)
    if and_ is None or post.dep_ != "appos" or first.ent_type_ != "PERSON" or first.dep_ not in _SUBJECTS:
        return
    opens = post.left_edge.i
    apart = and_.nbor(-1).text == "," and "," in (second.doc[opens].text, second.doc[opens - 1].text)
    named = second.ent_type_ == "PERSON" or any(c.dep_ in _NAMED and c.ent_type_ == "PERSON" for c in second.children)
    if apart and named and post.ent_type_ != "PERSON":
        hang(second, first, "conj")


def _charged_with_too(gerund: Token) -> None:
    """ "Charged with assault, resisting arrest and fraud": a list of charges, and nothing that he did then."""
    over, before = gerund.head, gerund.nbor(-1)
    thing = over if gerund.dep_ == "case" and over.i > gerund.i else gerund
    verb = over.head if gerund.dep_ == "case" else over
    if verb.lemma_ not in words("charging") or gerund.lemma_ in words("outcomes") or gerund.i < verb.i:
        return
    if before.text != "," or any(c.dep_.startswith((*_SUBJECTS, "mark")) for c in gerund.children):
        return
    charges = [c for c in verb.children if c.dep_ == "obl" and verb.i < c.i < before.i and _charge_of(c)]
    if not charges or any(t.head.i < charges[-1].i for t in gerund.doc[charges[-1].i + 1 : before.i]):
        return
    hang(gerund, charges[-1], "conj")
    hang(before, gerund, "punct")
    if thing != gerund:
        hang(thing, gerund, "obj")


def _charge_of(noun: Token) -> bool:
    return any(c.dep_ in ("case", "mark") and word_of(c) in ("with", "of", "for", "on", "to") for c in noun.children)


def _could_not_check_it(verb: Token) -> None:
    """ "Said that they had left, but Teth Watch could not verify it": that is the report's own, and nobody's word."""
    told, said = verb.head, verb.head.head
    subjects = [c for c in verb.children if c.dep_ in _SUBJECTS]
    joined = next((c for c in verb.children if c.dep_ == "cc" and c.i > told.i), None)
    that = any(c.dep_ == "mark" for c in verb.children)
    if told.dep_ != "ccomp" or said.i > told.i or joined is None or that or not subjects:
        return
    below = list(verb.subtree)
    denied = any(word_of(t) in _NOT for t in below)
    evidence = any(c.dep_ in ("obj", *_SUBJECTS) and c.lemma_ in words("evidence") for c in verb.children)
    of_it = any(word_of(t) in _POINTING or t.lemma_ in words("telling_nouns") for t in below)
    if denied and of_it and (verb.lemma_ in words("checking") or evidence):
        hang(verb, said, "conj")


def _they_did_it(noun: Token) -> None:
    """ "Left the ship and other crews came and looked on": who stands right before a verb with a tense did that."""
    thing, behind = noun.head, noun.right_edge.i + 1
    verb = noun.doc[behind] if behind < len(noun.doc) else noun
    and_ = [c for c in (*noun.children, *verb.children) if c.dep_ == "cc" and thing.i < c.i < noun.i]
    joined = verb.dep_ == "conj" and verb.head == thing.head and verb.tag_ in ("VBD", "VBZ", "VBP")
    own = any(c.dep_.startswith((*_SUBJECTS, "aux")) or (c.dep_ == "cc" and c.i > noun.i) for c in verb.children)
    if thing.dep_ == "obj" and joined and and_ and not own:
        hang_as_subject(noun, verb)
        hang(and_[0], verb, "cc")


def _and_then(verb: Token) -> None:
    """ "The crew left and ships came and are looking on": whoever was named last goes on, where no comma parts them."""
    own = any(c.dep_.startswith((*_SUBJECTS, "mark")) for c in verb.children)
    and_ = next((c for c in verb.children if c.dep_ == "cc" and word_of(c) == "and" and c.i > verb.head.i), None)
    last = [c for c in verb.head.children if c.dep_ == "conj" and verb.head.i < c.i < verb.i]
    if own or and_ is None or not last or last[-1].pos_ != "VERB" or and_.nbor(-1).text == ",":
        return
    helped = any(c.dep_.startswith("aux") for c in verb.children) or verb.tag_ in ("VBD", "VBZ", "VBP")
    if helped and any(c.dep_ in _SUBJECTS and c.i > verb.head.i for c in last[-1].children):
        hang(verb, last[-1], "conj")


def _one_of_its_town(name: Token) -> None:
    """ "Tern Oil, Quaria supplies the army": two with no "and" between them do not "supplies"; it is where one is."""
    firm, verb = name.head, name.head.head
    tensed = [t for t in (verb, *verb.children) if t == verb or t.dep_ in _CARRYING]
    one = any(t.tag_ == "VBZ" or word_of(t) == "was" for t in tensed)
    others = [c for c in (*firm.children, *name.children) if c != name and c.dep_ in ("cc", "conj")]
    if one and firm.pos_ == "PROPN" and not others:
        hang(name, firm, "appos")


def _when_both(verb: Token) -> None:
    """ "Would grow once the bridge was opened and the road was closed": both are yet to be, as "would" goes on."""
    over = verb.head
    and_ = next((c for c in verb.children if c.dep_ == "cc" and word_of(c) == "and"), None)
    if and_ is None or and_.nbor(-1).text == "," or not any(c.dep_ in _SUBJECTS for c in verb.children):
        return
    ahead = [v for v in (over, *over.children) if (v == over or v.dep_ == "xcomp") and _is_ahead(v)]
    when = [
        c
        for v in ahead
        for c in v.children
        if c.dep_ == "advcl" and v.i < c.i < and_.i and any(word_of(k) in _WHEN and k.i < c.i for k in c.children)
    ]
    if when and _tense(when[-1]) == _tense(verb) != "":
        hang(verb, when[-1], "conj")


def _is_ahead(verb: Token) -> bool:
    """ "Would grow", "to grow"."""
    helpers = {word_of(c) for c in verb.children if c.dep_ in ("aux", "mark") and c.i < verb.i}
    return bool(helpers & _AHEAD) and verb.tag_ == "VB"


def _tense(verb: Token) -> str:
    """The tag of what carries a clause's tense."""
    helpers = [c.tag_ for c in verb.children if c.dep_ in _CARRYING and c.tag_ in _TENSED]
    return next(iter(helpers), verb.tag_ if verb.tag_ in _TENSED else "")


def _both_posts(name: Token) -> None:
    """ "Former officer and activist Ada Quill left": two posts of one, for somebody else would have an article."""
    second = name.doc[name.left_edge.i - 1]
    first = second.head
    if (
        second.dep_ != "conj"
        or name.left_edge.is_punct
        or name.head not in (first, second)
        or {first.tag_, second.tag_} != {"NN"}
    ):
        return
    beside = [c for c in (*first.children, *second.children) if c != name]
    owned = any(c.dep_ in ("det", "nummod", "nmod:poss", "appos") for c in beside)
    and_ = any(c.dep_ == "cc" and word_of(c) == "and" for c in second.children)
    verb = first.head if first.dep_ in _SUBJECTS else None
    several = verb is not None and any(t.tag_ == "VBP" or word_of(t) == "were" for t in (verb, *verb.children))
    if owned or not and_ or several:
        return
    above, dep = first.head, first.dep_
    name.head, name.dep_ = (name, dep) if above == first else (above, dep)
    for c in [c for c in first.children if c.i > name.i or c.dep_ == "case"]:
        hang(c, name, c.dep_)
    hang(first, name, "nmod:desc")
    hang(second, name, "nmod:desc")


def _both_named(second: Token) -> None:
    """ "Arrested two men, Ada Quill, 22, and a boy of 17": the second of the two, and no third."""
    men = second.head
    first = next((c for c in men.children if c.dep_ == "appos" and men.i < c.i < second.i), None)
    two = any(c.dep_ == "nummod" and word_of(c) in ("two", "2") for c in men.children)
    and_ = any(c.dep_ == "cc" and word_of(c) == "and" for c in second.children)
    alone = first is not None and not any(c.dep_ == "conj" for c in (*first.children, *second.children))
    if first is not None and two and and_ and alone and first.ent_type_ == "PERSON":
        hang(second, first, "conj")


def _on_or_about(day: Token) -> None:
    """ "On or about 5 March": the day is when it was, and nothing joined to the verb."""
    joint = next((c for c in day.children if c.dep_ == "cc" and c.i < day.i), None)
    if joint is None or word_of(joint) != "or" or joint.i < 1 or day.head.pos_ != "VERB":
        return
    if joint.nbor(-1).lower_ == "on" and joint.nbor(1).lower_ in ("about", "around", "before", "after"):
        hang(day, day.head, "obl")


RULES: tuple[Rule, ...] = (
    (lambda t: t.dep_ == "conj" and t.tag_ == "CD", _on_or_about),
    (
        lambda t: t.dep_ == "conj" and t.head.tag_ == "NNS" and t.head.dep_ in ("obj", "nsubj", "nsubj:pass"),
        _both_named,
    ),
    (lambda t: t.dep_ == "conj" and t.pos_ == "VERB" and t.head.dep_ == "ccomp", _could_not_check_it),
    (lambda t: t.dep_ == "conj" and t.tag_ in ("NN", "NNS"), _they_did_it),
    (lambda t: t.dep_ == "conj" and t.pos_ == "VERB", _and_then),
    (lambda t: t.dep_ == "conj" and t.pos_ == "VERB", _when_both),
    (lambda t: t.dep_ == "appos" and t.ent_type_ == "PERSON" and t.head.tag_ == "NN" and t.head.i < t.i, _both_posts),
    (lambda t: t.dep_ == "conj" and t.tag_ == "VBD" and t.lemma_ in words("speakers_deeds"), _said_and_urged),
    (lambda t: t.dep_ == "conj" and t.tag_ == "VBN", _did_that_too),
    (lambda t: t.dep_ == "conj" and t.tag_ == "VBN", _had_before_it_was_said),
    (
        lambda t: t.pos_ in ("NOUN", "PROPN") and t.dep_ not in ("conj", *_SUBJECTS) and word_of(t.left_edge) == "not",
        _not_only,
    ),
    (lambda t: t.dep_ == "conj" and t.pos_ == "PROPN" and t.head.dep_ in _SUBJECTS, _one_of_its_town),
    (lambda t: t.dep_ == "conj" and t.pos_ in ("NOUN", "PROPN"), _beside_whom),
    (lambda t: t.dep_ in ("advcl", "case") and t.tag_ == "VBG" and t.i > 0, _charged_with_too),
)
"""Where such a slip shows, and what puts it right."""
