"""The name behind a description that a line has for its subject: "the airline, Teth Air, has closed"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sayso.model.mention import Kind, Level, Mention
from sayso.reading.line.phrases import first_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from spacy.tokens import Token

_BODIES = frozenset({Kind.PERSON, Kind.ORGANISATION})


def called(mention: Mention, head: Token | None, text: str, mentions: Mapping[str, Mention]) -> str:
    """ ", Teth Air," or " Ada Quill": the name with its commas; empty where none stands there or the text has one."""
    if head is None or mention.level is not Level.NOMINAL or not _in_words(text, head):
        return ""
    if not head.dep_.startswith("nsubj"):
        return ""
    for name in _names(head):
        first = first_of(name).i
        own = " ".join(head.doc[first : name.right_edge.i + 1].text.split())
        if own.lower() in text.lower() or not _is_name(name, mention, mentions):
            continue
        before, after = first - 1, name.right_edge.i + 1
        if head.doc[before].text != "," and before == head.i:
            return f" {own}"
        if head.doc[before].text == "," and after < len(head.doc) and head.doc[after].text == ",":
            return f", {own},"
    return ""


def _in_words(text: str, head: Token) -> bool:
    """Whether a line tells the description itself, not a name for it."""
    return head.lower_ in text.lower().split()


def _names(head: Token) -> Iterator[Token]:
    """The appositions of a noun, and of what is said of it, where parsers hang a person on a town."""
    for over in (head, *(c for c in head.children if c.dep_ == "nmod" and c.i > head.i)):
        for c in over.children:
            joined = any(k.dep_ in ("conj", "acl", "acl:relcl", "appos") for k in c.children)
            if c.dep_ == "appos" and c.pos_ == "PROPN" and c.i > head.i and not joined:
                yield c


def _is_name(name: Token, mention: Mention, mentions: Mapping[str, Mention]) -> bool:
    """Whether the apposition is a name of the same kind as what is described."""
    starts = {t.idx for t in name.subtree}
    named = [m for m in mentions.values() if m.level is Level.NAMED and m.start in starts and m.kind in _BODIES]
    if not any(m.start <= name.idx < m.end for m in named):
        return False
    return all(m.kind is mention.kind or mention.kind is Kind.OTHER for m in named if m.start <= name.idx < m.end)
