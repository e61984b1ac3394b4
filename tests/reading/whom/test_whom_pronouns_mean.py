"""Whom "he" and "her" mean in quotations, in what is said, and in stories."""

import pytest

from sayso.model.document import Document
from sayso.reading.reader import SaysoReader

pytest.importorskip("sayso_en", reason="the pipeline is not installed")


def lines(text: str) -> str:
    document = Document(id="sha256:0", name="x", media_type="text/plain", text=text, language="en")
    return "\n".join(c.line for reading in SaysoReader().read([document]) for c in reading.claims)


def test_who_speaks_a_quotation_is_not_its_third_person() -> None:
    told = lines("Ada Quill, the mayor, was taken to hospital.\n\n“She died at noon,” Dr Lena Orlov said.")
    assert "Ada Quill died at noon" in told
    assert "Orlov died" not in told


def test_a_quotation_followed_by_he_said_does_not_tell_of_whoever_was_named_before() -> None:
    assert "Meyer left" not in lines("Karl Meyer fled on Sunday. “He left the city,” he said.")


def test_her_of_somebody_unknown_is_not_told_beside_the_speaker() -> None:
    told = lines("Ada Quill was taken to hospital.\n\n“She died at noon,” Dr Lena Orlov said. “Her heart had failed.”")
    assert "her heart" not in told


def test_somebody_told_of_by_age_is_the_one_named_before() -> None:
    told = lines("Ada Quill came home in spring. Last winter, the 26-year-old founded a clothing company.")
    assert "Ada Quill founded a clothing company" in told


def test_a_role_does_nothing() -> None:
    assert "A nurse killed" not in lines("Lena Orlov stars as a nurse who killed her captain.")


def test_who_is_called_a_woman_who_did_it_is_told_by_name() -> None:
    told = lines("Peter Lund called Ada Quill a “brave woman” who saved the children of Ostby.")
    assert "Ada Quill saved the children" in told


def test_a_relative_beside_somebody_is_his() -> None:
    told = lines("Judge Karl Meyer jailed former mayor Boran Teth and his sons, Peter and Emil, for life.")
    assert "Peter is related to Boran Teth" in told


def test_what_is_somebodys_own_is_the_subjects() -> None:
    told = lines("Karl Meyer left. The crowd sang when Boran Teth kicked into his own net a cross by Ben Okoro.")
    assert "Boran Teth kicked into his own net" in told
    assert "Meyer’s own" not in told


def test_nobody_is_related_to_their() -> None:
    text = "Emil Carr spoke at the funeral. The brothers and their aunt, Ada Quill, were buried on Monday."
    assert "related to their" not in lines(text)


def test_a_pa_is_no_she() -> None:
    text = "The founder, Sister Ada Quill, died in May. An elder, Pa Sunday Bright, recalled that she had paid."
    assert "Bright paid" not in lines(text)


def test_they_who_are_nobodys_are_not_told_behind_those_who_speak_of_them() -> None:
    assert "residents, they" not in lines("They left the town on Monday, residents said.")
    assert "the miners left" in lines("The miners met on Monday. They left the town, residents said.")


@pytest.mark.parametrize(
    "text",
    [
        "Detective Ross Tyne met Alan Pugh, who was later charged. In 2011 he arrested the mayor of Tern.",
        "Ross Tyne sued Alan Pugh, a clerk who had left. In 2011 he arrested the mayor of Tern.",
        "Ross Tyne met Alan Pugh, who was jailed. Pugh was freed in 2014.\n\nIn 2011 he arrested the mayor of Tern.",
    ],
)
def test_he_may_be_either_of_two_of_whom_one_has_a_clause_of_his_own(text: str) -> None:
    told = lines(text)
    assert "Pugh arrested" not in told
    assert "Tyne arrested" not in told


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("Ross Tyne met Ada Quill, who was later charged. He arrested the mayor of Tern.", "Ross Tyne arrested"),
        ("Ross Tyne met Alan Pugh, who was freed. Pugh was ill. He hit the mayor of Tern.", "Alan Pugh hit"),
        ("Ross Tyne, who had met Alan Pugh, left. He hit the mayor of Tern.", "Ross Tyne hit"),
    ],
)
def test_he_is_whom_alone_he_fits_or_who_is_told_of_since(text: str, held: str) -> None:
    assert held in lines(text)


def names(text: str) -> set[str]:
    """Whom each side of each claim is, by the name of its chain."""
    document = Document(id="sha256:0", name="x", media_type="text/plain", text=text, language="en")
    (reading,) = SaysoReader().read([document])
    named = {m.id: m.name for m in reading.mentions}
    return {named[p.mention] for c in reading.claims if c.predicate != "said" for p in c.participants}


@pytest.mark.parametrize("listener", ["reporters", "the media", "the Harbour Post"])
def test_they_are_not_the_press_that_is_told(listener: str) -> None:
    assert listener.removeprefix("the ") not in " ".join(names(f"Boran Teth told {listener} they took the guns."))


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The miners told reporters they took the guns.", "The miners"),
        ("Boran Teth told the guards they would be paid.", "the guards"),
        ("Tern Works told the Harbour Post it would close the plant.", "Tern Works"),
    ],
)
def test_they_are_who_speaks_or_hears_of_himself(text: str, who: str) -> None:
    assert who in names(text)


def test_who_must_leave_may_be_who_is_told_so() -> None:
    assert "Police" not in names("Police told residents they would be moved on Monday.")


@pytest.mark.parametrize("opening", ["As for Peter Lund", "Regarding Peter Lund", "Of Peter Lund"])
def test_he_may_be_of_whom_somebody_speaks(opening: str) -> None:
    assert "Meyer sold" not in lines(f"{opening}, Karl Meyer said he sold the farm.")


@pytest.mark.parametrize("opening", ["As for Ada Quill", "On Monday", "As chairman of the bank", "As for the bank"])
def test_he_is_who_speaks_where_the_sentence_is_of_no_other_man(opening: str) -> None:
    assert "Karl Meyer sold the farm" in lines(f"{opening}, Karl Meyer said he sold the farm.")


def chain_of(word: str, text: str) -> set[str]:
    """What else the report calls whomever a word means."""
    document = Document(id="sha256:0", name="x", media_type="text/plain", text=text, language="en")
    (reading,) = SaysoReader().read([document])
    chain = next(m.chain for m in reading.mentions if m.text == word)
    return {m.text for m in reading.mentions if m.chain == chain and m.text != word}


def test_they_who_say_so_may_be_either_of_two() -> None:
    assert chain_of("They", "Officials met the miners in Ostby. They said that the pit had closed.") == set()
    assert chain_of("They", "Police questioned two clerks. They also underline that the pit had closed.") == set()


def test_they_who_go_on_speaking_are_who_spoke() -> None:
    told = "Activists told officials that the pit had closed. They also warned that the mill was empty."
    assert chain_of("They", told) == {"Activists"}
