"""Definite descriptions: "the group", "the Hamas leader", "this organisation" for what was named before."""

from __future__ import annotations

from collections.abc import Callable

from sayso.model.mention import Kind, Level
from sayso.reading.mentions.chains.clusters import Clusters
from sayso.reading.mentions.chains.of_note import of_less_note
from sayso.reading.mentions.chains.same_names import head_word
from sayso.reading.mentions.chains.sorts import (
    BODY,
    OF_STATE,
    SEVERAL,
    SORTS,
    any_sort,
    generic,
    known_noun,
    number,
    of_another_sort,
    of_its_sort,
)
from sayso.reading.mentions.sheet import Sheet

Test = Callable[[Clusters, int, int], bool]

_DEFINITE = frozenset(["the", "this", "that", "these", "those"])

# Words that make a description a new thing, however definite its article.
_OTHER = frozenset(
    [
        "other",
        "another",
        "first",
        "second",
        "third",
        "last",
        "next",
        "previous",
        "former",
        "same",
        "only",
        "latest",
        "new",
        "different",
        "rival",
    ]
)
# What comes of two bodies, or is yet to come, is neither of those before it: "the merged bank", "the future agency".
_TO_COME = frozenset(
    ["merged", "combined", "united", "joint", "enlarged", "resulting", "future", "planned", "proposed"]
)

# What tells one of several: "the younger brother", "the eldest son", "the larger company".
_COMPARED = frozenset(["JJR", "RBR", "JJS", "RBS"])
_OF_AGE = frozenset(["elder", "eldest", "older", "oldest", "younger", "youngest", "senior", "junior", "firstborn"])

# What a body may be for a while, whatever its name.

# What a body is by its faith or work, which its name or a noun beside it tells where it is so.

# What beside its noun tells a thing from others of its sort.
_TELLING = frozenset({"amod", "compound", "nmod:poss", "nmod:desc"})

# How many sentences back a description looks; in how many before it another is still in mind.
_NEAR, _SAME_NOUN, _JUST_NOW = 4, 10, 2
_SIDES = ("nsubj", "nsubj:pass", "obj")
_ANY_BODY = frozenset(["group", "organisation", "organization", "body"])
_RIVALS = frozenset({"rival", "competitor"})
# What no company or group is.


def join_description(clusters: Clusters, i: int) -> None:
    """Join a definite description to the one thing before it that it fits; of two, neither."""
    sheet, mention = clusters.sheet, clusters.mentions[i]
    if mention.level is not Level.NOMINAL or not definite(sheet, i, clusters):
        return
    if _join_repeated(clusters, i) or _join_aged(clusters, i):
        return
    if generic(clusters, i):
        chains = _before(clusters, i, _NEAR, any_sort)
        best = _nearest(clusters, i, chains)
        open_yet = best is not None and (
            _another_before(clusters, i, best, chains)
            or _another_beside(clusters, i, best)
            or of_less_note(clusters, i, best)
        )
        open_yet = open_yet or (best is not None and _another_in_front(clusters, i, best))
        if best is not None and not open_yet and not _another_since(clusters, i, best):
            clusters.join(best, i)
        return
    for window, test in ((_SAME_NOUN, known_noun), (_NEAR, of_its_sort)):
        chains = _before(clusters, i, window, test)
        if len(chains) == 1:
            since = test is not known_noun and _another_since(clusters, i, chains[0])
            if not since and not _another_in_front(clusters, i, chains[0]):
                clusters.join(chains[0], i)
            return
        if chains and test is known_noun:
            if sum(clusters.facts(c).kind is Kind.PERSON and clusters.facts(c).named for c in chains) > 1:
                return  # Two chiefs: "the chief" may be either.
            best = _nearest(clusters, i, chains)
            if best is not None and not _another_in_front(clusters, i, best):
                clusters.join(best, i)
            return


def _another_since(clusters: Clusters, i: int, chain: int) -> bool:
    """Whether another body that the description may be of is told of behind the last word of the likeliest.

    "Marrow Holdings was sold. Tern Works owns a fifth of it. The company …": a name need not say what it is.
    """
    mentions = clusters.mentions
    lemma = clusters.sheet.lemma[mentions[i].root]
    if mentions[i].kind is not Kind.ORGANISATION or lemma in clusters.facts(chain).nouns:
        return False  # "The Marsh Hawks are an armed group. A charity is a front for the group."
    last = max(j for j in range(i) if clusters.find(j) == chain and mentions[j].level is not Level.PRONOUN)
    return any(_may_be_it(clusters, i, j) for j in range(last + 1, i) if mentions[j].end <= mentions[i].start)


def _another_in_front(clusters: Clusters, i: int, chain: int) -> bool:
    """Whether a clause in front names another body, and not the likeliest: "after we wrote to Tern, the firm left"."""
    sheet, mention = clusters.sheet, clusters.mentions[i]
    if mention.kind is not Kind.ORGANISATION or sheet.dep[mention.root] not in _SIDES[:2]:
        return False
    verb = sheet.head[mention.root]
    clauses = {c for c in sheet.children[verb] if sheet.dep[c] == "advcl" and c < mention.root}
    named = [j for j, m in enumerate(clusters.mentions[:i]) if m.level is Level.NAMED and m.kind is Kind.ORGANISATION]
    firms = [j for j in named if head_word(clusters.mentions[j].text).casefold() not in OF_STATE]
    there = {clusters.find(j) for j in firms if clauses & set(_above(sheet, clusters.mentions[j].root, verb))}
    return len(there) > 1 or bool(there - {chain})


def _above(sheet: Sheet, at: int, verb: int) -> list[int]:
    """A word with those above it, below a verb."""
    found = [at]
    while sheet.head[found[-1]] not in (found[-1], verb):
        found.append(sheet.head[found[-1]])
    return found


def _may_be_it(clusters: Clusters, i: int, j: int) -> bool:
    """Whether another's own word leaves open that it is what a description is of."""
    sheet, other = clusters.sheet, clusters.mentions[j]
    if other.level is Level.PRONOUN or number(clusters, j) == "plural" or SEVERAL.fullmatch(other.text):
        return False
    lemma, own = sheet.lemma[clusters.mentions[i].root], sheet.lemma[other.root]
    if other.level is Level.NOMINAL:
        new = any(sheet.words[c].lower() in ("a", "an") for c in sheet.children[other.root])
        body = other.kind is Kind.ORGANISATION or own in _RIVALS
        return new and body and own not in OF_STATE and sheet.dep[other.root] in _SIDES
    acting = sheet.head[other.root] if sheet.dep[other.root] == "appos" else other.root  # "Its rival Tern Works sued".
    if sheet.dep[acting] not in _SIDES[:2] or other.kind is not Kind.ORGANISATION:
        return False
    last = head_word(other.text).casefold()
    if lemma in _ANY_BODY:
        return last not in OF_STATE and last not in clusters.words.armed
    return last == lemma or last in SORTS.get(lemma, ()) or clusters.words.noun_kind(last) is None


def _another_before(clusters: Clusters, i: int, chain: int, chains: list[int]) -> bool:
    """Whether another of the bodies that a generic noun fits has acted in one of the two sentences before."""
    sheet, mentions = clusters.sheet, clusters.mentions
    if mentions[i].kind is not Kind.ORGANISATION:
        return False
    here, others = sheet.sentence[mentions[i].root], set(chains) - {chain}
    return any(
        clusters.find(j) in others and sheet.dep[mentions[j].root] in _SIDES[:2]
        for j in range(i)
        if 0 < here - sheet.sentence[mentions[j].root] <= _JUST_NOW
    )


def _another_beside(clusters: Clusters, i: int, chain: int) -> bool:
    """Whether "the organisation" may be another body of the sentence before, whatever that one's name says it is.

    "The ministry closed the Care Council, accusing it of ties to the Reef Front.  The organisation denied it."
    """
    sheet, mentions = clusters.sheet, clusters.mentions
    if sheet.lemma[mentions[i].root] not in BODY & _ANY_BODY:
        return False
    here = sheet.sentence[mentions[i].root]
    return any(
        other.level is Level.NAMED
        and other.kind is Kind.ORGANISATION
        and here - sheet.sentence[other.root] == 1
        and clusters.find(j) != chain
        and head_word(other.text).casefold() not in OF_STATE
        for j, other in enumerate(mentions[:i])
    )


def _join_repeated(clusters: Clusters, i: int) -> bool:
    """Join "the Ostby dock workers' club" to the same words before it, however far; a bare "the club" is too little."""
    sheet, mention = clusters.sheet, clusters.mentions[i]
    if not any(sheet.dep[c] in _TELLING for c in sheet.children[mention.root] if sheet.start[c] >= mention.start):
        return False
    words = mention.text.casefold().split()
    for j in range(i - 1, -1, -1):
        other = clusters.mentions[j]
        if other.level is Level.NOMINAL and other.kind is mention.kind and other.text.casefold().split() == words:
            return clusters.join(j, i)
    return False


def _join_aged(clusters: Clusters, i: int) -> bool:
    """Join "the 71-year-old builder" that opens a sentence to the one person, and subject, of the sentence before."""
    sheet, mention = clusters.sheet, clusters.mentions[i]
    first = sheet.token_at(mention.start)
    told = any(sheet.words[c].lower() == "old" and sheet.words[c - 2] == "year" for c in sheet.children[mention.root])
    if mention.kind is not Kind.PERSON or not told or first < 1 or sheet.sentence[first - 1] == sheet.sentence[first]:
        return False
    back = sheet.sentence[first] - 1
    people = [j for j, m in enumerate(clusters.mentions) if sheet.sentence[m.root] == back and m.kind is Kind.PERSON]
    acting = [j for j in people if sheet.dep[clusters.mentions[j].root] in ("nsubj", "nsubj:pass")]
    alone = len({clusters.find(j) for j in people}) == 1 and bool(acting)
    return alone and clusters.facts(acting[0]).named and clusters.join(acting[0], i)


def join_possessed(clusters: Clusters, i: int) -> None:
    """Join "her brother" to "Naz's brother" before it: the same noun, owned by the same."""
    sheet, mention = clusters.sheet, clusters.mentions[i]
    owner = _owner(clusters, i)
    if owner is None or sheet.child(mention.root, "amod", "nummod", "acl:relcl", "nmod") is not None:
        return
    for j in range(i - 1, -1, -1):
        other = clusters.mentions[j]
        if sheet.sentence[mention.root] - sheet.sentence[other.root] > _SAME_NOUN:
            return
        same = other.level is Level.NOMINAL and sheet.lemma[other.root] == sheet.lemma[mention.root]
        if same and number(clusters, i) == number(clusters, j) and _owner(clusters, j) == owner:
            clusters.join(j, i)
            return


def _owner(clusters: Clusters, i: int) -> int | None:
    """The chain that a nominal mention belongs to, by a possessive; ``None`` without one."""
    if clusters.mentions[i].level is not Level.NOMINAL:
        return None
    child = clusters.sheet.child(clusters.mentions[i].root, "nmod:poss")
    owner = clusters.by_root.get(child) if child is not None else None
    return None if owner is None else clusters.find(owner)


def definite(sheet: Sheet, i: int, clusters: Clusters) -> bool:
    """Whether a nominal mention points back: a definite article and nothing that makes it new."""
    root = clusters.mentions[i].root
    determiner = next((c for c in sheet.children[root] if sheet.dep[c] == "det"), None)
    if determiner is None or sheet.words[determiner].lower() not in _DEFINITE:
        return False
    for child in sheet.children[root]:
        dep = sheet.dep[child]
        if dep in ("acl", "acl:relcl", "nmod", "nummod", "conj") or sheet.lemma[child] in _OTHER:
            return False
        if dep == "amod" and sheet.words[child].lower() in _TO_COME:
            return False
        if dep == "amod" and (sheet.tag[child] in _COMPARED or sheet.lemma[child] in _OF_AGE):
            return False
    return True


def _before(clusters: Clusters, i: int, window: int, test: Test) -> list[int]:
    """The chains in the sentences before that pass a test, latest first."""
    sheet, mention = clusters.sheet, clusters.mentions[i]
    least = sheet.sentence[mention.root] - window
    found: dict[int, None] = {}
    for j in range(i - 1, -1, -1):
        other = clusters.mentions[j]
        if sheet.sentence[other.root] < least:
            break
        overlaps = other.end > mention.start
        if overlaps or other.level is Level.PRONOUN or clusters.find(j) in found:
            continue
        if test(clusters, i, j) and _agrees(clusters, i, j):
            found[clusters.find(j)] = None
    return list(found)


def _agrees(clusters: Clusters, i: int, j: int) -> bool:
    """Names beside the description ("the Hamas leader") must stand beside the other too, where it has any."""
    if of_another_sort(clusters, i, j):
        return False
    mine, theirs = clusters.facts(i).beside, clusters.facts(j).beside
    own = set(clusters.mentions[j].text.split())
    return not mine or mine <= theirs | own


def _nearest(clusters: Clusters, i: int, chains: list[int]) -> int | None:
    """The chain told of last, if it alone stands in that sentence."""
    sheet, mentions = clusters.sheet, clusters.mentions
    chosen = set(chains)
    at: dict[int, set[int]] = {}
    for j in range(i - 1, -1, -1):
        sentence = sheet.sentence[mentions[j].root]
        if at and sentence not in at:
            break
        if clusters.find(j) in chosen:
            at.setdefault(sentence, set()).add(clusters.find(j))
    found = next(iter(at.values()), set())
    return next(iter(found)) if len(found) == 1 else None
