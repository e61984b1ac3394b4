import pytest

from sayso.testing.parsed import draft_of, parsed

TABLE = """
Ali   PROPN 2 nsubj B-PERSON
left  VERB  0 root  O VBD leave
.     PUNCT 2 punct

He    PRON  2 nsubj
slept VERB  0 root
.     PUNCT 2 punct
"""


def test_the_doc_keeps_the_text_and_its_offsets() -> None:
    text = "Ali left.\n\nHe slept."
    doc = parsed(text, TABLE)
    assert doc.text == text
    assert all(text[t.idx : t.idx + len(t)] == t.text for t in doc)


def test_sentences_heads_and_entities_are_those_of_the_table() -> None:
    doc = parsed("Ali left. He slept.", TABLE)
    assert [s.text for s in doc.sents] == ["Ali left.", "He slept."]
    assert (doc[0].head.text, doc[1].lemma_, doc.ents[0].label_) == ("left", "leave", "PERSON")


def test_words_that_the_table_lacks_are_refused() -> None:
    with pytest.raises(ValueError, match="lacks 'Khan'"):
        parsed("Ali Khan left. He slept.", TABLE)


def test_a_draft_carries_its_document() -> None:
    assert draft_of("Ali left. He slept.", TABLE, published="2026-01-02").document.published == "2026-01-02"
