"""A case as a brief: which lines, in which order, with which notes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

import sayso
from sayso.model.case import Case
from sayso.model.claim import ClaimKind
from sayso.model.dating import days_told
from sayso.model.entity import Entity
from sayso.model.given import each_of
from sayso.model.standing import edge_words
from sayso.views.brief.notes import Notes
from sayso.views.brief.unnamed import says_which
from sayso.views.brief.value import Brief, Drawn, Line, Missing, Opposed, Preview, Profile
from sayso.views.disputes import Dispute, disputes
from sayso.views.doubted import doubted, doubted_of, shown
from sayso.views.gist import Gist, gists, gists_of
from sayso.views.happening import Happening, happening, happenings
from sayso.views.network import Edge, network
from sayso.views.notices import all_corrected
from sayso.views.overview import actors, overview
from sayso.views.reach import reach
from sayso.views.repeated import each_line_once
from sayso.views.statement import Statement
from sayso.views.weakness import weakness

MAIN_LINES = 10
PROFILES = 16
#: States that tell who is meant, not what is said of them: they stand with the profiles.
_ASIDE = frozenset({"also_known_as", "based_in"})


def brief(case: Case, names: str | Sequence[str] = ()) -> Brief:
    """The brief of the case, or of the named entities.

    Raises ``NotFound`` or ``Ambiguous`` for a name.
    """
    subjects = tuple(case.entity(name) for name in each_of(names))
    about = [h for h in _about(case, subjects) if not h.doubted]
    shown = [h for h in about if h.kind is ClaimKind.ASSESSMENT or says_which(case, h)]
    thin = weakness(case)
    notes = Notes()
    told = {h.id for h in shown}
    events = [h for h in shown if h.kind is ClaimKind.EVENT and h.statements]
    return Brief(
        title=_title(subjects),
        counts=_counts(case, left_out=len(about) - len(shown)),
        subjects=tuple(e.name for e in subjects),
        main=_lines(main_happenings(case, subjects), notes),
        who=tuple(_profiles(case, subjects, notes)),
        timeline=_lines((h for h in events if h.dated and not h.planned), notes),
        undated=_lines((h for h in events if not h.dated and not h.planned and (h.affirmed or h.denied)), notes),
        planned=_lines((h for h in events if h.planned), notes),
        network=tuple(_drawn(case, edge, notes) for edge in network(case, tuple(e.id for e in subjects)).edges),
        disagreements=tuple(opposed(d, notes) for d in _disputes(case, subjects)),
        single=_lines((h for h in thin.single if h.id in told), notes),
        unnamed=_lines((h for h in thin.unnamed if h.id in told), notes),
        opinions=_lines((h for h in shown if h.kind is ClaimKind.ASSESSMENT), notes),
        doubted=tuple(_said(s, notes) for s in _not_surely_read(case, subjects)),
        unresolved=tuple(_undated(s, notes) for s in thin.undated if s.event in told),
        missing=tuple(Missing(report=u.report.name, reason=_reason(u.reason, u.words)) for u in thin.unread),
        notes=notes.all(),
        version=sayso.__version__,
    )


def preview(case: Case, names: str | Sequence[str] = ()) -> Preview:
    """The head of that brief, which takes no longer on a large case than on a small one."""
    subjects = tuple(case.entity(name) for name in each_of(names))
    notes = Notes()
    main = _lines(main_happenings(case, subjects), notes)
    return Preview(title=_title(subjects), counts=_counts(case, left_out=0), main=main, notes=notes.all())


def _about(case: Case, subjects: Sequence[Entity]) -> tuple[Happening, ...]:
    if not subjects:
        return happenings(case)
    wanted = {e.id for e in subjects}
    return tuple(h for h in happenings(case) if {p.entity for p in h.participants} & wanted)


def _not_surely_read(case: Case, subjects: Sequence[Entity]) -> tuple[Statement, ...]:
    return doubted_of(case, [e.id for e in subjects]) if subjects else shown(case, doubted(case))


def _title(subjects: Sequence[Entity]) -> str:
    return "What the reports say of " + ", ".join(e.name for e in subjects) if subjects else "What the reports say"


def _counts(case: Case, left_out: int) -> str:
    seen = case.once("overview", overview)
    by = f" by {_many(len(seen.publishers), 'publisher')}" if seen.publishers else ""
    return (
        f"{_many(len(seen.reports), 'report')}{by}: {_many(seen.claims, 'claim')} on {_many(seen.events, 'event')} and "
        f"{_many(seen.states, 'state')}, {seen.assessments} opinions and forecasts, "
        f"{_many(seen.disagreements, 'disagreement')}."
        + "".join(f" {told}" for told in (case.once("reach", reach),) if told)
    ) + "".join(
        f" {told}"
        for told, number in (
            (_unsure(seen.doubted), seen.doubted),
            (
                f"{left_out} in which no report names anybody, or says where, when and how many, are left out here.",
                left_out,
            ),
        )
        if number
    )


def _many(count: int, noun: str) -> str:
    """So many of them: "1 report", "2 reports"."""
    return f"{count} {noun}{'' if count == 1 else 's'}"


def _unsure(count: int) -> str:
    sentences = "1 sentence not surely read stands" if count == 1 else f"{count} sentences not surely read stand"
    return f"{sentences} as printed."


def main_happenings(case: Case, subjects: Sequence[Entity] = ()) -> tuple[Happening, ...]:
    """What most reports tell, most surely; no two of one predicate with the same people."""
    chosen: dict[tuple[str, tuple[str, ...]], Happening] = {}
    for gist in _ranked(case, subjects):
        people = tuple(sorted(p.entity for p in case.events[gist.id].participants))
        if (gist.predicate, people) in chosen:
            continue
        shown = happening(case, gist.id)
        if says_which(case, shown):
            chosen[gist.predicate, people] = shown
        if len(chosen) == MAIN_LINES:
            break
    return tuple(chosen.values())


def _ranked(case: Case, subjects: Sequence[Entity]) -> Sequence[Gist]:
    if not subjects:
        return case.once("by weight", lambda c: _by_weight(c, gists(c).values()))
    mine = {g.id: g for e in subjects for g in gists_of(case, e.id)}
    return _by_weight(case, mine.values())


def _by_weight(case: Case, found: Iterable[Gist]) -> Sequence[Gist]:
    fit = [g for g in found if g.affirmed and not g.planned and g.weighs and g.predicate not in _ASIDE]
    return tuple(sorted(fit, key=lambda g: _weight(case, g)))


def _weight(case: Case, g: Gist) -> tuple[int, int, bool, int, bool, str, str]:
    parties = len({p.entity for p in case.events[g.id].participants})
    return (
        -g.reports,
        -g.at_least,
        g.kind is not ClaimKind.EVENT,
        -min(parties, 2),
        not g.dated,
        g.earliest or "9999",
        g.id,
    )


def line_of(h: Happening, notes: Notes) -> Line:
    """A happening as a line of a brief, hedge, marks, notes and all."""
    return Line(
        text=h.line,
        notes=notes.of(h.statements),
        rests_on=f"{h.rests_on} {h.dating}".strip(),
        marks=_marks(h),
        when=_interval(h),
    )


def _lines(found: Iterable[Happening], notes: Notes) -> tuple[Line, ...]:
    """The lines of a list, none of them twice: one of a sentence that tells several deeds has the notes of them all."""
    return tuple(_joined([line_of(h, notes) for h in told]) for told in each_line_once(found))


def _joined(told: Sequence[Line]) -> Line:
    """What is told in one line, as one: what rests otherwise than the first says so too."""
    first = told[0]
    return replace(
        first,
        notes=tuple(dict.fromkeys(n for line in told for n in line.notes)),
        rests_on=" ".join(dict.fromkeys(line.rests_on for line in told if line.rests_on)) or None,
        marks=tuple(dict.fromkeys(mark for line in told for mark in line.marks)),
    )


def _marks(h: Happening) -> tuple[str, ...]:
    marks = list(dict.fromkeys(m for s in h.statements[:1] for m in s.marks))
    if h.disputed:
        marks.append("disputed: " + ", ".join(sorted({d.differs.value for d in h.disagreements})))
    return tuple(marks)


def _interval(h: Happening) -> str | None:
    return days_told(h.when.earliest, h.when.latest) or None if h.when is not None else None


def _profiles(case: Case, subjects: Sequence[Entity], notes: Notes) -> Iterable[Profile]:
    people = list(subjects) or [a.entity for a in actors(case)[:PROFILES]]
    for entity in people:
        states = [h for h in happenings(case, entity.id) if h.kind is ClaimKind.STATE and h.told]
        yield Profile(
            name=entity.name,
            kind=entity.kind.value,
            spellings=tuple(n.name for n in entity.names if n.name != entity.name),
            lines=_lines(states, notes),
        )


def _drawn(case: Case, edge: Edge, notes: Notes) -> Drawn:
    t = edge.tie
    count = f"{t.at_least}" if t.at_least == t.at_most else f"{t.at_least} to {t.at_most}"
    corrected = all_corrected(case, (s.key for h in t.happenings for s in h.statements))
    standing = ("hedged", t.hedged), ("disputed", t.disputed), ("a later page of its paper corrects it", corrected)
    sure = ", ".join(word for word, so in standing if so)
    words = ", ".join(edge_words(case, ((h.predicate, h.id) for h in t.happenings)))
    text = f"{t.left.name} – {t.right.name}: {words}; independent origins: {count}{'; ' + sure if sure else ''}"
    return Drawn(edge=edge, text=text, notes=notes.of([s for h in t.happenings for s in h.statements]))


def _disputes(case: Case, subjects: Sequence[Entity]) -> list[Dispute]:
    if not subjects:
        return list(disputes(case))
    found = {d.disagreement.id: d for e in subjects for d in disputes(case, e.id)}
    return [found[i] for i in sorted(found)]


def opposed(d: Dispute, notes: Notes) -> Opposed:
    """A disagreement with a note for each thing said."""
    sides = tuple((s.value, s.strength, tuple(_said(x, notes) for x in s.statements)) for s in d.sides)
    note = f" ({d.disagreement.note})" if d.disagreement.note else ""
    return Opposed(about=d.about, differs=f"{d.disagreement.differs.value}{note}", sides=sides)


def _said(s: Statement, notes: Notes) -> Line:
    return Line(text=s.line, notes=notes.of([s]), marks=s.marks)


def _undated(s: Statement, notes: Notes) -> Line:
    words = f"“{s.when.words}” could not be dated" if s.when is not None else "undated"
    note = s.when.note if s.when is not None else None
    return Line(text=s.line, notes=notes.of([s]), rests_on=f"{words}; {note}" if note else words, marks=s.marks)


def _reason(reason: str, words: str) -> str:
    shown = " ".join(words.split())
    return f"{reason} (“{shown[:80]}…”)" if len(shown) > 80 else f"{reason} (“{shown}”)" if shown else reason
