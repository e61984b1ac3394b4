"""What kind of thing a name names: the pipeline's labels, outvoted by the name's own form and the whole document."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache

from sayso.model.mention import Kind
from sayso.reading.mentions.found import Found
from sayso.reading.mentions.lexicon import Lexicon
from sayso.reading.mentions.patterns import group_name
from sayso.reading.mentions.sheet import Sheet

LABELS = {
    "PERSON": Kind.PERSON,
    "PER": Kind.PERSON,
    "ORG": Kind.ORGANISATION,
    "GPE": Kind.PLACE,
    "LOC": Kind.PLACE,
    "FAC": Kind.FACILITY,
    "NORP": Kind.GROUP,
    "EVENT": Kind.EVENT,
    "WORK": Kind.WORK,
    "WORK_OF_ART": Kind.WORK,
    "LAW": Kind.WORK,
    "MISC": Kind.OTHER,
    "PRODUCT": Kind.OTHER,
    **{f"={kind.value}": kind for kind in Kind},
}

# Last words that name organisations and places alike: the pipeline's label stands.
_EITHER = frozenset({"Bank", "Center", "Centre", "House", "Council", "United", "Congress", "Guard", "Nations"})

# What ends the part of a body's name that says what it is.
_BEHIND_HEAD = re.compile(r" (?:in|for|and) ")

# What a person's name may be taken for.
_MISTAKEN = frozenset({Kind.WORK, Kind.OTHER, Kind.ORGANISATION, Kind.EVENT})

# Titles that stand before nothing but people's names.
SURE_TITLES = frozenset(
    [
        "Mr",
        "Mr.",
        "Mrs",
        "Mrs.",
        "Ms",
        "Ms.",
        "Dr",
        "Dr.",
        "Prof",
        "Prof.",
        "Gen",
        "Gen.",
        "Lt",
        "Lt.",
        "Col",
        "Col.",
        "Maj",
        "Maj.",
        "Capt",
        "Capt.",
        "Sgt",
        "Sgt.",
        "Sen",
        "Sen.",
        "Rep",
        "Rep.",
    ]
)


def settle_kinds(sheet: Sheet, names: list[Found], words: Lexicon) -> list[Found]:
    """The names with one kind for each form: by its own words, else by majority over the document."""
    votes: dict[str, Counter[Kind]] = defaultdict(Counter)
    for name in names:
        weight = 3 if name.label.startswith("=") else 1
        votes[form(name.text)][name.kind] += weight
        for kind in _cues(sheet, name, words):
            votes[form(name.text)][kind] += 2
    settled = {f: by_form(f, v, words) for f, v in sorted(votes.items())}
    for name in names:
        told = by_words(name.text, settled[form(name.text)], words)
        if told is None and _person_s(sheet, name, settled[form(name.text)], words):
            told = Kind.PERSON
        if told is not None:
            settled[form(name.text)] = told
    _inherit(settled)
    _bracketed(sheet, names, settled)
    return [n if n.kind is settled[form(n.text)] else replace(n, kind=settled[form(n.text)]) for n in names]


def _person_s(sheet: Sheet, name: Found, voted: Kind, words: Lexicon) -> bool:
    """Whether what was taken for a work or a body is built like a person's name: "Kamran Bhatti".

    A quoted title is a work, and what has an article, a town's or a common word in it stays a body.
    """
    parts = name.text.split()
    if voted not in _MISTAKEN or len(parts) not in (2, 3) or parts[0] not in words.given:
        return False
    around = sheet.text[max(0, name.start - 1) : name.start] + sheet.text[name.end : name.end + 1]
    plain = all(p.istitle() and p.isalpha() for p in parts) and not set(around) & set('"“”‘’«»')
    if voted in (Kind.WORK, Kind.OTHER):
        return plain
    article = sheet.text[max(0, name.start - 4) : name.start].lower().endswith("the ")
    common = {p.lower() for p in parts[1:]} & set(sheet.words)
    return plain and not article and not common and parts[0] not in words.countries


@lru_cache(maxsize=20_000)
def form(name: str) -> str:
    """A name as it is counted: without case of long words, article and possessive."""
    name = re.sub(r"^(?:the|The|THE) ", "", name)
    name = re.sub(r"['’]s?$", "", name)
    # Short words keep their case: "IS" is no "is", "LeT" no "let".
    return " ".join(w.casefold() if len(w) > 4 else w for w in name.split())


def by_form(_form: str, votes: Counter[Kind], words: Lexicon) -> Kind:
    """The kind with most votes; a definite kind before ``other``."""
    ranked = sorted(votes.items(), key=lambda kv: (kv[0] is Kind.OTHER, -kv[1], kv[0].value))
    return ranked[0][0]


def by_words(name: str, voted: Kind, words: Lexicon) -> Kind | None:
    """The kind that a name's own words tell, or ``None`` where they are silent."""
    if name in words.countries:
        return Kind.PLACE
    if name in words.adjectives or name in words.peoples or name.removesuffix("s") in words.adjectives:
        return Kind.GROUP
    if name in words.outlets:
        return Kind.ORGANISATION
    if group_name(name, words):
        return voted if voted is Kind.EVENT else Kind.ORGANISATION
    parts = name.split()
    if len(parts) < 2:
        return None
    if (whole := _as_a_whole(name, words)) is not None:
        return whole
    kind = words.first.get(parts[0]) if parts[1] == "of" or parts[0] == "Operation" else None
    kind = kind or (None if "of" in parts else words.last.get(parts[-1]))
    places = (Kind.PLACE, Kind.FACILITY)
    bank = voted is Kind.FACILITY and parts[-1] == "Bank"  # its building goes by the body's name; a river's is a place
    if kind is Kind.ORGANISATION and voted in places and parts[-1] in _EITHER and not bank:
        return None
    if kind is None and parts[0] in words.honorifics and voted in (Kind.ORGANISATION, Kind.OTHER, Kind.PLACE):
        return Kind.PERSON
    if (kind is Kind.WORK and voted is Kind.ORGANISATION) or (kind in places and voted in places):
        return None
    return None if kind is Kind.PERSON and voted is not Kind.OTHER else kind


def _as_a_whole(name: str, words: Lexicon) -> Kind | None:
    """What its words before the last say: "West Bank" is no bank, "Roman Catholic Church" no building, "State of Chad"
    no body; "Tern Street Baptist Church" is silent.
    """
    head, _, rest = re.sub(r"^(?:the|The) ", "", name).partition(" of ")
    *before, last = _BEHIND_HEAD.split(head, maxsplit=1)[0].split()
    if last == "Bank" and not rest and before and all(p.lower() in words.banks for p in before):
        return Kind.PLACE
    if last == "Church" and before and all(_of_a_creed(p, words) for p in before):
        return Kind.ORGANISATION
    country = rest.removeprefix("the ") in words.countries
    return Kind.PLACE if last in words.realms and country and words.realms.issuperset(before) else None


def _of_a_creed(word: str, words: Lexicon) -> bool:
    return word in words.creeds or word in words.adjectives or word in words.peoples


def _cues(sheet: Sheet, name: Found, words: Lexicon) -> Iterable[Kind]:
    """What the words around a name tell: titles before people, "its leader" after organisations."""
    for child in sheet.children[name.root]:
        if sheet.dep[child] in ("nmod:desc", "compound") and child < name.root and sheet.start[child] < name.start:
            noun = words.noun_kind(sheet.lemma[child])
            if noun in (Kind.PERSON, Kind.ORGANISATION):
                yield noun
    yield from _apposed(sheet, name, words)
    if _of_region(sheet, name, words):
        yield from (Kind.PLACE,) * 4
    if _lives(sheet, name, words):
        yield from (Kind.PERSON,) * 2
    before = sheet.token_at(name.start) - 1
    role = before >= 0 and sheet.lemma[before] in words.roles and sheet.sentence[before] == sheet.sentence[name.root]
    if role and sheet.words[before].islower() and sheet.tag[before] == "NN":
        yield Kind.PERSON
    if before >= 0 and sheet.words[before] in SURE_TITLES and sheet.end[before] + 1 == name.start:
        # As good as a label each time, and more.
        yield from (Kind.PERSON,) * 4
    case = sheet.child(name.root, "case")
    if case is not None and sheet.words[case].lower() == "in" and case == before and name.kind is not Kind.EVENT:
        yield Kind.PLACE
    governor = sheet.head[name.root]
    holds = sheet.dep[name.root] in ("compound", "nmod:poss", "nmod")
    if sheet.dep[name.root] in ("compound", "amod") and governor > name.root and _of_town(sheet, name, governor, words):
        yield from (Kind.PLACE,) * 2
    if holds and name.kind is Kind.PERSON and sheet.lemma[governor] in ("commander", "leader", "chief", "spokesman"):
        yield Kind.ORGANISATION


def _apposed(sheet: Sheet, name: Found, words: Lexicon) -> Iterable[Kind]:
    """What a noun says of the name beside it: "its envoy to Norland, Ada Quill", "the insurer Helm Re"."""
    noun = sheet.head[name.root]
    if sheet.dep[name.root] != "appos" or noun > name.root or sheet.pos[noun] != "NOUN":
        return
    kind = words.noun_kind(sheet.lemma[noun])
    close = sheet.end[noun] + 1 == name.start
    person = kind is Kind.PERSON and name.kind is Kind.PLACE and " " in name.text and sheet.tag[noun] == "NN"
    body = kind is Kind.ORGANISATION and (close or name.kind is Kind.PLACE) and " " in name.text
    if (person or body) and kind is not None and name.text not in words.countries:
        yield from (kind,) * 2  # More than what the name's own form may say: "Tern Coast Tours".


def _of_region(sheet: Sheet, name: Found, words: Lexicon) -> bool:
    """Whether a name that ends its sentence tells where a town lies, and is nobody: "in Bir Sahl, Deir Amun"."""
    comma, behind = sheet.token_at(name.start) - 1, sheet.token_at(name.end - 1) + 1
    ends = behind >= len(sheet.words) or sheet.words[behind] in (".", ";")
    if comma < 2 or sheet.words[comma] != "," or not ends or name.text.split()[0] in words.given:
        return False
    town = comma - 1
    while (
        sheet.dep[town] in ("flat", "compound") and sheet.pos[sheet.head[town]] == "PROPN" and sheet.head[town] < comma
    ):
        town = sheet.head[town]
    case = sheet.child(town, "case")
    return case is not None and sheet.pos[town] == "PROPN" and sheet.words[case].lower() in ("in", "near", "outside")


def _lives(sheet: Sheet, name: Found, words: Lexicon) -> bool:
    """Whether a verb says of a first and a last name what is said of people alone: "police arrested Ada Quill"."""
    verb, label, parts = sheet.head[name.root], sheet.dep[name.root], name.text.split()
    plain = len(parts) in (2, 3) and all(p.istitle() and p.isalpha() for p in parts)
    if not plain or name.kind is Kind.PERSON or group_name(name.text, words) or by_words(name.text, name.kind, words):
        return False
    said = words.done if label == "nsubj" else words.undergone if label in ("obj", "nsubj:pass") else frozenset()
    return sheet.lemma[verb] in said


def _of_town(sheet: Sheet, name: Found, noun: int, words: Lexicon) -> bool:
    """Whether a noun says that somebody is of a town: "an Ostby man", "Ostby residents"; groups have men too."""
    if sheet.lemma[noun] not in words.townsfolk or name.text in words.adjectives or name.text in words.peoples:
        return False
    group = name.text.split("-")[0] in words.group_heads or (name.text.isupper() and "." not in name.text)
    return not group and (name.kind is not Kind.ORGANISATION or sheet.lemma[noun] in ("resident", "native"))


def _bracketed(sheet: Sheet, names: list[Found], settled: dict[str, Kind]) -> None:
    """A short form in brackets takes the kind of the long name before it."""
    at = {n.start: n for n in names}
    for name in names:
        short = at.get(name.end + 2) if sheet.text[name.end : name.end + 2] == " (" else None
        if short is None or sheet.text[short.end : short.end + 1] != ")" or short.text[0] != name.text[0]:
            continue
        if len(short.text) < len(name.text) and sum(c.isupper() for c in short.text) > 1:
            settled[form(short.text)] = settled[form(name.text)]


def _inherit(settled: dict[str, Kind]) -> None:
    """A short form takes the kind of the one long name that it heads: "Lashkar" that of "Lashkar-e-…"."""
    for short in sorted(settled):
        if " " in short or "-" in short:
            continue
        longer = {k for f, k in settled.items() if f.startswith(f"{short}-")}
        if len(longer) == 1:
            settled[short] = next(iter(longer))
