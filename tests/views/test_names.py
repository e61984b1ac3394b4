"""A name that is no name finds nobody."""

from __future__ import annotations

import pytest
from tests.resolution.factory import c, p, reading
from tests.views.test_doubted import settled

from sayso.model.errors import NotFound


@pytest.mark.parametrize("name", ["", "  "])
def test_no_name_is_nobodys(name: str) -> None:
    case = settled(reading("d0", p("Ada Rell"), p("Bo Tavik"), claims=[c("met", agent=0, partner=1)]))
    with pytest.raises(NotFound):
        case.entity(name)
