"""The verb by which somebody has a role "as" something: "serves as mayor", "was appointed as chief"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sayso.model.claim import Claim
from sayso.reading.line.verb.forms import Forms, forms_of
from sayso.reading.line.verb.printed import being_of, is_going

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

#: Verbs that say in what capacity somebody does something, not what they are.
_ACTING = frozenset({"act", "operate", "work", "serve", "double", "function", "pose", "masquerade"})
#: Verbs by which somebody is given a role.
_GIVING = frozenset({"appoint", "elect", "name", "choose", "nominate", "designate", "reappoint", "re-elect"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Acting:
    """ "Quill operates publicly as a leader, as a cover": the verb of a role that is more, or less, than being it.

    ``manner`` are the adverbs behind the verb, ``further`` what else follows with "as".  ``going`` is its "-ing" form
    where it "is serving"; ``given`` where somebody else gives the role: "was appointed as".
    """

    forms: Forms
    present: str | None
    manner: str
    further: str
    going: str = ""
    given: bool = False


def acting(claim: Claim, doc: Doc) -> Acting | None:
    """The verb by which somebody has a role "as" something, or ``None`` where it is just said to be theirs."""
    span = doc.char_span(claim.trigger.start, claim.trigger.end)
    noun = span.root if span is not None else None
    if noun is None:
        return None
    if (
        (verb := noun.head).lemma_.lower() in _GIVING
        and noun.dep_ in ("xcomp", "obl", "obj")
        and not _before_name(noun)
    ):
        given = forms_of(verb.lemma_.lower())
        return Acting(forms=given, present=None, manner="", further="", given=True)
    if verb.lemma_.lower() not in _ACTING or not _has_as(noun):
        return None
    manner = [c.text for c in verb.children if c.dep_ == "advmod" and verb.i < c.i < noun.i]
    beside = [c for c in (*verb.children, *noun.children) if c.i > noun.i and _has_as(c)]
    return Acting(
        forms=forms_of(verb.lemma_.lower()),
        present=verb.text if verb.tag_ in ("VBZ", "VBP") else None,
        manner=" ".join(manner),
        further=" ".join(doc[c.left_edge.i : c.right_edge.i + 1].text for c in beside),
        going=verb.text.lower() if is_going(verb) and being_of(verb) == "is" else "",
    )


def _before_name(noun: Token) -> bool:
    """Whether a title only says who is given a role: "elected the lawyer Ada Quill president"."""
    return noun.dep_ == "obj" and any(
        c.dep_ in ("appos", "flat") and c.left_edge.i == noun.i + 1 for c in noun.children
    )


def _has_as(token: Token) -> bool:
    return any(c.dep_ == "case" and c.text.lower() == "as" for c in token.children)
