"""The tense of a state told by a noun or in a set phrase: "owned" for "was the owner of"."""

from __future__ import annotations

import re

from sayso.model.claim import Claim, ClaimKind, Status
from sayso.model.stance import Certainty, Polarity
from sayso.reading.line.verb.forms import forms_of, third
from sayso.reading.line.verb.wording import Phrase

#: A copula of the past right before what somebody was not.
_WAS = re.compile(r"\b(?:was|were|been|wasn['’]t|weren['’]t)(?: [\w’'-]+){0,4} ?$", re.I)
#: The same right before the noun of a state.
_THEN = re.compile(
    r"\b(?:was|were|had been)(?: ?n['’]t)?(?: (?:not|never|also|then|still|\w+ly))?"
    r"(?: (?:the|an?|its|their|his|her)(?: [\w-]+){0,2})? ?$",
    re.I,
)


def past_of(claim: Claim, forms: Phrase, text: str) -> str:
    """ "Led" for "was in charge of", "was" for "was loyal to": a state of then, told by a noun or a phrase of now."""
    if claim.predicate == "also_known_as":
        return forms.past  # "Was renamed in 2014": it bears the name since.
    once = _THEN.search(text[claim.passage.start : claim.trigger.start]) is not None or _of_then(claim)
    if forms.past == "is":
        return "was" if once or was_not(claim, text) else "is"
    if not once or forms.past not in (third(forms.base), "has"):
        return forms.past
    return "had" if forms.past == "has" else forms_of(forms.base).past


def _of_then(claim: Claim) -> bool:
    """Whether a state is surely told, and neither as one that holds nor as one that ended: "its owner was Quill"."""
    sure = claim.stance.certainty is Certainty.CERTAIN and claim.stance.polarity is Polarity.POSITIVE
    return sure and claim.kind is ClaimKind.STATE and claim.status is Status.UNSPECIFIED


def was_not(claim: Claim, text: str) -> bool:
    """Whether a denied state is one of the past: "was never a member of", "had not been the chief of"."""
    denied = claim.stance.polarity is Polarity.NEGATIVE
    return denied and _WAS.search(text[claim.passage.start : claim.trigger.start]) is not None
