"""Whose word a line is on, and what was not done: where a speaker, a "not" or a hedge could be lost."""

from __future__ import annotations

import pytest
from tests.reading.told import lines, of

from sayso.reading.reader import SaysoReader

TOLD = [
    # A denial in capitals.
    ("PETZ DIDN'T PAY THE FINE", "PETZ did not pay THE FINE."),
    ("POLICE HAVEN’T ARRESTED PETZ", "POLICE have not arrested PETZ."),
    # A quotation behind a colon is its speaker's, what the report tells before it is not.
    ("Marsh dismissed Petz on Friday: “He lied to me,” she said.", "Marsh dismissed Petz on Friday."),
    ("Sen. Mara Quist scolded him: “The committee is against you,” she said.", "Mara Quist said “The committee"),
    ("“The answer was clear: Marsh stole the money,” Petz said.", "According to Petz, Marsh stole the money."),
    # Who takes up what another said.
    ("Marsh said Petz had paid the guards, something his lawyer denied.", "According to Marsh, Petz paid the guards."),
    ("Petz said the bank had fired him — something the bank confirmed on Friday.", "According to Petz, the bank fired"),
    # Who was made to say it.
    ("Petz was made to confess that Marsh had burned the letters.", "According to Petz (“to confess”), Marsh burned"),
    ("The court compelled Corvex to disclose that Marsh had sold the plant.", "According to Corvex (“to disclose”)"),
    ("Petz went on to say that Marsh had burned the letters.", "According to Petz (“to say”), Marsh burned"),
    # A hedge that opens a sentence.
    (
        "Apparently, guards saw the note and removed Petz from the hall.",
        "Guards apparently removed Petz from the hall.",
    ),
    ("Probably, rebels attacked the village and killed Petz.", "Rebels probably killed Petz (an assessment)."),
    ("Yesterday, Petz apparently met Marsh and left.", "Petz left yesterday."),
    # "’s" for "has", "with" and who undergoes it.
    ("Petz is a doctor. He's given money to the party.", "Petz gave money to the party."),
    (
        "The efforts are expected to continue leading up to the vote, with both President Arno Petz and his wife Lena "
        "expected to visit the island state in the coming weeks.",
        "Arno Petz and Lena were expected to visit the island state in the coming weeks.",
    ),
    ("Petz is a doctor. He’s been hauled before the Senate to talk about the deceptive practices of Corvex.", "Petz’s"),
    # Brackets are nobody.
    ("Gov. Paul Hendry (D-Pa.), who was arrested in May, left.", "Paul Hendry was arrested in May."),
    ("Ada Quill, Tarn Mine CEO, left.", "Ada Quill is CEO of Tarn Mine."),
    # A protest's place is not the place of what it is about.
    ("A protest over the killing of Petz in Ostrava ended on Monday.", "Petz was killed."),
    # What was over when the rest was done.
    ("Marsh fled before the arrest of Arno Petz.", "Arno Petz was arrested."),
    ("Marsh resigned a week before the trial of Arno Petz.", "Arno Petz was charged."),
    ("Guards were posted ahead of the anniversary of the killing of Arno Petz.", "Arno Petz was killed."),
    ("A driver who killed a child went to prison, Quist said.", "According to Quist, a driver killed a child."),
]


@pytest.mark.parametrize(("text", "line"), TOLD)
def test_it_is_told_on_the_right_word(reader: SaysoReader, text: str, line: str) -> None:
    assert any(line in told for told in lines(reader, text))


UNTOLD = [
    ("Quist attacked the bank: “It stole from us,” she said.", "According to Quist, Quist attacked"),
    ("Marsh said Petz had paid the guards, something his lawyer denied.", "According to his lawyer"),
    ("Marsh later said she suspected Petz had stolen the car — something a neighbor also told police.", "neighbor"),
    ("Quist pressed Petz to admit that Marsh had paid the guards.", "Marsh paid"),
    ("Petz could be forced to admit that Marsh had burned the letters.", "Marsh burned"),
    ("Petz was not forced to admit that Marsh had burned the letters.", "Marsh burned"),
    ("Petz is a doctor. He's given money to the party.", "is given"),
    ("Gov. Paul Hendry (D-Pa.), who was arrested in May, left.", "D-Pa. was"),
    ("Mara Quist Hammers Corvex CEO: ‘You Should Be Criminally Investigated.’", "is CEO"),
    ("Mara Quist Grills Wells Corvex CEO: ‘You Should Resign.’", "is CEO"),
    ("Guards were posted ahead of the execution of Arno Petz.", "Arno Petz was executed"),
    ("Marsh left Ostrava ahead of talks between Petz and Coll.", "Petz met"),
    ("Marsh was escorted out hours before the start of the debate between Arno Petz and Lena Coll.", "Petz discussed"),
    ("On the eve of the meeting between Petz and Coll, Marsh resigned.", "Petz met"),
    ("A driver who kills a child goes to prison, Quist said.", "a driver kills"),
]


@pytest.mark.parametrize(("text", "line"), UNTOLD)
def test_it_is_not_told(reader: SaysoReader, text: str, line: str) -> None:
    assert not any(line in told for told in lines(reader, text) if not told.startswith("As printed"))


def test_who_is_dragged_before_a_committee_is_not_kidnapped(reader: SaysoReader) -> None:
    assert not of(reader, "Petz was dragged before a Senate subcommittee to defend the deal.", "kidnapped")
    assert of(reader, "Petz was dragged from his car by gunmen.", "kidnapped")
