"""The plainest sentences of elections, parliaments and diplomacy: each is read, with who did it to whom."""

from __future__ import annotations

import pytest
from tests.reading.told import claims, sides

from sayso.reading.reader import SaysoReader

SIDES = [
    (
        "Ada Quill narrowly beat Boran Teth in Sunday's run-off.",
        "won",
        "agent=Ada Quill patient=Boran Teth topic=Sunday's run-off",
    ),
    ("Boran Teth was defeated by 300 votes.", "won", "patient=Boran Teth"),
    ("The bill was defeated by 12 votes.", "rejected", "patient=The bill"),
    ("The motion was carried by 45 votes to 38.", "voted", "topic=The motion"),
    ("The lower house passed the bill.", "voted", "agent=The lower house topic=the bill"),
    ("The bill was passed by the lower house.", "voted", "agent=the lower house topic=The bill"),
    ("Lawmakers voted in favour of the bill.", "voted", "agent=Lawmakers topic=the bill"),
    ("Boran Teth came second with 31 per cent.", "competed", "agent=Boran Teth"),
    ("Mila Rann is standing for parliament.", "competed", "agent=Mila Rann topic=parliament"),
    ("Ada Quill sought re-election in 2019.", "competed", "agent=Ada Quill topic=re-election"),
    ("Ada Quill leads Boran Teth by four points.", "competed", "agent=Ada Quill partner=Boran Teth"),
    ("The Harbour Front lost 23 seats.", "lost", "agent=Harbour Front topic=23 seats"),
    ("The party won 112 seats.", "won", "agent=The party topic=112 seats"),
    ("Mila Rann lost her seat to Boran Teth.", "dismissed", "patient=Mila Rann"),
    ("Ada Quill claimed victory late on Sunday.", "said", "agent=Ada Quill"),
    ("Ada Quill polled 12,300 votes and Boran Teth 11,100.", "won", "agent=Ada Quill"),
    ("The Harbour Front held a congress.", "organised", "agent=Harbour Front topic=a congress"),
    ("Boran Teth shook hands with Mila Rann.", "met", "agent=Boran Teth partner=Mila Rann"),
    ("Quaria and Ostwick restored diplomatic relations.", "cooperated", "agent=Quaria partner=Ostwick"),
    ("Boran Teth endorsed Ada Quill.", "supported", "agent=Boran Teth recipient=Ada Quill"),
    ("The Supreme Court upheld the ruling.", "accepted", "agent=Supreme Court topic=the ruling"),
    (
        "An appeals court overturned Mila Rann's conviction.",
        "overturned_conviction",
        "agent=An appeals court patient=Mila Rann",
    ),
    ("Ada Quill introduced a bill.", "proposed", "agent=Ada Quill topic=a bill"),
    ("The treaty was signed in Sarnholm in 1999.", "signed", "topic=The treaty"),
    (
        "Ada Quill sent condolences to the families.",
        "said",
        "agent=Ada Quill recipient=the families topic=condolences",
    ),
    ("Quaria gave the ambassador 72 hours to leave.", "left", "agent=the ambassador"),
    ("Ostwick's ambassador to Quaria, Boran Teth, was summoned.", "invited", "recipient=Ostwick's ambassador"),
    ("Police asked Boran Teth to protest.", "protested", "agent=Boran Teth"),
    ("Ada Quill introduced a new law.", "made", "agent=Ada Quill patient=a new law"),
    ("The Quay Party endorsed the plan.", "accepted", "agent=Quay Party topic=the plan"),
    ("Teth was beaten by police.", "attacked", "agent=police patient=Teth"),
    ("Boran Teth led the Quay Brigade.", "leads", "agent=Boran Teth patient=Quay Brigade"),
    ("The gunmen held a congressman.", "kidnapped", "agent=The gunmen patient=a congressman"),
]
NOT_TOLD = [
    ("Ada Quill narrowly beat Boran Teth in Sunday's run-off.", "attacked"),
    ("Ada Quill and Boran Teth will face each other in a run-off.", "suffered"),
    ("Ada Quill claimed victory late on Sunday.", "won"),
    ("The election commission declared Ada Quill the winner.", "won"),
    ("Ada Quill leads Boran Teth by four points.", "leads"),
    ("The Harbour Front held a congress.", "kidnapped"),
    ("The Harbour Front lost 23 seats.", "dismissed"),
    ("The Quay Party failed to win a single seat.", "elected"),
    ("The motion was carried by 45 votes to 38.", "used"),
    ("Rann stood in the street.", "competed"),
    ("Quaria is seeking an early election.", "competed"),
    ("Quaria extended the ceasefire by a week.", "supplied"),
    ("The ministry summoned Ambassador Boran Teth to protest against the killing.", "protested"),
    ("Boran Teth was summoned to protest against the killing.", "protested"),
    ("A video was played during the service.", "competed"),
]


@pytest.mark.parametrize(("text", "predicate", "told"), SIDES)
def test_who_is_a_side_of_a_vote_or_a_treaty(reader: SaysoReader, text: str, predicate: str, told: str) -> None:
    assert told in sides(reader, text, predicate)


@pytest.mark.parametrize(("text", "predicate"), NOT_TOLD)
def test_what_no_vote_or_treaty_tells(reader: SaysoReader, text: str, predicate: str) -> None:
    assert predicate not in {c.predicate for c in claims(reader, text)}
