"""Mentions by a noun: "a senior commander", "the group", "the two organisations", "police"."""

from __future__ import annotations

import re
from dataclasses import replace

from sayso.model.mention import Kind, Level
from sayso.reading.mentions.found import Found
from sayso.reading.mentions.lexicon import Lexicon
from sayso.reading.mentions.sheet import INSIDE, Sheet

# A noun in one of these relations is part of another mention, or none.
_NOT_ITS_OWN = INSIDE | {"nmod:desc", "case", "mark", "discourse", "vocative", "dep", "punct", "fixed"}

_BEFORE = frozenset(
    {
        "det",
        "det:predet",
        "amod",
        "nummod",
        "compound",
        "nmod:poss",
        "nmod:desc",
        "advmod",
        "punct",
        "nmod:unmarked",
        "flat",
    }
)

_STOPS = frozenset((",", ";", ":", "(", ")", "."))

# A phrase with "of" belongs to the mention ("a commander of the Harbour League") up to this many tokens.
_LONGEST_OF = 12


_BOARD = re.compile(r"Board of (?:Directors|Governors|Trustees|Management)")
#: What has befallen those who are told of by that alone.
_FATES = frozenset({"injured", "wounded", "dead", "deceased", "missing", "bereaved", "departed"})
#: A single mark that opens, and has not closed.
_OPENED = re.compile(r"(?:^|\s)['‘](?=\w)[^'’]*$")
_NOBODY = frozenset({"nobody", "no-one", "noone"})
#: "NGOs", "SMEs": capitals that are many, and no one body's.
_SEVERAL = re.compile(r"[A-Z]{2,5}s")
#: What is a common noun even where the report gives what it is short for.
_NEVER = frozenset({"NGOs", "NPLs", "SMEs", "MPs", "GDP", "HH", "HM", "HRH"})


def without_nouns(sheet: Sheet, names: list[Found], words: Lexicon) -> list[Found]:
    """The names, without titles and things that only look like some ("HH", "GDP", "NGOs"), and "the Ministry" nominal.

    One that the report gives as the short form of a name ("Ostby Relief Group (ORG)", "the “Foundation”") is a name.
    """
    given = {n.text for n in names if _given(sheet, n)} - _NEVER
    found = []
    for name in names:
        if name.text in given:
            found.append(name)
        elif name.text in words.only_nouns or _BOARD.fullmatch(name.text):
            found.append(_as_noun(sheet, name, words))
        elif name.text not in words.not_names and not _SEVERAL.fullmatch(name.text):
            found.append(name)
    return found


def _as_noun(sheet: Sheet, name: Found, words: Lexicon) -> Found:
    """A name behind "the" as a nominal mention, with its article."""
    article = sheet.token_at(name.start) - 1
    if article < 0 or sheet.words[article].lower() != "the":
        return name
    start = sheet.start[article]
    kind = words.noun_kind(name.text.lower()) or name.kind
    return replace(name, start=start, text=sheet.text[start : name.end], kind=kind, level=Level.NOMINAL)


def _given(sheet: Sheet, name: Found) -> bool:
    """Whether a name stands in brackets behind capitals, or in marks within brackets: it is a short form."""
    before, after = sheet.text[max(0, name.start - 40) : name.start], sheet.text[name.end : name.end + 2]
    behind_name = re.search(r"[A-Z][\w’'.-]* \($", before) is not None and after.startswith(")")
    return behind_name or re.search(r"\([^()]{0,20}[\"“‘'](?:the )?$", before) is not None


def find_nominals(sheet: Sheet, names: list[Found], words: Lexicon) -> list[Found]:
    """The nominal mentions, by start; a phrase that is printed as a name and was not taken for one is a name."""
    inside = {i for n in names for i in sheet.tokens_in(n.start, n.end)}
    starts = {n.start for n in names if not any(o.start < n.start < o.end for o in names)}
    found = []
    for i in range(len(sheet)):
        if aged(sheet, i) and i not in inside:
            found.append(_with_article(sheet, i))
            continue
        if _by_fate(sheet, i) and i not in inside:
            found.append(_with_article(sheet, i))
            continue
        if _nobody(sheet, i):
            found.append(_with_article(sheet, i))
            continue
        if sheet.pos[i] != "NOUN" or i in inside or sheet.dep[i] in _NOT_ITS_OWN:
            continue
        kind = _in_two_words(sheet, i, words)
        kind = kind or words.noun_kind(sheet.lemma[i]) or words.noun_kind(sheet.words[i].lower())
        if kind is not None:
            found.append(_nominal(sheet, i, kind, inside, starts))
    return found


def _in_two_words(sheet: Sheet, i: int, words: Lexicon) -> Kind | None:
    """The kind of a noun that is written in two words or with a hyphen: "think tank"."""
    before = i - 2 if i > 1 and sheet.words[i - 1] == "-" else i - 1
    return words.noun_kind(f"{sheet.words[before].lower()}-{sheet.lemma[i]}") if before >= 0 else None


def aged(sheet: Sheet, i: int) -> bool:
    """Whether a word ends "the 26-year-old", somebody told of by his age alone."""
    if i <= 3 or sheet.words[i - 1] != "-" or [w.lower() for w in sheet.words[i - 2 : i + 1]] != ["year", "-", "old"]:
        return False
    alone = sheet.dep[i] not in ("amod", "compound", "conj") and sheet.child(i, "det") is not None
    return alone and sheet.child(i, "cop") is None


def _by_fate(sheet: Sheet, i: int) -> bool:
    """Whether "the injured" or "the deceased" is said of somebody, without a noun."""
    if sheet.words[i].lower() not in _FATES or sheet.pos[i] not in ("ADJ", "VERB", "NOUN"):
        return False
    side = sheet.dep[i] in ("nsubj", "nsubj:pass", "obj", "iobj", "obl", "obl:agent", "nmod", "nmod:poss")
    article = sheet.child(i, "det")
    return side and article is not None and sheet.words[article].lower() == "the" and sheet.child(i, "cop") is None


def _nobody(sheet: Sheet, i: int) -> bool:
    """Whether "nobody" or "no one" does something or undergoes it: what did not happen is told of somebody too."""
    word = sheet.words[i].lower()
    if (word not in _NOBODY and word != "one") or sheet.dep[i] not in ("nsubj", "nsubj:pass", "obj", "obl:agent"):
        return False
    article = sheet.child(i, "det")
    no = article is not None and article == i - 1 and sheet.words[article].lower() == "no"
    counts = any(c > i for c in sheet.children[i])  # "No one of them".
    return not counts and (word in _NOBODY or no)


def _with_article(sheet: Sheet, i: int) -> Found:
    article = sheet.child(i, "det")
    start, end = sheet.start[i if article is None else article], sheet.end[i]
    return Found(start=start, end=end, text=sheet.text[start:end], kind=Kind.PERSON, level=Level.NOMINAL, root=i)


def _nominal(sheet: Sheet, root: int, kind: Kind, inside: set[int], starts: set[int]) -> Found:
    first, last = _left(sheet, root), _right(sheet, root)
    while last > root and last in inside and last + 1 in inside and sheet.start[last + 1] not in starts:
        last += 1  # Never up to the middle of a name: "the envoy of the League for Dawn".
    # A phrase does not begin in the middle of a name, as "LeT-linked gathering" would behind a bad parse.
    while first < root and sheet.pos[first] in ("PUNCT", "SPACE", "ADP", "CCONJ") and not _at_least(sheet, first):
        first += 1
    start, end = sheet.start[first], _whole_word(sheet, sheet.end[last])
    if _closes(sheet.text[start:end], sheet.text[end : end + 1]):
        end += 1
    name = _printed_as_name(sheet, first, last)
    if name is not None and kind in (Kind.ORGANISATION, Kind.FACILITY):
        text = sheet.text[sheet.start[name] : end]
        return Found(start=sheet.start[name], end=end, text=text, kind=kind, level=Level.NAMED, root=root)
    return Found(start=start, end=end, text=sheet.text[start:end], kind=kind, level=Level.NOMINAL, root=root)


def _closes(phrase: str, mark: str) -> bool:
    """Whether a mark behind a phrase closes one that opens in it: "the outfit's 'deputy chief'"."""
    return phrase.count('"') % 2 == 1 if mark == '"' else mark in ("'", "’") and _OPENED.search(phrase) is not None


def _whole_word(sheet: Sheet, end: int) -> int:
    """The end of "brother-in-law", where the parts of the word are words of their own."""
    return end + len("-in-law") if sheet.text.startswith("-in-law", end) else end


def _at_least(sheet: Sheet, i: int) -> bool:
    """Whether a preposition only rounds a number: "at least 19 people"."""
    return sheet.words[i].lower() == "at" and sheet.words[i + 1].lower() in ("least", "most")


def _printed_as_name(sheet: Sheet, first: int, last: int) -> int | None:
    """Where the name begins in a phrase whose words are all capitals behind its article: "the Ostwick Monitor".

    A capital at the start of a sentence, or in a headline, says nothing.
    """
    if sheet.in_headline(first):
        return None
    begin = first + 1 if sheet.pos[first] == "DET" and first < last else first
    opens = begin == 0 or sheet.sentence[begin - 1] != sheet.sentence[begin]
    capital = all(sheet.words[i][:1].isupper() and sheet.words[i][1:2].islower() for i in range(begin, last + 1))
    return begin if capital and last > begin and not opens else None


def _left(sheet: Sheet, root: int) -> int:
    first = root
    for child in reversed(sheet.children[root]):
        if child > root:
            continue
        if sheet.dep[child] not in _BEFORE or sheet.words[child] in _STOPS:
            break
        first = min(first, _leftmost(sheet, child))
    while first < root and (sheet.words[first] in "“\"'‘(-–—" or "\n" in sheet.words[first]):
        first += 1
    opening = [w.lower() for w in sheet.words[first : first + 2]]
    if opening == ["not", "only"] or opening[:1] == ["also"]:  # "Not only the mayor but also the judge".
        first = min(root, first + (2 if opening[0] == "not" else 1))
    # Never over a line's end: a headline is no modifier of the text below it.
    for i in range(root - 1, first - 1, -1):
        if "\n" in sheet.words[i]:
            return i + 1
    return first


def _leftmost(sheet: Sheet, index: int) -> int:
    first = index
    while sheet.children[first] and sheet.children[first][0] < first:
        first = sheet.children[first][0]
    return first


def _right(sheet: Sheet, root: int) -> int:
    """The end of an "of" phrase that follows at once and holds no clause; else the noun itself."""
    capital = sheet.words[root][:1].isupper() and root > 0 and sheet.sentence[root - 1] == sheet.sentence[root]
    if capital and root + 1 in sheet.children[root] and sheet.dep[root + 1] == "flat":
        return root + 1  # "The Attorney General".
    in_law = sheet.text.startswith("-in-law", sheet.end[root])
    opens = root + 5 if in_law and root + 5 < len(sheet) else root + 1
    below = sheet.children[root + 4] if in_law and root + 4 < len(sheet) else ()
    for child in (*sheet.children[root], *below):
        if child < root or sheet.dep[child] != "nmod" or (in_law and child == root + 4):
            continue
        case = sheet.child(child, "case")
        if case != opens or sheet.words[case].lower() != "of":
            return root
        last = _phrase_end(sheet, child)
        return last if last - root <= _LONGEST_OF else root
    return root


def _phrase_end(sheet: Sheet, index: int) -> int:
    last = index
    for child in sheet.children[index]:
        if child > index and sheet.dep[child] in ("flat", "compound", "flat:name", "nmod:poss", "conj"):
            last = max(last, _phrase_end(sheet, child))
        elif child > index and sheet.dep[child] == "nmod":
            case = sheet.child(child, "case")
            if case == last + 1 and sheet.words[case].lower() == "of":
                last = max(last, _phrase_end(sheet, child))
    return last
