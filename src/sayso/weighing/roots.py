"""Where one telling began: by its chain of speakers, its credit line or its publisher."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from sayso.model.attribution import Attribution, SourceKind
from sayso.model.document import Document
from sayso.weighing.names import ENTITY, NAME, OWNER, by_name, source_name
from sayso.weighing.papers import body_behind
from sayso.weighing.remembering import Ask
from sayso.weighing.report import Report, Root


def root_of(speakers: Sequence[Attribution], report: Report, ask: Ask) -> Root:
    """Where one telling began, by its chain of speakers (outermost first), its credit line or its publisher."""
    if not speakers:
        return report.voice
    inner, document = speakers[-1], report.document.id
    if inner.kind is SourceKind.NAMED and inner.source is not None:
        key, name = _named(document, inner.source.mention, inner.source.text, ask)
        owns = f", owner of {inner.source.text}" if ask(OWNER, source_name(inner.source.text)) is not None else ""
        return Root(key=key, name=name, reason=f"on the word of {name}{owns}", known=True)
    words = inner.source.text if inner.source is not None else inner.cue.text
    if (behind := body_behind(inner, report.reading)) is not None:
        key, name = _named(document, behind.id, behind.name, ask)
        return Root(key=key, name=name, reason=f"on the word of {name} (“{words}”)", known=True)
    named = next((a for a in reversed(speakers) if a.kind is SourceKind.NAMED and a.source is not None), None)
    if named is None and _seen_by(words, report) in _PAPERS and (own := report.voice).known:
        return replace(own, reason=f"{own.name} goes by “{words}”", known=False)
    if named is not None and named.source is not None:
        key, name = _named(document, named.source.mention, named.source.text, ask)
        return Root(key=f"{key}|{source_name(words)}", name=name, reason=f"{name} passes on “{words}”", known=False)
    return Root(
        key=f"unnamed|{document}|{source_name(words)}",
        name=None,
        reason=f"on the word of nobody named (“{words}”)",
        known=False,
    )


def named_among(speakers: Sequence[Attribution], report: Report, ask: Ask) -> tuple[str, ...]:
    """The keys of the named speakers, as a paper that is one of them has it."""
    sources = (a.source for a in speakers if a.kind is SourceKind.NAMED and a.source is not None)
    return tuple(_named(report.document.id, s.mention, s.text, ask)[0] for s in sources)


_PAPERS = frozenset(
    {"records", "documents", "papers", "accounts", "figures", "data", "files", "statements", "archives"}
    | {"receipt", "receipts", "invoice", "invoices", "letter", "letters", "document", "record", "e-mails", "emails"}
)
"""What a report has seen for itself: its publisher says what stands there, but others may have seen the same."""
_SEEN = re.compile(r"\s(?:obtained|seen|reviewed|viewed|examined|held) by (?P<who>.+)$")


def _seen_by(words: str, report: Report) -> str:
    """What a report itself has seen, by its last word: "bank records obtained by Harbour Watch", in its own paper."""
    seen, own = _SEEN.search(words), report.voice.name
    if seen is not None and (own is None or source_name(seen["who"]) != source_name(own)):
        return ""
    said = words[: seen.start()] if seen is not None else words
    return said.split()[-1].casefold() if said.split() else ""


def _named(document: str, mention: str | None, words: str, ask: Ask) -> tuple[str, str]:
    entity = ask(ENTITY, (document, mention)) if mention is not None else None
    name = ask(NAME, entity) if entity is not None else words
    if entity is None or ask(OWNER, source_name(name)) is not None:
        return by_name(name, ask)
    return f"entity|{entity}", name


def own_voice(document: Document, publishers: Sequence[str], ask: Ask) -> Root:
    """Where what a report tells in its own voice began: with the agency it credits, or who printed it."""
    if document.credits:
        key, credit = by_name(document.credits[0].strip("() "), ask)
        return Root(key=key, name=credit, reason=f"credits {credit}", known=True)
    voices = sorted({by_name(p, ask)[1] for p in publishers})
    if not voices:
        return Root(
            key=f"report|{document.id}", name=None, reason="in the voice of a report of no known publisher", known=False
        )
    key, name = by_name(voices[0], ask)
    return Root(key=key, name=name, reason=f"in the voice of {name}", known=True)
