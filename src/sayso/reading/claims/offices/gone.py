"""Who is dead or out of office for what the report tells: a post is not told as theirs now."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from sayso.model.claim import Claim, Role, Status
from sayso.model.mention import Kind, Level
from sayso.model.stance import Certainty, Polarity
from sayso.reading.claims.lexicon import titles, words
from sayso.reading.draft import Draft

if TYPE_CHECKING:
    from spacy.tokens import Token

_DEAD = {"died": (Role.AGENT, Role.PATIENT), "killed": (Role.PATIENT,)}
#: What nobody resigns from: styles and callings.
_KEPT = words("gone_kept")
#: "The former Director-" before the "General" that is told as the post.
_FORMER = re.compile(r"\b(?:former|ex|erstwhile)[ -][\w-]+-$", re.I)
#: "Stripped of her passport" leaves her in her post, and so does a referee who sends her off.
_KEEPS_POST = re.compile(
    r"sen[dt]s? off\b|strip\w* of (?!(?:[\w’'-]+ ){0,3}"
    r"(?:office|post|rank|title|command|portfolio|leadership|duties|job|position|seat|role|powers?|ministry|crown)\b)",
    re.I,
)
_MARKS, _LEAVING = words("gone_marks"), words("gone_leaving")
#: What is of the dead: "the body of Quill", "her widow"; and what they are counted among: "the victims included Quill".
_OF_THE_DEAD, _DEAD_ONES = words("gone_of_the_dead"), words("gone_dead_ones")
#: "The late Colonel" was one, and for all that is told to the end: no "formerly".
_LATE = re.compile(
    r"\b(?:the|his|her|their|our|my|its|['’]s) late (?!(?:\w+ )*(?:former|ex|then)\b)[\w ,’'-]{0,40}$", re.I
)
_OUT = {"resigned": (Role.AGENT,), "dismissed": (Role.PATIENT,)}


def without_the_gone(claims: list[Claim], draft: Draft) -> list[Claim]:
    """The claims, with "is president" of somebody who died or left as "was president"."""
    chains = {m.id: m.chain for m in draft.mentions}
    plain = {m.id for m in draft.mentions if m.level is not Level.PRONOUN}  # Who "she" is may be mistaken …
    plain |= _nearest(draft)  # … but not where nobody else was named since.
    dead = {chains[p] for c in claims for p in _of(c, _DEAD) if p in plain}
    text = draft.document.text
    out = [c for c in claims if not _KEEPS_POST.match(text[c.trigger.start : c.passage.end])]
    left = [(chains[p], text[c.passage.start : c.passage.end]) for c in out for p in _of(c, _OUT) if p in plain]

    said = _marked(draft)

    def gone(claim: Claim) -> bool:
        if any(p.mention in said for p in claim.participants if p.role is Role.AGENT):
            return True
        if _FORMER.search(text[claim.passage.start : claim.trigger.start]):
            return True
        holder = {chains[p.mention] for p in claim.participants if p.role is Role.AGENT}
        return bool(holder & dead) or any(who in holder and _his_post(claim, words) for who, words in left)

    def was(claim: Claim) -> bool:
        late = claim.status is Status.ENDED and _LATE.search(text[claim.passage.start : claim.trigger.start])
        return bool(late) or (claim.status is Status.HOLDS and gone(claim))

    return [replace(c, status=Status.UNSPECIFIED) if c.predicate == "holds_role" and was(c) else c for c in claims]


def _nearest(draft: Draft) -> set[str]:
    """The pronouns before which the last person named is whom they are taken to mean."""
    found: set[str] = set()
    last = ""
    for m in sorted(draft.mentions, key=lambda m: (m.start, -m.end)):
        if m.level is Level.NAMED and m.kind is Kind.PERSON:
            last = m.chain
        elif m.level is Level.PRONOUN and m.chain == last:
            found.add(m.id)
    return found


def _marked(draft: Draft) -> set[str]:
    """The mentions that the text calls retired or late beside their name, or of whose leaving it tells."""
    tokens = {t.idx: t for t in draft.doc}
    found = set()
    for m in draft.mentions:
        name = tokens.get(m.start if m.head is None else m.head) if m.level is Level.NAMED else None
        if name is None:
            continue
        while name.dep_.startswith(("flat", "compound")) and name.head.i != name.i:
            name = name.head
        described = (name, name.head) if name.dep_ == "appos" else (name,)
        marks = (c for v in described for c in v.children if c.dep_ in ("amod", "acl", "appos"))
        beside = any(c.lower_ in _MARKS for c in marks)
        left = name.dep_ == "nmod" and name.head.lemma_ in _LEAVING and name.head.pos_ == "NOUN"
        if beside or left or _is_dead(name):
            found.add(m.id)
    return found


def _is_dead(name: Token) -> bool:
    """ "The body of Quill", "Quill's funeral", "the victims included Quill", "among the dead was Quill"."""
    while name.dep_ in ("conj", "appos") and name.head.i != name.i:
        name = name.head
    if name.dep_ in ("nmod", "nmod:poss") and name.head.lemma_ in _OF_THE_DEAD:
        return True
    if name.head.lemma_ == "include":
        return name.dep_ == "obj" and any(c.lower_ in _DEAD_ONES for c in name.head.children)
    tied = any(c.dep_ == "cop" for v in (name, name.head) for c in v.children) or name.head.lemma_ == "be"
    return tied and any(c.lower_ in _DEAD_ONES for c in (*name.children, name.head, *name.head.children))


def _of(claim: Claim, deeds: Mapping[str, tuple[Role, ...]]) -> Iterable[str]:
    roles = deeds.get(claim.predicate, ()) if _sure(claim) else ()
    return [p.mention for p in claim.participants if p.role in roles]


def _sure(claim: Claim) -> bool:
    """Whether a claim tells of what happened, for certain."""
    stance = claim.stance
    sure = stance.polarity is Polarity.POSITIVE and stance.certainty is Certainty.CERTAIN
    return sure and claim.status is Status.HAPPENED


def _his_post(claim: Claim, sentence: str) -> bool:
    """Whether the sentence of a leaving names the post, or none."""
    said = set(sentence.lower().replace(",", " ").replace(".", " ").split())
    rank = (claim.title or "").lower().rpartition(" ")[2]
    if rank in _KEPT:
        return False
    return rank in said or not said & titles().nouns
