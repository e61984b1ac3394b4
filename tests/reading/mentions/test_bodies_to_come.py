"""What comes of two bodies is neither of them, and a firm is told by the trade that ends its name."""

from __future__ import annotations

import pytest
from tests.reading.told import of

from sayso.model.mention import Kind
from sayso.reading.reader import SaysoReader


@pytest.mark.parametrize("body", ["the merged bank", "the combined bank", "the future bank"])
def test_who_will_lead_what_two_become_leads_neither(reader: SaysoReader, body: str) -> None:
    (claim,) = of(reader, f"Ostrel Bank lost money. Ada Quill will lead {body}.", "leads")
    assert claim.line == f"Ada Quill will lead {body}."
    assert who_is(reader, f"Ostrel Bank lost money. Ada Quill will lead {body}.", body) != "Ostrel Bank"


def test_a_bare_word_for_it_is_the_bank_before() -> None:
    text = "Ostrel Bank lost money. Ada Quill will lead the bank."
    assert who_is(SaysoReader(), text, "the bank") == "Ostrel Bank"


def who_is(reader: SaysoReader, text: str, words: str) -> str:
    from sayso.model.document import Document

    (found,) = reader.read([Document(id="d", name="d", media_type="text/plain", text=text, language="en")])
    return next(m.name for m in found.mentions if m.text == words)


@pytest.mark.parametrize("firm", ["Calder Dredging", "Corvo Shipping", "Tarn Logistics"])
def test_a_firm_is_no_place(reader: SaysoReader, firm: str) -> None:
    from sayso.model.document import Document

    text = f"A fire at a warehouse of {firm} killed two workers on Tuesday."
    (found,) = reader.read([Document(id="d", name="d", media_type="text/plain", text=text, language="en")])
    assert [m.kind for m in found.mentions if m.text == firm] == [Kind.ORGANISATION]


def test_a_spokeswoman_speaks_for_the_whole_name(reader: SaysoReader) -> None:
    text = (
        "Boran Teth met Yusuf al-Hadari in Ostby on Monday.\n\n"
        "A spokeswoman for al-Hadari, Corinne Aster, said that her employer travels often."
    )
    assert [c.line for c in of(reader, text, "holds_role")] == ["Corinne Aster is a spokeswoman for al-Hadari."]
