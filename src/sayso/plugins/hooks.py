"""What strangers may add, and the built-ins add by the same door.

A package offers a plug-in under the entry point group ``sayso``; its module marks functions with ``hookimpl``.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import cache
from importlib.metadata import entry_points
from typing import Any

import pluggy

GROUP = "sayso"
_LOG = logging.getLogger("sayso")
hookspec = pluggy.HookspecMarker(GROUP)
hookimpl = pluggy.HookimplMarker(GROUP)


@hookspec
def sayso_export_formats() -> Iterable[Any]:  # type: ignore[empty-body]
    """Export formats: ``sayso.exchange.Format`` values, each with a name of its own."""


@cache
def manager() -> pluggy.PluginManager:
    """The plug-ins that are installed, found by their entry points."""
    found = pluggy.PluginManager(GROUP)
    found.add_hookspecs(__import__(__name__, fromlist=["hooks"]))
    for entry in sorted(entry_points(group=GROUP), key=lambda e: e.name):
        if not found.has_plugin(entry.name):
            with _named(entry.name):
                found.register(entry.load(), name=entry.name)
    return found


@contextmanager
def _named(plugin: str) -> Iterator[None]:
    """Name a plug-in that breaks and go on without it: the built-ins, and other strangers, are not its hostages."""
    try:
        yield
    except Exception as error:
        _LOG.warning("sayso: the plug-in %r is left out: %s: %s", plugin, type(error).__name__, error)


def offered(hook: str, *builtin: object) -> list[Any]:
    """What a hook's plug-ins offer, the built-ins first, then strangers by the name of their plug-in."""
    plugins = manager()
    for plugin in builtin:
        if not plugins.is_registered(plugin):
            plugins.register(plugin)
    implementations = getattr(plugins.hook, hook).get_hookimpls()
    ours = [i for i in implementations if i.plugin in builtin]
    theirs = sorted((i for i in implementations if i.plugin not in builtin), key=lambda i: str(i.plugin_name))
    items = [item for implementation in ours for item in implementation.function()]
    for implementation in theirs:
        with _named(str(implementation.plugin_name)):
            items += list(implementation.function())
    return items
