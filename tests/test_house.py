"""What the house promises of its values: frozen, slotted, keyword-only, and documented."""

from __future__ import annotations

import ast
import dataclasses
import enum
import importlib
import inspect
import pkgutil
import sys
from pathlib import Path

import pytest

import sayso.model


def _modules() -> list[str]:
    return [m.name for m in pkgutil.iter_modules(sayso.model.__path__, "sayso.model.")]


def _classes() -> list[type]:
    found = []
    for name in _modules():
        module = importlib.import_module(name)
        found += [c for _, c in inspect.getmembers(module, inspect.isclass) if c.__module__ == name]
    return found


@pytest.mark.parametrize("cls", [c for c in _classes() if dataclasses.is_dataclass(c)], ids=lambda c: c.__name__)
def test_values_are_frozen_slotted_and_keyword_only(cls: type) -> None:
    parameters = cls.__dataclass_params__  # type: ignore[attr-defined]
    assert parameters.frozen
    assert hasattr(cls, "__slots__")
    assert all(field.kw_only for field in dataclasses.fields(cls))


@pytest.mark.parametrize("cls", _classes(), ids=lambda c: c.__name__)
def test_every_value_says_what_it_is(cls: type) -> None:
    assert cls.__doc__
    assert not cls.__doc__.startswith(f"{cls.__name__}(")


def test_the_model_holds_only_values_errors_and_words() -> None:
    kinds = (enum.Enum, Exception)
    assert all(dataclasses.is_dataclass(c) or issubclass(c, kinds) for c in _classes())


@pytest.mark.parametrize("name", _modules())
def test_the_model_imports_the_standard_library_alone(name: str) -> None:
    tree = ast.parse(Path(importlib.import_module(name).__file__ or "").read_text(encoding="utf-8"))
    found = [a.name for n in ast.walk(tree) if isinstance(n, ast.Import) for a in n.names]
    found += [n.module or "" for n in ast.walk(tree) if isinstance(n, ast.ImportFrom)]
    others = {m.split(".")[0] for m in found} - sys.stdlib_module_names - {"sayso"}
    assert not others
    assert all(m.startswith("sayso.model") for m in found if m.split(".")[0] == "sayso")


_NETWORK = {"httpx", "openai", "requests", "aiohttp", "urllib3", "socket", "ssl", "http.client", "urllib.request"}
# The desk listens on this machine, and a test's database does; neither asks anybody outside.
_MAY = {
    "sayso/intake/fetching/asking.py",
    "sayso/intake/fetching/hosts.py",
    "sayso/reading/modelled/endpoint.py",
    "sayso/testing/postgresql.py",
    "sayso/web/serve.py",
}


def _imported(path: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module is not None:
            names |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return names


def test_nothing_else_reaches_out() -> None:
    root = Path(sayso.model.__path__[0]).parent.parent
    found = {p.relative_to(root).as_posix() for p in (root / "sayso").rglob("*.py") if _imported(p) & _NETWORK}
    assert found == _MAY


def test_no_room_calls_another_past_the_contracts() -> None:
    """A room that is called by its name as text is a dependency that `lint-imports` cannot see."""
    root = Path(sayso.model.__path__[0]).parent
    texts = {p.relative_to(root).as_posix(): p.read_text("utf-8") for p in root.rglob("*.py")}
    assert not [name for name, text in texts.items() if 'import_module("sayso.' in text]
