"""What each page that looks shows: a function from the case, the address and its query to the template's values."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sayso.model.case import Case
from sayso.model.claim import ClaimKind
from sayso.model.entity import Entity
from sayso.model.errors import Ambiguous, NotFound
from sayso.model.pile import claim_key
from sayso.reading.languages import language_name
from sayso.views.around import happened_at, told_by
from sayso.views.bond import Sought, Way, Weave, bond, bonds, bonds_of, join, way, weave
from sayso.views.brief.build import preview
from sayso.views.disputes import disputes_about, disputes_of, left_open_of, some_disputes
from sayso.views.dossier import Seen
from sayso.views.doubted import doubted, doubted_of
from sayso.views.gist import Gist, gists, gists_of
from sayso.views.happening import Happening, happening
from sayso.views.lineage import lineage_trees, roots, tree
from sayso.views.overview import overview
from sayso.views.sources import circles, cited, copied, speakers
from sayso.views.statement import Report, report_of, statement
from sayso.views.tie import between
from sayso.views.weakness import thin, unread
from sayso.web.annotate import annotate
from sayso.web.drawing import graph_data, map_data, places, timeline_data
from sayso.web.paging import Sheet, sheet
from sayso.web.review import open_claims

Query = dict[str, str]
Answer = dict[str, Any]

MOST_DRAWN = 100
"""So many events stand on one timeline: more would be a blot."""
_FEW = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class _Lanes:
    """A timeline before it is drawn."""

    dated: tuple[Gist, ...]
    undated: tuple[Gist, ...]
    planned: tuple[Gist, ...]


def warm(found: Case) -> None:
    """Work out what the first pages need, so that nobody waits for it."""
    for answer in (case, timeline, network, maps, sources, disagreements):
        answer(found, {}, {})
    join(found)
    preview(found)
    open_claims(found)


def case(case: Case, _: Query, __: Query) -> Answer:
    """The case at a glance."""
    single, unnamed = thin(case)
    dated = case.once("dated", lambda c: tuple(g for g in gists(c).values() if g.dated and _done(g)))
    failed = case.once("unread", unread)
    unsure = doubted(case)
    return {
        "overview": case.once("overview", overview),
        "newest": _newest(case),
        "disputes": some_disputes(case, 0, 5),
        "strip": timeline_data(_drawn(case, dated[-60:])),
        "recent": _drawn(case, dated[-_FEW:]),
        "single": _first(case, single),
        "unnamed": _first(case, unnamed),
        "doubted": sheet(unsure, {}, lambda key: statement(case, key)),
        "unread": sheet(failed, {}, lambda u: u),
    }


def reports(case: Case, _: Query, query: Query) -> Answer:
    """All reports, newest first, or those of one publisher."""
    publisher = query.get("publisher", "")
    every: Sequence[Report] = tuple(reversed(case.once("overview", overview).reports))
    if publisher:
        every = [r for r in every if publisher in r.publishers]
    return {"reports": sheet(every, query, lambda r: r, each=100), "publisher": publisher}


def report(case: Case, params: Query, _: Query) -> Answer:
    """One report: its text with what was read in it."""
    document = known(case, params["document"])
    reading = case.readings[document]
    keys = [key for c in reading.claims if (key := claim_key(document, c.id)) in case.claims]
    return {
        "report": report_of(case, document),
        "pieces": annotate(case, document),
        "statements": sorted((statement(case, k) for k in keys), key=lambda s: (s.passage.start, s.key)),
        "gaps": (*reading.document.gaps, *reading.gaps),
        "language": language_name(reading.document.language) if reading.document.language not in (None, "en") else None,
    }


def known(case: Case, document: str) -> str:
    """The id of a report that is here, by itself or its beginning."""
    if document in case.readings:
        return document
    found = [d for d in case.readings if d.removeprefix("sha256:").startswith(document)] if document else []
    if len(found) != 1:
        raise NotFound(f"no report {document!r} here")
    return found[0]


def claim(case: Case, params: Query, _: Query) -> Answer:
    """One claim with the other tellings of its event."""
    key = params["key"]
    if key not in case.claims:
        raise NotFound(f"no claim {key!r} here")
    said = statement(case, key)
    event = happening(case, said.event) if said.event else None
    return {"said": said, "event": event, "others": [s for s in event.statements if s.key != key] if event else []}


def entity(case: Case, params: Query, query: Query) -> Answer:
    """All that is said of one person, organisation or place."""
    found = case.entity(params["entity"])
    mine = [g for g in gists_of(case, found.id) if not g.doubted]
    events = [g for g in mine if g.kind is ClaimKind.EVENT]
    tied = bonds_of(case, found.id)
    return {
        "entity": found,
        "names": tuple(_seen(case, found)),
        "states": _listed(case, [g for g in mine if g.kind is ClaimKind.STATE], query, "states"),
        "chronology": _listed(case, [g for g in events if g.dated], query, "dated"),
        "undated": _listed(case, [g for g in events if not g.dated], query, "undated"),
        "opinions": _listed(case, [g for g in mine if g.kind is ClaimKind.ASSESSMENT], query, "opinions"),
        "there": _listed(case, _gists(case, happened_at(case, found.id)), query, "there"),
        "said": _listed(case, _gists(case, told_by(case, found.id)), query, "said"),
        "doubted": sheet(doubted_of(case, [found.id]), query, lambda s: s, name="doubted"),
        "bonds": sheet(tied, query, lambda b: b, name="ties"),
        "disputes": (*disputes_about(case, found.id), *disputes_of(case, [g.id for g in mine if g.disputed][:_FEW])),
        "origins": _origins(case, mine),
        "unnamed": sum(not g.origins for g in mine if g.affirmed),
        "known": [f for f in found.about if f.key.startswith("list")],
    }


def _gists(case: Case, events: Iterable[str]) -> list[Gist]:
    wanted = frozenset(events)
    return [g for g in gists(case).values() if g.id in wanted] if wanted else []


def _seen(case: Case, found: Entity) -> Iterable[Seen]:
    for name in found.names:
        yield Seen(name=name.name, reports=tuple(report_of(case, d) for d in name.documents[:_FEW]))


def _origins(case: Case, mine: Iterable[Gist]) -> list[tuple[str, int]]:
    """Who stands behind what is told of somebody: named origins by the number of events and states they tell."""
    found: Counter[str] = Counter()
    for gist in mine:
        weighed = case.events[gist.id].corroboration
        found.update({line.origin for line in weighed.lineages if line.origin} if weighed is not None else ())
    return sorted(found.items(), key=lambda item: (-item[1], item[0]))[:20]


def tie(case: Case, params: Query, query: Query) -> Answer:
    """What is stated between two."""
    found = bond(case, params["left"], params["right"])
    first = case.entity(params["left"])
    ends = (first, found.right if found.left.id == first.id else found.left)
    every = gists(case)

    def tied(g: Gist) -> Happening:
        return between(happening(case, g.id), found.left.id, found.right.id)

    return {
        "tie": found,
        "ends": ends,
        "stated": sheet([every[e] for e in found.events], query, tied, each=25),
        "denied": _listed(case, [every[e] for e in found.denied], query, "denied", each=25),
        "opinions": _listed(case, [every[e] for e in found.opinions], query, "opinions", each=25),
    }


def event(case: Case, params: Query, _: Query) -> Answer:
    """One event with all its tellings."""
    if params["event"] not in case.events:
        raise NotFound(f"no event {params['event']!r} here")
    shown = happening(case, params["event"])
    trees = tuple(lineage_trees(case, [(shown.id, line)])[0] for line in shown.corroboration.lineages)
    return {"event": shown, "trees": trees, "disputes": disputes_of(case, [shown.id])}


def timeline(case: Case, _: Query, query: Query) -> Answer:
    """What happened when, with the undated in a lane of their own."""
    about = case.entity(query["about"]) if query.get("about") else None
    states = query.get("states") == "1"
    lanes = (
        _lanes(gists_of(case, about.id), states)
        if about
        else case.once(f"lanes {states}", lambda c: _lanes(gists(c).values(), states))
    )
    dated = [g for g in lanes.dated if _within(g, query)] if query.get("since") or query.get("until") else lanes.dated
    drawn = sheet(dated, query, lambda g: happening(case, g.id), each=MOST_DRAWN)
    planned = _listed(case, lanes.planned, query, "planned")
    return {
        "about": about,
        "backwards": _backwards(query),
        "dated": drawn,
        "undated": _listed(case, lanes.undated, query, "undated"),
        "planned": planned,
        "items": timeline_data((*drawn.items, *(h for h in planned.items if h.dated and _within_days(h, query)))),
    }


def _lanes(every: Iterable[Gist], states: bool) -> _Lanes:
    sure = (g for g in every if g.weighs)
    shown = [g for g in sure if g.kind is ClaimKind.EVENT or (states and g.dated)]
    return _Lanes(
        dated=tuple(g for g in shown if g.dated and not g.planned),
        undated=tuple(g for g in shown if not g.dated and not g.planned),
        planned=tuple(g for g in shown if g.planned),
    )


def network(case: Case, _: Query, query: Query) -> Answer:
    """The strongest stated ties under the filters, and a path."""
    sought = Sought(
        about=tuple(name for part in query.get("about", "").split(";") if (name := part.strip())),
        at_least=int(query["origins"]) if query.get("origins", "").isdigit() else 1,
        since=query.get("since", ""),
        until=query.get("until", ""),
        predicate=query.get("predicate", ""),
        publisher=query.get("publisher", ""),
        certain=query.get("certain") == "1",
    )
    net, found, unknown = _asked(case, sought, query)
    return {
        "unknown": unknown,
        "backwards": _backwards(query),
        "network": net,
        "listed": sheet(net.bonds, query, lambda b: b, each=100),
        "graph": graph_data(net),
        "path": found,
        "sought": sought,
        "predicates": case.once("tie predicates", lambda c: sorted({p for b in bonds(c) for p in b.predicates})),
        "publishers": case.once("overview", overview).publishers,
    }


def _asked(case: Case, sought: Sought, query: Query) -> tuple[Weave, Way | None, str]:
    """The ties and the path, or nothing of them and why: a name that nobody has, or several, costs no filter."""
    try:
        net = _woven(case, sought)
        return net, way(case, query["from"], query["to"]) if query.get("from") and query.get("to") else None, ""
    except (NotFound, Ambiguous) as error:
        told = str(error).replace("`sayso search WORD`", "the search above")
        return Weave(nodes=(), bonds=()), None, told[:1].upper() + told[1:]


def _woven(case: Case, sought: Sought) -> Weave:
    asked = repr(sought)
    kept: dict[str, Weave] = case.once("weaves", lambda _: {})
    if asked not in kept:
        if len(kept) >= 32:
            kept.clear()
        kept[asked] = weave(case, sought)
    return kept[asked]


def _backwards(query: Query) -> bool:
    """Whether the last day asked for lies before the first, so that no day is between them."""
    return bool(query.get("since") and query.get("until") and query["since"] > query["until"])


def maps(case: Case, _: Query, query: Query) -> Answer:
    """Places as areas; what is too wide or unresolved is listed."""
    every = places(case)
    drawable = [p for p in every if p.radius]
    asked = next((p for p in every if p.key == query.get("place")), None)
    return {
        "placed": map_data(case, drawable[:MOST_DRAWN]),
        "listed": sheet(drawable, query, lambda p: p),
        "rest": sheet([p for p in every if not p.radius], query, lambda p: p, name="wide"),
        "place": asked,
        "here_happened": sheet(asked.events if asked else (), query, lambda e: happening(case, e), name="events"),
    }


def sources(case: Case, _: Query, query: Query) -> Answer:
    """Who copied whom, who cites whom."""
    return {
        "circles": circles(case),
        "trees": sheet(
            case.once("roots listed", lambda c: tuple(roots(c))),
            query,
            lambda r: tree(case, r, most=20),
            name="trees",
            each=6,
        ),
        "copied": sheet(case.settlement.copies, query, lambda c: copied(case, c), name="copies"),
        "cited": sheet(
            case.once("speakers listed", lambda c: tuple(speakers(c))), query, lambda s: cited(case, s, most=6)
        ),
    }


def disagreements(case: Case, _: Query, query: Query) -> Answer:
    """Where tellings differ."""
    every = case.settlement.disagreements
    undated = case.once("left open", lambda c: tuple(g for g in gists(c).values() if g.left_open and g.affirmed))
    return {
        "disputes": sheet(range(len(every)), query, lambda n: some_disputes(case, n, 1)[0], each=20),
        "left_open": sheet(undated, query, lambda g: left_open_of(happening(case, g.id)), name="open", each=20),
    }


def _done(g: Gist) -> bool:
    return g.kind is ClaimKind.EVENT and not g.planned and not g.doubted


def _drawn(case: Case, found: Iterable[Gist]) -> tuple[Happening, ...]:
    return tuple(happening(case, g.id) for g in found)


def _listed(case: Case, found: Sequence[Gist], query: Query, name: str, *, each: int = 50) -> Sheet:
    return sheet(found, query, lambda g: happening(case, g.id), name=name, each=each)


def _first(case: Case, found: Sequence[Gist]) -> Sheet:
    return sheet(found, {}, lambda g: happening(case, g.id), each=_FEW)


def _newest(case: Case) -> tuple[Report, ...]:
    """The reports that were added last; among those of one moment the last published come first."""
    return case.once("newest", _added_last)


def _added_last(case: Case) -> tuple[Report, ...]:
    added = (
        (max((c.added for c in case.captures_of.get(d, ())), default=""), case.published(d) or "", d)
        for d in case.readings
    )
    return tuple(report_of(case, d) for _, _, d in sorted(added, reverse=True)[:_FEW])


def _within(g: Gist, query: Query) -> bool:
    until, since = query.get("until") or "9999", query.get("since") or ""
    return g.earliest is not None and g.earliest <= until and (g.latest or g.earliest) >= since


def _within_days(h: Happening, query: Query) -> bool:
    until, since = query.get("until") or "9999", query.get("since") or ""
    return h.when is not None and (h.when.earliest or "") <= until and (h.when.latest or "") >= since
