""" "His" and "its" are not given to one told of before where whoever acts in the clause may be the owner."""

from __future__ import annotations

import pytest
from tests.reading.told import lines

from sayso.reading.reader import SaysoReader

#: A text and what one of its lines holds.
TOLD = [
    ("Mayor Nils Ek resigned. A firefighter received a medal for his courage.", "a medal for his courage"),
    ("Omar Said won the race. The runner-up sold his medal.", "The runner-up sold his medal"),
    ("Orlo Energy hired Quill Works to repair the wall. The company fired its chief engineer.", "fired its chief"),
    ("Rosa Quispe met Luz Marti. The nurse gave her coat to a beggar.", "The nurse gave her coat to a beggar"),
    ("Omar Said won the race. Police searched his house on Monday.", "Police searched Omar Said’s house"),
    ("The Orlo Trust raised funds. Its director fled to Malta.", "The Orlo Trust’s director fled"),
]
#: A text and what none of its lines holds.
NOT_TOLD = [
    ("Omar Said said the minister's words meant that he believed Tern may face a ban.", "According to Omar Said, Tern"),
    ("Prosecutor Awa Kone questioned a guard. The witness described her journey to Segou.", "Awa Kone travelled"),
    (
        "The dam leaked, according to the 2007 book “Iron Lords,” by Boran Teth. His father sold the mill.",
        "Teth’s father",
    ),
]


@pytest.mark.parametrize(("text", "held"), TOLD)
def test_a_line_holds_it(text: str, held: str, reader: SaysoReader) -> None:
    assert held in "\n".join(lines(reader, text))


@pytest.mark.parametrize(("text", "held"), NOT_TOLD)
def test_no_line_holds_it(text: str, held: str, reader: SaysoReader) -> None:
    assert held not in "\n".join(lines(reader, text))
