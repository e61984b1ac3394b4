"""Strangers come in by the same door as the built-ins."""

from __future__ import annotations

import types

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
