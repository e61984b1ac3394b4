"""Lemmas by a table from the training trees and, for what it lacks, by rule."""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from sayso_en.inflected import IRREGULAR, base_of

_VOWELS = "aeiou"
#: The two past forms of a verb, one for the other.
_PAST = {"VBD": "VBN", "VBN": "VBD"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Lemmas:
    """``table`` maps "word UPOS XPOS" to a lemma; ``known`` are lemmas that the rules may give."""

    table: dict[str, str]
    known: frozenset[str]

    @classmethod
    def load(cls, path: Path) -> Lemmas:
        """The table of a weights folder."""
        data = json.loads(gzip.decompress(path.read_bytes()))
        return cls(table=data["table"], known=frozenset(data["known"]))

    def of(self, word: str, upos: str, xpos: str) -> str:
        """The lemma of a word with its tags."""
        if upos == "PROPN":
            return _proper(word, xpos)
        folded = word.lower()
        if xpos in _PAST and folded in IRREGULAR:
            return IRREGULAR[folded]
        found = self.table.get(f"{folded} {upos} {xpos}")
        if found is None and xpos in _PAST:  # "Shot" was only ever seen as the one of the two.
            found = self.table.get(f"{folded} {upos} {_PAST[xpos]}")
        if found is None and "-" in folded[1:-1]:  # "cross-examined" is a form of "examine" behind its prefix.
            prefix, _, last = folded.rpartition("-")
            return f"{prefix}-{self.of(last, upos, xpos)}"
        return found if found is not None else by_rule(folded, upos, xpos, self.known)

    def no_base(self, word: str, upos: str, xpos: str) -> bool:
        """Whether a verb is tagged as a base form and only ever is a past one: "said that he shot them"."""
        if upos != "VERB" or xpos not in ("VB", "VBP"):
            return False
        folded = word.lower()
        seen = {tag: f"{folded} VERB {tag}" in self.table for tag in ("VB", "VBP", "VBD", "VBN")}
        return (seen["VBD"] or seen["VBN"]) and not seen["VB"] and not seen["VBP"]


def _proper(word: str, xpos: str) -> str:
    if xpos == "NNPS" and len(word) > 3 and word.endswith("s") and not word.endswith("ss"):
        return word[:-3] + "y" if word.endswith("ies") else word[:-1]
    return word


def by_rule(word: str, upos: str, xpos: str, known: frozenset[str]) -> str:
    """The lemma by the word's ending: the first candidate that is a known lemma, else the likeliest."""
    if upos == "VERB" and (base := base_of(word, xpos)) is not None:
        return base
    if upos in ("NOUN", "VERB", "AUX") or xpos in ("JJR", "JJS", "RBR", "RBS"):
        candidates = list(_candidates(word, xpos))
        for candidate in candidates:
            if candidate in known:
                return candidate
        return candidates[-1] if candidates else word
    return word


def _candidates(word: str, xpos: str) -> Iterator[str]:
    """Candidates from the least to the most likely for a word nobody has seen; order matters for known ones too."""
    if xpos in ("NNS", "VBZ") and word.endswith("s") and len(word) > 2:
        if word.endswith("ies") and len(word) > 4:
            yield word[:-3] + "y"
            return
        if word.endswith(("sses", "shes", "ches", "xes", "zes", "oes")):
            yield word[:-1]
            yield word[:-2]
            return
        yield word[:-1]
    elif xpos in ("VBD", "VBN") and word.endswith("ed"):
        yield from _stem(word[:-2], word[:-1])
    elif xpos == "VBG" and word.endswith("ing") and len(word) > 4:
        yield from _stem(word[:-3], word[:-3] + "e")
    elif xpos in ("JJR", "RBR") and word.endswith("er"):
        yield from _stem(word[:-2], word[:-1])
    elif xpos in ("JJS", "RBS") and word.endswith("est"):
        yield from _stem(word[:-3], word[:-2])


def _stem(bare: str, with_e: str) -> Iterator[str]:
    if bare.endswith("i") and len(bare) > 2:
        yield bare[:-1] + "y"
        return
    doubled = len(bare) > 3 and bare[-1] == bare[-2] and bare[-1] not in "aefious"
    if doubled and bare[-1] != "l":
        yield bare
        yield bare[:-1]
        return
    yield bare
    yield with_e
    if doubled:
        yield bare[:-1]
    likeliest = bare[:-1] if doubled and _long(bare) else bare
    yield with_e if _wants_e(bare) else likeliest


#: Short verbs that end in "ll" behind a prefix: "retell", "oversell".
_PREFIXED = re.compile(
    r"(?:re|over|under|out|un|mis|fore|in|en|be)(?:tell|sell|call|roll|fill|pull|kill|stall|spell|still|drill|thrall)$"
)


def _long(bare: str) -> bool:
    """Whether a stem has two vowels apart, as "annull" has: of such few end in a double "l" of their own."""
    return len(re.findall(r"[aeiouy]+", bare)) > 1 and not _PREFIXED.match(bare)


def _wants_e(bare: str) -> bool:
    ends = ("v", "c", "u", "z", "iz", "at", "ut", "rg", "dg", "ang", "eng")
    return bare.endswith(ends) and not bare.endswith(("eat", "oat", "out"))
