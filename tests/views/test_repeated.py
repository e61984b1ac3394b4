"""One line that tells several deeds stands once in a list, with what is behind each of them."""

from __future__ import annotations

from dataclasses import replace

from tests.resolution.factory import c, p, reading
from tests.views.test_doubted import settled

from sayso.model.case import Case
from sayso.model.span import Span
from sayso.views.brief import brief
from sayso.views.happening import happenings
from sayso.views.repeated import each_line_once

LINE = "Ada Rell met and killed Bo Tavik."


def told(*sentences: str) -> Case:
    """Reports that say it in these sentences; each tells two deeds in the one line."""
    deeds = [c("met", agent=0, partner=1), c("killed", agent=0, patient=1)]
    made = [
        (reading(f"d{i}", p("Ada Rell"), p("Bo Tavik"), claims=deeds), sentence) for i, sentence in enumerate(sentences)
    ]
    return settled(
        *(
            replace(
                r,
                document=replace(r.document, text=text),
                claims=tuple(replace(m, line=LINE, passage=Span(start=0, end=len(text))) for m in r.claims),
            )
            for r, text in made
        )
    )


def test_deeds_of_one_line_and_sentence_stand_together() -> None:
    (both,) = each_line_once(happenings(told(LINE)))
    assert {h.predicate for h in both} == {"met", "killed"}


def test_other_lines_stand_apart() -> None:
    found = happenings(told(LINE))
    assert len(each_line_once(replace(h, line=h.id) for h in found)) == len(found)


def test_other_sentences_stand_apart() -> None:
    found = happenings(told(LINE))
    apart = [replace(h, statements=()) for h in found]
    assert len(each_line_once(apart)) == len(found)


def test_the_brief_tells_it_once_in_a_list_with_the_notes_of_all() -> None:
    made = brief(told(LINE))
    assert [line.text for line in made.undated] == [LINE]
    assert made.undated[0].notes == (1,)
