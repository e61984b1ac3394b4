"""The plainest sentences of crossings, accidents, escapes, strikes and leaks: each is read, with who did what."""

from __future__ import annotations

import pytest
from tests.reading.told import claims, lines, sides

from sayso.reading.reader import SaysoReader

SIDES = [
    ("Boran Teth broke out of Ostwick prison.", "fled", "agent=Boran Teth venue=Ostwick prison"),
    ("Police recaptured Boran Teth in Ostwick.", "arrested", "agent=Police patient=Boran Teth"),
    ("Troops recaptured Ostwick on Monday.", "seized", "agent=Troops patient=Ostwick"),
    ("Gunmen shot dead journalist Boran Teth.", "killed", "agent=Gunmen patient=Boran Teth"),
    (
        "The watchdog cleared Ada Quill of wrongdoing.",
        "cleared",
        "agent=The watchdog patient=Ada Quill topic=wrongdoing",
    ),
    ("Quaria denied a visa to Ada Quill.", "rejected", "agent=Quaria patient=Ada Quill"),
    ("Border guards turned back dozens of migrants on Friday.", "rejected", "agent=Border guards patient=migrants"),
    ("Ada Quill turned her back on Boran Teth.", "rejected", "agent=Ada Quill patient=Boran Teth"),
    ("The group posted the stolen files online.", "published", "agent=The group topic=the stolen files"),
    ("Firefighters contained the blaze.", "stopped", "agent=Firefighters patient=the blaze"),
    ("The bus was carrying 40 passengers.", "moved", "agent=The bus patient=40 passengers"),
    ("Boran Teth was carrying a knife.", "used", "agent=Boran Teth instrument=a knife"),
    ("The gang trafficked women to Ostland.", "moved", "agent=The gang patient=women venue=Ostland"),
    ("Two fishermen are missing after a storm.", "suffered", "agent=Two fishermen"),
    ("Ada Quill, one of those arrested on Monday, left.", "arrested", "patient=Ada Quill"),
    ("Ada Quill was granted asylum in Quaria in 2016.", "allowed", "recipient=Ada Quill"),
    ("The Quay Union called a strike for Thursday.", "organised", "agent=Quay Union topic=a strike"),
    ("Protesters blocked a coal train on Monday.", "protested", "agent=Protesters"),
]
NOT_TOLD = [
    ("The box contained 40 pistols.", "stopped"),
    ("Police blocked the road.", "protested"),
    ("Oil leaked from the ship.", "published"),
    ("Quaria denied the report.", "rejected"),
    ("Is Ada Quill missing?", "suffered"),
    ("The Quay Union called a strike for Thursday.", "protested"),
    ("Lock the doors and let them know.", "allowed"),
    ("Boran Teth, one of the men who escaped, left.", "fled"),
]
LINES = [
    ("Three miners are still missing, police said.", "According to police, three miners are still missing."),
    ("Ada Quill was reported missing on Monday.", "Ada Quill was reported missing on Monday."),
    ("A train derailed in Quaria on Monday.", "A train derailed in Quaria on Monday."),
    ("A bus overturned by protesters burned.", "A bus was overturned by protesters."),
    ("Two carriages were derailed.", "Two carriages were derailed."),
    ("The bridge collapsed on Monday, killing six.", "The bridge collapsed on Monday, killing six."),
    (
        "Two trains collided in Quaria, killing 12 people and injuring dozens.",
        "Two trains collided in Quaria, killing 12 people and injuring dozens.",
    ),
    ("Police opened fire, killing three.", "Police killed three."),
    ("The bus may have skidded, killing nine.", "The bus may have skidded, killing nine."),
    (
        "Boran Teth denied taking bribes from Tern Works.",
        "According to Boran Teth (“denied”), Boran Teth did not take bribes from Tern Works.",
    ),
    ("Police saw Boran Teth taking bribes from Tern Works.", "Boran Teth took bribes from Tern Works."),
    (
        "Boran Teth, one of five men charged with theft, pleaded guilty.",
        "Boran Teth was one of five men charged with theft.",
    ),
]


@pytest.mark.parametrize(("text", "predicate", "expected"), SIDES)
def test_who_did_what_to_whom(reader: SaysoReader, text: str, predicate: str, expected: str) -> None:
    assert sides(reader, text, predicate) == [expected]


@pytest.mark.parametrize(("text", "predicate"), NOT_TOLD)
def test_what_is_near_is_not_told(reader: SaysoReader, text: str, predicate: str) -> None:
    assert predicate not in {c.predicate for c in claims(reader, text)}


@pytest.mark.parametrize(("text", "line"), LINES)
def test_it_is_told_as_it_was(reader: SaysoReader, text: str, line: str) -> None:
    assert line in lines(reader, text)
