"""One name, one kind: the layer after the model, over a whole document.

What it changed and why stands in ``doc.user_data["sayso_en.notes"]``.
"""

from __future__ import annotations

from collections import Counter, defaultdict

from spacy.tokens import Doc

Entity = tuple[int, int, str]
NOTES = "sayso_en.notes"
_SMALL = frozenset({"the", "a", "an"})


def settle(doc: Doc, found: list[Entity]) -> list[Entity]:
    """The model's names with articles trimmed, possessives cut, and each name of one kind throughout."""
    notes: list[str] = []
    trimmed = sorted({e for e in (_trim(doc, e) for e in found) if e is not None})
    kept = _kinds(doc, _apart(trimmed), notes)
    doc.user_data[NOTES] = tuple(notes)
    return kept


def _trim(doc: Doc, entity: Entity) -> Entity | None:
    start, end, kind = entity
    while start < end and (doc[start].is_space or doc[start].lower_ in _SMALL or doc[start].is_punct):
        start += 1
    while start < end and (doc[end - 1].is_space or doc[end - 1].text in ("'s", "’s", "'", "’", ",", "-", "(")):
        end -= 1
    if start >= end or not any(t.is_alpha or t.is_digit for t in doc[start:end]):
        return None
    return start, end, kind


def _apart(entities: list[Entity]) -> list[Entity]:
    kept: list[Entity] = []
    for e in sorted(entities, key=lambda e: (e[0] - e[1], e)):
        if not any(e[0] < k[1] and k[0] < e[1] for k in kept):
            kept.append(e)
    return sorted(kept)


def _kinds(doc: Doc, entities: list[Entity], notes: list[str]) -> list[Entity]:
    """Where one printed name was given several kinds, the commonest holds; a tie leaves them as they are."""
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for start, end, kind in entities:
        votes[doc[start:end].text][kind] += 1
    winners: dict[str, str] = {}
    for name, counts in votes.items():
        (first, most), *rest = counts.most_common()
        if rest and rest[0][1] < most:
            winners[name] = first
            notes.append(f"{name!r} is {first} throughout: {most} of {sum(counts.values())} mentions are read so")
    return [(a, b, winners.get(doc[a:b].text, kind)) for a, b, kind in entities]
