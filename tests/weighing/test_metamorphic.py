"""What must hold whatever the reports: copies never corroborate, independent tellings never weaken."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.model.corroboration import Corroboration
from sayso.model.stance import Certainty
from sayso.testing.told import DESCRIBED, NAMED, UNNAMED, Told, one_event, people, pile, retract
from sayso.weighing import families_of, weigh

MONITOR = ("the Gull Monitor", NAMED)
SPEAKERS = ((), (MONITOR,), (("officials", DESCRIBED),), (("reportedly", UNNAMED),), (("P2", NAMED),), (("P1", NAMED),))
REPORTS = st.lists(
    st.builds(
        Told,
        name=st.just(""),
        publisher=st.sampled_from([None, "P1", "P2", "P3", "Gull Monitor"]),
        by=st.sampled_from(SPEAKERS),
        credits=st.sampled_from([(), ("Northwire",)]),
        certainty=st.sampled_from(list(Certainty)),
    ),
    min_size=1,
    max_size=5,
).map(lambda reports: [replace(t, name=f"r{n}", text=text(n)) for n, t in enumerate(reports)])


def text(number: int) -> str:
    """Forty words that no other report has."""
    return " ".join(f"word{number}x{i}" for i in range(40))


def weighed(*told: Told, retracted: tuple[Told, ...] = (), owners: tuple[tuple[str, str], ...] = ()) -> Corroboration:
    made = pile(*told, judgements=tuple(retract(t) for t in retracted))
    found = weigh(made, people(*told), (one_event(*told),), families=families_of(owners)).events[0].corroboration
    assert found is not None
    return found


@settings(deadline=None)
@given(REPORTS, st.data())
def test_a_copy_never_raises_at_least(reports: list[Told], data: st.DataObject) -> None:
    copied = data.draw(st.sampled_from(reports))
    copy = replace(copied, name="copy", publisher=data.draw(st.sampled_from([None, "P1", "Another Paper"])))
    assert weighed(*reports, copy).at_least <= weighed(*reports).at_least


@settings(deadline=None)
@given(REPORTS, st.data())
def test_a_copy_of_a_copy_never_raises_at_least(reports: list[Told], data: st.DataObject) -> None:
    copied = data.draw(st.sampled_from(reports))
    copies = [replace(copied, name=f"copy{n}", publisher=f"Paper {n}") for n in range(3)]
    assert weighed(*reports, *copies).at_least <= weighed(*reports).at_least


@settings(deadline=None)
@given(REPORTS)
def test_an_independent_report_never_lowers_at_least(reports: list[Told]) -> None:
    assert weighed(*reports, Told(name="new", publisher="Wholly Another")).at_least >= weighed(*reports).at_least


@settings(deadline=None)
@given(REPORTS)
def test_a_report_of_nobody_named_never_raises_at_least(reports: list[Told]) -> None:
    new = Told(name="new", publisher="Wholly Another", by=(("a diplomat", DESCRIBED),))
    assert weighed(*reports, new).at_least <= weighed(*reports).at_least


@settings(deadline=None)
@given(REPORTS)
def test_one_owner_of_two_papers_never_raises_either_bound(reports: list[Told]) -> None:
    owned = weighed(*reports, owners=(("P1", "Big Press"), ("P3", "Big Press")))
    apart = weighed(*reports)
    assert (owned.at_least <= apart.at_least, owned.at_most <= apart.at_most) == (True, True)


@settings(deadline=None)
@given(REPORTS, st.randoms(use_true_random=False))
def test_the_order_never_matters(reports: list[Told], chance: object) -> None:
    mixed = list(reports)
    chance.shuffle(mixed)  # type: ignore[attr-defined]
    assert weighed(*mixed) == weighed(*reports)


@settings(deadline=None)
@given(REPORTS, st.data())
def test_retracting_a_report_never_raises_a_count(reports: list[Told], data: st.DataObject) -> None:
    gone = data.draw(st.sampled_from(reports))
    before, now = weighed(*reports), weighed(*reports, retracted=(gone,))
    assert now.reports <= before.reports
    assert (now.at_least <= before.at_least, now.at_most <= before.at_most) == (True, True)


@settings(deadline=None)
@given(REPORTS, st.data())
def test_retracting_one_of_reports_that_differ_never_raises_at_least(reports: list[Told], data: st.DataObject) -> None:
    # Where the line that led falls away another is counted: of its origins fewer are sure, but more may be.
    days = st.sampled_from([None, "2025-05", "2025-05-04", "2025-05-05", "2025-06-01"])
    dated = [replace(t, day=data.draw(days)) for t in reports]
    before, now = weighed(*dated), weighed(*dated, retracted=(data.draw(st.sampled_from(dated)),))
    assert now.at_least <= before.at_least
    assert now.at_most <= max(1, len(before.every or before.lineages))
