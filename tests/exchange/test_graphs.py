"""A graph is XML whatever a damaged report prints."""

from __future__ import annotations

from collections.abc import Callable
from xml.etree import ElementTree

import pytest
from tests.resolution.factory import c, p, reading
from tests.views.test_doubted import settled

from sayso.exchange.format import Export
from sayso.exchange.graphs import gexf, graphml
from sayso.model.case import Case


@pytest.mark.parametrize("write", [graphml, gexf])
def test_what_xml_cannot_hold_is_shown_as_lost(write: Callable[[Case], Export]) -> None:
    case = settled(reading("d0", p("Ada\x00Rell"), p("Bo Tavik"), claims=[c("met", agent=0, partner=1)]))
    graph = ElementTree.fromstring(write(case).data)
    assert "Ada\ufffdRell" in ElementTree.tostring(graph, encoding="unicode")
