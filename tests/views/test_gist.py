"""What is counted without being drawn is what is drawn: gists are happenings, bonds are ties."""

from __future__ import annotations

from sayso.testing.case import demo_case
from sayso.views.bond import Sought, bonds, bonds_of, way, weave
from sayso.views.gist import gists, gists_of
from sayso.views.happening import happenings
from sayso.views.network import network, path
from sayso.views.tie import pairs, ties


def test_a_gist_is_its_happening() -> None:
    case = demo_case()
    for h in happenings(case):
        g = gists(case)[h.id]
        assert (g.affirmed, g.hedged, g.disputed, g.planned, g.dated) == (
            h.affirmed, h.hedged, h.disputed, h.planned, h.dated,
        )  # fmt: skip
        assert g.pairs == pairs(h)
        assert g.left_open == bool(h.dating)
        assert (g.reports, g.at_least, g.at_most) == (
            h.corroboration.reports, h.corroboration.at_least, h.corroboration.at_most,
        )  # fmt: skip
        assert g.origins == any(line.origin for line in h.corroboration.lineages)


def test_gists_come_by_date() -> None:
    days = [g.earliest for g in gists(demo_case()).values()]
    dated = [d for d in days if d is not None]
    assert dated == sorted(dated)
    assert days[len(dated) :] == [None] * (len(days) - len(dated))


def test_a_bond_is_its_tie() -> None:
    case = demo_case()
    drawn = {(t.left.id, t.right.id): t for t in ties(case)}
    assert {(b.left.id, b.right.id) for b in bonds(case)} == set(drawn)
    for b in bonds(case):
        t = drawn[b.left.id, b.right.id]
        assert set(b.events) == {h.id for h in t.happenings}
        assert (len(b.denied), b.at_least, b.at_most, b.disputed, b.first, b.last) == (
            len(t.denied), t.at_least, t.at_most, t.disputed, t.first, t.last,
        )  # fmt: skip
        assert b.hedged == t.hedged
        assert set(b.opinions) == {h.id for h in t.opinions}


def test_the_bonds_of_one_are_those_of_all_that_it_has() -> None:
    case = demo_case()
    for entity in case.entities:
        mine = {(b.left.id, b.right.id) for b in bonds(case) if entity in (b.left.id, b.right.id)}
        assert {(b.left.id, b.right.id) for b in bonds_of(case, entity)} == mine


def test_the_weave_is_the_network() -> None:
    case = demo_case()
    shown, whole = weave(case, Sought()), network(case)
    assert shown.nodes == whole.nodes
    assert [(b.left.id, b.right.id) for b in shown.bonds] == [(e.tie.left.id, e.tie.right.id) for e in whole.edges]


def test_the_way_is_as_long_as_the_path() -> None:
    case = demo_case()
    names = [e.id for e in network(case).nodes]
    for left in names[:4]:
        for right in names:
            assert len(way(case, left, right).bonds) == len(path(case, left, right).edges)


def test_only_the_strongest_are_drawn_and_the_rest_is_counted() -> None:
    case = demo_case()
    few, whole = weave(case, Sought(), most=4), weave(case, Sought())
    assert 2 <= len(few.nodes) <= 4
    assert few.left_out == len(whole.nodes) - len(few.nodes)


def test_a_span_of_days_takes_in_what_lies_in_it_and_nothing_undated() -> None:
    case = demo_case()
    for b in weave(case, Sought(since="2025-03-01", until="2025-03-31")).bonds:
        for event in b.events:
            g = gists(case)[event]
            assert g.earliest is not None
            assert g.earliest <= "2025-03-31"
            assert (g.latest or "") >= "2025-03-01"


def test_filters_leave_only_what_fits() -> None:
    case = demo_case()
    met = weave(case, Sought(predicate="met")).bonds
    assert met
    assert {p for b in met for p in b.predicates} == {"met"}
    assert not any(b.hedged for b in weave(case, Sought(certain=True)).bonds)
    told = weave(case, Sought(publisher="Harbour Post")).bonds
    assert told
    for b in told:
        documents = {c.rpartition("#")[0] for e in b.events for c in case.events[e].claims}
        assert any("Harbour Post" in case.publishers(d) for d in documents)


def test_the_gists_of_one_are_its_events() -> None:
    case = demo_case()
    entity = case.entity("Idris Velkan").id
    assert {g.id for g in gists_of(case, entity)} == set(case.events_of_entity[entity])
