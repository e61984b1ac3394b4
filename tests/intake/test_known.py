"""Lists of known people and bodies."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from sayso.intake import Intaken, read_known
from sayso.model.errors import IntakeError

Given = Callable[..., tuple[Intaken, ...]]


@pytest.fixture
def given(tmp_path: Path) -> Given:
    """Writes a list, as text or as entities, and reads it."""

    def read(name: str, *lines: str | dict, **options: str) -> tuple[Intaken, ...]:  # type: ignore[type-arg]
        path = tmp_path / name
        path.write_text("\n".join(x if isinstance(x, str) else json.dumps(x) for x in lines), "utf-8")
        return read_known(path, **options)

    return read


def entity(schema: str, identity: str, **properties: object) -> dict:  # type: ignore[type-arg]
    found = {k: v if isinstance(v, list) else [v] for k, v in properties.items()}
    return {"id": identity, "schema": schema, "properties": found}


OLMAR = entity(
    "Person", "q1", name="Tarek Olmar", alias=["Tareq Olmar"], weakAlias="Abu T", birthDate=["1970", "1970-02-01"]
)
FRONT = entity("Organization", "q2", name="Falah Front")
MEMBER = entity("Membership", "q3", member="q1", organization="q2", role="treasurer")
LISTED = entity("Sanction", "q4", entity="q1", authority="Quarian Ministry", startDate="2020-03-04", program="Freeze")


def test_an_entity_and_what_refers_to_it_are_one_entry(given: Given) -> None:
    olmar, front = given("q.json", OLMAR, FRONT, MEMBER, LISTED)
    assert olmar.document.text.splitlines() == [
        "Tarek Olmar",
        "Kind: person",
        "Also called: Tareq Olmar",
        "Also called, broadly: Abu T",
        "Born: 1970-02-01",
        "Role: treasurer | Falah Front",
        "Listed: Quarian Ministry | 2020-03-04 | Freeze",
    ]
    assert front.document.text == "Falah Front\nKind: organisation\n"


def test_the_bytes_are_the_lines_it_rests_on(given: Given) -> None:
    found = given("q.json", OLMAR, FRONT, MEMBER, LISTED)[0].data
    assert [json.loads(line)["id"] for line in found.split(b"\n")] == ["q1", "q2", "q3", "q4"]


def test_nested_entities_say_the_same(given: Given) -> None:
    inner = [{**LISTED, "properties": {"authority": ["Quarian Ministry"], "startDate": ["2020-03-04"]}}]
    nested = {**OLMAR, "properties": {**OLMAR["properties"], "sanctions": inner}}
    assert "Listed: Quarian Ministry | 2020-03-04 | -" in given("q.json", nested)[0].document.text


def test_a_topic_without_details_is_a_listing(given: Given) -> None:
    (front,) = given("q.json", entity("Company", "q", name="Olmar Shipping", topics=["sanction", "corp.offshore"]))
    assert "Listed: - | - | sanction" in front.document.text


def test_linked_to_somebody_listed_is_not_listed(given: Given) -> None:
    (one,) = given("q.json", entity("Person", "q", name="Ana Olmar", topics=["sanction.linked", "role.pep"]))
    assert "Listed" not in one.document.text


def test_the_list_is_the_publisher(given: Given) -> None:
    assert given("q.json", {**OLMAR, "datasets": ["qu_list"]})[0].document.publisher == "qu_list"
    assert given("q.json", OLMAR)[0].document.publisher == "q"
    assert given("q.json", OLMAR, publisher="Quaria")[0].document.publisher == "Quaria"


def test_a_table_with_aliases(given: Given) -> None:
    rows = (
        "Name,Aliases,Date of birth,Role,Organisation",
        'Tarek Olmar,"Tareq Olmar; Abu Sami",1970-02,treasurer,Falah Front',
    )
    (one,) = given("q.csv", *rows)
    assert one.document.text.splitlines()[2:] == [
        "Also called: Tareq Olmar",
        "Also called: Abu Sami",
        "Born: 1970-02",
        "Role: treasurer | Falah Front",
    ]
    assert one.data.decode() == "\n".join(rows)


def test_a_cell_may_run_over_lines(given: Given) -> None:
    found = given("q.csv", "name,aliases", '"Tarek\nOlmar",A B', "Ines Farrow,")
    assert [i.document.name for i in found] == ["q.csv: 2", "q.csv: 4"]
    assert found[0].document.headline == "Tarek Olmar"


def test_dates_of_which_one_holds(given: Given) -> None:
    (one,) = given("q.csv", "name,born", "Tarek Olmar,1970;1972-05")
    assert "Born: 1970 or 1972-05" in one.document.text


@pytest.mark.parametrize(
    ("name", "lines", "says"),
    [
        ("q.json", ('{"id": 1', ""), "line 1: no JSON"),
        ("q.json", (OLMAR, '{"name": "x"}'), 'line 2: no FollowTheMoney entity, it has no "schema"'),
        ("q.json", ("[]",), "jq -c '.[]'"),
        ("q.json", ("[", "1]"), "jq -c '.[]'"),
        ("q.json", ('{"schema": "Person"}',), 'line 1: the entity has no "properties"'),
        ("q.json", (entity("Person", "q"),), 'line 1: the entity has no name; give "caption"'),
        ("q.json", (entity("Person", "q", name="A B", birthDate="1970-13"),), "'1970-13' is no date; write 1970"),
        ("q.json", (entity("Address", "q", full="x"),), "holds no entry"),
        ("q.csv", ("who,born", "A B,1970"), "line 1: no column is called name (there is who, born)"),
        ("q.csv", ("name,kind", "A B,ship"), "line 2: no kind 'ship'; take one of: person, organisation, other"),
        ("q.csv", ("name,born", "A B,1970", ",1971"), "line 3: the cell of the name is empty"),
        ("q.csv", ("name", '"A B" c'), "line 2: no CSV"),
        ("q.csv", ("",), "no column is called name (there is nothing)"),
    ],
)
def test_what_is_wrong_and_what_would_work(given: Given, name: str, lines: tuple[str, ...], says: str) -> None:
    with pytest.raises(IntakeError) as error:
        given(name, *lines)
    assert says in str(error.value)
    assert name in str(error.value)


def test_bytes_that_are_no_text(tmp_path: Path) -> None:
    (tmp_path / "q.csv").write_bytes(b"name\nA B\n\xff\n")
    with pytest.raises(IntakeError, match="line 3: the bytes are no UTF-8"):
        read_known(tmp_path / "q.csv")


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(IntakeError, match="cannot be opened"):
        read_known(tmp_path / "q.csv")


def test_a_body_without_a_role_is_a_tie_and_no_membership(given: Given) -> None:
    assert "Tied to: Falah Front" in given("q.csv", "name,organisation", "Tarek Olmar,Falah Front")[0].document.text


def test_the_simple_table_of_opensanctions(given: Given) -> None:
    header = "id,schema,name,aliases,birth_date,countries,sanctions,dataset,first_seen,last_seen,last_change"
    rows = (
        'q-1,Person,Tarek Olmar,"Tareq Olmar;Abu Sami",1970-02-01,qu,Freeze; Ban,Quarian list,,,2025-05-06T01:02:03',
        "q-2,CryptoWallet,0xq,,,,,Quarian list;Other list,,,",
    )
    olmar, wallet = (i.document for i in given("targets.simple.csv", header, *rows))
    assert (olmar.publisher, olmar.published, wallet.publisher) == ("Quarian list", "2025-05-06", "targets.simple")
    assert "Listed: - | - | Freeze; Ban" in olmar.text
