"""That nothing shows a deed makes it neither so nor not so: no claim of it is told."""

from __future__ import annotations

import pytest
from tests.reading.told import of

from sayso.reading.reader import SaysoReader


@pytest.mark.parametrize(
    "text",
    [
        "Police said they had no proof that Ada Quill had paid Boran Teth.",
        "The court ruled that there was insufficient evidence that Ada Quill had paid Boran Teth.",
        "The guild offered little evidence that Ada Quill paid Boran Teth.",
        "The prosecutor lacked proof that Ada Quill paid Boran Teth.",
        "The inquiry found no evidence that Ada Quill paid Boran Teth.",
        "There is not a shred of evidence that Ada Quill paid Boran Teth, her lawyer said.",
        "Police said they had found nothing to suggest that Ada Quill paid Boran Teth.",
        "The case was dropped for lack of evidence that Ada Quill paid Boran Teth.",
    ],
)
def test_where_proof_is_wanting_nothing_is_told(reader: SaysoReader, text: str) -> None:
    assert not of(reader, text, "paid")


@pytest.mark.parametrize(
    "text",
    [
        "The commission could not prove that Ada Quill paid Boran Teth.",
        "Police were unable to confirm that Ada Quill paid Boran Teth.",
        "The inquiry has yet to establish that Ada Quill paid Boran Teth.",
        "The claim that Ada Quill paid Boran Teth could not be independently verified.",
        "It remains unproven that Ada Quill paid Boran Teth.",
        "The Panel was not in a position to confirm that Ada Quill had paid Boran Teth.",
        "The Chamber is not persuaded that Ada Quill paid Boran Teth.",
        "I am not satisfied that Ada Quill paid Boran Teth.",
    ],
)
def test_what_could_not_be_shown_is_not_told(reader: SaysoReader, text: str) -> None:
    assert not of(reader, text, "paid")


@pytest.mark.parametrize(
    "text",
    [
        "The court found evidence that Ada Quill paid Boran Teth.",
        "Evidence that Ada Quill paid Boran Teth was not disputed.",
        "Police have no doubt that Ada Quill paid Boran Teth.",
        "The guild found no trace of Ada Quill, who paid Boran Teth.",
        "Ada Quill was convicted of paying Boran Teth, although no proof was found.",
        "The Panel is in a position to confirm that Ada Quill paid Boran Teth.",
        "The jury is satisfied that Ada Quill paid Boran Teth.",
    ],
)
def test_what_is_shown_or_told_besides_stands(reader: SaysoReader, text: str) -> None:
    assert len(of(reader, text, "paid")) == 1


def test_an_allegation_that_nobody_could_corroborate_is_not_told(reader: SaysoReader) -> None:
    text = "The Mission was not able to corroborate the allegation that Ada Quill took part in the raid."
    assert not of(reader, text, "attended")


@pytest.mark.parametrize(
    "proving",
    [
        "was able to verify",
        "may be able to establish",
        "would have been able to prove",
        "hopes to be able to prove",
        "sought to establish",
        "wants to confirm",
    ],
)
def test_what_somebody_was_or_would_be_able_to_prove_is_not_told_as_a_fact(reader: SaysoReader, proving: str) -> None:
    assert not of(reader, f"The Panel {proving} that Ada Quill paid Boran Teth.", "paid")


@pytest.mark.parametrize("proving", ["confirmed", "established", "has proved"])
def test_what_somebody_proved_is_told(reader: SaysoReader, proving: str) -> None:
    assert len(of(reader, f"The Panel {proving} that Ada Quill paid Boran Teth.", "paid")) == 1
