"""Weighing with a memory equals weighing without one, whatever has changed in between."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.model.document import Capture
from sayso.model.entity import Entity, EntityName
from sayso.model.event import Event
from sayso.model.mention import Kind
from sayso.model.pile import Pile
from sayso.model.stance import Polarity
from sayso.resolution.memory import Memory, Recall
from sayso.testing.told import DESCRIBED, NAMED, Told, one_event, people, pile, retract
from sayso.weighing import Weighed, families_of, weigh

_SPEAKERS = ((), (("the Gull Monitor", NAMED),), (("records", DESCRIBED),), (("P2", NAMED), ("officials", DESCRIBED)))
_TEXTS = tuple(" ".join(f"word{n}x{i}" for i in range(40)) for n in range(3))
_BODIES = ("Gull Monitor", "P1", "P2", "Northwire")
_OWNERS = (("P1", "Mast Group"), ("P2", "Mast Group"), ("Gull Monitor", "P1"))

reports = st.lists(
    st.builds(
        Told,
        name=st.just(""),
        publisher=st.sampled_from([None, "P1", "P2", "Gull Monitor"]),
        by=st.sampled_from(_SPEAKERS),
        credits=st.sampled_from([(), ("Northwire",)]),
        polarity=st.sampled_from(list(Polarity)),
        day=st.sampled_from([None, "2025-01-02", "2025-01-03"]),
        text=st.sampled_from(_TEXTS),
        links=st.sampled_from([(), ("https://p.example/r0",)]),
    ),
    min_size=1,
    max_size=5,
).map(lambda made: [replace(t, name=f"r{n}", url=f"https://p.example/r{n}") for n, t in enumerate(made)])
some = st.sets(st.integers(0, 4), max_size=5)
steps = st.lists(st.tuples(some, some, some, some, st.integers(0, 3)), min_size=2, max_size=5)


def _bodies(chosen: set[int]) -> tuple[Entity, ...]:
    """Organisations that nobody but the name of a source leads to."""
    names = [name for n, name in enumerate(_BODIES) if n in chosen]
    return tuple(
        Entity(id=f"E-{n}", kind=Kind.ORGANISATION, name=n, names=(EntityName(name=n, documents=("x",)),), mentions=())
        for n in names
    )


def _events(told: list[Told], apart: set[int]) -> tuple[Event, ...]:
    """Some reports tell of an event of their own, the others of one."""
    together = [t for n, t in enumerate(told) if n not in apart]
    alone = [replace(one_event(t), id=f"ev-{t.name}") for n, t in enumerate(told) if n in apart]
    return (*((one_event(*together),) if together else ()), *alone)


def _pile(told: list[Told], printed: set[int], retracted: set[int]) -> Pile:
    made = pile(*told, judgements=tuple(retract(t) for n, t in enumerate(told) if n in retracted))
    captures = [
        Capture(document=t.document, name=t.name, publisher="P2", added="2026-01-01T00:00:00Z")
        for n, t in enumerate(told)
        if n in printed
    ]
    return replace(made, captures=tuple(captures))


def _weighed(
    told: list[Told], step: tuple[set[int], set[int], set[int], set[int], int], recall: Recall | None
) -> Weighed:
    printed, retracted, apart, bodies, owners = step
    entities = (*people(*told), *_bodies(bodies))
    made, events = _pile(told, printed, retracted), _events(told, apart)
    return weigh(made, entities, events, families=families_of(_OWNERS[:owners]), recall=recall)


@settings(max_examples=100, deadline=None)
@given(reports, st.lists(some, min_size=5, max_size=5), steps)
def test_weighing_with_a_memory_equals_weighing_anew(made, there, changes) -> None:  # type: ignore[no-untyped-def]
    """Reports come and go, are retracted, printed elsewhere, join other events; bodies get names, papers owners."""
    memory = Memory()
    for gone, step in zip(there, changes, strict=False):
        told = [t for n, t in enumerate(made) if n not in gone]
        recall = memory.begin()
        assert _weighed(told, step, recall) == _weighed(told, step, None)
        memory.keep(recall)


def test_only_what_a_report_touches_is_weighed_again() -> None:
    told = [Told(name=f"r{n}", publisher="P1", text=" ".join(f"w{n}x{i}" for i in range(40))) for n in range(6)]
    memory, every = Memory(), set(range(6))
    first = memory.begin()
    _weighed(told[:5], (set(), set(), every, set(), 0), first)
    memory.keep(first)
    second = memory.begin()
    _weighed(told, (set(), set(), every, set(), 0), second)
    assert second.anew["told"] == second.anew["weighed"] == second.anew["shingled"] == 1


def test_a_body_that_gets_a_name_weighs_what_leans_on_it_again() -> None:
    told = [Told(name="r0", by=(("the Gull Monitor", NAMED),)), Told(name="r1", publisher="P3")]
    memory, step = Memory(), (set[int](), set[int](), {0, 1}, set[int](), 0)
    first = memory.begin()
    _weighed(told, step, first)
    memory.keep(first)
    second = memory.begin()
    _weighed(told, (*step[:3], {0}, 0), second)
    assert second.anew["told"] == second.anew["weighed"] == 1
