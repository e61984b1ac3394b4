"""Which reasons may speak against a sketch, by its predicate or how its word hangs alone: about half of them can't."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, cast

from sayso.reading.claims.grammar.tree import Tree
from sayso.reading.claims.refused.scene import Scene
from sayso.reading.claims.sketch import Sketch
from sayso.reading.mending.likely import AskedForMore

Reason = Callable[[Scene, Sketch], bool]


def likely(
    reasons: Iterable[Reason], sketch: Mapping[str, object], word: Mapping[str, str] | None = None
) -> tuple[Reason, ...]:
    """The reasons that may hold of a sketch with such attributes, whose word has such items in its tree, in order.

    It answers as asking each would: a reason is asked of a sketch of which no more is told, and only one that is
    false on these alone is left out.  "Whether a relative clause …" is, where ``word`` is ``{"dep": "conj"}``.
    """
    scene = cast("Scene", _Only(tree=_BareTree(**word or {})))
    bare = cast("Sketch", _Only(anchor=_WORD, **sketch))
    return tuple(reason for reason in reasons if _may_hold(reason, scene, bare))


class _Word:
    """The place of the sketch's word, which is before or behind nothing."""


_WORD = _Word()


class _Only:
    """What has a few attributes and no more."""

    def __init__(self, **known: Any) -> None:
        vars(self).update(known)

    def __getattr__(self, name: str) -> Any:
        raise AskedForMore(name)


class _Unknown:
    """What may be handed on, and not looked at."""

    def __hash__(self) -> int:
        raise AskedForMore

    def __eq__(self, other: object) -> bool:
        raise AskedForMore

    def __bool__(self) -> bool:
        raise AskedForMore

    def __str__(self) -> str:
        raise AskedForMore

    def __getattr__(self, name: str) -> Any:
        raise AskedForMore(name)


class _Items:
    """A list of which one item is known, if any."""

    def __init__(self, known: object = _Unknown()) -> None:
        self.known = known

    def __getitem__(self, place: object) -> object:
        return self.known if place is _WORD else _Unknown()


class _BareTree(_Only):
    """A tree of which only one word's label and tags are known."""

    is_verb = Tree.is_verb

    def __init__(self, **known: str) -> None:
        names = ("dep", "tag", "pos", "head", "lemma", "lower")
        super().__init__(**{name: _Items(known[name]) if name in known else _Items() for name in names})


def _may_hold(reason: Reason, scene: Scene, sketch: Sketch) -> bool:
    try:
        return reason(scene, sketch)
    except (AskedForMore, TypeError):  # A word without a place is counted with, or compared.
        return True
