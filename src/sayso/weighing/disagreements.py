"""Where tellings of one event or state differ, with both sides."""

from __future__ import annotations

import hashlib
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from itertools import combinations
from typing import TypeVar

from sayso.model.claim import ClaimKind, Role, Status
from sayso.model.disagreement import Differs, Disagreement, Side
from sayso.model.event import Event
from sayso.model.mention import Kind, Level, Mention
from sayso.model.place import Precision
from sayso.model.when import When
from sayso.weighing.agreeing import Point
from sayso.weighing.counts import Count, count_of, counted_words
from sayso.weighing.denials import contradicts, denials_of
from sayso.weighing.remembering import Remembering
from sayso.weighing.telling import Telling
from sayso.weighing.titles import Title, exclude, title_of

V = TypeVar("V")
_WORD = re.compile(r"\w+")


def disagreements_of(event: Event, told: Sequence[Telling]) -> tuple[Disagreement, ...]:
    """Where the tellings of one event differ.  More or less precise is not disagreement."""
    tellings = [t for t in told if not t.report.retracted and not t.claim.doubted]
    if event.kind is ClaimKind.ASSESSMENT or len(tellings) < 2:
        return ()
    own = _of_the_deed(tellings)
    found = (_denial(event, tellings), *(check(event, own) for check in (_when, _where, _who, _number)))
    return tuple(d for d in found if d is not None)


def _of_the_deed(tellings: Sequence[Telling]) -> list[Telling]:
    """Without denials: "on Friday denied that she had met him" has the day and place of the denial, not of the deed."""
    return [t for t in tellings if t.claim.denies is None]


def points_of(tellings: Sequence[Telling]) -> tuple[Point, ...]:
    """What the tellings of one event say on each thing that they may differ in."""
    tellings = _of_the_deed(tellings)
    counted = (Point(told=_counts(tellings, role), apart=_counts_apart) for role in _COUNTED)
    return (
        Point(told=_dates(tellings), apart=_whens_apart),
        Point(told=_places(tellings), apart=_places_apart),
        Point(told=_doers(tellings), apart=_others),
        *counted,
    )


def _denial(event: Event, tellings: Sequence[Telling]) -> Disagreement | None:
    # Who says that a state has ended grants that it held.
    no = [t for t in denials_of(tellings) if t.claim.status is not Status.ENDED]
    yes = [t for t in tellings if t.affirms and any(contradicts(denial, t) for denial in no)]
    if not yes:
        return None
    sides = (_side("it is so", yes), _side("it is not so", no))
    return _disagreement(Differs.DENIAL, sides, event=event.id)


def _when(event: Event, tellings: Sequence[Telling]) -> Disagreement | None:
    clusters = _clusters(_dates(tellings), _whens_apart)
    if len(clusters) < 2:
        return None
    sides = tuple(_side(c[0][1].text, [t for t, _ in c]) for c in clusters)
    return _disagreement(Differs.WHEN, sides, event=event.id)


def _dates(tellings: Sequence[Telling]) -> list[tuple[Telling, When]]:
    return [(t, w) for t in tellings if (w := _dated(t) or _of_any_year(t)) is not None]


def _of_any_year(telling: Telling) -> When | None:
    """The day and month of a telling in a report whose year nobody knows: "6 March" is no "5 March", in any year."""
    return next(
        (w for w in telling.reading.whens if w.id == telling.claim.when and _DAY.fullmatch(w.timex or "")), None
    )


_DAY = re.compile(r"XXXX(-\d\d-\d\d)")


def _dated(telling: Telling) -> When | None:
    for when in telling.reading.whens:
        if when.id == telling.claim.when and when.earliest is not None and when.latest is not None:
            return when
    return None


def _whens_apart(left: When, right: When) -> bool:
    if left.earliest is None or right.earliest is None:
        return _days_apart(*((left, right) if right.earliest is None else (right, left)))
    return str(left.latest) < str(right.earliest) or str(right.latest) < str(left.earliest)


def _days_apart(known: When, open_: When) -> bool:
    """Whether a day of no known year is none of those of the other."""
    if known.earliest is None or known.latest is None:
        return known.timex != open_.timex
    day, years = str(open_.timex)[4:], range(int(known.earliest[:4]), int(known.latest[:4]) + 1)
    return not any(known.earliest <= f"{year}{day}" <= known.latest for year in years)


def _clusters(items: Sequence[tuple[Telling, V]], apart: Callable[[V, V], bool]) -> list[list[tuple[Telling, V]]]:
    """Items grouped so that none of a group is apart from another; [] where no two are apart."""
    # Of one thing many reports may tell, but in few ways: each way is compared once.
    if not any(apart(a, b) for a, b in combinations(dict.fromkeys(value for _, value in items), 2)):
        return []
    clusters: list[tuple[dict[V, None], list[tuple[Telling, V]]]] = []
    for item in sorted(items, key=lambda i: i[0].key):
        home = next((c for c in clusters if not any(apart(item[1], other) for other in c[0])), None)
        if home is None:
            clusters.append(({item[1]: None}, [item]))
        else:
            home[0][item[1]] = None
            home[1].append(item)
    return [found for _, found in clusters]


_EXACT = frozenset({Precision.POINT, Precision.SETTLEMENT})


def _where(event: Event, tellings: Sequence[Telling]) -> Disagreement | None:
    clusters = _clusters(_places(tellings), _places_apart)
    if len(clusters) < 2:
        return None
    sides = tuple(_side(c[0][1][1], [t for t, _ in c]) for c in clusters)
    return _disagreement(Differs.WHERE, sides, event=event.id)


def _places(tellings: Sequence[Telling]) -> list[tuple[Telling, tuple[int, str]]]:
    placed: list[tuple[Telling, tuple[int, str]]] = []
    for t in tellings:
        place = t.reading.place_of(t.claim.where)
        if place is not None and place.id is not None and place.precision in _EXACT:
            placed.append((t, (place.id, place.name)))
    return placed


def _places_apart(left: tuple[int, str], right: tuple[int, str]) -> bool:
    return left[0] != right[0]


def _who(event: Event, tellings: Sequence[Telling]) -> Disagreement | None:
    """Others are named for having done it: of a deed that several do together nobody is "the other"."""
    clusters = _clusters(_doers(tellings), _others)
    if len(clusters) < 2:
        return None
    sides = tuple(_side(c[0][1].text, [t for t, _ in c]) for c in clusters)
    return _disagreement(Differs.WHO, sides, event=event.id)


def _doers(tellings: Sequence[Telling]) -> list[tuple[Telling, _Doer]]:
    return [(t, d) for t in tellings if t.affirms and (d := _doer(t)) is not None]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Doer:
    """Who is named for a deed: the entity, its name, what kind it is."""

    entity: str
    text: str
    kind: Kind


def _doer(telling: Telling) -> _Doer | None:
    """The one named doer of a telling that nobody shares in."""
    sides = telling.claim.participants
    agents = [p.mention for p in sides if p.role is Role.AGENT]
    if len(agents) != 1 or any(p.role is Role.PARTNER for p in sides):
        return None
    mention = next((m for m in telling.reading.mentions if m.id == agents[0]), None)
    entity = telling.doer
    if mention is None or entity is None or mention.level is not Level.NAMED:
        return None
    return _Doer(entity=entity, text=mention.text, kind=mention.kind)


def _others(left: _Doer, right: _Doer) -> bool:
    """Whether two names are of two: of one kind, and neither a short form of the other."""
    a, b = set(left.text.casefold().split()), set(right.text.casefold().split())
    return left.entity != right.entity and left.kind is right.kind and not (a <= b or b <= a)


def _number(event: Event, tellings: Sequence[Telling]) -> Disagreement | None:
    """Counts of the same sort of people or things, in the same role, that no number bears out together."""
    for role in _COUNTED:
        clusters = _clusters(_counts(tellings, role), _counts_apart)
        if len(clusters) > 1:
            sides = tuple(_side(c[0][1].text, [t for t, _ in c]) for c in clusters)
            return _disagreement(Differs.NUMBER, sides, event=event.id)
    return None


_COUNTED = (Role.PATIENT, Role.AGENT, Role.TOPIC)


def _counts(tellings: Sequence[Telling], role: Role) -> list[tuple[Telling, _Counted]]:
    return [(t, c) for t in tellings if t.affirms and (c := _counted(t, role)) is not None]


def _counts_apart(left: _Counted, right: _Counted) -> bool:
    return left.noun == right.noun and left.count.apart(right.count)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Counted:
    """ "Five miners": the noun, how many, and the words."""

    noun: str
    count: Count
    text: str


def _counted(telling: Telling, role: Role) -> _Counted | None:
    mentions = {m.id: m for m in telling.reading.mentions}
    sides = [mentions[p.mention] for p in telling.claim.participants if p.role is role and p.mention in mentions]
    text = telling.reading.document.text
    if not sides or sides[0].level is not Level.NOMINAL or not all(_included(s, sides[0], text) for s in sides[1:]):
        return None
    mention = sides[0]
    words = counted_words(text, mention.start, mention.end)
    count = count_of(words)
    head = mention.start if mention.head is None else mention.head
    noun = _WORD.match(text, head)
    if count is None or noun is None:
        return None
    # "Injured 30" leaves out whom it counts: people.
    what = "people" if count_of(noun.group()) is not None else noun.group().casefold()
    shown = words if words.endswith(mention.text) else words + mention.text
    return _Counted(noun=what, count=count, text=" ".join(shown.split()))


def _included(one: Mention, many: Mention, text: str) -> bool:
    """Whether somebody is one of the many: "twelve people, including Quill", "two men, Quill and Teth"."""
    return one.level is Level.NAMED and text[many.end : one.start].startswith((", ", " including "))


def disagreements_of_roles(
    events: Iterable[Event], told: Mapping[str, Telling], recall: Remembering
) -> Iterator[Disagreement]:
    """Ranks of one person, or offices and standings in one body, of which no report gives both."""
    titled: dict[tuple[str, str], list[tuple[Telling, Title]]] = defaultdict(list)
    for event in events:
        if event.predicate != "holds_role":
            continue
        people = sorted({p.entity for p in event.participants if p.role == Role.AGENT})
        groups = sorted({p.entity for p in event.participants if p.role == Role.GROUP})
        for telling, title in _titles(event, told):
            for person in people:
                for body in [""] if title.is_rank or (title.of_state and not groups) else groups:
                    titled[person, body].append((telling, title))
    for (person, body), items in sorted(titled.items()):
        yield from recall.held("titles", (person, body), tuple(items), partial(_of_titles, person, items))


def _of_titles(person: str, items: Sequence[tuple[Telling, Title]]) -> tuple[Disagreement, ...]:
    clusters = _clusters(items, exclude)
    if not any(_of_others(a, b) for a, b in combinations(clusters, 2)):
        return ()
    sides = tuple(_side(c[0][0].claim.title or "", [t for t, _ in c]) for c in clusters)
    note = TOGETHER if all(title.loose for _, title in items) else None
    return (_disagreement(Differs.ROLE, sides, entity=person, note=note),)


TOGETHER = "the two may go together, but no report gives both"


def _titles(event: Event, told: Mapping[str, Telling]) -> Iterator[tuple[Telling, Title]]:
    """The tellings that say of somebody what he is now, with the title."""
    for key in event.claims:
        telling = told.get(key)
        if telling is None or not telling.affirms or telling.report.retracted:
            continue
        title = title_of(telling.claim.title or "")
        if title is not None and telling.claim.status not in (Status.ENDED, Status.PLANNED):
            yield telling, title


TITLE_SPELL = 366
"""Days between two reports, or the dates they give, from which on another title may be a promotion."""


def _of_others(left: Sequence[tuple[Telling, Title]], right: Sequence[tuple[Telling, Title]]) -> bool:
    """Whether no report tells both, and some two of them speak of about one time."""
    if {t.document for t, _ in left} & {t.document for t, _ in right}:
        return False
    days = [{_told_on(t) for t, _ in side} for side in (left, right)]
    return any(_about_one_time(a, b) for a in days[0] for b in days[1])


def _told_on(telling: Telling) -> str | None:
    when = _dated(telling)
    return when.earliest if when is not None else telling.report.document.day


def _about_one_time(*days: str | None) -> bool:
    try:
        first, second = (date.fromisoformat(str(d)[:10]) for d in days)
    except ValueError:
        return True
    return abs((first - second).days) < TITLE_SPELL


def _side(value: str, tellings: Sequence[Telling]) -> Side:
    claims = tuple(sorted({t.key for t in tellings}))
    names = sorted({t.root.name for t in tellings if t.root.name})
    words = [f"on the word of {', '.join(names)}"] if names else []
    nameless = [t for t in tellings if not t.root.name]
    if any(t.claim.attribution for t in nameless):
        words.append("on nobody's named word")
    if not all(t.claim.attribution for t in nameless):
        words.append("of no known publisher")
    reports = len({t.document for t in tellings})
    return Side(value=value, claims=claims, strength=f"{reports} report{'s' * (reports > 1)}; {' and '.join(words)}")


def _disagreement(
    differs: Differs,
    sides: tuple[Side, ...],
    *,
    event: str | None = None,
    entity: str | None = None,
    note: str | None = None,
) -> Disagreement:
    seed = "|".join([differs.value, event or "", entity or "", *sorted(c for s in sides for c in s.claims)])
    digest = hashlib.sha256(seed.encode()).hexdigest()[:16]
    ordered = tuple(sorted(sides, key=lambda s: (s.claims, s.value)))
    return Disagreement(id=f"d-{digest}", differs=differs, sides=ordered, event=event, entity=entity, note=note)
