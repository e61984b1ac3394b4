"""No day leaves the house more exactly than a report gives it."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from sayso.exchange import FORMATS
from sayso.exchange.days import exact_day, vague_days, whole
from sayso.model.case import Case
from sayso.model.claim import ClaimKind, Status
from sayso.model.disagreement import Differs
from sayso.model.event import EventWhen
from sayso.testing.case import demo_case
from sayso.testing.rooms import MET
from sayso.testing.told import Told, one_event, told_case

SURE = Told(name="sure", publisher="P1")


def when(earliest: str | None, latest: str | None, reach: str = "some_day") -> EventWhen:
    return EventWhen(edtf=None, earliest=earliest, latest=latest, reach=reach)


def dated(found: EventWhen | None, told: Told = SURE) -> Case:
    return told_case([told], [replace(one_event(told), when=found, kind=told.kind)])


@pytest.mark.parametrize(
    ("found", "told"),
    [
        (when("2025-03-01", "2025-03-31"), "some day of 2025-03"),
        (when("2025-01-01", "2025-12-31"), "some day of 2025"),
        (when("2025-03-03", "2025-03-08"), "some day from 2025-03-03 to 2025-03-08"),
        (when("2016-01-01", "2024-12-31", "all_days"), "2016 to 2024"),
        (when("2016-01-01", None), "some day from 2016-01-01"),
        (when("2025-03-03", "2025-03-03"), ""),
        (when(None, None), ""),
        (None, ""),
    ],
)
def test_what_is_no_exact_day_is_told_in_words(found: EventWhen | None, told: str) -> None:
    assert vague_days(found) == told
    assert (exact_day(found) is None) == (told != "" or found is None or found.earliest is None)


def test_a_bound_that_may_be_a_year_is_given_as_one() -> None:
    assert (whole("2016-01-01"), whole("2024-12-31", last=True)) == ("2016", "2024")
    assert (whole("2016-12-31"), whole("2016-03-02")) == ("2016-12-31", "2016-03-02")


def slide(found: EventWhen) -> dict[str, Any]:
    (shown,) = json.loads(FORMATS["timelinejs"].write(dated(found)).data)["events"]
    return dict(shown)


def test_a_timeline_prints_a_month_as_a_month() -> None:
    assert slide(when("2025-03-01", "2025-03-31"))["display_date"] == "some day of 2025-03"
    assert "display_date" not in slide(when("2025-03-03", "2025-03-03"))


def test_a_timeline_takes_a_day_that_has_no_end() -> None:
    assert slide(when("2025-03-01", None))["display_date"] == "some day from 2025-03-01"


def test_followthemoney_gives_a_term_by_its_years_and_some_day_of_a_month_as_no_date() -> None:
    held = Told(name="held", publisher="P1", kind=ClaimKind.STATE, status=Status.HOLDS)
    term, month = dated(when("2016-01-01", "2024-12-31", "all_days"), held), dated(when("2025-03-01", "2025-03-31"))
    found = []
    for case in (term, month):
        made = replace(case, vocabulary={"met": replace(MET, maps=(("followthemoney", "Associate"),))})
        lines = [json.loads(line) for line in FORMATS["ftm"].write(made).data.splitlines()]
        found.append(next(r["properties"] for r in lines if r["schema"] == "Associate"))
    assert (found[0]["startDate"], found[0]["endDate"]) == (["2016"], ["2024"])
    assert not {"date", "startDate", "endDate"} & set(found[1])
    assert "on some day of 2025-03" in found[1]["summary"]


def test_no_side_of_a_disagreement_on_the_day_is_given_as_the_day() -> None:
    case = demo_case()
    (event,) = {d.event for d in case.settlement.disagreements if d.differs is Differs.WHEN and d.event}
    slides = json.loads(FORMATS["timelinejs"].write(case).data)["events"]
    (shown,) = (s for s in slides if s["unique_id"] == event)
    assert shown["display_date"] == "some day from 2025-03-12 to 2025-03-14"
    assert "disputed: denial, when" in shown["text"]["headline"]


def test_stix_says_that_it_does_not_know_when_a_report_was_published() -> None:
    pytest.importorskip("stix2")
    for told, known in ((SURE, False), (replace(SURE, published="2025-03-04"), True)):
        objects = json.loads(FORMATS["stix"].write(told_case([told], [one_event(told)])).data)["objects"]
        (report,) = (o for o in objects if o["type"] == "report")
        assert ("unknown" in report.get("description", "")) is not known
