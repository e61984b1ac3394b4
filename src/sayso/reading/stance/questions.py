"""What is asked is not told: clauses of sentences that end in a question mark."""

from __future__ import annotations

from sayso.reading.attribution.words import Words
from sayso.reading.stance.value import UNCOMMITTED, Value


def question(words: Words, i: int, value: Value) -> None:
    """The main clause of a sentence that ends in a question mark."""
    end = _last_mark(words, i)
    if words.word[end].startswith("?") and end > i and not _asks_another(words, i, end):
        value.lower(UNCOMMITTED, end)


def _last_mark(words: Words, i: int) -> int:
    """The last word of a sentence, quotation marks and brackets behind it apart."""
    start, end = words.sentences[words.sentence[i]]
    k = end - 1
    while k > start and (words.space[k] or words.word[k] in ('"', "”", "’", "''", ")")):
        k -= 1
    return k


def _asks_another(words: Words, i: int, end: int) -> bool:
    """Whether a question mark belongs to what is quoted behind: "I sat and asked: Why me?"."""
    opened = [k for k in range(i + 1, end) if words.word[k] in (":", "“", "``")]
    return bool(opened) and words.pos[i] == "VERB" and not any(words.word[k] == "”" for k in range(opened[-1], end))
