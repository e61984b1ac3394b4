"""Who copied whom."""

from __future__ import annotations

from sayso.model.document import Document
from sayso.model.lineage import Copy, Reuse
from sayso.weighing.copies import find_copies

ONE = (
    "Dockers in Port Senna walked out on Monday after the company cut the night shift without warning. "
    "Their spokesman, Jon Merrow, said the cut broke a promise made in the spring. "
    "The company said it had lost two contracts and could not keep three shifts. "
    "A ship with frozen fish has waited outside the harbour since Sunday. "
    "The mayor asked both sides to talk before the weekend market opens."
)
OTHER = (
    "A strike shut Port Senna as workers protested against the loss of the night shift. "
    "Jon Merrow of the dockers told reporters that management had gone back on its word. "
    "Managers pointed to vanished business and said three crews were too many. "
    "Fish is rotting in the roads, traders fear. City hall wants talks before Saturday."
)


def d(name: str, text: str, **fields: str) -> Document:
    return Document(id=f"sha256:{name}", name=name, media_type="text/plain", text=text, **fields)  # type: ignore[arg-type]


def found(*documents: Document) -> list[Copy]:
    return list(find_copies(documents))


def test_the_same_text_is_verbatim() -> None:
    assert [c.reuse for c in found(d("a", ONE), d("b", ONE))] == [Reuse.VERBATIM]


def test_a_shorter_version_is_trimmed() -> None:
    assert [c.reuse for c in found(d("a", ONE), d("b", ". ".join(ONE.split(". ")[:3])))] == [Reuse.TRIMMED]


def test_sentences_in_another_order_are_reordered() -> None:
    parts = ONE.split(". ")
    assert [c.reuse for c in found(d("a", ONE), d("b", ". ".join(reversed(parts))))] == [Reuse.REORDERED]


def test_a_few_other_words_are_a_light_edit() -> None:
    edited = ONE.replace("on Monday", "this week").replace("frozen fish", "cargo of fish")
    assert [c.reuse for c in found(d("a", ONE), d("b", edited))] == [Reuse.LIGHT_EDIT]


def test_another_report_of_the_same_event_is_no_copy() -> None:
    assert found(d("a", ONE), d("b", OTHER)) == []


def test_passages_are_the_same_words() -> None:
    documents = {"sha256:a": ONE, "sha256:b": "Update. " + ONE}
    (copy,) = found(d("a", ONE), d("b", "Update. " + ONE))
    for passage in copy.passages:
        left, right = passage.left.of(documents[copy.left]), passage.right.of(documents[copy.right])
        assert left.casefold() == right.casefold()


def test_the_earlier_report_is_the_source() -> None:
    (copy,) = found(d("a", ONE, published="2025-03-02"), d("b", ONE, published="2025-03-01"))
    assert copy.source == "sha256:b"


def test_the_order_of_documents_does_not_matter() -> None:
    a, b = d("a", ONE), d("b", ONE + " More.")
    assert found(a, b) == found(b, a)
