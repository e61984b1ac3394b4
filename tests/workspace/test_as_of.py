"""What was known on a later day holds all that was known before."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from sayso.model.document import Capture
from sayso.testing.told import Told, reading, retract
from sayso.weighing.copies import find_copies
from sayso.weighing.retractions import find_retractions
from sayso.workspace.piling import AsOf, Clock, build_pile

DAYS = st.dates().map(lambda d: d.isoformat())
CLOCKS = st.sampled_from(list(Clock))


@given(st.lists(st.tuples(st.none() | DAYS, DAYS), max_size=6), DAYS, DAYS, CLOCKS)
def test_a_later_day_has_every_report_of_an_earlier_one(
    dated: list[tuple[str | None, str]], one: str, other: str, clock: Clock
) -> None:
    told = [Told(name=f"r{n}", published=published) for n, (published, _) in enumerate(dated)]
    captures = [
        Capture(document=t.document, name=t.name, added=f"{added}T00:00:00Z", published=t.published)
        for t, (_, added) in zip(told, dated, strict=True)
    ]
    early, late = sorted((one, other))
    before, after = (
        {r.document.id for r in build_pile(map(reading, told), captures, (), AsOf(day=day, clock=clock)).readings}
        for day in (early, late)
    )
    assert before <= after


@given(st.sets(st.integers(0, 4)), DAYS, DAYS, DAYS, CLOCKS)
def test_what_is_retracted_on_a_day_stays_so(chosen: set[int], judged: str, one: str, other: str, clock: Clock) -> None:
    told = [Told(name=f"r{n}", published="0001-01-01") for n in range(5)]
    captures = [Capture(document=t.document, name=t.name, added="0001-01-01T00:00:00Z") for t in told]
    log = [replace(retract(told[n]), when=f"{judged}T00:00:00Z") for n in sorted(chosen)]
    early, late = sorted((one, other))
    before, after = (
        {r.document for r in find_retractions(p.judgements, find_copies([r.document for r in p.readings]))}
        for p in (build_pile(map(reading, told), captures, log, AsOf(day=day, clock=clock)) for day in (early, late))
    )
    assert before <= after
