"""A pipeline that is not ours, with Universal Dependencies: what it lacks is said, and claims are read all the same."""

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

import sayso_en
from sayso.model.document import Document
from sayso.reading.pipeline import load
from sayso.reading.reader import SaysoReader
from sayso_en.tokens import tokenizer

OURS = sayso_en.load()


@Language.component("ud_without_names")
def ud_without_names(doc: Doc) -> Doc:
    """Another pipeline with Universal Dependencies, which names nobody."""
    for token, parsed in zip(doc, OURS(doc.text), strict=True):
        token.head, token.dep_ = doc[parsed.head.i], parsed.dep_
        token.pos_, token.tag_, token.lemma_ = parsed.pos_, parsed.tag_, parsed.lemma_
    return doc


@pytest.fixture(scope="module")
def nameless(tmp_path_factory: pytest.TempPathFactory) -> str:
    language = spacy.blank("en")
    language.tokenizer = tokenizer(language)
    language.add_pipe("ud_without_names")
    folder = tmp_path_factory.mktemp("pipeline") / "nameless"
    language.to_disk(folder)
    return str(folder)


def test_another_pipeline_with_universal_dependencies_lacks_only_what_it_does_not_give(nameless: str) -> None:
    assert load(nameless).lacks == ("The pipeline names no entities, so only names in capitals are found.",)


def test_claims_are_read_by_another_pipeline_and_what_it_lacks_is_a_gap(nameless: str) -> None:
    document = Document(
        id="sha256:0", name="a.txt", media_type="text/plain", text="The KLF attacked the TRB in March 2025."
    )
    (reading,) = SaysoReader(pipeline=nameless).read([document])
    assert [c.predicate for c in reading.claims] == ["attacked"]
    assert any("names no entities" in gap.reason for gap in reading.gaps)
