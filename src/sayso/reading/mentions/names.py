"""Named mentions: the pipeline's entities, mended, made consistent over the document, and typed."""

from __future__ import annotations

import re
from bisect import bisect_left, insort
from collections.abc import Iterable

from sayso.model.mention import Kind, Level
from sayso.reading.mentions.found import Found
from sayso.reading.mentions.headlines import headline_names
from sayso.reading.mentions.initials import family_first, glued, whole_people
from sayso.reading.mentions.joining import joined
from sayso.reading.mentions.kinds import LABELS, SURE_TITLES, settle_kinds
from sayso.reading.mentions.lexicon import Lexicon
from sayso.reading.mentions.mending import countries, hyphened, of_kin, of_two_lands, parted, peoples, proper, states
from sayso.reading.mentions.patterns import event_end, shapes
from sayso.reading.mentions.repeats import repeats
from sayso.reading.mentions.sheet import Sheet

Stretch = tuple[int, int, str]

_ABBREVIATION = re.compile(r" ?[(\[](?:or |also )?[“\"]?([A-Z][\w&.-]{1,11})[”\"]?[)\]]")

#: What stands before a name that is somebody's other one, and its title.
_CALLED = re.compile(
    r"(?:\bknown as|\ba[./]?k[./]?a\.?|\balias|\bnicknamed|\bdubbed|\bcodenamed) [“\"‘']?([A-Z][a-z]+) $"
)

#: What opens a sentence before a name and says how it is said of it: the "Alleged" of "Alleged Front member Ada Quill".
_SAID_OF = re.compile(
    r"(?:Alleged|Suspected|Accused|Convicted|Reputed|Purported|Presumed|Wanted|Jailed|Fugitive|Slain|So-called"
    r"|Self-styled|Self-proclaimed) (?=[A-Z])"
)

#: A bracket in the midst of a name: "Tarn Dates (Rutab) and Honey Fair"; not before a name of its own.
_GOES_ON = re.compile(r" \([A-Z][a-z]+\) and (?:[A-Z][\w’'-]* )+[A-Z][\w’'-]*$")


def find_names(sheet: Sheet, entities: Iterable[Stretch], words: Lexicon) -> list[Found]:
    """The named mentions, by start.  ``entities`` are the pipeline's (start, end, label)."""
    trimmed = [s for e in entities for s in _trimmed(sheet, e, words)]
    named = [hyphened(sheet, e) for e in proper(sheet, headline_names(sheet, of_kin(sheet, parted(sheet, trimmed))))]
    named = whole_people(sheet, family_first(sheet, named, words), words)
    stretches = joined(sheet, _absorb(named, _shaped(sheet, words)), words)
    stretches = of_two_lands(sheet, stretches, words)
    stretches += peoples(sheet, stretches, words)
    stretches += glued(sheet, stretches, words)
    stretches += countries(sheet, stretches, words)
    stretches += states(sheet, stretches, words)
    names = [_found(sheet, _bare(sheet, s)) for s in stretches]
    names = settle_kinds(sheet, names, words)
    names += _abbreviations(sheet, names)
    names += repeats(sheet, names, words)
    names = settle_kinds(sheet, names, words)
    names += _named_events(sheet, names, words)
    return sorted(names, key=lambda n: (n.start, -n.end))


def _bare(sheet: Sheet, stretch: Stretch) -> Stretch:
    """A name without the word before it that says how it is said: "Alleged Front member Ada Quill"."""
    start, end, label = stretch
    said = _SAID_OF.match(sheet.text, start, end)
    return (said.end(), end, label) if said is not None and _opens(sheet, start) else stretch


def _found(sheet: Sheet, stretch: Stretch) -> Found:
    start, end, label = stretch
    return Found(
        start=start,
        end=end,
        text=sheet.text[start:end],
        kind=LABELS.get(label, Kind.OTHER),
        level=Level.NAMED,
        root=sheet.root(sheet.tokens_in(start, end)),
        label=label,
    )


def _shaped(sheet: Sheet, words: Lexicon) -> list[Stretch]:
    return [(s.start, s.end, f"={s.kind.value}" if s.kind else "") for s in shapes(sheet, words)]


def _absorb(entities: list[Stretch], shaped: list[Stretch]) -> list[Stretch]:
    """Entities and shaped names in one row without overlaps: a shape takes in the entities that it touches."""
    kept: list[Stretch] = []
    # The longest shape first: "Jamiat Ulema-e-Islam Conference" before "Jamiat Ulema-e-Islam".
    for shape in sorted(shaped, key=lambda s: (s[0] - s[1], s[0])):
        if not _touched(kept, shape):
            insort(kept, shape)
    for entity in sorted(entities, key=lambda e: (e[0] - e[1], e[0])):
        touched = _touched(kept, entity)
        if not touched:
            insort(kept, entity)
        elif len(touched) == 1 and entity[0] <= touched[0][0] and touched[0][1] <= entity[1]:
            kept.remove(touched[0])
            insort(kept, (entity[0], entity[1], touched[0][2] or entity[2]))
        elif _goes_on(entity, touched):
            for part in touched:
                kept.remove(part)
            insort(kept, (entity[0], entity[1], touched[0][2]))
        elif touched[0][2] == "" and entity[2] in LABELS:
            kept[bisect_left(kept, touched[0])] = (touched[0][0], touched[0][1], entity[2])
    return kept


def _goes_on(entity: Stretch, touched: list[Stretch]) -> bool:
    """Whether a body's name goes on past its first part: "Quarian Institute" + "for the Sarn Strait and Isles"."""
    whole = all(entity[0] <= s[0] and s[1] <= entity[1] for s in touched)
    body = entity[2] == "ORG" and touched[0][0] == entity[0] and touched[0][2] == f"={Kind.ORGANISATION.value}"
    return whole and body and all(s[2] != touched[0][2] for s in touched[1:])


def _touched(kept: list[Stretch], stretch: Stretch) -> list[Stretch]:
    """Those of a row without overlaps that share a character with a stretch."""
    first = max(bisect_left(kept, (stretch[0], stretch[0], "")) - 1, 0)
    found = []
    for other in kept[first : first + 40]:
        if other[0] >= stretch[1]:
            break
        if other[1] > stretch[0]:
            found.append(other)
    return found


def _trimmed(sheet: Sheet, entity: Stretch, words: Lexicon) -> list[Stretch]:
    """An entity without article, possessive, bracketed abbreviation, titles before a person, and stray marks."""
    start, end, label = entity
    text = sheet.text
    bracket = text.find(" (", start, end)
    if bracket > start and not _GOES_ON.match(text[bracket:end]):
        end = bracket
    match = re.match(r"(?i)(?:the|a|an|this|that) (?=\S)", text[start:end])
    if match:
        start += match.end()
    match = re.search(r"(?:['’]s?|[\s,;:\"“”)(\]\[-])+$", text[start:end])
    if (match and not text[start:end].endswith(("s'", "s’"))) or (match and text[start:end][-1] in "'’"):
        end = start + match.start() if match else end
    start += len(text[start:end]) - len(text[start:end].lstrip(" \n\t\"“”‘’'([-,"))
    if label in ("GPE", "LOC", "ORG", "PERSON") and (match := re.match(r"\d{4} (?=\S)", text[start:end])):
        start += match.end()
    if label in ("GPE", "LOC", "FAC") and text[start:end].split()[0] in SURE_TITLES:
        label = "PERSON"  # "Rep. Orr"
    if label in ("PERSON", "PER"):
        start = _with_title(text, _after_titles(text, start, end, words), end, words)
    if broken := re.search(r"\n\s*\n", text[start:end]):
        end = start + broken.start()
    if label == "MISC" and text[start:end].islower():
        return []  # The "de mayo" of "the plan de mayo".
    if label == "ORG" and _sentence_opening(sheet, start, end):
        return []
    return [(start, end, label)] if end > start and any(c.isalnum() for c in text[start:end]) else []


def _sentence_opening(sheet: Sheet, start: int, end: int) -> bool:
    """Whether a "name" has its capital only because it opens a sentence: the "Relief trust" of a headline."""
    behind = [sheet.words[i] for i in sheet.tokens_in(start, end)[1:]]
    return _opens(sheet, start) and bool(behind) and all(w.islower() and w.isalpha() for w in behind)


def _opens(sheet: Sheet, start: int) -> bool:
    """Whether a sentence begins there."""
    first = sheet.token_at(start)
    return first == 0 or sheet.sentence[first - 1] != sheet.sentence[first]


def _with_title(text: str, start: int, end: int, words: Lexicon) -> int:
    """Where a name begins whose title is part of it: "known as Commander Heron"."""
    match = _CALLED.search(text, max(0, start - 40), start)
    alone = match is not None and " " not in text[start:end] and match[1] in words.titles
    return match.start(1) if match is not None and alone else start


def _after_titles(text: str, start: int, end: int, words: Lexicon) -> int:
    """Where the name itself begins: behind the last title, if a word follows it."""
    at = start
    for match in re.finditer(r"\S+", text[start:end]):
        word = match[0].strip(",")
        stop = start + match.end()
        bare = re.sub(r"^[Ee]x-", "", word)
        title = bool({word, bare, bare.capitalize() if bare != word else bare} & words.titles)
        if not title and word not in words.countries:
            break
        if stop < end and title:
            at = stop + len(text[stop:end]) - len(text[stop:end].lstrip())
    return at


def _abbreviations(sheet: Sheet, names: list[Found]) -> list[Found]:
    """The bracketed short forms of names: "Harbour Workers' League (HWL)"."""
    inside = {i for n in names for i in range(n.start, n.end)}
    found = []
    for name in names:
        match = _ABBREVIATION.match(sheet.text, name.end)
        if match and sum(c.isupper() for c in match[1]) >= 2:
            if any(offset in inside for offset in range(*match.span(1))):
                continue
            start, end = match.span(1)
            root = sheet.root(sheet.tokens_in(start, end))
            found.append(
                Found(start=start, end=end, text=match[1], kind=name.kind, level=Level.NAMED, root=root, label="short")
            )
    return found


def _named_events(sheet: Sheet, names: list[Found], words: Lexicon) -> list[Found]:
    """Attacks and sieges that are known by their place; the place stays a mention of its own within."""
    found = []
    for name in names:
        end = event_end(sheet.text, name.end, words) if name.kind in (Kind.PLACE, Kind.FACILITY) else None
        if end is not None:
            root = sheet.root(sheet.tokens_in(name.start, end))
            text = sheet.text[name.start : end]
            found.append(
                Found(
                    start=name.start, end=end, text=text, kind=Kind.EVENT, level=Level.NAMED, root=root, label="=event"
                )
            )
    return found
