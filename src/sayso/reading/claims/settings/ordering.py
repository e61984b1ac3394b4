"""The order of happenings, where the text states it: "before he met her", "after the raid", "during the siege"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from sayso.model.claim import Claim, ClaimKind, Order
from sayso.model.claim import Sequence as Placed
from sayso.model.mention import Kind, Mention
from sayso.model.when import WhenType
from sayso.reading.claims.grammar.tree import Tree
from sayso.reading.draft import Draft

_CASES = {
    "before": Order.BEFORE,
    "ahead_of": Order.BEFORE,
    "prior_to": Order.BEFORE,
    "after": Order.AFTER,
    "following": Order.AFTER,
    "since": Order.AFTER,
    "during": Order.DURING,
    "amid": Order.DURING,
}
_MARKS = {"before": Order.BEFORE, "after": Order.AFTER, "while": Order.DURING}
_LENGTHS = frozenset({"minute", "hour", "day", "week", "month", "year", "decade"})
_ADVERBS = {
    "later": Order.AFTER,
    "subsequently": Order.AFTER,
    "afterwards": Order.AFTER,
    "afterward": Order.AFTER,
    "then": Order.AFTER,
    "thereafter": Order.AFTER,
    "earlier": Order.BEFORE,
    "previously": Order.BEFORE,
    "beforehand": Order.BEFORE,
}


def with_order(claims: Sequence[Claim], draft: Draft, tree: Tree) -> list[Claim]:
    """The claims, each with the happenings, occasions and dates that its sentence places it before, after or during."""
    order = _Orders(claims, draft, tree)
    placed = [(c, order.of(c) if c.kind is ClaimKind.EVENT else c.sequence) for c in claims]
    return [c if sequence == c.sequence else replace(c, sequence=sequence) for c, sequence in placed]


class _Orders:
    """The claims, mentions and whens of a draft by their tokens."""

    def __init__(self, claims: Sequence[Claim], draft: Draft, tree: Tree) -> None:
        self._tree = tree
        self._claims: dict[int, list[Claim]] = {}
        for claim in claims:
            if claim.kind is ClaimKind.EVENT:
                self._claims.setdefault(self._anchor(claim), []).append(claim)
        self._occasions = {_head(m): m for m in draft.mentions if m.kind is Kind.EVENT}
        self._dates = {
            i: w
            for w in draft.whens
            if w.type in (WhenType.DATE, WhenType.TIME) and w.earliest is not None
            for i in tree.between(w.start, w.end)
        }

    def of(self, claim: Claim) -> tuple[Placed, ...]:
        """What the claim is placed against."""
        anchor = self._anchor(claim)
        found = [*self._phrases(anchor), *self._adverbs(anchor)]
        mine = {c.id for c in self._claims.get(anchor, ())} | {claim.when}
        return tuple(dict.fromkeys(p for p in found if p.to not in mine))

    def _anchor(self, claim: Claim) -> int:
        """The governing word of a trigger."""
        tree = self._tree
        inside = tree.between(claim.trigger.start, claim.trigger.end)
        outer = (i for i in inside if tree.head[i] not in inside or tree.head[i] == i)
        return next(outer, inside[0] if inside else -1)

    def _phrases(self, anchor: int) -> Iterator[Placed]:
        tree = self._tree
        for c in tree.children[anchor] if anchor >= 0 else ():
            label = tree.dep[c].partition(":")[0]
            if label == "advcl":
                marks = (_MARKS.get(tree.lower[k]) for k in tree.with_dep(c, "mark"))
                order = next(filter(None, marks), None)
                yield from self._against(order, self._claims.get(c, ()))
            elif label in ("obl", "nmod"):
                for noun in (c, *self._counted(c)):
                    order = _CASES.get(tree.case(noun))
                    yield from self._against(order, self._claims.get(noun, ()))
                    if order is not None and noun not in self._claims:
                        yield from self._against_noun(order, noun)

    def _counted(self, c: int) -> Iterator[int]:
        """What a length of time beside a phrase is counted from: "left with others, weeks before the raid"."""
        tree = self._tree
        for length in (k for k in (c, *tree.children[c]) if self._length(k)):
            yield from tree.with_dep(length, "nmod")
        for noun in tree.with_dep(c, "nmod"):  # Or the length hangs on the occasion, and that on the phrase.
            if any(self._length(k) for k in tree.children[noun]):
                yield noun

    def _length(self, k: int) -> bool:
        tree = self._tree
        return tree.dep[k].endswith(":unmarked") and tree.lemma[k] in _LENGTHS

    def _against(self, order: Order | None, claims: Sequence[Claim]) -> Iterator[Placed]:
        if order is not None:
            yield from (Placed(order=order, to=c.id) for c in claims)

    def _against_noun(self, order: Order, noun: int) -> Iterator[Placed]:
        """A named or described occasion, else a date."""
        tree = self._tree
        occasion = self._occasions.get(tree.start[noun])
        date = self._dates.get(noun)
        if occasion is not None:
            yield Placed(order=order, to=occasion.id)
        elif date is not None and order is not Order.DURING:
            yield Placed(order=order, to=date.id)

    def _adverbs(self, anchor: int) -> Iterator[Placed]:
        """ "Later he was arrested": after what the sentence before it told last."""
        tree = self._tree
        if anchor < 0:
            return
        start = tree.sent[anchor]
        opening = [c for c in tree.children[anchor] if c <= start + 1 and tree.dep[c].startswith("advmod")]
        order = next(filter(None, (_ADVERBS.get(tree.lower[c]) for c in opening)), None)
        if order is None or start == 0:
            return
        before = [a for a in self._claims if tree.sent[a] == tree.sent[start - 1]]
        near = "\n" not in tree.doc.text[tree.start[start - 1] : tree.start[start]]
        if before and near:
            yield from self._against(order, self._claims[max(before)])


def _head(mention: Mention) -> int:
    return mention.head if mention.head is not None else mention.start
