"""Words that are taken back, or called wrong by the report that tells them: "retracted its report that Quill paid"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from sayso.reading.claims.grammar.tree import Tree
from sayso.reading.claims.lexicon import words
from sayso.reading.claims.refused.scene import Scene
from sayso.reading.claims.sketch import Sketch
from sayso.reading.lexicon import words as listed

_WORDS = words("taken_back_words")
_TAKING = words("taken_back_taking")
_DEMANDS = words("taken_back_demands")
_APOLOGIES = frozenset({"apologise", "apologize", "apology", "sorry", "regret"})
_CLEARING = frozenset({"clear", "acquit", "exonerate", "absolve", "vindicate"})
_GROUNDS = words("taken_back_grounds")
_WRONGLY = words("taken_back_wrongly")
_WRONG = listed("not_so") | words("taken_back_wrong")
_MISTELLING = frozenset({"misstate", "misreport", "mischaracterise", "mischaracterize", "misquote"})
_NOT = frozenset({"no", "not", "n't", "n’t", "never", "any", "little"})
_TELLING = words("taken_back_telling")
#: "Then recanted" has no need of an object, "then withdrew" has.
_RECANTING = frozenset({"recant", "retract", "backtrack", "backpedal"})
_THEN = frozenset({"then", "later", "now", "subsequently", "afterwards", "afterward", "since", "before"})
_IT = frozenset({"it", "this", "that", "so", "everything", "having", "doing"})
_TURNS = frozenset({("take", "back"), ("go", "back"), ("walk", "back"), ("row", "back"), ("back", "away")})
_CHANGED = frozenset({"account", "story", "statement", "testimony", "version", "mind", "tune", "evidence", "plea"})
#: Verbs that take back what was told, some only with words beside them.
_UNSAYING = _RECANTING | _TAKING | {"change", "deny"} | {verb for verb, _ in _TURNS}
_TAKING_BACK = _TAKING - {"drop", "remove", "abandon", "correct"}
_HE = frozenset({"he", "she", "they", "it", "who", "himself", "herself"})


def taken_back(scene: Scene, sketch: Sketch) -> bool:
    """Whether it is what such words tell: that they were said once is no ground to conclude anything from them."""
    tree = scene.tree
    if any(_then_denied(tree, j) for j in _tellers(tree, sketch.anchor)):
        return True
    for below, j in pairwise(tree.path(sketch.anchor)):
        told = (tree.lemma[j] in _WORDS or _demands(tree, j, below)) and not tree.is_verb(j)
        if told and (_is_taken(tree, j) or _is_wrong(tree, j)):
            return True
        if (tree.dep[below] in ("ccomp", "xcomp") or _as_saying(tree, below)) and tree.is_verb(j) and _mistold(tree, j):
            return True
        if tree.dep[below] in ("acl:relcl", "advcl") and not told:
            return False
    return False


def _demands(tree: Tree, noun: int, clause: int) -> bool:
    """ "Dropped her demand that he resign": what is no longer asked for is not what somebody should do."""
    return tree.lemma[noun] in _DEMANDS and any(tree.lower[c] == "that" for c in tree.with_dep(clause, "mark"))


def _tellers(tree: Tree, anchor: int) -> Iterator[int]:
    """The verbs of telling that a word stands under or is, and those beside it: "he paid, he said, then denied it"."""
    for n, j in enumerate(path := tree.path(anchor)):
        if n and tree.dep[path[n - 1]].startswith("acl"):
            return
        yield from (k for k in (j, *tree.with_dep(j, "parataxis")) if tree.is_verb(k) and tree.lemma[k] in _TELLING)


def _then_denied(tree: Tree, teller: int) -> bool:
    """Whether who tells it takes it back in the same sentence: "admitted it, then recanted", "then said he had not"."""
    later = range(teller + 1, tree.sentence[teller].stop)
    return any(
        tree.is_verb(k) and _same_teller(tree, k, teller) and (_unsays(tree, k) or _says_not(tree, k))
        for k in later
        if (tree.lemma[k] in _UNSAYING or tree.lemma[k] in _TELLING) and not tree.with_dep(k, "aux")
    )


def _same_teller(tree: Tree, k: int, teller: int) -> bool:
    """Whether a verb has no subject of its own but the teller's: "then denied it", "before she denied it"."""
    own = tree.with_dep(k, "nsubj", "nsubj:pass")
    told = {tree.lemma[c] for c in tree.with_dep(teller, "nsubj")}
    relative = tree.dep[k].startswith("acl") and not any(tree.lower[c] == "who" for c in own)
    return not relative and all(tree.lower[c] in _HE or tree.lemma[c] in told for c in own)


def _unsays(tree: Tree, k: int) -> bool:
    """ "Recanted", "withdrew the statement", "took it back", "changed his story", "then denied it"."""
    after = [c for c in tree.with_dep(k, "obj", "xcomp", "advcl") if c > k]
    words_after = any(tree.lemma[c] in _WORDS or tree.lower[c] in _IT for c in after)
    below = {tree.lower[c] for c in tree.children[k]}
    if tree.lemma[k] in _RECANTING:
        return not after or words_after or tree.lower[k + 1 : k + 2] == [","]
    if tree.lemma[k] == "change" or any((tree.lemma[k], p) in _TURNS for p in below):
        told = (*after, *tree.with_dep(k, "obl"))
        return words_after or any(tree.lemma[c] in _CHANGED | _WORDS for c in told)
    denied = tree.lemma[k] == "deny" and bool(below & _THEN)
    return words_after and (denied or tree.lemma[k] in _TAKING_BACK)


def _says_not(tree: Tree, k: int) -> bool:
    """ "Then said she had not": a denial whose verb is left out."""
    for c in tree.with_dep(k, "ccomp") if tree.lemma[k] in _TELLING else ():
        told = tree.subtree(c)
        last = next((i for i in reversed(told) if tree.pos[i] != "PUNCT"), c)
        helper = tree.lemma[last - 1] in ("have", "do", "be") or tree.tag[last - 1] == "MD"
        if tree.lower[last] in ("not", "n't", "n’t") and helper:
            return True
    return False


def _is_taken(tree: Tree, noun: int) -> bool:
    """ "Withdrew its claim", "apologised for a report", "cleared of claims", "found no support for the claim"."""
    over, label, cases = tree.head[noun], tree.dep[noun], {tree.lower[c] for c in tree.with_dep(noun, "case")}
    if label in ("obj", "nsubj:pass"):
        return tree.lemma[over] in _TAKING or (
            tree.lemma[over] == "take" and any(tree.lower[c] == "back" for c in tree.children[over])
        )
    if "contrary" in cases:
        return True
    if label not in ("obl", "nmod"):
        return False
    if tree.lemma[over] in _GROUNDS and cases & {"for", "to", "in", "behind", "of"}:
        return _none(tree, over)
    return (tree.lemma[over] in _APOLOGIES and "for" in cases) or (tree.lemma[over] in _CLEARING and "of" in cases)


def _none(tree: Tree, ground: int) -> bool:
    """ "No evidence", "did not find any evidence", "lacks support"."""
    over = tree.head[ground]
    own = {tree.lower[c] for c in (*tree.children[ground], *tree.children[over])}
    return bool(own & _NOT) or tree.lemma[over] == "lack"


def _is_wrong(tree: Tree, noun: int) -> bool:
    """ "False claims that", "the claim that … has been shown to be false"."""
    own = {tree.lower[c] for c in tree.with_dep(noun, "amod")}
    over = tree.head[noun]
    behind = tree.with_dep(over, "xcomp") if tree.dep[noun].startswith("nsubj") else []
    return bool(own & _WRONG) or any(tree.lower[c] in _WRONG for c in behind)


def _as_saying(tree: Tree, clause: int) -> bool:
    """ "Misquoted as saying that"."""
    return tree.dep[clause] == "advcl" and any(tree.lower[c] == "as" for c in tree.with_dep(clause, "mark"))


def _mistold(tree: Tree, verb: int) -> bool:
    """ "Wrongly stated that", "misreported that", "apologised for saying that"."""
    over = tree.head[verb]
    sorry = tree.lemma[over] in _APOLOGIES and any(tree.lower[c] == "for" for c in tree.with_dep(verb, "mark", "case"))
    return (
        sorry
        or tree.lemma[verb] in _MISTELLING
        or any(tree.lower[c] in _WRONGLY for c in tree.with_dep(verb, "advmod"))
    )
