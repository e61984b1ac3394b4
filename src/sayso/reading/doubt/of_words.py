"""Marks of the word that states a claim: its place in the tree, how sure the parser is of it, and its sentence."""

from __future__ import annotations

from collections.abc import Iterator

from sayso.reading.claims.grammar.tree import Tree
from sayso.reading.doubt.steps import step

_HELPERS = frozenset({"mark", "aux", "aux:pass", "cop", "cc", "advmod"})
_QUOTES = frozenset({'"', "“", "”"})
_PARTING = frozenset({"-", "–", "—", ";", ":", "("})
_CLOSING = frozenset({".", "?", "!", '"', "”", "’"})
#: The part of a sentence's words with a capital from which on it is a headline.
_HIGH = 0.6
_DEEPEST = 6


def of_verb(predicate: str, tree: Tree, i: int) -> Iterator[str]:
    """The word's own form, what it hangs on and what hangs on it."""
    head, path = tree.head[i], tree.path(i)
    tag, dep = tree.tag[i], tree.dep[i]
    yield f"predicate={predicate}"
    lemma = _lemma(tree, i)
    yield f"lemma={lemma}"
    yield f"tag={tag}"
    yield f"dep={dep}"
    yield f"tag,dep={tag},{dep}"
    yield f"dep,head={dep},{tree.tag[head]}"
    yield f"headlemma={_lemma(tree, head)}" if head != i else "root"
    yield f"path={dep}<{tree.dep[head]}<{tree.dep[tree.head[head]]}"
    yield f"depth={min(len(path), _DEEPEST)}"
    yield from (f"under={tree.dep[j]}" for j in path[1:])
    yield f"lemma,dep={lemma},{dep}"
    yield f"around={tree.pos[i - 1] if i else 'start'},{tag},{tree.pos[i + 1] if i + 1 < len(tree) else 'end'}"
    yield f"next={tree.tag[i + 1]}" if i + 1 < len(tree) else "next=end"
    yield f"before={tree.tag[i - 1]}" if i else "before=start"
    yield from _of_children(tree, i)
    yield from _of_clauses(tree, i)


def _lemma(tree: Tree, i: int) -> str:
    """The lemma of a common word: names say nothing of how they are read."""
    return "name" if tree.pos[i] == "PROPN" else tree.lemma[i]


def _of_clauses(tree: Tree, i: int) -> Iterator[str]:
    """The relative clauses, joined verbs and clauses before their verb on the way to the root."""
    for j in tree.path(i):
        head, dep = tree.head[j], tree.dep[j]
        own = "own" if j == i else "over"
        if dep.startswith("acl"):
            yield from (f"{own}:{name}" for name in _of_noun_clause(tree, j))
        elif dep == "conj" and tree.is_verb(j):
            subjects = [k for k in range(min(head, j) + 1, max(head, j)) if tree.dep[k].startswith("nsubj")]
            yield f"{own}:joined{step(j - head, (4, 8, 15, 25))},{min(len(subjects), 2)}"
            yield f"{own}:joined {tree.tag[head]}+{tree.tag[j]}"
        elif dep == "advcl" and j < head:
            yield f"{own}:clause before"
        elif dep == "ccomp":
            yield f"{own}:said by {tree.tag[head]}"


def _of_noun_clause(tree: Tree, j: int) -> Iterator[str]:
    """A clause about a noun: how far off it stands, which other nouns lie between, and by which word it is tied."""
    noun, first = tree.head[j], tree.subtree(j)[0]
    between = [k for k in range(noun + 1, first) if tree.pos[k] in ("NOUN", "PROPN")]
    tie = next((tree.lower[k] for k in range(first, j) if tree.tag[k] in ("WDT", "WP", "WP$", "WRB")), "none")
    yield f"clause of {tree.pos[noun]} by {tie}"
    yield f"clause behind{step(first - noun, (2, 3, 5, 8))},{min(len(between), 2)}"
    yield f"clause of {tree.dep[noun]}"
    if tree.dep[noun].startswith(("nmod", "conj", "appos")):
        yield f"clause either {tree.pos[noun]} or {tree.pos[tree.head[noun]]}"


def _of_children(tree: Tree, i: int) -> Iterator[str]:
    subject = tree.with_dep(i, "nsubj")
    own = "own" if subject else "none"
    yield f"subject={own},{tree.dep[i]}"
    yield f"subject={own},{tree.tag[i]}"
    if subject:
        yield f"subjecttag={tree.tag[subject[0]]}"
        yield f"subjectdep={tree.dep[subject[0]]}"
    for c in tree.children[i]:
        if tree.dep[c] in _HELPERS:
            yield f"child={tree.dep[c]}:{tree.lower[c]}"
        elif tree.dep[c] != "punct":
            yield f"child={tree.dep[c]}{'+' if c > i else '-'}"


def of_chances(tree: Tree, i: int) -> dict[str, float]:
    """How sure the parser is of the word, of those over it and of those below it."""
    above = min(tree.sure[j] for j in tree.path(i))
    below = [tree.sure[j] for j in tree.subtree(i) if tree.pos[j] != "PUNCT"] or [1.0]
    children = [tree.sure[c] for c in tree.children[i] if tree.pos[c] != "PUNCT"] or [1.0]
    found = {
        "path doubt": 1 - above,
        f"path{step(above, (0.3, 0.5, 0.6, 0.7, 0.8, 0.9, 0.97))}": 1.0,
        f"own{step(tree.sure[i], (0.5, 0.7, 0.9, 0.97))}": 1.0,
        f"below{step(min(below), (0.3, 0.5, 0.7, 0.9))}": 1.0,
        "doubt below": sum(1 - s for s in below) / len(below),
        f"children{step(min(children), (0.4, 0.6, 0.8, 0.9))}": 1.0,
    }
    loose = (c for c in tree.children[i] if tree.dep[c].startswith(("nsubj", "obj")) and tree.sure[c] < 0.8)
    return found | {f"{tree.dep[c]} doubted": 1.0 for c in loose}


def of_sentence(tree: Tree, i: int) -> dict[str, float]:
    """How long and winding the sentence is, whether a headline or a quotation, and where in it the word stands."""
    first, size = tree.sent[i], len(tree.doc[i].sent)
    inside = range(first, first + size)
    doubt = sum(1 - tree.sure[j] for j in inside) / size
    letters = [j for j in inside if tree.lower[j].isalpha()]
    high = sum(tree.doc[j].text[:1].isupper() for j in letters)
    found = {
        f"long{step(size, (8, 12, 20, 30, 40, 55))}": 1.0,
        f"verbs{step(sum(tree.pos[j] == 'VERB' for j in inside), (2, 3, 4, 6, 8))}": 1.0,
        "sentence doubt": 3 * doubt,
        f"sentence doubt{step(doubt, (0.02, 0.05, 0.1, 0.15))}": 1.0,
        f"place{step((i - first) / size, (0.15, 0.3, 0.5, 0.7, 0.85))}": 1.0,
    }
    told = {
        "headline": bool(letters) and high > _HIGH * len(letters),
        "no stop": tree.lower[first + size - 1] not in _CLOSING,
        "in quotes": sum(tree.lower[j] in _QUOTES for j in range(first, i)) % 2 == 1,
        "quote first": tree.lower[first] in _QUOTES,
    }
    found |= {name: 1.0 for name, so in told.items() if so}
    return found | {f"has {tree.lower[j]}": 1.0 for j in inside if tree.lower[j] in _PARTING}
