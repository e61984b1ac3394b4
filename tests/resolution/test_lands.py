"""What lands are called."""

from __future__ import annotations

from sayso.model.countries import COUNTRIES, country_name


def test_a_land_has_its_name() -> None:
    assert country_name("QA") == "Qatar"


def test_what_is_no_land_keeps_its_code() -> None:
    assert country_name("XZ") == "XZ"


def test_all_codes_are_of_two_capitals_and_all_names_differ() -> None:
    assert all(len(c) == 2 and c.isupper() for c in COUNTRIES)
    assert len(set(COUNTRIES.values())) == len(COUNTRIES)
