"""On whose word, and whether it is told as so at all: read through the whole pipeline."""

from __future__ import annotations

import pytest
from tests.reading.told import lines

from sayso.reading.reader import SaysoReader

TOLD = [
    ('"I never met Boran Teth," Ada Quill said.', "According to Ada Quill, Ada Quill never met Boran Teth."),
    ('"We arrested two men," the police said.', "According to the police, the police arrested two men."),
    ('"We met the Front," Ada Quill said.', "Ada Quill said “We met the Front”."),
    (
        "\"The minister told me, 'I met the Front,'\" Ada Quill said.",
        "According to Ada Quill, citing the minister, the minister met the Front.",
    ),
    (
        '"We paid nobody," Ada Quill said in May, "and we never met the referee."',
        "Ada Quill said “And we never met the referee”.",
    ),
    ("Ada Quill did not deny that Boran Teth had fled.", "Ada Quill did not deny that Boran Teth fled."),
    ("Residents fear the dam will destroy their homes.", "Residents fear that the dam will destroy their homes."),
    ("The spokesman would not confirm that the firm had paid the rebels.", "would not confirm that the firm had paid"),
    ("He does not believe that Teth killed the guard.", "Teth did not kill the guard."),
    (
        "The army could neither confirm nor deny that its planes had bombed the village.",
        "The army could neither confirm nor deny that its planes bombed the village",
    ),
    ("Quill neither met Teth nor paid him.", "Quill neither met Teth nor paid Teth."),
    ("Quill denied meeting Teth.", "According to Quill (“denied”), Quill did not meet Teth."),
    ("Reports that the army killed nine villagers are false, the general said.", "the army did not kill nine"),
    ("Teth was charged with killing the guard.", "Teth was charged with killing the guard."),
    ("Teth was acquitted of killing the guard.", "Teth was acquitted of killing the guard."),
    ("The king is feared dead.", "The king is feared to have died."),
    ("To many in Tern, Quill betrayed the union.", "According to many in Tern (“To”), Quill betrayed the union."),
    ("The union said it would strike if the firm cut wages.", "it would strike if the firm cut wages."),
    ("Marta Kos told the inquiry that her husband had beaten her.", "According to Marta Kos, her husband beat"),
    ("The senator admitted to the committee that he had met the envoy.", "According to the senator (“admitted”), he"),
    ("A video shows Ada Quill handing money to Boran Teth.", "According to a video (“shows”), Ada Quill handed"),
    ("Rania Haddad, whose husband was killed in May, left Tern.", "Rania Haddad’s husband was killed in May."),
    ("Not one of the 14 detainees has been charged.", "Not one of the 14 detainees has been charged."),
    ("Up to 70 of the migrants are feared to have died.", "Up to 70 of the migrants are feared to have died."),
    ("The crown prince had not been in Sarnholm that week.", "The crown prince was not in Sarnholm"),
    ("Before he left, Ivan Orlov met the ambassador.", "Ivan Orlov left."),
    ("Ana Reyes met Luis Prado in Tern. He had been released in May.", "Luis Prado was released in May."),
]


@pytest.mark.parametrize(("text", "line"), TOLD)
def test_told_on_whose_word_it_is(reader: SaysoReader, text: str, line: str) -> None:
    assert any(line in told for told in lines(reader, text)), lines(reader, text)


UNTOLD = [
    ("Teth was acquitted of killing the guard.", "Teth killed"),
    ("Teth was charged with killing the guard.", "Teth killed"),
    ("The charge that he ordered the killing was denied by Boran Teth.", "He ordered"),
    ("The king is feared dead.", "The king died."),
    ("The Front denied responsibility for the attack on the port.", "According to the Front"),
    ("According to the Herald, two officials said that the army had shelled the town.", "Herald shelled"),
    ("A video shows Ada Quill meeting Boran Teth.", "A video shows Ada Quill"),
    ("Lena Brandt's lawyer said she had not signed the contract.", "According to Lena Brandt's lawyer, she"),
    ("Minister Paula Voss praised Colonel Henk Dorn, and he thanked her.", "Paula Voss thanked"),
    ("When the police searched his flat, they found a passport.", "According to them"),
]


@pytest.mark.parametrize(("text", "words"), UNTOLD)
def test_left_out_what_nobody_says(reader: SaysoReader, text: str, words: str) -> None:
    assert not any(words in told for told in lines(reader, text)), lines(reader, text)
