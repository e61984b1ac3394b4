"""What is always true of settling, whatever is piled up."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.resolution.factory import VOCABULARY, at, c, j, o, p, reading

from sayso.model.judgement import Judgement, JudgementKind
from sayso.model.known import KNOWN
from sayso.model.pile import Pile
from sayso.model.reading import Reading
from sayso.resolution import Memory, Resolution, resolve

_NAMES = ("Tarek Olmar", "Tareq Olmar", "Olmar", "Wahid Olmar", "Ines Farrow", "Muhammad Khan")
_GROUPS = ("Brell Council", "BC", "Lashkar-e-Falah", "Lashkar-i-Falah", "Jaish-e-Falah")
_TOWNS = ("Tollmouth", "Harwich Bay", "Arland", "Nowhere")
_DAYS = (None, "2025-02-01", "2025-02-02", "2025-02-01/2025-02-28", "2025-08-01")

things = st.tuples(
    st.sampled_from(_NAMES).map(p),
    st.sampled_from(_NAMES).map(p),
    st.sampled_from(_GROUPS).map(o),
    st.sampled_from(_TOWNS).map(at),
)
claims = st.builds(
    lambda predicate, partner, when, where, no: c(predicate, agent=0, partner=partner, when=when, where=where, no=no),
    st.sampled_from(("met", "appeared_with", "visited", "killed", "linked_to")),
    st.sampled_from((1, 2)),
    st.sampled_from(_DAYS),
    st.sampled_from((None, 3)),
    st.booleans(),
)
contents = st.lists(st.tuples(things, st.lists(claims, max_size=3)), min_size=1, max_size=6)
edges = st.lists(
    st.tuples(
        st.integers(0, 5), st.integers(0, 5), st.sampled_from(("same", "different", "unsure")), st.integers(1, 9)
    ),
    max_size=5,
)


def _readings(content: list) -> list[Reading]:  # type: ignore[type-arg]
    return [reading(f"d{i}", *stuff, claims=told) for i, (stuff, told) in enumerate(content)]


def _judgements(pairs: list) -> list[Judgement]:  # type: ignore[type-arg]
    made = [j(f"d{a}#e0", f"d{b}#e0", v, when=f"2026-01-0{d}") for a, b, v, d in pairs if a != b]
    events = [
        j(f"d{b}#c0", f"d{a}#c0", v, kind=JudgementKind.EVENT, when=f"2026-01-0{d}") for a, b, v, d in pairs if a < b
    ]
    return made + events


def settle(
    readings: list[Reading], judgements: list[Judgement] | tuple[()] = (), memory: Memory | None = None
) -> Resolution:
    return resolve(Pile(readings=tuple(readings), judgements=tuple(judgements)), VOCABULARY, memory)


@settings(max_examples=40, deadline=None)
@given(contents, edges, st.randoms())
def test_order_does_not_matter(content, pairs, random) -> None:  # type: ignore[no-untyped-def]
    readings, judgements = _readings(content), _judgements(pairs)
    before = settle(readings, judgements)
    random.shuffle(readings)
    random.shuffle(judgements)
    assert settle(readings, judgements) == before


@settings(max_examples=20, deadline=None)
@given(contents, edges)
def test_repeats_do_not_matter(content, pairs) -> None:  # type: ignore[no-untyped-def]
    readings, judgements = _readings(content), _judgements(pairs)
    assert settle(readings + readings[:2], judgements + judgements) == settle(readings, judgements)


@settings(max_examples=40, deadline=None)
@given(contents, edges)
def test_every_chain_and_claim_has_its_place(content, pairs) -> None:  # type: ignore[no-untyped-def]
    readings = _readings(content)
    found = settle(readings, _judgements(pairs))
    mentions = [m for e in found.entities for m in e.mentions]
    claims_ = [k for e in found.events for k in e.claims]
    assert sorted(mentions) == sorted((r.document.id, m.id) for r in readings for m in r.mentions)
    assert sorted(claims_) == sorted(f"{r.document.id}#{x.id}" for r in readings for x in r.claims)
    assert len({e.id for e in found.entities}) == len(found.entities)


@settings(max_examples=40, deadline=None)
@given(contents, edges)
def test_different_is_always_obeyed(content, pairs) -> None:  # type: ignore[no-untyped-def]
    judgements = [x for x in _judgements(pairs) if x.verdict == "different"]
    found = settle(_readings(content), judgements)
    groups = [set(e.chains) for e in found.entities] + [set(e.claims) for e in found.events]
    assert not any(set(x.subject) <= g for x in judgements for g in groups)


@settings(max_examples=40, deadline=None)
@given(contents)
def test_kinds_and_plans_do_not_mix(content) -> None:  # type: ignore[no-untyped-def]
    readings = _readings(content)
    kinds = {(r.document.id, m.id): m.kind for r in readings for m in r.mentions}
    for entity in settle(readings).entities:
        assert {kinds[m] for m in entity.mentions} == {entity.kind}


@settings(max_examples=20, deadline=None)
@given(contents, contents, edges)
def test_what_came_and_went_leaves_no_trace(content, more, pairs) -> None:  # type: ignore[no-untyped-def]
    readings, judgements = _readings(content), _judgements(pairs)
    others = [reading(f"x{i}", *stuff, claims=told) for i, (stuff, told) in enumerate(more)]
    before = settle(readings, judgements)
    settle(readings + others, judgements)
    assert settle(readings, judgements) == before


@settings(max_examples=20, deadline=None)
@given(contents, st.sets(st.integers(0, 5)), edges, st.randoms())
def test_order_does_not_matter_to_entries_of_lists(content, listed, pairs, random) -> None:  # type: ignore[no-untyped-def]
    readings = [_as_entry(r, i) if i in listed else r for i, r in enumerate(_readings(content))]
    before = settle(readings, _judgements(pairs))
    random.shuffle(readings)
    assert settle(readings, _judgements(pairs)) == before


@settings(max_examples=20, deadline=None)
@given(contents, st.sets(st.integers(0, 5)))
def test_a_list_never_decides_which_reports_are_of_one(content, listed) -> None:  # type: ignore[no-untyped-def]
    readings = _readings(content)
    told = [r for i, r in enumerate(readings) if i not in listed]
    # What reports join alone stays joined; an entry may only bring together what nothing parts.
    whole = [
        set(e.chains) for e in settle([_as_entry(r, i) if i in listed else r for i, r in enumerate(readings)]).entities
    ]
    assert all(any(set(e.chains) <= w for w in whole) for e in settle(told).entities)


def _as_entry(made: Reading, number: int) -> Reading:
    return replace(made, document=replace(made.document, media_type=KNOWN, publisher=f"list {number % 2}"))


_STEPS = st.lists(st.tuples(st.sets(st.integers(0, 5), max_size=6), st.integers(0, 5)), min_size=1, max_size=6)


@settings(max_examples=60, deadline=None)
@given(contents, contents, edges, st.sets(st.integers(0, 5)), _STEPS)
def test_settling_with_a_memory_equals_a_rebuild_at_each_step(content, other, pairs, listed, steps) -> None:  # type: ignore[no-untyped-def]
    """Reports come and go, are read otherwise, and judgements are made and taken back: nothing stays behind."""
    readings = [_as_entry(r, i) if i in listed else r for i, r in enumerate(_readings(content))]
    readings = [_with_words(r) for r in readings]
    changed = [_with_words(r) for r in _readings(other)]
    judgements = _judgements(pairs)
    memory = Memory()
    for there, judged in steps:
        pile = [r for i, r in enumerate(readings) if i in there] + [r for i, r in enumerate(changed) if i not in there]
        assert settle(pile, judgements[:judged], memory) == settle(pile, judgements[:judged])


def _with_words(made: Reading) -> Reading:
    """A report in the words of its names, so that some tell one story."""
    text = " ".join(m.text for m in made.mentions) + " harbour pilots count the damage"
    return replace(made, document=replace(made.document, text=text))


def test_a_report_of_other_things_leaves_the_rest_as_it_was() -> None:
    readings = [
        reading(f"d{n}", p(f"Tarek Olmar{n}a"), p("Ines Farrow"), claims=[c("met", agent=0, partner=1)])
        for n in range(9)
    ]
    memory = Memory()
    settle(readings, memory=memory)
    recall = memory.begin()
    memory.begin = lambda: recall  # type: ignore[method-assign]
    settle([*readings, reading("x", o("Brell Council"), at("Nowhere"))], memory=memory)
    assert recall.anew["chains"] == recall.anew["tellings"] == 1
    assert recall.anew["part"] == recall.anew["entity"] == 2
    assert recall.anew["event"] == recall.anew["alike"] == 0
