"""The plainest sentences of floods, crashes, illness and sport: each is read, with whom it befell."""

from __future__ import annotations

import pytest
from tests.reading.told import claims, sides

from sayso.reading.reader import SaysoReader

SIDES = [
    ("The storm killed at least 18.", "killed", "patient=at least 18 instrument=The storm"),
    ("The storm killed more than 18 in Quaria.", "killed", "patient=more than 18 instrument=The storm"),
    ("The storm killed dozens.", "killed", "patient=dozens instrument=The storm"),
    ("Rebels killed up to 40 in Ostwick.", "killed", "agent=Rebels patient=up to 40"),
    (
        "The landslide killed nine people and injured at least 20 others.",
        "injured",
        "patient=at least 20 others instrument=The landslide",
    ),
    ("Tens of thousands rallied in Sarnholm on Sunday.", "protested", "agent=Tens of thousands"),
    ("The storm displaced tens of thousands.", "moved", "agent=The storm patient=tens of thousands"),
    ("Three firefighters were among the injured.", "injured", "patient=Three firefighters"),
    ("The referee sent off Boran Teth after 20 minutes.", "dismissed", "agent=The referee patient=Boran Teth"),
    ("Boran Teth was sent off on Saturday.", "dismissed", "patient=Boran Teth"),
    ("Tern Works is recalling its baby milk.", "withdrew", "agent=Tern Works patient=its baby milk"),
    ("Police named the victim as Mila Rann.", "documented", "agent=Police topic=Mila Rann"),
    (
        "Police named the dead as Ada Quill and Boran Teth.",
        "documented",
        "agent=Police topic=Ada Quill topic=Boran Teth",
    ),
    ("The victim was identified as Mila Rann.", "documented", "topic=The victim topic=Mila Rann"),
    ("A third of the miners were rescued.", "rescued", "recipient=the miners"),
]
NOT_TOLD = [
    ("Teth jailed 18 months", "agent=Teth"),
    ("Two men were killed and 20 injured.", "agent=Two men"),
    ("The parcel was sent off.", "dismissed patient=The parcel"),
    ("Troops were sent off to war.", "dismissed patient=Troops"),
    ("The club named the man as its coach.", "topic=its coach"),
    ("The company sold tens of thousands.", "patient=tens"),
    ("The landslide killed nine people and injured at least 20 others.", "patient=The landslide"),
]


@pytest.mark.parametrize(("text", "predicate", "told"), SIDES)
def test_plain_news_tells_whom_it_befell(reader: SaysoReader, text: str, predicate: str, told: str) -> None:
    assert told in sides(reader, text, predicate)


@pytest.mark.parametrize(("text", "side"), NOT_TOLD)
def test_nobody_has_a_side_that_is_not_his(reader: SaysoReader, text: str, side: str) -> None:
    told = [f"{p} {own}" for p in {c.predicate for c in claims(reader, text)} for own in sides(reader, text, p)]
    assert not [own for own in told if own.endswith(side)]
