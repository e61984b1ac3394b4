"""Evidence: what a sentence says that it rests on."""

from sayso.model.span import Span
from sayso.reading.evidence import find_evidence
from sayso.testing.parsed import draft_of


def evidence(text: str, table: str) -> list[tuple[str, str]]:
    draft = draft_of(text, table)
    return [(e.kind.value, e.text) for e in find_evidence(Span(start=0, end=len(text)), draft)]


def test_a_video_with_its_qualifier() -> None:
    table = (
        "An DET 3 det\nundated ADJ 3 amod\nvideo NOUN 4 nsubj\n"
        "shows VERB 0 root O VBZ show\nOmar PROPN 4 obj\n. PUNCT 4 punct"
    )
    assert evidence("An undated video shows Omar.", table) == [("video", "An undated video")]


def test_a_video_statement_is_a_video() -> None:
    table = (
        "Omar PROPN 2 nsubj\nconfessed VERB 0 root O VBD confess\nin ADP 6 case\na DET 6 det\nvideo NOUN 6 compound\n"
        "statement NOUN 2 obl\n. PUNCT 2 punct"
    )
    assert evidence("Omar confessed in a video statement.", table) == [("video", "a video statement")]


def test_joining_by_video_is_no_evidence() -> None:
    table = "Omar PROPN 2 nsubj\njoined VERB 0 root O VBD join\nvia ADP 4 case\nvideo NOUN 2 obl\n. PUNCT 2 punct"
    assert evidence("Omar joined via video.", table) == []


def test_bare_information_is_none() -> None:
    table = "Omar PROPN 2 nsubj\nshared VERB 0 root O VBD share\ninformation NOUN 2 obj\n. PUNCT 2 punct"
    assert evidence("Omar shared information.", table) == []


def test_information_that_tells_a_clause_is_some() -> None:
    table = (
        "Information NOUN 2 nsubj\nindicates VERB 0 root O VBZ indicate\nthat SCONJ 5 mark\nOmar PROPN 5 nsubj\n"
        "left VERB 2 ccomp O VBD leave\n. PUNCT 2 punct"
    )
    assert evidence("Information indicates that Omar left.", table) == [("statement", "Information")]


def test_witnesses_who_testify() -> None:
    table = (
        "Three NUM 2 nummod\nwitnesses NOUN 3 nsubj\ntestified VERB 0 root O VBD testify\nthat SCONJ 6 mark\n"
        "Omar PROPN 6 nsubj\nleft VERB 3 ccomp O VBD leave\n. PUNCT 3 punct"
    )
    assert evidence("Three witnesses testified that Omar left.", table) == [("testimony", "Three witnesses")]
