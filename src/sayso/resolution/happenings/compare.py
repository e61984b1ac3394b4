"""Whether two tellings are of one happening or state, and why."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sayso.model.claim import ClaimKind, Status
from sayso.resolution.happenings.background import Background
from sayso.resolution.happenings.compatible import SLACK, exact, gap, narrow, overlap, same_place
from sayso.resolution.happenings.lexicon import happenings, told_alike, words_alike
from sayso.resolution.happenings.parting import agreed_place, clash, one_sort, only_venues, parted
from sayso.resolution.happenings.stories import ONE_STORY
from sayso.resolution.happenings.telling import CORE, Telling, of_none
from sayso.resolution.happenings.wording import of_the_same, share_more_than_the_deed
from sayso.resolution.names.fold import fold

STATE_GAP = 366
"""Days between two stated spans of a state beyond which they are two spells of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """``score`` in [0, 1]: 0 parts them for good, below ``ONE`` leaves it open, from ``ONE`` on they are one.

    ``thin`` is true where neither time nor place says which of several happenings is meant.
    """

    score: float
    reasons: tuple[str, ...] = ()
    thin: bool = False


ONE = 0.6
_ORGANISING = frozenset({"organised", "hosted"})
_SEASON = 92
"""Days for which a report without a day of its own may speak of the meeting of the same two in the same place."""
CLOSE = 0.24
"""Documents from this likeness on tell the same things of a story."""
_CLOSER = 0.28
"""The same for deeds that people do in one place after another."""
_MARKED = 0.2
"""The same where the word for the deed is one of those that say which story each of them tells."""
APART = Verdict(score=0.0)
UNLIKE = Verdict(score=0.05)
"""Told in other words or of other ones: a bar to a group, unless nearly all else in it holds together."""
OTHERS = Verdict(score=0.1)
"""Other ones are named: no pair to join, but no bar to a group that holds together otherwise."""
OPEN = Verdict(score=0.3)


def compare_tellings(a: Telling, b: Telling, known: Background) -> Verdict:
    """Whether two tellings are of one happening or state."""
    if a.kind is not b.kind or a.planned is not b.planned or a.kind is ClaimKind.ASSESSMENT:
        return APART
    if not told_alike(a.claim.predicate, b.claim.predicate):
        return _other_words(a, b, known) if words_alike(a.trigger, b.trigger) else _apart(a, b)
    if a.claim.predicate in happenings().worded and a.deed != b.deed:
        return _apart(a, b)
    return _states(a, b) if a.kind is ClaimKind.STATE else _events(a, b, known)


def _apart(a: Telling, b: Telling) -> Verdict:
    """Two that are no pair: for good where their times or places cannot be one, or nearly so."""
    return APART if parted(a, b) and not only_venues(a, b) else UNLIKE


def _states(a: Telling, b: Telling) -> Verdict:
    """One state: the same two sides and, for a role, the same title."""
    if not _same_sides(a, b) or not _same_title(a, b) or _over(a) is not _over(b):
        return APART
    if a.days is not None and b.days is not None and gap(a.days, b.days) > STATE_GAP:
        return APART
    return Verdict(score=0.9, reasons=(f"{_predicates(a, b)} of the same",))


def _over(telling: Telling) -> bool:
    """Whether it says that a state is over: that bears out no report that it holds."""
    return telling.claim.status is Status.ENDED and not telling.denial


def _same_sides(a: Telling, b: Telling) -> bool:
    """All named sides agree and there are two of them, or one that its title or place tells apart."""
    if a.mutual or b.mutual:
        return len(a.core) > 1 and a.core == b.core
    if any(a.roles.get(r, frozenset()) != b.roles.get(r, frozenset()) for r in CORE):
        return False
    if not a.core:
        return False
    return len(a.core) > 1 or a.claim.title is not None or a.venues == b.venues


def _same_title(a: Telling, b: Telling) -> bool:
    """Whether one title is the other said for short: "mayor" is no "deputy mayor"."""
    left, right = (set(fold(t.claim.title or "").replace("-", " ").split()) for t in (a, b))
    if left and right and not happenings().lesser.isdisjoint(left ^ right):
        return False
    return left <= right or right <= left


def _events(a: Telling, b: Telling, known: Background) -> Verdict:
    if a.deed in happenings().once and (once := _once(a, b)) is not None:
        return once
    met_there = len(a.core & b.core) > 1 and agreed_place(a, b) is True
    if known.of_other_times(a, b, *([_SEASON] if met_there else ())) and not _lasts(a, b):
        return _apart(a, b)
    if a.days is not None and b.days is not None and gap(a.days, b.days) > SLACK:
        return APART
    if clash(a, b):
        return _told_of_others(a, b) if not _softly(a, b, known) else _one_story(a, b, known)
    if parted(a, b):
        return _told_otherwise(a, b, a.core & b.core)
    found = _when_and_where(a, b, a.core & b.core)
    return found if found.score >= ONE else max(found, _one_story(a, b, known), key=lambda v: v.score)


def _lasts(a: Telling, b: Telling) -> bool:
    """Whether it is a deed that seldom befalls one twice, on one who is named: an arrest is told of for years."""
    lasting = not happenings().lasting.isdisjoint({a.family, a.claim.predicate})
    return lasting and not a.named_roles.get("patient", frozenset()).isdisjoint(b.named_roles.get("patient", ()))


def _softly(a: Telling, b: Telling, known: Background) -> bool:
    """Whether those who fill a role may be the same ones, told by another form of the name."""
    if a.document == b.document:
        return False
    if a.mutual or b.mutual:
        return known.may_be_one(a.core - b.core, b.core - a.core)
    for role in CORE:
        left, right = a.named_roles.get(role), b.named_roles.get(role)
        if left and right and not known.may_be_one(left, right):
            return False
    return True


def _one_story(a: Telling, b: Telling, known: Background) -> Verdict:
    """Two documents that tell one story in the same words: what they leave open is taken to be the same."""
    if parted(a, b):
        return _apart(a, b)
    if a.deed != b.deed:
        return _one_object(a, b, known)
    story = known.story(a, b)
    if story < ONE_STORY or (a.family == "speech" and not _same_word(a, b, known)):
        return OPEN
    if a.denial is not b.denial and a.core.isdisjoint(b.core) and not (of_none(a) or of_none(b)):
        return OPEN
    alike = a.trigger == b.trigger or words_alike(a.trigger, b.trigger)
    concerned = _same_concerned(a, b, known)
    if not concerned and not (_headed(a, b) if a.document == b.document else _left_open(a, b, known)):
        return OPEN
    # Another word may be another deed (a blast is no attack): who did or bore it must then be told.
    if not alike and (not concerned or not one_sort(a) or _bare(a) or _bare(b)):
        return OPEN
    if a.document != b.document and not _alike_enough(a, b, known, story):
        return OPEN
    told = "one document" if a.document == b.document else "two reports of one story"
    words = f"in the same words ({a.trigger})" if a.trigger == b.trigger else "of the same ones"
    # Of several that could be meant, the one that tells of the same ones comes first.
    alike_sides = 0.01 * min(len(a.nouns & b.nouns) + len(a.core & b.core), 5)
    return Verdict(score=min(0.6 + 0.3 * story, 0.85) + alike_sides, reasons=(f"{told}, {words}",), thin=True)


def _alike_enough(a: Telling, b: Telling, known: Background, story: float) -> bool:
    """Whether two reports' tellings have enough in common beside the deed, or agree in day or town."""
    if not share_more_than_the_deed(a, b, story):
        return False
    dated = a.days is not None and b.days is not None and overlap(a.days, b.days) and narrow(a.days) and narrow(b.days)
    placed = exact(a.place) and exact(b.place) and agreed_place(a, b) is True
    return dated or placed or of_the_same(a, b, known.named_alike(a, b), story)


def _one_object(a: Telling, b: Telling, known: Background) -> Verdict:
    """Other words for it ("issued" and "released"): the same one did it to what is called the same."""
    story = known.story(a, b)
    if a.document == b.document or story < ONE_STORY or a.core.isdisjoint(b.core):
        return OPEN
    left, right = ({n.rpartition(":")[2] for n in t.nouns if not n.startswith("agent:")} for t in (a, b))
    if left.isdisjoint(right):
        return OPEN
    words = f"two reports of one story, of the same {min(left & right)}"
    return Verdict(score=min(0.6 + 0.3 * story, 0.85), reasons=(words, _predicates(a, b)), thin=True)


def _other_words(a: Telling, b: Telling, known: Background) -> Verdict:
    """Words for one deed that are two predicates ("cut", "damaged"), of the same ones in two reports of one story."""
    if a.kind is not ClaimKind.EVENT or a.denial is not b.denial or a.document == b.document:
        return _apart(a, b)
    if known.of_other_times(a, b) and not _lasts(a, b):
        return _apart(a, b)
    if parted(a, b) or (clash(a, b) and not _softly(a, b, known)):
        return _apart(a, b)
    story = known.story(a, b)
    if story < ONE_STORY or not _same_concerned(a, b, known) or not _same_object(a, b, known):
        return OPEN
    reasons = ("two reports of one story, of the same ones", f"{a.trigger} ~ {b.trigger}")
    return Verdict(score=min(0.6 + 0.3 * story, 0.85), reasons=reasons, thin=True)


def _same_object(a: Telling, b: Telling, known: Background) -> bool:
    """Whether what it was done to may be the same: it is named or called alike, or one report leaves it out."""
    nouns = [{n.rpartition(":")[2] for n in t.nouns if not n.startswith("agent:")} for t in (a, b)]
    named = [frozenset(e for r, found in t.roles.items() if r != "agent" for e in found) & t.named for t in (a, b)]
    if not nouns[0].isdisjoint(nouns[1]) or known.may_be_one(*named):
        return True
    return not all(n or e for n, e in zip(nouns, named, strict=True))


def _same_concerned(a: Telling, b: Telling, known: Background) -> bool:
    """Whether somebody who may be the same, or is described or counted alike, is concerned in both."""
    return known.may_be_one(a.core, b.core) or not (a.nouns.isdisjoint(b.nouns) and a.counts.isdisjoint(b.counts))


def _left_open(a: Telling, b: Telling, known: Background) -> bool:
    """Whether one of two reports names nobody, and the deed is of a narrow sort or the reports are close.

    They need be less close where the word for it is one of those that say which story each of them tells.
    """
    if (a.core and b.core) or _of_other_things(a, b):
        return False
    story = known.story(a, b)
    if a.family in happenings().roaming and not one_sort(a):
        return story >= _CLOSER
    marked = story >= _MARKED and a.trigger == b.trigger and known.marked(a) and known.marked(b)
    return story >= CLOSE or one_sort(a) or marked


def _of_other_things(a: Telling, b: Telling) -> bool:
    """Whether two words for a deed are of other things: "bought a house" is no "purchase of 40 ambulances"."""
    if a.trigger == b.trigger:
        return False
    left, right = ({n for n in t.nouns if n.startswith("patient:")} for t in (a, b))
    return bool(left) and bool(right) and left.isdisjoint(right) and not _crowd(left | right)


def _crowd(nouns: Iterable[str]) -> bool:
    """Whether somebody is only told as "people" or "men": any other word may be of them."""
    return not happenings().anybody.isdisjoint(noun.rpartition(":")[2] for noun in nouns)


def _headed(a: Telling, b: Telling) -> bool:
    """Whether one is the headline of a report and the other what its text tells, and one of them names nobody."""
    crowd = a.mutual and _crowd(a.nouns) is not _crowd(b.nouns)  # "Meets many people" is no meeting of a magnate.
    return not crowd and a.heading is not b.heading and a.trigger == b.trigger and not (a.core and b.core)


def _bare(telling: Telling) -> bool:
    """Whether nobody and nothing is told to have done it or borne it."""
    return not any(role in telling.roles for role in CORE)


def _same_word(a: Telling, b: Telling, known: Background) -> bool:
    """Whether two reports may tell of one saying: one who is named says it, or nobody does, of the same one."""
    if a.document == b.document:
        return False
    if any(n.startswith("agent:") for n in a.nouns & b.nouns) and len(a.nouns & b.nouns) > 1:
        return True
    speakers = [t.roles.get("agent", frozenset()) for t in (a, b)]
    if any(speakers):
        return known.may_be_one(*(found & t.named for found, t in zip(speakers, (a, b), strict=True)))
    of_whom = [t.roles.get("patient", frozenset()) for t in (a, b)]
    return not of_whom[0].isdisjoint(of_whom[1]) or any(n.startswith("patient:") for n in a.nouns & b.nouns)


def _once(a: Telling, b: Telling) -> Verdict | None:
    """A death, a birth: the same one is concerned, whatever date or doer is given."""
    if a.deed != b.deed:
        return None
    roles = happenings().once.get(a.deed, ())
    left, right = ({e for role in roles for e in t.roles.get(role, ())} & t.named for t in (a, b))
    if left.isdisjoint(right):
        return None
    reasons = ("the same one is concerned, and it happens once", *_differs(a, b))
    return Verdict(score=0.8, reasons=reasons)


def _differs(a: Telling, b: Telling) -> tuple[str, ...]:
    found = []
    if a.days is not None and b.days is not None and not overlap(a.days, b.days):
        found.append("the tellings differ in when")
    if same_place(a.place, b.place) is False:
        found.append("the tellings differ in where")
    if clash(a, b):
        found.append("the tellings differ in who")
    return tuple(found)


def _told_of_others(a: Telling, b: Telling) -> Verdict:
    """Another doer of the same deed on the same one: one event told differently, if day and place agree."""
    if parted(a, b) or (a.deed in happenings().once and clash(a, b, named=True)):
        return _apart(a, b)
    if a.deed != b.deed or a.document == b.document:
        return OTHERS
    if _same_occasion(a, b) and a.claim.predicate in _ORGANISING:
        return Verdict(score=0.6, reasons=("the same occasion, town and day", "the tellings differ in who"))
    if not a.roles.get("patient", frozenset()) & b.roles.get("patient", frozenset()) & a.named:
        return OTHERS
    days = a.days is not None and b.days is not None and overlap(a.days, b.days) and narrow(a.days) and narrow(b.days)
    if days and same_place(a.place, b.place) is not False:
        return Verdict(score=0.6, reasons=("the same one, deed and time", "the tellings differ in who"))
    return OTHERS


def _same_occasion(a: Telling, b: Telling) -> bool:
    """Whether both tell of one sort of thing in one town on one day."""
    one_day = a.days is not None and a.days == b.days and a.days[0] == a.days[1]
    town = exact(a.place) and exact(b.place) and same_place(a.place, b.place) is True
    return one_day and town and bool(a.nouns) and not a.nouns.isdisjoint(b.nouns)


def _counted_alike(a: Telling, b: Telling) -> bool:
    """Whether two reports tell of one deed on one sort of people in one town on one day: "miners", not "men"."""
    alike = a.deed == b.deed and a.document != b.document and one_sort(a)
    telling = {noun.rpartition(":")[2] for noun in a.nouns & b.nouns} - happenings().anybody
    return alike and bool(telling) and not a.core and not b.core and _same_occasion(a, b)


def _told_otherwise(a: Telling, b: Telling, shared: frozenset[str]) -> Verdict:
    """Times or places that cannot be one: still one event only if enough else holds together."""
    days, place = 0, agreed_place(a, b)
    if a.days is not None and b.days is not None:
        days = gap(a.days, b.days)
    if days and place is not False:
        return _told_of_other_days(a, b, shared, days, place)
    return APART if days else _told_of_other_places(a, b, shared)


def _when_and_where(a: Telling, b: Telling, shared: frozenset[str]) -> Verdict:
    """How much the tellings share, where nothing parts them."""
    if not shared:
        if _counted_alike(a, b):
            return Verdict(score=0.62, reasons=("the same deed on the same sort of people, in one town on one day",))
        return OPEN
    place = agreed_place(a, b)
    day = a.days is not None and b.days is not None and (narrow(a.days) or narrow(b.days))
    reasons = [f"{len(shared)} shared participant{'s' if len(shared) > 1 else ''}", _predicates(a, b)]
    score = 0.3 + 0.3 * min(len(shared) - 1, 2) + 0.25 * day + _placed(a, b, place)
    if place:
        reasons.append(f"same place ({_place_name(a, b)})")
    if day:
        reasons.append("times agree")
    if a.deed != b.deed and not (place or day):
        score = min(score, 0.5)
    return Verdict(score=min(score, 0.95), reasons=tuple(reasons), thin=not (place or day))


def _placed(a: Telling, b: Telling, place: bool | None) -> float:
    """A shared town says much, a shared country little."""
    if not place:
        return 0.0
    close = (exact(a.place) and exact(b.place)) or not a.venues.isdisjoint(b.venues)
    return 0.25 if close else 0.1


def _place_name(a: Telling, b: Telling) -> str:
    places = [p.name for p in (a.place, b.place) if p is not None]
    return " / ".join(dict.fromkeys(places)) or "named alike"


def _predicates(a: Telling, b: Telling) -> str:
    return " ~ ".join(sorted({a.claim.predicate, b.claim.predicate}))


def _told_of_other_days(a: Telling, b: Telling, shared: frozenset[str], days: int, place: bool | None) -> Verdict:
    """Dates a little apart are a disagreement only where the sides, the deed and the town agree, across documents."""
    same = _same_deed(a, b, shared)
    if same and days <= SLACK and not _one_town(a, b):
        return OPEN
    if same and days <= SLACK and place:
        return Verdict(
            score=0.6, reasons=("same sides, deed and place", f"the tellings differ in when, by {days} days")
        )
    return APART


def _one_town(a: Telling, b: Telling) -> bool:
    """Whether both places are known more closely than their region, or no gazetteer knows the name that both give."""
    if exact(a.place) and exact(b.place):
        return True
    unknown = all(t.place is None or t.place.id is None for t in (a, b))
    return unknown and not a.venues.isdisjoint(b.venues)


def _told_of_other_places(a: Telling, b: Telling, shared: frozenset[str]) -> Verdict:
    """Two towns are a disagreement only where the sides, the deed and the very day agree, across documents."""
    same = _same_deed(a, b, shared)
    if same and a.days is not None and a.days == b.days and a.days[0] == a.days[1]:
        return Verdict(score=0.6, reasons=("same sides, deed and day", "the tellings differ in where"))
    return _apart(a, b)


def _same_deed(a: Telling, b: Telling, shared: frozenset[str]) -> bool:
    """Two sides that agree, or the one who bore a deed that does not befall one again within days, like an arrest."""
    if a.document == b.document or a.deed != b.deed:
        return False
    if len(shared) > 1 or (one_sort(a) and bool(shared & a.roles.get("patient", frozenset()) & a.named)):
        return True
    # "Addressed a rally of the Front": one who is named, at an occasion described in the same words.
    return bool(shared) and a.trigger == b.trigger and len(a.nouns) > 0 and a.nouns == b.nouns and not one_sort(a)
