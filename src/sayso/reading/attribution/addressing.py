"""Verbs of saying that take whom they are said to."""

from __future__ import annotations

from sayso.reading.attribution.words import Words

#: Verbs of saying whose object is who is spoken to.
ADDRESSING = frozenset(
    {"tell", "ask", "inform", "remind", "warn", "assure", "notify", "advise", "brief", "show", "email", "text"}
)


def is_addressed(words: Words, i: int) -> bool:
    """Whether the verb says that somebody was addressed: "asked why he left", "when told that it had gone"."""
    if words.lemma[i] not in ADDRESSING:
        return False
    if any(words.lemma[c] == "have" for c in words.with_dep(i, "aux")):
        return any(words.label[c] == "aux:pass" for c in words.children[i])
    reduced = words.tag[i] == "VBD" and words.dep[i] == "advcl" and words.subject(i) is None
    return words.tag[i] == "VBN" or reduced
