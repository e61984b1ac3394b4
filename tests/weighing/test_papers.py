"""The body whose paper a source is."""

import pytest

from sayso.model.attribution import Attribution, Part, SourceKind
from sayso.model.document import Document
from sayso.model.mention import Kind, Level, Mention
from sayso.model.reading import Reader, Reading
from sayso.weighing.papers import body_behind


def _reading(*sources: str, body: str = "Gull Monitor") -> Reading:
    text = ". ".join(sources)
    starts = [text.index(s) for s in sources]
    mentions = tuple(
        Mention(
            id=f"m{n}", start=at, end=at + len(body), text=body, kind=Kind.ORGANISATION, level=Level.NAMED,
            chain="e1", name=body,
        )
        for n, at in enumerate(i for i in range(len(text)) if text.startswith(body, i))
    )  # fmt: skip
    attributions = tuple(
        Attribution(
            id=f"a{n}", kind=SourceKind.DESCRIBED,
            source=Part(start=start, end=start + len(s), text=s),
            cue=Part(start=start + len(s), end=start + len(s) + 1, text="x"),
            content=Part(start=0, end=1, text="x"),
        )
        for n, (s, start) in enumerate(zip(sources, starts, strict=True))
    )  # fmt: skip
    document = Document(id="sha256:1", name="a.txt", media_type="text/plain", text=text)
    return Reading(
        document=document, reader=Reader(name="hand", version="1"), mentions=mentions, attributions=attributions
    )


@pytest.mark.parametrize(
    "source",
    [
        "a report by the Gull Monitor",
        "a new report by the Tarn-based Gull Monitor",
        "the Gull Monitor's latest report",
        "Gull Monitor findings",
        "a spokesman for the Gull Monitor",
    ],
)
def test_the_body_that_wrote_it_is_behind_its_paper(source: str) -> None:
    reading = _reading(source)
    assert body_behind(reading.attributions[0], reading) is not None


@pytest.mark.parametrize("source", ["a report on the Gull Monitor", "a friend of a man at the Gull Monitor"])
def test_a_body_that_is_only_mentioned_is_not(source: str) -> None:
    reading = _reading(source)
    assert body_behind(reading.attributions[0], reading) is None


def test_the_report_is_the_one_cited_before() -> None:
    reading = _reading("a report by the Gull Monitor", "the report")
    assert body_behind(reading.attributions[1], reading) is not None


def test_the_statement_is_not_the_report_cited_before() -> None:
    reading = _reading("a report by the Gull Monitor", "the statement")
    assert body_behind(reading.attributions[1], reading) is None
