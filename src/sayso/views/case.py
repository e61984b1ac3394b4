"""The case that every view starts from (it lives in the model, so that exports have it too)."""

from __future__ import annotations

from sayso.model.case import Case

__all__ = ["Case"]
