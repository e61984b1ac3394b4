"""What a recording is only said to show: the hedges on the evidence are hedges on what it is evidence of."""

from __future__ import annotations

from sayso.reading.attribution.words import Words
from sayso.reading.lexicon import words as listed
from sayso.reading.stance.lexicon import Lexicon

_RECORDINGS, _SHOWING = listed("recordings"), listed("displaying")
#: Verbs over the showing that only claim it: "purports to show", "is said to show".
_CLAIMING = frozenset({"purport", "claim", "allege", "say", "appear", "seem", "believe", "suppose", "mean", "report"})


def hedges_on_showing(words: Words, i: int, lexicon: Lexicon) -> set[int]:
    """The words that leave open whether a recording shows the deed of a verb; empty where none is said to show it."""
    above = words.head[i]
    if words.dep[i] in ("ccomp", "xcomp") and words.lemma[above] in _SHOWING:
        return _on_verb(words, above, lexicon) | _on_noun(words, _shower(words, above), lexicon)
    noun = words.head[above]
    if words.dep[i] == "acl" and words.dep[above] == "nmod" and words.lemma[noun] in _RECORDINGS:
        return _on_noun(words, noun, lexicon)
    return set()


def _shower(words: Words, verb: int) -> int | None:
    """What shows: the verb's subject, or the noun that the verb describes, through those over it."""
    for j in (verb, words.head[verb]):
        subject = words.subject(j)
        if subject is not None:
            return subject
        if words.dep[j].startswith("acl"):
            return words.head[j]
    return None


def _on_verb(words: Words, verb: int, lexicon: Lexicon) -> set[int]:
    over = words.head[verb]
    found = {c for c in words.with_dep(verb, "advmod") if words.lower[c] in lexicon.hearsay}
    if words.dep[verb] in ("xcomp", "advcl") and words.lemma[over] in _CLAIMING:
        to = (c for c in words.with_dep(verb, "mark") if words.lower[c] == "to")
        found |= {over, *to, verb, *_on_verb(words, over, lexicon)}
    return found


def _on_noun(words: Words, noun: int | None, lexicon: Lexicon) -> set[int]:
    if noun is None:
        return set()
    adjectives = {c for c in words.with_dep(noun, "amod", "compound") if words.lower[c] in lexicon.alleged}
    return adjectives | {c for c in words.with_dep(noun, "advmod") if words.lower[c] in lexicon.hearsay}
