"""Which sketches are left out although the words fit: what nobody is said to do, and what the parse cannot tell.

Each reason is a function of its own, true where the sketch is to be left out; ``refusal`` names the first that is, and
a reason that only doubts the parse where none says that nothing was done.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache, lru_cache

from sayso.reading.claims.refused import other_sense, posts, sentenced
from sayso.reading.claims.refused.likely import Reason as _Reason
from sayso.reading.claims.refused.likely import likely
from sayso.reading.claims.refused.not_done import (
    excused,
    fancied,
    general,
    nobodys,
    nouns,
    played,
    supposed,
    undone,
    unheeded,
    unreal,
    unseen,
)
from sayso.reading.claims.refused.parsed import (
    adrift,
    cut_names,
    doubted,
    lent,
    lost,
    misjoined,
    misread,
    pronouns,
    sides,
)
from sayso.reading.claims.refused.parsed.lent import lenders
from sayso.reading.claims.refused.scene import Scene
from sayso.reading.claims.refused.voices import (
    cleared,
    corrections,
    described,
    faked,
    headed,
    made_up,
    put_to_them,
    rumoured,
    summed,
    taken_back,
    unowned,
    unproven,
    unsettled,
    voiced,
)
from sayso.reading.claims.sketch import Sketch

#: What the report itself does not tell as so: taken back, unproven, made up, put to somebody, or the word of a list.
_OF_UNTOLD: tuple[_Reason, ...] = (
    taken_back.taken_back,
    corrections.corrected,
    put_to_them.put_to_them,
    cleared.cleared,
    voiced.teller_does_it,
    nobodys.not_so_now,
    described.only_described,
    described.only_labelled,
    described.only_found,
    sentenced.only_the_trial,
    unheeded.unheeded,
    unproven.unproven,
    made_up.made_up,
    excused.excused,
    headed.in_their_list,
    unowned.unowned,
    rumoured.rumoured,
)
_OF_ANY: tuple[_Reason, ...] = (
    sides.himself,
    sides.parted,
    cut_names.cut_name,
    cut_names.body_shared,
    cut_names.titled_on,
    cut_names.of_a_letter,
    cut_names.title_apart,
    cut_names.either_owner,
    sides.asked_for,
    pronouns.anyones,
    sides.one_led,
    sides.no_post,
    sides.builds,
    sides.born_where,
    sentenced.no_sentence,
    posts.under_him,
    posts.by_courtesy,
    posts.either_ones_office,
    posts.of_whose,
    posts.no_such_office,
    posts.of_a_field,
    posts.of_its_part,
    posts.of_address,
    posts.in_a_byline,
    posts.of_what_from_where,
    posts.verb_in_title,
    posts.until_then,
    posts.each_in_its_time,
    posts.only_a_surname,
    posts.of_one_ruled_out,
    other_sense.near_by,
    other_sense.lies_there,
    other_sense.owned_there,
    sides.anothers,
    adrift.owners_alone,
    played.played,
    fancied.lest,
    fancied.bidden,
    fancied.forgivable,
    fancied.each_time,
    fancied.vanished,
    fancied.of_the_wished,
    fancied.of_none,
    unsettled.unconfirmed,
    unsettled.not_known_true,
    faked.faked,
    unsettled.not_guilty,
    summed.summed_up,
    *_OF_UNTOLD,
)
_OF_NOUNS: tuple[_Reason, ...] = (
    nouns.unreal_noun,
    supposed.likened,
    supposed.of_weight,
    supposed.under_accusation,
    supposed.unforeseen,
)
_OF_NOUN_DEEDS: tuple[_Reason, ...] = (
    undone.only_meant,
    undone.only_begun,
    undone.leading_to,
    undone.refused_deed,
    undone.untrue,
    undone.likened,
    undone.house_arrest,
    voiced.claims_deed,
    nobodys.of_any_known,
    undone.nowhere,
    undone.seats,
    undone.only_named,
    fancied.pending,
    unsettled.in_an_if,
)
#: Reasons to doubt the parse of a verb, not the deed.
_OF_DOUBTED_VERBS: tuple[_Reason, ...] = (
    misread.clauses_doing,
    misread.far_participle,
    misread.not_such,
    misread.his_or_theirs,
    misread.object_parted,
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
    misread.noun_for_clause,
    misread.of_what_he_is,
    voiced.topic_taken,
    *misjoined.DOUBTS,
    made_up.in_a_tale,
    headed.under_opinion,
    headed.acronym_lost,
    headed.cited_title,
    headed.speaker_behind,
    fancied.to_be,
    doubted.unsure,
    doubted.hung_loosely,
    misread.either_nouns,
    doubted.of_either,
    lent.as_told,
    lent.outcome,
    lent.of_things_alone,
    lent.by_means,
    lent.caught_at,
    lent.things_after,
    lent.own_object,
    lent.gap_lost,
    lent.of_clause,
    lent.doer_lost,
    lent.lender_lost,
    lent.each_theirs,
    voiced.either_voice,
    adrift.either_it,
    voiced.either_speaker,
    voiced.listener_taken,
    voiced.asks_how,
    voiced.either_body,
    voiced.claimants_own,
    voiced.numbered,
    lost.of_the_only,
    lost.failing_first,
    lost.beside_the_future,
    lost.in_comparison,
    lost.compared_first,
    lost.only_a_condition,
    lost.asked_when,
    lost.suspended,
    lost.of_what_would_have,
    lost.denied_of_many,
    lost.still_to_prove,
    lost.only_a_view,
    lost.as_seen,
    lost.if_not_the_only,
    lost.how_many,
    lost.but_another,
    lost.of_the_unaware,
    voiced.reason_given,
    voiced.either_account,
    voiced.said_somebody,
)
_OF_VERBS: tuple[_Reason, ...] = (
    misread.inside_word,
    *_OF_DOUBTED_VERBS,
    nobodys.nobodys_gerund,
    nobodys.anybodys,
    nobodys.of_any,
    nobodys.only_which_one,
    nobodys.things_doing,
    nobodys.times_doing,
    other_sense.idiom,
    other_sense.bare_given,
    other_sense.as_put,
    other_sense.permitting,
    other_sense.preposition,
    other_sense.title_word,
    other_sense.only_told,
    other_sense.next_in_line,
    other_sense.seats_held,
    other_sense.befell,
    other_sense.only_called,
    lost.before_a_list,
    unreal.free_relative,
    unreal.ruled_out,
    unreal.open_infinitive,
    unreal.in_passing,
    unreal.possible,
    unreal.either_deed,
    unreal.provided,
    unreal.on_a_day_to_come,
    unreal.nobody_tells,
    unseen.unseen,
    unreal.never_reached,
    supposed.asked_which,
    supposed.so_that,
    supposed.the_more,
    supposed.whenever,
    supposed.other_ones,
    supposed.of_any_such,
    supposed.it_means,
    general.of_a_kind,
    general.of_those_only,
    general.not_done_by,
    general.with_a_wish,
    general.of_the_required,
    general.told_about,
    general.what_it_is_for,
    general.in_an_idea,
    general.yet_to_be,
    general.looked_at,
    general.named_only,
    pronouns.crossed,
    adrift.adrift,
    adrift.past_a_thing,
    adrift.place_left,
    adrift.whose,
    fancied.under_condition,
    fancied.turned,
    fancied.as_one_might,
    fancied.to_be_able,
    fancied.going_forward,
    fancied.helper_lost,
    fancied.how_it_may,
    fancied.thought_between,
    unsettled.under_denial,
    unsettled.before_it,
    unsettled.when_it_has,
    unsettled.in_a_condition,
    unsettled.under_asking,
    unsettled.left_so,
    unsettled.unless_behind,
    unsettled.to_have_it_done,
)
#: Of a verb without a subject, what also speaks against the verb that lends it one.
_OF_LENDERS: tuple[_Reason, ...] = (
    misread.either_nouns,
    doubted.of_either,
    misread.disagrees,
    lent.as_told,
    lent.gap_lost,
    misjoined.other_form,
    misjoined.helper_ahead,
)

#: Reasons to doubt the parse, not the deed, by name.
_DOUBTS = frozenset(
    reason.__name__
    for reason in (
        *_OF_DOUBTED_VERBS,
        sides.parted,
        cut_names.cut_name,
        cut_names.body_shared,
        cut_names.titled_on,
        cut_names.of_a_letter,
        cut_names.title_apart,
        cut_names.either_owner,
        posts.by_courtesy,
        posts.either_ones_office,
        posts.until_then,
        posts.each_in_its_time,
        posts.of_a_field,
        posts.no_such_office,
        posts.of_its_part,
        adrift.owners_alone,
        pronouns.crossed,
        adrift.adrift,
        adrift.past_a_thing,
        adrift.place_left,
        supposed.it_means,
        adrift.whose,
        voiced.claims_deed,
        unsettled.not_known_true,
        *_OF_UNTOLD,
    )
)


def refusal(scene: Scene, sketch: Sketch) -> str | None:
    """The name of the first reason to leave a sketch out, doubts of the parse last; None where it is to be printed."""
    tree, i = scene.tree, sketch.anchor
    verb = not sketch.noun and tree.pos[i] in ("VERB", "AUX")
    deed = sketch.noun and sketch.status is None and not sketch.compound
    for reason in _likely(sketch.predicate, sketch.noun, deed, tree.dep[i], tree.tag[i], tree.pos[i]):
        if reason(scene, sketch):
            return reason.__name__
    return _lent(scene, sketch) if verb else None


@lru_cache(maxsize=8_192)
def _likely(predicate: str, noun: bool, deed: bool, dep: str, tag: str, pos: str) -> tuple[_Reason, ...]:
    told = _of_predicate(predicate)
    return tuple(reason for reason in _of_word(noun, deed, dep, tag, pos) if reason in told)


@cache
def _of_word(noun: bool, deed: bool, dep: str, tag: str, pos: str) -> tuple[_Reason, ...]:
    verb = not noun and pos in ("VERB", "AUX")
    return likely(_reasons(verb, deed), {"noun": noun}, {"dep": dep, "tag": tag, "pos": pos})


@cache
def _of_predicate(predicate: str) -> frozenset[_Reason]:
    return frozenset(likely((*_OF_ANY, *_OF_VERBS, *_OF_NOUNS, *_OF_NOUN_DEEDS), {"predicate": predicate}))


@cache
def _reasons(verb: bool, deed: bool) -> tuple[_Reason, ...]:
    every = (*_OF_ANY, *(_OF_VERBS if verb else _OF_NOUNS), *(_OF_NOUN_DEEDS if deed else ()))
    return tuple(sorted(every, key=lambda reason: is_doubt(reason.__name__)))


def _lent(scene: Scene, sketch: Sketch) -> str | None:
    """What speaks against a verb that lends the sketch's verb its subject."""
    for lender in lenders(scene, sketch.anchor):
        apart = scene.tree.dep[lender] in ("ccomp", "parataxis") and scene.tree.with_dep(lender, "nsubj")
        lending = replace(sketch, anchor=lender)
        for reason in _OF_LENDERS if apart else (*_OF_LENDERS, doubted.unsure):
            if reason(scene, lending):
                return reason.__name__
    return None


def is_doubt(reason: str) -> bool:
    """Whether a reason only doubts whose deed it is, or what it hangs on: that something was done stands."""
    return reason in _DOUBTS


__all__ = ["Scene", "is_doubt", "refusal"]
