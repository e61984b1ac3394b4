"""Marks of a claim's line beside its sentence: how much of it is told, where it is cut and what it leaves out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import Match, SequenceMatcher
from itertools import pairwise

from sayso.model.claim import Claim
from sayso.reading.claims.grammar.tree import Tree
from sayso.reading.doubt.steps import step

_WORD = re.compile(r"[\w’'-]+|[^\w\s]")
_NOTE = re.compile(r" \(([^()]*)\)\.?$")
_SPEAKER = re.compile(r"^According to .+?(?: \([^()]*\))?, ")
#: Words that change the sense where a line leaves them out.
_TELLING = frozenset(
    {"not", "only", "never", "no", "more", "less", "than", "if", "may", "might", "could", "would", "about", "almost"}
    | {"nearly", "least", "most", "without", "or", "and", "who", "which", "that", "when", "because", "after", "before"}
    | {"to", "of", "by", "as"}
)
#: Words with which a line may open; any other opens it as a name or noun.
_OPENING = frozenset(
    {"he", "she", "it", "they", "we", "i", "you", "the", "a", "an", "there", "no", "some", "his", "her", "its", "their"}
    | {"our", "my", "this", "these", "that", "those", "who", "which", "all", "both", "many", "most", "one", "two"}
)
#: Words that may make of a deed something that is not told as done.
_HEDGING = frozenset(
    {"not", "n't", "n’t", "no", "never", "without", "if", "unless", "whether", "may", "might", "could", "would", "can"}
    | {"should", "must", "will", "allegedly", "reportedly", "hope", "hoped", "want", "wanted", "plan", "plans"}
    | {"planned", "tried", "trying", "failed", "denied", "refused", "neither", "nor", "only", "nearly", "almost"}
    | {"says", "said", "claimed", "claims", "alleged", "accused", "suspected", "seemed", "appears", "would", "to"}
    | {"when", "while", "until", "although", "but", "whereas", "than", "like", "such", "who", "which", "that", "how"}
    | {"expected", "asked", "urged", "called", "demanded", "ordered", "agreed", "decided", "threatened", "promised"}
)
#: The longest word that stands for itself; longer ones stand for their tag.
_SHORT = 6
_MOST_NEW = 8


def of_line(claim: Claim, tree: Tree, i: int) -> Iterator[str]:
    """The line's length and notes, and what of the sentence stands in it."""
    note = _NOTE.search(claim.line)
    if note:
        yield f"note={re.split('[,:(“]', note[1])[0].strip()}"
    if "…" in claim.line:
        yield "cut in its middle"
    body = _SPEAKER.sub("", claim.line[: note.start()] if note else claim.line).rstrip(".")
    printed = _WORD.findall(body)
    own = [w.lower() for w in printed]
    if not own:
        return
    first, size = tree.sent[i], len(tree.doc[i].sent)
    yield f"words{step(len(own), (4, 6, 9, 14, 20, 30))}"
    yield f"share{step(len(own) / size, (0.2, 0.35, 0.5, 0.7, 0.9))}"
    yield f"last={own[-1] if len(own[-1]) < _SHORT and not printed[-1][:1].isupper() else 'long'}"
    yield f"first={own[0] if own[0] in _OPENING else 'long'}"
    sentence = tree.lower[first : first + size]
    shared = [m for m in SequenceMatcher(None, own, sentence, autojunk=False).get_matching_blocks() if m.size]
    yield from _of_new(printed, own, shared)
    yield from _of_left(shared, sentence)
    if shared:
        yield from _of_edges(shared, sentence, tree.tag[first : first + size])
        yield from _of_gaps(shared, sentence)


def _of_left(shared: Sequence[Match], sentence: Sequence[str]) -> Iterator[str]:
    """Hedges, negations and conditions of the sentence that do not stand in the line, before it and behind it."""
    told = {k for m in shared for k in range(m.b, m.b + m.size)}
    first = min(told, default=len(sentence))
    for k, word in enumerate(sentence):
        if k not in told and word in _HEDGING:
            yield f"left {'ahead' if k < first else 'behind'}={word}"


def _of_new(printed: Sequence[str], own: Sequence[str], shared: Sequence[Match]) -> Iterator[str]:
    """What the line has that the sentence has not: names for pronouns, helpers, other forms."""
    told = {k for m in shared for k in range(m.a, m.a + m.size)}
    new = [w for k, w in enumerate(own) if k not in told]
    names = [w for k, w in enumerate(printed) if k not in told and k and w[:1].isupper()]
    yield f"new names{min(len(names), 3)}"
    if any(w.endswith(("’s", "'s")) for w in names):
        yield "new owner"
    yield f"new words{step(len(new) / len(own), (0.01, 0.1, 0.2, 0.35, 0.5))}"
    yield f"pieces{step(len(shared), (2, 3, 4, 6))}"
    low = [w for k, w in enumerate(printed) if k not in told and (w.islower() or not k)]
    yield from (
        f"new={w.lower()}" for w in low[:_MOST_NEW] if len(w) < _SHORT and (w.islower() or w.lower() in _OPENING)
    )


def _of_edges(shared: Sequence[Match], sentence: Sequence[str], tags: Sequence[str]) -> Iterator[str]:
    """What stands before and behind the part of the sentence that is told."""
    begin, end = shared[0].b, shared[-1].b + shared[-1].size
    yield f"skips{step(begin, (1, 3, 6, 12, 20))}"
    if begin:
        yield f"ahead={tags[begin - 1]}"
    if end == len(sentence):
        yield "to the end"
        return
    word = sentence[end]
    plain = len(word) < _SHORT and not word.isspace() and not tags[end].startswith("NNP")
    yield f"behind={word if plain else tags[end]}"
    yield f"rest{step(len(sentence) - end, (2, 4, 8, 15, 25))}"


def _of_gaps(shared: Sequence[Match], sentence: Sequence[str]) -> Iterator[str]:
    """What is left out between the first and the last word that are told."""
    for one, following in pairwise(shared):
        left = sentence[one.b + one.size : following.b]
        yield from (f"dropped={w}" for w in left if w in _TELLING)
        yield f"gap{step(len(left), (1, 2, 4, 8, 15))}"
