"""Exchange: the settled case in other programs' formats, each with a list of what it cannot carry."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from sayso.exchange import builtin
from sayso.exchange.format import Export, Format, Loss, loss_report
from sayso.plugins import offered


def formats() -> Mapping[str, Format]:
    """The formats by name: ours, and those of plug-ins; a name that is taken already is not given again."""
    found: dict[str, Format] = {}
    for offer in offered("sayso_export_formats", builtin):
        if isinstance(offer, Format):
            found.setdefault(offer.name, offer)
    return MappingProxyType(found)


FORMATS: Mapping[str, Format] = formats()

__all__ = ["FORMATS", "Export", "Format", "Loss", "formats", "loss_report"]
