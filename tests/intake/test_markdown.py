"""A report in Markdown is read as a reader sees it."""

from __future__ import annotations

from pathlib import Path

import pytest

from sayso.intake import Intaken, read_paths
from sayso.intake.formats.markdown import read_markdown


def taken(tmp_path: Path, source: str) -> Intaken:
    path = tmp_path / "a.md"
    path.write_text(source, encoding="utf-8")
    (found,) = read_paths([path])
    return found


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("**Ada Quill** met *Dagny O'Sheel* in __Sarnholm__.", "Ada Quill met Dagny O'Sheel in Sarnholm."),
        ("[Boran Teth](https://example.org/h) resigned.", "Boran Teth resigned."),
        ("[Boran Teth][1] resigned.\n\n[1]: https://example.org/h", "Boran Teth resigned."),
        ("![A pier](pier.png) Boran Teth resigned.", "Boran Teth resigned."),
        ("## The pier\n\nBoran Teth resigned.", "The pier\n\nBoran Teth resigned."),
        ("The pier\n========\n\nBoran Teth resigned.", "The pier\n\nBoran Teth resigned."),
        ("> “I resign,” said Boran Teth.", "“I resign,” said Boran Teth."),
        ("- Ada Quill resigned.\n- Boran Teth stayed.", "Ada Quill resigned.\n\nBoran Teth stayed."),
        ("Boran Teth resigned.\n\n```\nprint(1)\n```", "Boran Teth resigned."),
        ("Boran Teth resigned.[^1]\n\n[^1]: He says so.", "Boran Teth resigned.\n\nHe says so."),
        ("Boran Teth ~~was sacked~~ resigned.", "Boran Teth resigned."),
        ("Boran Teth<sup>1</sup> &amp; Ada Quill <b>met</b>.", "Boran Teth 1 & Ada Quill met."),
        ("Boran Teth resigned.\n\n| a | b |\n|---|---|\n| 1 | 2 |", "Boran Teth resigned.\n\na\tb\n\n1\t2"),
        (
            "Rows:\n\n| Date | What |\n|---|---|\n| 3 May | Police held **Ada Quill**. |\n| 4 May | none |",
            "Rows:\n\nDate\tWhat\n\n3 May\tPolice held Ada Quill.\n\n4 May\tnone",
        ),
        # What only looks like markup stays.
        ("Ada Quill paid 3 * 4 * 5 pounds to snake_case_ltd.", "Ada Quill paid 3 * 4 * 5 pounds to snake_case_ltd."),
        ("    Boran Teth resigned.", "Boran Teth resigned."),
        ("Ada Quill [the mayor] resigned.", "Ada Quill [the mayor] resigned."),
        ("Two lines\nof one paragraph.", "Two lines\nof one paragraph."),
    ],
)
def test_markup_is_no_word(source: str, text: str) -> None:
    assert read_markdown(source.encode()).text == text + "\n"


def test_links_and_the_original_are_kept(tmp_path: Path) -> None:
    source = "[Boran Teth](https://example.org/h) resigned, [she](#a) said."
    found = taken(tmp_path, source)
    assert found.document.links == ("https://example.org/h",)
    assert found.data == source.encode()


def test_a_heading_names_the_report_whatever_it_ends_with(tmp_path: Path) -> None:
    assert taken(tmp_path, "# He *resigned.*\n\nBoran Teth resigned.").document.headline == "He resigned."


def test_what_stands_above_the_report_is_no_part_of_it(tmp_path: Path) -> None:
    front = '---\ntitle: "The pier"\ndate: 2026-03-02\nauthor: Ada Quill\ntags: [a]\n---\n\nBoran Teth resigned.\n'
    found = taken(tmp_path, front).document
    assert (found.text, found.headline, found.published) == ("Boran Teth resigned.\n", "The pier", "2026-03-02")
    assert found.authors == ("Ada Quill",)


@pytest.mark.parametrize("source", ["", " \n", "![pier](pier.png)", "```\ncode\n```"])
def test_a_file_without_words_is_told(tmp_path: Path, source: str) -> None:
    assert taken(tmp_path, source).document.gaps[0].failed
