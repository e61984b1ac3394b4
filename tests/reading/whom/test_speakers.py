"""Who is said to say it: lines read through the whole pipeline."""

from __future__ import annotations

import pytest
from tests.reading.told import lines

from sayso.reading.reader import SaysoReader

TOLD = [
    ("The report that Ada Quill had fled was confirmed by police.", "According to police (“was confirmed”), Ada Quill"),
    (
        "The claim that Boran Teth paid the minister was denied by the ministry.",
        "According to the ministry (“was denied”), Boran Teth did not pay the minister",
    ),
    (
        "The claim that Boran Teth paid the minister was made by Mila Rann.",
        "According to Mila Rann (“was made”), Boran Teth paid the minister (in its words: “claim”).",
    ),
    (
        "The claim that Boran Teth paid the minister was published by the Gazette.",
        "According to the Gazette (“was published”), Boran Teth paid the minister (in its words: “claim”).",
    ),
    (
        "Mila Rann's claim that Boran Teth paid the minister was denied by the ministry.",
        "According to Mila Rann (“claim”), Boran Teth paid the minister.",
    ),
    (
        "The guild continues to argue that Rask sold the ferry.",
        "According to the guild (“continues to argue”), Rask sold the ferry.",
    ),
    ("Rask has kept his seat, saying that the port paid the debt.", "According to Rask, the port paid the debt."),
    (
        "Ada Quill issued a letter claiming that Boran Teth had fled.",
        "According to Ada Quill (“claiming”), Boran Teth fled (evidence: a letter).",
    ),
    ("He said the port was small but the guild would buy the mill.", "According to him, the guild would buy the mill"),
    (
        "The port will close in May, the union's secretary, Boran Teth, told reporters in Tern.",
        "According to the union's secretary, Boran Teth, the port will close in May",
    ),
    (
        "The port hired pilots, a former clerk living in Arlen has said.",
        "A former clerk living in Arlen said that the port hired pilots.",
    ),
    (
        "The guild sold the ferry, a former clerk living in Arlen has said.",
        "According to a former clerk living in Arlen (“has said”), the guild sold the ferry.",
    ),
    (
        "Ada Quill has drawn criticism from the Front and other groups that claimed she had sold the pier.",
        "According to the Front and other groups (“claimed”), Ada Quill sold the pier.",
    ),
    (
        "Boran Teth is hoping the port will hire pilots, according to the Gazette.",
        "According to the Gazette, Boran Teth is hoping that",
    ),
    ("Two in ten pupils know the year in which the Front attacked Arlen.", "The Front attacked Arlen."),
    (
        "The council said the ferry was late. The guild had closed the pier, it added.",
        "According to the council, the guild closed the pier.",
    ),
    ("“We hired two pilots.\n\n“The port paid them,” Ada Quill said.", "Ada Quill said “We hired two pilots”."),
    ('"We sold the ferry," read the guild\'s notice.', "The guild's notice read “We sold the ferry”."),
    ('"Rask sold our ferry," Ada Quill told reporters.', "Ada Quill said “Rask sold our ferry”."),
    ("As per the latest reports, the council sold the pier.", "According to the latest reports, the council sold"),
    ("Ada Quill was paid as per the agreement.", "Ada Quill was paid as per the agreement."),
    ("Ada Quill shared that the guild sold the mill.", "According to Ada Quill (“shared”), the guild sold the mill."),
    (
        "Ada Quill agrees with the bank that Boran Teth sold the ferry.",
        "According to Ada Quill (“agrees”), Boran Teth sold the ferry.",
    ),
    ("A film claimed to show miners storming the pier.", "A film claimed to show miners storming the pier."),
]


@pytest.mark.parametrize(("text", "line"), TOLD)
def test_a_line_has_its_speaker(reader: SaysoReader, text: str, line: str) -> None:
    assert any(told.startswith(line) for told in lines(reader, text)), lines(reader, text)


UNTOLD = [
    ("Expecting more rain, the council has closed the pier and hired divers.", "According to"),
    (
        "Quill left the guild, minister Boran Teth said on Monday after ten clerks were arrested.",
        "According to minister Boran Teth, ten clerks",
    ),
    (
        "On Friday he was let in after Quill wrote a letter, while Rask's boat was seized by the port.",
        "According to Quill",
    ),
    ("The guild held the vote according to the rules of the port.", "According to the rules"),
    ("The council says the boats were sorted according to their size.", "citing"),
    ("Do you think Boran Teth sold the ferry?", "Boran Teth sold"),
    ("The clerk said she had followed Boran Teth, who died in May.", "Boran Teth died"),
    ("“We sold the ferry and the port paid our debt.”", "We sold"),
    ("Rask will be pleased that Boran Teth left Tern.", "According to Rask"),
]


@pytest.mark.parametrize(("text", "line"), UNTOLD)
def test_a_line_has_no_speaker_of_another_clause(reader: SaysoReader, text: str, line: str) -> None:
    assert not any(line in told for told in lines(reader, text)), lines(reader, text)


INTERVIEW = """The harbour lost its ferry, says Ada Quill of the pilots' guild.

Q: Why did the council act?

A: The council needed money.

Q: What will Boran Teth do?

A: Boran Teth promised a new pier.
"""


def test_an_answer_is_on_the_word_of_who_is_asked(reader: SaysoReader) -> None:
    assert "According to Ada Quill of the pilots' guild, Boran Teth promised a new pier." in lines(reader, INTERVIEW)


def test_an_answer_by_nobody_knows_whom_is_left_out(reader: SaysoReader) -> None:
    assert not any("promised" in line for line in lines(reader, INTERVIEW.partition("\n\n")[2]))


def test_who_goes_on_speaking_is_unknown_behind_another_name(reader: SaysoReader) -> None:
    text = "The council said the ferry was late. The Tern Guild met in Arlen. The pier had closed in May, it added."
    assert not any(line.startswith("According to the council, the pier") for line in lines(reader, text))


def test_an_elided_letter_opens_no_quotation(reader: SaysoReader) -> None:
    text = "Rask sold Rock ‘n Roll records in Tern.\n\n“The port paid two men,” Ada Quill said."
    assert "Rask sold Rock ‘n Roll records in Tern." in lines(reader, text)
