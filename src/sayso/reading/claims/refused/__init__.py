"""Which sketches are left out although the words fit: what nobody is said to do, and what the parse cannot tell.

Each reason is a function of its own, true where the sketch is to be left out; ``refusal`` names the first that is.
"""

from __future__ import annotations

from collections.abc import Callable

from sayso.reading.claims.refused import adrift, misread, nobodys, nouns, other_sense, pronouns, sides, unreal
from sayso.reading.claims.refused.scene import Scene
from sayso.reading.claims.sketch import Sketch

_Reason = Callable[[Scene, Sketch], bool]

_OF_ANY: tuple[_Reason, ...] = (
    sides.himself,
    sides.parted,
    sides.asked_for,
    pronouns.anyones,
    sides.one_led,
    sides.no_post,
    sides.born_where,
    sides.anothers,
    adrift.owners_alone,
)
_OF_NOUNS: tuple[_Reason, ...] = (nouns.unreal_noun,)
_OF_VERBS: tuple[_Reason, ...] = (
    misread.inside_word,
    misread.far_participle,
    misread.said_between,
    misread.either_ones,
    misread.other_tense,
    misread.which_of_them,
    misread.bare_participle,
    misread.hanging,
    misread.mixed,
    misread.disagrees,
    misread.words_unsaid,
    misread.one_of_them,
    nobodys.nobodys_gerund,
    nobodys.anybodys,
    nobodys.things_doing,
    nobodys.times_doing,
    other_sense.idiom,
    other_sense.bare_given,
    other_sense.preposition,
    other_sense.title_word,
    other_sense.only_told,
    unreal.free_relative,
    unreal.ruled_out,
    unreal.open_infinitive,
    unreal.in_passing,
    unreal.possible,
    unreal.either_deed,
    unreal.provided,
    pronouns.crossed,
    adrift.adrift,
    adrift.past_a_thing,
)


def refusal(scene: Scene, sketch: Sketch) -> str | None:
    """The name of the first reason to leave a sketch out; None where it is to be printed."""
    verb = not sketch.noun and scene.tree.pos[sketch.anchor] in ("VERB", "AUX")
    for reason in (*_OF_ANY, *(_OF_VERBS if verb else _OF_NOUNS)):
        if reason(scene, sketch):
            return reason.__name__
    return None


__all__ = ["Scene", "refusal"]
