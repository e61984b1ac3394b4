"""Namesakes: two of one name in one report, where it says that they are two.

"Another Anil Kumar", "Neil T. Carrow, an unrelated baker", "Gideon Marsh and his son, Gideon Marsh", "Wang Wei, 47" and
"Wang Wei, 58".  Where a later mention may be of either, it stays alone.
"""

from __future__ import annotations

import re
import tomllib
from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from itertools import combinations

from sayso.model.mention import Kind, Level
from sayso.reading.mentions.ages import age_of
from sayso.reading.mentions.chains.clusters import Clusters

Key = tuple[str, ...]
Ages = Mapping[int, int | None]

_REACH = 70
_BACK = 3
"""Sentences before "the two share a name" in which the two are looked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Words:
    """What ``data/namesakes.toml`` holds, ready to match."""

    before: tuple[re.Pattern[str], ...]
    noun: re.Pattern[str]
    behind: re.Pattern[str]
    speaks: re.Pattern[str]
    both: re.Pattern[str]
    kin: re.Pattern[str]
    kin_of: re.Pattern[str]
    child_of: re.Pattern[str]


@cache
def _words() -> _Words:
    text = resources.files("sayso.reading.mentions").joinpath("data", "namesakes.toml").read_text(encoding="utf-8")
    data: Mapping[str, str] = tomllib.loads(text)
    kin = "|".join(data["kin"].split())
    title = r"(?:(?:Mr|Mrs|Ms|Miss|Dr|Prof|Sir|Lord)\.? )?"
    named = r"(?:also |likewise )?(?:named|called|by the name of)|(?:of|with) (?:that|the same) name,?"
    return _Words(
        before=(
            re.compile(rf"\b(?:{data['before_name']}) {title}[“\"]?$", re.I),
            re.compile(rf"\b(?:{data['before_called']}) (?:[\w-]+ ){{1,3}}(?:{named}) {title}[“\"]?$", re.I),
            re.compile(r"\b(?:also|likewise) (?:named|called) [“\"]?$", re.I),
        ),
        noun=re.compile(rf"\b(?:{data['before_noun']}) (?:[\w-]+ ){{0,2}}(?P<noun>[\w-]+),? {title}$", re.I),
        behind=re.compile(rf"(?:,? \(?|, )(?:who (?:is|was) |is |was |are |were )?(?:{data['behind']})"),
        speaks=re.compile(rf"\b(?:{data['speaks']})\b", re.I),
        both=re.compile(rf"\b(?:{data['both']})", re.I),
        kin=re.compile(
            rf"(?:\b(?:his|her|their)|[’']s?) (?:[\w-]+ ){{0,2}}(?P<kin>{kin})(?:,| named| called)? {title}$",
            re.I,
        ),
        child_of=re.compile(rf"\b(?:{kin}) of (?:the (?:late )?)?(?:[\w-]+ ){{0,3}}{title}$", re.I),
        kin_of=re.compile(rf",? (?:the |a |whose )?(?P<kin>{kin}) of (?:[\w-]+ ){{0,3}}{title}$", re.I),
    )


def part_namesakes(clusters: Clusters, people: list[int], key: Callable[[int], Key]) -> None:
    """Keep apart those mentions of people that a report tells from one another, before names are joined."""
    keys = {i: key(i) for i in people}
    _part_from_parents(clusters, people, keys)
    people = [i for i in people if len(keys[i]) > 1]
    clusters.of_namesakes = _words().speaks.search(clusters.sheet.text) is not None
    ages = {i: _age(clusters, i) for i in people}
    marks = _marks(clusters, people, keys)
    heads: dict[str, set[int]] = defaultdict(set)
    for i in people:
        for word in keys[i]:
            heads[word].add(i)
    for i in people:
        for j in sorted(heads[keys[i][-1]]):
            alike = j < i and _alike(keys[i], keys[j])
            if alike and (_told_apart(keys, marks, j, i) or _ages_differ(ages[i], ages[j])):
                clusters.part(j, i)
    _leave_alone(clusters, people, keys, marks, ages)


def _part_from_parents(clusters: Clusters, people: list[int], keys: Mapping[int, Key]) -> None:
    """ "Varley was born in Ostby, the son of Edmund Varley": who bears the surname alone is not his own father."""
    sheet = clusters.sheet
    for at, i in enumerate(people):
        mention = clusters.mentions[i]
        if len(keys[i]) < 2 or not _words().child_of.search(sheet.text[max(mention.start - _REACH, 0) : mention.start]):
            continue
        for j in people[:at]:
            same = sheet.sentence[clusters.mentions[j].root] == sheet.sentence[mention.root]
            if same and keys[j] == keys[i][-1:]:
                clusters.part(j, i)


def _age(clusters: Clusters, i: int) -> int | None:
    return age_of(clusters.sheet.text, clusters.mentions[i].start, clusters.mentions[i].end)


def _alike(a: Key, b: Key) -> bool:
    """Whether the words of the one all stand in the other: "Neil Carrow" and "Neil T. Carrow"."""
    return set(a) <= set(b) or set(b) <= set(a)


def _ages_differ(a: int | None, b: int | None) -> bool:
    return a is not None and b is not None and abs(a - b) > 1


def _told_apart(keys: Mapping[int, Key], marks: Mapping[int, str], first: int, second: int) -> bool:
    """Whether one of two is marked as another than who was named before it."""
    mine, theirs = marks.get(second), marks.get(first)
    if mine == theirs:
        return False
    # Behind "another Anil Kumar", an Anil Kumar may be either.
    return mine is not None or keys[first] != keys[second]


def _marks(clusters: Clusters, people: list[int], keys: Mapping[int, Key]) -> dict[int, str]:
    """What tells a mention from others of its name: that it is another's, or whose kin it is beside one of the name."""
    found = {i: "another" for i in people if _another(clusters, i)}
    for at, i in enumerate(people):
        kin = None if i in found else _kin(clusters, i, people[:at], keys)
        if kin is not None:
            found[i] = kin
    known = {(keys[i], kin) for i, kin in found.items()}
    for i in people:
        text, start = clusters.sheet.text, clusters.mentions[i].start
        again = _words().kin.search(text[max(start - _REACH, 0) : start])
        if i not in found and again and (keys[i], again["kin"].lower()) in known:
            found[i] = again["kin"].lower()  # "His son, Gideon Marsh" once more.
    return found


def _another(clusters: Clusters, i: int) -> bool:
    sheet, mention, words = clusters.sheet, clusters.mentions[i], _words()
    before = sheet.text[max(mention.start - _REACH, 0) : mention.start]
    if sheet.dep[mention.root] != "compound" and any(p.search(before) for p in words.before):
        return True
    told = words.noun.search(before)
    if told is not None and clusters.words.noun_kind(told["noun"].lower()) is Kind.PERSON:
        return True
    return words.behind.match(sheet.text[mention.end : mention.end + _REACH]) is not None


def _kin(clusters: Clusters, i: int, before: list[int], keys: Mapping[int, Key]) -> str | None:
    """The "son" of "Gideon Marsh and his son, Gideon Marsh", "Gideon Marsh, father of Gideon Marsh"."""
    sheet, mention = clusters.sheet, clusters.mentions[i]
    text = sheet.text[max(mention.start - _REACH, 0) : mention.start]
    if not before or not _alike(keys[i], keys[before[-1]]):
        return None
    nearest = clusters.mentions[before[-1]]
    if sheet.sentence[mention.root] - sheet.sentence[nearest.root] > 1:
        return None
    found = _words().kin.search(text)
    if found is None:
        found = _words().kin_of.search(sheet.text[nearest.end : mention.start])
        return f"with a {found['kin'].lower()}" if found is not None else None
    return str(found["kin"]).lower()


def _leave_alone(
    clusters: Clusters, people: list[int], keys: Mapping[int, Key], marks: Mapping[int, str], ages: Ages
) -> None:
    """What comes behind two of one and the same name, and does not say which of them it is, is joined to neither."""
    borne: dict[Key, list[int]] = defaultdict(list)
    for i in people:
        borne[keys[i]].append(i)
    shared = _sharing(clusters, borne)
    for name, bearers in borne.items():
        seconds = [b for a, b in combinations(bearers, 2) if clusters.apart(a, b)]
        if seconds:
            clusters.alone |= {i for i in bearers if i > min(seconds) and i not in marks and ages[i] is None}
        elif _opens_with_another(clusters, bearers[0], marks) or (
            name in shared and not any(i in marks for i in bearers)
        ):
            clusters.alone |= set(bearers[1:])


def _opens_with_another(clusters: Clusters, i: int, marks: Mapping[int, str]) -> bool:
    """Whether a name's first bearer is told from one who comes later: "Quill, no relation to her namesake"."""
    sheet, mention = clusters.sheet, clusters.mentions[i]
    rest = sheet.text[mention.end : mention.end + 2 * _REACH].split(". ")[0]
    return i in marks and re.search(r"\b(?:same|that) name\b|\bnamesake", rest) is not None


def _sharing(clusters: Clusters, borne: Mapping[Key, list[int]]) -> set[Key]:
    """The names of "The two share a name": those that stand several times in the sentences before it."""
    sheet = clusters.sheet
    found: set[Key] = set()
    for match in _words().both.finditer(sheet.text):
        here = sheet.sentence[sheet.token_at(match.start())]
        rest = sheet.text[match.start() : match.end() + _REACH].split(".")[0]
        if _words().speaks.search(rest) is None and "a name" not in rest:
            continue
        for name, bearers in borne.items():
            near = {sheet.sentence[clusters.mentions[i].root] for i in bearers}
            if len([s for s in near if here - _BACK <= s <= here]) > 1:
                found.add(name)
    return found


def named_people(clusters: Clusters) -> list[int]:
    """The mentions that name a person, by start."""
    return [i for i, m in enumerate(clusters.mentions) if m.level is Level.NAMED and m.kind is Kind.PERSON]
