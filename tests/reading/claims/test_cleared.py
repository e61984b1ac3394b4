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
        "Ada Quill was accused of theft, though an ombudsman later found no fault with her.",
        "Ada Quill was accused of bribery, but an inquiry found she had done nothing wrong.",
        "Ada Quill was charged with theft, but a judge ruled there was no case to answer.",
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
        "Ada Quill was charged with theft after an inquiry found no fault with Boran Teth.",
        "Ada Quill was charged with theft after police found evidence against her.",
        "Ada Quill was convicted of theft; the court did not overturn the verdict.",
        "The court overturned the verdict against Boran Teth, and Ada Quill was convicted of theft.",
    ],
)
def test_a_charge_stands_that_nothing_ends(reader: SaysoReader, text: str) -> None:
    assert any(c.predicate in CHARGES for c in claims(reader, text))


def test_whose_conviction_was_quashed_is_not_told_as_jailed(reader: SaysoReader) -> None:
    text = "Ada Quill, whose conviction for bribery was overturned on Monday, was jailed in 2014."
    assert not any(c.predicate == "arrested" for c in claims(reader, text))


def test_a_noun_for_a_conviction_tells_that_it_was_undone(reader: SaysoReader) -> None:
    text = "The quashing of Ada Quill's conviction for bribery angered Boran Teth."
    (claim,) = (c for c in claims(reader, text) if c.predicate == "convicted")
    assert "“quashing”" in claim.line
