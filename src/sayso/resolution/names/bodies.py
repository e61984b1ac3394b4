"""Bodies' names in Arabic or Hebrew script against Latin ones: each word by what it means, or else by its sound."""

from __future__ import annotations

import tomllib
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from itertools import islice, product

from sayso.resolution.names.abjad import ALIKE, TELLING, coarse, heard_as, letters_told, words_of
from sayso.resolution.names.lexicon import lexicon

_WAYS = 64
"""Ways to read a name that it is looked for under: a word may be meant or heard, or be left off."""
_OPEN = 0.5
_OTHER = 0.3
_EVEN = str.maketrans("أإآىیئکةۃہھ", "اااييئكههه" + "ه")


@dataclass(frozen=True, slots=True, kw_only=True)
class LatinBody:
    """The words of a body's name in Latin script that must be met, and those that either side may leave off."""

    words: tuple[str, ...]
    heads: tuple[str, ...]
    weak: tuple[str, ...]


def compare_bodies(text: str, latin: LatinBody) -> tuple[float, tuple[str, ...]]:
    """How surely a body's name in such a script is the one whose words are given.

    All words that say which body is meant must agree; short ones that are only heard prove too little.
    """
    left = [*latin.heads, *latin.words, *latin.weak]
    reasons: list[str] = []
    told = dropped = 0
    for word in _words(text):
        met = _met(word, left)
        if met is not None:
            left.remove(met)
            reasons.append(f"{word} ~ {met}")
            told += _told(word, met)
        elif _light(word):
            dropped += 1
        else:
            return _OTHER, (f"{word} stands in one only",)
    if any(word not in latin.weak and word not in lexicon().soft for word in left):
        return _OTHER, (f"{' '.join(left)} stands in one only",)
    if told < TELLING:
        return _OPEN, ("too few consonants to tell",)
    return ALIKE * (1 - 0.06 * (dropped + len(left))), tuple(reasons)


def body_keys(text: str) -> frozenset[str]:
    """The keys under which a body's name in such a script meets Latin ones."""
    ways = [sorted(_codes(word)) for word in _words(text)]
    return _keys(islice(product(*ways), _WAYS))


def latin_keys(latin: LatinBody) -> frozenset[str]:
    """The keys under which a Latin name meets those of other scripts: with heads that may be left off, and without."""
    firm = [h for h in latin.heads if h not in lexicon().soft]
    return _keys(tuple(map(coarse, (*heads, *latin.words))) for heads in (latin.heads, firm))


def _keys(ways: Iterable[Sequence[str]]) -> frozenset[str]:
    keys = ("+".join(sorted(filter(None, way))) for way in ways)
    return frozenset(f"~{key}" for key in keys if key)


def _codes(word: str) -> set[str]:
    codes = {coarse(word), *map(coarse, _meanings(word))}
    return codes | {""} if _light(word) else codes


def _met(word: str, latin: Sequence[str]) -> str | None:
    """The first of the Latin words that the word means, or else sounds like."""
    meanings = _meanings(word)
    meant = next((m for m in latin if m in meanings), None)
    return meant if meant is not None else next((m for m in latin if heard_as(word, m)), None)


def _told(word: str, met: str) -> int:
    """How much a word that is met says: the sort of a body nothing, what is meant enough, what is heard its letters."""
    if met in lexicon().heads.values() or met in lexicon().descriptors:
        return 0
    return TELLING if met in _meanings(word) else letters_told(word)


def _light(word: str) -> bool:
    """Whether a name may leave the word off: "movement", "group"."""
    light = lexicon().soft | lexicon().descriptors
    return not light.isdisjoint(_meanings(word))


@lru_cache(maxsize=20_000)
def _words(text: str) -> tuple[str, ...]:
    small, _ = _small()
    return tuple(word for word in words_of(text) if _even(word) not in small)


@lru_cache(maxsize=20_000)
def _meanings(word: str) -> frozenset[str]:
    """What a word means, as Latin names are compared; less a letter that is written on to it where need be."""
    even = _even(word)
    found = _glossary().get(even)
    if found is None:
        rests = (even.removeprefix(front) for front in _small()[1] if even.startswith(front))
        found = next((_glossary()[rest] for rest in rests if rest in _glossary()), frozenset())
    return found


def _even(word: str) -> str:
    return word.translate(_EVEN)


@cache
def _glossary() -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for meaning, words in _data()["meanings"].items():
        lex = lexicon()
        told = lex.heads.get(meaning) or lex.spellings.get(meaning, meaning)
        for word in words.split():
            found[_even("".join(words_of(word)))].add(told)
    return {word: frozenset(meanings) for word, meanings in found.items()}


@cache
def _small() -> tuple[frozenset[str], tuple[str, ...]]:
    """Small words, and what is written on to a word in front of it, longest first."""
    data = _data()["small"]
    fronts = sorted(data["fronts"].split(), key=lambda f: (-len(f), f))
    return frozenset(_even(w) for w in data["words"].split()), tuple(fronts)


@cache
def _data() -> Mapping[str, Mapping[str, str]]:
    text = files("sayso.resolution.data").joinpath("bodies.toml").read_text(encoding="utf-8")
    data: Mapping[str, Mapping[str, str]] = tomllib.loads(text)
    return data
