"""One name, one kind, over a whole document."""

from __future__ import annotations

import spacy
from spacy.tokens import Doc

from sayso_en.consistency import NOTES, settle
from sayso_en.names import Name


def doc(text: str) -> Doc:
    return spacy.blank("en")(text)


def name(start: int, end: int, kind: str, **chances: float) -> Name:
    return Name(start=start, end=end, kind=kind, chances=tuple(chances.items()))


def kinds(text: str, *names: Name) -> list[str]:
    return [n.kind for n in settle(doc(text), list(names))]


def test_one_sure_mention_outweighs_two_unsure_ones() -> None:
    unsure = {"GPE": 0.52, "ORG": 0.48}
    found = kinds(
        "Tavik fell . Tavik rose . Tavik paid .",
        name(0, 1, "GPE", **unsure),
        name(3, 4, "GPE", **unsure),
        name(6, 7, "ORG", ORG=0.99, GPE=0.01),
    )
    assert found == ["ORG", "ORG", "ORG"]


def test_the_surname_of_somebody_named_in_full_is_a_person() -> None:
    found = kinds(
        "Ada Rell left . Rell won .", name(0, 2, "PERSON", PERSON=1.0), name(4, 5, "GPE", GPE=0.9, PERSON=0.1)
    )
    assert found == ["PERSON", "PERSON"]


def test_a_short_form_in_brackets_is_of_the_kind_of_what_it_shortens() -> None:
    text = "Coastal Workers Union ( CWU ) met . CWU left ."
    found = kinds(text, name(0, 3, "ORG", ORG=1.0), name(4, 5, "GPE", GPE=0.8), name(8, 9, "GPE", GPE=0.8))
    assert found == ["ORG", "ORG", "ORG"]


def test_a_tie_leaves_the_kinds_as_they_are() -> None:
    found = kinds("Kesi and Kesi", name(0, 1, "GPE", GPE=0.5), name(2, 3, "ORG", ORG=0.5))
    assert found == ["GPE", "ORG"]


def test_what_was_changed_is_noted() -> None:
    made = doc("Kesi , Kesi , Kesi")
    settle(made, [name(0, 1, "ORG", ORG=1.0), name(2, 3, "ORG", ORG=1.0), name(4, 5, "GPE", GPE=1.0)])
    assert made.user_data[NOTES] == ("'Kesi' is ORG throughout, where 1 of its mentions alone would be GPE",)
