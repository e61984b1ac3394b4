"""Attributions: whose word, by which cue, for what."""

import pytest
from spacy.tokens import Doc
from spacy.vocab import Vocab

from sayso.model.attribution import Attribution, SourceKind
from sayso.model.document import Document
from sayso.model.span import Span
from sayso.reading.attribution import attributions_over, find_attributions
from sayso.reading.draft import Draft
from sayso.testing.parsed import draft_of

SAID = """
Ines   PROPN 2 nsubj O NNP Ines
said   VERB  0 root O VBD say
that   SCONJ 5 mark
Omar   PROPN 5 nsubj
left   VERB  2 ccomp O VBD leave
.      PUNCT 2 punct"""


def read(text: str, table: str) -> list[Attribution]:
    return list(find_attributions(draft_of(text, table)))


def shown(text: str, table: str) -> list[tuple[str | None, str, list[str]]]:
    return [
        (a.source.text if a.source else None, a.cue.text, [p.of(text) for p in a.content.pieces()])
        for a in read(text, table)
    ]


def test_indirect_speech() -> None:
    assert shown("Ines said that Omar left.", SAID) == [("Ines", "said", ["that Omar left"])]


def test_a_name_is_a_named_source() -> None:
    assert read("Ines said that Omar left.", SAID)[0].kind is SourceKind.NAMED


def test_a_noun_is_a_described_source() -> None:
    text = "Officials said that Omar left."
    assert (
        read(text, SAID.replace("Ines   PROPN 2 nsubj O NNP Ines", "Officials NOUN 2 nsubj"))[0].kind
        is SourceKind.DESCRIBED
    )


def test_a_hearsay_adverb_has_no_source() -> None:
    table = """
    Omar PROPN 3 nsubj
    reportedly ADV 3 advmod
    left VERB 0 root O VBD leave
    .    PUNCT 3 punct"""
    (found,) = read("Omar reportedly left.", table)
    assert (found.source, found.kind, found.cue.text) == (None, SourceKind.UNNAMED, "reportedly")


PASSIVE = """
Commander NOUN 4 nsubj:pass
Omar PROPN 1 flat
is   AUX 4 aux:pass O VBZ be
said VERB 0 root O VBN say
to   PART 6 mark
have AUX 7 aux O VB have
left VERB 4 xcomp O VBN leave
.    PUNCT 4 punct"""


def test_a_hearsay_passive_leaves_a_described_subject_to_the_report() -> None:
    table = PASSIVE.replace("to   PART 6", "to   PART 7")
    assert shown("Commander Omar is said to have left.", table) == [(None, "is said", ["to have left"])]


def test_according_to() -> None:
    table = """
    Omar PROPN 2 nsubj
    left VERB 0 root O VBD leave
    ,    PUNCT 6 punct
    according VERB 6 case O VBG accord
    to   ADP 4 fixed
    officials NOUN 2 obl
    .    PUNCT 2 punct"""
    assert shown("Omar left, according to officials.", table) == [("officials", "according to", ["Omar left"])]


SPLIT = """
“    PUNCT 2 punct
Wait VERB  5 ccomp O VB wait
,    PUNCT 2 punct
”    PUNCT 2 punct
said VERB  0 root O VBD say
Ines PROPN 5 nsubj
.    PUNCT 5 punct

“    PUNCT 3 punct
Nobody PRON 3 nsubj
leaves VERB 0 root O VBZ leave
before ADP 5 case
noon NOUN 3 obl
.    PUNCT 3 punct
”    PUNCT 3 punct"""


def test_a_split_quotation_is_one_attribution() -> None:
    text = "“Wait,” said Ines. “Nobody leaves before noon.”"
    assert shown(text, SPLIT) == [("Ines", "said", ["“Wait,”", "“Nobody leaves before noon.”"])]


def test_a_quotation_without_a_usable_tree() -> None:
    """The parse hangs everything flat on the first word."""
    words = ["“", "We", "will", "never", "leave", "this", "town", ",", "”", "said", "Ines", "."]
    pos = ["PUNCT", "PRON", "AUX", "ADV", "VERB", "DET", "NOUN", "PUNCT", "PUNCT", "VERB", "PROPN", "PUNCT"]
    rows = [
        f"{w} {p} {0 if n == 0 else 1} {'root' if n == 0 else 'dep'}"
        for n, (w, p) in enumerate(zip(words, pos, strict=True))
    ]
    rows[9] = "said VERB 1 dep O VBD say"
    text = "“We will never leave this town,” said Ines."
    assert shown(text, "\n".join(rows)) == [("Ines", "said", ["“We will never leave this town,”"])]


NESTED = """
Police NOUN 2 nsubj
said VERB 0 root O VBD say
that SCONJ 5 mark
guards NOUN 5 nsubj
claimed VERB 2 ccomp O VBD claim
that SCONJ 8 mark
Omar PROPN 8 nsubj
left VERB 5 ccomp O VBD leave
. PUNCT 2 punct"""


def test_an_inner_speaker_has_the_outer_one_as_parent() -> None:
    outer, inner = read("Police said that guards claimed that Omar left.", NESTED)
    assert (outer.parent, inner.parent) == (None, outer.id)


def test_the_chain_of_speakers_is_outermost_first() -> None:
    text = "Police said that guards claimed that Omar left."
    at = text.index("left")
    over = attributions_over(Span(start=at, end=at + 4), read(text, NESTED))
    assert [a.cue.text for a in over] == ["said", "claimed"]


PRAISED = """
Ines PROPN 2 nsubj
praised VERB 0 root O VBD praise
the DET 4 det
guards NOUN 2 obj
. PUNCT 2 punct"""


def test_praise_is_attributed_but_asserts_nothing() -> None:
    (found,) = read("Ines praised the guards.", PRAISED)
    assert not found.asserted


def test_who_only_praises_is_no_speaker_of_what_is_praised() -> None:
    assert attributions_over(Span(start=13, end=23), read("Ines praised the guards.", PRAISED)) == ()


@pytest.mark.parametrize("text", ["", " \n", "“", "“ ”", "According to"])
def test_scraps_of_text_are_read_without_complaint(text: str) -> None:
    words = text.split()
    doc = Doc(Vocab(), words=words, heads=[0] * len(words), deps=["ROOT", *["dep"] * (len(words) - 1)][: len(words)])
    document = Document(id="sha256:0", name="made.txt", media_type="text/plain", text=doc.text)
    assert find_attributions(Draft(document=document, doc=doc)) == ()
