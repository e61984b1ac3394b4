"""What has a modal or a word of opinion, and is a deed for all that: a refusal, a threat, a future told as past."""

from __future__ import annotations

import re

from sayso.reading.attribution.words import Words
from sayso.reading.mentions.lexicon import lexicon as noun_lexicon
from sayso.reading.stance.lexicon import Lexicon

_NEGATORS = frozenset({"not", "n't", "neither", "nor", "never"})
_ONLY = frozenset({"only"})
_LATER = frozenset({"later", "eventually", "subsequently"})
_YEAR = re.compile(r"(?:1[6-9]|20)\d\ds?")
_PERCEIVING = frozenset({"hear", "see", "smell", "feel"})
_TERMS = frozenset(
    {
        "draft",
        "deal",
        "plan",
        "agreement",
        "law",
        "term",
        "proposal",
        "bill",
        "contract",
        "treaty",
        "act",
        "accord",
        "rule",
        *("order", "ruling", "condition", "bail", "sentence", "constitution", "regulation", "code", "statute"),
        *("settlement", "injunction", "verdict", "judgment", "judgement", "decree", "licence", "probation", "parole"),
    }
)
_RULING = frozenset({"rule", "order", "decree", "stipulate", "require", "specify", "direct", "instruct", "decide"})
_COURTS = frozenset(
    {"court", "judge", "magistrate", "tribunal", "justice", "bench", "law", "order", "ruling", "statute", "decree"}
)
#: What courts have people hand in, pay or serve.
_DUTIES = frozenset(
    {"passport", "firearm", "licence", "license", "visa", "fine", "compensation", "damages", "damage", "cost", "bail"}
    | {"bond", "tag", "sentence", "restitution", "probation", "curfew", "penalty", "anklet", "bracelet"}
)
_FULFILLING = frozenset(
    {"surrender", "hand", "pay", "serve", "wear", "post", "forfeit", "observe", "return", "repay", "deposit", "yield"}
)
#: Whoever these are said of does them by choice, if it is a person or body.
_CHOSEN = frozenset({"threaten", "represent", "challenge"})


def told_as_done(words: Words, j: int, modal: str, lexicon: Lexicon) -> bool:
    """Whether a verb with a modal is no forecast: "would not say", "would marry in 1953", "could be heard"."""
    if any(words.case(c) in ("if", "unless") for c in words.with_dep(j, "advcl")):
        return False
    if modal in ("could", "can") and words.lemma[j] in _PERCEIVING and words.passive(j):
        return True
    if modal in ("would", "must", "shall") and _ruled(words, j):
        return True
    joined = words.dep[j] == "conj" and not words.with_dep(j, "nsubj")  # "Must pay and must not leave".
    if modal in ("must", "shall") and joined and _ruled(words, words.head[j]):
        return True
    if modal in ("must", "shall") and (_laid_on(words, j) or _is_duty(words, j)):
        return True
    if modal not in ("would", "'d"):
        return False
    return _refused(words, j, lexicon) or _future_in_the_past(words, j)


def _refused(words: Words, j: int, lexicon: Lexicon) -> bool:
    """ "Would not name her", "neither side would comment", "would only say that"."""
    while words.dep[j] == "conj" and any(words.lower[c] == "nor" for c in words.with_dep(j, "cc")):
        j = words.head[j]
    if words.lemma[j] not in lexicon.assessment["refusals"]:
        return False
    subject = words.subject(j)
    nobody = subject is not None and any(words.lower[c] in ("neither", "no") for c in words.children[subject])
    return nobody or any(words.lower[c] in _NEGATORS | _ONLY for c in words.with_dep(j, "advmod", "cc", "neg"))


def _ruled(words: Words, j: int) -> bool:
    """ "Under the draft, they would be freed", "by law must last a month": what a paper says."""
    ways = [(words.case(c), words.lemma[c]) for c in words.with_dep(j, "obl")]
    return any((case == "under" and noun in _TERMS) or (case, noun) == ("by", "law") for case, noun in ways)


def _laid_on(words: Words, j: int) -> bool:
    """ "A judge ruled that she must leave", "she must leave, the court ordered": a duty, and nobody's opinion."""
    while words.dep[j] == "conj" and not words.with_dep(j, "mark"):
        j = words.head[j]
    over = words.head[j] if words.dep[j] == "ccomp" else None
    tellers = [*words.with_dep(j, "parataxis"), *([] if over is None else [over])]
    for teller in tellers:
        subject = words.subject(teller)
        if words.lemma[teller] in _RULING or (subject is not None and words.lemma[subject] in _COURTS):
            return True
    return False


def _is_duty(words: Words, j: int) -> bool:
    """ "Must surrender her passport", "must pay a fine"."""
    what = {words.lemma[c] for c in words.with_dep(j, "obj", "nsubj")}
    return words.lemma[j] in _FULFILLING and bool(what & _DUTIES)


def _future_in_the_past(words: Words, j: int) -> bool:
    """ "Whom she would marry in 1953", "would later buy": it came about."""
    if words.dep[j] in ("ccomp", "xcomp", "csubj"):
        return False
    later = any(words.lower[c] in _LATER for c in words.with_dep(j, "advmod"))
    on = words.lemma[j] == "go" and any(words.lower[c] == "on" for c in words.children[j])
    dated = any(_YEAR.fullmatch(words.word[x]) for c in words.with_dep(j, "obl") for x in words.subtree(c))
    return later or on or (dated and words.label[j] == "acl:relcl")


def deliberate(words: Words, j: int) -> bool:
    """ "The union threatened to strike", "represented by a lawyer", "challenged him in court": deeds of somebody."""
    lemma = words.lemma[j]
    if lemma not in _CHOSEN:
        return False
    if lemma == "represent" and (words.passive(j) or words.dep[j] == "xcomp"):
        return True
    if lemma == "threaten" and any(words.case(c) == "with" for c in words.with_dep(j, "obl")):
        return True
    doer = _doer(words, j)
    if doer is None:
        return False
    named = lemma == "represent" and words.pos[doer] == "PROPN"
    return named or noun_lexicon().noun_kind(words.lemma[doer]) is not None


def _doer(words: Words, j: int) -> int | None:
    """The subject; of "Quill, representing the guild" and "the union, which represents them" the noun before."""
    while words.dep[j] == "conj" and words.subject(j) is None:
        j = words.head[j]  # "Fighters looted it and threatened the staff".
    subject = words.subject(words.head[j] if words.dep[j] == "advcl" and words.subject(j) is None else j)
    hung = words.dep[j] == "acl" and (subject is None or words.tag[subject] in ("WDT", "WP"))
    return words.head[j] if hung else subject
