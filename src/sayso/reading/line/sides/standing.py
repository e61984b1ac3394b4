"""Whom a pronoun in a line stands for: the noun of its chain, or the name of an owner."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from sayso.model.claim import Claim
from sayso.model.mention import Kind, Level, Mention
from sayso.reading.draft import Draft
from sayso.reading.line.capital import without_capital
from sayso.reading.line.sides.owning import subject_beside
from sayso.reading.line.sides.things import thing_before
from sayso.reading.line.stated import Stated, head_offset, tokens_at

if TYPE_CHECKING:
    from spacy.tokens import Token

    from sayso.reading.line.sides.names import Known

_OWNERS = frozenset({"his", "her", "its"})
_ARTICLES = ("a ", "an ")
#: What a noun begins with that is one and the same wherever it stands.
_CERTAIN = ("the ", "this ", "that ", "these ", "those ")
_LONGEST = 6


def described(mention: Mention, head: Token | None, named: frozenset[str]) -> str:
    """The noun of a chain without a name for the "it" or "they" that opens a sentence: "the guild" of "the guild … it".

    Elsewhere a pronoun stands as it is, and so do people of whom only a noun is told: "she" may be another than
    "the officer".
    """
    word = mention.text.lower()
    if mention.level is not Level.PRONOUN or mention.chain in named or word not in ("it", "they"):
        return ""
    name = " ".join(mention.name.split())
    lower = name.lower()
    if lower == "it" and head is not None and _opens(head):
        return thing_before(head)
    if "," in name or len(name.split()) > _LONGEST or (word == "they" and not lower.endswith("s")):
        return ""
    if head is None or not _opens(head):
        return ""
    if lower.startswith(_CERTAIN):
        return without_capital(name)
    return f"the {name.partition(' ')[2]}" if word == "they" and lower.startswith(_ARTICLES) else ""


def _opens(head: Token) -> bool:
    """Whether a word is the subject of the main clause and begins its sentence, outside quotation marks."""
    first = head.sent[0]
    opened = str(head.doc.text)[: head.idx].rpartition("\n")[2]
    quoted = opened.count("“") > opened.count("”") or opened.count('"') % 2 == 1
    return head.i == first.i and head.dep_.startswith("nsubj") and head.head.dep_ == "ROOT" and not quoted


def owned(text: str, mention: Mention, claim: Claim, mentions: Known, draft: Draft) -> str:
    """ "Quill's wife" for "his wife", where the owner has a name and is not told of in the line already."""
    word, _, rest = text.partition(" ")
    owner = mentions.owners.get(mention.start)
    if owner is None or owner.text.lower() != word.lower() or rest.startswith(("and ", "or ")):
        return text
    name = _owner(owner, told_of(claim, mentions, draft), mentions, draft)
    return f"{name} {rest}" if name else text


def with_owners(own: Stated, claim: Claim, mentions: Known, draft: Draft) -> Stated:
    """With the names of owners whom the line does not name: "verified Quill's victory" for "his"."""
    behind = own.following
    if behind is None or not any(offset in mentions.owners for offset, _ in behind.pieces):
        return own
    told = told_of(claim, mentions, draft)
    told |= _names(m for m in mentions.values() if m.level is Level.NAMED and behind.holds(m.start))
    apart = {word.lower() for _, text in own.further for word in text.split()}
    place = mentions.get(claim.where or "")
    where = place.start if place is not None else -1
    pieces = []
    for offset, text in behind.pieces:
        owner = mentions.owners.get(offset)
        name = ""
        if owner is not None and owner.text.lower() not in apart and offset != where:
            name = _owner(owner, told, mentions, draft)
            told |= {owner.chain} if name else set()
        pieces.append((offset, name + text[len(text.rstrip()) :] if name else text))
    return replace(own, following=replace(behind, pieces=tuple(pieces)))


def _owner(owner: Mention, told: frozenset[str], mentions: Known, draft: Draft) -> str:
    """The genitive of the owner's name that stands for "his", "her" or "its"; empty where the line names him."""
    name = " ".join(owner.name.split())
    if owner.chain in told or owner.id in mentions.doubtful or owner.text.lower() not in _OWNERS:
        return ""
    if not name[:1].isupper() or any(word in told for word in name.split()) or _another(owner, mentions, draft):
        return ""
    article = "the " if name in mentions.articled else ""
    return f"{article}{name}{'’' if name.endswith('s') else '’s'}"


def _another(owner: Mention, mentions: Known, draft: Draft) -> bool:
    """Whether a pronoun is no owner's, or its sentence names another before it whose it may be."""
    token = tokens_at(draft.doc).get(owner.start)
    if token is None or token.dep_ != "nmod:poss":
        return True
    if token.head.dep_ == "conj" and token.head.head.pos_ == "PRON":
        return True  # "Against him and his wife": beside the one who is not named the other is neither.
    beside = subject_beside(token)
    if beside is not None and not any(
        m.chain == owner.chain and head_offset(m) == beside.idx for m in mentions.values()
    ):
        return True
    first = token.sent.start_char
    before = [m for m in mentions.values() if first <= m.start < owner.start]
    named = [m for m in before if m.level is Level.NAMED and m.kind is not Kind.PLACE]
    return bool(named) and all(m.chain != owner.chain for m in named)  # "He" before it may be misread likewise.


def speaking(claim: Claim, mentions: Mapping[str, Mention], draft: Draft) -> frozenset[str]:
    """The chains of a claim's speakers."""
    sources = (a.source for a in draft.attributions if a.id in claim.attribution)
    found = (mentions.get(s.mention or "") for s in sources if s is not None)
    return frozenset(m.chain for m in found if m is not None)


def told_of(claim: Claim, mentions: Mapping[str, Mention], draft: Draft) -> frozenset[str]:
    """The chains of a claim's sides and speakers, and the words of the sides: who stands in its line by himself."""
    return _names(mentions[p.mention] for p in claim.participants) | speaking(claim, mentions, draft)


def _names(mentions: Iterable[Mention]) -> frozenset[str]:
    """The chains of mentions and the words of their names, without a genitive's ending."""
    found: set[str] = set()
    for mention in mentions:
        found |= {mention.chain, *(re.sub(r"[’']s?$", "", word) for word in mention.text.split())}
    return frozenset(found)
