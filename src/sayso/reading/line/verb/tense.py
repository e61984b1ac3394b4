"""When a participle without a tense of its own is told: "living in Tern" of somebody who "has said" so lives there."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from sayso.model.mention import Kind
from sayso.reading.mentions.lexicon import lexicon

if TYPE_CHECKING:
    from spacy.tokens import Token

_NOW = frozenset({"is", "are", "am", "has", "have", "'s", "’s", "'re", "’re", "'ve", "’ve", "'m", "’m", "will"})
_SPANS = frozenset({"year", "month", "week", "day", "season", "spring", "summer", "autumn", "winter"})
_OFTEN = frozenset({"annually", "yearly", "monthly", "weekly", "daily"})
_THEN = frozenset({"was", "were", "had", "did"})


def lasts(verb: Token) -> bool:
    """Whether a bare participle tells what lasts, in a clause of now: "living in", "located in", "aiming to"."""
    known = verb.lemma_.lower() in (_lasting() if verb.tag_ == "VBG" else _placed() if verb.tag_ == "VBN" else ())
    return known and _bare(verb) and of_now(verb)


def holds(verb: Token) -> bool:
    """Whether a bare participle tells what a thing has or is: "containing zinc" of goods that "are sold"."""
    if goes_along(verb) or stands(verb) or _is_what_does(verb):
        return True
    return verb.tag_ == "VBG" and verb.lemma_.lower() in _stative() and _bare(verb) and of_now(verb)


def stands(verb: Token) -> bool:
    """Whether a gerund tells where a thing lies, in a clause of any time: "the bridge spanning the gulf cost much"."""
    over = verb.head.head
    gone = over.lemma_.lower() in _gone() or any(a.lemma_.lower() in _gone() for a in over.ancestors)
    return verb.tag_ == "VBG" and verb.dep_ == "acl" and verb.lemma_.lower() in _spanning() and _bare(verb) and not gone


def _is_what_does(verb: Token) -> bool:
    """Whether a gerund tells what something is that does it now: "the wall is the main obstacle blocking the road"."""
    links = {c.lower_ for c in verb.head.children if c.dep_ == "cop"}
    return (
        verb.tag_ == "VBG"
        and verb.dep_ == "acl"
        and _bare(verb)
        and bool(links & {"is", "are", "'s", "’s", "'re", "’re"})
    )


def goes_along(verb: Token) -> bool:
    """Whether a gerund tells what is done beside what is done now: "never leaves town while running her bakery"."""
    marks = {c.lower_ for c in verb.children if c.dep_ in ("mark", "advmod") and c.i < verb.i}
    own = any(c.dep_.startswith(("nsubj", "aux")) for c in verb.children)
    over = verb.head
    now = over.tag_ in ("VBZ", "VBP") or any(c.dep_ == "aux" and c.lower_ in ("is", "are", "am") for c in over.children)
    return verb.tag_ == "VBG" and verb.dep_ == "advcl" and "while" in marks and not own and now


def yearly(verb: Token) -> bool:
    """Whether a bare participle tells what is done again each year: "a feast held annually in Ostby"."""
    if verb.tag_ != "VBN" or not _bare(verb):
        return False
    spans = [c for c in verb.children if c.dep_.startswith(("obl", "nmod")) and c.lemma_.lower() in _SPANS]
    each = any(k.lower_ in ("each", "every") for c in spans for k in c.children if k.dep_ == "det")
    return each or any(c.lower_ in _OFTEN for c in verb.children if c.dep_ == "advmod")


def _bare(verb: Token) -> bool:
    own = any(c.dep_.startswith(("nsubj", "aux", "mark")) for c in verb.children)
    return verb.dep_ in ("acl", "advcl") and not own


def of_now(verb: Token) -> bool:
    """Whether the clause over a participle is told in the present or the perfect."""
    for over in verb.ancestors:
        helpers = {c.lower_ for c in over.children if c.dep_.startswith(("aux", "cop"))}
        if over.tag_ == "VBD" or helpers & _THEN:
            return False
        if over.tag_ in ("VBZ", "VBP") or helpers & _NOW:
            return True
    return False


def was_so(verb: Token) -> bool:
    """Whether a participle tells who was at the head of what is over: "a revolt led by Teth toppled them"."""
    noun = verb.head
    thing = noun.tag_ in ("NN", "NNS") and lexicon().noun_kind(noun.lemma_.lower()) is not Kind.ORGANISATION
    if verb.tag_ != "VBN" or verb.dep_ != "acl" or not _bare(verb) or not thing or verb.lemma_ not in _leading():
        return False
    for over in verb.ancestors:
        helpers = {c.lower_ for c in over.children if c.dep_.startswith(("aux", "cop"))}
        if over.tag_ == "VBD" or helpers & (_THEN | {"has", "have", "'ve", "’ve"}):
            return True
        if over.tag_ in ("VBZ", "VBP", "MD") or helpers & _NOW:
            return False
    return False


@cache
def _leading() -> frozenset[str]:
    from sayso.reading.claims.lexicon import words

    return words("line_leading")


def modal_over(verb: Token) -> str:
    """The "will" or "would" of what a bare gerund goes with: "they will open it, allowing him to"; else empty."""
    if verb.tag_ != "VBG" or not _bare(verb):
        return ""
    for over in verb.ancestors:
        helpers = {c.lower_ for c in over.children if c.dep_.startswith(("aux", "cop"))}
        if helpers & {"will", "'ll", "’ll", "shall"}:
            return "will"
        if helpers & {"would", "could", "might", "may", "can"}:
            return next(iter(sorted(helpers & {"would", "could", "might", "may", "can"})))
        if over.tag_ in ("VBD", "VBZ", "VBP") or helpers & (_NOW | _THEN):
            return ""
    return ""


@cache
def _lasting() -> frozenset[str]:
    from sayso.reading.claims.lexicon import words

    return words("line_lasting")


@cache
def _placed() -> frozenset[str]:
    from sayso.reading.claims.lexicon import words

    return words("line_placed")


@cache
def _stative() -> frozenset[str]:
    from sayso.reading.claims.lexicon import words

    return words("line_stative")


@cache
def _spanning() -> frozenset[str]:
    from sayso.reading.claims.lexicon import words

    return words("line_spanning")


@cache
def _gone() -> frozenset[str]:
    from sayso.reading.claims.lexicon import words

    return words("line_gone")
