"""Sketches to claims."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from itertools import compress

from sayso.model.claim import Claim, ClaimKind, Role, Status
from sayso.model.mention import Kind
from sayso.model.span import Span
from sayso.model.stance import Polarity
from sayso.reading.claims.astray import astray
from sayso.reading.claims.cutting import cut_short
from sayso.reading.claims.grammar.tree import Tree
from sayso.reading.claims.offices.gone import without_the_gone
from sayso.reading.claims.settings.ordering import with_order
from sayso.reading.claims.standing.denied_behind import denied_behind
from sayso.reading.claims.standing.own_voice import in_own_voice
from sayso.reading.claims.standing.reviewed import is_debunked, verdicts
from sayso.reading.claims.standing.spoken import contents, told_beside
from sayso.reading.claims.standing.stand import Speakers
from sayso.reading.claims.standing.unclosed import unclosed
from sayso.reading.claims.stating.phases import with_phase
from sayso.reading.claims.unread import unread
from sayso.reading.claims.writer import Writer
from sayso.reading.draft import Draft
from sayso.reading.line import Known, as_printed, render_line
from sayso.reading.vocabulary import Vocabulary

#: The id of a claim.
_CLAIM = re.compile(r"c\d+")
#: Predicates that with a clause only say on what evidence it is told: "a video shows them leaving".
_SHOWN = frozenset({"documented"})
_SHOWING = frozenset({"show", "shows", "showed", "shown", "showing"})
_SOMEBODY = frozenset({Kind.PERSON, Kind.ORGANISATION, Kind.GROUP})
_QUOTING = re.compile(r" “[^“”]*”\.?(?: \([^()]*\))?$")


def find_claims(draft: Draft, vocabulary: Vocabulary, tree: Tree | None = None) -> tuple[Claim, ...]:
    """The claims of a document, in the order of its text: ``c1``, ``c2`` …; those not surely read are ``doubted``.

    ``tree`` is the draft's, if it has been made already, and will be changed.
    """
    tree = Tree(draft.doc) if tree is None else tree
    writer = Writer(draft, tree, vocabulary)
    found = list(writer.claims())
    claims = [c for c in found if not c.doubted]
    claims += [c for c in writer.alias_claims() if not any(_same_names(c, k) for k in claims)]
    claims = _once(_without_bare_roles(sorted(claims, key=_place), draft))
    claims = without_the_gone(claims, draft)
    numbered = [replace(c, id=f"c{n}") for n, c in enumerate(claims, start=1)]
    known = Known.of(draft)
    told = [
        replace(c, line=render_line(c, draft, vocabulary, known))
        for c in with_order(_tie_denials(numbered, writer.speakers), draft, tree)
    ]
    stand = [_stands(c, draft, tree) for c in told]
    kept = list(compress(told, stand))
    shown = [*(c for c, stands in zip(told, stand, strict=True) if not stands), *(c for c in found if c.doubted)]
    kept = _without_filled_speech(kept, writer)
    torn = [c for c in kept if unclosed(c, draft, tree)]
    shown += torn
    kept = [with_phase(c, tree) for c in kept if c not in torn]
    debunked = [c for c in kept if is_debunked(c, draft, tree)]
    debunked += [c for c in denied_behind(kept, tree) if c not in debunked]
    kept = [c for c in kept if c not in debunked]
    shown = [*verdicts(writer), *shown, *debunked]
    shown += unread(writer, [*kept, *shown])
    return _renumbered(sorted([*kept, *_as_printed(shown, kept, draft, known)], key=_place))


def _place(claim: Claim) -> tuple[int, int, str, list[tuple[Role, str]]]:
    sides = [(p.role, p.mention) for p in claim.participants]
    return (claim.trigger.start, claim.trigger.end, claim.predicate, sides)


def _stands(claim: Claim, draft: Draft, tree: Tree) -> bool:
    """Whether the line of a claim says something, and of nobody else than the report does."""
    misread = cut_short(claim, draft) or astray(claim, draft, tree) or in_own_voice(claim, draft)
    return bool(claim.line) and not misread


def _as_printed(shown: Iterable[Claim], told: Iterable[Claim], draft: Draft, known: Known) -> list[Claim]:
    """What is not surely read, once for each word that nothing else is told of, with its sentence for a line."""
    taken = {(c.trigger.start, c.trigger.end) for c in told}
    found: list[Claim] = []
    for claim in shown:
        place = (claim.trigger.start, claim.trigger.end)
        if place not in taken:
            taken.add(place)
            plain = replace(claim, id=f"d{len(found)}", doubted=True, denies=None, sequence=())
            found.append(replace(plain, line=as_printed(plain, draft, known)))
    return found


def _renumbered(claims: list[Claim]) -> tuple[Claim, ...]:
    """With ids without a gap, also where a denial or an order points at them."""
    ids = {c.id: f"c{n}" for n, c in enumerate(claims, start=1)}
    return tuple(_numbered(c, ids) for c in claims)


def _numbered(claim: Claim, ids: dict[str, str]) -> Claim:
    kept = (s for s in claim.sequence if s.to in ids or not _CLAIM.fullmatch(s.to))
    order = tuple(replace(s, to=ids.get(s.to, s.to)) for s in kept)
    denies = ids.get(claim.denies) if claim.denies else None
    if (ids[claim.id], denies, order) == (claim.id, claim.denies, claim.sequence):
        return claim
    return replace(claim, id=ids[claim.id], denies=denies, sequence=order)


def _same_names(one: Claim, other: Claim) -> bool:
    return one.predicate == other.predicate and {p.mention for p in one.participants} == {
        p.mention for p in other.participants
    }


def _once(claims: Iterable[Claim]) -> list[Claim]:
    """Without claims that say the same of the same sides at overlapping words."""
    kept: list[Claim] = []
    for claim in claims:
        twin = any(
            k.predicate == claim.predicate
            and k.participants == claim.participants
            and k.trigger.end > claim.trigger.start
            for k in kept[-6:]
        )
        if not twin:
            kept.append(claim)
    return kept


def _without_bare_roles(claims: list[Claim], draft: Draft) -> list[Claim]:
    """Drops "Quill is a commander" where the report says elsewhere of what body, in the same standing.

    And "Quill was a general" by a title of years ago, where the report calls him one without it.
    """
    chains = {m.id: m.chain for m in draft.mentions}
    now = {
        (chains[c.participants[0].mention], _rank(c))
        for c in claims
        if c.predicate == "holds_role" and c.status is Status.HOLDS and not c.doubted
    }
    claims = [
        c
        for c in claims
        if c.predicate != "holds_role"
        or c.status is not Status.UNSPECIFIED
        or (chains[c.participants[0].mention], _rank(c)) not in now
    ]
    told = {
        (chains[c.participants[0].mention], _rank(c), c.status)
        for c in claims
        if c.predicate == "holds_role" and len(c.participants) > 1
    }
    return [
        c
        for c in claims
        if c.predicate != "holds_role"
        or len(c.participants) > 1
        or (chains[c.participants[0].mention], _rank(c), c.status) not in told
    ]


def _rank(claim: Claim) -> str:
    return (claim.title or "").lower().rpartition(" ")[2]


def _without_filled_speech(claims: list[Claim], writer: Writer) -> list[Claim]:
    """Drops ``said`` where what is said holds a claim of its own: there the speaker stands in its attribution.

    So with what a paper or picture shows in a clause; what somebody documented as its object is a deed of his.
    """
    draft, tree, vocabulary, speakers = writer.draft, writer.tree, writer.vocabulary, writer.speakers
    somebody = {m.id for m in draft.mentions if m.kind in _SOMEBODY}
    # What is only quoted ("Quill said “We …”") tells no deed of its own.
    plain = [
        c
        for c in claims
        if not vocabulary.entries[c.predicate].speech and not _QUOTING.search(c.line) and not _is_asked(c)
    ]
    kept = []
    for claim in claims:
        topical = any(p.role is Role.TOPIC for p in claim.participants)
        together = vocabulary.entries[claim.predicate].predicate.mutual  # "Shows Quill with Teth": a deed of theirs.
        if claim.trigger.text.lower() in _SHOWING and not together and _is_cue(claim, draft):
            continue
        shows = claim.predicate in _SHOWN and not topical and not somebody & {p.mention for p in claim.participants}
        if vocabulary.entries[claim.predicate].speech or shows:
            spans = contents(claim, speakers, tree)
            whole = claim.trigger.text.lower().startswith("apologi")  # "Apologised to her fans" says what is said.
            said = spans or topical or shows or whole
            if not said or told_beside(claim, plain, spans, draft, tree):
                continue
        kept.append(claim)
    return kept


def _is_cue(claim: Claim, draft: Draft) -> bool:
    """Whether the claim's own word only says on what evidence something is told: "a video shows them leaving"."""
    return any(a.cue.touches(claim.trigger.start, claim.trigger.end) for a in draft.attributions)


def _tie_denials(claims: list[Claim], speakers: Speakers) -> list[Claim]:
    """Each denial gets the id of the claim that it denies: the first one in its content."""
    tied = []
    for claim in claims:
        if claim.predicate == "denied":
            inside = [
                p for a in speakers.holds_content(claim.trigger.start, claim.trigger.end) for p in a.content.pieces()
            ]
            inside = inside or [Span(start=claim.trigger.end, end=claim.passage.end)]
            denied = next((c for c in claims if c is not claim and _denied(c, inside)), None)
            claim = replace(claim, denies=denied.id) if denied is not None else claim
        tied.append(claim)
    return tied


def _denied(claim: Claim, inside: list[Span]) -> bool:
    negative = claim.stance.polarity is Polarity.NEGATIVE
    return (
        negative
        and claim.kind is not ClaimKind.STATE
        and any(s.start <= claim.trigger.start and claim.trigger.end <= s.end for s in inside)
    )


def _is_asked(claim: Claim) -> bool:
    """Whether a claim is what somebody asks, and no answer."""
    return any(cue.text.lower() == "whether" for cue in claim.stance.cues)
