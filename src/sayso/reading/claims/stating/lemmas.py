"""Bases of verbs by their printed forms, for where a tagger's lemma is no word that the vocabulary knows."""

from __future__ import annotations

from collections.abc import Iterable

from sayso.reading.line.verb.forms import forms_of


def bases_by_form(bases: Iterable[str]) -> dict[str, str]:
    """Each inflected form of the verbs with its base; a form that two share belongs to the first in the alphabet."""
    found: dict[str, str] = {}
    for base in sorted(bases):
        forms = forms_of(base)
        doubled = forms.past.removesuffix("ed") if forms.past.endswith("ed") and not base.endswith("e") else base
        stem = (
            base[:-1]
            if base.endswith("e") and not base.endswith(("ee", "ye"))
            else doubled
            if not base.endswith("y")
            else base
        )
        third = (
            base[:-1] + "ies"
            if base.endswith("y") and base[-2:-1] not in "aeiou"
            else base + ("es" if base.endswith(("s", "sh", "ch", "x", "z", "o")) else "s")
        )
        for form in (base, forms.past, forms.participle, stem + "ing", third):
            found.setdefault(form, base)
    return found
