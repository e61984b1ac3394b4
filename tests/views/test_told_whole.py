"""A sentence that one line tells whole is not shown as printed again beside it; any other is."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.resolution.factory import at, c, p, reading
from tests.views.test_doubted import settled

from sayso.model.case import Case
from sayso.model.span import Span
from sayso.views.dossier import dossier
from sayso.views.doubted import doubted

SENTENCE = "On Monday, she met Bo Tavik, who was late."
WHOLE = "On Monday, Ada Rell met Bo Tavik, who was late."


def told(line: str, *, no: bool = False) -> Case:
    """A claim surely read with that line, and one of the same sentence that was not; who was late is in no other."""
    claims = [c("met", agent=0, partner=1, no=no), c("visited", agent=2, doubted=True)]
    made = reading("d0", p("Ada Rell"), p("Bo Tavik"), p("Cy Orr"), at("Tollmouth"), claims=claims)
    passage = Span(start=0, end=len(SENTENCE))
    lines = (line, f"As printed: {SENTENCE}")
    shown = tuple(replace(m, passage=passage, line=text) for m, text in zip(made.claims, lines, strict=True))
    return settled(replace(made, document=replace(made.document, text=SENTENCE), claims=shown))


def test_told_whole_it_is_not_shown_again() -> None:
    assert doubted(told(WHOLE)) == ()


@pytest.mark.parametrize("line", ["Ada Rell met Bo Tavik.", "On Monday, Ada Rell met Bo Tavik.", ""])
def test_told_in_part_it_is(line: str) -> None:
    assert doubted(told(line)) == ("d0#c1",)


def test_what_no_list_shows_tells_nothing() -> None:
    assert doubted(told(WHOLE, no=True)) == ("d0#c1",)


def test_a_line_of_others_is_not_beside_it() -> None:
    assert [s.key for s in dossier(told(WHOLE), "Cy Orr").doubted] == ["d0#c1"]
