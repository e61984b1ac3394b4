"""Marks of on whose word, how surely, on what evidence, when and where a claim is told."""

from __future__ import annotations

from collections.abc import Iterator

from sayso.model.attribution import Attribution
from sayso.model.claim import Claim
from sayso.reading.claims.grammar.tree import Tree
from sayso.reading.doubt.steps import step
from sayso.reading.draft import Draft

_MOST_SPEAKERS = 3
#: The characters behind the last words of a sentence: a full stop, perhaps with a quotation mark.
_FULL_STOP = 2
_PRONOUNS = frozenset({"i", "we", "he", "she", "it", "they"})
#: What parts a cue from what is not its own.
_APART = frozenset({";", ":", "but", "while", "whereas", "although", "though", "(", "—", "–", "who", "which", "and"})


def of_speech(claim: Claim, draft: Draft, tree: Tree, i: int) -> Iterator[str]:
    """Status, kind and stance with its words, the speakers with theirs, and what else is told of it."""
    yield f"status={claim.status.value}"
    yield f"kind={claim.kind.value}"
    yield f"stance={claim.stance.certainty.value}{claim.stance.polarity.value}"
    for hedge in claim.stance.cues:
        words = " ".join(hedge.text.lower().split())
        yield f"hedge={words}"
        at = tree.at.get(hedge.start)
        yield f"hedge {_tie(tree, at, i)}"
        yield f"hedge {_tie(tree, at, i)}:{words}"
    yield f"speakers={min(len(claim.attribution), _MOST_SPEAKERS)}"
    by_id = {a.id: a for a in draft.attributions}
    for speaker in claim.attribution:
        if speaker in by_id:
            yield from _of_speaker(by_id[speaker], claim)
    yield from _of_cues(claim, draft, tree, i)
    yield from (f"evidence={e.kind.value}" for e in claim.evidence[:1])
    yield from (name for name in ("when", "where", "title") if getattr(claim, name))


def _of_cues(claim: Claim, draft: Draft, tree: Tree, i: int) -> Iterator[str]:
    """The cues of speech in the claim's own sentence, how they govern it, and whether they are told."""
    inside = [a for a in draft.attributions if claim.passage.start <= a.cue.start < claim.passage.end]
    yield f"cues{min(len(inside), _MOST_SPEAKERS)}"
    path = tree.path(i)
    for cue in inside:
        told = "told" if cue.id in claim.attribution else "untold"
        at = tree.at.get(cue.cue.start)
        where = "before" if cue.cue.start < claim.trigger.start else "behind"
        over = _tie(tree, at, i)
        words = _last(cue.cue.text)
        yield f"{told}:{where},{over},{words}"
        if where == "behind" and at is not None:
            ends = max(p.end for p in (cue.cue, *([cue.source] if cue.source is not None else [])))
            last = claim.passage.end - ends <= _FULL_STOP
            verbs = sum(tree.pos[k] == "VERB" for k in range(i + 1, at))
            yield f"{told}:{'last' if last else 'amid'},{words},{min(verbs, 2)}"
            yield f"{told}:{'last' if last else 'amid'},{min(verbs, 2)}"
        yield f"{told}:{where},{over}"
        yield f"{told}:{cue.kind.value},{over}"
        if at is not None and over == "over":
            steps = [tree.dep[j] for j in path[: path.index(at)]]
            yield f"{told}:by {'<'.join(steps[:3])}"
        elif at is not None:
            yield f"{told}:{tree.dep[at]}"
            marks = {tree.lower[k] for k in range(min(at, i), max(at, i))} & _APART
            yield from (f"{told}:past {mark}" for mark in sorted(marks))


def _tie(tree: Tree, at: int | None, i: int) -> str:
    """How a word governs another: it is that, or over it, or below it, or neither."""
    if at is None:
        return "beside"
    return "own" if at == i else "over" if at in tree.path(i) else "below" if i in tree.path(at) else "beside"


def _of_speaker(speaker: Attribution, claim: Claim) -> Iterator[str]:
    yield f"speaker:{speaker.kind.value}"
    yield f"cue={_last(speaker.cue.text)}"
    if speaker.source is None:
        yield "speaker:none"
    else:
        yield f"speaker:away{step(abs(speaker.cue.start - speaker.source.start), (30, 80, 150))}"
        # A common noun or pronoun; a name says nothing of how it is read.
        own = speaker.source.text
        plain = own.islower() or own.lower() in _PRONOUNS
        yield f"source={_last(own)}" if plain else "source=name"
    if not claim.passage.start <= speaker.cue.start < claim.passage.end:
        yield "speaker:other sentence"
    elif speaker.cue.start > claim.trigger.start:
        yield "speaker:behind"


def _last(words: str) -> str:
    return (words.lower().split() or [""])[-1]
