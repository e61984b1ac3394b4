"""The clause of a line: subject, verb with its hedges and negation, and the sides after it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sayso.model.claim import Claim, Role, Status
from sayso.model.predicate import Predicate
from sayso.model.stance import Polarity
from sayso.reading.line.wording import Phrase, phrase, sides

_HEARSAY = re.compile(r"^(?:is|are|was|were|has been|have been)\s+[\w\s]*?\b(\w+ed|said|thought|known|understood|held|seen|told)(?:\s+to)?$", re.I)
_MODALS = frozenset({"may", "might", "could", "would", "should", "can", "must", "will", "shall"})
_ADVERB = re.compile(r"^\w+ly$|^(?:perhaps|maybe)$", re.I)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sides:
    """The names of the participants by role, as they are to be printed."""

    names: Mapping[Role, Sequence[str]]

    def listed(self, role: Role) -> str:
        """ "A", "A and B", "A, B and C"."""
        return listed(self.names.get(role, ()))


def listed(names: Sequence[str]) -> str:
    """Names joined in a list."""
    return names[0] if len(names) == 1 else " and ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))


def clause(claim: Claim, predicate: Predicate, named: Sides, text: str) -> str:
    """ "Ada Quill is said to have met Boran Teth"."""
    if predicate.name == "holds_role":
        return _role_clause(claim, named, text)
    forms = phrase(predicate.phrase)
    subject, rest, passive = _arranged(claim, predicate, named, forms)
    return " ".join(filter(None, (subject, _verb(claim, forms, text, passive=passive), rest)))


def _arranged(claim: Claim, predicate: Predicate, named: Sides, forms: Phrase) -> tuple[str, str, bool]:
    agent = named.listed(Role.AGENT)
    following = [(role, preposition) for role, preposition in sides(claim.predicate) if named.names.get(role)]
    passive = False
    if agent:
        subject = agent
    elif following:
        passive = not forms.stative and predicate.name != "happened"
        subject = named.listed(following[0][0])
        following = following[1:]
    else:
        subject = "somebody" if not named.names else listed([n for names in named.names.values() for n in names])
    tail = forms.tail
    alone = predicate.mutual and not named.names.get(Role.PARTNER)
    if alone and tail.endswith("with"):
        tail = tail.removesuffix("with").strip() + " together"
    elif tail.split(" ")[-1:] in (["to"], ["in"], ["against"], ["for"], ["between"]) and not (following and not following[0][1]):
        tail = tail.rpartition(" ")[0]
    direct = True
    words = [tail]
    for role, preposition in following:
        if not preposition and not direct:
            preposition = "with" if role is Role.PARTNER else "about" if role is Role.TOPIC else "at"
        words.append(f"{preposition} {named.listed(role)}".strip())
        direct = False
    return subject, " ".join(filter(None, words)).strip(), passive


def _role_clause(claim: Claim, named: Sides, text: str) -> str:
    title = claim.title or "an official"
    article = "" if title[:1].isupper() or title.split()[-1] in _UNIQUE else ("an " if title[0] in "aeiou" else "a ")
    group = named.listed(Role.GROUP)
    rest = f"{article}{title}" + (f" of {group}" if group else "")
    forms = phrase("is")
    return f"{named.listed(Role.AGENT)} {_verb(claim, forms, text, passive=False)} {rest}"


_UNIQUE = frozenset("chief head leader president chairman chairwoman chair director premier mayor governor king queen pope chancellor minister".split())


def _verb(claim: Claim, forms: Phrase, text: str, *, passive: bool) -> str:
    """The verb with hearsay, modal, adverbs, status and negation."""
    negative = claim.stance.polarity is Polarity.NEGATIVE
    cues = [c for c in claim.stance.cues]
    adverbs = [c.text.lower() for c in cues if _ADVERB.match(c.text)]
    hearsay = next((c.text.lower() for c in cues if _HEARSAY.match(c.text)), None)
    modal = next((c for c in cues if c.text.lower() in _MODALS), None)
    never = negative and any(c.text.lower() == "never" for c in cues)
    done = ("been " if passive else "") + forms.participle
    base = ("be " + forms.participle) if passive else forms.base
    lead = " ".join(adverbs)
    no = ("never" if never else "not") if negative else ""
    if hearsay is not None:
        inner = base if claim.status in (Status.HOLDS, Status.PLANNED) else f"have {done}"
        words = [lead, hearsay.removesuffix(" to"), no, "to", inner]
    elif modal is not None:
        perfect = re.match(r"\W*(?:not |never |well |also )?have\b", text[modal.end :], re.I) is not None
        words = [modal.text.lower(), no, lead, f"have {done}" if perfect else base]
    elif claim.status is Status.PLANNED:
        words = ["was", no, lead, "to", base]
    else:
        words = _plain(claim, forms, (no, lead), passive=passive)
    return " ".join(filter(None, words))


def _plain(claim: Claim, forms: Phrase, words: tuple[str, str], *, passive: bool) -> list[str]:
    no, lead = words
    be = forms.past if forms.stative else "was"
    if forms.stative and claim.status is Status.ENDED:
        be, lead = "was", f"formerly {lead}".strip()
    elif forms.past == "is" and claim.status is Status.UNSPECIFIED:
        be = "was" if not no else "is"
    if forms.stative:
        return [be, no, lead]
    if passive:
        return [be, no, lead, forms.participle]
    if forms.past.endswith("s") and claim.status is Status.ENDED:
        return [no, f"formerly {lead}".strip(), forms.participle]
    if no == "not":
        return ["does" if forms.past.endswith("s") else "did", "not", lead, forms.base]
    return [no, lead, forms.past]
