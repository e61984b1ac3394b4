"""Messages and posts, each on the word of the account that wrote it; what a reply quotes, on nobody's known."""

from __future__ import annotations

from collections.abc import Iterator

from sayso.reading.attribution.found import Found
from sayso.reading.attribution.words import Words
from sayso.reading.whens.messages import Message, messages


def find_messaged(words: Words, text: str) -> Iterator[Found]:
    """Each message on the word of who wrote it, whom it is forwarded from, or of somebody whom a reply only quotes.

    ``text`` is the document's own, in which no line is broken before the words of a message.
    """
    told: dict[tuple[int, int], list[Message]] = {}
    for message in messages(text):
        if message.cue is not None:
            told.setdefault(message.cue, []).append(message)
    for mark, parts in told.items():
        content = tuple(k for m in parts for k in words.between(m.body, m.end) if not words.space[k])
        cue, who = tuple(words.between(*mark)), parts[0].who
        label = tuple(words.between(*who)) if who is not None else ()
        if content and cue:
            yield Found(anchor=cue[-1], cue=cue, source=label[-1] if label else None, content=content, label=label)
