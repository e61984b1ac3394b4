"""chains: which mentions of a document are of one thing.  A wrong join is worse than a missing one.

Names first, then what a sentence states, then descriptions and pronouns in the order of the text.
"""

from __future__ import annotations

from sayso.model.mention import Kind, Level, Mention
from sayso.reading.mentions.ages import age_of
from sayso.reading.mentions.chains.antecedents import join_pronoun
from sayso.reading.mentions.chains.clusters import Clusters
from sayso.reading.mentions.chains.descriptions import join_description, join_possessed
from sayso.reading.mentions.chains.members import find_members
from sayso.reading.mentions.chains.same_names import join_names
from sayso.reading.mentions.chains.speakers import join_speakers
from sayso.reading.mentions.chains.ties import join_ties
from sayso.reading.mentions.found import Found
from sayso.reading.mentions.lexicon import Lexicon
from sayso.reading.mentions.pronouns import PERSONS
from sayso.reading.mentions.sheet import Sheet

_THIRD = PERSONS[3] | PERSONS[33]


def chain(sheet: Sheet, found: list[Found], words: Lexicon) -> tuple[Mention, ...]:
    """The mentions with ids, chains, names and members, by start."""
    clusters = Clusters(sheet, found, words)
    join_names(clusters)
    clusters.seal()
    join_ties(clusters)
    join_speakers(clusters)
    for i, mention in enumerate(found):
        if mention.level is Level.NOMINAL:
            if not find_members(clusters, i):
                join_description(clusters, i)
        elif mention.label == "personal" and mention.text.lower() in _THIRD:
            join_pronoun(clusters, i)
    for i in range(len(found)):
        join_possessed(clusters, i)
    return _mentions(clusters)


def _mentions(clusters: Clusters) -> tuple[Mention, ...]:
    ids: dict[int, str] = {}
    for i in range(len(clusters.mentions)):
        ids.setdefault(clusters.find(i), f"e{len(ids) + 1}")
    names = _names(clusters)
    several = {clusters.find(i): chains for i, chains in sorted(clusters.members.items(), reverse=True)}
    made = []
    for i, found in enumerate(clusters.mentions):
        root = clusters.find(i)
        made.append(
            Mention(
                id=f"m{i + 1}",
                start=found.start,
                end=found.end,
                text=found.text,
                kind=_kind(clusters, i),
                level=found.level,
                chain=ids[root],
                name=names[root],
                members=tuple(dict.fromkeys(ids[clusters.find(m)] for m in several.get(root, ()))),
                head=clusters.sheet.start[found.root],
                age=_age(clusters, found),
            )
        )
    return tuple(made)


def _age(clusters: Clusters, found: Found) -> int | None:
    person = found.level is Level.NAMED and found.kind is Kind.PERSON
    return age_of(clusters.sheet.text, found.start, found.end) if person else None


def _kind(clusters: Clusters, i: int) -> Kind:
    """A name's own kind; a noun's or pronoun's is its chain's."""
    found = clusters.mentions[i]
    return found.kind if found.level is Level.NAMED else clusters.facts(i).kind


def _names(clusters: Clusters) -> dict[int, str]:
    """The best name of each chain: the fullest name, the first of equals; without a name the first noun, or word."""
    best: dict[int, tuple[tuple[int, int], str]] = {}
    for i, mention in enumerate(clusters.mentions):
        root = clusters.find(i)
        level = {Level.NAMED: 2, Level.NOMINAL: 1, Level.PRONOUN: 0}[mention.level]
        rank = (level, len(mention.text) if mention.level is Level.NAMED else 0)
        if root not in best or rank > best[root][0]:
            best[root] = (rank, " ".join(mention.text.split()))
    return {root: name for root, (_, name) in best.items()}
