"""The plainest sentences of ownership, sanctions, payments and fraud: each is read, with who did it to whom."""

from __future__ import annotations

import pytest
from tests.reading.told import claims, lines, sides

from sayso.reading.reader import SaysoReader

SIDES = [
    ("Boran Teth was placed under sanctions by Quaria.", "sanctioned", "agent=Quaria patient=Boran Teth"),
    ("Boran Teth was sanctioned in 2022.", "sanctioned", "patient=Boran Teth"),
    ("Boran Teth is under US sanctions.", "sanctioned", "agent=US patient=Boran Teth"),
    (
        "The European Union added Boran Teth to its sanctions list.",
        "designated",
        "agent=European Union patient=Boran Teth",
    ),
    ("Boran Teth's assets were frozen by a court.", "froze", "agent=a court patient=Boran Teth"),
    ("The bank froze the accounts of Tern Works.", "froze", "agent=The bank patient=Tern Works"),
    ("Tern Works was debarred by the World Bank.", "banned", "agent=World Bank patient=Tern Works"),
    ("The ministry revoked the licence of Quay Bank.", "banned", "agent=The ministry patient=Quay Bank"),
    ("Quay Bank's licence was revoked by the central bank.", "banned", "agent=the central bank patient=Quay Bank"),
    ("Tern Works was declared insolvent in 2018.", "failed", "agent=Tern Works"),
    ("Marlow Holdings was placed in administration on Friday.", "failed", "agent=Marlow Holdings"),
    ("Marlow Holdings was incorporated in Cyprus by Mila Rann.", "founded", "agent=Mila Rann patient=Marlow Holdings"),
    ("Marlow Holdings transferred $3 million to Tern Works.", "paid", "agent=Marlow Holdings recipient=Tern Works"),
    ("Marlow Holdings wired $400,000 to Mila Rann.", "paid", "agent=Marlow Holdings recipient=Mila Rann"),
    ("Boran Teth received $2 million in bribes from Tern Works.", "paid", "agent=Tern Works recipient=Boran Teth"),
    ("Tern Works received a loan from Quay Bank.", "lent", "agent=Quay Bank recipient=Tern Works"),
    ("Tern Works borrowed $10 million from Quay Bank.", "lent", "agent=Quay Bank recipient=Tern Works"),
    (
        "Boran Teth sold his shares in Tern Works to Mila Rann in March.",
        "sold",
        "agent=Boran Teth patient=Tern Works recipient=Mila Rann",
    ),
    ("Ada Quill transferred her shares to Joren Vask.", "sold", "agent=Ada Quill recipient=Joren Vask"),
    ("Tern Works is majority-owned by the government.", "owns", "agent=the government patient=Tern Works"),
    ("Boran Teth is a close associate of Ada Quill.", "linked_to", "agent=Boran Teth partner=Ada Quill"),
]
NOT_TOLD = [
    ("Boran Teth was named in the Panama Papers.", "appointed"),
    ("The prison transferred 12 to Ostwick on Monday.", "paid"),
    ("The pilot diverted the flight to Ostwick.", "stole"),
    ("The club transferred the player to Tern Rovers.", "sold"),
    ("The use of force was sanctioned by the council.", "sanctioned"),
    ("The European Union put Boran Teth on the guest list.", "designated"),
    ("A four-week camp incorporates traditional learning.", "founded"),
    ("The travel ban on Boran Teth was extended for six months.", "supplied"),
    ("The mayor was placed in a difficult position.", "failed"),
]
LINES = [
    ("Tern Works is part-owned by Boran Teth.", "Tern Works is part-owned by Boran Teth."),
    ("Tern Works plans to borrow money from Quay Bank.", "Tern Works plans to borrow money from Quay Bank."),
    ("Boran Teth was in custody on Monday.", "Boran Teth was in custody on Monday."),
    ("Two of the men are in custody in Ostwick.", "Two of the men are in custody in Ostwick."),
    (
        "Tern Works, which is under investigation for fraud, denied wrongdoing.",
        "Tern Works is under investigation for fraud.",
    ),
    ("Boran Teth is no longer under sanctions.", "Boran Teth is no longer under sanctions."),
    (
        "The European Union removed Boran Teth from its sanctions list on Friday.",
        "The European Union removed Boran Teth from its sanctions list on Friday.",
    ),
    (
        "Boran Teth's assets were frozen by a court in Sarnholm.",
        "Boran Teth's assets were frozen by a court in Sarnholm.",
    ),
]


@pytest.mark.parametrize(("text", "predicate", "told"), SIDES)
def test_plain_news_tells_who_did_it_to_whom(reader: SaysoReader, text: str, predicate: str, told: str) -> None:
    assert told in sides(reader, text, predicate)


@pytest.mark.parametrize(("text", "predicate"), NOT_TOLD)
def test_a_word_of_money_may_have_another_sense(reader: SaysoReader, text: str, predicate: str) -> None:
    assert predicate not in {c.predicate for c in claims(reader, text)}


@pytest.mark.parametrize(("text", "line"), LINES)
def test_the_line_says_no_more_than_the_report(reader: SaysoReader, text: str, line: str) -> None:
    assert line in lines(reader, text)
