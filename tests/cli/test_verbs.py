from __future__ import annotations

import json
from importlib.resources import files
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from sayso.model.draft import Part
from sayso.model.record import reading_record
from sayso.workspace import Workspace

from .conftest import Sayso

VIEWS = (
    ["who", "Ana Ruiz"],
    ["tie", "Ana Ruiz", "Bo Lind"],
    ["timeline"],
    ["timeline", "Bo Lind"],
    ["disagreements"],
    ["sources"],
    ["search", "Marsh"],
    ["brief"],
    ["brief", "Bo Lind"],
    ["settle"],
    ["log"],
    ["verify"],
    ["review"],
    ["rebuild"],
    ["changes", "--since", "2026-01-06", "--clock", "published"],
)


def schema(name: str) -> Any:
    return json.loads((files("sayso.cli") / "schemas" / f"{name}.json").read_text("utf-8"))


@pytest.mark.parametrize("words", VIEWS, ids=" ".join)
def test_a_view_is_drawn_and_printed_as_json(filled: Sayso, words: list[str]) -> None:
    drawn = filled(*words)
    assert (drawn.status, drawn.err) == (0, "")
    assert drawn.out.strip()
    printed = filled(*words, "--json")
    assert printed.status == 0
    assert printed.json is not None


@pytest.mark.parametrize("words", VIEWS, ids=" ".join)
def test_the_same_question_has_the_same_answer(filled: Sayso, words: list[str]) -> None:
    assert filled(*words, "--json").out == filled(*words, "--json").out


@pytest.mark.parametrize("words", [["who", "Ana Ruiz"], ["tie", "Ana Ruiz", "Bo Lind"], ["timeline"]], ids=" ".join)
def test_every_line_leads_to_its_sentence(filled: Sayso, words: list[str]) -> None:
    assert "“Ana Ruiz met Bo Lind on 2026-01-02.”" in filled(*words).out


def test_add_makes_a_workspace_and_says_so(sayso: Sayso) -> None:
    Path("one.txt").write_text("Ana Ruiz met Bo Lind.")
    said = sayso("add", "one.txt")
    assert "made a workspace in" in said.err
    assert Path("judgements.jsonl").is_file()
    assert said.out == "1 new, 0 already here, 0 that could not be read\n"


def test_add_fails_at_the_end_for_a_file_that_cannot_be_read(sayso: Sayso) -> None:
    Path("bad.txt").write_text("unreadable")
    Path("good.txt").write_text("Ana Ruiz met Bo Lind.")
    said = sayso("add", "bad.txt", "good.txt")
    assert said.status == 1
    assert "sayso: bad.txt: it cannot be read" in said.err
    assert sayso("settle", "--json").json["claims"] == 1


def test_what_add_counts_is_the_files(sayso: Sayso) -> None:
    Path("bad.txt").write_text("unreadable")
    Path("good.txt").write_text("Ana Ruiz met Bo Lind.")
    assert sayso("add", "bad.txt", "good.txt").out == "1 new, 0 already here, 1 that could not be read\n"
    assert sayso("add", "bad.txt", "good.txt").out == "0 new, 1 already here, 1 that could not be read\n"


def test_a_long_text_is_told_of_before_it_is_read(sayso: Sayso) -> None:
    Path("long.txt").write_text("Ana Ruiz met Bo Lind. " + " " * 1_500_000)
    Path("short.txt").write_text("Ana Ruiz met Bo Lind.")
    told = "sayso: reading long.txt, 1.5 MB: this takes some minutes"
    assert [line for line in sayso("add", ".").err.splitlines() if "reading" in line] == [told]
    assert sayso("brief").err == ""
    assert told in sayso("rebuild").err


def test_as_of_leaves_out_what_came_later(filled: Sayso) -> None:
    assert filled("settle", "--json", "--as-of", "2026-01-06").json["reports"] == 1


def test_judge_log_and_undo(filled: Sayso) -> None:
    judged = filled(
        "judge", "entity", "Bo Lind", "Cy Marsh", "same", "--why", "a nickname", "--who", "ana", "--json"
    ).json
    assert (judged["verdict"], judged["who"], judged["why"]) == ("same", "ana", "a nickname")
    settled = filled("settle", "--json").json
    assert settled["entities"] == 2
    assert [(j["names"], j["outcome"]) for j in settled["judgements"]] == [(["Bo Lind"], "obeyed")]
    assert f"judgement {judged['id'][:8]} (ana: entity, same) obeyed: Bo Lind" in filled("settle").out
    filled("undo", judged["id"][:8])
    assert [line["undone"] for line in filled("log", "--json").json] == [True, False]
    assert filled("settle", "--json").json["entities"] == 3


def test_undo_says_what_it_took_back_and_what_holds_again(filled: Sayso) -> None:
    filled("judge", "source", "The Harbour Post", "B")
    assert "source The Harbour Post: B: taken back" in filled("undo").out
    assert "source The Harbour Post: B: holds again" in filled("undo").out


@pytest.mark.parametrize(
    "words",
    [
        ["source", "The Harbour Post", "b"],
        ["retract", "one.txt"],
        ["correct", "one.txt"],
        ["stand", "one.txt"],
        ["event", "EVENT", "OTHER", "different"],
        ["claim", "CLAIM", "right"],
        ["claim", "CLAIM", "wrong"],
        ["claim", "CLAIM", "amended", "--set", "status=planned", "--set", 'line="They plan to meet."'],
    ],
    ids=lambda words: words[0] + " " + words[-1],
)
def test_everything_can_be_judged(filled: Sayso, words: list[str]) -> None:
    lines = [json.loads(line) for line in filled("export").out.splitlines()]
    claims = [r["id"] for r in lines if r["schema"] == "sayso/claim@1"]
    events = [r["id"] for r in lines if r["schema"] == "sayso/event@1"]
    names = {"CLAIM": claims[0], "EVENT": events[0], "OTHER": events[1]}
    said = filled("judge", *(names.get(word, word) for word in words))
    assert (said.status, said.err) == (0, "")
    assert len(filled("log", "--json").json) == 1


def test_the_export_keeps_its_schemas(filled: Sayso) -> None:
    lines = [json.loads(line) for line in filled("export", "--format", "jsonl").out.splitlines()]
    for record in lines:
        jsonschema.validate(record, schema(record["schema"].removeprefix("sayso/").removesuffix("@1")))
    assert {r["schema"] for r in lines} >= {"sayso/claim@1", "sayso/entity@1", "sayso/event@1"}


def test_a_reading_keeps_its_schema(filled: Sayso) -> None:
    house = Workspace.find()
    for reading in house.pile().readings:
        jsonschema.validate(reading_record(reading), schema("reading"))
    house.close()


def test_the_export_is_byte_identical_after_a_rebuild(filled: Sayso) -> None:
    before = filled("export").out
    filled("rebuild")
    assert filled("export").out == before


@pytest.mark.parametrize("name", ["reading", "claim", "entity", "event", "disagreement"])
def test_a_schema_is_a_schema(sayso: Sayso, name: str) -> None:
    said = sayso("schema", name)
    jsonschema.Draft202012Validator.check_schema(said.json)


def test_every_format_is_listed_and_written(filled: Sayso) -> None:
    for line in filled("export", "--format", "list").out.splitlines():
        name = line.split()[0]
        assert filled("export", "--format", name, "-o", f"out.{name}").status == 0
        assert Path(f"out.{name}").stat().st_size


@pytest.mark.parametrize("name", ["brief.md", "brief.html", "brief.docx", "brief.pdf"])
def test_a_brief_is_written(filled: Sayso, name: str) -> None:
    assert filled("brief", "-o", name).out == f"wrote {name}\n"
    assert Path(name).stat().st_size


def test_verify_fails_on_a_changed_original(filled: Sayso) -> None:
    path = next(p for p in Path("originals").rglob("*") if p.is_file())
    path.unlink()
    path.write_text("something else")
    said = filled("verify")
    assert said.status == 1
    assert "damaged" in said.err


def test_a_reports_control_characters_never_reach_the_terminal(sayso: Sayso) -> None:
    Path("\x1b[31mone.txt").write_text("Ana Ruiz met Bo Lind.\x1b[2J")
    sayso("add", "\x1b[31mone.txt")
    for words in (["sources"], ["timeline"]):
        assert "\x1b" not in sayso(*words).out


@pytest.mark.parametrize(
    ("words", "status", "told"),
    [
        (["who", "Nobody Atall"], 1, "nobody and nothing here is called"),
        (["judge", "entity", "Ana Ruiz", "Bo Lind", "twins"], 2, "same, different, unsure"),
        (["judge", "claim", "abc#c1", "right"], 1, "no claim"),
        (["judge", "claim", "abc#c1"], 2, "Missing argument"),
        (["undo"], 1, "nothing to undo"),
        (["export", "--format", "xml"], 2, "jsonl"),
        (["schema", "walrus"], 2, "disagreement"),
        (["brief", "-o", "brief.odt"], 2, ".docx"),
        (["brief", "--kept", "brief-1"], 1, "no brief"),
        (["brief", "-o", "nowhere/brief.md"], 2, "cannot be written"),
        (["timeline", "--as-of", "yesterday"], 2, "2026-01-20"),
        (["timeline", "--clock", "walrus", "--as-of", "2026-01-01"], 2, "published, added"),
        (["walrus"], 2, "No such command"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_an_error_says_what_and_what_would_work(filled: Sayso, words: list[str], status: int, told: str) -> None:
    said = filled(*words)
    assert said.status == status
    assert told in said.err
    assert "Traceback" not in said.err


def test_without_a_workspace_the_error_names_the_cure(sayso: Sayso) -> None:
    said = sayso("timeline")
    assert said.status == 1
    assert "sayso add" in said.err


def test_a_list_of_known_people_is_added(sayso: Sayso) -> None:
    Path("known.csv").write_text("name,born\nAna Ruiz,1970\n", "utf-8")
    assert sayso("known", "known.csv").out == "1 new, 0 already here, 0 that could not be read\n"


def test_a_bad_list_says_where_and_what_would_work(sayso: Sayso) -> None:
    Path("known.csv").write_text("name,born\nAna Ruiz,soon\n", "utf-8")
    said = sayso("known", "known.csv")
    assert said.status == 1
    assert "known.csv, line 2: 'soon' is no date; write 1970" in said.err


def test_review_asks_about_a_listed_namesake_and_logs_the_answer(
    filled: Sayso, monkeypatch: pytest.MonkeyPatch
) -> None:
    Path("known.csv").write_text("name\nAna Ruiz\n", "utf-8")
    filled("known", "known.csv")
    monkeypatch.setattr("typer.prompt", lambda *_, **__: "y")
    assert "Ana Ruiz  =  Ana Ruiz ?" in filled("review", "--ask", "--limit", "1").out
    assert filled("log", "--json").json[-1]["verdict"] == "same"
    assert all(q["names"] != ["Ana Ruiz", "Ana Ruiz"] for q in filled("review", "--json").json)


def test_where_two_people_are_asked_for_the_whole_brief_stays(filled: Sayso, tmp_path: Path) -> None:
    (tmp_path / "sayso.toml").write_text("two_person = true\n", encoding="utf-8")
    said = filled("brief")
    assert said.status != 0
    assert "--kept" in said.err
    assert said.out == ""


def test_a_composed_brief_leaves_once_somebody_else_approved_it(filled: Sayso, tmp_path: Path) -> None:
    (tmp_path / "sayso.toml").write_text('two_person = true\nwho = "Ada"\n', encoding="utf-8")
    Workspace.find(tmp_path).keep_brief("Who met whom", [Part(words="Nobody answered.")])
    assert "somebody else than Ada" in filled("brief", "--kept", "brief-1").err
    assert "somebody else" in filled("judge", "brief", "brief-1").err
    assert filled("judge", "brief", "brief-1", "--who", "Bo").status == 0
    assert "approved by Bo" in filled("brief", "--kept", "brief-1").out
