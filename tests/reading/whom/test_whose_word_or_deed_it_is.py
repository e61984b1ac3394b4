"""A deed, a post or a word goes to the one the sentence gives it to, and stays open where it may be another's."""

from __future__ import annotations

import pytest
from tests.reading.told import lines, of

from sayso.reading.reader import SaysoReader

#: A text and what one of its lines holds.
TOLD = [
    ("Police said the commander and six of his men were killed.", "the commander and six of his men were killed"),
    ("Boran Teth, the guild's chairman, left.", "Boran Teth is chairman of the guild"),
    ("Mother of missing Tern student tells court: 'Police lied'", "According to mother of missing Tern student"),
    ("Quill admitted to a daily having bought a boat.", "According to Quill (“admitted”), Quill bought a boat"),
    (
        "A man who called himself Major Teth said in a message shared on WhatsApp that the army had acted "
        "because Mr Rann was planning to abolish the court.",
        "According to a man, the army acted",
    ),
    ("By her own account, Ada Quill sold the mill.", "According to Ada Quill"),
    (
        "The office said that envoys had discussed reducing the fees should Teth testify about who sold the mill.",
        "the fees, should Teth testify",
    ),
    (
        "Ada Quill left the house, after Teth had called, without saying a word to the guild.",
        "Ada Quill left the house",
    ),
    ("Quill sold the mill to a firm that closed in May.", "Quill sold the mill"),
    ("Boran Teth appeared before Justice Ada Quill charged with theft.", "Boran Teth was charged with theft"),
    ("Boran Teth left before prosecutors charged Mila Rann with theft.", "Prosecutors charged Mila Rann"),
    ("Ada Quill met Boran Teth while visiting Ostwick.", "Ada Quill visited Ostwick"),
    ("Police arrested Atty. Boran Teth.", "Police arrested Atty. Boran Teth"),
    ("Ex-minister Boran Teth granted bail", "Boran Teth was granted bail"),
    ("Mila Rann refused visa by Quaria", "Mila Rann was refused visa by Quaria"),
    ("Judge Ada Quill granted bail", "Ada Quill granted bail"),
    ("President Ada Quill granted asylum to Boran Teth", "Ada Quill granted asylum to Boran Teth"),
    ("Turkish troops killed seven men, the ministry said.", "Turkish troops killed"),
    ("Foreign Minister Ada Quill said that Boran Teth left.", "According to Foreign Minister Ada Quill"),
    ("Witness Ada Quill said that Boran Teth left.", "According to witness Ada Quill"),
    ("Boran Teth, dubbed the Heron, left.", "also known as the Heron"),
    ("Mila Rann was declared dead on arrival at the Quaria Hospital.", "declared dead on arrival at the Quaria"),
    (
        "Boran Teth was shot on Friday and was declared dead at the clinic.",
        "Boran Teth was declared dead at the clinic",
    ),
    ("Police spokesperson Brigadier Boran Teth left.", "Boran Teth is a police spokesperson"),
    ("Chief Inspector Boran Teth left.", "Boran Teth is Chief Inspector"),
    ("Attorney General Boran Teth left.", "Boran Teth is Attorney General"),
    ("Police arrested Boran Teth @ Heron on Friday.", "Boran Teth is also known as Heron"),
    ("Boran Teth termed the case political.", "Boran Teth termed the case political"),
    ("Boran Teth was declared brought dead at the clinic.", "Boran Teth was declared brought dead at the clinic"),
    ("Police Chief Boran Teth left.", "Boran Teth is Police Chief"),
    ('The so-called "Quay Party" attacked a bus.', 'so-called "Quay Party" attacked'),
    ("Police said the self-styled “Quay Party” attacked a bus.", "the self-styled “Quay Party” attacked"),
    ('The "Quay Party" attacked a bus.', "Quay Party attacked a bus"),
    ("Ada Quill called Boran Teth a thief and left Tern.", "Ada Quill called Boran Teth a thief"),
]
#: A text and what none of its lines holds.
NOT_TOLD = [
    ("Boran Teth, the mayor's second son, left the guild.", "Teth is mayor"),
    ("Boran Teth, the owner's lawyer, left the guild.", "is an owner"),
    (
        "Envoys saw the indictment against the brothers Ulan and Mirlan Teth. The elder brother was given 900 som.",
        "Ulan was given",
    ),
    ("Boran Teth fled in May. Police said the commander and six of his men were killed.", "Teth’s men"),
    (
        "Boran Teth founded the bank. The guild sought the judge's removal, alleging that his cousin robbed the bank.",
        "Teth’s cousin",
    ),
    ("Mrs Quill stands by her account.", "According to"),
    ("Mayor Boran Teth submitted his resignation on the 19th.", "Boran Teth resigned"),
    (
        "The party returned the money, after the Sarnholm Herald reported on it, without conceding that it was wrong.",
        "Herald reported on it, without",
    ),
    (
        "Ada Quill gave her books to a panel that was due in May, was put off to June, and now has no chairman.",
        "Quill was",
    ),
    (
        "The carts belong to a subsidiary of Tern Works, which told the court that production at the mine had ended.",
        "According to a subsidiary",
    ),
    ("The mayor's party tabled a bill but has repeatedly denied that it would let him run again.", "party repeatedly"),
    ("Boran Teth appeared before Justice Ada Quill charged with theft.", "Quill was charged"),
    ("Boran Teth appeared before magistrate Ada Quill facing fraud charges.", "Quill faced"),
    ("Police arrested a clerk while taking a bribe.", "Police took"),
    ("Soldiers shot Boran Teth dead while trying to flee.", "Soldiers tried"),
    ("The Supreme Court stayed the arrest of Boran Teth.", "Teth was arrested"),
    ("The court ordered a stay on the execution of Boran Teth.", "Teth was executed"),
    ("Boran Teth dubbed Mila Rann an enemy of the state.", "also known as"),
    ("Mila Rann was declared dead on arrival at the Quaria Hospital.", "have died at"),
    ("Army spokesman Brigadier General Boran Teth left.", "General of"),
    ("Army spokesman Brigadier General Boran Teth left.", "is spokesman Brigadier"),
    ("Write to Ada Quill @ Tern Works.", "also known as"),
    ("Kidnappers seized Chief Boran Teth.", "Teth is Chief"),
    ("Ada Quill called the police and left Tern.", "According to Ada Quill"),
    ("Ada Quill had called their home and heard a strange voice.", "According to Ada Quill"),
    ("Ada Quill called Boran Teth and attacked his sister.", "According to Ada Quill"),
]


@pytest.mark.parametrize(("text", "held"), TOLD)
def test_told_of_whom_it_is(reader: SaysoReader, text: str, held: str) -> None:
    assert any(held in line for line in lines(reader, text))


@pytest.mark.parametrize(("text", "other"), NOT_TOLD)
def test_not_told_of_another(reader: SaysoReader, text: str, other: str) -> None:
    assert not any(other in line for line in lines(reader, text))


def test_a_second_half_does_not_rest_on_the_first_ones_evidence(reader: SaysoReader) -> None:
    told = lines(reader, "Satellite pictures appear to show carts below the dam; the ministry says these are Teth's.")
    assert not any("ministry says" in line and "evidence" in line for line in told)


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("Ada Quill said that the army had left Ostwick and accused Boran Teth of murder.", "accused"),
        ("The minister said the rebels attacked Ostwick and blamed Boran Teth.", "accused"),
        ("Ada Quill said that soldiers killed two men and urged the court to act.", "demanded"),
    ],
)
def test_a_verb_of_speech_behind_what_somebody_says_may_be_the_speakers(
    reader: SaysoReader, text: str, predicate: str
) -> None:
    assert not of(reader, text, predicate)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("The minister said the rebels attacked Ostwick and killed two men.", "the rebels killed two men"),
        ("The minister said the rebels had left and had accused Boran Teth.", "the rebels accused Boran Teth"),
        ("The rebels attacked Ostwick and blamed Boran Teth.", "The rebels blamed Boran Teth"),
    ],
)
def test_a_deed_behind_a_deed_that_somebody_tells_of_stands(reader: SaysoReader, text: str, line: str) -> None:
    assert any(line in told for told in lines(reader, text))


def test_who_says_i_in_a_quotation_of_nobody_known_is_not_the_writer(reader: SaysoReader) -> None:
    text = "“Maybe they will tell us. “I guess I need to start buying tickets here.”\n\nTickets are sold in Tarn."
    assert not [t for t in lines(reader, text) if "writer" in t]


def test_a_drawn_gun_is_a_threat(reader: SaysoReader) -> None:
    assert of(reader, "Quill pulled a gun on Boran Teth at the motel.", "threatened")
