"""The five promises, held on the sample case by everything that is shown."""

from __future__ import annotations

import pytest

from sayso.model.claim import ClaimKind
from sayso.testing.case import demo_case
from sayso.views.brief import brief
from sayso.views.brief.html import html
from sayso.views.brief.markdown import markdown
from sayso.views.happening import happenings
from sayso.views.network import network, path
from sayso.views.overview import actors, overview
from sayso.views.sources import sources
from sayso.views.statement import statement
from sayso.views.tie import pairs, ties
from sayso.views.timeline import timeline
from sayso.views.weakness import weakness


def test_no_line_without_its_verbatim_sentence() -> None:
    case = demo_case()
    for key in case.claims:
        passage = statement(case, key).passage
        assert passage.text
        assert case.readings[passage.document].document.text[passage.start : passage.end] == passage.text


def test_every_note_of_the_brief_is_verbatim() -> None:
    case = demo_case()
    for note in brief(case).notes:
        text = case.readings[note.document].document.text[note.start : note.end]
        assert " ".join(text.split()) == note.words


def test_every_line_of_the_brief_has_a_note() -> None:
    made = brief(demo_case())
    lines = (*made.main, *made.timeline, *made.undated, *made.single, *made.unnamed, *made.opinions)
    assert lines
    assert all(line.notes for line in lines)


def test_a_hedge_of_the_claim_stands_in_its_line() -> None:
    case = demo_case()
    for key in case.claims:
        said = statement(case, key)
        folded = said.line.casefold()
        for cue in said.cues:
            words = [w for w in cue.casefold().split() if w not in ("is", "was", "to", "be", "been", "has", "have")]
            assert any(w[:4] in folded for w in words) or not words, (said.line, cue)


def test_nobody_is_tied_by_mere_mention() -> None:
    case = demo_case()
    for t in ties(case):
        for h in (*t.happenings, *t.denied, *t.opinions):
            assert (min(t.left.id, t.right.id), max(t.left.id, t.right.id)) in pairs(h)
            assert any({t.left.id, t.right.id} <= {p.entity for p in s.participants} for s in h.statements)


def test_the_range_is_never_turned_round() -> None:
    for h in happenings(demo_case()):
        assert 1 <= h.corroboration.at_least <= h.corroboration.at_most


def test_opinions_are_never_on_the_timeline() -> None:
    line = timeline(demo_case())
    assert all(h.kind is ClaimKind.EVENT for h in (*line.dated, *line.undated, *line.planned))


def test_the_picture_draws_only_who_has_a_name() -> None:
    case = demo_case()
    assert all(case.has_name(e) for e in network(case).nodes)


def test_a_path_names_its_weakest_link() -> None:
    case = demo_case()
    net = network(case)
    found = path(case, net.edges[0].tie.left.id, net.edges[0].tie.right.id)
    assert found.weakest in found.edges


def test_the_report_in_another_language_is_a_gap_that_people_see() -> None:
    assert any("in German, " in u.gap.reason for u in weakness(demo_case()).unread)


def test_the_main_actors_take_part_in_something() -> None:
    assert all(a.happenings for a in actors(demo_case()))


def test_all_sixteen_reports_are_there() -> None:
    assert len(overview(demo_case()).reports) == 16


def test_copies_are_found() -> None:
    names = {frozenset((c.left.name[:2], c.right.name[:2])) for c in sources(demo_case()).copied}
    assert frozenset(("04", "05")) in names


@pytest.mark.parametrize("draw", [html, markdown])
def test_the_same_case_draws_the_same_brief(draw: object) -> None:
    assert draw(brief(demo_case())) == draw(brief(demo_case()))  # type: ignore[operator]


def test_the_brief_asks_for_nothing_from_elsewhere() -> None:
    page = html(brief(demo_case()))
    assert "<script" not in page
    assert "src=" not in page
    assert "@import" not in page


def test_the_brief_leaves_out_only_what_names_nobody() -> None:
    case = demo_case()
    made = brief(case)
    told = {line.text for line in (*made.timeline, *made.undated, *made.planned)}
    lost = [h for h in happenings(case) if h.kind is ClaimKind.EVENT and h.affirmed and h.line not in told]
    sides = [case.entities[p.entity] for h in lost for p in h.participants]
    assert lost
    assert not any(case.has_name(entity) or case.names_another(entity) for entity in sides)


def test_a_brief_says_nothing_twice_in_one_section() -> None:
    made = brief(demo_case())
    for section in (made.main, made.timeline, made.undated, made.single, made.unnamed, made.opinions):
        said = [(line.text, line.notes) for line in section]
        assert len(said) == len(set(said))
