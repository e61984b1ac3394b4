"""What a saved page says is kept, in its place; what may be of it is counted in a gap; what is not stays out."""

from __future__ import annotations

import pytest

from sayso.intake.pages.page import read_page
from sayso.intake.parsed import Parsed

SIGNED = (
    "The port of Corvale and Northline Freight signed an agreement on the eastern quay on Tuesday, worth 12 million "
    "crowns over five years, both of them said."
)
VOTED = (
    "The council of the town had voted for it in February, by twenty votes to eleven, after a debate that went on "
    "until three in the morning."
)
MENU = "<nav><a href='/'>World</a> <a href='/s'>Sport</a></nav>"
FOOT = "<footer><p>© 2025 The Tern Herald. All rights reserved.</p></footer>"


def page(body: str, around: str = "div") -> Parsed:
    text = f"<h1>Port signs</h1><p>{SIGNED}</p>{body}<p>{VOTED}</p>"
    return read_page(f"<html><body>{MENU}<{around}>{text}</{around}>{FOOT}</body></html>")


NOTES = "<h3>Notes to editors</h3><ul><li>Harald Vint founded Northline.</li><li>Corvale owns the port.</li></ul>"


@pytest.mark.parametrize("around", ["div", "main", "article"])
def test_a_list_and_its_heading_stand_where_the_page_has_them(around: str) -> None:
    text = page(NOTES, around).text
    places = [text.index(words) for words in (SIGNED, "Notes to editors", "founded Northline", "owns the port", VOTED)]
    assert places == sorted(places)
    assert not page(NOTES, around).gaps


@pytest.mark.parametrize(
    "lost",
    [
        "<dl><dt>Chairman</dt><dd>Northline Freight, 1987 to 2011</dd></dl>",
        "<details><summary>Who signed?</summary><p>Teodora Vask signed in Northline's name.</p></details>",
        "<div class='faq'><button class='faq-button'>Who signed for Northline Freight?</button></div>",
    ],
)
def test_no_sort_of_list_is_lost(lost: str) -> None:
    assert any(words in page(lost).text for words in ("1987 to 2011", "Who signed?", "for Northline Freight?"))


def test_nothing_is_told_twice() -> None:
    text = page(NOTES).text
    assert [text.count(words) for words in (SIGNED, VOTED, "founded Northline")] == [1, 1, 1]


@pytest.mark.parametrize(
    ("lost", "counted"),
    [
        ("<table><tr><td>Jon Dray</td><td>5 March</td></tr><tr><td>Bo Dray</td><td>6 March</td></tr></table>", "table"),
        ("<figure><img src='a'><figcaption>Vint outside the court on Monday</figcaption></figure>", "1 caption"),
        ("<aside><p>Corvale has had a port since the year 1311.</p></aside>", "1 paragraph"),
        ("<div class='share-price'><p>Northline rose by 4 per cent in Corvale on Tuesday.</p></div>", "1 paragraph"),
        ("<ul><li><a href='/a'>Oskar Lindqvarn</a></li><li><a href='/b'>Bela Storr</a></li></ul>", "2 list items"),
    ],
)
def test_what_may_be_of_the_report_is_counted_in_a_gap(lost: str, counted: str) -> None:
    (gap,) = page(lost).gaps
    assert counted in gap.reason
    assert not gap.failed


def test_notes_in_a_box_beside_the_text_are_told_of() -> None:
    text = f"<h1>Port signs</h1><div class='text'><p>{SIGNED}</p><p>{VOTED}</p></div><div class='notes'>{NOTES}</div>"
    found = read_page(f"<html><body>{MENU}{text}{FOOT}</body></html>")
    assert "founded Northline" in found.text or "2 list items" in found.gaps[0].reason


@pytest.mark.parametrize(
    "box",
    [
        "<div class='newsletter-signup'><h3>Sign up</h3><p>Get our best reports by e-mail each morning.</p></div>",
        "<div class='related'><h3>Read more</h3><ul><li><a href='/a'>Ferry fares rise in April</a></li></ul></div>",
        "<div id='comments'><p>I always said that the port was a danger to the town.</p></div>",
        "<div class='cookie-banner'><p>We use cookies to make this site work for you.</p></div>",
    ],
)
def test_boxes_of_the_site_stay_out_and_are_no_gap(box: str) -> None:
    assert (page(box).text, page(box).gaps) == (page("").text, ())


def test_a_short_page_is_no_heap_of_menus() -> None:
    table = "<table><tr><td>5 March 2025</td><td>Complaint filed against Jon Dray</td></tr></table>"
    more = "<div class='related'><h3>Read more</h3><ul><li><a href='/a'>Ferry fares rise</a></li></ul></div>"
    found = read_page(f"<html><body>{MENU}<div><h1>State v. Dray</h1>{table}</div>{more}{FOOT}</body></html>")
    assert "Complaint filed against Jon Dray" in found.text
    assert not any(words in found.text for words in ("Sport", "Ferry fares", "rights reserved"))


def test_a_paragraph_that_an_advertiser_marked_stays() -> None:
    assert VOTED in page(f"<p class='ad-anchor'>{VOTED}</p>").text


def test_what_the_page_strikes_through_is_no_word_of_it() -> None:
    found = page("<ul><li><del>Jon Dray was held.</del></li><li>Bo Dray was held.</li></ul>")
    assert ("Jon Dray" in found.text, "Bo Dray was held." in found.text) == (False, True)
    assert "4 words" in found.gaps[0].reason
    assert "<del>Jon Dray" in (found.markup or "")


def test_a_hidden_box_is_counted_and_not_told() -> None:
    found = page("<p style='display: none'>You have reached your limit of free articles.</p>")
    assert "limit" not in found.text
    assert "1 paragraph (8 words)" in found.gaps[0].reason


def test_a_column_that_is_classed_a_comment_is_read() -> None:
    found = read_page(f"<html><body>{MENU}<h1>A bad deal</h1><div class='comment'><p>{SIGNED}</p></div></body></html>")
    assert SIGNED in found.text


def test_words_in_the_boxes_of_a_site_are_counted_where_the_page_has_no_others() -> None:
    found = read_page(f"<html><body><h1>Deal</h1><div class='social'><p>{SIGNED} {VOTED}</p></div></body></html>")
    assert SIGNED in found.text or "1 paragraph" in found.gaps[0].reason


@pytest.mark.parametrize("day", ["1 January 2030", "<span>1 January 2030</span>"])
def test_a_day_in_a_sentence_of_the_report_is_not_its_own(day: str) -> None:
    text = f"<h1>Deal</h1><p>It ends on {day}.</p><p>{SIGNED}</p>"
    found = read_page(f"<html><body><article>{text}</article></body></html>")
    assert found.published is None


def test_the_mark_of_a_footnote_is_no_word() -> None:
    text = page("<p>It heard the owner, Harald Vint.<sup><a href='#f2'>2</a></sup> He lost 10 m<sup>2</sup>.</p>").text
    assert "It heard the owner, Harald Vint. He lost 10 m2." in text


def test_what_a_page_checked_stands_below_its_text() -> None:
    review = (
        '{"@type": "ClaimReview", "claimReviewed": "Vint sold the port.", "reviewRating": {"alternateName": "False"},'
        ' "itemReviewed": {"@type": "Claim", "author": {"@type": "Person", "name": "Boran Teth"}}}'
    )
    text = page(f'<script type="application/ld+json">{review}</script>').text
    assert text.endswith("\n\nClaim: Vint sold the port.\nClaimed by: Boran Teth\nVerdict: False")


_TABLE = (
    "<table><tr><th>Name</th><th>Born</th><th>Post</th></tr>"
    "<tr><td>Harald Vint</td><td></td><td>Director of <b>Northline</b></td></tr></table>"
)


def test_a_table_with_headings_stands_row_by_row_where_the_page_has_it() -> None:
    text = page(_TABLE).text
    assert f"{SIGNED}\nName\tBorn\tPost\nHarald Vint\t\tDirector of Northline\n{VOTED}" in text
    assert not page(_TABLE).gaps


def test_the_cells_of_a_page_that_is_a_table_are_rows() -> None:
    text = read_page(f"<html><body><main><h1>Board</h1>{_TABLE}</main></body></html>").text
    assert "Harald Vint\t\tDirector of Northline" in text


def test_a_table_without_headings_is_counted_in_a_gap() -> None:
    found = page("<table><tr><td>Harald Vint</td><td>1971</td></tr><tr><td>Mila Rann</td><td>1980</td></tr></table>")
    assert "Vint\t" not in found.text
    assert "1 table" in found.gaps[0].reason


def test_a_post_that_a_page_shows_is_one_line() -> None:
    post = (
        '<blockquote class="twitter-tweet"><p>Vint sold the port.<br>Police held him.</p>&mdash; Ostwick Watch '
        '(@ostwickwatch) <a href="https://x.example/1">March 12, 2024</a></blockquote>'
    )
    line = "Vint sold the port. Police held him. — Ostwick Watch (@ostwickwatch) March 12, 2024"
    assert line in page(post).text.split("\n")
