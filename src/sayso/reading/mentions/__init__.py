"""mentions: who and what a document refers to, by name, noun or pronoun, and which of these are one thing."""

from __future__ import annotations

from sayso.model.mention import Mention
from sayso.reading.draft import Draft
from sayso.reading.mentions.celled import with_cells
from sayso.reading.mentions.chains import chain
from sayso.reading.mentions.found import Found
from sayso.reading.mentions.lexicon import lexicon
from sayso.reading.mentions.names import find_names
from sayso.reading.mentions.nominals import find_nominals, without_nouns
from sayso.reading.mentions.pronouns import find_pronouns
from sayso.reading.mentions.sheet import Sheet
from sayso.reading.mentions.surnames import as_people


def find_mentions(draft: Draft) -> tuple[Mention, ...]:
    """The mentions of a document, by start, with their chains."""
    sheet = Sheet.of(draft.doc)
    words = lexicon()
    entities = [(e.start_char, e.end_char, e.label_) for e in draft.doc.ents]
    names = as_people(sheet, find_names(sheet, entities, words), words)
    names = without_nouns(sheet, names, words)
    nouns = find_nominals(sheet, names, words)
    roots = {m.root for m in (*names, *nouns)}
    found = [*names, *nouns, *_outside(find_pronouns(sheet, roots), names)]
    return with_cells(draft.document.text, chain(sheet, sorted(found, key=lambda f: (f.start, -f.end)), words))


def _outside(pronouns: list[Found], names: list[Found]) -> list[Found]:
    taken = {i for n in names for i in range(n.start, n.end)}
    return [p for p in pronouns if p.start not in taken]
