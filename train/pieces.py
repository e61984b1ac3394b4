"""Words to word pieces and case shapes.  The run time has the same few lines; a test holds them together."""

from __future__ import annotations

from functools import cache
from pathlib import Path

SHAPES = 20


def shape(word: str) -> int:
    """One of twenty shapes of a word's letters and digits; 0 is for padding and later pieces of lower-case words."""
    letters = [c for c in word if c.isalpha()]
    digit = any(c.isdigit() for c in word)
    if not letters:
        return 1 if digit else 2
    upper = sum(c.isupper() for c in letters)
    if upper == 0:
        return 4 if digit else 3
    if upper == len(letters):
        if len(letters) == 1:
            return 5
        return (6 if len(letters) <= 5 else 7) if not digit else 8
    first = letters[0].isupper()
    if upper == 1 and first:
        return 9 if not digit else 10
    return (11 if first else 12) if not digit else 13


class Pieces:
    """The uncased word-piece vocabulary."""

    def __init__(self, tokenizer_json: Path) -> None:
        from tokenizers import Tokenizer

        self._tokenizer = Tokenizer.from_file(str(tokenizer_json))
        self._tokenizer.no_truncation()
        self._tokenizer.no_padding()
        self.of = cache(self._of)

    def _of(self, word: str) -> tuple[int, ...]:
        """The pieces of one word, eight at most; an unknown one where there is none."""
        ids = self._tokenizer.encode(word, add_special_tokens=False).ids[:8]
        return tuple(ids) or (100,)

    def window(self, words: tuple[str, ...] | list[str]) -> tuple[list[int], list[int], list[int]]:
        """Pieces, shapes, and the place of each word's first piece, with the opening and closing marks."""
        pieces, shapes, first = [101], [0], []
        for word in words:
            ids = self.of(word)
            first.append(len(pieces))
            kind = shape(word)
            pieces += ids
            shapes += [kind] + [kind if kind in (6, 7, 11, 12) else 0] * (len(ids) - 1)
        pieces.append(102)
        shapes.append(0)
        return pieces, shapes, first
