"""What a report prints about its own mistakes is found, shown with what it tells, and left to people to judge."""

from __future__ import annotations

from pathlib import Path

import pytest

from sayso.model.document import Document
from sayso.views.bond import bonds
from sayso.views.notices import earlier, notice_of, notices
from sayso.views.statement import report_of, statement
from sayso.workspace import Workspace

AMENDED = "This article was amended on 4 March 2026 to remove a claim that Boran Teth had met the mayor."


def document(text: str) -> Document:
    return Document(id="sha256:1", name="a.txt", media_type="text/plain", text=text)


@pytest.mark.parametrize(
    "notice",
    [
        "Correction: twelve people died, not twenty.",
        "CORRECTION (4 March): twelve people died, not twenty.",
        "Correction, 4 March 2026: twelve people died.",
        "Clarification: Ada Quill is a former director of Tern Works.",
        AMENDED,
        "An earlier version of this story misstated the number of dead.",
        "Editor’s note: The headline of this article has been changed to reflect that Teth was charged.",
        "We apologise for the error.",
        "The report was wrong and has been withdrawn.",
        "Retraction\n\nOn 3 March the Gazette reported that Boran Teth had fled. He had not.",
    ],
)
def test_a_notice_is_found_with_its_words(notice: str) -> None:
    found = notice_of(document(f"Ada Quill met Boran Teth.\n\n{notice}\n\nMore news."))
    assert found is not None
    assert found.text == notice


@pytest.mark.parametrize(
    "text",
    [
        "The court issued a correction on Monday.",
        "The Department of Correction: a year in numbers",
        "An earlier version of the bill failed.",
        "This article of the treaty was amended in 2011.",
        "The minister apologised for the error.",
        "The report was wrong, the minister said.",
        "Updated: the dead are twelve.",
    ],
)
def test_what_others_correct_is_none(text: str) -> None:
    assert notice_of(document(text)) is None


def test_a_headline_that_says_correction_brings_the_words_behind_it() -> None:
    found = notice_of(document("Correction: attack in Tarn\n\nFive officers were killed, not seven.\n\nMore news."))
    assert found is not None
    assert found.text == "Correction: attack in Tarn\n\nFive officers were killed, not seven."


def test_a_notice_lies_in_its_document() -> None:
    text = f"Quill met Teth. {AMENDED}"
    found = notice_of(document(text))
    assert found is not None
    assert text[found.start : found.end] == found.text == AMENDED


@pytest.fixture
def amended(tmp_path: Path) -> Workspace:
    workspace = Workspace.create(tmp_path / "case")
    (tmp_path / "a.txt").write_text(f"Ada Quill met Boran Teth in Tarn.\n\n{AMENDED}\n", encoding="utf-8")
    workspace.add([tmp_path / "a.txt"])
    return workspace


def test_all_that_the_report_tells_is_marked(amended: Workspace) -> None:
    case = amended.case()
    (key,) = (k for k, c in case.claims.items() if c.predicate == "met" and not c.doubted)
    assert "its report prints a correction" in statement(case, key).marks


def test_who_judges_the_report_has_the_last_word(amended: Workspace) -> None:
    amended.judge("document", "a.txt", "corrected")
    case = amended.case()
    (reading,) = case.pile.readings
    assert report_of(case, reading.document.id).standing == "corrected since"


def test_the_older_page_of_the_same_address_is_what_it_may_speak_of(tmp_path: Path) -> None:
    workspace = Workspace.create(tmp_path / "case")
    for name, day, told in (("old", "2026-03-03", ""), ("new", "2026-03-04", f"<p>{AMENDED}</p>")):
        page = f"""<html><head><title>Guild</title><link rel="canonical" href="https://gazette.example/guild">
<meta property="article:published_time" content="{day}T08:00:00Z"></head><body><article><h1>Guild</h1>
<p>Ada Quill met Boran Teth in Tarn on 2 March 2026, the harbour guild said.</p>{told}</article></body></html>"""
        (tmp_path / f"{name}.html").write_text(page, encoding="utf-8")
    workspace.add([tmp_path / "old.html", tmp_path / "new.html"])
    case = workspace.case()
    (amended,) = notices(case)
    assert [case.readings[d].document.name for d in earlier(case, amended)] == ["old.html"]
    (old,) = (d for d in case.readings if d != amended)
    assert report_of(case, old).standing == "a later page of its paper prints a correction (new.html)"


def test_a_notice_that_prints_the_headline_of_its_paper_speaks_of_that_report(tmp_path: Path) -> None:
    workspace = Workspace.create(tmp_path / "case")
    pages = {
        "told": ("2026-03-03", "Bank chairman fled", "Ada Quill met Boran Teth in Tarn, a guard told the newspaper."),
        "back": ("2026-03-09", "Retraction: Bank chairman fled", "The man was no guard. We apologise to Ada Quill."),
    }
    for name, (day, headline, text) in pages.items():
        page = f"""<html><head><title>{headline}</title><meta property="og:site_name" content="The Gazette">
<meta property="article:published_time" content="{day}"></head><body><article><h1>{headline}</h1>
<p>{text}</p></article></body></html>"""
        (tmp_path / f"{name}.html").write_text(page, encoding="utf-8")
    workspace.add([tmp_path / "told.html", tmp_path / "back.html"])
    case = workspace.case()
    (told,) = (r.document.id for r in case.pile.readings if r.document.name == "told.html")
    assert report_of(case, told).standing == "a later page of its paper prints a retraction (back.html)"
    (tie,) = bonds(case)
    assert tie.corrected
    assert tie.dashed


def test_a_notice_that_names_the_day_speaks_of_the_papers_report_of_that_day(tmp_path: Path) -> None:
    workspace = Workspace.create(tmp_path / "case")
    pages = {
        "told": ("2026-06-05", "The fence", "Deputy minister Ada Quill was sacked on Tuesday, two officials said."),
        "other": ("2026-06-06", "The quay", "Boran Teth left Tarn on Friday."),
        "back": ("2026-06-07", "Correction", "An article of 5 June said that Ada Quill was sacked. She was suspended."),
    }
    for name, (day, headline, text) in pages.items():
        (tmp_path / f"{name}.md").write_text(
            f"---\npublisher: The Gazette\ndate: {day}\n---\n\n# {headline}\n\n{text}\n"
        )
    workspace.add([tmp_path / f"{name}.md" for name in pages])
    case = workspace.case()
    standing = {r.document.name: report_of(case, r.document.id).standing for r in case.pile.readings}
    assert standing["told.md"] == "a later page of its paper prints a correction (back.md)"
    assert not standing["other.md"]
