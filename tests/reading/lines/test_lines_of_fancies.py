"""What stands only in a condition, an order, a wish or a comparison is no line of its own; habits are no forecasts."""

from __future__ import annotations

import pytest

from sayso.model.document import Document
from sayso.reading.reader import SaysoReader


def lines(reader: SaysoReader, text: str) -> str:
    document = Document(id="sha256:0", name="t", media_type="text/plain", text=text, published="2026-01-20")
    return "\n".join(c.line for r in reader.read([document]) for c in r.claims)


UNTOLD = [
    ("If it is confirmed that Boran Teth bribed the judge, he should be fired, Ada Quill said.", "bribed the judge."),
    ("If it is confirmed that Boran Teth bribed the judge, he should be fired, Ada Quill said.", "judge, he"),
    ("If the court finds that Boran Teth forged the letters, he will lose his seat.", "\nBoran Teth forged"),
    ("Had the guild won the election, the harbour would have been closed.", "closed"),
    ("Should the court reject the plan, the guild will leave Ostby.", "reject"),
    ("They hid Boran Teth in the mill lest he flee to Tern.", "flees"),
    ("RESOLVED: That the lease of Pier 6 be granted to Tern Works for ten years.", "granted"),
    ("Motion: that the mayor be dismissed.", "dismissed"),
    ("It was resolved that Ada Quill be appointed chair.", "appointed"),
    ("Watch the video and read the report by Ada Quill.", "watched"),
    ("Arrest the mayor and he will escape because the judges will free him.", "escape"),
    ("The trial was moved to Tern, pending the completion of all tests.", "completed"),
    ("The firm had no complaint filed against it by the miners.", "sued"),
    ("The guild wants to build a school that teaches children about the sea.", "A school teaches"),
    ("The guild will open a school that teaches children in Tern.", "A school teaches"),
    ("A museum that Ada Quill hopes will attract visitors opened in Tern.", "A museum will"),
    ("It should have been a goal that led to the dismissal of the coach, instead it was missed.", "dismissed"),
    ("Readers might be forgiven for thinking that the guild had bought the newspaper.", "bought"),
    ("As a father might ask about a game, Ada Quill asked about the test.", "might ask"),
    ("To be able to pay the miners, the guild admits it has sold the mill.", "be able"),
    ("Ada Quill said that going ahead, fees shall be paid in May.", "went ahead"),
    ("New clinics should be opened in Ostby, the old roads repaired, and schools be built.", "built"),
    ("How can I save the school? asked Ada Quill.", "I can save"),
    ("The prize is awarded each year to a writer who has published a novel in Tern.", "A writer published"),
    ("The disappearance of Boran Teth has shocked Ostby.", "kidnapped"),
    ("Every Sunday Boran Teth would visit his mother in Ostby.", "assessment"),
    ("As a boy, Oren Vale would steal apples from the mayor's garden.", "assessment"),
    ("Oren Vale left the hall and shouted: “Who pays the guild?”", "a question"),
    (
        "The university might then form a committee within 10 days and complete the review within two months.",
        "completes",
    ),
    ("Ada Quill noted: “The miners don't support the guild because it lied to them.”", "in its words: “n't"),
    ("Ada Quill did not say whether the guild had paid the miners.", "question, )"),
]
TOLD = [
    ("Had the guild won the election, the harbour would have been closed.", "(only a condition, “Had”)."),
    ("The arrest of Boran Teth had nothing to do with the strike in Ostby.", "Boran Teth was arrested."),
    ("Boran Teth urged that the mine be closed and that the miners be paid.", "The miners should be paid"),
    ("The guild demanded that Ada Quill be released.", "Ada Quill should be released"),
    ("Ada Quill has lived in Ostby since 2004.", "Ada Quill has lived in Ostby since 2004."),
    ("The miners have long fought the guild.", "The miners have long fought the guild."),
    ("Two schools have already been opened in Ostby.", "Two schools have already been opened in Ostby."),
    ("Norland's president at the time, Oren Vale, signed the treaty.", "Oren Vale was formerly president of Norland."),
    ("Ada Quill must find a lawyer who defended the miners in 2010.", "A lawyer defended the miners in 2010."),
    (
        "If Ada Quill wins, the council, which bought the mine in 2019, will sell it.",
        "The council bought the mine in 2019.",
    ),
    ("The enforced disappearance of Boran Teth shocked Ostby.", "Boran Teth was kidnapped."),
    ("Ada Quill said the council would close the harbour in May.", "would close the harbour in May."),
]


@pytest.mark.parametrize(("text", "never"), UNTOLD)
def test_is_not_told(reader: SaysoReader, text: str, never: str) -> None:
    assert never not in lines(reader, text)


@pytest.mark.parametrize(("text", "line"), TOLD)
def test_is_told(reader: SaysoReader, text: str, line: str) -> None:
    assert line in lines(reader, text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("The court ordered that Boran Teth be released.", "should be released"),
        ("The council agreed that the mayor was dismissed.", "the mayor was dismissed."),
    ],
)
def test_what_is_ordered_or_over_is_told(reader: SaysoReader, text: str, line: str) -> None:
    assert line in lines(reader, text)
