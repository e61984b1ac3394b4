"""A name that is no name finds nobody."""

from __future__ import annotations

import pytest
from tests.resolution.factory import c, p, reading
from tests.views.test_doubted import settled

from sayso.model.case import Case
from sayso.model.errors import Ambiguous, NotFound


@pytest.mark.parametrize("name", ["", "  "])
def test_no_name_is_nobodys(name: str) -> None:
    case = settled(reading("d0", p("Ada Rell"), p("Bo Tavik"), claims=[c("met", agent=0, partner=1)]))
    with pytest.raises(NotFound):
        case.entity(name)


def velkans() -> Case:
    first = reading("d0", p("Idris Velkan", "Velkan"), p("Bo Tavik"), claims=[c("met", agent=0, partner=1)])
    other = reading("d1", p("Tomas Velkan"), p("Cy Marsh"), claims=[c("met", agent=0, partner=1)])
    return settled(first, other)


def test_a_surname_is_nobodys_alone_where_two_have_it() -> None:
    with pytest.raises(Ambiguous, match="'Velkan' fits 2"):
        velkans().entity("Velkan")


def test_a_misspelt_name_is_told_the_names_near_it() -> None:
    with pytest.raises(NotFound, match="near names: Idris Velkan, Tomas Velkan"):
        velkans().entity("Velkn")
