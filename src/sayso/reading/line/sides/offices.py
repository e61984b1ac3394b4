"""How a title is tied to its body, and where it is held: "envoy to Ostby", "secretary of the Guild in Ostby"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sayso.model.claim import Claim
from sayso.model.mention import Kind, Mention
from sayso.reading.mentions.lexicon import lexicon

if TYPE_CHECKING:
    from spacy.tokens import Token

#: Prepositions that say of a body something else than "of": who is sent to a country is not its envoy.
_OTHER = frozenset({"to", "for", "at"})
#: Those who work in a place and not for it: a "U.S. attorney" is one by that very name.
_PRACTISING = frozenset({"attorney", "lawyer", "solicitor", "barrister", "marshal", "congressman", "congresswoman"})
#: How an adjective of a nation or town that no list has surely ends, and hardly a town: not as Nairobi or Tehran do.
_OF_A_NATION = re.compile(r"[A-Z][a-z]+(?:[a-z]ian|ean|ese|ish)")
_LONGEST = 6
_OF_PLACES = frozenset({"PROPN", "NOUN", "ADJ", "DET", "PART", "NUM", "ADP"})


def link(head: Token | None, claim: Claim) -> str:
    """The preposition between a title and the body right behind it, where it is not "of"; empty otherwise."""
    case = next((c for c in head.children if c.dep_ == "case"), None) if head is not None else None
    if case is None or case.lower_ not in _OTHER or case.idx < claim.trigger.end:
        return ""
    between = str(case.doc.text)[claim.trigger.end : case.idx]
    return str(case.lower_) if between.strip() in ("", "general", "-general") else ""


def practises(head: Token | None, mention: Mention, claim: Claim) -> bool:
    """Whether a place before a title only says where, or of which courts: an "Ostby attorney" is not Ostby's own."""
    beside = head is not None and mention.kind is Kind.PLACE and mention.end + 1 == claim.trigger.start
    return beside and claim.trigger.text.lower() in _PRACTISING


def of_a_nation(head: Token | None, mention: Mention, claim: Claim) -> bool:
    """Whether one word before a title ends as the adjectives of nations do: nobody is minister of "Rossenian"."""
    before = head is not None and head.idx < claim.trigger.start and head.dep_ in ("compound", "amod")
    ending = _OF_A_NATION.fullmatch(mention.text) is not None
    return before and ending and mention.text not in lexicon().countries


def local(head: Token | None, mention: Mention, claim: Claim) -> str:
    """ "In the isles" of "secretary of the Guild in the isles", who is not secretary of the whole guild."""
    if head is None or head.idx < claim.trigger.end:
        return ""
    parts = (c for c in head.children if c.dep_ == "nmod" and c.left_edge.lower_ == "in")
    place = next((c for c in parts if c.left_edge.idx == mention.end + 1), None)
    if place is None:
        return ""
    words = [t for t in place.subtree if t.pos_ in _OF_PLACES]
    whole = len(words) == place.right_edge.i - place.left_edge.i + 1 <= _LONGEST
    return f" {head.doc[place.left_edge.i : place.right_edge.i + 1].text}" if whole else ""
