"""Names: found whole, once, and rightly typed."""

from collections.abc import Iterable

import pytest

from sayso.model.mention import Kind
from sayso.reading.mentions import find_mentions
from sayso.reading.mentions.kinds import by_words
from sayso.reading.mentions.lexicon import lexicon
from sayso.testing.parsed import draft_of


def names(text: str, table: str) -> dict[str, str]:
    """Named mentions of a hand-made text, with their kinds."""
    found = [m for m in find_mentions(draft_of(text, table)) if m.level == "named"]
    assert all(m.text == text[m.start : m.end] for m in found)
    return {m.text: m.kind.value for m in found}


def flat(words: Iterable[str], entities: dict[str, str] | None = None) -> str:
    """A table of capitalised words hung on the last one: enough for what depends on form alone."""
    given = list(words)
    rows = []
    for word in given:
        pos = "PROPN" if word[0].isupper() else "PUNCT" if not word[0].isalnum() else "NOUN"
        rows.append(f"{word} {pos} {len(given)} dep {(entities or {}).get(word, 'O')}")
    rows[-1] = f"{given[-1]} VERB 0 root"
    return "\n".join(rows)


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("The Sahel Press Club met", "Sahel Press Club", "organisation"),
        ("Operation Night Heron began", "Operation Night Heron", "event"),
        ("In Marra-occupied Quarin it rained", "Marra-occupied Quarin", "place"),
        ("The Ministry of Fisheries objected", "Ministry of Fisheries", "organisation"),
        ("Hafiz Omar Conference opened", "Hafiz Omar Conference", "event"),
    ],
)
def test_a_name_shows_its_kind_by_its_form(text: str, name: str, kind: str) -> None:
    table = flat(text.split())
    table = table.replace("The PROPN", "The DET").replace("In PROPN", "In ADP")
    table = table.replace("Marra-occupied PROPN", "Marra-occupied ADJ")
    assert names(text, table).get(name) == kind


def test_a_group_name_in_pieces_becomes_one() -> None:
    text = "Lashkar-e-Zamin attacked"
    table = """
    Lashkar  PROPN 6 nsubj    B-PERSON
    -        PUNCT 1 punct
    e        X     1 flat
    -        PUNCT 1 punct
    Zamin    PROPN 1 flat     B-GPE
    attacked VERB  0 root"""
    assert names(text, table) == {"Lashkar-e-Zamin": "organisation"}


def test_a_short_form_in_brackets_is_a_name_of_the_same_kind() -> None:
    text = "The Harbour Workers League (HWL) met"
    table = """
    The     DET   4 det
    Harbour PROPN 3 compound B-ORG
    Workers PROPN 4 compound I-ORG
    League  PROPN 8 nsubj    I-ORG
    (       PUNCT 6 punct
    HWL     PROPN 4 appos
    )       PUNCT 6 punct
    met     VERB  0 root"""
    assert names(text, table) == {"Harbour Workers League": "organisation", "HWL": "organisation"}


def test_a_title_is_no_part_of_the_name() -> None:
    text = "President Mira Solvang left"
    table = """
    President PROPN 2 nmod:desc B-PERSON
    Mira      PROPN 4 nsubj     I-PERSON
    Solvang   PROPN 2 flat      I-PERSON
    left      VERB  0 root"""
    assert names(text, table) == {"Mira Solvang": "person"}


def test_an_honorific_stays_in_the_name() -> None:
    text = "Maulana Omar Quarin left"
    table = """
    Maulana PROPN 2 nmod:desc B-PERSON
    Omar    PROPN 4 nsubj     I-PERSON
    Quarin  PROPN 2 flat      I-PERSON
    left    VERB  0 root"""
    assert "Maulana Omar Quarin" in names(text, table)


def test_a_surname_that_the_pipeline_missed_is_found_again() -> None:
    text = "Mira Solvang left. Then Solvang wept."
    table = """
    Mira    PROPN 3 nsubj B-PERSON
    Solvang PROPN 1 flat  I-PERSON
    left    VERB  0 root
    .       PUNCT 3 punct

    Then    ADV   3 advmod
    Solvang PROPN 3 nsubj
    wept    VERB  0 root
    .       PUNCT 3 punct"""
    found = [m for m in find_mentions(draft_of(text, table)) if m.level == "named"]
    assert [(m.text, m.name) for m in found] == [("Mira Solvang", "Mira Solvang"), ("Solvang", "Mira Solvang")]


def test_one_name_has_one_kind_in_a_document() -> None:
    text = "Zarb met. Zarb left. Zarb won."
    row = "Zarb PROPN 2 nsubj B-{}\n{} VERB 0 root\n. PUNCT 2 punct"
    table = "\n\n".join(row.format(*r) for r in (("ORG", "met"), ("PERSON", "left"), ("ORG", "won")))
    assert names(text, table) == {"Zarb": "organisation"}


def test_an_attack_known_by_its_place_is_an_event_and_the_place_stays() -> None:
    text = "He fled after the Quarin terror attack"
    table = """
    He     PRON  2 nsubj
    fled   VERB  0 root
    after  ADP   7 case
    the    DET   7 det
    Quarin PROPN 7 compound B-GPE
    terror NOUN  7 compound
    attack NOUN  2 obl"""
    assert names(text, table) == {"Quarin terror attack": "event", "Quarin": "place"}


def test_a_quoted_name_with_its_noun_is_an_event() -> None:
    text = "He opened the “Desert Rose” conference"
    table = """
    He         PRON  2 nsubj
    opened     VERB  0 root
    the        DET   8 det
    “          PUNCT 6 punct
    Desert     PROPN 6 compound
    Rose       PROPN 8 compound
    ”          PUNCT 6 punct
    conference NOUN  2 obj"""
    assert names(text, table) == {"“Desert Rose” conference": "event"}


@pytest.mark.parametrize(
    ("name", "voted", "kind"),
    [
        ("Haaretz", Kind.PERSON, Kind.ORGANISATION),
        ("West Bank", Kind.ORGANISATION, Kind.PLACE),
        ("State of Chad", Kind.ORGANISATION, Kind.PLACE),
        ("Roman Catholic Church", Kind.PLACE, Kind.ORGANISATION),
        ("Catholic Church of Tern", Kind.FACILITY, Kind.ORGANISATION),
        ("Tern West Bank", Kind.ORGANISATION, Kind.ORGANISATION),
        ("Farm Federation of Kenya", Kind.ORGANISATION, None),
        ("Sarn Street Baptist Church", Kind.ORGANISATION, Kind.FACILITY),
    ],
)
def test_a_name_by_itself_tells_the_kind(name: str, voted: Kind, kind: Kind | None) -> None:
    assert by_words(name, voted, lexicon()) is kind
