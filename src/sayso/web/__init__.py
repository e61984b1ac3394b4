"""The desk: a local web app over one workspace."""

from __future__ import annotations

from sayso.web.serve import serve

__all__ = ["serve"]
