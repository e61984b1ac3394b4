"""Strangers come in by the same door as the built-ins."""

from __future__ import annotations

import types
from importlib.metadata import EntryPoint

import pytest

from sayso.exchange import Export, Format, formats
from sayso.plugins import hookimpl
from sayso.plugins.hooks import manager


def plugin(*names: str) -> types.ModuleType:
    made = types.ModuleType("stranger")

    @hookimpl
    def sayso_export_formats() -> list[Format]:
        return [Format(name=n, ending=".x", summary="theirs", write=lambda _: Export(data=b"x")) for n in names]

    made.sayso_export_formats = sayso_export_formats  # type: ignore[attr-defined]
    return made


def test_a_plug_in_adds_a_format() -> None:
    theirs = plugin("theirs")
    manager().register(theirs)
    try:
        assert formats()["theirs"].summary == "theirs"
    finally:
        manager().unregister(theirs)


def test_a_plug_in_cannot_take_the_name_of_a_built_in() -> None:
    theirs = plugin("jsonl")
    manager().register(theirs)
    try:
        assert formats()["jsonl"].summary != "theirs"
    finally:
        manager().unregister(theirs)


def test_a_plug_in_that_breaks_is_named_and_the_others_go_on(caplog: pytest.LogCaptureFixture) -> None:
    broken = types.ModuleType("broken")

    @hookimpl
    def sayso_export_formats() -> list[Format]:
        raise ValueError("no such table")

    broken.sayso_export_formats = sayso_export_formats  # type: ignore[attr-defined]
    manager().register(broken)
    try:
        assert "csv" in formats()
    finally:
        manager().unregister(broken)
    assert "'broken' is left out: ValueError: no such table" in caplog.text


def test_a_plug_in_whose_module_is_missing_is_named_and_the_others_go_on(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    entry = EntryPoint(name="lost", value="no_such_module_here", group="sayso")
    monkeypatch.setattr("sayso.plugins.hooks.entry_points", lambda group: [entry])
    manager.cache_clear()
    try:
        assert "csv" in formats()
    finally:
        manager.cache_clear()
    assert "'lost' is left out: ModuleNotFoundError" in caplog.text
