"""The body behind a paper or spokesman that is a source: "a report by the Monitor", "the Monitor's findings"."""

from __future__ import annotations

import re

from sayso.model.attribution import Attribution
from sayso.model.mention import Kind, Level, Mention
from sayso.model.reading import Reading

_PAPER = (
    r"(?:report|finding|statement|study|investigation|dossier|bulletin|communiqu[eé]|press release|survey|analysis"
    r"|document|spokes(?:man|woman|person))s?"
)
_SAID_FOR = re.compile(
    rf"^(?:(?:a|an|the|its|new|recent|joint|annual|\d{{4}})\s+)*{_PAPER}\s+(?:by|from|of|for)\s", re.IGNORECASE
)
_OWN_PAPER = re.compile(
    rf"^(?:['’]s?)?\s+(?:(?:new|recent|latest|own|annual|joint|\d{{4}})\s+)*{_PAPER}$", re.IGNORECASE
)
_ANAPHOR = re.compile(rf"^(?:the|this|that|its)\s+(?P<paper>{_PAPER})$", re.IGNORECASE)
#: Words between "by" and the body's name that may only describe it: no other noun phrase begins there.
_DESCRIBING = re.compile(r"^(?:(?:the|a|an)\s+)?(?:[\w.-]+\s+){0,3}$", re.IGNORECASE)
_LINK = re.compile(r"\b(?:of|in|by|for|from|and|at|on|near)\b", re.IGNORECASE)


def body_behind(source: Attribution, reading: Reading) -> Mention | None:
    """The named organisation whose paper or spokesman an attribution's source is, or ``None``.

    "The report" means the paper of the same sort that was last cited with its body named, earlier in the document.
    """
    if source.source is None:
        return None
    if (own := _named(source, reading)) is not None:
        return own
    again = _ANAPHOR.match(" ".join(source.source.text.split()))
    if again is None:
        return None
    before = [a for a in reading.attributions if a.source is not None and a.source.start < source.source.start]
    for earlier in sorted(before, key=lambda a: -a.cue.start):
        words = earlier.source.text.casefold() if earlier.source is not None else ""
        if again["paper"].casefold().rstrip("s") in words and (body := _named(earlier, reading)) is not None:
            return body
    return None


def _named(attribution: Attribution, reading: Reading) -> Mention | None:
    part = attribution.source
    if part is None:
        return None
    inside = [
        m
        for m in reading.mentions
        if part.start <= m.start and m.end <= part.end and m.level is Level.NAMED and m.kind is Kind.ORGANISATION
    ]
    text = reading.document.text
    if (opening := _SAID_FOR.match(part.text)) is not None:
        start = part.start + opening.end()
        after = [m for m in inside if m.start >= start and _only_describes(text[start : m.start])]
        return min(after, key=lambda m: m.start, default=None)
    return next((m for m in inside if _OWN_PAPER.match(text[m.end : part.end])), None)


def _only_describes(words: str) -> bool:
    return _DESCRIBING.match(words) is not None and _LINK.search(words) is None
