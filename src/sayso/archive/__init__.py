"""The archive: the original bytes and the logs, kept for ever, and the tables that are made from them."""

from __future__ import annotations

from sayso.archive.archive import Archive
from sayso.archive.judgements import Judgements, in_force
from sayso.archive.log import ChainedLog
from sayso.archive.originals import LOST, Originals, digest_of

__all__ = ["LOST", "Archive", "ChainedLog", "Judgements", "Originals", "digest_of", "in_force"]
