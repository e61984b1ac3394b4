"""One name, one kind: the layer after the model, over a whole document.

What it changed and why stands in ``doc.user_data["sayso_en.notes"]``.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import replace

from spacy.tokens import Doc

from sayso_en.names import Name
from sayso_en.spelling import spelt, with_short_forms

NOTES = "sayso_en.notes"
_FULL_NAME, _SHORT_FORM = 2.0, 4.0
"""How many mentions it is worth to the kind of a name that it ends somebody's full name, and that it stands in
brackets behind a long one."""
Votes = dict[str, dict[str, float]]


def settle(doc: Doc, found: list[Name]) -> list[Name]:
    """The model's names as they are spelt, and each name of one kind throughout."""
    notes: list[str] = []
    kept = with_short_forms(doc, _kinds(doc, spelt(doc, found), notes))
    doc.user_data[NOTES] = tuple(notes)
    return kept


def _kinds(doc: Doc, names: list[Name], notes: list[str]) -> list[Name]:
    """The kind that is likeliest over all mentions of a name holds for each; a tie leaves them as they are."""
    words = [t.text for t in doc]
    votes = _votes(words, names)
    winners: dict[str, str] = {}
    for name, counts in votes.items():
        best = max(counts.values())
        likeliest = [kind for kind, count in counts.items() if count == best]
        if len(likeliest) == 1:
            winners[name] = likeliest[0]
    settled: list[Name] = []
    changed: Counter[tuple[str, str, str]] = Counter()
    for n in names:
        key = _key(words, n.start, n.end)
        kind = winners.get(key, n.kind)
        if kind != n.kind:
            changed[doc[n.start : n.end].text, n.kind, kind] += 1
        settled.append(replace(n, kind=kind))
    for (name, kind, winner), times in changed.items():
        notes.append(f"{name!r} is {winner} throughout, where {times} of its mentions alone would be {kind}")
    return settled


def _votes(words: list[str], names: list[Name]) -> Votes:
    """Each mention's chances added up; the last word of a full name is a person, a short form what it shortens."""
    votes: Votes = defaultdict(lambda: defaultdict(float))
    for n in names:
        for kind, chance in n.chances or ((n.kind, 1.0),):
            votes[_key(words, n.start, n.end)][kind] += chance
    for n in names:
        surname = _key(words, n.end - 1, n.end)
        if n.kind == "PERSON" and n.end - n.start > 1 and surname in votes:
            votes[surname]["PERSON"] += _FULL_NAME
        short = _short_form(words, n)
        if n.kind != "PERSON" and short in votes:
            votes[short][n.kind] += _SHORT_FORM
    return votes


def _short_form(words: list[str], name: Name) -> str:
    """The capitals in brackets behind a name, or nothing."""
    after = words[name.end : name.end + 3]
    bracketed = len(after) == 3 and after[0] + after[2] in ("()", "[]")
    return after[1].lower() if bracketed and after[1].isupper() else ""


def _key(words: list[str], start: int, end: int) -> str:
    """What makes two mentions one name: their words, whatever the capitals."""
    return " ".join(words[start:end]).lower()
