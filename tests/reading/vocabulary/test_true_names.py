"""The name of a predicate stands alone on an edge and in a filter: it is true of the words that it is told of."""

from __future__ import annotations

import pytest

from sayso.model.document import Document
from sayso.reading.reader import SaysoReader


def told(text: str) -> set[str]:
    document = Document(id="sha256:1", name="n", media_type="text/plain", text=text, language="en")
    (reading,) = SaysoReader().read([document])
    return {c.predicate for c in reading.claims}


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("Governor Mila Rann pardoned Ada Quill.", "pardoned"),
        ("The king granted clemency to Ada Quill.", "pardoned"),
        ("Prosecutors dropped charges against Ada Quill.", "dropped_case"),
        ("A judge dismissed the case against Ada Quill.", "dropped_case"),
        ("The court quashed the conviction of Ada Quill.", "overturned_conviction"),
        ("An inquiry exonerated Ada Quill.", "cleared"),
        ("A court acquitted Ada Quill of fraud.", "acquitted"),
        ("Ada Quill was questioned as a witness.", "heard_as_witness"),
        ("Quarian police questioned Ada Quill.", "investigated"),
        ("Ada Quill was handed over to prosecutors.", "handed_over"),
        ("Quaria extradited Ada Quill to Morvenia.", "extradited"),
        ("Ada Quill took over the company.", "took_over"),
        ("Quarian police seized the Quay Bank.", "seized"),
    ],
)
def test_an_end_in_law_is_called_what_it_is(text: str, predicate: str) -> None:
    assert predicate in told(text)
    assert len(told(text) & {"acquitted", "investigated", "extradited", "seized", predicate}) == 1


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("The Treasury delisted the Quay Bank.", "delisted"),
        ("Quaria removed Ada Quill from its sanctions list.", "delisted"),
        ("Ada Quill was struck off the blacklist.", "delisted"),
        ("Quaria lifted sanctions on the Quay Bank.", "lifted_sanctions"),
        ("The sanctions against Ada Quill were lifted by Quaria in May.", "lifted_sanctions"),
        ("Quaria designated the Harbour Front a terrorist organisation.", "designated"),
        ("Quaria imposed sanctions on the Quay Bank.", "sanctioned"),
        ("Quarian police removed Ada Quill from the hall.", "moved"),
    ],
)
def test_a_listing_taken_back_is_found_as_one_is(text: str, predicate: str) -> None:
    assert told(text) == {predicate}


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("Ada Quill instructed Boran Teth to pay the fee.", "ordered"),
        ("Ada Quill instructed Boran Teth in fencing.", "trained"),
        ("Mila Rann had chosen Ada Quill.", "chose"),
        ("Ada Quill lent Boran Teth an aircraft.", "lent"),
        ("Ada Quill represented Boran Teth in court.", "represented"),
        ("Ada Quill defended Boran Teth.", "defended"),
        ("Ada Quill is a shareholder in the Quay Bank.", "has_stake_in"),
        ("Ada Quill owns the Quay Bank.", "owns"),
        ("Quaria fined the Quay Bank.", "fined"),
    ],
)
def test_a_weaker_deed_is_not_called_a_stronger(text: str, predicate: str) -> None:
    assert predicate in told(text)
    assert not told(text) & ({"trained", "elected", "supported", "owns", "sanctioned"} - {predicate})
