"""How names fold, and the codes of a precision."""

from hypothesis import given
from hypothesis import strategies as st

from sayso.model.place import Precision
from sayso.model.precision_codes import ACLED, PLOVER, UCDP
from sayso.reading.places.naming import fold


def test_short_forms_are_written_out() -> None:
    assert fold("St. Órren's") == "saint orrens"


def test_letters_with_stops_are_one_word() -> None:
    assert fold("U.S.") == fold("US")


@given(st.text(max_size=60))
def test_a_folded_name_is_plain(name: str) -> None:
    assert all(c == " " or (c.isascii() and (c.isdigit() or c.islower())) for c in fold(name))


def test_every_precision_has_its_codes() -> None:
    for codes in (UCDP, ACLED, PLOVER):
        assert set(codes) == set(Precision)


def test_codes_stay_in_their_ranges() -> None:
    assert {c for c in UCDP.values() if c} <= set(range(1, 8))
    assert {c for c in ACLED.values() if c} <= {1, 2, 3}
