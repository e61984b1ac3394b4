from __future__ import annotations

from pathlib import Path

from sayso.archive import Judgements


def judge(log: Judgements, kind: str, subject: str, verdict: str) -> str:
    draft = {"kind": kind, "subject": [subject], "verdict": verdict, "who": "ana", "why": "", "amendment": {}}
    return log.append([draft])[0].id


def test_a_judgement_holds(tmp_path: Path) -> None:
    log = Judgements(tmp_path / "j.jsonl")
    judge(log, "source", "The Harbour Post", "B")
    assert [(j.subject, j.verdict, j.who) for j in log.in_force()] == [(("The Harbour Post",), "B", "ana")]


def test_an_undone_judgement_does_not_hold_but_stays_in_the_log(tmp_path: Path) -> None:
    log = Judgements(tmp_path / "j.jsonl")
    judge(log, "undo", judge(log, "source", "The Harbour Post", "B"), "undone")
    assert log.in_force() == ()
    assert len(log.all()) == 2


def test_an_undoing_can_be_undone(tmp_path: Path) -> None:
    log = Judgements(tmp_path / "j.jsonl")
    first = judge(log, "source", "The Harbour Post", "B")
    judge(log, "undo", judge(log, "undo", first, "undone"), "undone")
    assert [j.id for j in log.in_force()] == [first]
