"""Entries of lists, read line by line."""

from __future__ import annotations

import pytest

from sayso.model.document import Document
from sayso.model.known import KNOWN, Known, Listing, Post
from sayso.model.mention import Kind
from sayso.model.reading import Reader, Reading
from sayso.reading.known import read_known


def read(**fields: object) -> Reading:
    known = Known(**{"name": "Tarek Olmar", "kind": Kind.PERSON, **fields})  # type: ignore[arg-type]
    document = Document(id="sha256:0", name="q", media_type=KNOWN, text=known.text())
    return read_known(document, Reader(name="made", version="1"))


FULL = read(
    aliases=("Tareq Olmar",),
    weak=("Abu T",),
    born=("1970-02",),
    posts=(Post(title="treasurer", group="Falah Front"), Post(title="envoy", group="Falah Front")),
    listings=(Listing(by="Quarian Ministry", on="2020-03-04", what="Freeze"), Listing(what="sanction")),
)


def test_every_stretch_lies_in_the_text() -> None:
    text = FULL.document.text
    assert all(text[m.start : m.end] == m.text for m in (*FULL.mentions, *FULL.whens))
    assert all(text[c.trigger.start : c.trigger.end] == c.trigger.text for c in FULL.claims)


def test_names_are_one_chain_and_broad_ones_are_none() -> None:
    assert [m.text for m in FULL.mentions if m.chain == "e1"] == ["Tarek Olmar", "Tareq Olmar"]


def test_one_body_is_one_chain() -> None:
    assert {m.chain for m in FULL.mentions if m.text == "Falah Front"} == {"e2"}


def test_lines_say_what_the_list_says() -> None:
    assert [c.line for c in FULL.claims] == [
        "Tarek Olmar was born in 1970-02.",
        "Tarek Olmar is treasurer of Falah Front.",
        "Tarek Olmar is envoy of Falah Front.",
        "Tarek Olmar was listed by Quarian Ministry on 2020-03-04: Freeze.",
        "Tarek Olmar was listed: sanction.",
    ]


@pytest.mark.parametrize(
    ("born", "first", "last"),
    [
        (("1970",), "1970-01-01", "1970-12-31"),
        (("1972-02",), "1972-02-01", "1972-02-29"),
        (("1970-02-01",), "1970-02-01", "1970-02-01"),
        (("1970", "1972-05"), "1970-01-01", "1972-05-31"),
    ],
)
def test_dates_are_as_wide_as_they_are_given(born: tuple[str, ...], first: str, last: str) -> None:
    (when,) = read(born=born).whens
    assert (when.earliest, when.latest) == (first, last)


def test_a_body_is_not_born() -> None:
    assert read(kind=Kind.ORGANISATION, born=("1970",)).claims == ()


def test_a_body_without_a_role_is_a_link() -> None:
    (claim,) = read(posts=(Post(title=None, group="Falah Front"),)).claims
    assert (claim.predicate, claim.line) == ("linked_to", "Tarek Olmar is linked to Falah Front.")
