"""Each format gives its text and what it says of itself; nothing is guessed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from sayso.intake import Intaken, read_paths
from sayso.intake.bylines import read_credits, read_opening
from sayso.testing.case import demo_case
from sayso.workspace import demo

REPORTS = Path(demo.__file__).parent / "demo_case" / "reports"

EXPECTED = {
    "01-harbour-post-batumi-meeting.html": ("Harbour Post", "2025-03-18", ("Mira Kandel",)),
    "03-lantern-ostrova-denies.txt": ("The Lantern", "2025-03-21", ("Sel Arman",)),
    "07-lantern-stage-video.pdf": ("The Lantern", "2025-03-28", ("Sel Arman",)),
    "12-eastern-courier-withdrawn.md": ("Eastern Courier", "2025-04-29", ()),
    "15-tern-coast-union-letter.eml": ("Tern Coast Union", "2025-05-08", ()),
    "16-varna-standard-charges.docx": ("Varna Standard", "2025-05-13", ("Ines Calder",)),
}


def one(path: Path, **hints: str) -> Intaken:
    (found,) = read_paths([path], **hints)  # type: ignore[arg-type]
    return found


@pytest.mark.parametrize("name", EXPECTED)
def test_publisher_date_and_authors(name: str) -> None:
    document = one(REPORTS / name).document
    assert (document.publisher, document.day, document.authors) == EXPECTED[name]


def test_who_wrote_it_did_not_publish_it(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Ministers met\n\nBy Ada Rell, March 4, 2025\n\nThey met in Corvale.\n")
    document = one(path).document
    assert (document.publisher, document.day, document.authors) == (None, "2025-03-04", ("Ada Rell",))


def test_menus_and_footers_stay_out() -> None:
    text = one(REPORTS / "01-harbour-post-batumi-meeting.html").document.text
    assert "Ferry fares" not in text
    assert "cookies" not in text


def test_plain_text_is_kept_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"Ada  Rell\r\nmet Bo.\n\n")
    assert one(path).document.text == "Ada  Rell\r\nmet Bo.\n\n"


def test_a_line_of_json_is_a_document_named_by_its_id(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    line = {"id": "x1", "text": "Ada met Bo. ", "published": "2025-01-20", "publisher": "P"}
    path.write_text(json.dumps(line) + "\n\n", encoding="utf-8")
    document = one(path).document
    assert (document.name, document.text, document.published) == ("x1", "Ada met Bo. ", "2025-01-20")


def test_what_the_file_does_not_say_the_person_may(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Ada Rell met Bo Tavik in the harbour office yesterday evening.", encoding="utf-8")
    document = one(path, published="2025-01-20", publisher="P").document
    assert (document.published, document.publisher) == ("2025-01-20", "P")


def test_a_folder_is_walked_in_order_of_name(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt", ".hidden"):
        (tmp_path / name).write_text(name, encoding="utf-8")
    assert [i.capture_name for i in read_paths([tmp_path])] == ["a.txt", "b.txt"]


def test_the_german_report_is_told_by_its_language() -> None:
    assert one(REPORTS / "14-kuestenbote.txt").document.language == "de"


def test_a_short_text_tells_no_language(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Ada met Bo.", encoding="utf-8")
    assert one(path).document.language is None


def test_an_agency_credit_is_kept() -> None:
    assert one(REPORTS / "05-varna-standard-raid.html").document.credits == ("Northline",)


@pytest.mark.parametrize(
    ("words", "credits"),
    [
        ("Reporting by Trellis; additional reporting by Nila Fosk.", ("Trellis",)),
        ("(Reporting by Brantline News Agency)", ("Brantline News Agency",)),
        ("Reporting by Nila Fosk; editing by Mila Rann.", ()),
        ("Additional reporting by Trellis.", ()),
    ],
)
def test_the_agency_that_reported_is_credited(words: str, credits: tuple[str, ...]) -> None:
    assert read_credits(f"A bomb killed two men in Melvarra.\n\n{words}") == credits


@pytest.mark.parametrize("town", ["OSTBY", "Ostby", "Port Sennick"])
def test_a_dateline_gives_the_day_and_the_agency(town: str) -> None:
    text = f"{town}, 3 May 2026 (Norland Wire) - A bomb killed two men in Melvarra."
    assert (read_opening(text).published, read_credits(text)) == ("2026-05-03", ("Norland Wire",))


def test_a_name_before_a_dash_is_no_dateline() -> None:
    assert read_credits("Harald Vint (Labour) - a builder - met two men in Melvarra.") == ()


def test_the_page_for_people_has_no_script_nor_picture(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    body = "<p onclick='x()'>Ada met Bo.<script>alert(1)</script><img src=http://x.example/y.png></p>" * 9
    path.write_text(f"<html><body><article>{body}</article></body></html>", encoding="utf-8")
    markup = one(path).document.markup or ""
    assert "Ada met Bo." in markup
    assert not any(word in markup for word in ("script", "onclick", "img", "http"))


def test_all_sixteen_reports_of_the_sample_case_are_read() -> None:
    assert not [r for r in demo_case().pile.readings if any(g.failed for g in r.gaps)]


@pytest.mark.parametrize(
    ("published", "gaps"), [("yesterday", 1), (20260120, 1), ("2026-01-20", 0), ("", 0), (None, 0)]
)
def test_a_date_in_a_line_that_is_none_is_told(tmp_path: Path, published: object, gaps: int) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text(json.dumps({"text": "Ada met Bo.", "published": published}), encoding="utf-8")
    found = one(path).document
    assert len(found.gaps) == gaps
    assert (found.published is not None) == (published == "2026-01-20")


def test_the_rows_of_a_table_stand_where_they_are_printed(tmp_path: Path) -> None:
    import docx

    document = docx.Document()
    document.add_paragraph("What happened:")
    table = document.add_table(rows=1, cols=2)
    table.cell(0, 0).text, table.cell(0, 1).text = "3 May 2021", "Police held Ada Quill."
    document.add_paragraph("She was freed.")
    document.save(str(tmp_path / "a.docx"))
    (found,) = read_paths([tmp_path / "a.docx"])
    assert found.document.text == "What happened:\n\n3 May 2021\tPolice held Ada Quill.\n\nShe was freed."


def test_a_title_is_what_the_page_shows_of_it(tmp_path: Path) -> None:
    body = "<h1>How Tern failed</h1><p>Ada Quill was arrested in Ostwick on Monday. She was freed on Tuesday.</p>"
    page = f"<html><head><title>How Tern failed - The Sarnholm Post</title></head><body>{body}</body></html>"
    (tmp_path / "a.html").write_text(page, encoding="utf-8")
    (found,) = read_paths([tmp_path / "a.html"])
    assert found.document.headline == "How Tern failed"
