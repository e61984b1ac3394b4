"""How likely a pronoun means each who was named before: how near, in which place of its clause, told by whom."""

from __future__ import annotations

from sayso.model.mention import Kind, Level
from sayso.reading.mentions.chains.bindings import (
    heard_by,
)
from sayso.reading.mentions.chains.clusters import Clusters
from sayso.reading.mentions.found import Found
from sayso.reading.mentions.sheet import Sheet

SUBJECTS = ("nsubj", "nsubj:pass")
ROLE = {
    "nsubj": 1.0,
    "nsubj:pass": 0.95,
    "obl:agent": 0.7,
    "obj": 0.6,
    "iobj": 0.6,
    "nmod:poss": 0.55,
    "obl": 0.4,
    "appos": 0.3,
    "nmod": 0.3,
    "conj": 0.5,
    "ROOT": 0.7,
}
BACK = (1.0, 0.8, 0.35, 0.15)
_LEVEL = {Level.NAMED: 1.1, Level.NOMINAL: 0.9, Level.PRONOUN: 1.1}
_SITES = frozenset({Kind.PLACE, Kind.FACILITY})
_MERE_SITE = 0.35
_MERE_CLAUSE = 0.55
_SPEAKER = 1.5
_HEARER = 2.0


def weight_of(clusters: Clusters, other: Found, back: int, mention: Found) -> float:
    """How likely a mention named ``back`` sentences before is whom a pronoun means; only their order counts."""
    sheet = clusters.sheet
    dep = sheet.dep[other.root]
    if dep == "conj":
        dep = sheet.dep[sheet.head[other.root]]
    weight = BACK[back] * ROLE.get(dep, 0.25) * _LEVEL[other.level]
    if back and sheet.paragraph[other.root] != sheet.paragraph[mention.root]:
        weight *= 0.8
    if other.kind in _SITES and (dep in ("obl", "nmod") or _acts(sheet, mention)):
        weight *= _MERE_SITE
    if dep in SUBJECTS and sheet.dep[sheet.head[other.root]] == "advcl" and other.level is not Level.PRONOUN:
        weight *= _MERE_CLAUSE
    if dep in SUBJECTS and _told_by(sheet, other, mention):
        weight *= _SPEAKER
    if heard_by(sheet, other, mention):
        weight *= _HEARER
    if sheet.in_headline(other.root) or sheet.sentence[other.root] not in sheet.verbal:
        weight *= 0.3
    return weight


def _told_by(sheet: Sheet, other: Found, mention: Found) -> bool:
    """Whether a pronoun is the subject of what the other says: "the army insisted that it had left"."""
    clause = sheet.head[mention.root]
    said = sheet.dep[mention.root] in SUBJECTS and sheet.dep[clause] == "ccomp"
    return said and sheet.head[other.root] == sheet.head[clause]


def _acts(sheet: Sheet, mention: Found) -> bool:
    """Whether a pronoun does something to somebody or something, as no town does."""
    verb = sheet.head[mention.root]
    return sheet.dep[mention.root] == "nsubj" and sheet.pos[verb] == "VERB" and sheet.child(verb, "obj") is not None
