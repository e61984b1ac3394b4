"""Reading the vocabulary from TOML, the package's own and a user's."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any

from sayso.model.claim import Role
from sayso.model.errors import BadArgument
from sayso.model.given import text_of
from sayso.model.predicate import Predicate
from sayso.reading.vocabulary.pattern import Form, Pattern, read_pattern
from sayso.reading.vocabulary.vocabulary import KINDS, Entry, Vocabulary

_FORMS = {
    "verbs": Form.VERB,
    "beside": Form.BESIDE,
    "beings": Form.BEING,
    "nouns": Form.NOUN,
    "people": Form.PEOPLE,
    "states": Form.ADJECTIVE,
    "suffixes": Form.SUFFIX,
    "occasions": Form.OCCASION,
}
_KEYS = {
    *_FORMS,
    *("family", "kind", "definition", "roles", "mutual", "tie", "needs", "kinds"),
    *("phrase", "label", "example", "frame", "lights", "maps", "remote", "speech"),
}
_REQUIRED = ("family", "kind", "definition", "roles", "phrase")


def load_vocabulary(extra: Path | None = None) -> Vocabulary:
    """The package's predicates, and those of a user's TOML file.

    An entry of ``extra`` adds a predicate; one with the name of a predicate that exists adds patterns to it.
    Raises ``BadArgument`` where the file is missing or an entry is wrong: which, and what would work.
    """
    tables = dict(_own_tables())
    if extra is None:
        return _build(tables)
    for name, table in _tables_of(extra).items():
        tables[name] = _merged(tables[name], table) if isinstance(table, dict) and name in tables else table
    try:
        return _build(tables)
    except BadArgument as error:
        raise BadArgument(f"the vocabulary {extra}: {error}") from None


@cache
def _own_tables() -> dict[str, dict[str, Any]]:
    tables: dict[str, dict[str, Any]] = {}
    folder = resources.files("sayso.reading.vocabulary") / "data"
    for file in sorted(folder.iterdir(), key=lambda f: f.name):
        if file.name.endswith(".toml"):
            tables.update(tomllib.loads(file.read_text(encoding="utf-8")))
    return tables


def _tables_of(path: Path) -> dict[str, dict[str, Any]]:
    try:
        return tomllib.loads(text_of(path, "vocabulary"))
    except tomllib.TOMLDecodeError as error:
        raise BadArgument(f"the vocabulary {path} is not TOML: {error}") from None


def _merged(own: dict[str, Any], added: dict[str, Any]) -> dict[str, Any]:
    merged = dict(own)
    for key, value in added.items():
        merged[key] = [*own.get(key, []), *value] if isinstance(value, list) and key != "roles" else value
    return merged


def _build(tables: dict[str, dict[str, Any]]) -> Vocabulary:
    entries, patterns = {}, []
    for name, table in tables.items():
        if not isinstance(table, dict):
            raise BadArgument(f"{name!r} stands alone; put it under a [predicate]")
        _check(name, table)
        entries[name] = _entry(name, table)
        for pattern in _patterns(name, table):
            _check_slots(pattern, entries[name])
            patterns.append(pattern)
    return Vocabulary(entries, tuple(patterns))


def _check(name: str, table: dict[str, Any]) -> None:
    unknown = sorted(set(table) - _KEYS)
    if unknown:
        raise BadArgument(f"predicate {name!r}: unknown key {unknown[0]!r}; the keys are {', '.join(sorted(_KEYS))}")
    missing = [key for key in _REQUIRED if key not in table]
    if missing:
        raise BadArgument(f"predicate {name!r} lacks {missing[0]!r}; each has {', '.join(_REQUIRED)}")
    if table["kind"] not in ("event", "state"):
        raise BadArgument(f"predicate {name!r}: kind is 'event' or 'state', not {table['kind']!r}")
    for group in table.get("kinds", {}).values():
        if group not in KINDS:
            raise BadArgument(f"predicate {name!r}: no kinds {group!r}; there are {', '.join(KINDS)}")


def _entry(name: str, table: dict[str, Any]) -> Entry:
    predicate = Predicate(
        name=name,
        family=table["family"],
        kind=table["kind"],
        definition=table["definition"],
        roles=tuple(role.value for role in _roles(name, table["roles"])),
        mutual=table.get("mutual", False),
        tie=table.get("tie", True),
        maps=tuple(sorted((scheme, str(code)) for scheme, code in table.get("maps", {}).items())),
        example=table.get("example", ""),
        phrase=table["phrase"],
        label=table.get("label", ""),
    )
    kinds = table.get("kinds", {})
    return Entry(
        predicate=predicate,
        needs=_roles(name, table.get("needs", [])),
        kinds={role: KINDS[kinds[role.value]] for role in _roles(name, kinds)},
        remote=table.get("remote", False),
        speech=table.get("speech", False),
    )


def _roles(name: str, words: Iterable[str]) -> tuple[Role, ...]:
    try:
        return tuple(Role(word) for word in words)
    except ValueError as error:
        known = ", ".join(r.value for r in Role)
        raise BadArgument(f"predicate {name!r}: {error}; the roles are {known}") from None


def _patterns(name: str, table: dict[str, Any]) -> Iterator[Pattern]:
    lights = frozenset(table.get("lights", ()))
    for key, form in _FORMS.items():
        for text in table.get(key, ()):
            pattern = read_pattern(text, predicate=name, form=form, frame=table.get("frame", ""))
            yield replace(pattern, lights=lights) if form is Form.NOUN else pattern


def _check_slots(pattern: Pattern, entry: Entry) -> None:
    for slot in pattern.slots:
        lost = [role.value for role in slot.roles if role.value not in entry.predicate.roles]
        if lost:
            name = entry.predicate.name
            raise BadArgument(f"predicate {name!r}: {slot.name!r} fills {lost[0]!r}, which is not in its roles")
