"""An amended claim keeps what its report hedges and on whose word it stands, until somebody judges otherwise."""

import json

import pytest

from sayso.model.claim import Claim, Status
from sayso.model.errors import BadArgument
from sayso.model.judgement import Judgement, JudgementKind
from sayso.model.pile import claim_key
from sayso.model.ruling import rulings
from sayso.testing.case import demo_case
from sayso.workspace.judged import apply_judgements, check_amendment


def hedged() -> tuple[object, str]:
    return next(
        (reading, claim.id)
        for reading in demo_case().pile.readings
        for claim in reading.claims
        if any(cue.text == "may" for cue in claim.stance.cues)
    )


def test_a_line_that_drops_the_hedge_is_refused() -> None:
    reading, claim = hedged()
    with pytest.raises(BadArgument, match="may"):
        check_amendment(reading, claim, {"line": "They received weapons."})  # type: ignore[arg-type]


def test_a_line_that_keeps_it_is_taken() -> None:
    reading, claim = hedged()
    assert check_amendment(reading, claim, {"line": "They may have got weapons."})  # type: ignore[arg-type]


def judged(key: str, *verdicts: tuple[str, dict[str, str]]) -> tuple[Judgement, ...]:
    return tuple(
        Judgement(
            id=f"j{number}",
            kind=JudgementKind.CLAIM,
            subject=(key,),
            verdict=verdict,
            who="Ada Quill",
            when=f"2026-05-0{number}T09:00:00Z",
            amendment=tuple((field, json.dumps(value)) for field, value in fields.items()),
        )
        for number, (verdict, fields) in enumerate(verdicts, 1)
    )


def as_it_stands(*verdicts: tuple[str, dict[str, str]]) -> Claim | None:
    reading, claim = hedged()
    key = claim_key(reading.document.id, claim)  # type: ignore[attr-defined]
    found = apply_judgements([reading], judged(key, *verdicts))[0]  # type: ignore[list-item]
    return next((c for c in found.claims if c.id == claim), None)


LINE = {"line": "They may have got weapons."}


@pytest.mark.parametrize("later", ["right", "flagged"])
def test_a_later_word_on_another_question_leaves_the_amendment(later: str) -> None:
    standing = as_it_stands(("amended", LINE), (later, {}))
    assert standing is not None
    assert standing.line == LINE["line"]


def test_a_second_amendment_builds_on_the_first() -> None:
    standing = as_it_stands(("amended", {**LINE, "status": "planned"}), ("amended", {"line": "They may get weapons."}))
    assert standing is not None
    assert (standing.line, standing.status) == ("They may get weapons.", Status.PLANNED)


def test_a_flag_brings_back_nothing_that_was_judged_wrong() -> None:
    assert as_it_stands(("wrong", {}), ("flagged", {})) is None


def test_right_ends_a_wrong() -> None:
    assert as_it_stands(("amended", LINE), ("wrong", {}), ("right", {})) is not None


def test_an_amended_line_may_drop_a_hedge_that_was_amended_away() -> None:
    reading, claim = hedged()
    sure = {"line": "They received weapons.", "stance": {"polarity": "+", "certainty": "certain", "cues": []}}
    key = claim_key(reading.document.id, claim)  # type: ignore[attr-defined]
    ruling = rulings(judged(key, ("amended", sure)))[key]  # type: ignore[arg-type]
    assert check_amendment(reading, claim, {"line": "They got weapons."}, ruling)  # type: ignore[arg-type]
