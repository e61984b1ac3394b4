"""That a line told with its whole clause is only what the clause was for: "they met to discuss it"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sayso.model.claim import Claim, Status
from sayso.reading.line.stated import tokens_at

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from sayso.reading.line.whole import Whole

_PAST = frozenset({"VBD", "VBN"})


def as_purpose(claim: Claim, whole: Whole, doc: Doc) -> str:
    """ "A purpose, “to discuss”", where the clause came about and the claim did not; empty for any other."""
    verb = tokens_at(doc).get(claim.trigger.start)
    if verb is None or whole.verb is None or claim.status is not Status.PLANNED or verb.dep_ not in ("advcl", "conj"):
        return ""
    over = doc[whole.verb]
    if any(c.tag_ == "MD" for c in over.children) or over.tag_ not in _PAST or verb.tag_ not in ("VB", "VBN"):
        return ""
    first = verb
    while first.dep_ == "conj" and first.head.i > over.i:
        first = first.head
    if any(c.lower_ in ("for", "having") and c.i < first.i for c in first.children):
        return ""  # "Called for him to leave": what was wanted of him.  "Admitted to having left": what was done.
    if any(t.lower_ == "enough" for t in doc[over.i : first.i]):
        return ""  # "Brought enough rain to flood it": what came of it.
    to = any(c.lower_ == "to" and c.i < first.i for c in first.children)
    being = "be " if any(c.lower_ == "be" for c in verb.children) else ""
    return f"a purpose, “to {being}{verb.text}”" if to and first.dep_ == "advcl" else ""
