"""Participles that the parse took for describing words, or gave to another: what was undergone, who was seen at it."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from sayso.reading.lexicon import words
from sayso.reading.mending.stray import Rule, hang, word_of
from sayso.reading.vocabulary import load_vocabulary
from sayso.reading.vocabulary.pattern import Form

if TYPE_CHECKING:
    from spacy.tokens import Token


def undergone(word: Token) -> None:
    """ "Was seriously injured": a describing word that a passive helper stands before is what somebody underwent."""
    printed = word_of(word)
    helped = any(c.dep_ == "aux:pass" and c.i < word.i for c in word.children)
    cuts = (printed[:-1], printed[:-2], printed[:-3]) if helped and printed.endswith("ed") else ()
    if base := next((cut for cut in cuts if cut in _known_verbs()), ""):
        word.pos_, word.tag_, word.lemma_ = "VERB", "VBN", base


@cache
def _known_verbs() -> frozenset[str]:
    """The verbs that the vocabulary tells of."""
    return frozenset(load_vocabulary().patterns(Form.VERB))


def _seen_at_it(verb: Token) -> None:
    """ "Officers saw Quill, 34, leaving the house": whoever is seen does it, past what is put in about him."""
    saw, first = verb.head, verb.left_edge
    if verb.i < saw.i or first.i <= saw.i:
        return
    comma = first if first.text == "," else first.nbor(-1)
    whom = [c for c in saw.children if c.dep_ == "obj" and saw.i < c.i < verb.i]
    own = any(c.dep_ in ("mark", "case", "nsubj", "advmod") and c.i < verb.i for c in verb.children)
    if len(whom) != 1 or own or comma.text != "," or saw.dep_ == "xcomp":
        return
    put_in = any(
        c.dep_ in ("appos", "acl", "acl:relcl", "nummod", "amod") and c.i > whom[0].i for c in whom[0].children
    )
    if put_in and any(t.text == "," for t in verb.doc[whom[0].i : comma.i]):
        hang(verb, whom[0], "acl")


def _has_such(participle: Token) -> bool:
    """Whether "has" tells what is had, and of what sort: "has dedicated fans", no "dedicated funds to the port"."""
    if participle.lower_ not in words("sorts_had") or any(c.dep_ == "obl" for c in participle.children):
        return False
    has = next((c for c in participle.children if c.dep_ == "aux"), None)
    things = [c for c in participle.children if c.dep_ == "obj" and c.left_edge.i == participle.i + 1]
    bare = len(things) == 1 and things[0].tag_ in ("NN", "NNS")
    bare = bare and not any(c.dep_ in ("det", "nummod") or c.dep_ == "nmod:poss" for c in things[0].children)
    own = any(c.dep_ in ("aux", "aux:pass") and c is not has for c in participle.children)
    return has is not None and has.lemma_ == "have" and has.i == participle.i - 1 and bare and not own


def _sort_of_what_is_had(participle: Token) -> None:
    has = next(c for c in participle.children if c.dep_ == "aux")
    thing = next(c for c in participle.children if c.dep_ == "obj" and c.i > participle.i)
    others = [c for c in participle.children if c.i not in (has.i, thing.i)]
    root, above, dep = participle.head.i == participle.i, participle.head, participle.dep_
    has.head, has.dep_, has.pos_ = (has if root else above), dep, "VERB"
    for c in (*others, thing):
        c.head = has
    participle.head, participle.dep_, participle.pos_, participle.tag_ = thing, "amod", "ADJ", "JJ"


def _told_of_more(verb: Token) -> bool:
    """Whether a base form goes on with a present that needs no helper: "who live in Tern or work in Varn"."""
    first = verb.head
    own = any(c.dep_.startswith(("aux", "mark", "nsubj")) for c in verb.children)
    helped = any(c.dep_.startswith("aux") for c in first.children)
    return not own and not helped and first.tag_ == "VBP" and first.i < verb.i


def _as_present(verb: Token) -> None:
    verb.tag_ = "VBP"


def _worn(verb: Token) -> bool:
    """ "Looked up with a sigh, hoping that": no sigh hopes."""
    noun = verb.head
    with_ = any(c.dep_ == "case" and word_of(c) == "with" for c in noun.children)
    told = any(c.dep_ == "ccomp" for c in verb.children)
    return told and noun.dep_ == "obl" and with_ and noun.lemma_ in words("worn") and noun.i < verb.i


def _of_who_wears(verb: Token) -> None:
    hang(verb, verb.head.head, "advcl")


def _short_for_has(helper: Token) -> bool:
    """Whether "’s" is short for "has": "he’s given money to the party"; "he’s given a medal" may be either."""
    verb = helper.head
    if helper.text not in ("'s", "’s") or verb.tag_ != "VBN" or verb.i < helper.i:
        return False
    behind = {c.dep_ for c in verb.children if c.i > verb.i}
    alone = sum(c.dep_.startswith(("aux", "cop")) for c in verb.children) == 1
    to = any(c.dep_ == "obl" and any(m.lower_ == "to" and m.dep_ == "case" for m in c.children) for c in verb.children)
    done = verb.lemma_ not in words("taking_two") or (to and "iobj" not in behind)
    return "obj" in behind and "obl:agent" not in behind and alone and done


def _has_done(helper: Token) -> None:
    helper.dep_, helper.lemma_ = "aux", "have"
    for subject in (c for c in helper.head.children if c.dep_ == "nsubj:pass"):
        subject.dep_ = "nsubj"


def _with_its_subject(verb: Token) -> bool:
    """Whether "with" opens the clause of a past tense, which is none: "with both men expected to visit it"."""
    opens = next((c for c in verb.children if c.i < verb.i and c.dep_ in ("mark", "case")), None)
    subjects = [c for c in verb.children if c.dep_ == "nsubj" and c.i < verb.i]
    return opens is not None and opens.lower_ == "with" and len(subjects) == 1 and opens.i < subjects[0].i


def _undergone_with_it(verb: Token) -> None:
    verb.tag_ = "VBN"
    for subject in (c for c in verb.children if c.dep_ == "nsubj"):
        subject.dep_ = "nsubj:pass"


def _handed_too(verb: Token) -> bool:
    """Whether a past tense goes on with what somebody underwent: "was summoned and handed a note"."""
    over = verb.head
    undergone = over.tag_ == "VBN" and any(c.dep_ == "aux:pass" for c in over.children)
    own = any(c.dep_.startswith(("nsubj", "aux", "mark", "iobj")) or c.dep_ == "compound:prt" for c in verb.children)
    to = any(c.dep_ == "obl" and any(m.lower_ in ("to", "over") for m in c.children) for c in verb.children)
    given = any(c.dep_ == "obj" and c.i > verb.i for c in verb.children)
    return undergone and given and not own and not to and verb.lemma_ in words("handed_too")


def _as_undergone(verb: Token) -> None:
    verb.tag_ = "VBN"


RULES: tuple[Rule, ...] = (
    (lambda t: t.dep_ == "conj" and t.tag_ == "VBD" and t.head.i < t.i and _handed_too(t), _as_undergone),
    (lambda t: t.tag_ == "VBN" and t.pos_ == "VERB" and _has_such(t), _sort_of_what_is_had),
    (lambda t: t.dep_ == "conj" and t.tag_ == "VB" and _told_of_more(t), _as_present),
    (lambda t: t.dep_ == "acl" and t.tag_ == "VBG" and _worn(t), _of_who_wears),
    (lambda t: t.dep_ == "advcl" and t.tag_ == "VBG" and t.head.lemma_ in words("watching"), _seen_at_it),
    (lambda t: t.dep_ in ("aux:pass", "aux") and t.lemma_ != "have" and _short_for_has(t), _has_done),
    (lambda t: t.dep_ == "advcl" and t.tag_ == "VBD" and _with_its_subject(t), _undergone_with_it),
)
"""Where such a slip shows, and what puts it right."""
