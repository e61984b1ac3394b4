"""Verbs of saying that take whom they are said to."""

from __future__ import annotations

from sayso.reading.attribution.words import Words

#: Verbs of saying whose object is who is spoken to.
ADDRESSING = frozenset(
    {"tell", "ask", "inform", "remind", "warn", "assure", "notify", "advise", "brief", "show", "email", "text"}
)
#: Those that say nothing without one: "…, jury told" is short for "was told".
_NEEDING = frozenset({"tell", "inform", "notify"})


def is_addressed(words: Words, i: int) -> bool:
    """Whether the verb says that somebody was addressed: "asked why he left", "when told that it had gone"."""
    if words.lemma[i] not in ADDRESSING:
        return False
    if any(words.lemma[c] == "have" for c in words.with_dep(i, "aux")):
        return any(words.label[c] == "aux:pass" for c in words.children[i])
    if left_to_hear(words, i):
        return True
    reduced = words.tag[i] == "VBD" and words.dep[i] == "advcl" and words.subject(i) is None
    return words.tag[i] == "VBN" or reduced


def left_to_hear(words: Words, i: int) -> bool:
    """Whether the subject is told it, not the teller: "Quill never saw the envelope, jury told"."""
    if words.lemma[i] not in _NEEDING or words.tag[i] != "VBD" or words.with_dep(i, "obj", "iobj", "aux"):
        return False
    last = i + 1 == len(words) or words.sentence[i + 1] != words.sentence[i]
    ends = last or not words.word[i + 1][0].isalnum() or words.tag[i + 1] == "IN"
    return ends and (words.dep[i] == "parataxis" or any(c < i for c in words.with_dep(i, "ccomp")))
