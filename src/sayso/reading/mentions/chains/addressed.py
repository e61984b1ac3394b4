"""Letters and e-mails: who is greeted is "you", and who stands in the lines above a message is not yet told of."""

from __future__ import annotations

import re
from functools import lru_cache

from sayso.model.mention import Level
from sayso.reading.mentions.chains.clusters import Clusters
from sayso.reading.mentions.found import Found

_NAME = r"[A-Z][^\n,:!?.]{1,40}"
# "Hi Boran, I spoke …", "Dear Ms Quill:", and a name alone above an empty line, "Boran,".
_GREETING = re.compile(
    rf"^[ \t>]*(?:(?i:hi|hello|hey|dear|good (?:morning|afternoon|evening)),? (?P<greeted>{_NAME})(?=[,:!\n])"
    rf"|(?P<called>{_NAME})(?=,[ \t]*\n[ \t>]*\n))",
    re.MULTILINE,
)
_FIELD = re.compile(
    r"^[ \t>*]*(?:From|To|Cc|CC|Bcc|BCC|Sent|Reply-To|Subject|Attn|On [^\n]{6,60}\d)[:, ][^\n]*", re.MULTILINE
)
_SENDER = re.compile(r"^[ \t>*]*From:", re.MULTILINE)


def addressed(clusters: Clusters, mention: Found) -> set[int]:
    """Whom "he" of a letter does not mean: who is greeted above it, until he is named again."""
    for start, end in reversed(_greetings(clusters.sheet.text)):
        if end > mention.start:
            continue
        greeted = [j for j, m in enumerate(clusters.mentions) if start <= m.start < end and m.level is Level.NAMED]
        told = {
            clusters.find(j)
            for j, m in enumerate(clusters.mentions)
            if end <= m.start < mention.start and m.level is Level.NAMED
        }
        return {chain for j in greeted if (chain := clusters.find(j)) not in told}
    return set()


def in_header(text: str, offset: int) -> bool:
    """Whether an offset lies in a line above a message: "To: Boran Teth <b.teth@tern.example>"."""
    return any(start <= offset < end for start, end in _fields(text))


@lru_cache(maxsize=8)
def _greetings(text: str) -> tuple[tuple[int, int], ...]:
    return tuple(m.span("greeted" if m["greeted"] else "called") for m in _GREETING.finditer(text))


@lru_cache(maxsize=8)
def _fields(text: str) -> tuple[tuple[int, int], ...]:
    """The lines above messages; none where nothing is "From:" anybody."""
    return tuple(m.span() for m in _FIELD.finditer(text)) if _SENDER.search(text) else ()
