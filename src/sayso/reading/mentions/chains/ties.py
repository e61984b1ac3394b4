"""Joins that the sentence itself states: appositions, "X is the …", relative pronouns."""

from __future__ import annotations

from sayso.model.mention import Kind, Level
from sayso.reading.mentions.chains.clusters import Clusters
from sayso.reading.mentions.found import Found
from sayso.reading.mentions.pronouns import relative_of

# Words that keep "X is a Y" from being said as it stands.
_HEDGES = frozenset(
    [
        "not",
        "never",
        "n't",
        "allegedly",
        "reportedly",
        "supposedly",
        "reputedly",
        "may",
        "might",
        "could",
        "would",
        "should",
        "can",
        "must",
        "will",
    ]
)


def join_ties(clusters: Clusters) -> None:
    """Join what the grammar of one sentence makes one."""
    for i, mention in enumerate(clusters.mentions):
        if mention.label == "relative":
            _relative(clusters, i)
    for i, mention in enumerate(clusters.mentions):
        if mention.level is Level.NAMED:
            _noun_before(clusters, i)
        if mention.level is not Level.PRONOUN:
            _apposed(clusters, i)
            _copula(clusters, i)
            _named_by_copula(clusters, i)


def _relative(clusters: Clusters, i: int) -> None:
    noun = relative_of(clusters.sheet, clusters.mentions[i].root)
    antecedent = clusters.by_root.get(noun) if noun is not None else None
    if antecedent is not None:
        clusters.join(antecedent, i)


def _noun_before(clusters: Clusters, i: int) -> None:
    """The noun right before a name of its kind: "the group Sea Watch", "its commander Naz"."""
    sheet, name = clusters.sheet, clusters.mentions[i]
    before = sheet.token_at(name.start) - 1
    noun = clusters.by_root.get(before) if before >= 0 else None
    if noun is None or sheet.sentence[before] != sheet.sentence[name.root] or sheet.tag[before] != "NN":
        return
    other = clusters.mentions[noun]
    if other.level is Level.NOMINAL and other.kind is name.kind and other.end == sheet.end[before]:
        clusters.join(noun, i)


def _apposed(clusters: Clusters, i: int) -> None:
    """An apposition ("Naz, head of the league") is one thing; two names side by side are not."""
    sheet, mention = clusters.sheet, clusters.mentions[i]
    if sheet.dep[mention.root] not in ("appos", "nmod:desc"):
        return
    if sheet.head[mention.root] > mention.root:
        # An apposition follows what it stands beside: this one is a slip of the parse.
        return
    other = _described(clusters, mention)
    if other is None:
        return
    levels = {mention.level, clusters.mentions[other].level}
    if levels == {Level.NAMED} or clusters.mentions[other].kind is not mention.kind:
        return
    if mention.level is Level.NAMED and _other_name(clusters, other, mention):
        return
    clusters.join(other, i)


def _other_name(clusters: Clusters, i: int, mention: Found) -> bool:
    """Whether the chain of a mention has a name already that shares no word with this one: one noun, two people."""
    if not clusters.facts(i).named:
        return False
    words = set(mention.text.casefold().split())
    named = (m for j, m in enumerate(clusters.mentions) if m.level is Level.NAMED and clusters.same(i, j))
    return any(words.isdisjoint(m.text.casefold().split()) for m in named)


def _described(clusters: Clusters, mention: Found) -> int | None:
    """What an apposition describes: what it hangs on, or the noun of its kind over that.

    "The leader of the union, Ada Quill," is hung on the union as often as on the leader.
    """
    sheet, at = clusters.sheet, clusters.sheet.head[mention.root]
    nearest = clusters.by_root.get(at)
    while mention.level is Level.NAMED and sheet.dep[at].startswith("nmod") and sheet.head[at] < at:
        other = clusters.by_root.get(at)
        if other is not None and clusters.mentions[other].kind is mention.kind:
            return other
        at = sheet.head[at]
    other = clusters.by_root.get(at)
    fits = other is not None and clusters.mentions[other].kind is mention.kind
    return other if fits else nearest


def _copula(clusters: Clusters, i: int) -> None:
    """The subject and the noun of "Naz is a commander", unless denied, hedged or asked."""
    sheet, root = clusters.sheet, clusters.mentions[i].root
    if sheet.child(root, "cop") is None or clusters.mentions[i].level is not Level.NOMINAL:
        return
    if sheet.child(root, "case") is not None or sheet.child(root, "cc") is not None:
        return
    if any(sheet.words[c].lower() in _HEDGES or sheet.words[c] == "?" for c in sheet.children[root]):
        return
    over = sheet.head[root]
    once = sheet.dep[root] == "xcomp" and sheet.lemma[over] == "use" and sheet.tag[over] == "VBD"
    subject = sheet.child(over if once else root, "nsubj")  # "Quill used to be the mayor".
    other = clusters.by_root.get(subject) if subject is not None else None
    if other is not None and clusters.mentions[other].start < clusters.mentions[i].start:
        clusters.join(other, i)


def _named_by_copula(clusters: Clusters, i: int) -> None:
    """The subject and the name of "the person charged is Ada Quill", unless denied, hedged or asked."""
    sheet, mention = clusters.sheet, clusters.mentions[i]
    cop = sheet.child(mention.root, "cop")
    if cop is None or mention.level is not Level.NAMED or mention.kind is not Kind.PERSON:
        return
    if any(sheet.words[c].lower() in _HEDGES or sheet.words[c] == "?" for c in sheet.children[mention.root]):
        return
    subject = sheet.child(mention.root, "nsubj")
    other = clusters.by_root.get(subject) if subject is not None and subject < cop else None
    if other is None or sheet.child(mention.root, "case", "cc", "conj") is not None:
        return
    noun = clusters.mentions[other]
    definite = any(sheet.words[c].lower() == "the" for c in sheet.children[noun.root])
    if noun.level is Level.NOMINAL and noun.kind is Kind.PERSON and definite:
        clusters.join(other, i)
