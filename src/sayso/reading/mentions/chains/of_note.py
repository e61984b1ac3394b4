"""Whether "the group" may be the body that a report is about, and not the one that was last named in passing."""

from __future__ import annotations

from sayso.model.mention import Kind, Level
from sayso.reading.mentions.chains.clusters import Clusters

_ACTING = frozenset({"nsubj", "nsubj:pass", "obl:agent", "ROOT"})
#: What stands within the phrase of who acts: "a Reef Front commander said".
_WITHIN = frozenset({"compound", "nmod", "nmod:poss", "nmod:desc", "appos", "flat", "conj"})
_DEFINITE = frozenset({"the", "this"})
#: In how many sentences before another is "the outfit" still, and how often one is told of that a report is about.
_LATELY, _OFTEN = 10, 3


def of_less_note(clusters: Clusters, i: int, chain: int) -> bool:
    """Whether the body named last stood there in passing, and another is told of oftener, or by this very noun.

    "The Reef Front denied it. … He was garlanded by an officer of the Dawn League. He left. The outfit …".
    """
    sheet = clusters.sheet
    here = sheet.sentence[clusters.mentions[i].root]
    told = [j for j in range(i) if clusters.find(j) == chain]
    if clusters.mentions[i].kind is not Kind.ORGANISATION or _lately_acting(clusters, told, here):
        return False
    lemma = sheet.lemma[clusters.mentions[i].root]
    others = {c for j in range(i) if (c := clusters.find(j)) != chain and clusters.facts(j).kind is Kind.ORGANISATION}
    return any(_called_so(clusters, i, c, lemma) or _oftener(clusters, i, c, len(told)) for c in others)


def _lately_acting(clusters: Clusters, told: list[int], here: int) -> bool:
    """Whether a body was told of in the sentence before, or acted where it was told of last."""
    sheet, roots = clusters.sheet, [clusters.mentions[j].root for j in told]
    last = max(sheet.sentence[root] for root in roots)
    return here - last <= 1 or any(_acting(clusters, root) for root in roots if sheet.sentence[root] == last)


def _acting(clusters: Clusters, at: int) -> bool:
    """Whether a word stands in the phrase of who acts; by whom it is done, not beside it: "by Teth, a Reef man"."""
    sheet, beside = clusters.sheet, False
    while sheet.dep[at] in _WITHIN and sheet.head[at] != at:
        beside = beside or sheet.dep[at] == "appos"
        at = sheet.head[at]
    return sheet.dep[at] in _ACTING and not (beside and sheet.dep[at] == "obl:agent")


def _called_so(clusters: Clusters, i: int, chain: int, lemma: str) -> bool:
    """Whether another was lately told of by the noun and its article: it is "the outfit"."""
    sheet, mentions = clusters.sheet, clusters.mentions
    least = sheet.sentence[mentions[i].root] - _LATELY
    return any(
        other.level is Level.NOMINAL
        and clusters.find(j) == chain
        and sheet.sentence[other.root] >= least
        and sheet.lemma[other.root] == lemma
        and any(sheet.words[c].lower() in _DEFINITE for c in sheet.children[other.root] if sheet.dep[c] == "det")
        for j, other in enumerate(mentions[:i])
    )


def _oftener(clusters: Clusters, i: int, chain: int, times: int) -> bool:
    """Whether another armed or nameless sort of body is told of often, and oftener than so many times."""
    words = clusters.words
    facts = clusters.facts(chain)
    sort = {n for n in facts.nouns if words.noun_kind(n) is Kind.ORGANISATION}
    known = facts.named and (not sort or bool(sort & words.armed))
    return known and max(_OFTEN, times + 1) <= sum(clusters.find(j) == chain for j in range(i))
