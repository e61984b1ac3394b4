"""Deeds whose day is told, as ties: who "was arrested on 3 March" is whom another report has arrested then."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files

from sayso.model.claim import Claim, ClaimKind, Role
from sayso.model.when import When


def deed_tie(claim: Claim, role: Role, when: When | None) -> frozenset[str]:
    """The key of a deed with its day, for a sort of deed that few of one name do or bear on one day."""
    if claim.kind is not ClaimKind.EVENT or claim.predicate in _common():
        return frozenset()
    if when is None or when.earliest is None or when.earliest != when.latest:
        return frozenset()
    return frozenset((f"deed:the same deed ({claim.predicate} as {role.value}, {when.earliest})",))


@cache
def _common() -> frozenset[str]:
    data = tomllib.loads(files("sayso.resolution.data").joinpath("happenings.toml").read_text(encoding="utf-8"))
    return frozenset(data["light"].split()) | frozenset(data["everybodys"].split())
