"""Parsed sentences made by hand, so that the reading room's tests need no model."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from sayso.model.document import Document
from sayso.reading.draft import Draft

if TYPE_CHECKING:
    from spacy.tokens import Doc

T = TypeVar("T")

_TAGS = {"NOUN": "NN", "PROPN": "NNP", "VERB": "VBD", "ADJ": "JJ", "ADV": "RB", "ADP": "IN", "DET": "DT", "NUM": "CD"}


def parsed(text: str, table: str) -> Doc:
    """The doc of ``text`` with the parse that ``table`` gives, one token a line, sentences parted by an empty line.

    A line is ``word pos head dep [entity [tag [lemma]]]``: ``head`` is the number of the governing token in its
    sentence, counted from 1, and 0 for the root; ``entity`` is ``B-PERSON``, ``I-PERSON`` … or ``O``.  The words must
    follow each other in the text with nothing but white space between them.

    >>> parsed("Ali left.", '''
    ... Ali   PROPN 2 nsubj B-PERSON
    ... left  VERB  0 root
    ... .     PUNCT 2 punct''')
    Ali left.
    """
    from spacy.tokens import Doc
    from spacy.vocab import Vocab

    rows, heads, starts = _rows(table)
    words, spaces, gaps = _line_up(text, [row[0] for row in rows])
    columns = {i: _spread(gaps, [row[i] for row in rows], filler) for i, filler in ((1, "SPACE"), (3, "dep"), (4, "O"))}
    tags = _spread(gaps, [row[5] if row[5] != "_" else _TAGS.get(row[1], row[1]) for row in rows], "_SP")
    lemmas = _spread(gaps, [row[6] if row[6] != "_" else row[0].lower() for row in rows], " ")
    return Doc(
        Vocab(),
        words=words,
        spaces=spaces,
        heads=_spread_heads(gaps, heads),
        deps=["ROOT" if d == "root" else d for d in columns[3]],
        pos=columns[1],
        tags=tags,
        lemmas=lemmas,
        ents=columns[4],
        sent_starts=[s and not g for s, g in zip(_spread(gaps, starts, False), gaps, strict=True)],
    )


def draft_of(text: str, table: str, *, published: str | None = None, publisher: str | None = None) -> Draft:
    """The draft of a hand-made document: what a step of reading starts from."""
    document = Document(
        id="sha256:0", name="made.txt", media_type="text/plain", text=text, published=published, publisher=publisher
    )
    return Draft(document=document, doc=parsed(text, table))


def _rows(table: str) -> tuple[list[list[str]], list[int], list[bool]]:
    rows: list[list[str]] = []
    heads: list[int] = []
    starts: list[bool] = []
    for block in table.strip().split("\n\n"):
        first = len(rows)
        for line in block.strip().splitlines():
            row = line.split()
            rows.append(row + ["O", "_", "_"][len(row) - 4 :])
            heads.append(first + int(row[2]) - 1 if int(row[2]) else len(rows) - 1)
            starts.append(len(rows) - 1 == first)
    return rows, heads, starts


def _line_up(text: str, given: list[str]) -> tuple[list[str], list[bool], list[bool]]:
    """Words, whether a blank follows each, and which of them are stretches of other white space."""
    words: list[str] = []
    spaces: list[bool] = []
    gaps: list[bool] = []
    at = 0
    for word in given:
        found = text.index(word, at)
        between = text[at:found]
        if between.strip():
            raise ValueError(f"the table lacks {between.strip()!r} before {word!r}")
        if between.startswith(" ") and words:
            spaces[-1], between = True, between[1:]
        if between:
            words, spaces, gaps = [*words, between], [*spaces, False], [*gaps, True]
        words, spaces, gaps = [*words, word], [*spaces, False], [*gaps, False]
        at = found + len(word)
    if text[at:].strip():
        raise ValueError(f"the table ends before {text[at:].strip()!r}")
    if rest := text[at:]:
        words, spaces, gaps = [*words, rest], [*spaces, False], [*gaps, True]
    return words, spaces, gaps


def _spread(gaps: list[bool], values: list[T], filler: T) -> list[T]:
    left = iter(values)
    return [filler if gap else next(left) for gap in gaps]


def _spread_heads(gaps: list[bool], heads: list[int]) -> list[int]:
    at = [i for i, gap in enumerate(gaps) if not gap]
    left = iter(heads)
    # White space hangs on the word before it, or after it at the very start.
    return [max(i - 1, 0) if gap and i else (i + 1 if gap else at[next(left)]) for i, gap in enumerate(gaps)]
