"""Words to word pieces and case shapes: as in training (``train/pieces.py``), but for a dash and acronyms."""

from __future__ import annotations

from pathlib import Path

from sayso_en.acronyms import is_mixed

MOST_PIECES = 8
START, END, UNKNOWN = 101, 102, 100
WIRE_DASH, DASH = "_", "—"
"""How wire services of the nineties sent a dash, and what it is read as: "two of the men _ he knew neither _ left"."""


def shape(word: str) -> int:
    """One of twenty shapes of a word's letters and digits; 0 is for padding and later pieces of lower-case words."""
    if word.isalpha():  # Most words, without a look at each letter.
        if word.islower():
            return 3
        if word[1:].islower() and word[0].isupper():
            return 9
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
    """The uncased word-piece vocabulary; what a word is cut into is remembered."""

    def __init__(self, path: Path) -> None:
        from tokenizers import Tokenizer

        self._tokenizer = Tokenizer.from_file(str(path))
        self._tokenizer.no_truncation()
        self._tokenizer.no_padding()
        self._seen: dict[str, tuple[tuple[int, ...], tuple[int, ...]]] = {}

    def of(self, word: str) -> tuple[tuple[int, ...], tuple[int, ...]]:
        """The pieces of a word and their shapes."""
        found = self._seen.get(word)
        if found is None:
            if len(self._seen) > 200_000:
                self._seen.clear()
            seen = DASH if word == WIRE_DASH else word[:100]
            ids = tuple(self._tokenizer.encode(seen, add_special_tokens=False).ids[:MOST_PIECES]) or (UNKNOWN,)
            if is_mixed(word) and len(ids) == 1:
                return self.by_letters(word)
            kind = shape(word)
            found = (ids, (kind, *((kind if kind in (6, 7, 11, 12) else 0,) * (len(ids) - 1))))
            self._seen[word] = found
        return found

    def by_letters(self, word: str) -> tuple[tuple[int, ...], tuple[int, ...]]:
        """The pieces of an acronym that would be a word, and their shapes: "w", "##h", "##o"."""
        ids = [self._tokenizer.token_to_id(c if at == 0 else f"##{c}") for at, c in enumerate(word.lower())]
        return tuple(UNKNOWN if i is None else i for i in ids), (shape(word),) * len(ids)
