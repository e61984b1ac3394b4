from pathlib import Path

import pytest

from sayso.model.document import Document
from sayso.model.gap import Gap
from sayso.reading.reader import SaysoReader, data_digest, sentences, why_unread
from sayso.testing.parsed import parsed


def d(text: str, **more: object) -> Document:
    return Document(id="sha256:0", name="a.txt", media_type="text/plain", text=text, **more)  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def reader(tmp_path_factory: pytest.TempPathFactory) -> SaysoReader:
    """A reader over a pipeline that only cuts words and sentences."""
    import spacy

    language = spacy.blank("en")
    language.add_pipe("sentencizer")
    folder = tmp_path_factory.mktemp("reader") / "plain"
    language.to_disk(folder)
    return SaysoReader(pipeline=str(folder))


def test_readings_come_in_the_order_of_the_documents(reader: SaysoReader) -> None:
    texts = ["One left.", "Two came.", "Three stayed."]
    assert [r.document.text for r in reader.read(d(t) for t in texts)] == texts


def test_another_language_is_a_gap_and_no_failure(reader: SaysoReader) -> None:
    (reading,) = reader.read([d("Der Hafen ist zu.", language="de")])
    assert [(g.failed, "in German, " in g.reason) for g in reading.gaps] == [(False, True)]
    assert not reading.mentions
    assert not reading.sentences


@pytest.mark.parametrize(
    ("code", "told"),
    [("ar", "in Arabic, "), ("de-AT", "in German, "), ("xyz", "the language “xyz”"), ("zxx", "no running text")],
)
def test_a_gap_names_the_language(code: str, told: str) -> None:
    gap = why_unread(d("…", language=code))
    assert gap is not None
    assert told in gap.reason


def test_a_failed_document_passes_through_with_its_gap(reader: SaysoReader) -> None:
    gap = Gap(start=0, end=0, reason="The file is damaged.", failed=True)
    (reading,) = reader.read([d("", gaps=(gap,))])
    assert reading.gaps == (gap,)


def test_an_empty_text_is_a_gap() -> None:
    gap = why_unread(d(" \n"))
    assert gap is not None
    assert not gap.failed


def test_an_unknown_language_is_read_as_english() -> None:
    assert why_unread(d("Naz left.")) is None


def test_unread_documents_do_not_shift_the_readings_of_others(reader: SaysoReader) -> None:
    readings = list(reader.read([d("One."), d("Zwei.", language="de"), d("Three.")]))
    assert [len(r.sentences) for r in readings] == [1, 0, 1]


def test_what_the_pipeline_lacks_is_a_gap_of_each_reading(reader: SaysoReader) -> None:
    (reading,) = reader.read([d("Naz left.")])
    assert any("dependencies" in g.reason for g in reading.gaps)


def test_sentences_leave_out_the_white_space_around_them() -> None:
    doc = parsed(
        "Naz left.\n\nShe slept.",
        "Naz PROPN 2 nsubj\nleft VERB 0 root\n. PUNCT 2 punct\n\nShe PRON 2 nsubj\nslept VERB 0 root\n. PUNCT 2 punct",
    )
    assert [s.of(doc.text) for s in sentences(doc)] == ["Naz left.", "She slept."]


def test_the_version_names_package_pipeline_and_data(reader: SaysoReader, tmp_path: Path) -> None:
    extra = tmp_path / "extra.toml"
    extra.write_text("# nothing\n")
    assert data_digest(None, None)[:12] in reader.reader.version
    assert data_digest(extra) != data_digest(None)
