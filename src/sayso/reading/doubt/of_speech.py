"""Marks of on whose word, how surely, on what evidence, when and where a claim is told."""

from __future__ import annotations

from collections.abc import Iterator

from sayso.model.attribution import Attribution
from sayso.model.claim import Claim
from sayso.reading.claims.tree import Tree
from sayso.reading.doubt.steps import step
from sayso.reading.draft import Draft

_MOST_SPEAKERS = 3
_PRONOUNS = frozenset({"i", "we", "he", "she", "it", "they"})
#: What parts a cue from what is not its own.
_APART = frozenset({";", ":", "but", "while", "whereas", "although", "though", "(", "—", "–", "who", "which", "and"})


def of_speech(claim: Claim, draft: Draft, tree: Tree, i: int) -> Iterator[str]:
    """Status, kind and stance with its words, the speakers with theirs, and what else is told of it."""
    yield f"status={claim.status.value}"
    yield f"kind={claim.kind.value}"
    yield f"stance={claim.stance.certainty.value}{claim.stance.polarity.value}"
    yield from (f"hedge={' '.join(cue.text.lower().split())}" for cue in claim.stance.cues)
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
        over = "own" if at == i else "over" if at in path else "beside"
        yield f"{told}:{where},{over}"
        yield f"{told}:{cue.kind.value},{over}"
        if at is not None and over == "over":
            steps = [tree.dep[j] for j in path[: path.index(at)]]
            yield f"{told}:by {'<'.join(steps[:3])}"
        elif at is not None:
            yield f"{told}:{tree.dep[at]}"
            marks = {tree.lower[k] for k in range(min(at, i), max(at, i))} & _APART
            yield from (f"{told}:past {mark}" for mark in sorted(marks))


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
