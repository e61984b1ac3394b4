"""What the same sentence says to be denied behind it: "Quill met Teth, a claim he denies".

Who tells it leaves it open, so no line is to state it: it is shown as printed, with its denial.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sayso.model.claim import Claim
from sayso.model.stance import Polarity
from sayso.reading.claims.grammar.tree import Tree
from sayso.reading.claims.lexicon import words
from sayso.reading.lexicon import words as listed

_DENYING = frozenset({"deny", "dispute", "reject", "refute", "contest"})
#: What sums up all that stands before it: "a charge he denies", "something that he disputes".
_SUMMING = words("denied_behind_summing")
#: Verbs that only carry what is denied: "payments, which the firm denies making".
_LIGHT = frozenset({"make", "do", "have", "give", "take", "provide"})
#: What stays told though its content is denied: "accused him of it, which he denies".
_WORDS_OF = words("denied_behind_words_of")


def denied_behind(claims: Iterable[Claim], tree: Tree) -> list[Claim]:
    """The claims on nobody's word that are denied behind them, and denials that a parser gave to a thing."""
    told = [(c, _anchor(c, tree)) for c in claims]
    bare = [(c, a) for c, a in told if not c.attribution and c.stance.polarity is Polarity.POSITIVE]
    found: list[Claim] = []
    for denial, over in _denials(tree, {tree.sent[a] for _, a in told}):
        holding = [(c, a) for c, a in bare if a <= over and a != denial and _holds(tree, a, over)]
        deepest = max((len(tree.path(a)) for _, a in holding), default=0)
        found += [c for c, a in holding if len(tree.path(a)) == deepest and c.predicate not in _WORDS_OF]
        found += [c for c, a in told if a == denial and not _is_said(tree, over)]
    return found


def _anchor(claim: Claim, tree: Tree) -> int:
    inside = list(tree.between(claim.trigger.start, claim.trigger.end))
    return next((i for i in inside if tree.head[i] not in inside or tree.head[i] == i), inside[0])


def _denials(tree: Tree, sentences: set[int]) -> Iterator[tuple[int, int]]:
    """Each verb of denying whose relative clause adds something, and the word that the clause hangs on."""
    for i, lemma in enumerate(tree.lemma):
        if lemma not in _DENYING or tree.dep[i] != "acl:relcl" or tree.sent[i] not in sentences:
            continue
        over = tree.head[i]
        first = min(tree.subtree(over) if tree.lemma[over] in _SUMMING else tree.subtree(i))
        first += tree.lower[first] == ","
        parted = first > 0 and tree.lower[first - 1] in (",", "—", "–", "-", "(")
        if parted and (tree.lemma[over] in _SUMMING or _of_it_all(tree, i)):
            yield i, over


def _of_it_all(tree: Tree, denial: int) -> bool:
    """Whether "which" may be all that was told: not "an article, which he denies writing"."""
    carried = tree.with_dep(denial, "xcomp", "ccomp")
    objects = [c for k in (denial, *carried) for c in tree.with_dep(k, "obj")]
    return any(tree.lower[c] == "which" for c in objects) and all(tree.lemma[k] in _LIGHT for k in carried)


def _holds(tree: Tree, a: int, over: int) -> bool:
    """Whether a word's phrase or clause holds what the denial hangs on."""
    return over == a or a in tree.path(over)


def _is_said(tree: Tree, over: int) -> bool:
    """Whether what is denied is a telling: "the claims, which he denies"."""
    return tree.lemma[over] in _SUMMING | listed("telling")
