"""What strangers may add, and the built-ins add by the same door.

A package offers a plug-in under the entry point group ``sayso``; its module marks functions with ``hookimpl``.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Any

import pluggy

GROUP = "sayso"
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
    found.load_setuptools_entrypoints(GROUP)
    return found


def offered(hook: str, *builtin: object) -> list[Any]:
    """What a hook's plug-ins offer, the built-ins first, then strangers by the name of their plug-in."""
    plugins = manager()
    for plugin in builtin:
        if not plugins.is_registered(plugin):
            plugins.register(plugin)
    implementations = getattr(plugins.hook, hook).get_hookimpls()
    ours = [i for i in implementations if i.plugin in builtin]
    theirs = sorted((i for i in implementations if i.plugin not in builtin), key=lambda i: str(i.plugin_name))
    return [item for implementation in (*ours, *theirs) for item in implementation.function()]
