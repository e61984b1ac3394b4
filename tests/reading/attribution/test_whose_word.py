"""Who is not said to say it: reasons, those spoken of, and what the report adds of its own."""

from __future__ import annotations

import pytest
from tests.reading.told import lines

from sayso.reading.reader import SaysoReader

TOLD = [
    ("The airline scrapped the route, citing rising fuel costs.", "The airline scrapped the route."),
    (
        "The Gazette reported that the minister had left, citing two people close to him.",
        "According to the Gazette, citing two people close to him, the minister left.",
    ),
    (
        "The bridge has been shut since June, when faults were discovered in its pillars.",
        "The bridge has been shut since June.",
    ),
    ("Nabin Birk, against whom Ada Quill testified, was jailed.", "Nabin Birk was jailed."),
    ("Nabin Birk, to whom Ada Quill complained, was jailed.", "Nabin Birk was jailed."),
    ("The contract went to Norvik, a firm said to be owned by his brother.", "The contract went to Norvik."),
    ("He assured her of his friendship, offered her a boat and left.", "He offered her a boat."),
    (
        "Nabin Birk, chairman of the firm, refuted the mayor's claim, saying the plan had been approved by them.",
        "According to Nabin Birk, chairman of the firm, the plan was approved by them",
    ),
    (
        "Passengers were put up in hotels, the airline said, but one of them, Ada Quill, said by phone that they had "
        "slept on the floor.",
        "According to one of them, Ada Quill, they slept on the floor.",
    ),
    (
        "He has been detained since Friday and, according to a source close to the case, may have agreed to testify.",
        "According to a source close to the case, he may have agreed to testify.",
    ),
    (
        "Quill said that her members had been promised by Norvik that no sale would be closed without them.",
        "According to Quill, citing Norvik (“had been promised”), no sale would be closed",
    ),
    (
        "An officer told them, the widow wrote, that the boats had been sunk.",
        "According to the widow (“wrote”), citing an officer, the boats were sunk.",
    ),
    (
        "The Dairy Guild, whose members say they are losing money every day, has asked for help.",
        "According to members of the Dairy Guild, they are losing money every day.",
    ),
    (
        "The bank published a letter, according to which the mayor had sold the hall to Norvik.",
        "According to a letter, the mayor sold the hall to Norvik.",
    ),
    (
        "“We have lost everything,” farmer Tomas Birk told the governor, who had said that aid would come in May.\n\n"
        "“The aid has been stolen.”",
        "According to farmer Tomas Birk, the aid was stolen.",
    ),
    (
        "Boran Teth, said a spokesman for the guild, had fled to Arlen.",
        "According to a spokesman for the guild, Boran Teth fled to Arlen.",
    ),
    ("Omar Teller, wrote the paper, paid Ada Quill.", "According to the paper (“wrote”), Omar Teller paid Ada Quill."),
    ("The court heard Ada Quill had paid the judge.", "Ada Quill paid the judge (in its words: “The court heard”)."),
    ("The ministry denied arming the Brigade, which attacked Tern in May.", "The Brigade attacked Tern in May."),
    (
        'The mayor called the guild\'s chair, Ada Quill, "a thief who sold our mill".',
        "The mayor called Ada Quill “a thief who sold our mill”.",
    ),
    ("Quill met Teth and paid him.", "Quill paid Teth."),
    (
        "The firm is reported to be preparing to sell the mill.",
        "The firm is reported to be preparing to sell the mill.",
    ),
    (
        "She found the boys late on Monday in Tern, but in the storm a fisherman was killed on the pier.",
        "In the storm, a fisherman was killed on the pier.",
    ),
    (
        "The Assembly passed for second reading a bill on clinics, a month after Ida Heron died on a bench in Oster.",
        "Ida Heron died on a bench in Oster.",
    ),
    ("The panel found Heron Mills had sold the land.", "According to the panel (“found”), Heron Mills sold the land."),
    (
        "Counsel for the miners submitted that two witnesses had died.",
        "According to counsel for the miners (“submitted”), two witnesses died.",
    ),
    (
        "Ivo Heron swore that his clerks had sold the mill.",
        "According to Ivo Heron (“swore”), his clerks sold the mill.",
    ),
    (
        "The headmistress regretted that eleven pupils had walked five miles.",
        "According to the headmistress (“regretted”), eleven pupils walked five miles.",
    ),
    (
        "As a boy Ivo Heron sold fish in Tern, said his aunt Ada Quill in a letter written in May.",
        "According to his aunt Ada Quill, Ivo Heron sold fish in Tern",
    ),
    ("The clerk divulged that Ivo had left Tern.", "According to the clerk (“divulged”), Ivo left Tern."),
    ("Radio Tern put the price at 2 billion crowns, citing two bankers.", "Radio Tern put the price at 2 billion"),
    (
        "The prosecutor charged five men with the murder of Ivo Heron, whose body was found on Monday in Tern.",
        "Ivo Heron’s body was found on Monday in Tern.",
    ),
    ("Heron Mills submitted the bid that won the contract.", "The bid won the contract."),
]

UNTOLD = [
    ("The Committee on Works cited in contempt a builder who said he had paid the guild.", "to the Committee"),
    (
        "Ada Quill said on Friday she won't pay 700 crowns to the guild, an announcement unlikely to change the vote "
        "and one that came after the guild left Tern.",
        ", an announcement",
    ),
    ("The bus broke down near Tern, a storm held them for hours in a barn, and the mayor was robbed.", "storm ("),
    (
        "“They took him away,” said Ivo Heron, standing in the church, where the funeral was held on Monday.",
        "Heron, the funeral",
    ),
    ("Farmers complained that they had been given bad land, an accusation rejected by the ministry.", "rejected"),
    ("The minister denied claims that he had met the rebels who burned the mill.", "he rebels burned the mill"),
    ("The minister said the road was safe, though two lorries fell off it in June.", "minister, two lorries"),
    ("Kuppi Lays Off 340 in Sorn, Founder Says 'Sorry' on Video Call", "According to"),
    (
        "Four weavers were moved by the firm to a house in Sorn, at their own request according to Birk.",
        "According to Birk, four weavers",
    ),
]


@pytest.mark.parametrize(("text", "line"), TOLD)
def test_it_stands_on_the_word_of_who_said_it(reader: SaysoReader, text: str, line: str) -> None:
    assert any(told.startswith(line) for told in lines(reader, text)), lines(reader, text)


@pytest.mark.parametrize(("text", "words"), UNTOLD)
def test_what_the_report_adds_is_nobodys_word(reader: SaysoReader, text: str, words: str) -> None:
    told = lines(reader, text)
    assert not any(words in line for line in told), told
