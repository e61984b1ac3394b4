"""What was withdrawn leaves the house marked as withdrawn, in every format, and heads nothing that stands."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from typing import Any

import pytest

from sayso.exchange import FORMATS
from sayso.exchange.statement import headed
from sayso.model.case import Case
from sayso.model.event import EventWhen, EventWhere
from sayso.model.judgement import Judgement, JudgementKind
from sayso.model.stance import Polarity
from sayso.model.standing import standing
from sayso.testing.told import Told, one_event, retract, told_case

GONE = Told(name="gone", publisher="P1", day="2025-02-01", published="2025-02-02")
STAYS = Told(name="stays", publisher="P2", day="2025-02-01", published="2025-02-03")
DENIED = Told(name="denied", publisher="P3", polarity=Polarity.NEGATIVE)
FORMATS_WITH_EVENTS = ("geojson", "timelinejs", "graphml", "gexf", "ftm", "stix", "rdf")


def case(*told: Told, withdrawn: bool = True) -> Case:
    when = EventWhen(edtf="2025-02-01", earliest="2025-02-01", latest="2025-02-01")
    where = EventWhere(name="Tollmouth", lat=10.0, lon=10.0, precision="settlement")
    event = replace(one_event(*told), when=when, where=where)
    return told_case(told, [event], (retract(GONE),) if withdrawn else ())


def written(name: str, made: Case) -> str:
    return FORMATS[name].write(made).data.decode("utf-8-sig")


def rows(made: Case) -> dict[str, dict[str, str]]:
    return {row["report"]: row for row in csv.DictReader(io.StringIO(written("csv", made)))}


@pytest.mark.parametrize("name", [*FORMATS_WITH_EVENTS, "csv"])
def test_nothing_leaves_a_withdrawn_report_without_saying_so(name: str) -> None:
    assert "retracted" in written(name, case(GONE)).replace('"retracted":', "").replace("retracted,", "")
    assert "[retracted]" not in written(name, case(GONE, withdrawn=False))


def test_it_is_called_retracted_and_not_by_its_deed_alone() -> None:
    made = case(GONE)
    told = standing(made, made.settlement.events[0])
    assert (told.phrase, told.retracted) == ("retracted: met", True)


def test_what_stands_beside_it_says_how_the_event_stands() -> None:
    made = case(GONE, DENIED)
    assert standing(made, made.settlement.events[0]).phrase == "not: met"
    made = case(GONE, STAYS)
    assert standing(made, made.settlement.events[0]).phrase == "met"


def test_it_heads_no_event_that_another_report_still_tells() -> None:
    made = case(GONE, STAYS)
    assert headed(made, made.settlement.events[0]) == "Ada Rell met Bo Tavik."
    assert headed(case(GONE), case(GONE).settlement.events[0]) == "Ada Rell met Bo Tavik. [retracted]"


def test_nothing_stands_behind_it() -> None:
    assert [(r["at_least"], r["credibility"], r["marks"]) for r in rows(case(GONE)).values()] == [("", "", "retracted")]
    (feature,) = json.loads(written("geojson", case(GONE)))["features"]
    told: dict[str, Any] = feature["properties"]
    assert (told["at_least"], told["retracted"]) == (None, True)
    assert "No report that stands" in written("timelinejs", case(GONE))


def test_what_is_behind_a_meeting_is_not_behind_who_denies_it() -> None:
    found = rows(case(STAYS, DENIED))
    assert (found["stays"]["at_least"], found["denied"]["at_least"]) == ("1", "")


def test_a_corrected_report_is_marked_and_keeps_its_weight() -> None:
    right = Judgement(
        id="j9", kind=JudgementKind.DOCUMENT, subject=(STAYS.document,), verdict="corrected", who="desk", when="2025"
    )
    row = rows(told_case([STAYS], [one_event(STAYS)], (right,)))["stays"]
    assert (row["marks"], row["at_least"]) == ("its report has been corrected", "1")
