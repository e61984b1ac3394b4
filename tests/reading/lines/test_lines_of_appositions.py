"""Who is a further person beside a name, who only a description of it, and whose a label's clause is."""

from __future__ import annotations

import pytest
from tests.reading.told import lines

from sayso.reading.reader import SaysoReader

TOLD = [
    (
        "Chen Daoming, a shipping expert at the Harbour Academy and the secretary general of the Pilots' Union, "
        "made the remarks on Friday.",
        "Chen Daoming made the remarks on Friday.",
    ),
    (
        "The charge prompted Harbour Union Party (HUP) lawmakers to demand an inquiry.",
        "Harbour Union Party (HUP) lawmakers were prompted to demand an inquiry.",
    ),
    (
        "Police in Lusaka arrested Chanda (Bwalya) Mumbwe, a former treasurer of the Zambezi Growers' Union.",
        "Chanda (Bwalya) Mumbwe was formerly a treasurer of the Zambezi Growers' Union.",
    ),
    (
        "Lina Haddad, an engineer, and the director of the dam, Omar Saleh, resigned.",
        "Lina Haddad and Omar Saleh resigned.",
    ),
    (
        "Tern Works is owned by Ada Quill, a builder, through two firms in Ostby.",
        "Tern Works is owned by Ada Quill, a builder, through two firms in Ostby.",
    ),
    (
        "Quay Shipping sold the barge to Tern Works, a firm registered in Ostby, for $12m.",
        "Quay Shipping sold the barge to Tern Works, a firm registered in Ostby, for $12m.",
    ),
    (
        "Tern Works paid Ada Quill, a former clerk, $4m in cash.",
        "Tern Works paid Ada Quill, a former clerk, $4m in cash.",
    ),
    ("The Mbeya-Kito truce was signed in Nairobi.", "The Mbeya-Kito truce was signed in Nairobi."),
    ("Mbala-Sefu accord reached after night of talks", "Mbala agreed with Sefu."),
]

UNTOLD = [
    ("The bishop described the deputies as thieves, accused of taking money from miners.", "thieves were accused"),
    ("Critics describe the council as a cartel, run by the mayor's cousin.", "leads a cartel"),
    ('President Sall has dubbed the lawyers "hyenas", paid by foreign embassies to smear him.', "Hyenas were paid"),
    ("The bank's chairman, a friend of the president, Luis Moreda, resigned on Wednesday.", "Luis Moreda is president"),
    (
        "Rafael Tern, the younger brother of the opposition leader Anton Tern, was arrested in Ostby.",
        "Anton Tern was arrested",
    ),
    (
        "Rafael Tern, the younger brother of the opposition leader Anton Tern, was arrested in Ostby.",
        "and Anton Tern were arrested",
    ),
    ("Belvania-Ostrava ceasefire agreement hangs in the balance", "agreed with"),
]


@pytest.mark.parametrize(("text", "line"), TOLD)
def test_it_is_told(reader: SaysoReader, text: str, line: str) -> None:
    assert line in lines(reader, text)


@pytest.mark.parametrize(("text", "wrong"), UNTOLD)
def test_it_is_not_told(reader: SaysoReader, text: str, wrong: str) -> None:
    assert not any(wrong in line for line in lines(reader, text))
