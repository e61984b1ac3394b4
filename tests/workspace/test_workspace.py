from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from sayso.model.errors import BadArgument, NotFound, WorkspaceError
from sayso.testing.rooms import MadeRooms
from sayso.views.dossier import dossier
from sayso.views.timeline import timeline
from sayso.workspace import AsOf, Clock, Workspace

Write = Callable[..., Path]

ONE = "Ana Ruiz met Bo Lind on 2026-01-02."
TWO = "Ana Ruiz met Cy Marsh on 2026-01-05."


def test_found_from_below_like_git(workspace: Workspace) -> None:
    deep = workspace.root / "a" / "b"
    deep.mkdir(parents=True)
    assert Workspace.find(deep).root == workspace.root


def test_no_workspace_says_how_to_make_one(tmp_path: Path) -> None:
    with pytest.raises(WorkspaceError, match="sayso add"):
        Workspace.find(tmp_path)


def test_what_is_added_is_there(workspace: Workspace, report: Write) -> None:
    added = workspace.add([report("a.txt", ONE)])
    assert added.new == 1
    assert [e.name for e in workspace.case().settlement.entities] == ["Ana Ruiz", "Bo Lind"]


def test_one_path_alone_is_a_path(workspace: Workspace, report: Write) -> None:
    assert [item.name for item in workspace.add(str(report("a.txt", ONE))).items] == ["a.txt"]


def test_adding_twice_changes_nothing(workspace: Workspace, report: Write) -> None:
    workspace.add([report("a.txt", ONE)])
    before = workspace.archive.captures.path.read_bytes()
    assert workspace.add([report("a.txt", ONE)]).new == 0
    assert workspace.archive.captures.path.read_bytes() == before


def test_one_text_under_two_names_is_one_document_with_two_captures(workspace: Workspace, report: Write) -> None:
    workspace.add([report("a.txt", ONE), report("b.txt", ONE)])
    case = workspace.case()
    assert (len(case.readings), len(case.pile.captures)) == (1, 2)


def test_the_date_given_last_puts_a_wrong_one_right(workspace: Workspace, report: Write) -> None:
    path = report("a.txt", "Ana Ruiz met Bo Lind.")
    for day in ("2020-05-12", "2021-05-12", "2020-05-12", "2022-05-12"):
        (item,) = workspace.add([path], published=day).items
        (document,) = workspace.case().readings
        assert workspace.case().published(document) == day
    assert (item.new, item.noted) == (False, True)
    assert not workspace.case(as_of=AsOf(day="2021-12-31")).readings


def test_a_date_stands_where_the_file_is_added_again_without_one(workspace: Workspace, report: Write) -> None:
    path = report("a.txt", "Ana Ruiz met Bo Lind.")
    workspace.add([path], published="2020-05-12")
    workspace.add([path])
    (document,) = workspace.case().readings
    assert workspace.case().published(document) == "2020-05-12"


def test_a_capture_by_another_publisher_counts(workspace: Workspace, report: Write) -> None:
    path = report("a.txt", ONE)
    workspace.add([path], publisher="The Harbour Post")
    workspace.add([path], publisher="The Eastern Courier")
    (document,) = workspace.case().readings
    assert workspace.case().publishers(document) == ("The Eastern Courier", "The Harbour Post")


def test_what_was_read_is_not_read_again(workspace: Workspace, rooms: MadeRooms, report: Write) -> None:
    workspace.add([report("a.txt", ONE)])
    workspace.add([report("b.txt", TWO)])
    workspace.case()
    assert rooms.reads == 2


def test_an_unreadable_file_is_named_and_its_siblings_go_on(workspace: Workspace, report: Write) -> None:
    added = workspace.add([report("a.txt", "unreadable"), report("b.txt", ONE)])
    assert [item.name for item in added.failed] == ["a.txt"]
    assert len(workspace.case().claims) == 1


def test_an_empty_file_is_no_document(workspace: Workspace, report: Write) -> None:
    (item,) = workspace.add([report("a.txt", "")]).items
    assert (item.document, item.fault) == (None, "it is empty")


def test_a_settlement_that_stands_is_not_made_again(
    workspace: Workspace, report: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    workspace.add([report("a.txt", ONE)])
    first = workspace.settle()
    monkeypatch.setattr(MadeRooms, "settle", None)
    assert workspace.settle() == first


def test_a_rebuild_equals_what_stands(workspace: Workspace, report: Write) -> None:
    workspace.add([report("a.txt", ONE), report("b.txt", TWO)], publisher="The Harbour Post")
    workspace.judge("source", "The Harbour Post", "B")
    workspace.settle()
    before = workspace.store.dump()
    workspace.rebuild()
    assert workspace.store.dump() == before


def test_the_order_of_adding_does_not_matter(tmp_path: Path, report: Write) -> None:
    paths = [report("a.txt", ONE), report("b.txt", TWO), report("c.txt", "Bo Lind met Cy Marsh.")]
    one, other = (Workspace.create(tmp_path / name, rooms=MadeRooms()) for name in ("one", "other"))
    one.add(paths)
    for path in reversed(paths):
        other.add([path])
    assert one.settle() == other.settle()
    one.close()
    other.close()


def test_the_order_of_captures_does_not_matter(tmp_path: Path, report: Write) -> None:
    captures = [("a.txt", "The Harbour Post", "2026-01-05"), ("b.txt", "The Eastern Courier", "2026-01-04")]
    settled = []
    for name, order in (("one", captures), ("other", captures[::-1])):
        house = Workspace.create(tmp_path / name, rooms=MadeRooms())
        for file, publisher, published in order:
            house.add([report(file, ONE)], publisher=publisher, published=published)
        settled.append((house.settle(), house.pile().readings))
        house.close()
    assert settled[0] == settled[1]
    assert settled[0][1][0].document.published == "2026-01-04"


def test_another_version_of_the_program_reads_anew(workspace: Workspace, rooms: MadeRooms, report: Write) -> None:
    workspace.add([report("a.txt", ONE)])
    rooms.edition = "2"
    (reading,) = workspace.case().pile.readings
    assert reading.reader.version == "2"


def test_a_lost_database_is_made_anew(workspace: Workspace, report: Write) -> None:
    workspace.add([report("a.txt", ONE)])
    before = workspace.settle()
    workspace.close()
    (workspace.root / "sayso.db").unlink()
    assert workspace.settle() == before


def test_a_damaged_database_names_its_cure(workspace: Workspace, report: Write) -> None:
    workspace.add([report("a.txt", ONE)])
    workspace.close()
    (workspace.root / "sayso.db").write_bytes(b"no database at all " * 500)
    with pytest.raises(WorkspaceError, match="sayso rebuild"):
        workspace.settle()
    workspace.close()
    workspace.rebuild()
    assert len(workspace.case().claims) == 1


def test_a_claim_judged_wrong_leaves_the_pile_and_stays_in_the_log(workspace: Workspace, report: Write) -> None:
    workspace.add([report("a.txt", ONE + " " + TWO)])
    wrong = min(workspace.case().claims)
    workspace.judge("claim", wrong, "wrong", who="ana", why="not so")
    assert wrong not in workspace.case().claims
    assert [line.judgement.subject for line in workspace.log()] == [(wrong,)]


def test_undo_brings_a_claim_back(workspace: Workspace, report: Write) -> None:
    workspace.add([report("a.txt", ONE)])
    before = workspace.settle()
    workspace.judge("claim", next(iter(workspace.case().claims)), "wrong")
    workspace.undo()
    assert workspace.settle() == before


def test_an_amended_claim_shows_its_new_fields(workspace: Workspace, report: Write) -> None:
    workspace.add([report("a.txt", ONE)])
    (key,) = workspace.case().claims
    workspace.judge("claim", key, "amended", amendment={"status": "planned", "line": "They plan to meet."})
    assert workspace.case().claims[key].status == "planned"


@pytest.mark.parametrize(
    "amendment",
    [None, {}, {"id": "c9"}, {"status": "planned"}, {"status": "perhaps", "line": "x"}, {"when": "t9", "line": "x"}],
)
def test_an_amendment_that_cannot_be_is_refused(workspace: Workspace, report: Write, amendment: object) -> None:
    workspace.add([report("a.txt", ONE)])
    (key,) = workspace.case().claims
    with pytest.raises(BadArgument):
        workspace.judge("claim", key, "amended", amendment=amendment)
    assert workspace.log() == ()


def test_a_claim_key_may_be_shortened(workspace: Workspace, report: Write) -> None:
    workspace.add([report("a.txt", ONE)])
    (key,) = workspace.case().claims
    assert workspace.judge("claim", key[7:15] + "#c1", "right").subject == (key,)


def test_two_names_judged_the_same_are_one(workspace: Workspace, report: Write) -> None:
    workspace.add([report("a.txt", ONE), report("b.txt", "Abu Salem met Bo Lind on 2026-02-02.")])
    workspace.judge("entity", ["Ana Ruiz", "Abu Salem"], "same", why="his own word")
    case = workspace.case()
    assert case.entity("Ana Ruiz").id == case.entity("Abu Salem").id


def test_a_merge_can_be_taken_apart_without_loss(workspace: Workspace, report: Write) -> None:
    workspace.add([report("a.txt", ONE), report("b.txt", "Abu Salem met Bo Lind on 2026-02-02.")])
    before = workspace.settle()
    merge = workspace.judge("entity", ["Ana Ruiz", "Abu Salem"], "same")
    assert workspace.settle() != before
    workspace.undo(merge.id[:10])
    assert workspace.settle() == before


@pytest.mark.parametrize(
    ("kind", "subject", "verdict", "error"),
    [
        ("entity", ["Ana Ruiz", "Nobody Atall"], "same", NotFound),
        ("entity", ["Ana Ruiz"], "same", BadArgument),
        ("entity", ["Ana Ruiz", "Ana Ruiz"], "same", BadArgument),
        ("entity", ["Ana Ruiz", "Bo Lind"], "twins", BadArgument),
        ("claim", "sha256:0#c1", "right", NotFound),
        ("source", "The Walrus Times", "A", NotFound),
        ("source", "The Harbour Post", "G", BadArgument),
        ("document", "no such report", "retracted", NotFound),
    ],
)
def test_a_judgement_on_nothing_is_refused(
    workspace: Workspace, report: Write, kind: str, subject: object, verdict: str, error: type[Exception]
) -> None:
    workspace.add([report("a.txt", ONE)], publisher="The Harbour Post")
    with pytest.raises(error):
        workspace.judge(kind, subject, verdict)  # type: ignore[arg-type]
    assert workspace.log() == ()


def test_nothing_to_undo(workspace: Workspace) -> None:
    with pytest.raises(NotFound):
        workspace.undo()


def test_a_retraction_takes_a_reports_weight(workspace: Workspace, report: Write) -> None:
    workspace.add([report("a.txt", ONE)])
    workspace.judge("document", "a.txt", "retracted")
    assert [r.document for r in workspace.settle().retractions] == list(workspace.case().readings)


def test_as_of_leaves_out_what_was_published_later(workspace: Workspace, report: Write) -> None:
    workspace.add([report("a.txt", ONE)], published="2026-01-03")
    workspace.add([report("b.txt", TWO)], published="2026-01-06")
    assert len(workspace.case(as_of=AsOf(day="2026-01-05")).claims) == 1
    assert len(workspace.case(as_of=AsOf(day="2026-01-06")).claims) == 2
    assert len(workspace.case().claims) == 2


def test_as_of_by_the_clock_of_adding(workspace: Workspace, report: Write) -> None:
    workspace.add([report("a.txt", ONE)], published="2026-01-03")
    assert not workspace.case(as_of=AsOf(day="2026-01-05", clock=Clock.ADDED)).claims


def test_a_retraction_is_unknown_before_it_was_made(workspace: Workspace, report: Write) -> None:
    workspace.add([report("a.txt", ONE)], published="2020-01-03")
    workspace.judge("document", "a.txt", "retracted")
    assert not workspace.settle(as_of=AsOf(day="2020-02-01")).retractions


def test_a_day_that_is_none(workspace: Workspace) -> None:
    with pytest.raises(BadArgument, match="2026-01-20"):
        AsOf(day="yesterday")


def test_changes_since_a_day(workspace: Workspace, report: Write) -> None:
    workspace.add([report("a.txt", ONE)], published="2026-01-03", publisher="The Harbour Post")
    workspace.add([report("b.txt", ONE + " " + TWO)], published="2026-01-06", publisher="The Eastern Courier")
    workspace.judge("document", "a.txt", "corrected")
    found = workspace.changes(AsOf(day="2026-01-05"))
    assert [r.name for r in found.reports] == ["b.txt"]
    assert [h.line for h in found.happenings] == [TWO]
    assert [(t.left.name, t.right.name) for t in found.ties] in ([("Ana Ruiz", "Cy Marsh")], [("Cy Marsh", "Ana Ruiz")])
    assert [r.name for r in found.corrected] == ["a.txt"]


def test_search_finds_names_and_sentences(workspace: Workspace, report: Write) -> None:
    workspace.add([report("a.txt", ONE + " " + TWO)])
    found = workspace.search("marsh")
    assert [n.name for n in found.names] == ["Cy Marsh"]
    assert [p.text for hit in found.reports for p in hit.passages] == [TWO]


def test_search_leaves_out_what_came_later(workspace: Workspace, report: Write) -> None:
    workspace.add([report("a.txt", ONE)], published="2026-01-03")
    workspace.add([report("b.txt", TWO)], published="2026-01-06")
    found = workspace.search("marsh", as_of=AsOf(day="2026-01-05"))
    assert (found.names, found.reports) == ((), ())


def test_questions_can_be_asked_as_of_a_day(workspace: Workspace, report: Write) -> None:
    workspace.add([report("a.txt", ONE)], published="2026-01-03")
    assert workspace.questions(as_of=AsOf(day="2026-01-01")) == ()


def test_verify_finds_a_changed_original(workspace: Workspace, report: Write) -> None:
    workspace.add([report("a.txt", ONE)])
    assert workspace.verify().faults == ()
    path = workspace.archive.originals.path(next(workspace.archive.originals.ids()))
    path.unlink()
    path.write_bytes(b"something else")
    assert "damaged" in workspace.verify().faults[0]


def test_verify_finds_a_missing_original(workspace: Workspace, report: Write) -> None:
    workspace.add([report("a.txt", ONE)])
    shutil.rmtree(workspace.archive.originals.root)
    workspace.archive.originals.root.mkdir()
    assert "missing" in workspace.verify().faults[0]


def test_verify_finds_a_log_whose_end_is_cut(workspace: Workspace, report: Write) -> None:
    workspace.add([report("a.txt", ONE), report("b.txt", TWO)])
    path = workspace.archive.captures.path
    path.write_bytes(path.read_bytes().splitlines(keepends=True)[0])
    house = Workspace(workspace.root, rooms=MadeRooms())
    assert "had 2 lines" in house.verify().faults[0]
    assert len(house.case().readings) == 1
    house.close()


def test_settings_come_from_the_folder_and_the_environment(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    (workspace.root / "sayso.toml").write_text('who = "ana"\nvocabulary = "own.toml"\n')
    assert workspace.settings.who == "ana"
    assert workspace.settings.vocabulary == workspace.root / "own.toml"
    monkeypatch.setenv("SAYSO_WHO", "bo")
    assert Workspace(workspace.root).settings.who == "bo"


@pytest.mark.parametrize("text", ["who = ", "processes = 0"])
def test_bad_settings_name_the_file(workspace: Workspace, text: str) -> None:
    (workspace.root / "sayso.toml").write_text(text)
    with pytest.raises(WorkspaceError, match=r"sayso\.toml"):
        _ = workspace.settings


def test_a_view_is_asked_by_name(workspace: Workspace, report: Write) -> None:
    workspace.add([report("a.txt", ONE)])
    assert workspace.ask(dossier, "Ana Ruiz").entity.name == "Ana Ruiz"
    assert [h.line for h in workspace.ask(timeline, "Bo Lind", states=True).dated] == [ONE]
