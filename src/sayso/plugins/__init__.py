"""Plug-ins: few hooks, used by the built-ins too."""

from __future__ import annotations

from sayso.plugins.hooks import hookimpl, offered

__all__ = ["hookimpl", "offered"]
