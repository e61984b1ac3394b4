"""What is called made up or absurd is nobody's claim."""

from __future__ import annotations

import pytest

from sayso.model.claim import Claim
from sayso.model.document import Document
from sayso.reading.reader import SaysoReader


def funded(text: str) -> list[Claim]:
    document = Document(id="sha256:1", name="n", media_type="text/plain", text=text, language="en")
    (reading,) = SaysoReader().read([document])
    return [c for c in reading.claims if c.predicate == "funded"]


@pytest.mark.parametrize(
    "text",
    [
        "The myth that Ada Quill funded the Reed Guild persists.",
        "The fiction that Ada Quill funded the Reed Guild was spread by her rivals, her party says.",
        "The lawyer said it was nonsense that Ada Quill had funded the Reed Guild.",
        "It is absurd to claim that Ada Quill funded the Reed Guild, the lawyer said.",
        "The story that Ada Quill funded the Reed Guild was spread by her rivals.",
        '"There is a claim that Ada Quill funded the Reed Guild. It is a lie," said her lawyer.',
        '"There are reports that Ada Quill funded the Reed Guild. They are not true," said her lawyer.',
        "Anyone who says that Ada Quill funded the Reed Guild must prove it.",
    ],
)
def test_what_is_called_made_up_is_not_told(text: str) -> None:
    assert not funded(text)


@pytest.mark.parametrize(
    "text",
    [
        "It is no myth that Ada Quill funded the Reed Guild.",
        '"There is a claim that Ada Quill funded the Reed Guild. It is true," said her lawyer.',
        "Historians say that Ada Quill funded the Reed Guild.",
        "The lie was exposed when Ada Quill funded the Reed Guild.",
    ],
)
def test_what_is_not_called_so_is_told(text: str) -> None:
    assert len(funded(text)) == 1
