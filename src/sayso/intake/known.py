"""Lists of known people and bodies: FollowTheMoney and OpenSanctions JSON lines, and CSV with aliases.

The whole list is looked through before anything is given: one bad line and nothing of it is added.
"""

from __future__ import annotations

import csv
import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from sayso.intake.ftm import KINDS, Graph, Line, name_of
from sayso.intake.intaken import Intaken
from sayso.model.document import Document
from sayso.model.errors import IntakeError
from sayso.model.known import KNOWN, Known, Listing, Post
from sayso.model.mention import Kind

_COLUMNS = {
    "name": ("name", "caption"),
    "kind": ("kind", "type", "schema"),
    "aliases": ("aliases", "alias", "other_names"),
    "born": ("born", "birth_date", "birthdate", "date_of_birth", "dob"),
    "died": ("died", "death_date", "deathdate"),
    "role": ("role", "position", "title"),
    "organisation": ("organisation", "organization", "employer"),
    "listed_by": ("listed_by", "authority"),
    "listed_on": ("listed_on", "listing_date"),
    "listed_as": ("listed_as", "sanctions", "program"),
    "country": ("country", "countries", "nationality"),
    "dataset": ("dataset", "list"),
    "changed": ("last_change",),
}
_KINDS = {k.value: k for k in Kind} | {s.lower(): k for s, k in KINDS.items()} | {"": Kind.PERSON}
# Sorts of thing that OpenSanctions' table lists among people and bodies.
_KINDS |= dict.fromkeys(("asset", "cryptowallet", "security"), Kind.OTHER)
_SHAPE = 'one entity a line is expected: {"id": "…", "schema": "Person", "properties": {"name": ["…"]}}'


def read_known(path: str | Path, *, published: str | None = None, publisher: str | None = None) -> tuple[Intaken, ...]:
    """One document for each entry of a list, in the order of the file.

    The list is their publisher: ``publisher``, or the one data set that an entry names, or the file's name.  Raises
    ``IntakeError`` that names the file, the line and what would work.
    """
    file = Path(path)
    try:
        data = file.read_bytes()
    except OSError as error:
        raise IntakeError(f"{file} cannot be opened: {error.strerror or error}; check the path") from error
    text = _text(file, data)
    entries = list(_csv_entries(file, text) if file.suffix.lower() in (".csv", ".tsv") else _ftm_entries(file, data))
    if not entries:
        raise IntakeError(f"{file} holds no entry; people, organisations and companies are taken, one a line")
    return tuple(_intaken(file, *entry, published=published, publisher=publisher) for entry in entries)


Entry = tuple[int, Known, bytes, Mapping[str, str | None]]


def _text(file: Path, data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise IntakeError(f"{file}, line {line}: the bytes are no UTF-8; save the list as UTF-8") from None


def _intaken(
    file: Path, number: int, known: Known, data: bytes, own: Mapping[str, str | None], **given: str | None
) -> Intaken:
    publisher = given["publisher"] or own.get("publisher") or file.stem
    document = Document(
        id="sha256:" + hashlib.sha256(data).hexdigest(),
        name=f"{file.name}: {number}",
        media_type=KNOWN,
        text=_checked(file, number, known).text(),
        headline=known.name,
        publisher=publisher,
        published=given["published"] or own.get("published"),
    )
    return Intaken(document=document, data=data, capture_name=document.name)


def _checked(file: Path, number: int, known: Known) -> Known:
    """The entry, its dates looked at; of dates that say the same the most exact is kept."""
    for day in (*known.born, *known.died, *(x.on for x in known.listings if x.on)):
        if not _is_date(day):
            raise IntakeError(f"{file}, line {number}: {day!r} is no date; write 1970, 1970-02 or 1970-02-01")
    return replace(known, born=_exact(known.born), died=_exact(known.died))


def _exact(days: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(d for d in dict.fromkeys(days) if not any(o != d and o.startswith(d) for o in days))


def _is_date(text: str) -> bool:
    year, _, rest = text.partition("-")
    try:
        date.fromisoformat({0: f"{year}-01-01", 2: f"{text}-01"}.get(len(rest), text))
    except ValueError:
        return False
    return len(year) == 4 and len(text) in (4, 7, 10)


# FollowTheMoney.


def _ftm_entries(file: Path, data: bytes) -> Iterator[Entry]:
    lines = list(_ftm_lines(file, data.removeprefix(b"\xef\xbb\xbf")))
    graph = Graph(lines)
    for line in lines:
        if line.entity["schema"] in KINDS:
            if not name_of(line.entity):
                raise IntakeError(f'{file}, line {line.number}: the entity has no name; give "caption" or a "name"')
            known, rests_on = graph.known(line)
            yield line.number, known, rests_on, _own(line.entity)


def _ftm_lines(file: Path, data: bytes) -> Iterator[Line]:
    for number, raw in enumerate(data.split(b"\n"), 1):
        if not raw.strip():
            continue
        where = f"{file}, line {number}"
        try:
            entity: Any = json.loads(raw)
        except (ValueError, RecursionError) as error:
            cure = "; turn an array into lines with `jq -c '.[]'`" if raw.lstrip()[:1] == b"[" else ""
            raise IntakeError(f"{where}: no JSON ({error}); {_SHAPE}{cure}") from None
        if isinstance(entity, list):
            raise IntakeError(f"{where}: an array of JSON; turn it into lines with `jq -c '.[]'`; {_SHAPE}")
        if not isinstance(entity, dict) or not isinstance(entity.get("schema"), str):
            raise IntakeError(f'{where}: no FollowTheMoney entity, it has no "schema"; {_SHAPE}')
        if not isinstance(entity.get("properties"), dict):
            raise IntakeError(f'{where}: the entity has no "properties"; {_SHAPE}')
        yield Line(number=number, data=raw.rstrip(b"\r"), entity=entity)


def _own(entity: Mapping[str, Any]) -> dict[str, str | None]:
    datasets = entity.get("datasets")
    changed = entity.get("last_change")
    return {
        "publisher": str(datasets[0]) if isinstance(datasets, list) and len(datasets) == 1 else None,
        "published": changed[:10] if isinstance(changed, str) and _is_date(changed[:10]) else None,
    }


# CSV.


def _csv_entries(file: Path, text: str) -> Iterator[Entry]:
    raw = text.splitlines(keepends=True)
    rows = csv.reader(iter(raw), delimiter="\t" if file.suffix.lower() == ".tsv" else ",", strict=True)
    try:
        header = next(rows, [])
        at, columns = rows.line_num, _columns(file, header)
        head = "".join(raw[:at])
        for row in rows:
            number, at, lines = at + 1, rows.line_num, "".join(raw[at : rows.line_num])
            if any(cell.strip() for cell in row):
                yield _csv_entry(file, number, _cells(columns, row), (head + lines).encode())
    except csv.Error as error:
        raise IntakeError(f"{file}, line {rows.line_num}: no CSV ({error}); quote cells that hold commas") from None


def _columns(file: Path, header: list[str]) -> dict[str, int]:
    names = [h.strip().lower().replace(" ", "_") for h in header]
    found = {key: next((names.index(n) for n in takes if n in names), -1) for key, takes in _COLUMNS.items()}
    if found["name"] < 0:
        there = ", ".join(h for h in header if h.strip()) or "nothing"
        raise IntakeError(
            f"{file}, line 1: no column is called name (there is {there}); the first line names the columns: "
            "name, aliases, kind, born, died, role, organisation, listed_by, listed_on, listed_as, country"
        )
    return {key: place for key, place in found.items() if place >= 0}


def _cells(columns: Mapping[str, int], row: list[str]) -> dict[str, list[str]]:
    """The values of each cell: several are parted by ``;``."""
    found = {key: row[place] if place < len(row) else "" for key, place in columns.items()}
    parted = {key: [" ".join(v.replace("|", "/").split()) for v in cell.split(";")] for key, cell in found.items()}
    return {key: [v for v in cell if v] for key, cell in parted.items()}


def _csv_entry(file: Path, number: int, cells: Mapping[str, list[str]], data: bytes) -> Entry:
    def first(key: str) -> str | None:
        return next(iter(cells.get(key, ())), None)

    name, kind = "; ".join(cells["name"]), (first("kind") or "").lower()
    if not name:
        raise IntakeError(f"{file}, line {number}: the cell of the name is empty; give a name or remove the line")
    if kind not in _KINDS:
        kinds = ", ".join(k.value for k in (Kind.PERSON, Kind.ORGANISATION, Kind.OTHER))
        raise IntakeError(f"{file}, line {number}: no kind {kind!r}; take one of: {kinds}")
    role, group = first("role"), first("organisation")
    listed = any(cells.get(key) for key in ("listed_by", "listed_on", "listed_as"))
    listing = Listing(by=first("listed_by"), on=first("listed_on"), what="; ".join(cells.get("listed_as", ())) or None)
    known = Known(
        name=name,
        kind=_KINDS[kind],
        aliases=tuple(dict.fromkeys(a for a in cells.get("aliases", ()) if a != name)),
        born=tuple(sorted(cells.get("born", ()))),
        died=tuple(sorted(cells.get("died", ()))),
        posts=(Post(title=role, group=group),) if role or group else (),
        listings=(listing,) if listed else (),
        notes=tuple(("Country", v) for v in cells.get("country", ())),
    )
    changed = (first("changed") or "")[:10]
    return (
        number,
        known,
        data,
        {"publisher": _one(cells.get("dataset", [])), "published": changed if _is_date(changed) else None},
    )


def _one(values: list[str]) -> str | None:
    return values[0] if len(values) == 1 else None
