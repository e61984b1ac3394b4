"""Names of groups, parties, agencies and firms: shared heads, legal forms, acronyms, demonyms."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from sayso.resolution.names.abjad import abjad
from sayso.resolution.names.bodies import LatinBody, body_keys, compare_bodies, latin_keys
from sayso.resolution.names.common import all_common
from sayso.resolution.names.fold import bones, fold, ideographic, sound
from sayso.resolution.names.lexicon import lexicon
from sayso.resolution.names.words import SLIP, Pairing, likeness, pair_up

_ASIDE = re.compile(r"\(([^()]*)\)")
_ALLAH = re.compile(r"(\w+?)[aoui]?ll?ah")
_LETTERS = re.compile(r"[A-Z][A-Z&.-]{1,6}s?")
_SPOKEN = 5
"""From so many letters on a short form may be spoken as a word, and so spelled in two ways: "DAESH", "DAISH"."""
_GLUED = re.compile(r"(?:ul|ur|ud|us|ut|un|e|i)$")


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganisationName:
    """A name taken apart: telling words, heads that many names share, legal form, weak words, and its letters."""

    words: tuple[str, ...]
    heads: tuple[str, ...]
    form: str | None
    weak: tuple[str, ...]
    letters: frozenset[str]

    def telling(self) -> tuple[str, ...]:
        """The words to compare: heads and weak words only where there is nothing else."""
        return self.words or self.heads or self.weak

    def body(self) -> LatinBody:
        """What a name in another script must meet."""
        return LatinBody(words=self.words, heads=self.heads, weak=self.weak)


@lru_cache(maxsize=200_000)
def organisation_name(text: str) -> OrganisationName:
    """Take an organisation's name apart."""
    lex = lexicon()
    words = [part for word in fold(_possessive(text)).split() for part in _of_god(word)]
    words, form = _without_form(words)
    telling: list[str] = []
    heads: list[str] = []
    weak: list[str] = []
    for word in words:
        head = _head(word)
        if word in lex.generic and len(words) > 1:
            continue
        if head is not None:
            heads.append(head)
        elif word in lex.descriptors:
            weak.append(lex.spellings.get(word, word))
        else:
            telling.append(lex.numbers.get(word, lex.spellings.get(word, word)))
    return OrganisationName(
        words=tuple(telling),
        heads=tuple(dict.fromkeys(heads)),
        form=form,
        weak=tuple(weak),
        letters=_letters(words),
    )


def _of_god(word: str) -> tuple[str, ...]:
    """A head that is written together with "Allah" comes apart from it."""
    found = _ALLAH.fullmatch(word)
    return (found[1], "allah") if found is not None and found[1] in lexicon().heads else (word,)


def _possessive(text: str) -> str:
    return re.sub(r"['’]s\b", "", text)


def _head(word: str) -> str | None:
    heads = lexicon().heads
    return heads.get(word) or heads.get(_GLUED.sub("", word))


def _without_form(words: list[str]) -> tuple[list[str], str | None]:
    """The words less a legal form at either end, and the form's sort."""
    forms = lexicon().forms
    sort = None
    for _ in range(2):
        for size in range(min(5, len(words) - 1), 0, -1):
            if (found := forms.get("".join(words[-size:]))) is not None:
                words, sort = words[:-size], sort or found
                break
            if (found := forms.get("".join(words[:size]))) is not None:
                words, sort = words[size:], sort or found
                break
    return words, sort


def _letters(words: list[str]) -> frozenset[str]:
    """The acronyms that the words can give: of all of them, and of those that are no small words."""
    strong = [w for w in words if w not in lexicon().generic]
    found = {"".join(w[0] for w in some) for some in (words, strong)}
    return frozenset(f for f in found if len(f) > 1)


@lru_cache(maxsize=500_000)
def _alike(left: str, right: str) -> float:
    return likeness(left, right)


def compare_organisations(left: str, right: str) -> tuple[float, tuple[str, ...]]:
    """How surely two names can be one organisation's, in [0, 1], with reasons; each name's asides are tried too."""
    # The whole names come first; of two ways to the same score the first one tells the reasons.
    return max((_compare(a, b) for a in _variants(left) for b in _variants(right)), key=lambda found: found[0])


def _variants(text: str) -> tuple[str, ...]:
    """The name, and what stands on either side of a slash or as an acronym in brackets."""
    asides = [a.strip() for a in _ASIDE.findall(text)]
    outer = _ASIDE.sub(" ", text).strip()
    acronyms = [a for a in asides if len(a) > 1 and sum(c.isupper() for c in a) >= 2 and " " not in a]
    sides = [s.strip() for s in text.split("/")] if "/" in text else []
    return tuple(dict.fromkeys([text, *([outer, *acronyms] if acronyms else []), *sides]))


def _compare(left: str, right: str) -> tuple[float, tuple[str, ...]]:
    if abjad(left) != abjad(right):
        foreign, latin = (left, right) if abjad(left) else (right, left)
        return compare_bodies(foreign, organisation_name(latin).body())
    if ideographic(left) and ideographic(right) and fold(left) != fold(right):
        return 0.3, ("a sign differs",)
    if fold(left) == fold(right):
        return 1.0, (f"same name {fold(left)!r}",)
    if _initials(left) and _initials(right) and not _spoken_alike(left, right):
        return 0.3, ("other letters",)
    a, b = organisation_name(left), organisation_name(right)
    if (acronym := _acronym(left, right, a, b)) is not None:
        return 0.8, (f"{acronym} are the first letters",)
    if a.heads and b.heads and set(a.heads).isdisjoint(b.heads):
        return 0.2, (f"{a.heads[0]} is not {b.heads[0]}",)
    if a.form and b.form and a.form != b.form and a.words == b.words:
        return (0.75 if "gmbh" in (a.form, b.form) else 0.9), ("same name, another legal form",)
    if a.weak != b.weak and a.telling() == b.telling() and all_common(a.telling()):
        return 0.62, (f"{' '.join(sorted({*a.weak} ^ {*b.weak}))} stands in one only",)
    joined = likeness("".join(a.telling()), "".join(b.telling()))
    if joined >= 0.95 and _same_heads(a, b):
        return joined, ("same name but for heads, small words and spelling",)
    return _by_words(pair_up(a.telling(), b.telling(), _alike), a, b)


def _initials(name: str) -> bool:
    """Whether a name is written as letters are, of one or of several: "NACC", "IIMs"."""
    return _LETTERS.fullmatch(name.strip()) is not None


def _spoken_alike(left: str, right: str) -> bool:
    return min(len(left), len(right)) >= _SPOKEN and sound(fold(left)) == sound(fold(right))


def _same_heads(a: OrganisationName, b: OrganisationName) -> bool:
    return not (a.heads or b.heads) or set(a.heads) == set(b.heads)


def _acronym(left: str, right: str, a: OrganisationName, b: OrganisationName) -> str | None:
    for short, name in ((left, b), (right, a)):
        letters = fold(short).replace(" ", "")
        if " " not in short.strip() and sum(c.isupper() for c in short) >= 2 and letters in name.letters:
            return short.strip()
    return None


def _by_words(pairing: Pairing, a: OrganisationName, b: OrganisationName) -> tuple[float, tuple[str, ...]]:
    reasons = tuple(f"{x} ~ {y}" for x, y, s in pairing.pairs if s < 1.0)
    score = pairing.score() if all(s >= 0.95 for *_, s in pairing.pairs) else min(pairing.score(), SLIP)
    if pairing.left and pairing.right:
        share = len(pairing.pairs) / (len(pairing.pairs) + max(len(pairing.left), len(pairing.right)))
        return 0.5 * score * share, (*reasons, f"{'/'.join(pairing.left)} against {'/'.join(pairing.right)}")
    if extra := pairing.left or pairing.right:
        return 0.62 * score, (*reasons, f"{' '.join(extra)} stands in one only")
    if not _same_heads(a, b):
        odd = sorted(set(a.heads) ^ set(b.heads))
        if lexicon().soft.issuperset(odd):
            return 0.9 * score, (*reasons, f"{' '.join(odd)} is said of one only")
        return 0.66 * score, (*reasons, f"{' '.join(odd)} stands in one only")
    return score, reasons or ("same words",)


def organisation_keys(text: str) -> frozenset[str]:
    """Blocking keys: the coarse sound of each telling word, and the letters an acronym would have."""
    name = organisation_name(text)
    keys = {bones(w)[:4] for w in name.telling() if len(w) > 1}
    letters = {f"={x}" for x in name.letters}
    short = fold(text).replace(" ", "")
    if 1 < len(short) <= 6:
        letters.add(f"={short}")
    # A name in another script meets its Latin spelling under a key of its own.
    across = body_keys(text) if abjad(text) else latin_keys(name.body())
    return frozenset(keys | letters | across | {bones("".join(name.telling()))})
