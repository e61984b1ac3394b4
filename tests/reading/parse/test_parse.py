"""A kept parse answers as the spaCy doc that it was read off."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc, Token
from spacy.vocab import Vocab

from sayso.reading.parse import Parse, kept

VOCAB = Vocab()
PLAIN = ("i", "idx", "text", "lower_", "lemma_", "tag_", "pos_", "dep_", "ent_type_", "whitespace_", "is_sent_start")
FLAGS = ("is_alpha", "is_punct", "is_quote", "is_space")
ROWS = ("children", "lefts", "rights", "subtree", "ancestors")


@st.composite
def docs(draw: st.DrawFn) -> Doc:
    """Docs of a few words, with any tree over them: crossing ones, several roots."""
    words = draw(st.lists(st.sampled_from(["Quill", "met", "the", '"', ",", "“", "12", "Å"]), min_size=1, max_size=12))
    size = len(words)
    roots = draw(st.lists(st.booleans(), min_size=size, max_size=size))
    heads: list[int] = []
    for i in range(size):
        heads.append(i if roots[i] or i == 0 else draw(st.integers(0, i - 1)))
    order = draw(st.permutations(range(size)))
    hung = [0] * size
    for i, head in enumerate(heads):
        hung[order[i]] = order[head]
    return Doc(
        VOCAB,
        words=words,
        spaces=draw(st.lists(st.booleans(), min_size=size, max_size=size)),
        heads=hung,
        deps=["ROOT" if hung[i] == i else "obj" for i in range(size)],
        tags=["NN"] * size,
        pos=["NOUN"] * size,
        lemmas=[w.lower() for w in words],
        ents=["B-PERSON" if w == "Quill" else "O" for w in words],
    )


@settings(deadline=None)
@given(docs())
def test_every_word_says_what_its_token_says(doc: Doc) -> None:
    parse = kept(doc)
    assert [w.n_lefts for w in parse] == [t.n_lefts for t in doc]
    _same(parse, doc)


@settings(deadline=None)
@given(docs(), st.integers(0, 11), st.integers(0, 11))
def test_a_word_hung_elsewhere_is_as_if_it_had_always_hung_there(doc: Doc, low: int, high: int) -> None:
    def mended(parse: Parse) -> None:
        word, head = parse[low % len(parse)], parse[high % len(parse)]
        _ = [(w.subtree, w.ancestors, w.sent) for w in parse]  # What was asked before must not stay.
        if not word.is_ancestor(head):
            word.head, word.dep_ = head, "conj"

    parse, anew = kept(doc, mended), kept(doc)
    assert [_place(w) for w in parse] == [_place(w) for w in anew]


def _place(word: Token) -> tuple[object, ...]:
    rows = tuple(tuple(w.i for w in getattr(word, name)) for name in ROWS)
    edges = (word.left_edge.i, word.right_edge.i, word.sent.start, word.sent.end)
    return (word.head.i, word.dep_, word.is_sent_start, *rows, *edges)


def _same(parse: Doc, doc: Doc) -> None:
    for word, token in zip(parse, doc, strict=True):
        assert [getattr(word, n) for n in (*PLAIN, *FLAGS)] == [getattr(token, n) for n in (*PLAIN, *FLAGS)]
        assert word.head.i == token.head.i
        assert (word.left_edge.i, word.right_edge.i) == (token.left_edge.i, token.right_edge.i)
        assert (len(word), str(word), word.text_with_ws) == (len(token), str(token), token.text_with_ws)
        for name in ROWS:
            assert [w.i for w in getattr(word, name)] == [t.i for t in getattr(token, name)], name
        assert (word.sent.start, word.sent.end, word.sent.text) == (token.sent.start, token.sent.end, token.sent.text)


@settings(deadline=None)
@given(docs(), st.integers(-14, 14), st.integers(-14, 14))
def test_every_stretch_says_what_its_span_says(doc: Doc, start: int, end: int) -> None:
    mine, span = kept(doc)[start:end], doc[start:end]
    assert (mine.start, mine.end, len(mine), mine.text) == (span.start, span.end, len(span), span.text)
    assert [w.i for w in mine] == [t.i for t in span]
    if len(span):
        assert (mine.start_char, mine.end_char, mine.root.i) == (span.start_char, span.end_char, span.root.i)
        assert (mine[0].i, mine[-1].i, mine[1:].text) == (span[0].i, span[-1].i, span[1:].text)
        assert (mine.sent.start, mine.sent.end) == (span.sent.start, span.sent.end)


@settings(deadline=None)
@given(docs(), st.sampled_from(["strict", "expand"]))
def test_offsets_find_the_same_words(doc: Doc, mode: str) -> None:
    parse, size = kept(doc), len(doc.text)
    for start in range(size):
        for end in range(start + 1, size + 1):
            mine = parse.char_span(start, end, alignment_mode=mode)
            span = doc.char_span(start, end, alignment_mode=mode)
            assert (mine is None) == (span is None)
            if mine is not None and span is not None:
                assert (mine.start, mine.end) == (span.start, span.end)


@settings(deadline=None)
@given(docs())
def test_names_and_sentences_are_the_docs(doc: Doc) -> None:
    parse = kept(doc)
    assert parse.text == doc.text
    assert [(e.start, e.end, e.label_) for e in parse.ents] == [(e.start, e.end, e.label_) for e in doc.ents]
    assert [(s.start, s.end) for s in parse.sents] == [(s.start, s.end) for s in doc.sents]


def test_a_word_is_one_object() -> None:
    parse = kept(Doc(VOCAB, words=["They", "met"], heads=[1, 1], deps=["nsubj", "ROOT"]))
    assert parse[0].head is parse[1]
    assert parse[0].nbor() is parse[1]
    assert parse[-1] is next(iter(parse[1:]))


def test_a_word_beyond_the_end_is_none() -> None:
    parse = kept(Doc(VOCAB, words=["They", "met"], heads=[1, 1], deps=["nsubj", "ROOT"]))
    with pytest.raises(IndexError):
        parse[1].nbor()
    with pytest.raises(IndexError):
        _ = parse[2]


def test_a_name_that_words_do_not_have_is_refused() -> None:
    word = kept(Doc(VOCAB, words=["They"]))[0]
    with pytest.raises(AttributeError):
        _ = word.conjuncts


def test_a_doc_without_sentences_has_none() -> None:
    parse = kept(Doc(VOCAB, words=["They", "met"]))
    with pytest.raises(ValueError, match="no sentences"):
        list(parse.sents)
