"""Names that are one: the same name, its abbreviation, its short form."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from functools import partial

from sayso.model.mention import Kind, Level
from sayso.reading.mentions.chains.clusters import Clusters
from sayso.reading.mentions.chains.namesakes import named_people, part_namesakes
from sayso.reading.mentions.chains.owned import part_owned
from sayso.reading.mentions.found import Found
from sayso.reading.mentions.lexicon import Lexicon
from sayso.reading.mentions.patterns import group_name
from sayso.reading.mentions.surnames import letters

# Last words that a firm's short name leaves out.
_CORPORATE = frozenset(
    [
        "Inc",
        "Ltd",
        "LLC",
        "Corp",
        "Corporation",
        "Co",
        "Company",
        "Limited",
        "Holdings",
        "Group",
        "plc",
        "PLC",
        "AG",
        "SA",
        "GmbH",
    ]
)

_ARTICLE = re.compile(r"^(?:the|The|THE) ")
_BEHIND_HEAD = re.compile(r" (?:of|for|in|on|to|against|at) ")
_SMALL = frozenset(["of", "the", "for", "and", "in", "on", "de", "la", "del", "du", "et", "und", "al"])


def join_names(clusters: Clusters) -> None:
    """Join the named mentions, surest first."""
    named = [i for i, m in enumerate(clusters.mentions) if m.level is Level.NAMED]
    part_namesakes(clusters, named_people(clusters), partial(_key, clusters))
    part_owned(clusters, named, partial(_key, clusters))
    _same(clusters, named)
    _bracketed(clusters, named)
    _initials(clusters, named)
    _people(clusters, named)
    _groups(clusters, named)
    _headed(clusters, named)


def key(mention: Found, words: Lexicon) -> tuple[str, ...]:
    """A name as its words, evened: hyphens opened, case folded, honorifics and countries' other names dropped."""
    text = _ARTICLE.sub("", re.sub(r"['’]s?$", "", mention.text))
    if text in words.countries:
        return (words.countries[text],)
    if mention.kind is Kind.PERSON:
        text = re.sub(r"\.(?=[^\W\d_])", " ", text)  # "S.Orran" is "S. Orran".
    parts = re.sub(r"[.“”\"‘’']", "", text).replace("-", " ").split()
    if mention.kind is Kind.PERSON:
        parts = [p for p in parts if p not in words.honorifics] or parts
        return tuple(_plain(p) for p in parts)
    if mention.kind is Kind.EVENT:
        # "the Bolan terror attack" and "the Bolan attack" name one thing.
        parts = [p for p in parts[:-1] if p not in words.event_between] + parts[-1:]
    return tuple(p if len(p) <= 3 else p.casefold() for p in parts)


def _plain(word: str) -> str:
    """A word of a person's name in small letters without accents: one report writes "Szabó" and "Szabo"."""
    return "".join(c for c in unicodedata.normalize("NFKD", word.casefold()) if not unicodedata.combining(c))


def _key(clusters: Clusters, i: int) -> tuple[str, ...]:
    mention = clusters.mentions[i]
    known = clusters.keys.get((mention.text, mention.kind))
    if known is None:
        known = clusters.keys[mention.text, mention.kind] = key(mention, clusters.words)
    return known


def _same(clusters: Clusters, named: list[int]) -> None:
    first: dict[tuple[tuple[str, ...], Kind], list[int]] = defaultdict(list)
    for i in named:
        bearers = first[_key(clusters, i), clusters.mentions[i].kind]
        # Of two whom the text tells apart, each has its own; what may be either's is nobody's.
        if i not in clusters.alone and not any(clusters.join(j, i) for j in bearers):
            bearers.append(i)


def _bracketed(clusters: Clusters, named: list[int]) -> None:
    """A name and the short form in brackets behind it, either way round."""
    at = {clusters.mentions[i].start: i for i in named}
    for i in named:
        mention = clusters.mentions[i]
        match = re.match(r" ?[(\[][“\"]?", clusters.sheet.text[mention.end : mention.end + 4])
        other = at.get(mention.end + match.end()) if match else None
        if other is None:
            continue
        short = clusters.mentions[other]
        after = clusters.sheet.text[short.end : short.end + 2].lstrip('”"')
        if after.startswith((")", "]")) and (
            _abbreviates(short.text, mention.text) or _abbreviates(mention.text, short.text)
        ):
            clusters.join(i, other)


def _abbreviates(short: str, long: str) -> bool:
    """Whether the letters of a short form run through the long one in order, from its first letter on."""
    letters = [c.casefold() for c in short if c.isalpha()]
    rest = [c.casefold() for c in long if c.isalpha()]
    if not letters or not rest or letters[0] != rest[0] or len(short) >= len(long):
        return False
    at = 0
    for letter in letters:
        if letter not in rest[at:]:
            return False
        at += rest[at:].index(letter) + 1
    return sum(c.isupper() for c in short) >= 2


def initials(name: str) -> str:
    """The capitals that a name's words give, without small words: "Jamiat Ulema-e-Islam" gives "JUI"."""
    parts = [p for p in re.split(r"[\s-]+", name) if p and p.casefold() not in _SMALL and len(p) > 1]
    return "".join(p[0] for p in parts if p[0].isupper())


def _initials(clusters: Clusters, named: list[int]) -> None:
    """An abbreviation that nobody explains joins the one long name with its initials."""
    long: dict[str, set[int]] = defaultdict(set)
    short: dict[str, set[int]] = defaultdict(set)
    for i in named:
        mention = clusters.mentions[i]
        if mention.kind is Kind.PERSON:
            continue
        if re.search(r"[\s-]", mention.text) and len(initials(mention.text)) > 1 and not mention.text.isupper():
            long[initials(mention.text)].add(clusters.find(i))
        plain = mention.text.replace(".", "")
        if re.fullmatch(r"[A-Z]{2,7}(?:-[A-Z])?", plain):
            short[re.sub(r"-[A-Z]$", "", plain)].add(clusters.find(i))
    _letters(clusters, named)
    for capitals, indexes in sorted(short.items()):
        # Two factions ("JUI-F", "JUI-S") are not the one long name.
        if len(long.get(capitals, ())) == 1 and len(indexes) == 1:
            clusters.join(next(iter(long[capitals])), next(iter(indexes)))


def _letters(clusters: Clusters, named: list[int]) -> None:
    """A person's letters join the one person who has them: "MAQ" and "Mira Ada Quill"."""
    people = [i for i in named if clusters.mentions[i].kind is Kind.PERSON]
    long: dict[str, set[int]] = defaultdict(set)
    for i in people:
        for short in letters(clusters.mentions[i].text):
            long[short].add(clusters.find(i))
    for i in people:
        found = {clusters.find(j) for j in long.get(clusters.mentions[i].text, ())}
        if len(found) == 1:
            clusters.join(next(iter(found)), i)


def _people(clusters: Clusters, named: list[int]) -> None:
    """A surname or first name joins the one full name that has it; of two such people, neither."""
    people = [i for i in named if clusters.mentions[i].kind is Kind.PERSON]
    full: dict[str, dict[int, int]] = defaultdict(dict)
    for i in people:
        parts = _key(clusters, i)
        for part in parts if len(parts) > 1 else ():
            full[part].setdefault(clusters.find(i), i)
    for i in people:
        parts = _key(clusters, i)
        if len(parts) == 1:
            _one_word(clusters, i, parts[0], full)
        elif i not in clusters.alone and not clusters.of_namesakes:
            _shorter(clusters, i, parts, full)


def _one_word(clusters: Clusters, i: int, word: str, full: dict[str, dict[int, int]]) -> None:
    chains = {clusters.find(j): j for j in full.get(word, {}).values()}
    last = {c: j for c, j in chains.items() if _key(clusters, j)[-1] == word}
    for choice in (last, chains):
        if len(choice) == 1:
            clusters.join(next(iter(choice.values())), i)
            return
        if choice:
            return


def _shorter(clusters: Clusters, i: int, parts: tuple[str, ...], full: dict[str, dict[int, int]]) -> None:
    """For "Iqra Baloch" and "Iqra Naz Baloch": all words of the one stand in the other, and the last words agree."""
    longer = {}
    for j in full.get(parts[-1], {}).values():
        other = _key(clusters, j)
        ordered = [p for p in other if p in parts]
        if len(parts[0]) == 1 and parts[0] != other[0][0]:
            continue  # "P. Quill" is no short form of "J. P. Quill", who may be the father.
        if len(other) > len(parts) and tuple(ordered) == parts and other[-1] == parts[-1]:
            longer[clusters.find(j)] = j
    if len(longer) == 1:
        clusters.join(next(iter(longer.values())), i)


def _groups(clusters: Clusters, named: list[int]) -> None:
    """A group's first word alone ("the Tehreek") is the only group of the document that begins so."""
    heads: dict[str, dict[int, int]] = defaultdict(dict)
    for i in named:
        mention = clusters.mentions[i]
        parts = re.split(r"[\s-]", mention.text)
        built = group_name(mention.text, clusters.words) or parts[-1].strip(".") in _CORPORATE
        if mention.kind is Kind.ORGANISATION and len(parts) > 1 and built:
            heads[parts[0]][clusters.find(i)] = i
    for i in named:
        mention = clusters.mentions[i]
        if mention.kind is not Kind.ORGANISATION or re.search(r"[\s-]", mention.text):
            continue
        found = {clusters.find(j): j for j in heads.get(mention.text, {}).values()}
        country = mention.text in clusters.words.countries or mention.text in clusters.words.adjectives
        if len(found) == 1 and not country:
            clusters.join(next(iter(found.values())), i)


def head_word(name: str) -> str:
    """The word that says what sort of thing a name names: "Foundation" of "the Quill Foundation for the Arts"."""
    before = _BEHIND_HEAD.split(name, maxsplit=1)[0].split()
    return before[-1] if before else ""


def _headed(clusters: Clusters, named: list[int]) -> None:
    """ "The Foundation" is the only thing of the document whose name has that for its head."""
    long: dict[str, dict[int, int]] = defaultdict(dict)
    for i in named:
        text = _ARTICLE.sub("", clusters.mentions[i].text)
        if " " in text and clusters.mentions[i].kind is not Kind.PERSON:
            long[head_word(text)][clusters.find(i)] = i
    for i in named:
        mention = clusters.mentions[i]
        text = _ARTICLE.sub("", mention.text)
        if text in long and " " not in text and (text != mention.text or _articled(clusters, mention)):
            found = {clusters.find(j): j for j in long[text].values()}
            if len(found) == 1:
                clusters.join(next(iter(found.values())), i)


def _articled(clusters: Clusters, mention: Found) -> bool:
    before = clusters.sheet.token_at(mention.start) - 1
    return before >= 0 and clusters.sheet.words[before].lower() == "the"
