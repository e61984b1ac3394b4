from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.model.errors import BadArgument
from sayso.reading.pipeline import Pipeline, load, pieces


@pytest.fixture(scope="module")
def blank(tmp_path_factory: pytest.TempPathFactory) -> Pipeline:
    """A pipeline that only cuts words and sentences."""
    import spacy

    language = spacy.blank("en")
    language.add_pipe("sentencizer")
    folder = tmp_path_factory.mktemp("pipeline") / "plain"
    language.to_disk(folder)
    return load(str(folder))


@given(st.text(alphabet="aB. \n'", max_size=300), st.integers(min_value=2, max_value=40))
def test_the_pieces_join_to_the_text_and_none_is_too_long(text: str, size: int) -> None:
    cut = list(pieces(text, size))
    assert "".join(cut) == text
    assert all(len(piece) <= size for piece in cut)


def test_a_cut_falls_between_paragraphs_rather_than_within() -> None:
    assert next(pieces("One day passed. It rained.\n\nTwo days passed.", 40)).endswith("\n\n")


def test_a_long_text_of_one_line_keeps_its_offsets(blank: Pipeline) -> None:
    text = "The ferry left the harbour at noon. " * 3_000
    (doc,) = blank.parse([text])
    assert doc.text == text
    assert doc[-2].idx == len(text) - 2 or text[doc[-1].idx] == doc[-1].text[0]


def test_docs_come_in_the_order_of_the_texts(blank: Pipeline) -> None:
    texts = ["One.", "Two words. " * 5_000, "", "Three."]
    assert [doc.text for doc in blank.parse(texts)] == texts


def test_a_pipeline_says_what_it_lacks(blank: Pipeline) -> None:
    assert any("no dependencies" in reason for reason in blank.lacks)
    assert any("no entities" in reason for reason in blank.lacks)


def test_the_version_changes_with_the_files(blank: Pipeline, tmp_path: Path) -> None:
    blank.language.meta["version"] = "9.9.9"
    blank.language.to_disk(tmp_path / "other")
    assert load(str(tmp_path / "other")).version != blank.version


def test_an_unknown_pipeline_is_refused_with_a_hint() -> None:
    with pytest.raises(BadArgument, match="sayso_en"):
        load("no_such_pipeline")


def test_a_pipeline_that_cuts_no_sentences_is_refused_by_name(tmp_path: Path) -> None:
    import spacy

    spacy.blank("en").to_disk(tmp_path / "bare")
    with pytest.raises(BadArgument, match="bare' cuts no sentences"):
        load(str(tmp_path / "bare"))


def test_a_folder_that_is_no_pipeline_is_refused_by_name(blank: Pipeline, tmp_path: Path) -> None:
    blank.language.to_disk(tmp_path / "cut")
    config = tmp_path / "cut" / "config.cfg"
    config.write_text(config.read_text().replace('factory = "sentencizer"', 'factory = "nobodys"'))
    with pytest.raises(BadArgument, match="cut' cannot be loaded"):
        load(str(tmp_path / "cut"))


def test_a_sum_in_millions_ends_a_sentence() -> None:
    (doc,) = load().parse(["The court awarded Tarn Works damages of £1.9m. Leave to appeal was refused."])
    assert [s.text for s in doc.sents][1] == "Leave to appeal was refused."
