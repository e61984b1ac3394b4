"""Mentions that stand for several: "the two organisations" lists both."""

from __future__ import annotations

from collections.abc import Iterable

from sayso.model.mention import Kind, Level
from sayso.reading.mentions.chains.clusters import Clusters
from sayso.reading.mentions.sheet import Sheet

_NUMBERS = {"two": 2, "both": 2, "three": 3, "four": 4, "five": 5, "2": 2, "3": 3, "4": 4, "5": 5}
_POINTING = frozenset(["the", "these", "those", "both"])
_NEARBY = frozenset(["these", "those"])
_COUNTRIES = frozenset({"country", "nation"})
_NEAR = 4


def find_members(clusters: Clusters, i: int) -> bool:
    """Note the members of a definite plural; whether it has any.

    With a number ("the two groups") it means the last row of as many names; without one ("these groups") the row just
    before it, or what the plural before it means.
    """
    sheet, mention = clusters.sheet, clusters.mentions[i]
    if mention.level is not Level.NOMINAL or sheet.tag[mention.root] not in ("NNS", "NNPS"):
        return False
    words = {sheet.words[c].lower() for c in sheet.children[mention.root] if c < mention.root}
    if not words & _POINTING or sheet.child(mention.root, "nmod", "acl:relcl", "acl") is not None:
        return False
    count = next((_NUMBERS[w] for w in sorted(words) if w in _NUMBERS), None)
    if count is None:
        chains = _as_before(clusters, i) or (_row_just_before(clusters, i) if words & _NEARBY else [])
    else:
        chains = _pair(clusters, i, count) or _window(clusters, i, count)
        chains = [] if _only_spoken_of(clusters, i, chains) else chains
    if chains:
        clusters.members[i] = chains
        _join_equals(clusters, i)
    return bool(chains)


def _candidate(clusters: Clusters, i: int, j: int) -> bool:
    """Whether a named mention can be one of those that a plural stands for."""
    mention, other = clusters.mentions[i], clusters.mentions[j]
    if other.level is not Level.NAMED and clusters.facts(j).named is False:
        return False
    if mention.kind is Kind.PLACE:
        return other.kind is Kind.PLACE
    return clusters.facts(j).kind is mention.kind


def _pair(clusters: Clusters, i: int, count: int) -> list[int]:
    """The last row of names joined by "and" or a hyphen that has as many."""
    sheet = clusters.sheet
    for j in range(i - 1, 0, -1):
        if not _candidate(clusters, i, j):
            continue
        chains = _row(clusters, i, j)
        if len(chains) == count:
            return chains
        if sheet.sentence[clusters.mentions[i].root] - sheet.sentence[clusters.mentions[j].root] > 2 * _NEAR:
            break
    return []


def _only_spoken_of(clusters: Clusters, i: int, chains: list[int]) -> bool:
    """Whether people stand deep in a sentence of others who act: "Quill and Oake spoke of the release of X and Y".

    "The two leaders" may be those who act.
    """
    mentions, near = clusters.mentions, clusters.sheet.sentence[clusters.mentions[i].root] - _NEAR
    people = [
        k for k in range(i) if mentions[k].kind is Kind.PERSON and clusters.sheet.sentence[mentions[k].root] >= near
    ]
    acting = {clusters.find(k) for k in people if clusters.facts(k).named and _acts(clusters.sheet, mentions[k].root)}
    told = [k for k in people if clusters.find(k) in chains]
    return bool(told and acting - set(chains)) and all(
        _hangs_off_a_noun(clusters.sheet, mentions[k].root) for k in told
    )


def _acts(sheet: Sheet, root: int) -> bool:
    return sheet.dep[root] in ("nsubj", "nsubj:pass")


def _hangs_off_a_noun(sheet: Sheet, root: int) -> bool:
    """Whether a name, or the row that it stands in, only says of a noun whose it is, and not between whom."""
    while sheet.dep[root] == "conj":
        root = sheet.head[root]
    case = sheet.child(root, "case")
    return sheet.dep[root] == "nmod" and case is not None and sheet.words[case].lower() not in ("between", "with")


def _row(clusters: Clusters, i: int, j: int) -> list[int]:
    """The chains of the names in a row that ends with mention ``j``.

    Two places that only a comma joins are none: "Tern, Velmar" is Tern in Velmar.
    """
    row = [j]
    for k in range(j - 1, max(j - 8, -1), -1):
        within = row == [j] and clusters.mentions[j].kind is Kind.PLACE and _between(clusters, k, j) == ","
        if _joined(clusters, k, row[-1]) and _candidate(clusters, i, k) and not within:
            row.append(k)
    return list(dict.fromkeys(clusters.find(k) for k in reversed(row)))


def _joined(clusters: Clusters, a: int, b: int) -> bool:
    return _between(clusters, a, b) in ("and", "&", "-", "–", ",", "and the")


def _between(clusters: Clusters, a: int, b: int) -> str:
    """What stands between two mentions, a bracket behind the first apart."""
    first, second = clusters.mentions[a], clusters.mentions[b]
    between = clusters.sheet.text[first.end : second.start] if first.end <= second.start else "x"
    return (between.partition(")")[2] if between.startswith(" (") else between).strip()


def _window(clusters: Clusters, i: int, count: int) -> list[int]:
    """All the names of the kind in the sentences just before, if they are exactly as many."""
    sheet = clusters.sheet
    here = sheet.sentence[clusters.mentions[i].root]
    for size in range(_NEAR):
        chains: dict[int, None] = {}
        for j in range(i - 1, -1, -1):
            if sheet.sentence[clusters.mentions[j].root] < here - size:
                break
            if _candidate(clusters, i, j):
                chains[clusters.find(j)] = None
        if len(chains) >= count:
            return sorted(chains) if len(chains) == count and _of_that_sort(clusters, i, chains) else []
    return []


def _of_that_sort(clusters: Clusters, i: int, chains: Iterable[int]) -> bool:
    """Whether all of them are countries, where they are called so: "the two countries" are no country and its town."""
    if clusters.sheet.lemma[clusters.mentions[i].root] not in _COUNTRIES:
        return True
    known = {clusters.find(j) for j, m in enumerate(clusters.mentions) if m.text in clusters.words.countries}
    return set(chains) <= known


def _row_just_before(clusters: Clusters, i: int) -> list[int]:
    """The row of two names or more in this sentence or the one before, if there is one."""
    sheet, here = clusters.sheet, clusters.sheet.sentence[clusters.mentions[i].root]
    for j in range(i - 1, 0, -1):
        if sheet.sentence[clusters.mentions[j].root] < here - 1:
            return []
        row = _row(clusters, i, j) if _candidate(clusters, i, j) else []
        if len(row) > 1:
            return row
    return []


def _as_before(clusters: Clusters, i: int) -> list[int]:
    """The members of the plural of that kind just before, if no other plural of the kind stands between."""
    sheet, mention = clusters.sheet, clusters.mentions[i]
    for j in range(i - 1, -1, -1):
        other = clusters.mentions[j]
        if sheet.sentence[other.root] < sheet.sentence[mention.root] - _NEAR:
            break
        plural = other.level is Level.NOMINAL and sheet.tag[other.root] in ("NNS", "NNPS")
        if plural and other.kind is mention.kind:
            return clusters.members.get(j, [])
    return []


def _join_equals(clusters: Clusters, i: int) -> None:
    """Two plurals that stand for the same things are one."""
    same = set(clusters.members[i])
    for j in sorted(clusters.members, reverse=True):
        if j < i and set(clusters.members[j]) == same and clusters.mentions[j].kind is clusters.mentions[i].kind:
            clusters.join(j, i)
            return
