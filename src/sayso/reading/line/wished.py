"""Deeds that a noun only says are asked for, and pairs of deeds of which neither was done, told as they are printed."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from sayso.model.claim import Claim, Status
from sayso.reading.line.capital import without_capital
from sayso.reading.line.following import following
from sayso.reading.line.phrases import LOOSE_ENDS, balanced, cuts, to_each
from sayso.reading.line.sides.remainder import phrase_of
from sayso.reading.line.sides.restricted import in_list
from sayso.reading.line.verb.asked import is_only_likely
from sayso.reading.line.verb.forms import base_of, forms_of
from sayso.reading.line.whole import Whole

if TYPE_CHECKING:
    from collections.abc import Mapping

    from spacy.tokens import Token

_CASES = frozenset({"for"})
_LONGEST = 24
_LOOSE_ENDS = LOOSE_ENDS | {"PUNCT"}
_PRONOUNS = frozenset({"his", "her", "its", "their", "our", "my", "your"})


def asked_for(claim: Claim, noun: Token, names: Mapping[int, str]) -> Whole | None:
    """ "The release of the clerks was demanded" for the "release" of "a letter demanding their release".

    ``None`` where the noun stands under no verb that asks for it.  ``names`` are told instead of the pronouns at
    their offsets.
    """
    if (claim.status is not Status.PLANNED and not claim.stance.cues) or noun.pos_ != "NOUN":
        return None
    if is_only_likely(noun):
        return Whole(words="")
    first = noun
    while first.dep_ == "conj" and first.head.pos_ in ("NOUN", "PROPN", "NUM", "SYM"):
        first = first.head
    over, case = first.head, next((c.lower_ for c in first.children if c.dep_ == "case"), "")
    asked = first.dep_ in ("obj", "nsubj:pass") or (first.dep_ == "obl" and case in _CASES and first.i > over.i)
    if not asked or over.pos_ != "VERB" or over.lemma_.lower() not in _asking():
        return None
    if over.lemma_ == "want" and over.tag_ == "VBN" and case == "for":
        return Whole(words="")  # "Is wanted for the murder of": of what he is accused.
    words = _words(noun)
    if not words or words[-1].i < noun.i or len(words) > _LONGEST:
        return None
    owner = names.get(words[0].idx, "") if words[0].lower_ in _PRONOUNS else ""
    if words[0].lower_ in _PRONOUNS and not owner:
        return Whole(words="") if over.lemma_ == "offer" else None  # Who offers to resign has not resigned.
    if words[0].tag_ in ("WP$", "WDT", "WP"):
        return None
    text = " ".join(noun.doc[words[0].i : words[-1].i + 1].text.split())
    text = text if words[0].pos_ == "PROPN" else without_capital(text)
    text = f"{owner}’s {text.partition(' ')[2]}" if owner else text
    if words[0].dep_ != "det" and noun.tag_ == "NN" and not any(c.dep_ == "nmod:poss" for c in noun.children):
        text = f"the {text}"
    be = "were" if noun.tag_ == "NNS" else "was"
    asked_so = forms_of(base_of(over.lower_, over.lemma_.lower())).participle
    told = " ".join(filter(None, [text, be, asked_so, case]))
    return Whole(words=told, start=words[0].idx, end=words[-1].idx)


def _words(noun: Token) -> list[Token]:
    """A noun with its phrases, without what is joined to it."""
    words: list[Token] = []
    joined = [c.left_edge.i for c in noun.children if c.dep_ == "conj" and c.i > noun.i]
    for token in noun.doc[noun.left_edge.i : noun.right_edge.i + 1]:
        if (token.i > noun.i and token.i in joined) or (cuts(token, noun) and not in_list(token)):
            break
        if not words and token.dep_ in ("case", "fixed", "cc", "advmod", "mark", "punct"):
            continue
        words.append(token)
    while words and words[-1].i > noun.i and words[-1].pos_ in _LOOSE_ENDS and not to_each(words[-1]):
        words.pop()
    return words


def neither(verb: Token, names: Mapping[int, str]) -> Whole | None:
    """ "The bid was neither accepted nor rejected": the first of the two, told with the second."""
    both = [c for c in verb.children if c.lower_ == "neither" and c.i < verb.i]
    second = next((c for c in verb.children if c.dep_ == "conj" and any(k.lower_ == "nor" for k in c.children)), None)
    subject = next((c for c in verb.children if c.dep_.startswith("nsubj") and c.i < verb.i), None)
    if not both or second is None or subject is None or subject.i > both[0].i:
        return None
    helpers = [c for c in verb.children if subject.right_edge.i < c.i < verb.i and c.dep_.startswith("aux")]
    first = min([both[0], *helpers], key=lambda t: t.i)
    behind, shared = following(second), following(verb)
    if behind is None or (shared is not None and shared.object and shared.pieces[0][0] > second.idx):
        behind = shared if shared is not None and shared.pieces[:1] and shared.pieces[0][0] > second.idx else None
    told = behind.told(names) if behind is not None else ""
    if not told and verb.lemma_ in ("confirm", "deny"):
        return Whole(words="")  # What is not confirmed stands elsewhere.
    own = names.get(subject.idx) or phrase_of(subject)
    if not own or first.i < subject.right_edge.i:
        return None
    words = " ".join(filter(None, [own, " ".join(verb.doc[first.i : second.i + 1].text.split()), told]))
    return Whole(words=balanced(words), start=subject.idx, end=second.idx, verb=verb.i)


@cache
def _asking() -> frozenset[str]:
    from sayso.reading.claims.lexicon import words

    return words("line_asking_for")
