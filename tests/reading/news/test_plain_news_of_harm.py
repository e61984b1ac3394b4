"""The plainest sentences of attacks, courts and police: each is read, with who did it to whom."""

from __future__ import annotations

import pytest
from tests.reading.told import claims, lines, sides

from sayso.model.document import Document
from sayso.model.stance import Certainty, Polarity
from sayso.reading.reader import SaysoReader

SIDES = [
    ("Gunmen shot dead a police officer in Sarnholm, police said.", "killed", "agent=Gunmen patient=a police officer"),
    ("Militants stabbed to death a priest in Sarnholm.", "killed", "agent=Militants patient=a priest"),
    ("Teth was shot dead by police in Sarnholm.", "killed", "agent=police patient=Teth"),
    ("The court fined the Tern Works $3 million for fraud.", "fined", "agent=The court patient=Tern Works topic=fraud"),
    ("The Tern Works was fined $3 million.", "fined", "patient=Tern Works"),
    ("Mila Rann was among those arrested.", "arrested", "patient=Mila Rann"),
    ("Among those arrested was Boran Teth, a former mayor.", "arrested", "patient=Boran Teth"),
    (
        "Boran Teth was one of five men charged with murder.",
        "charged",
        "patient=five men patient=Boran Teth topic=murder",
    ),
    (
        "Three policemen were among the 12 people killed in the blast.",
        "killed",
        "patient=the 12 people patient=Three policemen",
    ),
    ("The dead included two women and a child.", "died", "agent=two women agent=a child"),
    ("Two policemen were among the injured.", "injured", "patient=Two policemen"),
    ("Dozens of people, including Ada Quill, were arrested.", "arrested", "patient=Ada Quill"),
    ("Seven people were killed, including three policemen.", "killed", "patient=three policemen"),
    (
        "The blast killed 12 people, including Boran Teth.",
        "killed",
        "patient=12 people patient=Boran Teth instrument=The blast",
    ),
    (
        "Police arrested three men, including a former mayor, Ada Quill, on Monday.",
        "arrested",
        "agent=Police patient=three men patient=a former mayor",
    ),
    (
        "Ada Quill met several officials, including Boran Teth.",
        "met",
        "agent=Ada Quill partner=several officials partner=Boran Teth",
    ),
    (
        "Police arrested two men, Boran Teth and Haro Lod, on Monday.",
        "arrested",
        "agent=Police patient=two men patient=Boran Teth patient=Haro Lod",
    ),
    ("Police seized weapons, including two rifles.", "seized", "agent=Police patient=weapons"),
    ("Voters elected on Sunday a new mayor.", "elected", "agent=Voters patient=a new mayor"),
    ("Police arrested without a warrant three students.", "arrested", "agent=Police patient=three students"),
    ("Three men arrested in Sarnholm on Monday.", "arrested", "patient=Three men"),
    ("Ada Quill was shot in the head outside her home.", "attacked", "patient=Ada Quill"),
    ("Teth pleaded not guilty and was released on bail.", "released", "patient=Teth"),
    ("Boran Teth was tried and executed.", "charged", "patient=Boran Teth"),
    ("Two militants blew themselves up at a mosque.", "attacked", "agent=Two militants"),
    ("Teth turned himself in to police on Monday.", "handed_over", "patient=Teth recipient=police"),
    ("About 200 rebels surrendered to the army.", "handed_over", "patient=About 200 rebels recipient=the army"),
    ("Boran Teth is wanted for murder.", "searched_for", "patient=Boran Teth topic=murder"),
    ("Police issued an arrest warrant for Mila Rann.", "searched_for", "agent=Police patient=Mila Rann"),
    ("Police are looking for two men.", "searched_for", "agent=Police patient=two men"),
    ("The Quay Brigade is holding two journalists.", "kidnapped", "agent=Quay Brigade patient=two journalists"),
    ("Forty people were poisoned by bad food.", "injured", "patient=Forty people instrument=bad food"),
    ("More than 10,000 people were displaced.", "moved", "patient=More than 10,000 people"),
    ("The president named Teth prime minister.", "appointed", "agent=The president patient=Teth"),
    ("Quill named Boran Teth to the board.", "appointed", "agent=Quill patient=Boran Teth group=the board"),
    ("A cyclist was hit by a truck.", "injured", "patient=A cyclist instrument=a truck"),
    ("Boran Teth appeared in court on Friday.", "charged", "patient=Boran Teth"),
    ("A bomb went off in a crowded market.", "attacked", "instrument=A bomb"),
    ("Troops have recaptured three villages.", "seized", "agent=Troops patient=three villages"),
    ("Firefighters put out the blaze.", "stopped", "agent=Firefighters patient=the blaze"),
]
NOT_TOLD = [
    ("Boran Teth was not among those arrested.", "arrested"),
    ("Boran Teth may be among those killed.", "killed"),
    ("Teth is among leaders of parties banned in May.", "banned"),
    ("Teth pleaded not guilty to killing his wife.", "killed"),
    ("Boran Teth is wanted for the role.", "searched_for"),
    ("The Quay Brigade is holding two journalists.", "organised"),
    ("Teth tried the door.", "charged"),
    ("A witness appeared in court on Friday.", "charged"),
    ("Boran Teth was killed in a drone strike in Ostwick.", "protested"),
    ("Police closed the road.", "dissolved"),
    ("The alarm went off.", "attacked"),
    ("Inmates rioted at Ostwick prison, leaving six people dead.", "killed"),
    ("The victim was named on Monday.", "appointed"),
    ("Teth was named as the killer.", "appointed"),
    ("Police hunt gunman after Sarnholm shooting", "attacked"),
    ("Police hunt gunman after shooting in Sarnholm", "attacked"),
    ("A car hit a wall in Ostwick.", "injured"),
]
#: Where and when: what stands behind the second of two harms, and in "when a bomb exploded", is of both.
SCENES = [
    ("Nine people were killed when a bomb exploded in Sarnholm on Monday.", "killed", "Sarnholm Monday"),
    ("Forty people died when a ferry sank near Ostwick on Sunday.", "died", "Ostwick Sunday"),
    ("Three people were killed and 12 others injured in Sarnholm on Friday.", "killed", "Sarnholm Friday"),
    ("A bomb killed two soldiers and wounded four others in Ostwick.", "killed", "Ostwick None"),
    ("Rebels attacked an army base near Ostwick on Monday, killing two soldiers.", "killed", "Ostwick Monday"),
    ("Two trains collided near Sarnholm on Friday, leaving 11 people dead.", "killed", "Sarnholm Friday"),
    ("Six people died days after a bomb exploded in Ostwick on Monday.", "died", "None None"),
    ("Two people were killed on Monday and three died in Ostwick later.", "killed", "None Monday"),
    ("Six people died in a drone strike in Ostwick on Monday.", "attacked", "Ostwick Monday"),
    ("A strike in Ostwick ended on Monday.", "protested", "Ostwick None"),
    ("A judge sentenced Boran Teth to life in prison.", "convicted", "None None"),
    ("Ada Quill died in May when the war began in Ostwick.", "died", "None May"),
]


@pytest.mark.parametrize(("text", "predicate", "told"), SIDES)
def test_plain_news_tells_who_did_it_to_whom(reader: SaysoReader, text: str, predicate: str, told: str) -> None:
    assert told in sides(reader, text, predicate)


@pytest.mark.parametrize(("text", "predicate"), NOT_TOLD)
def test_near_it_nothing_is_told(reader: SaysoReader, text: str, predicate: str) -> None:
    positive = [c for c in claims(reader, text) if c.stance.polarity is Polarity.POSITIVE]
    assert predicate not in [c.predicate for c in positive if c.stance.certainty is Certainty.CERTAIN]


@pytest.mark.parametrize(("text", "predicate", "scene"), SCENES)
def test_harm_is_told_where_and_when_it_befell(reader: SaysoReader, text: str, predicate: str, scene: str) -> None:
    document = Document(id="sha256:0", name="t", media_type="text/plain", text=text, published="2026-01-20")
    (reading,) = reader.read([document])
    words = {m.id: m.text for m in reading.mentions} | {w.id: w.text for w in reading.whens} | {None: "None"}
    assert scene in [f"{words[c.where]} {words[c.when]}" for c in reading.claims if c.predicate == predicate]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Three were hurt and one died.", "One died."),
        ("Two were killed and one was injured.", "One was injured."),
        ("Of the six, five were freed and one escaped.", "One escaped."),
    ],
)
def test_one_of_several_is_told(reader: SaysoReader, text: str, line: str) -> None:
    assert line in lines(reader, text)


def test_one_who_is_anybody_is_nobody(reader: SaysoReader) -> None:
    assert not lines(reader, "One never leaves without a coat.")


@pytest.mark.parametrize(
    "text",
    ["The convoy came under attack by gunmen.", "The town came under attack by rebels on Monday."],
)
def test_who_attacks_does_not_come(reader: SaysoReader, text: str) -> None:
    assert lines(reader, text) == [text]


def test_who_came_close_to_attacking_was_not_attacked(reader: SaysoReader) -> None:
    assert "Quill was attacked." not in lines(reader, "Quill came close to attacking Teth.")


def test_who_falls_victim_to_a_fraud_has_not_died(reader: SaysoReader) -> None:
    assert [c.predicate for c in claims(reader, "Quill fell victim to a fraud by Boran Teth.")] == ["suffered"]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Quill had Boran Teth arrested.", "Boran Teth was arrested."),
        ("Quill saw Boran Teth killed.", "Boran Teth was killed."),
        ("Quill had her house searched by police.", "Quill’s house was searched by police."),
    ],
)
def test_what_somebody_has_or_sees_done_is_done(reader: SaysoReader, text: str, line: str) -> None:
    assert line in lines(reader, text)


@pytest.mark.parametrize(
    "text", ["Quill did not have Boran Teth arrested.", "Quill threatened to have Boran Teth killed."]
)
def test_what_nobody_has_done_is_not(reader: SaysoReader, text: str) -> None:
    assert not [t for t in lines(reader, text) if t.startswith("Boran Teth was")]
