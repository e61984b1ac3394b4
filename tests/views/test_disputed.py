"""Reports that contradict one another, read by the real rooms: each line has its own support, each tie its own."""

from __future__ import annotations

import pytest

from sayso.model.case import Case
from sayso.model.document import Document
from sayso.model.judgement import Judgement, JudgementKind
from sayso.model.pile import Pile, Settlement
from sayso.reading.reader import SaysoReader
from sayso.reading.vocabulary import load_vocabulary
from sayso.resolution import resolve
from sayso.views.bond import bonds
from sayso.views.brief import brief
from sayso.views.happening import Happening, happenings
from sayso.weighing import weigh


def case_of(*texts: str, withdrawn: tuple[int, ...] = (), undated: tuple[int, ...] = ()) -> Case:
    """The case of reports by the Star, the Lark, the Post and the Times, in this order."""
    papers = ("Melvarra Star", "Sunday Lark", "Vale Post", "Quay Times")
    read = SaysoReader().read(
        Document(
            id=f"d{n}",
            name=f"{n}",
            media_type="text/plain",
            text=t,
            publisher=papers[n],
            published=None if n in undated else "2025-08-09",
        )
        for n, t in enumerate(texts)
    )
    judgements = tuple(
        Judgement(
            id=f"j{n}",
            kind=JudgementKind.DOCUMENT,
            subject=(f"d{n}",),
            verdict="retracted",
            who="desk",
            when="2026-01-01T00:00:00Z",
        )
        for n in withdrawn
    )
    pile, vocabulary = Pile(readings=tuple(read), judgements=judgements), load_vocabulary()
    found = resolve(pile, vocabulary)
    weighed = weigh(pile, found.entities, found.events)
    settlement = Settlement(
        entities=found.entities,
        events=weighed.events,
        disagreements=weighed.disagreements,
        copies=weighed.copies,
        retractions=weighed.retractions,
    )
    return Case.of(pile, settlement, vocabulary)


def of(case: Case, predicate: str) -> list[Happening]:
    return [h for h in happenings(case) if h.predicate == predicate]


TWO_KILLERS = (
    "The Dawn Column killed Colonel Ruvo Tandrek in Melvarra on August 2, spokeswoman Lisbet Oran said.",
    "The Red Quay Brigade killed Colonel Ruvo Tandrek in Melvarra on August 2, the doctor, Anja Quill, said.",
    "The Red Quay Brigade killed Colonel Ruvo Tandrek in Melvarra on August 2, the lawyer, Boran Teth, said.",
)
NAMES_NOBODY = "Colonel Ruvo Tandrek was killed in Melvarra on August 2, spokeswoman Lisbet Oran said."
CITES_THE_STAR = "The Dawn Column killed Colonel Ruvo Tandrek in Melvarra on August 2, the Melvarra Star reported."


def test_who_names_another_stands_behind_no_line_that_names_one() -> None:
    (killed,) = of(case_of(*TWO_KILLERS), "killed")
    assert "Red Quay Brigade" in killed.line
    assert killed.rests_on == "2 reports, 2 independent origins: Anja Quill, Boran Teth. Told otherwise in 1 report."


def test_what_is_disputed_is_graded_a_step_lower() -> None:
    (killed,) = of(case_of(*TWO_KILLERS), "killed")
    assert (killed.grade.credibility, killed.grade.reasons[-1]) == ("3", "disputed: who")


def test_a_telling_that_leaves_the_point_open_goes_with_all() -> None:
    (killed,) = of(case_of(TWO_KILLERS[0], TWO_KILLERS[1], NAMES_NOBODY), "killed")
    assert "Ruvo Tandrek was killed in Melvarra" in killed.line
    assert killed.corroboration.at_least == 2


GUNMEN = "Gunmen killed Colonel Ruvo Tandrek in Melvarra on August 2, spokeswoman Lisbet Oran said."
OF_THE_COLUMN = GUNMEN.replace("Gunmen", "Gunmen of the Dawn Column")
MET = "{} met the judge, Mila Rann, in Melvarra on August 2."


@pytest.mark.parametrize(
    ("told", "line"),
    [
        ((GUNMEN, TWO_KILLERS[1]), "gunmen killed"),
        ((MET.format("An official of the Interior Ministry"), MET.format("Boran Teth")), "An official of the"),
        ((MET.format("A man"), MET.format("Boran Teth"), MET.format("Two guests")), "met"),
    ],
)
def test_who_names_nobody_stands_behind_no_line_with_a_name(told: tuple[str, ...], line: str) -> None:
    case = case_of(*told)
    (found,) = [h for h in happenings(case) if h.predicate in ("killed", "met")]
    assert line in found.line
    assert "Boran Teth" not in found.line
    assert "Red Quay Brigade" not in found.line
    assert found.corroboration.at_least == len(told)


def test_a_name_that_enough_others_give_stands_and_says_who_do_not() -> None:
    lark = TWO_KILLERS[1].replace("the doctor, Anja Quill,", "the nurse, Emmo Vael,")
    (found,) = of(case_of(TWO_KILLERS[1], TWO_KILLERS[2], lark, GUNMEN), "killed")
    assert "Red Quay Brigade killed" in found.line
    assert found.rests_on.endswith("Not by that name in 1 of them.")


def test_gunmen_of_a_body_bear_out_that_it_did() -> None:
    (found,) = of(
        case_of(TWO_KILLERS[0].replace("spokeswoman Lisbet Oran", "doctor Ada Quill"), OF_THE_COLUMN), "killed"
    )
    assert found.corroboration.short == ()


def test_each_tie_has_the_origins_that_name_it() -> None:
    killed = {b.left.name: b for b in bonds(case_of(*TWO_KILLERS)) if b.predicates == ("killed",)}
    killed |= {b.right.name: b for b in bonds(case_of(*TWO_KILLERS)) if b.predicates == ("killed",)}
    assert (killed["Dawn Column"].at_least, killed["Red Quay Brigade"].at_least) == (1, 2)


def test_the_deputy_of_one_report_bears_out_no_chief_of_another() -> None:
    case = case_of("Teodor Malvik is the deputy mayor of Varna.", "Teodor Malvik is the mayor of Varna.")
    assert [(h.corroboration.at_least, h.disputed) for h in of(case, "holds_role")] == [(1, True), (1, True)]


def test_what_has_it_from_a_retracted_report_falls_with_it() -> None:
    (killed,) = of(case_of(TWO_KILLERS[0], CITES_THE_STAR, withdrawn=(0,)), "killed")
    assert not killed.affirmed
    assert {m for s in killed.statements for m in s.marks} == {"retracted", "rests on a retracted report"}


def test_what_has_it_from_another_report_of_that_paper_stands() -> None:
    (killed,) = of(case_of(TWO_KILLERS[0], CITES_THE_STAR, withdrawn=()), "killed")
    assert killed.affirmed


def test_who_was_dismissed_is_not_said_to_be_in_office() -> None:
    case = case_of(
        "A spokesman for the Tern Coast Union, Aron Teller, called the plan a fraud.",
        "The Tern Coast Union has dismissed its spokesman, Aron Teller.",
    )
    assert [h.line for h in of(case, "holds_role")] == ["Aron Teller was a spokesman of the Tern Coast Union."]


@pytest.mark.parametrize(
    "words",
    [
        "If the Tern Coast Union becomes an arm of the Quay Militia, the strikes may turn violent.",
        "Did the Tern Coast Union join the Quay Militia?",
    ],
)
def test_a_condition_or_question_ties_nobody(words: str) -> None:
    assert not bonds(case_of(words))


def test_a_condition_stands_in_no_profile() -> None:
    found = brief(case_of("If the Tern Coast Union becomes an arm of the Quay Militia, the strikes may turn violent."))
    assert not any(profile.lines for profile in found.who)


ATTACKED = "The Sael Front attacked a police station in Korvel on May {}, Interior Minister Jorun Halvack said."
DENIED = "The Sael Front did not attack the police station in Korvel, its spokesman, Rask Imber, said."


def test_a_denial_that_fits_two_events_is_told_against_both() -> None:
    case = case_of(ATTACKED.format(4), ATTACKED.format(5), DENIED)
    assert [h.disputed for h in of(case, "attacked") if h.affirmed] == [True, True]


@pytest.mark.parametrize(
    "words",
    [
        "The Sael Front did not attack the harbour office in Korvel, its spokesman, Rask Imber, said.",
        "The Sael Front did not attack the police station in Varna, its spokesman, Rask Imber, said.",
        "The Sael Front did not attack the police station in Korvel on May 9, its spokesman, Rask Imber, said.",
        "The Quay Militia did not attack the police station in Korvel, its spokesman, Rask Imber, said.",
    ],
)
def test_a_denial_of_something_else_is_told_against_none(words: str) -> None:
    case = case_of(ATTACKED.format(4), ATTACKED.format(5), words)
    assert [h.disputed for h in of(case, "attacked") if h.affirmed] == [False, False]


def test_no_brief_leaves_out_a_denial() -> None:
    found = brief(case_of(ATTACKED.format(4), ATTACKED.format(5), DENIED))
    assert any("did not attack" in line.text for line in found.undated)


def test_a_headline_goes_with_its_own_report() -> None:
    (arrested,) = of(
        case_of(
            "Halvard arrested\n\nPolice arrested Boran Halvard, director of the Tern Works, in Sarnholm on August 4.",
            "Halvard held\n\nThe Quay Commission arrested Boran Halvard in Sarnholm on August 5.",
        ),
        "arrested",
    )
    assert (arrested.corroboration.at_most, arrested.dating) == (1, "")


def test_a_line_with_its_speaker_stands_before_the_headline() -> None:
    (raided,) = of(
        case_of(
            "Police raid charity office in Varna\n\n"
            "Police raided the office of the Lark Charity in Varna on Monday, according to prosecutors."
        ),
        "raided",
    )
    assert raided.line.startswith("According to prosecutors")


@pytest.mark.parametrize(("weekday", "meetings"), [("Monday", 2), ("Friday", 1)])
def test_an_open_weekday_is_no_day_of_another_name(weekday: str, meetings: int) -> None:
    case = case_of(
        "Ada Quill met Boran Teth in Sarnholm on 3 May 2024, Mila Rann said.",
        f"Ada Quill met Boran Teth in Sarnholm on {weekday}, the Tern Works said.",
        undated=(1,),
    )
    assert len(of(case, "met")) == meetings


def test_who_has_no_name_is_no_party_to_a_tie() -> None:
    case = case_of("Ada Quill met Boran Teth in Sarnholm on Monday. She praised officials and sued her deputy.")
    assert [{b.left.name, b.right.name} for b in bonds(case)] == [{"Ada Quill", "Boran Teth"}]
