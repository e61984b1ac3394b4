"""Past and participle of any verb, so that a line can keep the report's own verb."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

#: What an irregular verb may have before it and keep its forms: "oversee", "withhold".
_PREFIXES = ("over", "under", "fore", "mis", "out", "re", "un", "with", "up")
#: Verbs that only look as if they did.
_REGULAR = frozenset({"relay", "outfit", "remind", "reset"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Forms:
    """ "withdraw", "withdrew", "withdrawn"."""

    base: str
    past: str
    participle: str


@cache
def forms_of(base: str) -> Forms:
    """The forms of a verb by its base."""
    irregular = _data()["irregular"].get(base)
    if irregular is not None:
        past, _, participle = irregular.partition(" ")
        return Forms(base=base, past=past, participle=participle or past)
    for prefix in _PREFIXES:
        stem = base.removeprefix(prefix)
        if stem != base and base not in _REGULAR and stem in _data()["irregular"]:
            forms = forms_of(stem)
            return Forms(base=base, past=prefix + forms.past, participle=prefix + forms.participle)
    past = _regular(base)
    return Forms(base=base, past=past, participle=past)


def printed_forms(base: str, form: str, tag: str) -> Forms:
    """The forms of a verb that has two pasts, with the one that is printed: "lied" and not "lay"."""
    regular = _regular(base)
    if tag in ("VBD", "VBN") and form == regular:
        return Forms(base=base, past=regular, participle=regular)
    if tag in ("VBD", "VBN") and form == _data()["second"].get(base):
        return Forms(base=base, past=form, participle=form)
    return forms_of(base)


def prefixed(forms: Forms, prefix: str) -> Forms:
    """The forms of a verb with a prefix that a hyphen joins to it: "re-released"."""
    return Forms(base=prefix + forms.base, past=prefix + forms.past, participle=prefix + forms.participle)


def base_of(form: str, lemma: str) -> str:
    """The base of a printed form: the tagger's lemma, where its own forms or "-ing" or "-s" give what is printed."""
    if form == lemma and (longer := _prefixed(form)):
        return longer
    if form == lemma + "ed" and lemma.endswith("rib"):
        return lemma + "e"  # "Bribed", "prescribed".
    forms = forms_of(lemma)
    stem = lemma[:-1] if lemma.endswith("e") else lemma
    plain = form == lemma and (lemma in _data()["irregular"] or (not form.endswith("ed") and form not in _pasts()))
    if (
        plain
        or (form != lemma and form in (forms.past, forms.participle))
        or (form.startswith(stem) and form.endswith(("ing", "s")))
    ):
        return lemma
    if form == lemma + "ing" and _silent(lemma):
        return lemma + "e"
    if form in _bases():
        return _bases()[form][0]
    for cut in _cuts(form):
        if _regular(cut) == form:
            return cut
    return lemma


def _prefixed(form: str) -> str:
    """The base of an irregular past with something before it: "repaid", "overthrew"."""
    for prefix in _PREFIXES:
        stem = form.removeprefix(prefix)
        base = next((b for b in _bases().get(stem, ()) if b != stem), "")
        if base and stem != form and len(stem) > 3:
            return prefix + base
    return ""


def _silent(root: str) -> bool:
    """Whether a root that a tagger cut from "-ing" has lost its "e": "evad", "involv", "announc"."""
    known = root in _data()["irregular"] or root in ("add", "bid", "forbid", "nod", "plod", "thud", "fad")
    dropped = root.endswith(("v", "c", "z", "dg", "rg")) or (
        root.endswith(("ad", "id", "ud", "od")) and len(root) > 3 and root[-3] not in "aeiou"
    )
    return dropped and not known


def gerund(base: str) -> str:
    """ "leaving", "running", "dying"."""
    if base.endswith("ie"):
        return base[:-2] + "ying"
    if base.endswith("e") and not base.endswith(("ee", "ye", "oe")) and base != "be":
        return base[:-1] + "ing"
    past = forms_of(base).past
    doubles = past == base + base[-1] + "ed" or base in _data()["doubling"].get("gerunds", "").split()
    return base + base[-1] + "ing" if doubles else base + "ing"


def third(base: str) -> str:
    """ "leaves", "marches", "denies", "goes", "has"."""
    if base == "have":
        return "has"
    if base.endswith(("s", "x", "sh", "ch", "z")) or (base.endswith("o") and base[-2:-1] not in "aeiou"):
        return base + "es"
    return base[:-1] + "ies" if base.endswith("y") and base[-2:-1] not in "aeiou" else base + "s"


@cache
def _pasts() -> frozenset[str]:
    return frozenset(_bases())


@cache
def _bases() -> dict[str, list[str]]:
    """The bases of each irregular past and participle, in the order of the table."""
    found: dict[str, list[str]] = {}
    for base, words in _data()["irregular"].items():
        for word in words.split():
            found.setdefault(word, []).append(base)
    for base, word in _data()["second"].items():
        found.setdefault(word, []).append(base)
    return found


@cache
def _doubling() -> frozenset[str]:
    return frozenset(_data()["doubling"]["words"].split())


def _cuts(form: str) -> list[str]:
    """Bases that a regular past may have, the likeliest first: "organise" before "organis"."""
    if not form.endswith("ed"):
        return []
    root = form[:-2]
    doubled = [root[:-1]] if root[-1:] == root[-2:-1] else []
    silent = root.endswith(("i", "s", "c", "g", "v", "z", "u", "at", "ir", "ur", "id", "ud", "us", "in", "os", "id"))
    return doubled + ([form[:-1], root] if silent and not root.endswith(("ss", "ain", "tin")) else [root, form[:-1]])


def _regular(base: str) -> str:
    if base.endswith("e"):
        return base + "d"
    if base.endswith("y") and base[-2:-1] not in "aeiou":
        return base[:-1] + "ied"
    if base in _doubling():
        return base + base[-1] + "ed"
    if base.endswith(("ac", "ic")):
        return base + "ked"  # "Panicked", "trafficked".
    return base + "ed"


@cache
def _data() -> dict[str, Any]:
    text = (resources.files("sayso.reading.line") / "data" / "verbs.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)
