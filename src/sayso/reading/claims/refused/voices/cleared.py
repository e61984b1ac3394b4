"""Charges and verdicts that the same sentence takes off again: "was convicted, but the verdict was overturned"."""

from __future__ import annotations

from collections.abc import Iterator

from sayso.reading.claims.grammar.tree import Tree
from sayso.reading.claims.lexicon import words
from sayso.reading.claims.refused.clauses import MODALS
from sayso.reading.claims.refused.scene import Scene
from sayso.reading.claims.sketch import Sketch

_ACCUSING, _CLEARING = words("cleared_accusing"), words("cleared_clearing")
_QUASHING, _RULINGS = words("excused_quashing"), words("excused_rulings") | words("cleared_rulings")
_KILLING, _ANY = words("cleared_killing"), words("cleared_any")
#: "Set aside", "thrown out", "struck down".
_PHRASAL = frozenset({("set", "aside"), ("throw", "out"), ("strike", "out"), ("strike", "down"), ("toss", "out")})
_HE = frozenset({"he", "she", "they", "him", "her", "them", "his", "their"})
_WHO = frozenset({"who", "whom", "that", "which"})
_INNOCENT = frozenset({"innocent", "guilty"})
_UNDOING = frozenset({"quashing", "overturning", "reversal", "annulment", "quash"})
_FINDING = frozenset({"find", "conclude", "rule", "determine", "establish", "decide", "hold", "uncover", "report"})
_FAULT = words("cleared_faults")
_UNDERGOING = frozenset({"obj", "iobj", "nsubj:pass"})
_NOT = frozenset({"not", "n't", "n’t", "never", "no"})


def cleared(scene: Scene, sketch: Sketch) -> bool:
    """Whether who is charged or convicted is cleared in the same sentence: what is told of him is not all of it."""
    tree = scene.tree
    charge = next((j for j in _clause(tree, sketch.anchor) if _accuses(tree, j)), None)
    return charge is not None and any(_takes_off(tree, k, charge) for k in _others(tree, charge))


def quashed(tree: Tree, noun: int) -> tuple[int, ...]:
    """The words by which a verdict is undone: "was quashed", "the overturned conviction", "the quashing of it"."""
    over = tree.head[noun]
    if tree.lemma[noun] not in _RULINGS | {"imprisonment", "term"}:
        return ()
    beside = [c for c in tree.with_dep(noun, "amod", "acl") if tree.lemma[c] in _QUASHING and tree.tag[c] == "VBN"]
    if beside:
        return (beside[0],)
    if tree.lemma[over] in _UNDOING and tree.case(noun) == "of":
        return (over,)
    if noun not in _quashed(tree, over) or not _is_so(tree, over) or _helpers(tree, over) & _NOT:
        return ()
    after = [c for c in tree.children[over] if (tree.lemma[over], tree.lower[c]) in _PHRASAL]
    return (over, *after)


def _clause(tree: Tree, i: int) -> Iterator[int]:
    """The word and what it stands under, as what somebody is charged with: "accused of killing"."""
    yield i
    while tree.dep[i] in ("advcl", "obl", "xcomp", "ccomp", "obj", "nmod"):
        i = tree.head[i]
        yield i


def _accuses(tree: Tree, j: int) -> bool:
    return tree.is_verb(j) and bool({tree.lemma[j], tree.lower[j]} & _ACCUSING)


def _others(tree: Tree, charge: int) -> Iterator[int]:
    """The other verbs of the sentence but those that a charge follows on: "was acquitted of theft and charged"."""
    over = charge
    before = set()
    while tree.dep[over] == "conj":
        over = tree.head[over]
        before.add(over)
    for k in range(len(tree)):
        if tree.sent[k] == tree.sent[charge] and k != charge and k not in before and tree.is_verb(k):
            yield k


def _takes_off(tree: Tree, k: int, charge: int) -> bool:
    denied = bool(_helpers(tree, k) & _NOT)
    if not _is_so(tree, k):
        return False
    if _finds_no_fault(tree, k, denied) and _same(tree, _faulted(tree, k, charge), _who(tree, charge)):
        return True
    if _finds_innocent(tree, k, denied) or (not denied and _clears(tree, k)):
        return _same(tree, _who(tree, k), _who(tree, charge)) and _same_crime(tree, k, charge)
    return not denied and any(_his(tree, c, charge) for c in _quashed(tree, k))


def _is_so(tree: Tree, k: int) -> bool:
    """Whether it was done, and is not only wished or to come: not "asked a court to overturn it"."""
    helpers = _helpers(tree, k)
    return not (helpers & MODALS or "to" in helpers or "if" in helpers)


def _helpers(tree: Tree, k: int) -> set[str]:
    return {tree.lower[c] for c in tree.with_dep(k, "aux", "mark", "advmod")}


def _clears(tree: Tree, k: int) -> bool:
    """ "Was acquitted", "was released without charge"."""
    freed = tree.lemma[k] in ("release", "free") and any(
        tree.lemma[c] == "charge" and tree.case(c) == "without" for c in tree.with_dep(k, "obl")
    )
    return tree.lemma[k] in _CLEARING or freed


def _finds_innocent(tree: Tree, k: int, denied: bool) -> bool:
    """ "Was found not guilty", "was declared innocent"."""
    for c in tree.with_dep(k, "xcomp"):
        not_so = denied or any(tree.lower[x] in _NOT for x in tree.children[c])
        if tree.lower[c] in _INNOCENT and not_so == (tree.lower[c] == "guilty"):
            return True
    return False


def _finds_no_fault(tree: Tree, k: int, denied: bool) -> bool:
    """ "Found no fault with her", "found that he had done nothing wrong", "ruled there was no case to answer"."""
    if tree.lemma[k] not in _FINDING:
        return False
    told = [c for c in tree.with_dep(k, "obj", "ccomp") if c > k]
    for i in (i for c in told for i in tree.subtree(c)):
        if tree.lower[i] == "nothing" and any(tree.lower[c] == "wrong" for c in tree.children[i]):
            return True
        none = denied or any(tree.lower[c] in ("no", "any") for c in tree.children[i])
        if tree.lemma[i] in _FAULT and none:
            return True
    return False


def _faulted(tree: Tree, k: int, charge: int) -> int | None:
    """With whom no fault was found; whoever is charged where nobody is named."""
    told = [i for c in tree.with_dep(k, "obj", "ccomp") if c > k for i in tree.subtree(c)]
    named = (i for i in told if i != k and (tree.lower[i] in _HE or tree.pos[i] == "PROPN"))
    return next(named, _who(tree, charge))


def _quashed(tree: Tree, k: int) -> list[int]:
    """The "verdict" of "the verdict was overturned", the "appeal" of "won his appeal"."""
    below = {tree.lower[c] for c in tree.children[k]}
    sides = [c for c in tree.children[k] if tree.dep[c] in _UNDERGOING]
    if tree.lemma[k] in _QUASHING or any((tree.lemma[k], p) in _PHRASAL for p in below):
        over = tree.head[k] if tree.dep[k].startswith("acl") else k
        return [c for c in (*sides, over) if tree.lemma[c] in _RULINGS or tree.lower[c] in _WHO - {"who"}]
    won = tree.lemma[k] in ("win", "uphold", "allow")
    return [c for c in sides if won and tree.lemma[c] == "appeal"]


def _his(tree: Tree, ruling: int, charge: int) -> bool:
    """Whether a ruling is the one of the charge: nobody else's is named beside it."""
    whose = [c for c in tree.with_dep(ruling, "nmod") if tree.case(c) in ("", "against", "'s", "’s", "'")]
    return all(_same(tree, _owner(tree, c), _who(tree, charge)) for c in whose)


def _owner(tree: Tree, c: int) -> int:
    """Whom a "whose" stands for: "Quill, whose conviction was quashed, was jailed"."""
    relative = next((j for j in tree.path(c) if tree.dep[j].startswith("acl")), None)
    return tree.head[relative] if tree.lower[c] == "whose" and relative is not None else c


def _who(tree: Tree, verb: int) -> int | None:
    """Who is charged, or cleared."""
    for _ in range(4):
        sides = [c for c in tree.children[verb] if tree.dep[c] in _UNDERGOING]
        active = bool(tree.with_dep(verb, "nsubj"))
        if sides and not (tree.lower[sides[0]] in _WHO and tree.dep[verb].startswith("acl")):
            return sides[0]
        if tree.dep[verb].startswith("acl"):
            return tree.head[verb]
        if active or tree.dep[verb] not in ("conj", "advcl"):
            return None
        verb = tree.head[verb]
    return None


def _same(tree: Tree, a: int | None, b: int | None) -> bool:
    """Whether two words may mean one person: the same, the same name, or a "he"."""
    if a is None or b is None:
        return False
    return a == b or bool({tree.lower[a], tree.lower[b]} & _HE) or bool(_name(tree, a) & _name(tree, b))


def _name(tree: Tree, i: int) -> set[str]:
    return {tree.lower[k] for k in (i, *tree.with_dep(i, "flat", "compound")) if tree.pos[k] == "PROPN"}


def _same_crime(tree: Tree, k: int, charge: int) -> bool:
    """Whether two crimes may be one: "convicted of theft but cleared of arson" are two."""
    first, second = _crimes(tree, k), _crimes(tree, charge)
    open_to_any = not first or not second or bool((first | second) & _ANY)
    return open_to_any or bool(first & second) or bool(first & _KILLING and second & _KILLING)


def _crimes(tree: Tree, verb: int) -> set[str]:
    sides = [c for c in tree.with_dep(verb, "obl", "advcl") if tree.case(c) in ("of", "with", "for")]
    return {tree.lemma[x] for c in sides for x in (c, *tree.with_dep(c, "conj"))}
