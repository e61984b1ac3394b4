"""The vocabulary's data, and a user's own file."""

from pathlib import Path

import pytest

from sayso.model.errors import BadArgument
from sayso.reading.vocabulary import Vocabulary, load_vocabulary
from sayso.reading.vocabulary.pattern import Form

CONTRACT = """
met spoke_with hosted appeared_with attended visited travelled_to was_in addressed joined_remotely holds_role
leads member_of part_of front_for also_known_as linked_to allied_with based_in owns related_to cooperated
negotiated mediated proposed agreed signed joined invited accepted rejected allowed supported funded supplied
trained organised founded dissolved honoured said admitted denied accused threatened demanded praised
condemned warned discussed documented attacked planned killed injured destroyed kidnapped clashed deployed
withdrew protested born died fled investigated raided seized ordered designated sanctioned banned arrested
charged convicted acquitted released extradited sued elected appointed dismissed resigned paid bought sold
""".split()  # noqa: SIM905


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    return load_vocabulary()


def test_every_predicate_of_the_contract_is_there(vocabulary: Vocabulary) -> None:
    assert set(CONTRACT) <= set(vocabulary)


def test_every_entry_is_defined_worded_and_exampled(vocabulary: Vocabulary) -> None:
    lacking = [
        n for n, p in vocabulary.items() if not (p.definition.endswith(".") and p.phrase and p.example.endswith("."))
    ]
    assert lacking == []


def test_relations_are_states_and_the_rest_are_events(vocabulary: Vocabulary) -> None:
    assert {p.kind for p in vocabulary.values() if p.family == "relations"} == {"state"}
    assert {p.kind for p in vocabulary.values() if p.family != "relations"} == {"event"}


def test_a_mutual_predicate_has_both_sides(vocabulary: Vocabulary) -> None:
    assert all({"agent", "partner"} <= set(p.roles) for p in vocabulary.values() if p.mutual)


def test_the_narrowest_pattern_comes_first(vocabulary: Vocabulary) -> None:
    weights = [p.weight for p in vocabulary.patterns(Form.VERB)["hold"]]
    assert weights == sorted(weights, reverse=True)


OWN = """
[smuggled]
family = "crime"
kind = "event"
definition = "Somebody brings goods over a border unlawfully."
roles = ["agent", "patient"]
phrase = "smuggled"
frame = "subj:agent obj!:patient"
verbs = ["smuggle"]
"""


def test_a_users_file_adds_entries(tmp_path: Path) -> None:
    path = tmp_path / "own.toml"
    path.write_text(OWN, encoding="utf-8")
    assert load_vocabulary(path)["smuggled"].family == "crime"


def test_a_users_entry_adds_patterns_to_ours(tmp_path: Path) -> None:
    path = tmp_path / "own.toml"
    path.write_text('[met]\nverbs = ["rendezvous with!:partner"]\n', encoding="utf-8")
    vocabulary = load_vocabulary(path)
    assert {"meet", "rendezvous"} <= set(vocabulary.patterns(Form.VERB))


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[x", "is not TOML"),
        ("x = 1", "stands alone"),
        ("[x]\nfamily = 'f'", "lacks 'kind'"),
        (OWN + "sizes = 1", "unknown key 'sizes'"),
        (OWN.replace('"event"', '"thing"'), "'event' or 'state'"),
        (OWN.replace("obj!:patient", "obj!:victim"), "names no role"),
        (OWN.replace("obj!:patient", "obj"), "is no slot"),
        (OWN.replace("obj!:patient", "obj!:topic"), "not in its roles"),
        (OWN + 'kinds = { agent = "robots" }', "no kinds 'robots'"),
    ],
)
def test_mistakes_are_named(tmp_path: Path, text: str, message: str) -> None:
    path = tmp_path / "own.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(BadArgument, match=rf"own\.toml.*{message}"):
        load_vocabulary(path)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(BadArgument, match="cannot read the vocabulary"):
        load_vocabulary(tmp_path / "none.toml")
