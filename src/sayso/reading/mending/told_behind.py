"""Who says it behind a comma at the end, hung by the parse on the last noun of what is told.

"The guards beat Boran Teth, the union maintained in a letter": the union says so, and nothing was maintained.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sayso.reading.lexicon import words
from sayso.reading.mending.stray import Rule, hang

if TYPE_CHECKING:
    from spacy.tokens import Token

_FINITE = frozenset({"VBD", "VBZ", "VBP", "VBN"})
#: What a phrase that names who speaks is made of.
_NAMING = frozenset({"DET", "ADJ", "NOUN", "PROPN", "NUM", "PART", "ADP", "PRON"})
_OPENING = frozenset({"DET", "ADJ", "NOUN", "PROPN", "NUM", "PRON"})
_PRONOUNS = frozenset({"he", "she", "they", "it", "i", "we"})
#: What may stand behind the verb: in what paper, on what day, to whom.
_BEHIND = frozenset({"in", "on", "to", "during", "at"})
_LONGEST = 14
_MOST_BEHIND = 9


def _speaks_last(verb: Token) -> bool:
    """Whether a word is what somebody does with all that stands before the comma before him: he tells it."""
    as_noun = verb.tag_ == "NNS" and verb.lower_ in words("telling_plural")
    if not (as_noun or (verb.tag_ in _FINITE and (verb.lemma_.lower() in words("told_behind")))):
        return False
    if any(c.dep_.startswith("aux") or c.dep_ in ("obj", "ccomp", "cop", "xcomp") for c in verb.children):
        return False
    speaker = _speaker(verb)
    return speaker is not None and _ends(verb, bare=as_noun) and _clause_before(speaker[0]) is not None


def _speaker(verb: Token) -> list[Token] | None:
    """The words between the last comma and a verb, where they name somebody and nothing else."""
    start = verb.sent.start
    found: list[Token] = []
    for i in range(verb.i - 1, max(start, verb.i - _LONGEST) - 1, -1):
        token = verb.doc[i]
        if token.text == ",":
            break
        if token.pos_ not in _NAMING:
            return None
        found.insert(0, token)
    else:
        return None
    if not found or found[0].pos_ not in _OPENING or found[-1].pos_ not in ("NOUN", "PROPN", "PRON"):
        return None
    if found[0].pos_ == "PRON" and found[0].tag_ != "PRP$" and not (len(found) == 1 and found[0].lower_ in _PRONOUNS):
        return None
    return found


def _ends(verb: Token, *, bare: bool) -> bool:
    """Whether nothing but a day or a paper stands between a verb and the end of its sentence."""
    behind = [t for t in verb.doc[verb.i + 1 : verb.sent.end] if not t.is_space]
    while behind and behind[-1].is_punct:
        behind.pop()
    if not behind or bare:
        return not behind
    plain = all(t.pos_ in ("ADP", "DET", "NOUN", "PROPN", "NUM", "ADJ", "PART", "PRON") for t in behind)
    opened = behind[0].lower_ in _BEHIND or behind[0].ent_type_ in ("DATE", "TIME")
    return plain and opened and len(behind) <= _MOST_BEHIND


def _clause_before(first: Token) -> Token | None:
    """The main verb of the clause before who speaks, which has its own subject and stands before the comma."""
    root = first.sent.root
    if root.i >= first.i or root.pos_ not in ("VERB", "AUX", "NOUN", "ADJ"):
        return None
    own = any(c.dep_ in ("nsubj", "nsubj:pass") and c.i < first.i for c in root.children)
    return root if own and first.i - first.sent.start > 3 else None


def _tell(verb: Token) -> None:
    """Hangs the verb on the clause as who says it, and the speaker on the verb."""
    speaker = _speaker(verb)
    root = _clause_before(speaker[0]) if speaker else None
    if speaker is None or root is None:
        return
    inside = {t.i for t in speaker}
    heads = [t for t in speaker if t.head.i not in inside]
    named = next((t for t in reversed(heads) if t.pos_ in ("NOUN", "PROPN", "PRON") and t.dep_ != "punct"), speaker[-1])
    for t in heads:
        if t.i != named.i:
            hang(t, named, t.dep_ if t.dep_ in ("det", "amod", "compound", "case", "nmod:poss") else "compound")
    if verb.tag_ in ("NNS", "VBN"):
        verb.tag_ = "VBZ" if verb.tag_ == "NNS" else "VBD"
        verb.lemma_ = _lemma(verb)
    verb.pos_ = "VERB"
    hang(verb, root, "parataxis")
    hang(named, verb, "nsubj")
    for t in verb.doc[verb.i + 1 : verb.sent.end]:
        if t.head.i < verb.i:
            hang(t, verb if not t.is_punct else root, "punct" if t.is_punct else "obl")


def known_words(verb: Token) -> tuple[int, ...]:
    """The verb and who speaks, where the words leave no doubt of what they hang on."""
    if verb.dep_ != "parataxis" or not _speaks_last(verb):
        return ()
    return (verb.i, *(c.i for c in verb.children if c.dep_ == "nsubj"))


def _lemma(verb: Token) -> str:
    """The verb of a form that was taken for a noun: "claims", "suspects"."""
    word = verb.lower_
    return word[:-1] if verb.tag_ == "VBZ" and word.endswith("s") else verb.lemma_.lower()


RULES: tuple[Rule, ...] = ((lambda t: t.dep_ != "ROOT" and _speaks_last(t) and not _right(t), _tell),)


def _right(verb: Token) -> bool:
    """Whether the parse says so itself."""
    return (
        verb.dep_ == "parataxis"
        and verb.head.dep_ == "ROOT"
        and any(c.dep_ == "nsubj" and c.i == verb.i - 1 for c in verb.children)
    )
