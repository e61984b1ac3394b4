"""Names folded to plain small letters, and to a rough sound, so that spellings of one name come together."""

from __future__ import annotations

import re
from functools import lru_cache

from anyascii import anyascii

_APOSTROPHES = re.compile(r"['’‘`ʼʻʿʾ´′]")
_WORDS = re.compile(r"[a-z0-9]+")
_IDEOGRAPHIC = re.compile(r"[\u3400-\u9fff\uac00-\ud7af]")
_CAPITALS = re.compile(r"(?<=[a-z])(?=[A-Z])")
_DOTTED = re.compile(r"\b(?:\w\.){2,}\w?\b\.?")

# Each step takes letters that transliterations use for one sound to one letter.  Order matters.
_SOUNDS = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"tsch|tch|ch|cz", "c"),
        (r"sch|sh|sz", "x"),
        (r"dzh|dj|zh|j", "j"),
        (r"kh|q|ck|gh", "k"),
        (r"ph", "f"),
        (r"th", "t"),
        (r"dh", "d"),
        (r"w", "v"),
        (r"x(?=[aeiou])", "x"),
        (r"ee|ii|iy|yy|ij|ey|ei|ai|ay|ej|ae", "i"),
        (r"oo|ou|au|aw|o", "u"),
        (r"y", "i"),
        (r"e", "i"),
        (r"z", "s"),
        (r"(?<=[aiu])h(?=[^aiu]|$)", ""),
        (r"(.)\1+", r"\1"),
    )
)
_VOWELS = re.compile(r"(?<=.)[aiu]")


@lru_cache(maxsize=200_000)
def fold(text: str) -> str:
    """The text in plain small letters, words parted by single blanks, apostrophes dropped, dotted letters joined."""
    text = _DOTTED.sub(lambda m: m.group().replace(".", ""), text)
    if _IDEOGRAPHIC.search(text):
        text = _CAPITALS.sub(" ", anyascii(text))
    plain = _APOSTROPHES.sub("", anyascii(_APOSTROPHES.sub("", text))).lower()
    return " ".join(_WORDS.findall(plain.replace("&", " and ")))


@lru_cache(maxsize=200_000)
def sound(word: str) -> str:
    """A folded word as a rough sound: spellings of one name in several romanisations agree."""
    for pattern, heard in _SOUNDS:
        word = pattern.sub(heard, word)
    return word


@lru_cache(maxsize=200_000)
def bones(word: str) -> str:
    """The consonants of a word's sound, with its first letter: a coarse key for blocking."""
    return _VOWELS.sub("", sound(word))


def ideographic(text: str) -> bool:
    """Whether the text is written in Chinese characters or Hangul, where every sign counts."""
    return _IDEOGRAPHIC.search(text) is not None
