"""Two deeds on other things are two, whatever the words for them."""

from __future__ import annotations

import pytest

from sayso.model.document import Document
from sayso.model.pile import Pile, split_key
from sayso.reading.reader import SaysoReader
from sayso.reading.vocabulary import load_vocabulary
from sayso.resolution import resolve


@pytest.fixture(scope="module")
def reader() -> SaysoReader:
    return SaysoReader()


def test_another_word_for_a_deed_on_another_thing_joins_nothing(reader: SaysoReader) -> None:
    texts = {
        "agency": "Ostby police arrested Ada Quill, the deputy health minister, over the purchase of 40 ambulances "
        "that were never delivered. Quill signed the ambulance contract with Norvik Motors in July.",
        "readers": "Readers write of the ambulances that Quill and Norvik Motors never delivered. President Teth "
        "bought a house in London with the ambulance money.",
    }
    documents = [Document(id=f"sha256:{n}", name=n, media_type="text/plain", text=t) for n, t in texts.items()]
    pile = Pile(readings=tuple(reader.read(documents)), judgements=())
    events = [e for e in resolve(pile, load_vocabulary()).events if e.predicate == "bought"]
    assert [len({split_key(c)[0] for c in e.claims}) for e in events] == [1] * len(events)
