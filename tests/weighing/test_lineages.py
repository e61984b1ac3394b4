"""How many independent origins stand behind a telling: one fact each."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.model.claim import ClaimKind, Status
from sayso.model.event import Event
from sayso.model.stance import Certainty, Polarity
from sayso.testing.told import DESCRIBED, NAMED, UNNAMED, Told, one_event, people, pile, retract
from sayso.weighing import families_of, weigh

LONG = (
    "The two spoke for an hour in the back room of the harbour office while clerks carried boxes of ledgers past "
    "the open door and the rain ran down the windows, and nobody who was asked later could say who had paid."
)


def weighed(*told: Told, retracted: tuple[Told, ...] = (), owners: tuple[tuple[str, str], ...] = ()) -> Event:
    found = weigh(
        pile(*told, judgements=tuple(retract(t) for t in retracted)),
        people(*told),
        (one_event(*told),),
        families=families_of(owners),
    )
    return found.events[0]


def span(*told: Told, owners: tuple[tuple[str, str], ...] = ()) -> tuple[int, int]:
    weight = weighed(*told, owners=owners).corroboration
    assert weight is not None
    return weight.at_least, weight.at_most


MONITOR = ("the Gull Monitor", NAMED)
OFFICIALS = ("officials", DESCRIBED)
HEARSAY = ("reportedly", UNNAMED)

CASES = {
    "one report in its own voice": ((Told(name="a", publisher="P1"),), (1, 1)),
    "two publishers, each in its own voice": ((Told(name="a", publisher="P1"), Told(name="b", publisher="P2")), (2, 2)),
    "one publisher twice": ((Told(name="a", publisher="P1"), Told(name="b", publisher="P1")), (1, 1)),
    "two reports of no known publisher": ((Told(name="a"), Told(name="b")), (1, 2)),
    "two papers on one monitor's word": (
        (Told(name="a", publisher="P1", by=(MONITOR,)), Told(name="b", publisher="P2", by=(MONITOR,))),
        (1, 1),
    ),
    "the article before a source is no difference": (
        (Told(name="a", publisher="P1", by=(MONITOR,)), Told(name="b", publisher="P2", by=(("Gull Monitor", NAMED),))),
        (1, 1),
    ),
    "a paper that links to another's report of it": (
        (
            Told(name="a", publisher="P1", url="https://www.p1.example/dorn/"),
            Told(name="b", publisher="P2", links=("http://p1.example/dorn?from=b",)),
        ),
        (1, 2),
    ),
    "two papers that link to one another": (
        (
            Told(name="a", publisher="P1", url="https://p1.example/dorn", links=("https://p2.example/dorn",)),
            Told(name="b", publisher="P2", url="https://p2.example/dorn", links=("https://p1.example/dorn",)),
        ),
        (1, 2),
    ),
    "a paper that links to another page": (
        (
            Told(name="a", publisher="P1", url="https://p1.example/dorn"),
            Told(name="b", publisher="P2", links=("https://p1.example/other",)),
        ),
        (2, 2),
    ),
    "two named sources": (
        (Told(name="a", by=(("Cy Dorn", NAMED),)), Told(name="b", by=(("Di Esk", NAMED),))),
        (2, 2),
    ),
    "two unnamed sources": (
        (Told(name="a", by=(("officials", DESCRIBED),)), Told(name="b", by=(("reportedly", UNNAMED),))),
        (1, 2),
    ),
    "a named source and hearsay": (
        (Told(name="a", by=(("Cy Dorn", NAMED),)), Told(name="b", by=(("is said", UNNAMED),))),
        (1, 2),
    ),
    "an agency in five papers": (
        tuple(Told(name=f"p{i}", publisher=f"P{i}", credits=("Northwire",)) for i in range(5)),
        (1, 1),
    ),
    "an agency and a reporter who was there": (
        (Told(name="a", publisher="P1", credits=("Northwire",)), Told(name="b", publisher="P2")),
        (2, 2),
    ),
    "the monitor itself and a paper that cites it": (
        (Told(name="a", publisher="Gull Monitor"), Told(name="b", publisher="P2", by=(MONITOR,))),
        (1, 1),
    ),
    "a paper that cites a paper that cites a monitor": (
        (Told(name="a", publisher="P1", by=(MONITOR,)), Told(name="b", publisher="P2", by=(("P1", NAMED),))),
        (1, 1),
    ),
    "a named source who passes on police": (
        (Told(name="a", by=(("Cy Dorn", NAMED), ("police", DESCRIBED))), Told(name="b", by=(("Cy Dorn", NAMED),))),
        (1, 2),
    ),
    "an opinion counts for nothing": (
        (Told(name="a", publisher="P1"), Told(name="b", publisher="P2", kind=ClaimKind.ASSESSMENT)),
        (1, 1),
    ),
    "a denial counts for nothing": (
        (Told(name="a", publisher="P1"), Told(name="b", publisher="P2", polarity=Polarity.NEGATIVE)),
        (1, 1),
    ),
    "the same words in two papers": (
        (Told(name="a", publisher="P1", text=LONG), Told(name="b", publisher="P2", text=LONG)),
        (1, 1),
    ),
    "papers that the monitor has seen, and a paper that cites it": (
        (
            Told(name="a", publisher="Gull Monitor", by=(("bank records", DESCRIBED),)),
            Told(name="b", publisher="P2", by=(MONITOR,)),
        ),
        (1, 1),
    ),
    "two papers that have each seen records": (
        tuple(Told(name=n, publisher=f"P{n}", by=(("court records", DESCRIBED),)) for n in "ab"),
        (1, 2),
    ),
    "papers that cite each other": (
        (Told(name="a", publisher="P1", by=(("P2", NAMED),)), Told(name="b", publisher="P2", by=(("P1", NAMED),))),
        (1, 2),
    ),
}


@pytest.mark.parametrize("case", CASES, ids=str)
def test_the_range_of_origins(case: str) -> None:
    told, expected = CASES[case]
    low, high = span(*told)
    if case == "papers that cite each other":
        assert low <= expected[1]
    else:
        assert (low, high) == expected


def test_one_owner_is_one_voice() -> None:
    told = Told(name="a", publisher="P1"), Told(name="b", publisher="P2")
    assert span(*told, owners=(("P1", "Big Press"), ("P2", "Big Press"))) == (1, 1)


def test_an_owner_is_one_voice_with_the_paper_that_another_cites() -> None:
    told = Told(name="a", publisher="P1"), Told(name="b", publisher="P2", by=(("P1", NAMED),))
    weight = weighed(*told, owners=(("P1", "Big Press"),)).corroboration
    assert weight is not None
    assert (weight.at_least, weight.at_most) == (1, 1)
    assert "on the word of Big Press, owner of P1" in weight.lineages[0].reasons


def test_a_paper_that_reprints_a_text_of_nobody_known_makes_it_no_surer() -> None:
    found, paper = Told(name="a", text=LONG), Told(name="b", publisher="P1", text=LONG)
    assert span(found, paper, Told(name="c", publisher="P2")) == (1, 2)


def test_a_text_that_a_paper_printed_first_is_the_papers() -> None:
    first = Told(name="a", publisher="P1", text=LONG, published="2025-03-01")
    later = Told(name="b", text=LONG, published="2025-03-02")
    assert span(first, later, Told(name="c", publisher="P2")) == (2, 2)


def test_a_copy_that_closes_a_circle_of_citing_papers_makes_no_second_origin() -> None:
    monitor = Told(name="a", publisher="P1", by=(("the Gull Monitor", NAMED),))
    citing = Told(name="b", publisher="P2", by=(("P1", NAMED),))
    found = Told(name="c", by=(("P2", NAMED),), text=LONG)
    copy = Told(name="a-copy", publisher="P1", by=(("P2", NAMED),), text=LONG)
    assert span(monitor, citing, found, copy) == (1, 1)


def test_every_lineage_says_why() -> None:
    weight = weighed(*CASES["two papers on one monitor's word"][0]).corroboration
    assert weight is not None
    assert weight.lineages[0].reasons == ("on the word of the Gull Monitor",)


def test_a_retracted_report_has_no_weight() -> None:
    a, b = Told(name="a", publisher="P1"), Told(name="b", publisher="P2")
    weight = weighed(a, b, retracted=(a,)).corroboration
    assert weight is not None
    assert (weight.reports, weight.at_least, weight.at_most) == (1, 1, 1)


def test_a_copy_of_a_retracted_report_has_no_weight_either() -> None:
    a, b = Told(name="a", publisher="P1", text=LONG), Told(name="b", publisher="P2", text=LONG)
    assert weighed(a, b, retracted=(a,)).grade is not None
    assert weighed(a, b, retracted=(a,)).grade.credibility == "6"  # type: ignore[union-attr]


REPORTS = st.builds(
    Told,
    name=st.just(""),
    publisher=st.sampled_from([None, "P1", "P2", "Gull Monitor"]),
    by=st.sampled_from([(), (MONITOR,), (OFFICIALS,), (HEARSAY,), (("Cy Dorn", NAMED),)]),
    status=st.sampled_from([Status.HAPPENED, Status.PLANNED]),
    certainty=st.sampled_from(list(Certainty)),
)


def numbered(reports: list[Told]) -> list[Told]:
    from dataclasses import replace

    return [replace(t, name=f"r{i}") for i, t in enumerate(reports)]


@given(st.lists(REPORTS, min_size=1, max_size=5))
def test_at_least_is_never_above_at_most_nor_below_one(reports: list[Told]) -> None:
    low, high = span(*numbered(reports))
    assert 1 <= low <= high


@settings(deadline=None)
@given(st.lists(REPORTS, min_size=1, max_size=4))
def test_the_order_of_reports_does_not_matter(reports: list[Told]) -> None:
    told = numbered(reports)
    assert len({span(*order) for order in itertools.permutations(told)}) == 1


@given(st.lists(REPORTS, min_size=1, max_size=4))
def test_one_more_report_of_the_same_voice_never_raises_at_least(reports: list[Told]) -> None:
    from dataclasses import replace

    told = numbered(reports)
    copy = replace(told[0], name="copy")
    assert span(*told, copy)[0] <= span(*told)[0]


@given(st.lists(REPORTS, min_size=1, max_size=4))
def test_an_independent_report_never_lowers_at_least(reports: list[Told]) -> None:
    told = numbered(reports)
    assert span(*told, Told(name="new", publisher="Wholly Another"))[0] >= span(*told)[0]


def test_a_copy_has_it_from_who_printed_it_first() -> None:
    agency = Told(name="b", publisher="Z Agency", text=LONG, published="2025-03-01")
    paper = Told(name="a", publisher="A Paper", text=LONG, published="2025-03-02")
    weight = weighed(agency, paper).corroboration
    assert weight is not None
    assert [line.origin for line in weight.lineages] == ["Z Agency"]


@pytest.mark.parametrize(
    ("words", "origin"),
    [
        ("bank records obtained by the Gull Monitor", "Gull Monitor"),
        ("a receipt seen by Gull Monitor", "Gull Monitor"),
        ("bank records obtained by P2", None),
        ("a clerk seen by Gull Monitor", None),
    ],
)
def test_who_has_seen_the_records_itself_says_what_stands_there(words: str, origin: str | None) -> None:
    weight = weighed(Told(name="a", publisher="Gull Monitor", by=((words, DESCRIBED),))).corroboration
    assert weight is not None
    assert [line.origin for line in weight.lineages] == [origin]
