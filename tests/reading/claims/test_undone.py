"""Deeds that a sentence only names, and years that no court gave: they are told of nobody."""

from __future__ import annotations

import pytest

from sayso.model.document import Document
from sayso.reading.reader import SaysoReader


def predicates(text: str) -> set[str]:
    document = Document(id="sha256:1", name="n", media_type="text/plain", text=text, language="en")
    (reading,) = SaysoReader().read([document])
    return {c.predicate for c in reading.claims}


def lines(text: str) -> list[str]:
    document = Document(id="sha256:1", name="n", media_type="text/plain", text=text, language="en")
    (reading,) = SaysoReader().read([document])
    return [c.line for c in reading.claims]


@pytest.mark.parametrize(
    "text",
    [
        "In less than a year, Tern Works has received two new ferries from the state.",
        "The Harbour Guild gave Ada Quill a boat last year.",
        "For two years Ada Quill received letters from the court.",
        "The Harbour Guild gave Boran Teth ten years to finish the bridge.",
        "Voters gave Boran Teth a second term.",
        "The board handed Ada Quill a four-year term as director.",
    ],
)
def test_nobody_is_convicted_without_a_court_a_prison_or_a_crime(text: str) -> None:
    assert "convicted" not in predicates(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ada Quill received ten years for fraud.",
        "Ada Quill was handed a ten-year prison term.",
        "A court gave Ada Quill a four-year term.",
        "Boran Teth was jailed for ten years.",
    ],
)
def test_years_from_a_court_are_a_sentence(text: str) -> None:
    assert "convicted" in predicates(text)


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("The establishment of a mining bureau would cost the town dearly.", "founded"),
        ("The Harbour Guild sought help in the recovery of the boat.", "recovered"),
        ("Ada Quill announced the rejection of the study of the mine.", "investigated"),
        ("The accusations against Ada Quill are fabricated, the guild said.", "accused"),
        ("Sarnholm celebrated its return to civilian rule.", "travelled_to"),
        ("Tickets for our flights from Sarnholm sold out.", "fled"),
        ("Ada Quill will remain under house arrest in Sarnholm.", "arrested"),
        ("Plans to ease the return of miners to Sarnholm were announced.", "travelled_to"),
    ],
)
def test_a_noun_that_is_only_meant_is_no_deed(text: str, predicate: str) -> None:
    assert predicate not in predicates(text)


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("The sale of the mine by the Harbour Guild angered the miners.", "sold"),
        ("The death of Boran Teth would change the guild, Ada Quill said.", "died"),
        ("Three days of talks between the Harbour Guild and Tern Works ended on Friday.", "met"),
        ("Boran Teth was placed under house arrest in Sarnholm.", "arrested"),
        ("Ada Quill's return to Sarnholm was celebrated.", "travelled_to"),
    ],
)
def test_a_noun_of_what_was_done_stays_one(text: str, predicate: str) -> None:
    assert predicate in predicates(text)


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("Athletes competing in the Tern Games will fly to Sarnholm on Friday.", "competed"),
        ("The guild has licences to serve beer at all parties hosted on its premises.", "hosted"),
        ("Ada Quill said the Harbour Guild was moving towards selling the mine and leaving the town.", "left"),
        ("The reform brings benefits like upgrading the harbour.", "changed"),
        ("Members are warned to desist from attacking the guild or seizing its boats.", "seized"),
        ("Boran Teth wants to mend the roads, starting with Gull Street.", "opened"),
        ("The mayor played down any idea that the guild was closing the mine.", "dissolved"),
        ("Ada Quill said the area was set to grow as the bridge was completed.", "ended"),
        ("If completed, the tower will cover the town.", "ended"),
        ("The guild helps miners find work and raise money.", "found"),
        ("The guild plays a role in driving the growth of Sarnholm.", "changed"),
        ("The mine is close to several villages.", "linked_to"),
        ("Watching the Sunset", "found"),
    ],
)
def test_what_is_of_a_kind_or_to_come_is_no_deed(text: str, predicate: str) -> None:
    assert predicate not in predicates(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Vendors selling ice attacked Ada Quill.", "Vendors sold ice."),
        ("Police arrested men carrying rifles in Sarnholm.", "Men carried rifles in Sarnholm."),
        ("The guild helped the miners escape from Sarnholm.", "The miners were helped to escape from Sarnholm."),
        ("Ada Quill fled Sarnholm as the bridge was blown up.", "The bridge was blown up."),
        ("A video shows soldiers beating prisoners.", "According to a video (“shows”), soldiers beat prisoners."),
    ],
)
def test_what_was_done_by_the_way_is_told(text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("Construction of the Harbour Bridge began on Monday.", "made"),
        ("Demolition of the market has started.", "destroyed"),
        ("Work on the demolition of the market has stalled.", "destroyed"),
        ("Boran Teth was appointed head coach of Tern United on Monday.", "trained"),
    ],
)
def test_what_is_only_begun_is_not_told_as_done(text: str, predicate: str) -> None:
    assert predicate not in predicates(text)


def test_what_was_demolished_is_told_so() -> None:
    assert "destroyed" in predicates("The demolition of the market by the council angered traders.")
