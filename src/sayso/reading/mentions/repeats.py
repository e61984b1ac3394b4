"""Names that the pipeline missed in one place and knew in another."""

from __future__ import annotations

from collections import Counter, defaultdict

from sayso.model.mention import Kind, Level
from sayso.reading.mentions.found import Found
from sayso.reading.mentions.lexicon import Lexicon
from sayso.reading.mentions.sheet import INSIDE, Sheet
from sayso.reading.mentions.surnames import family_name

Form = tuple[str, ...]

#: Names of families that open a sentence as other words do: "So" of "Jacky So Yun-yan".
_SMALL = frozenset({"so", "he", "an", "do", "oh", "ha", "long", "no", "her", "in", "you", "may", "man", "sung", "won"})


def repeats(sheet: Sheet, names: list[Found], words: Lexicon) -> list[Found]:
    """Further occurrences of the names, of the surnames of people, and of the first parts of group names."""
    forms = _forms(sheet, names, words)
    by_first: dict[str, list[Form]] = defaultdict(list)
    for form in sorted(forms, key=lambda f: (-len(f), f)):
        by_first[form[0]].append(form)
    taken = _taken(sheet, names)
    found = []
    i = 0
    while i < len(sheet):
        fitting = [
            f
            for f in by_first.get(sheet.words[i], ())
            if _fits(sheet, i, f, taken) and not (forms[f] is Kind.PERSON and _articled(sheet, i))
        ]
        if fitting:
            found.append(_repeat(sheet, i, fitting[0], forms[fitting[0]]))
        i += len(fitting[0]) if fitting else 1
    return found


def _forms(sheet: Sheet, names: list[Found], words: Lexicon) -> dict[Form, Kind]:
    """The forms to look for, as tokens, with their kinds; a form of several kinds is not looked for."""
    votes: dict[Form, Counter[Kind]] = defaultdict(Counter)
    for name in names:
        tokens = tuple(sheet.words[i] for i in sheet.tokens_in(name.start, name.end))
        if not tokens or name.kind in (Kind.OTHER, Kind.GROUP):
            continue
        votes[tokens][name.kind] += 1
        last = tokens[-1]
        if name.kind is Kind.PERSON and len(tokens) > 1 and len(last) > 3 and last[0].isupper():
            votes[(last,)][Kind.PERSON] += 1
        if name.kind is Kind.PERSON and len(tokens) > 1 and (family := family_name(name.text.split(), words)):
            votes[(family,)][Kind.PERSON] += 1
        if len(tokens) > 2 and tokens[0] in words.group_heads and tokens[1] == "-":
            votes[(tokens[0],)][Kind.ORGANISATION] += 1
    usable = {f: v for f, v in votes.items() if len(v) == 1 and _worth(f, words)}
    return {f: next(iter(v)) for f, v in usable.items()}


def _worth(form: Form, words: Lexicon) -> bool:
    word = form[0]
    if len(form) > 1:
        return any(w[:1].isupper() for w in form)
    long = len(word) > 3 or sum(c.isupper() for c in word) > 1
    return word[:1].isupper() and (long or word in words.family_first)


def _taken(sheet: Sheet, names: list[Found]) -> set[int]:
    return {i for n in names for i in sheet.tokens_in(n.start, n.end)}


def _fits(sheet: Sheet, at: int, form: Form, taken: set[int]) -> bool:
    stop = at + len(form)
    if stop > len(sheet) or tuple(sheet.words[at:stop]) != form or any(i in taken for i in range(at, stop)):
        return False
    if len(form) > 1:
        return True
    if form[0].lower() in _SMALL and _opens(sheet, at):
        return False
    if not (sheet.pos[at] == "PROPN" or sum(c.isupper() for c in form[0]) > 1 or not _opens(sheet, at)):
        return False
    return not _part_of_longer(sheet, at)


def _opens(sheet: Sheet, at: int) -> bool:
    """Whether a capital is due to the place: at the start of a sentence, or in a headline."""
    first = at == 0 or sheet.sentence[at - 1] != sheet.sentence[at] or sheet.pos[at - 1] in ("PUNCT", "SPACE")
    return first or sheet.in_headline(at)


def _articled(sheet: Sheet, at: int) -> bool:
    """Whether an article is the word's own: "the Sun" is nobody; that of "the Sun family" is not its."""
    of_noun = sheet.dep[at] in INSIDE and sheet.head[at] > at
    return at > 0 and sheet.words[at - 1].lower() in ("the", "a", "an") and not of_noun


def _part_of_longer(sheet: Sheet, at: int) -> bool:
    """Whether the word belongs to another name: "Quill Brothers", "Omar Quill"; a faction's "QPF-T" too."""
    for other in (at - 1, at + 1):
        if 0 <= other < len(sheet) and sheet.words[other][:1].isupper() and sheet.pos[other] == "PROPN":
            tied = sheet.head[other] == at and sheet.dep[other] in INSIDE
            if tied or (sheet.head[at] == other and sheet.dep[at] in ("flat", "flat:name")):
                return True
    after = sheet.words[at + 1 : at + 3]
    return len(after) == 2 and after[0] == "-" and len(after[1]) == 1 and sheet.end[at] == sheet.start[at + 1]


def _repeat(sheet: Sheet, at: int, form: Form, kind: Kind) -> Found:
    start, end = sheet.start[at], sheet.end[at + len(form) - 1]
    root = sheet.root(range(at, at + len(form)))
    text = sheet.text[start:end]
    return Found(start=start, end=end, text=text, kind=kind, level=Level.NAMED, root=root, label="repeat")
