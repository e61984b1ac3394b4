"""A reason is asked only of sketches of which it may be true."""

from __future__ import annotations

from sayso.reading.claims.refused.likely import Reason, likely
from sayso.reading.claims.refused.scene import Scene
from sayso.reading.claims.sketch import Sketch


def test_a_reason_of_another_relation_is_not_asked() -> None:
    assert _of_relative not in _asked(_of_relative, dep="conj")
    assert _of_relative in _asked(_of_relative, dep="acl:relcl")


def test_a_reason_of_another_predicate_is_not_asked() -> None:
    assert likely([_of_a_post], {"predicate": "killed"}) == ()
    assert likely([_of_a_post], {"predicate": "holds_role"}) == (_of_a_post,)


def test_a_reason_that_looks_about_may_be_true_of_any() -> None:
    for reason in (_under_a_noun, _behind_another, _joined):
        assert _asked(reason, dep="conj") == (reason,)


def _asked(*reasons: Reason, dep: str = "root") -> tuple[Reason, ...]:
    return likely(reasons, {"noun": False}, {"dep": dep, "tag": "VBD", "pos": "VERB"})


def _of_relative(scene: Scene, sketch: Sketch) -> bool:
    over = scene.tree.head[sketch.anchor]
    return scene.tree.is_verb(sketch.anchor) and scene.tree.dep[sketch.anchor] == "acl:relcl" and over > 1


def _of_a_post(scene: Scene, sketch: Sketch) -> bool:
    return sketch.predicate == "holds_role" and bool(sketch.filled.sides)


def _under_a_noun(scene: Scene, sketch: Sketch) -> bool:
    return scene.tree.pos[scene.tree.head[sketch.anchor]] == "NOUN"


def _behind_another(scene: Scene, sketch: Sketch) -> bool:
    return any(scene.tree.tag[j] == "NN" for j in range(sketch.anchor))


def _joined(scene: Scene, sketch: Sketch) -> bool:
    return scene.tree.dep[sketch.anchor] == "conj" and scene.tree.lower[sketch.anchor - 1] == "and"
