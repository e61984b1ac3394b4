"""Names in Arabic or Hebrew script against Latin spellings: by consonants, since the script leaves out short vowels."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from importlib.resources import files
from itertools import repeat

from sayso.resolution.names.fold import sound

_ABJAD = re.compile(r"[\u0590-\u06ff]")
_MARKS = re.compile(r"[\u0591-\u05c7\u05f3\u05f4\u0610-\u061a\u0640\u064b-\u065f\u0670'\"]")
TELLING = 5
"""Consonants that must agree: of fewer, several names may be meant."""
ALIKE = 0.85
"""The score of two names whose consonants all agree: the vowels are not told."""
_SHORT = "[aiu]?"
_SPELLINGS = tuple(
    (re.compile(pattern), letters)
    for pattern, letters in (("x", "ks"), ("tzh", "tskh"), ("que$", "k"), ("ee|e[iy]|ai", "I"), ("oo", "U"))
)
# For blocking, letters that one letter of the other script may stand for are one.
_COARSE = str.maketrans("pgcjxds", "bkkkktt", "aiuhv")


def abjad(text: str) -> bool:
    """Whether the text is written in Arabic or Hebrew script."""
    return _ABJAD.search(text) is not None


def compare_scripts(text: str, latin: Sequence[str]) -> tuple[float, tuple[str, ...]]:
    """How surely a name in such a script is the one whose folded words are given."""
    mine = words_of(text)
    left = [_heard(word) for word in latin]
    pairs: list[tuple[str, str]] = []
    missing = 0
    for word in mine:
        found = next((heard for heard in left if _pattern(word).fullmatch(heard)), None)
        if found is None:
            missing += 1
        else:
            left.remove(found)
            pairs.append((word, found))
    if missing and left:
        return 0.3, ("other consonants",)
    if len(pairs) < 2 or sum(letters_told(word) for word, _ in pairs) < TELLING:
        return 0.5, ("too few consonants to tell",)
    return ALIKE * (1 - 0.06 * (missing + len(left))), tuple(f"{a} ~ {b}" for a, b in pairs)


def coarse_key(text: str, latin: Sequence[str]) -> str:
    """A key that a name has in both scripts: its consonants, those that stand for one another made one."""
    return "".join(map(coarse, words_of(text) if abjad(text) else latin))


def coarse(word: str) -> str:
    """The consonants of a word in either script, those that stand for one another made one."""
    heard = map(_first, map(_letters().get, word, repeat(""))) if abjad(word) else _heard(word).lower()
    return "".join(heard).translate(_COARSE)


def heard_as(word: str, latin: str) -> bool:
    """Whether a word in such a script may sound like a folded Latin one."""
    return _pattern(word).fullmatch(_heard(latin)) is not None


def letters_told(word: str) -> int:
    """The consonants that a word in such a script writes."""
    return sum(c in _data()["consonants"] for c in word)


def _heard(word: str) -> str:
    """The sound of a Latin spelling, with long vowels as capitals: those the other script writes too."""
    for pattern, letters in _SPELLINGS:
        word = pattern.sub(letters, word)
    return sound(word)


def _first(pattern: str) -> str:
    """The consonant that a pattern begins with; none for a vowel's."""
    letter = re.match(r"\[?([b-df-hj-np-tv-z])(?!\?)", pattern)
    return letter.group(1) if letter else ""


@lru_cache(maxsize=20_000)
def words_of(text: str) -> tuple[str, ...]:
    """The words of a name in such a script without marks and articles, compounds as one."""
    parts = _data()["parts"]
    finals = str.maketrans(dict(_data()["finals"]))
    words: list[str] = []
    prefix = ""
    for written in re.split(r"[\s\-־،,.]+", _MARKS.sub("", text).translate(finals)):
        word = written.removeprefix(parts["article"]) if len(written) > 4 else written
        if word in parts["compounds"]:
            prefix += word
        elif word:
            words.append(_unglued(prefix + word, parts))
            prefix = ""
    return (*words, prefix) if prefix else tuple(words)


def _unglued(word: str, parts: Mapping[str, str]) -> str:
    """A compound less the article that is written in its middle."""
    for half in parts["compounds"]:
        if word.startswith(half + parts["article"]) and len(word) > len(half) + 4:
            return half + word[len(half) + len(parts["article"]) :]
    return word


@lru_cache(maxsize=20_000)
def _pattern(word: str) -> re.Pattern[str]:
    """What a Latin spelling of the word may sound like."""
    letters = [c for i, c in enumerate(word) if i == 0 or c != word[i - 1]]
    heard = [_letters().get(c, re.escape(c)) for c in letters]
    if heard and letters[0] == "ا":
        heard[0] = "[aiuI]{0,2}"
    if len(heard) > 1:
        heard[-1] = _data()["ends"].get(letters[-1], heard[-1])
    half = next((len(c) for c in _data()["parts"]["compounds"] if word.startswith(c) and len(word) > len(c) + 1), 0)
    if half:
        heard[half - 1] += "(?:[aiu]?[lrnsd])?"
    return re.compile(_SHORT.join(heard) + "[aiu]?h?")


@cache
def _letters() -> Mapping[str, str]:
    return {**_data()["consonants"], **_data()["vowels"]}


@cache
def _data() -> Mapping[str, Mapping[str, str]]:
    text = files("sayso.resolution.data").joinpath("abjads.toml").read_text(encoding="utf-8")
    data: Mapping[str, Mapping[str, str]] = tomllib.loads(text)
    return data
