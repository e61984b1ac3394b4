"""Names of persons: order, particles, honorifics, kunyas, father's names, initials, short forms."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from sayso.resolution.names.abjad import abjad, coarse_key, compare_scripts
from sayso.resolution.names.fold import bones, fold, ideographic, sound
from sayso.resolution.names.lexicon import lexicon
from sayso.resolution.names.words import SLIP, Pairing, likeness, pair_up

_ARTICLE = re.compile(r"[aeu][ldrsn]$")


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonName:
    """A person's name taken apart: its words, the father's names among them, and what was set aside."""

    words: tuple[str, ...]
    fathers: frozenset[str]
    honorifics: tuple[str, ...]
    compound: bool = False

    @property
    def generation(self) -> str | None:
        """Which of a father and a son of one name it says it is."""
        return next((lexicon().generations[h] for h in self.honorifics if h in lexicon().generations), None)

    def full(self) -> bool:
        """Whether it has more than one part, none of them an initial; a cleric's title makes a compound whole."""
        return len([w for w in self.words if len(w) > 1]) > 1 or (self.compound and self._cleric())

    def half(self) -> bool:
        """Whether it is the one name that somebody goes by: "Mullah Olam", "Abu Harith", "Fazl-ur-Rehman"."""
        return not self.full() and (self.compound or self._cleric())

    def _cleric(self) -> bool:
        return not lexicon().clerics.isdisjoint(self.honorifics)

    def widespread(self) -> bool:
        """Whether every part is so common that two people may well share the name."""
        return all(w in lexicon().common for w in self.words)


@lru_cache(maxsize=200_000)
def person_name(text: str) -> PersonName:
    """Take a person's name apart."""
    lex = lexicon()
    family, comma, given = text.partition(",")
    words = fold(f"{given} {family}" if comma and given.strip() else text).split()
    kept = [w for w in words if w not in lex.honorifics]
    honorifics = tuple(w for w in words if w in lex.honorifics)
    if not kept:
        return PersonName(words=tuple(words), fathers=frozenset(), honorifics=())
    if len(kept) == 1 and not lex.given.isdisjoint(words):
        kept = [w for w in words if w in lex.given or w in kept]
    parts, fathers = _parts(kept)
    return PersonName(
        words=tuple(dict.fromkeys(parts)),
        fathers=frozenset(fathers),
        honorifics=honorifics,
        compound=any(part not in kept for part in parts),
    )


def _parts(words: list[str]) -> tuple[list[str], list[str]]:
    lex = lexicon()
    parts: list[str] = []
    fathers: list[str] = []
    prefix = ""
    father = False
    for at, written in enumerate(words):
        last = at == len(words) - 1
        word = written if last else _unglued(written)
        if word in lex.filiations and parts and not last:
            father = True
        elif (word in lex.compounds and (word != written or _article_follows(words, at))) or (
            word in lex.kunyas and not last
        ):
            prefix += "abd" if word.startswith("abd") else "abu" if word in lex.kunyas and word[0] == "a" else word
        elif word in lex.particles and len(words) > 1:
            continue
        else:
            part = prefix + word
            parts.append(part)
            if father:
                fathers.append(part)
            prefix, father = "", False
    return (parts or words), fathers


def _unglued(word: str) -> str:
    """The first half of a compound less an article that is written on to it: "Fazlur Rahman"."""
    stem = _ARTICLE.sub("", word)
    return stem if stem in lexicon().compounds and word not in lexicon().compounds else word


def _article_follows(words: list[str], at: int) -> bool:
    if at == len(words) - 1:
        return False
    article = at + 2 < len(words) and words[at + 1] in ("al", "el", "ul", "ur", "ud", "us")
    return article or words[at].startswith("abd")


@lru_cache(maxsize=500_000)
def _alike(left: str, right: str) -> float:
    if len(left) == 1 or len(right) == 1:
        return 0.75 if left[0] == right[0] and len(left) != len(right) else float(left == right)
    nicknames = lexicon().nicknames
    if nicknames.get(left, left) == nicknames.get(right, right):
        return 1.0 if left == right else 0.8
    return likeness(left, right)


def compare_persons(left: str, right: str) -> tuple[float, tuple[str, ...]]:
    """How surely two names can be one person's, in [0, 1], with reasons."""
    if ideographic(left) and ideographic(right):
        same = fold(left) == fold(right)
        return (1.0, ("same signs",)) if same else (0.3, ("a sign differs",))
    if abjad(left) != abjad(right):
        foreign, latin = (left, right) if abjad(left) else (right, left)
        return compare_scripts(foreign, person_name(latin).words)
    a, b = person_name(left), person_name(right)
    if a.generation and b.generation and a.generation != b.generation:
        return 0.3, ("the elder and the younger",)
    if a.words == b.words:
        return _same_words(a)
    if _turned_about(a, b):
        return 0.3, ("father and son change places",)
    if _first_initial_differs(a, b) or _first_initial_differs(b, a):
        return 0.6, ("other initials",)
    left, right = "".join(a.words), "".join(b.words)
    # One letter of a long name makes another name too: only what sounds alike is written otherwise.
    if sound(left) == sound(right) or sorted(a.words) == sorted(b.words):
        return max(likeness(left, right), 0.96), ("same name, written or ordered otherwise",)
    return _by_words(pair_up(a.words, b.words, _alike))


def _same_words(name: PersonName) -> tuple[float, tuple[str, ...]]:
    return 1.0, (f"same name {' '.join(name.words)!r}",)


def _turned_about(a: PersonName, b: PersonName) -> bool:
    if not (a.fathers and b.fathers) or len(a.words) < 2 or len(b.words) < 2:
        return False
    return _alike(a.words[0], b.words[0]) < 0.6 and any(_alike(a.words[0], f) >= 0.8 for f in b.fathers)


def _first_initial_differs(short: PersonName, long: PersonName) -> bool:
    """Whether "P. Marrow" meets "J. P. Marrow", who may be the father: initials are left out behind, not in front."""
    surname = [w for w in short.words if len(w) > 1]
    initials = [w for w in short.words if len(w) == 1]
    given = [w for w in long.words if w not in surname]
    if len(surname) != 1 or not initials or len(given) != len(long.words) - 1 or not given:
        return False
    return initials[0] != given[0][0]


def _by_words(pairing: Pairing) -> tuple[float, tuple[str, ...]]:
    reasons = tuple(f"{x} ~ {y}" for x, y, s in pairing.pairs if s < 1.0)
    if pairing.left and pairing.right:
        against = f"{'/'.join(pairing.left)} against {'/'.join(pairing.right)}"
        return 0.5 * pairing.score() * _share(pairing), (*reasons, against)
    score = pairing.score() if all(s >= 0.95 for *_, s in pairing.pairs) else min(pairing.score(), SLIP)
    extra = pairing.left or pairing.right
    if not extra:
        return score, reasons or ("same parts",)
    if len(pairing.pairs) < 2:
        return 0.6 * score, (*reasons, "one part of the name only")
    return score * (1.0 - 0.06 * len(extra)), (*reasons, f"{' '.join(extra)} stands in one only")


def _share(pairing: Pairing) -> float:
    paired = len(pairing.pairs)
    return paired / (paired + max(len(pairing.left), len(pairing.right)))


def person_keys(text: str) -> frozenset[str]:
    """Blocking keys: the coarse sounds of each two parts together; names that share none are never compared."""
    words = person_name(text).words
    # What one romanisation begins with J, another begins with Y: "Jusuf", "Yusuf".
    coarse = sorted({re.sub("^j", "i", bones(w))[:4] for w in words if len(w) > 1})
    pairs = {f"{a}+{b}" for i, a in enumerate(coarse) for b in coarse[i + 1 :]}
    # A name in another script meets its Latin spelling under a key of its own.
    across = {f"~{coarse_key(text, words)}"} if len(words) > 1 else set()
    return frozenset(pairs | across | {bones("".join(words))})
