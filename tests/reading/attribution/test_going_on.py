"""Sentences without a cue that go on with what somebody was just said to tell, and those that are the report's own."""

from __future__ import annotations

import pytest
from tests.reading.told import claims

from sayso.reading.reader import SaysoReader

GOES_ON = {
    "what the speaker saw": (
        "Boran Teth, a driver, told the court that he carried twelve bags to the house. He saw dollars in one of them.",
        "found",
        "Boran Teth",
    ),
    "what those did not see who speak": (
        "Two sailors said that the guards led Boran Teth away. They never saw him again.",
        "found",
        "Two sailors",
    ),
    "between two of the speaker's": (
        "Police said the man fled over the wall. He was caught near the bridge. They said he was 30.",
        "found",
        "Police",
    ),
    "the speaker's own story": (
        "Boran Teth said he was 13 when the Front took him to Sarnholm. He was trained in a camp. He escaped "
        "in May, he said, by swimming.",
        "trained",
        "Boran Teth",
    ),
    "what had been before": (
        "Justice Ada Quill said the guild had proved that vouchers were handed out. It had paid the clerk.",
        "paid",
        "Justice Ada Quill",
    ),
    "what was yet to come": (
        "Mila Rann said the company would close the mill. The workers would be paid until May.",
        "paid",
        "Mila Rann",
    ),
}
OWN = {
    "a deed for all to see": ("Mila Rann said that the shell hit the mill. She sent the Gazette a letter.", "supplied"),
    "of another, between two": (
        "Mila Rann said the vote was fair. Boran Teth paid the clerks in Sarnholm. She said nobody had complained.",
        "paid",
    ),
    "set against it": (
        "Mila Rann said the mill was empty. But the guild paid the workers. She said they were few.",
        "paid",
    ),
    "another occasion": (
        "Mila Rann said the mill was empty. The guild paid the workers. In 2010 she said they were few.",
        "paid",
    ),
    "with its own date": ("Mila Rann said the port had lost ships. It had paid the clerk in 2019.", "paid"),
    "declined": (
        "Mila Rann declined to say who owned the mill. The guild paid the workers. She said it was late.",
        "paid",
    ),
    "a paper of itself": (
        "The mine leaked, Teth's motion said. His motion also helped the miners. The mine was shut, the motion said.",
        "supported",
    ),
    "behind one of the report's own": (
        "“It is a mess,” Mila Rann said. The office supervises 240 men. The mine paid nine crowns. Rann said she left.",
        "paid",
    ),
    "another paragraph": ("Mila Rann said the guild had lost ships.\n\nIt had paid the clerk.", "paid"),
}


@pytest.mark.parametrize(("text", "predicate", "speaker"), GOES_ON.values(), ids=GOES_ON.keys())
def test_the_account_goes_on(reader: SaysoReader, text: str, predicate: str, speaker: str) -> None:
    found = [c for c in claims(reader, text) if c.predicate == predicate and c.attribution]
    assert [c.line for c in found if speaker.lower() in c.line.lower()]


@pytest.mark.parametrize(("text", "predicate"), OWN.values(), ids=OWN.keys())
def test_the_report_tells_it(reader: SaysoReader, text: str, predicate: str) -> None:
    found = [c for c in claims(reader, text) if c.predicate == predicate]
    assert [c.attribution for c in found] == [()] * len(found)
    assert found


def test_what_was_quoted_before_is_still_told(reader: SaysoReader) -> None:
    text = (
        "“He was not lying still enough,” said Boran Teth. After the gun went off, the guards fled. "
        "“That makes us think it was an accident,” Teth said."
    )
    found = [c.line for c in claims(reader, text)]
    assert "Boran Teth said “He was not lying still enough”." in found
    assert "According to Boran Teth, the gun went off." in found
