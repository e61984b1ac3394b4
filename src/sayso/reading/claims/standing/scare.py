"""Words that the writer puts into quotation marks by themselves, and does not say himself: "the “mayor” of Ostby"."""

from __future__ import annotations

from dataclasses import replace

from sayso.model.stance import Certainty, Cue, Stance
from sayso.reading.claims.grammar.tree import Tree
from sayso.reading.claims.sketch import Sketch
from sayso.reading.line.voices.held_up import CLOSING, OPENING, is_marked

#: The most words that are held up so; more of them quote somebody.
_MOST = 3
#: What is called by another name is called so in marks as well.
_NAMES = frozenset({"also_known_as", "said", "called"})


def held_up(stance: Stance, sketch: Sketch, tree: Tree) -> Stance:
    """The stance with such words for a cue, where they hold the one that tells the deed or the post."""
    i = sketch.tokens[0]
    if len(sketch.tokens) > 1 or sketch.predicate in _NAMES or tree.tag[i].startswith("NNP"):
        return stance
    over = tree.head[i] if tree.dep[i] in ("xcomp", "appos") and tree.is_verb(tree.head[i]) else i
    inside = _between_marks(i, tree) or _between_marks(over, tree)  # "Was “elected” president".
    if inside is None:
        return stance
    start, end = tree.start[inside[0]], tree.end[inside[1]]
    own = Cue(start=start, end=end, text=tree.doc.text[start:end])
    others = [c for c in stance.cues if not (start <= c.start < end)]
    return replace(stance, cues=tuple(sorted((*others, own), key=lambda c: c.start)))


def not_vouched(stance: Stance, text: str) -> Stance:
    """The stance, no surer than possible, where nobody speaks and a cue stands in marks."""
    marked = any(is_marked(c, text) for c in stance.cues)
    sure = stance.certainty in (Certainty.CERTAIN, Certainty.PROBABLE)
    return replace(stance, certainty=Certainty.POSSIBLE) if marked and sure else stance


def _between_marks(i: int, tree: Tree) -> tuple[int, int] | None:
    """The first and last of at most three words between an opening and a closing mark, with no mark among them."""
    first, last = i, i
    low, high = tree.sent[i], tree.sentence[i].stop
    while first > low and not _opens(first - 1, tree) and i - first < _MOST - 1:
        first -= 1
    while last + 1 < high and tree.lower[last + 1] not in CLOSING and last - i < _MOST - 1:
        last += 1
    opened = first > low and _opens(first - 1, tree)
    closed = last + 1 < high and tree.lower[last + 1] in CLOSING and not tree.doc[last].whitespace_
    words = tree.doc[first : last + 1]
    plain = len(words) <= _MOST and not any(t.is_punct and t.text not in "-–" for t in words)
    name = sum(t.text[:1].isupper() for t in words) > 1
    return (first, last) if opened and closed and plain and not name else None


def _opens(mark: int, tree: Tree) -> bool:
    token = tree.doc[mark]
    apart = mark == 0 or bool(tree.doc[mark - 1].whitespace_) or tree.doc[mark - 1].text in ("(", "-", "—")
    return token.text in OPENING and apart and not token.whitespace_
