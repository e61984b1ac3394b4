"""What a paper prints without telling it as so is no fact: satire, scenarios, claims to be checked."""

from __future__ import annotations

import pytest
from tests.reading.told import of

from sayso.reading.reader import SaysoReader


@pytest.mark.parametrize(
    "text",
    [
        "The Daily Turnip\nSATIRE\n\nPolice arrested Ada Quill on Monday.",
        "Police arrested Ada Quill on Monday.\n\nEDITOR'S NOTE: This article was an April Fools' joke.",
        "Police arrested Ada Quill on Monday.\n\nThe Turnip is a satirical website. All stories are invented.",
        "What is said\n\nMyth 3: Police arrested Ada Quill on Monday.\nFact: She was at home.",
        "What is said\n\nFalse: Police arrested Ada Quill on Monday.",
        "What is said\n\n“Police arrested Ada Quill on Monday” – FALSE",
        "Rumours of the week\n\n1. Police arrested Ada Quill\n\nVerdict: ❌ False\n\nShe was at home.",
        "Outlook\n\nScenario 2: the vote is lost\nPolice arrest Ada Quill in June.",
        "Outlook\n\nWorst case\n\nPolice arrest Ada Quill in June.",
        "Suppose a drone hits the palace. Police arrest Ada Quill.",
        "Which of these is true?\n(a) Police arrested Ada Quill. True 26%, False 51%",
    ],
)
def test_what_is_not_told_as_so_is_no_fact(reader: SaysoReader, text: str) -> None:
    assert not of(reader, text, "arrested")


@pytest.mark.parametrize(
    "text",
    [
        "Police arrested Ada Quill on Monday.\n\nThis report is fiction, the minister said.",
        'Police arrested Ada Quill on Monday.\n\n"All these stories are invented," he said.',
        "It was false - police arrested Ada Quill on Monday.",
        "This newsletter is not satire. Police arrested Ada Quill on Monday.",
        "This report is made up of two parts. Police arrested Ada Quill on Monday.",
        "What is said\n\nMyth 3: She fled.\nFact: Police arrested Ada Quill on Monday.",
        "Rumours of the week\n\n1. She fled\n\nVerdict: ❌ False\n\nPolice arrested Ada Quill on Monday.",
        "Outlook\n\nScenario 2: the vote is lost\nShe flees.\n\nBackground\nPolice arrested Ada Quill in June.",
        "Suppose a drone hits the palace. In 2021 police arrested Ada Quill.",
    ],
)
def test_what_stands_beside_it_is_told(reader: SaysoReader, text: str) -> None:
    assert len(of(reader, text, "arrested")) == 1


def test_what_a_writer_blames_somebody_for_is_a_view(reader: SaysoReader) -> None:
    assert not of(reader, "The Post\nOPINION\n\nEdda Lorne has robbed a generation of its future.", "stole")


@pytest.mark.parametrize(
    "text",
    [
        "The Post\nOPINION\n\nEdda Lorne stole the pensions in 2019, a court found.",
        "News\nOpinion\nSport\n\nEdda Lorne stole the pensions.",
    ],
)
def test_what_is_told_with_its_day_or_on_another_page_is_told(reader: SaysoReader, text: str) -> None:
    assert of(reader, text, "stole")
