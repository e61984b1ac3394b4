"""Where a line says "the", before names that a report prints so, and "a", before a title that several may hold."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache
from typing import TYPE_CHECKING

from sayso.model.claim import Claim
from sayso.model.mention import Kind, Level, Mention
from sayso.reading.mentions.lexicon import lexicon

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

#: Names of these kinds keep their article over a word between: "the Lowport-based Harbour Front".
_BODIES = frozenset({Kind.ORGANISATION, Kind.EVENT, Kind.FACILITY, Kind.WORK})
#: Titles of which a body may have several, though one of them may be the first.
_SEVERAL = frozenset({"leader", "director", "head", "judge", "officer", "official"})
#: Where a name could have no article of its own: "Front leader", "the Front's leader" has.
_BEFORE_NOUNS = frozenset({"compound", "amod", "flat", "dep"})


def articled(mentions: Iterable[Mention], heads: Mapping[int, Token]) -> frozenset[str]:
    """The names that a document prints with "the" oftener than without: "the Harbour Front", "the Netherlands".

    So with whoever is called by an office or a nation: "the Pope", "the Quarian"; no person's own name has a "the".
    """
    votes: Counter[str] = Counter()
    for mention in mentions:
        head = heads.get(mention.start if mention.head is None else mention.head)
        if mention.level is not Level.NAMED or head is None or (mention.kind is Kind.GROUP and head.tag_ == "NNPS"):
            continue
        if head.dep_ not in _BEFORE_NOUNS and _in_prose(head):
            votes[_plain(mention)] += 1 if _has_the(head, mention) else -1
    return frozenset(name for name, count in votes.items() if count > 0)


@cache
def always_articled() -> frozenset[str]:
    """The names that are never printed without "the": "the United States"."""
    from sayso.reading.claims.lexicon import words

    return frozenset(name.replace("_", " ") for name in words("line_always_articled"))


@cache
def nations() -> frozenset[str]:
    """The adjectives of nations, peoples and creeds."""
    return frozenset(lexicon().adjectives) | lexicon().peoples


def _plain(mention: Mention) -> str:
    return " ".join(mention.text.split())


def _in_prose(head: Token) -> bool:
    """Whether a name stands in a whole sentence: headlines have no articles."""
    return head.sent.text.rstrip().endswith((".", "!", "?", "”", '"', "’"))


def _has_the(head: Token, mention: Mention) -> bool:
    for child in head.children:
        if child.dep_ == "det" and child.lower_ == "the" and child.idx < mention.start:
            near = child.nbor().idx == mention.start
            return near or mention.kind in _BODIES
    return False


def loose(claim: Claim, doc: Doc) -> bool:
    """Whether a title leaves open that others hold it: "a leader of the Front", "Front leader Quill"."""
    span = doc.char_span(claim.trigger.start, claim.trigger.end)
    noun = span.root if span is not None else None
    if noun is None:
        return False
    articles = [c.lower_ for c in noun.children if c.dep_ == "det"]
    if articles and articles[0] in ("a", "an", "another"):
        return True
    body_before = any(c.pos_ == "PROPN" and c.i < noun.i for c in noun.children)
    name_after = noun.i + 1 < len(doc) and noun.nbor().pos_ == "PROPN"
    return (body_before or name_after) and noun.lemma_.lower() in _SEVERAL
