"""The verb of a line with its hearsay, modal, adverbs, status and negation."""

from __future__ import annotations

import re
from dataclasses import dataclass

from sayso.model.claim import Claim, ClaimKind, Status
from sayso.model.stance import Cue, Polarity
from sayso.reading.line.verbs import forms_of, third

_HEARSAY = re.compile(
    r"^(is|are|was|were|has been|have been)\s+"
    r"(?!(?:[\w-]+ )*(?:informed|notified|told|warned|advised|assured|reminded|persuaded|convinced)$)"  # Who hears it.
    r"((?:[\w-]+\s+)*?(?:\w+ed|said|thought|known|understood|held))(?:\s+to)?$",
    re.I,
)
_MODALS = frozenset({"may", "might", "could", "would", "should", "can", "must", "will", "shall", "better"})
_PERMITTED = {
    "allow": "allowed",
    "permit": "permitted",
    "enabl": "enabled",
    "authori": "authorised",
    "entitl": "entitled",
    "able": "able",
}
_NOT = re.compile(r"\b(?:not|never)\b")
#: Adverbs that deny by themselves: "hardly spoke", "was nearly killed".
_HARDLY = frozenset({"hardly", "scarcely", "almost", "nearly"})
#: "Unlikely that they left" is no adverb of the leaving.
_ADVERB = re.compile(
    r"^(?!unlikely$)(?:(?:highly|very|most|quite|more|extremely|fairly) )?(?!unlikely$)\w+ly$|^(?:perhaps|maybe)$", re.I
)
_NEGATED_MODAL = re.compile(r"\b(can|ca|could|wo|will|would|should|must|may|might)\s?$", re.I)
_IS_TO = re.compile(r"\b(?:is|are) to $", re.I)
_PERFECT = re.compile(r"\W*(?:(?:not|never|well|also|just|even|\w+ly) ){0,2}have\b", re.I)


@dataclass(frozen=True, slots=True, kw_only=True)
class Verb:
    """The forms that a line uses; ``stative`` for a phrase with "to be", ``first`` after "I" or "you".

    ``adverbs`` stand before it, ``early`` before its negation.  ``having`` is false where no "have" belongs to it;
    ``being`` is the "is", "was", "has" or "had" it is printed with, ``going`` its "-ing" form where that is printed;
    ``marked`` where the report puts it into quotation marks.
    """

    base: str
    past: str
    participle: str
    passive: bool = False
    plural: bool = False
    stative: bool = False
    first: bool = False
    adverbs: str = ""
    early: str = ""
    having: bool = True
    being: str = ""
    going: str = ""
    asked: bool = False
    marked: bool = False

    @property
    def bare(self) -> str:
        """ "meet", "be met"."""
        return f"be {self.participle}" if self.passive else self.base

    @property
    def perfect(self) -> str:
        """ "have met", "have been met"."""
        return f"have been {self.participle}" if self.passive else f"have {self.participle}"

    @property
    def present(self) -> bool:
        """Whether the plain form is a present one."""
        return self.past != "was" and (
            self.past == "is"
            or self.past.endswith("s")
            or (self.past == self.base and forms_of(self.base).past != self.base)
        )

    def be(self, *, past: bool) -> str:
        """ "was", "were", "is", "are"."""
        if self.first:
            return "was" if past else "am"
        return ("were" if self.plural else "was") if past else ("are" if self.plural else "is")


def verb_group(claim: Claim, verb: Verb, text: str) -> str:
    """ "is said to have met", "may not have met", "did not meet"."""
    cues = claim.stance.cues
    hedges = [c.text.lower() for c in cues if _ADVERB.match(c.text)]
    modal = next((c for c in cues if _modal(c)), None)
    said = _modal(modal).split() if modal is not None else []
    printed = [w for w in verb.adverbs.split() if w not in said]
    no = "" if _HARDLY & {*printed, *hedges} else _negation(claim)
    hedges = [h for h in dict.fromkeys(hedges) if h not in {*printed, *said, *verb.early.split()}]
    lead = " ".join([*([] if no else hedges), *printed])
    hearsay = next((c for c in cues if _HEARSAY.match(c.text)), None)
    unsaid = _modal_before(claim, text) if modal is None else ""
    if hearsay is not None:
        words = [
            lead,
            heard := _heard(hearsay, verb),
            "" if _NOT.search(heard) else no,
            "to",
            # "It is said that they shelter him": they do so now.
            verb.bare if claim.status in (Status.HOLDS, Status.PLANNED) or verb.present else verb.perfect,
        ]
    elif modal is not None:
        perfect = verb.having and _PERFECT.match(text[modal.end :]) is not None
        first = "rather" if "rather" in printed else ""  # "Would rather not say".
        rest = " ".join(w for w in lead.split() if w != first)
        words = [_modal(modal), first, no, rest, verb.perfect if perfect else verb.bare]
    elif verb.asked:
        words = ["should", no, lead, verb.bare]
    elif unsaid:
        words = [unsaid, no, lead, verb.bare]
    elif leave := _leave(claim):
        words = [verb.be(past=True), no, lead, leave, "to", verb.bare]
    elif claim.status is Status.PLANNED:
        now = _IS_TO.search(text, max(0, claim.trigger.start - 12), claim.trigger.start) is not None
        yet = "yet" if any(c.text.lower() == "yet" for c in cues) else ""
        words = [verb.be(past=not now), yet or no, lead, "to", verb.bare]
    else:
        words = _plain(claim, verb, no, lead)
    # "Probably did not meet": what is unsure is that it was not.
    told = " ".join(filter(None, [*(hedges if no else []), *words])).replace("can not", "cannot")
    return re.sub(r"(\S+)$", r"“\1”", told) if verb.marked else told


def is_hearsay(claim: Claim) -> bool:
    """Whether the claim has a hedge like "is said to", which the verb group words itself."""
    return any(_HEARSAY.match(c.text) for c in claim.stance.cues)


def _modal(cue: Cue) -> str:
    """The modal of a cue that is one, with or without its negation: "could not", the "ca" of "can't"."""
    first, _, rest = re.sub("n['’]t$", " not", cue.text.lower()).partition(" ")
    first = {
        "cannot": "can",
        "ca": "can",
        "wo": "will",
        "'ll": "will",
        "’ll": "will",
        "'d": "would",
        "’d": "would",
    }.get(first, first)
    return (
        first
        if first in _MODALS and rest in ("", "not", "n't", "n’t", "no longer")
        else (f"{first} {rest}" if first in _MODALS and rest.endswith("ly") else "")
    )


def _modal_before(claim: Claim, text: str) -> str:
    """The modal that a negation follows, "can" of "can't": what can't be is not told as what was not."""
    for cue in claim.stance.cues:
        found = _NEGATED_MODAL.search(text, max(0, cue.start - 8), cue.start)
        if cue.text.lower() in ("not", "n't", "n’t", "never") and found is not None:
            return {"ca": "can", "wo": "will"}.get(found.group(1).lower(), found.group(1).lower())
    return ""


def _leave(claim: Claim) -> str:
    """ "allowed" where the deed was only allowed; empty otherwise."""
    if claim.status is not Status.UNSPECIFIED:
        return ""
    return next((p for c in claim.stance.cues for s, p in _PERMITTED.items() if c.text.lower().startswith(s)), "")


def _heard(cue: Cue, verb: Verb) -> str:
    """The hearsay words, their auxiliary in the number of the line's subject."""
    found = _HEARSAY.match(cue.text)
    assert found is not None
    auxiliary, rest = found.group(1).lower(), found.group(2).lower()
    numbers = {"is": ("is", "are"), "are": ("is", "are"), "was": ("was", "were"), "were": ("was", "were")}
    return f"{numbers.get(auxiliary, ('has been', 'have been'))[verb.plural]} {rest}"


def _negation(claim: Claim) -> str:
    if claim.stance.polarity is not Polarity.NEGATIVE:
        return ""
    cues = [c.text.lower() for c in claim.stance.cues]
    if any(c.endswith("no longer") for c in cues):
        return "no longer"  # What was so before.
    return "never" if "never" in cues else "not"


def _plain(claim: Claim, verb: Verb, no: str, lead: str) -> list[str]:
    ended = claim.status is Status.ENDED
    if verb.stative:
        past = ended or verb.past == "was" or (claim.status is Status.UNSPECIFIED and not no)
        return [verb.be(past=past), no, "formerly" if ended else "", lead]
    if verb.going and verb.being.endswith("been") and not verb.passive:
        have = "had" if verb.being == "had been" else "have" if verb.plural or verb.first else "has"
        return [have, no, "been", lead, verb.going]
    if verb.being in ("has", "had") and not ended:
        have = "had" if verb.being == "had" else "have" if verb.plural or verb.first else "has"
        return [have, no, lead, "been" if verb.passive else "", verb.participle]
    if verb.going and not ended:
        be = verb.be(past=verb.being == "was")
        return [be, no, lead, f"being {verb.participle}" if verb.passive else verb.going]
    if verb.passive:
        state = claim.kind is ClaimKind.STATE and claim.status is Status.HOLDS
        holds = verb.being == "is" or (state and verb.being != "was")
        return [verb.be(past=not holds), no, lead, verb.participle]
    if ended and verb.present:
        return [no, "formerly", lead, verb.participle]
    if no == "not":
        auxiliary = ("do" if verb.plural or verb.first else "does") if verb.present else "did"
        return [auxiliary, "not", lead, verb.base]
    if verb.present:
        return [
            no,
            lead,
            verb.base
            if verb.plural or verb.first
            else verb.past
            if verb.past.endswith("s") and verb.past != verb.base
            else third(verb.past),
        ]
    return [no, lead, verb.past]
