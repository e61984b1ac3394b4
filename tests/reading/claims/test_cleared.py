"""A charge or a verdict that the same sentence takes off again is not told alone."""

from __future__ import annotations

import pytest
from tests.reading.told import claims

from sayso.reading.reader import SaysoReader

CHARGES = {"accused", "charged", "convicted", "fined"}


@pytest.mark.parametrize(
    "text",
    [
        "Ada Quill was convicted of fraud in 2016, but the verdict was overturned the following year.",
        "The guard accused of killing Boran Teth was cleared last month.",
        "Ada Quill, who was convicted of killing Boran Teth, was acquitted on appeal.",
        "Ada Quill was accused of theft; a judge later threw out the charge.",
        "Although Ada Quill was convicted of bribery in 2010, she was pardoned by Boran Teth.",
        "Ada Quill was accused of theft but was found not guilty.",
        "Ada Quill was fined for dumping waste but won her appeal.",
    ],
)
def test_a_charge_is_not_told_without_its_end(reader: SaysoReader, text: str) -> None:
    assert not any(c.predicate in CHARGES for c in claims(reader, text))


@pytest.mark.parametrize(
    "text",
    [
        "Ada Quill was convicted of fraud in 2016, and the verdict was upheld on appeal.",
        "Ada Quill was convicted of fraud in 2016, but her brother was acquitted.",
        "Ada Quill was acquitted of murder but convicted of theft.",
        "Ada Quill was convicted of theft; the court did not overturn the verdict.",
        "The court overturned the verdict against Boran Teth, and Ada Quill was convicted of theft.",
    ],
)
def test_a_charge_stands_that_nothing_ends(reader: SaysoReader, text: str) -> None:
    assert any(c.predicate in CHARGES for c in claims(reader, text))
