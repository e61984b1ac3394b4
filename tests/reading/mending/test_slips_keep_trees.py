"""Whatever is mended of a parse, it stays one: each word leads to a root."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.reading.mending.slips import without_slips

if TYPE_CHECKING:
    from spacy.tokens import Doc

TAGS = {"NNS": "NOUN", "NN": "NOUN", "NNP": "PROPN", "VBZ": "VERB", "VBD": "VERB", "VBN": "VERB", "VBG": "VERB"}
TAGS |= {"VB": "VERB", "IN": "ADP", "JJ": "ADJ", "RB": "ADV", "CD": "NUM", "WDT": "PRON", "WP$": "PRON", "CC": "CCONJ"}
WORDS = (
    "that",
    "of",
    "as",
    "many",
    "late",
    "and",
    ",",
    "shows",
    "jails",
    "show",
    "video",
    "said",
    "being",
    "Quill",
    "dead",
    "be",
)
RELATIONS = (
    "nsubj",
    "nsubj:pass",
    "obj",
    "iobj",
    "obl",
    "nmod",
    "appos",
    "compound",
    "flat",
    "conj",
    "amod",
    "acl",
    "cc",
)
RELATIONS += (
    "acl:relcl",
    "advcl",
    "ccomp",
    "xcomp",
    "parataxis",
    "case",
    "mark",
    "cop",
    "aux",
    "det",
    "nummod",
    "nmod:desc",
)


@st.composite
def parses(draw: st.DrawFn) -> Doc:
    """Any tree over any words with any tags, so far as spaCy takes it."""
    from spacy.tokens import Doc
    from spacy.vocab import Vocab

    order = draw(st.permutations(range(draw(st.integers(2, 10)))))
    heads = list(range(len(order)))
    for k, word in enumerate(order[1:], 1):
        heads[word] = order[draw(st.integers(0, k - 1))]
    n = len(heads)
    tags = draw(st.lists(st.sampled_from(sorted(TAGS)), min_size=n, max_size=n))
    words = draw(st.lists(st.sampled_from(WORDS), min_size=n, max_size=n))
    labels = draw(st.lists(st.sampled_from(RELATIONS), min_size=n, max_size=n))
    deps = ["ROOT" if h == i else label for i, (h, label) in enumerate(zip(heads, labels, strict=True))]
    ents = ["B-PERSON" if tag == "NNP" else "O" for tag in tags]
    starts = [i == 0 for i in range(n)]
    pos = [TAGS[t] for t in tags]
    return Doc(
        Vocab(), words=words, heads=heads, deps=deps, tags=tags, pos=pos, lemmas=words, ents=ents, sent_starts=starts
    )


@given(parses())
@settings(max_examples=300, deadline=None)
def test_a_mended_parse_is_a_tree(doc: Doc) -> None:
    heads = [t.head.i for t in without_slips(doc)]
    for i in range(len(heads)):
        steps = 0
        while heads[i] != i:
            i, steps = heads[i], steps + 1
            assert steps <= len(heads)
