"""Disagreements: what differs, and that more or less precise is none."""

from __future__ import annotations

import pytest

from sayso.model.disagreement import Differs, Disagreement
from sayso.model.document import Document
from sayso.model.pile import Pile
from sayso.model.stance import Polarity
from sayso.reading.reader import SaysoReader
from sayso.reading.vocabulary import load_vocabulary
from sayso.resolution import resolve
from sayso.testing.told import Told, one_event, people, pile
from sayso.weighing import weigh


def found(*told: Told) -> tuple[Disagreement, ...]:
    return weigh(pile(*told), people(*told), (one_event(*told),)).disagreements


def test_two_days_differ() -> None:
    (only,) = found(Told(name="a", day="2025-03-12"), Told(name="b", day="2025-03-14"))
    assert only.differs is Differs.WHEN
    assert [s.value for s in only.sides] == ["2025-03-12", "2025-03-14"]


def test_a_month_and_a_day_in_it_agree() -> None:
    assert found(Told(name="a", day="2025-03"), Told(name="b", day="2025-03-14")) == ()


def test_dated_and_undated_agree() -> None:
    assert found(Told(name="a", day="2025-03-12"), Told(name="b")) == ()


def test_a_denial_is_a_disagreement() -> None:
    (only,) = found(Told(name="a"), Told(name="b", polarity=Polarity.NEGATIVE))
    assert only.differs is Differs.DENIAL


def test_each_side_says_on_whose_word() -> None:
    (only,) = found(Told(name="a", publisher="P1"), Told(name="b", publisher="P2", polarity=Polarity.NEGATIVE))
    assert {s.strength for s in only.sides} == {"1 report; on the word of P1", "1 report; on the word of P2"}


DAYS = (
    "Minister met ship broker in Port Ambrel\n\nTrade minister Joren Halvik met the ship broker Mirela Sondt in Port"
    " Ambrel on 3 March 2025, two officials said.",
    "Minister met broker, paper says\n\nJoren Halvik, the fisheries minister, met the ship broker Mirela Sondt in Port"
    " Ambrel on 3 March 2025.",
    "Deputy minister Joren Halvik met Mirela Sondt in Port Ambrel on 5 March 2025, the coast police said.",
)


def test_two_days_of_one_meeting_in_a_town_that_no_gazetteer_knows_differ() -> None:
    ((first, second),) = (d.sides for d in told(*DAYS) if d.differs is Differs.WHEN)
    assert (first.value, second.value) == ("3 March 2025", "5 March 2025")
    assert {k[:2] for k in first.claims} == {"d0", "d1"}


@pytest.mark.parametrize(
    ("told_so", "denied"),
    [
        (DAYS[0], "The Sondt Line denies that Mirela Sondt has ever met Joren Halvik."),
        (
            "Mirela Sondt paid Joren Halvik 20,000 euros.",
            "Joren Halvik denied that he received money from Mirela Sondt.",
        ),
        ("Mirela Sondt paid Joren Halvik 20,000 euros.", "Joren Halvik received no money from Mirela Sondt."),
    ],
)
def test_a_denial_in_another_report_is_set_against_what_it_denies(told_so: str, denied: str) -> None:
    ((first, second),) = (d.sides for d in told(told_so, denied) if d.differs is Differs.DENIAL)
    assert {first.claims[0][:2], second.claims[0][:2]} == {"d0", "d1"}


KILLED = "Mirela Sondt was killed in Port Ambrel on 3 March 2025, the coast police said."
NOT_HIS = ("Joren Halvik denied killing Mirela Sondt.", "Joren Halvik, 34, denied the murder of Mirela Sondt.")


@pytest.mark.parametrize("denied", NOT_HIS)
def test_who_did_not_do_it_says_nothing_of_whether_it_was_done(denied: str) -> None:
    assert [d for d in told(KILLED, denied) if d.differs is Differs.DENIAL] == []


@pytest.mark.parametrize("denied", NOT_HIS)
def test_who_did_not_do_it_stands_against_that_he_did(denied: str) -> None:
    (found,) = (
        d
        for d in told(KILLED, "Joren Halvik killed Mirela Sondt, the coast police said.", denied)
        if d.differs is Differs.DENIAL
    )
    assert {side.claims[0][:2] for side in found.sides} == {"d1", "d2"}


def told(*texts: str) -> tuple[Disagreement, ...]:
    """What reports differ on, read by the real rooms."""
    documents = [Document(id=f"d{n}", name="", media_type="text/plain", text=t) for n, t in enumerate(texts)]
    read = Pile(readings=tuple(SaysoReader().read(documents)))
    settled = resolve(read, load_vocabulary())
    return weigh(read, settled.entities, settled.events).disagreements


def test_the_day_of_a_denial_is_none_of_the_deed() -> None:
    denial = "Mirela Sondt denied on 7 March 2025 that she had met Joren Halvik."
    assert {d.differs for d in told(DAYS[0], denial)} == {Differs.DENIAL}


def test_a_number_alone_counts_people() -> None:
    found = told(
        "An explosion in Gulu on 3 March 2025 killed ten people and injured 30, Mila Rann said.",
        "Mila Rann said an explosion in Gulu on 3 March 2025 killed ten people and injured 41 people.",
    )
    assert [[s.value for s in d.sides] for d in found if d.differs is Differs.NUMBER] == [["30", "41 people"]]


def test_a_part_of_a_number_is_not_that_number() -> None:
    found = told(
        "On 3 March 2025 two of the 12 miners died in the blast at the Ambrel mine in Gulu.",
        "Two miners died in the blast at the Ambrel mine in Gulu on 3 March 2025.",
    )
    assert [d for d in found if d.differs is Differs.NUMBER] == []


def test_whom_a_count_includes_does_not_hide_it() -> None:
    found = told(
        "An explosion in Gulu on 3 March 2025 killed ten people, including Boran Teth, Mila Rann said.",
        "Mila Rann said an explosion in Gulu on 3 March 2025 killed 14 people.",
    )
    assert [[s.value for s in d.sides] for d in found if d.differs is Differs.NUMBER] == [["ten people", "14 people"]]


def test_nobody_is_no_one_to_look_up() -> None:
    text = "Nobody was hurt in Tarn. No one met Ada Quill."
    (reading,) = SaysoReader().read([Document(id="d0", name="d0", media_type="text/plain", text=text)])
    settled = resolve(Pile(readings=(reading,)), load_vocabulary())
    assert {e.name for e in settled.entities} == {"Tarn", "Ada Quill"}


def test_that_nobody_was_hurt_is_at_odds_with_five_who_were() -> None:
    blast = "A blast struck the market in Tarn on 3 March 2025. {} injured in the blast, {} said."
    found = told(
        "Blast in Tarn\n\n" + blast.format("Nobody was", "the Tarn police"),
        "Hurt in Tarn\n\n" + blast.format("Five people were", "Ada Quill"),
    )
    assert [d.differs for d in found] == [Differs.DENIAL]


def settled(*texts: str) -> tuple[Disagreement, ...]:
    documents = [
        Document(id=f"d{i}", name=f"d{i}", media_type="text/plain", text=t, language="en", publisher=f"P{i}")
        for i, t in enumerate(texts)
    ]
    made = Pile(readings=tuple(SaysoReader().read(documents)))
    found = resolve(made, load_vocabulary())
    return weigh(made, found.entities, found.events).disagreements


def test_who_did_not_reply_to_questions_denies_nothing_that_he_said() -> None:
    said = "Colonel Boran Teth said his men had not been on duty in the shed that night."
    assert not settled(said, "Colonel Boran Teth did not reply to questions sent by e-mail.")


@pytest.mark.parametrize(("other", "apart"), [("on 6 March", True), ("on 5 March", False), ("one evening", False)])
def test_a_day_of_no_known_year_differs_from_another_day(other: str, apart: bool) -> None:
    told = f"Ada Quill met Boran Teth in Ostby {other}, a clerk said. Ada Quill runs the Ostby Harbour Guild."
    dated = "Ada Quill met Boran Teth in Ostby on 5 March 2024, a clerk said. Ada Quill runs the Ostby Harbour Guild."
    assert [d.differs for d in settled(dated, told)] == [Differs.WHEN] * apart
