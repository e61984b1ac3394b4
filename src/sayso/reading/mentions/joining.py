"""Names that a mark inside them parts: "Quill (Ostby) Ltd", "Teth & Daughters", "Ministry of Peat, Mills & Quays"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sayso.model.mention import Kind
from sayso.reading.mentions.extents import abroad, opening, regional
from sayso.reading.mentions.lexicon import Lexicon
from sayso.reading.mentions.sheet import Sheet

Stretch = tuple[int, int, str]

_WORD = r"[A-ZÀ-ÖØ-Þ][\w’'-]*"
_RUN = rf"{_WORD}(?: {_WORD})*"
#: A bracket between two parts of a name; what stands in it is a word or two, no short form.
_BRACKET = re.compile(rf" \((?=[^)]*[a-z]){_RUN}\) (?={_WORD})")
#: A bracket behind a body that says which part of it is meant.
_PART = re.compile(rf" \({_RUN} (?:Group|Faction|Wing|Branch|Section|Chapter)\)")
_AMPERSAND = re.compile(rf" & (?={_WORD})")
#: The fields of an office behind the first: ", Mills & Quays".
_FIELDS = re.compile(rf"(?:, {_RUN})+,? & {_RUN}")
#: What says of which law a company is, behind its name.
_FIRM = re.compile(r" (?:(?:Sdn|Pte|Pty|Pvt|Co)\.? )?(?:Bhd|Ltd|LLC|LLP|Inc|Plc|PLC|GmbH|SpA|Oy|AB|NV)\b")
_FAMILY = re.compile(r"[Ff]amily\b")
_PEOPLE = frozenset({"PERSON", "PER"})
#: How many given names may stand before a bracket: "Ada May (Teth) Quill".
_GIVEN = 2


def joined(sheet: Sheet, stretches: list[Stretch], words: Lexicon) -> list[Stretch]:
    """The stretches, those whole that a bracket, an ampersand or a list of fields had parted."""
    found: list[Stretch] = []
    for start, end, label in sorted(stretches):
        if found and start < found[-1][1]:
            continue  # Taken into the name before it.
        if label not in _PEOPLE:
            start = opening(sheet.text, start, end)
            while found and (start <= found[-1][0] or _prefixed(sheet.text, found[-1], start)):
                start = min(start, found.pop()[0])
            if found and start < found[-1][1]:
                continue
        reach = end
        if (whole := _of_its_land(sheet, stretches, (start, end, label), words)) is not None:
            reach, label = whole, "ORG"
        while (longer := _longer(sheet, stretches, (start, reach, label), words)) is not None:
            reach = longer
        if (firm := _FIRM.match(sheet.text, reach)) and reach == end and label not in _PEOPLE:
            found.append((start, firm.end(), f"={Kind.ORGANISATION.value}"))
            continue
        person = label in _PEOPLE and sheet.text.startswith(" (", end)
        found.append((start, reach, label if person or reach == end or label.startswith("=") else "ORG"))
    return found


def _prefixed(text: str, before: Stretch, start: int) -> bool:
    """Whether a body's name goes on with a land that has a small prefix: "Brightline" + "sub-Varna Region"."""
    return before[2] == "ORG" and before[1] == start - 1 and text[start].islower()


def _of_its_land(sheet: Sheet, stretches: list[Stretch], stretch: Stretch, words: Lexicon) -> int | None:
    """Where a body's name ends that opens with its country: "secretary of Quaria" + "Peat Workers Sangh"."""
    start, end, label = stretch
    first = sheet.token_at(start)
    titled = first > 1 and sheet.words[first - 1].lower() == "of" and sheet.lemma[first - 2] in words.roles
    behind = next((s for s in stretches if s[0] == end + 1 and s[2] == "ORG"), None)
    return behind[1] if label == "GPE" and titled and behind is not None and sheet.text[end] == " " else None


def _longer(sheet: Sheet, stretches: list[Stretch], stretch: Stretch, words: Lexicon) -> int | None:
    """Where a name ends that goes on behind a mark; ``None`` where it does not."""
    start, end, label = stretch
    text, person = sheet.text, label in _PEOPLE
    if not person and (match := _PART.match(text, end)):
        return match.end()
    if sheet.in_headline(sheet.token_at(start)):
        return None
    if not person and (foreign := abroad(sheet, start, end, words) or regional(sheet, start, end, words)):
        return foreign
    if not person and " of " in text[start:end] + " " and (match := _FIELDS.match(text, end)):
        return match.end()
    if person and _two_people(sheet, stretches, start, end):
        return None
    match = _AMPERSAND.match(text, end) or (None if person else _BRACKET.match(text, end))
    if person and match is None and text.count(" ", start, end) < _GIVEN and (parted := _BRACKET.match(text, end)):
        return _surname(stretches, parted)
    return None if match is None else _rest(sheet, stretches, match.end(), words)


def _two_people(sheet: Sheet, stretches: list[Stretch], start: int, end: int) -> bool:
    """Whether an ampersand joins people, each by more than a surname: "Ada Quill & Mila Rann", not "Quill & Rann"."""
    match = _AMPERSAND.match(sheet.text, end)
    if match is None or " " not in sheet.text[start:end]:
        return False
    behind = next((s for s in stretches if s[0] == match.end()), None)
    whole = behind is not None and behind[2] in _PEOPLE and " " in sheet.text[behind[0] : behind[1]]
    return whole or _FAMILY.match(sheet.text, match.end()) is not None


def _surname(stretches: list[Stretch], bracket: re.Match[str]) -> int | None:
    """Where "Ada May (Teth) Quill" ends: given names, another in brackets, and one word more that is a person's too."""
    inside, text = bracket.start() + 2, bracket.string
    behind = next((s for s in stretches if s[0] in (inside, bracket.end()) and s[1] > bracket.end()), None)
    if behind is None or behind[2] not in _PEOPLE or bracket[0].count(" ") != 2:
        return None
    return behind[1] if " " not in text[bracket.end() : behind[1]] else None


def _rest(sheet: Sheet, stretches: list[Stretch], at: int, words: Lexicon) -> int | None:
    """Where the part of a name behind a mark ends: with the stretch that begins there, or with its capitals."""
    known = next((s for s in stretches if s[0] == at), None)
    if known is not None:
        return known[1]
    ends = list(_capitals(sheet, at))
    title = not ends or sheet.text[at : ends[0]] in words.titles
    return None if title else ends[-1]


def _capitals(sheet: Sheet, at: int) -> Iterator[int]:
    """The ends of the capital words in a row from an offset, within its sentence."""
    first = i = sheet.token_at(at)
    while i < len(sheet) and sheet.sentence[i] == sheet.sentence[first]:
        if not sheet.words[i][:1].isupper() or sheet.pos[i] not in ("PROPN", "NOUN", "ADJ"):
            return
        yield sheet.end[i]
        i += 1
