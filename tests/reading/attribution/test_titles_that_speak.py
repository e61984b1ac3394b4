"""Who speaks where a title that is nobody's mention stands beside the name."""

from __future__ import annotations

import pytest

from sayso.model.document import Document
from sayso.reading.reader import SaysoReader


@pytest.mark.parametrize("who", ["the Attorney General, Efua Quill", "Efua Quill, the Attorney General"])
def test_the_one_named_beside_a_title_speaks(reader: SaysoReader, who: str) -> None:
    text = f"Boran Teth signed the contract with Norvik in July 2024, {who}, told parliament."
    document = Document(id="sha256:0", name="t", media_type="text/plain", text=text, published="2025-02-05")
    (reading,) = reader.read([document])
    sources = [a.source.mention for a in reading.attributions if a.source is not None]
    assert sources == [next(m.id for m in reading.mentions if m.name == "Efua Quill")]
