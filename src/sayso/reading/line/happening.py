"""A happening that a noun states, in the noun's own words: "the closure of the mine"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sayso.model.claim import Claim, Role, Status
from sayso.model.stance import Certainty
from sayso.reading.line.capital import without_capital
from sayso.reading.line.phrases import LONGEST, LOOSE_ENDS, cuts, to_each
from sayso.reading.line.sides.restricted import in_list

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

#: Predicates too wide for their own wording to say what a noun says: "changed" of a growth, "opened" of a renewal.
_WIDE = frozenset(
    [
        *(
            "changed",
            "opened",
            "ended",
            "spread",
            "became",
            "carried_out",
            "made",
            "caused",
            "meant",
            "acted",
            "dissolved",
            "included",
        ),
        *(
            "used",
            "kept",
            "stopped",
            "founded",
            "moved",
            "took",
            "lost",
            "won",
            "found",
            "suffered",
            "decided",
            "tried",
        ),
    ]
)
_OWNERS = frozenset({"his", "her", "its", "their", "our", "my", "your"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """The words of a noun with its phrases, and whether it is a plural."""

    words: str
    plural: bool


#: Prepositions of what came about before or meanwhile.
_MEANWHILE = frozenset({"after", "during", "following", "amid", "since", "despite", "because", "due"})
#: What a deed is that somebody tells of, or that does something itself.
_TOLD = frozenset({"nsubj", "nsubj:pass", "ROOT", "obj"})


def _told_of(claim: Claim, noun: Token) -> bool:
    """Whether a noun's deed is told of, not only mentioned: no "calls for the suspension", "a right to the growth"."""
    sure = claim.stance.certainty is Certainty.CERTAIN and not claim.stance.cues
    if claim.status is not Status.HAPPENED or not sure:
        return False
    cases = {c.lower_ for c in noun.children if c.dep_ == "case" and c.lower_ not in ("'s", "’s")}
    return bool(cases & _MEANWHILE) or (noun.dep_ in _TOLD and not cases)


def happening(claim: Claim, doc: Doc) -> Happening | None:
    """The noun's words, or ``None`` where the predicate's wording tells as much, or a doer is known."""
    doer = any(p.role is Role.AGENT for p in claim.participants) and claim.predicate not in (
        "changed",
        "ended",
        "opened",
    )
    if claim.predicate not in _WIDE or doer:
        return None
    span = doc.char_span(claim.trigger.start, claim.trigger.end)
    if span is None or len(span) != 1 or span[0].pos_ != "NOUN":
        return None
    noun = span[0]
    if not _told_of(claim, noun):
        return Happening(words="", plural=False)
    words = _words(noun, lists=True)
    if len(words) > LONGEST + 4:
        words = _words(noun, lists=False)
    if not words or words[-1].i < noun.i or len(words) > LONGEST + 4 or words[0].lower_ in _OWNERS:
        return None
    text = " ".join(doc[words[0].i : words[-1].i + 1].text.split())
    lower = words[0].pos_ != "PROPN" and words[0].text[1:].islower()
    return Happening(words=without_capital(text) if lower else text, plural=noun.tag_ == "NNS")


def _words(noun: Token, *, lists: bool) -> list[Token]:
    """A noun with its phrases, up to the first mark; with ``lists`` a comma between the words of a list is none."""
    words: list[Token] = []
    for token in noun.doc[noun.left_edge.i : noun.right_edge.i + 1]:
        if cuts(token, noun) and not (lists and in_list(token)):
            break
        if not words and token.dep_ in ("case", "fixed", "cc", "advmod", "mark", "punct"):
            continue
        words.append(token)
    while words and words[-1].i > noun.i and words[-1].pos_ in LOOSE_ENDS and not to_each(words[-1]):
        words.pop()
    return words
