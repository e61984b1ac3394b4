"""E-mails within a text: "From: Mila Rann" above a message, "On 7 June Boran Teth wrote:" above one that is quoted."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from sayso.model.mention import Kind, Level, Mention
from sayso.reading.attribution.found import Found
from sayso.reading.attribution.words import Words

_HEAD = re.compile(
    r"^[ \t>]*From(?P<mark>:)[ \t]*(?P<sender>[^\n<\[]{2,60}?)[ \t]*(?:[<\[][^\n]*)?\n"
    r"(?:[ \t>]*(?:To|Cc|CC|Bcc|BCC|Sent|Date|Subject|Attachments?|Reply-To|Importance):[^\n]*(?:\n|\Z)){2,}"
    r"|^[ \t>]*On [^\n]{6,80}?,? (?P<writer>[A-Z][^\n<,\d]{2,60}?)[ \t]*(?:<[^\n>]*>[ \t]*)?wrote(?P<wrote>:)[ \t]*$",
    re.MULTILINE,
)
#: What stands between a message and the next that is no word of the first.
_RULE = re.compile(r"^[ \t>]*[-_]{4,}.*", re.MULTILINE)


#: A line that a reply quotes.
_QUOTED = re.compile(r"^[ \t]*>[^\n]*", re.MULTILINE)


def find_mails(words: Words, mentions: Iterable[Mention]) -> Iterator[Found]:
    """Each message, to the head of the next, on the word of who sent it; of a sender whom nothing names, nobody's.

    Between the lines that a reply quotes its own sender writes on.
    """
    heads = [*_HEAD.finditer(words.text)]
    people = [m for m in mentions if m.kind is Kind.PERSON and m.level is Level.NAMED] if heads else []
    own: re.Match[str] | None = None
    told: dict[re.Match[str] | None, list[int]] = {}
    for head, following in pairwise([*heads, None]):
        if head is None:
            break
        end = following.start() if following is not None else len(words.text)
        rule = _RULE.search(words.text, head.end(), end)
        tokens = words.between(head.end(), rule.start() if rule else end)
        quoted = _quoted(words, head.end(), end) if head["writer"] else set()
        own = own if quoted else head
        for k in tokens:
            if not words.space[k]:
                told.setdefault(head if not quoted or k in quoted else own, []).append(k)
    for head, content in told.items():
        if head is None:
            continue
        mark, who = ("mark", "sender") if head["sender"] else ("wrote", "writer")
        first, last = head.span(who)
        colon = words.at.get(head.start(mark))
        sender = next((m for m in people if first <= m.start and m.end <= last), None)
        if sender is not None and colon is not None:
            label = tuple(words.between(sender.start, sender.end))
            yield Found(anchor=colon, cue=(colon,), source=label[-1], content=tuple(content), label=label)


def _quoted(words: Words, start: int, end: int) -> set[int]:
    """The words of the lines that are quoted, where the first line is one."""
    if not words.text[start:end].lstrip().startswith(">"):
        return set()
    return {k for m in _QUOTED.finditer(words.text, start, end) for k in words.between(*m.span())}
