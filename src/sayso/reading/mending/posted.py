"""Posts and pictures that say what they say after where they were shared: "posts shared on Facebook and X claim that".

The parse may take the sharing for the sentence's verb, or the last of the sites for who says it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sayso.reading.lexicon import words
from sayso.reading.mending.stray import Rule, hang

if TYPE_CHECKING:
    from spacy.tokens import Token

_SHARING, _THINGS = words("sharing"), words("shared_things")
_PICTURES = frozenset({"photograph", "photographs", "copy", "copies", "video", "screenshots", "scans", "scan", "maps"})
_MADE = frozenset(
    {"posted", "uploaded", "shared", "published", "circulated", "reposted", "retweeted", "leaked", "aired"}
)
_HOSTAGE = frozenset({"hostage", "captive", "prisoner", "away", "to", "into", "from", "off"})
_ON = frozenset({"on", "in", "via", "across", "through", "to"})
_FINITE = frozenset({"VBP", "VBZ", "VBD"})


def _site_before(site: Token) -> Token | None:
    """The first of the sites that a name stands behind: the "Facebook" of "shared on Facebook, TikTok and X claim"."""
    before = site.nbor(-2)
    if before.text == ",":
        before = site.nbor(-3)
    while before.dep_ == "conj" and before.head.i < before.i:
        before = before.head
    on = before.dep_ in ("obl", "nmod") and any(c.lower_ in _ON for c in before.children if c.dep_ == "case")
    return before if on and before.head.lower_ in _SHARING else None


def _one_of_the_sites(site: Token) -> None:
    """ "Posts shared on Facebook and X claim": a site is where the posts are, not who speaks."""
    first, verb = _site_before(site), site.head
    if first is None or verb.tag_ not in _FINITE or verb.i < site.i:
        return
    sharing = first.head
    thing = _thing(sharing)
    if thing is None:
        return
    hang(site, first, "conj")
    for joint in [c for c in verb.children if c.dep_ in ("cc", "punct") and first.i < c.i < site.i]:
        hang(joint, site, joint.dep_)
    _said_by(verb, thing, sharing)


def _only_shared(sharing: Token) -> None:
    """ "Posts shared on X say that she fled": the sharing was taken for what is said."""
    thing, verb = _thing(sharing), sharing.head
    if thing is None or verb.tag_ not in _FINITE or any(c.dep_.startswith("nsubj") for c in verb.children):
        return
    if not any(t.lower_ in ("that", "say", "says") for t in sharing.doc[verb.i : verb.i + 2]):
        return
    _said_by(verb, thing, sharing)


def _thing(sharing: Token) -> Token | None:
    """The posts that are shared, right before the verb."""
    noun = sharing.nbor(-1) if sharing.i else sharing
    tied = noun.head == sharing or sharing.head == noun
    helped = any(c.dep_.startswith("aux") for c in sharing.children)
    return noun if tied and not helped and noun.lower_ in _THINGS else None


def _said_by(verb: Token, thing: Token, sharing: Token) -> None:
    """Makes the posts the subject of the verb, and the sharing what they are."""
    if verb.head == sharing:
        if sharing.head == sharing:
            verb.head, verb.dep_ = verb, "ROOT"
        else:
            verb.head, verb.dep_ = sharing.head, sharing.dep_
    hang(thing, verb, "nsubj")
    hang(sharing, thing, "acl")
    sharing.tag_ = "VBN"
    for behind in [c for c in sharing.children if c.i > verb.i]:
        hang(behind, verb, behind.dep_)


def _pictures_of_it(sharing: Token) -> None:
    """ "Photographs of the bridge posted in May": the pictures were posted, and nobody posted a bridge."""
    shown = sharing.head
    pictures = shown.head
    of = any(c.dep_ == "case" and c.lower_ == "of" for c in shown.children)
    if of and shown.dep_ == "nmod" and shown.i < sharing.i and pictures.lower_ in _THINGS | _PICTURES:
        if any(t.text == "," for t in sharing.doc[shown.i : sharing.i]):
            return
        hang(sharing, pictures, "acl")


def _as_a_picture(taken: Token) -> bool:
    """Whether a picture may be what was taken: nobody "taken hostage" or "taken to Tern" is."""
    last = taken.i + 1 >= len(taken.doc)
    return taken.lower_ == "taken" and (last or taken.nbor().lower_ not in _HOSTAGE)


RULES: tuple[Rule, ...] = (
    (lambda t: t.tag_ == "VBN" and t.dep_ == "acl" and (t.lower_ in _MADE or _as_a_picture(t)), _pictures_of_it),
    (
        lambda t: t.dep_ == "nsubj" and t.pos_ == "PROPN" and t.i > 3 and t.nbor(-1).lower_ in (",", "and", "or", "&"),
        _one_of_the_sites,
    ),
    (lambda t: t.dep_ == "ccomp" and t.i < t.head.i and t.lower_ in words("sharing"), _only_shared),
)
