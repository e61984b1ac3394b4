"""Surnames that the pipeline took for a body's name: "Quill" of "Ada Quill", told of before."""

from __future__ import annotations

from dataclasses import replace

from sayso.model.mention import Kind
from sayso.reading.mentions.found import Found
from sayso.reading.mentions.lexicon import Lexicon
from sayso.reading.mentions.sheet import Sheet

_MISTAKEN = frozenset({Kind.ORGANISATION, Kind.OTHER, Kind.WORK})


def as_people(sheet: Sheet, names: list[Found], words: Lexicon) -> list[Found]:
    """The names, with a surname alone as a person where the report has given the whole name before.

    Not where a body bears the word too ("Quill Motors"), or it has an article.
    """
    first: dict[str, int] = {}
    for name in names:
        parts = name.text.split()
        if name.kind is Kind.PERSON and len(parts) > 1 and parts[0] in words.given:
            for surname in parts[-2:] if len(parts) > 2 else parts[-1:]:  # "Orlov" of "Ada Orlov Quill".
                first.setdefault(surname, name.start)
    borne = {part for n in names if n.kind is not Kind.PERSON for part in n.text.split() if " " in n.text}
    borne |= {n.text for n in names if _articled(sheet, n)} | set(words.countries)
    return [
        replace(n, kind=Kind.PERSON)
        if n.kind in _MISTAKEN and n.text not in borne and first.get(n.text, n.start) < n.start
        else n
        for n in names
    ]


def _articled(sheet: Sheet, name: Found) -> bool:
    before = sheet.token_at(name.start) - 1
    return before >= 0 and sheet.words[before].lower() in ("the", "a", "an")
