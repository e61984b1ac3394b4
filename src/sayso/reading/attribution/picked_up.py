"""What is taken up of another's words, ", something his lawyer denied", and what alone is quoted, ": “…,” she said"."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from sayso.reading.attribution.found import Found
from sayso.reading.attribution.lexicon import lexicon
from sayso.reading.attribution.words import Words

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_PARTING = frozenset({",", "—", "–", "--"})
#: An opening mark and what closes it.
_CLOSING = {"“": "”", '"': '"', "‘": "’", "``": "''"}
_MARKS = frozenset({*_CLOSING, *_CLOSING.values()})


def picks_up(words: Words, k: int) -> bool:
    """Whether a word behind a comma or dash takes up what was said: ", something a neighbour also told the police"."""
    if words.lower[k] != "something":
        return False
    first = words.subtree(k)[0]
    parted = bool(_PARTING & set(words.word[max(first - 1, 0) : k]))
    return parted and any(_tells(words, c) for c in words.children[k] if words.label[c] == "acl:relcl")


def only_picks_up(words: Words, f: Found, tellers: Collection[int]) -> bool:
    """Whether somebody takes up what another said in the sentence, and is not whose word that saying is."""
    over = words.head[f.anchor]
    up = words.label[f.anchor] == "acl:relcl" and picks_up(words, over)
    return up and any(k in tellers for k in f.content)


def quoted_alone(words: Words, f: Found) -> Found:
    """The attribution of the quotation alone that a cue follows, where a colon parts it from what the report tells:
    "Quist attacked the bank: “It stole from us,” she said".
    """
    start, _ = words.sentences[words.sentence[f.anchor]]
    speaks = min(f.cue if f.source is None else (*f.cue, f.source))
    marks = [k for k in range(start, speaks) if words.word[k] in _MARKS]
    if len(marks) < 2 or f.label or words.word[marks[0] - 1] != ":":
        return f
    first, last = marks[0], marks[-1]
    closed = words.word[last] == _CLOSING.get(words.word[first])
    speaker_follows = not any(words.is_verb(k) for k in range(last, speaks))
    told = any(words.tag[k] in _FINITE and words.subject(k) is not None for k in range(start, first))
    kept = tuple(k for k in f.content if k >= first)
    return replace(f, content=kept) if closed and speaker_follows and told and kept else f


def _tells(words: Words, k: int) -> bool:
    return words.is_verb(k) and "clause" in lexicon().frames.get(words.lemma[k], ())
