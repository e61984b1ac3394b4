"""Whether two clusters may be one at all."""

from __future__ import annotations

from sayso.model.mention import Kind
from sayso.resolution.afar import borne_elsewhere
from sayso.resolution.clusters import Clusters, Facts, contradiction
from sayso.resolution.names.compare import compare_names
from sayso.resolution.names.person import person_name

_COMPANY = 1
"""So many others that both stand beside tell one story, wherever its reports play."""

SPELLING = 0.9
"""From this score on two names differ in spelling only; below it, other evidence is needed."""


def fits(clusters: Clusters, left: str, right: str) -> bool:
    """Whether nothing parts the clusters of two chains: no fact, no name written out, no judgement, no report."""
    return not afar(clusters.facts(left), clusters.facts(right)) and agree(clusters, left, right)


def agree(clusters: Clusters, left: str, right: str) -> bool:
    """Whether nothing but the lands of their reports may part the clusters of two chains."""
    if contradiction(clusters.facts(left), clusters.facts(right)) or _other_long_name(clusters, left, right):
        return False
    if _father_and_son(clusters, left, right):
        return False
    return not clusters.parted(left, right) and not clusters.told_apart(left, right)


def near(a: Facts, b: Facts) -> bool:
    """Whether the reports of two play in one land, name one town that is on no map, or have company in common."""
    met = not (a.foremost.isdisjoint(b.lands) and b.foremost.isdisjoint(a.lands))
    # Of two towns of one name the name itself says nothing.
    town = a.family != "place" and not a.unmapped.isdisjoint(b.unmapped)
    return met or town or len(a.beside & b.beside) >= _COMPANY


def afar(a: Facts, b: Facts) -> bool:
    """Whether two are told of in other lands, under a name that both may well bear, and share nothing beside it.

    A report from Chile and one from Peru that names Chile too may well have one and the same person.
    """
    seated = a.seats or b.seats or a.leanings or b.leanings
    if seated or not a.lands or not b.lands or near(a, b) or not a.ties.isdisjoint(b.ties):
        return False
    if a.family == "person":
        return a.offices.isdisjoint(b.offices)
    if a.family == "place":  # One entry of the gazetteer has been joined before.
        return True
    return a.family == "organisation" and any(all(map(borne_elsewhere, f.names)) for f in (a, b))


def _other_long_name(clusters: Clusters, left: str, right: str) -> bool:
    """Whether both have a written-out name and these are of two organisations that share an acronym."""
    a, b = clusters.facts(left), clusters.facts(right)
    if a.family != "organisation":
        return False
    longs, others = (sorted(n for n in f.names if " " in n or "-" in n)[:3] for f in (a, b))
    return bool(longs and others) and all(
        compare_names(x, y, Kind.ORGANISATION).score < 0.5 for x in longs for y in others
    )


def _father_and_son(clusters: Clusters, left: str, right: str) -> bool:
    """Whether the one goes by "Jr" and the other by "Sr"."""
    a, b = clusters.facts(left), clusters.facts(right)
    if a.family != "person":
        return False
    mine, theirs = ({g for n in f.names if (g := person_name(n).generation) is not None} for f in (a, b))
    return bool(mine and theirs) and mine.isdisjoint(theirs)
