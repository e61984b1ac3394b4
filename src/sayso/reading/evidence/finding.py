"""Nouns for evidence that a sentence rests on, with their qualifiers."""

from __future__ import annotations

from bisect import bisect_left

from sayso.model.evidence import Evidence, EvidenceKind
from sayso.model.span import Span
from sayso.reading.attribution.words import Words, words_of
from sayso.reading.draft import Draft
from sayso.reading.evidence.lexicon import Lexicon, lexicon
from sayso.reading.lexicon import words as listed

_RECORDINGS = listed("recordings")
_INNER = frozenset({"det", "amod", "compound", "nummod", "nmod:desc", "flat"})


def find_evidence(span: Span, draft: Draft) -> tuple[Evidence, ...]:
    """The evidence that the text within the span names, in order: "an undated video"."""
    words, known = words_of(draft.doc), lexicon()
    first, last = bisect_left(words.start, span.start), bisect_left(words.start, span.end)
    found = []
    for i in range(first, last):
        if words.lower[i] in known.kinds and _heads_phrase(words, i) and _rested_on(words, i, known):
            tokens = _phrase(words, i)
            kind = _kind(words, tokens, known)
            if kind is not None:
                start, end = words.start[tokens[0]], words.end[tokens[-1]]
                found.append(Evidence(kind=kind, start=start, end=end, text=words.text[start:end]))
    return tuple(found)


def _heads_phrase(words: Words, i: int) -> bool:
    return words.dep[i] not in ("compound", "amod", "case", "flat") and words.pos[i] in ("NOUN", "PROPN")


def _phrase(words: Words, i: int) -> list[int]:
    """The noun with its article, adjectives and modifying nouns, without gaps."""
    own = {k for c in words.children[i] if words.label[c] in _INNER and c < i for k in words.subtree(c)}
    first = i
    while first - 1 in own or (first - 2 in own and words.word[first - 1] == "-"):
        first -= 1
    while words.dep[first] == "cc":
        first += 1
    return list(range(first, i + 1))


def _kind(words: Words, tokens: list[int], known: Lexicon) -> EvidenceKind | None:
    """The first kind in the phrase; none for a weak word by itself."""
    lower = [words.lower[k] for k in tokens]
    kinds = [word for word in lower if word in known.kinds]
    if all(k in known.weak for k in kinds) and not known.qualifiers & set(lower) and not _tells(words, tokens[-1]):
        return None
    return known.kinds[next((k for k in kinds if k not in known.weak), kinds[0])]


def _tells(words: Words, i: int) -> bool:
    """Whether the noun tells a clause of its own: "information from the ministry indicates that …"."""
    verb = words.head[i]
    return words.label[i] == "nsubj" and bool(words.with_dep(verb, "ccomp"))


def _rested_on(words: Words, i: int, known: Lexicon) -> bool:
    """Whether the noun stands where a report names its evidence."""
    if any(words.tag[c] == "VBG" and words.lemma[c] in known.subject_of for c in words.with_dep(i, "acl")):
        return True
    above, dep = words.head[i], words.dep[i]
    if words.lemma[i] in _RECORDINGS and _has_doing(words, i):
        return True
    if above == i:
        return False
    if dep in ("conj", "appos"):
        return _rested_on(words, above, known)
    lemma = words.lemma[above]
    if dep == "nsubj":
        return lemma in (known.object_of | known.subject_of if words.label[i] == "nsubj:pass" else known.subject_of)
    if dep == "obj":
        return lemma in known.object_of
    case = words.case(i)
    if dep in ("obl", "nmod") and case in ("according_to", "based_on", "per"):
        return True
    if dep == "obl" and case == "in" and i < above and _got(words, i, known):
        return True
    return dep == "obl" and case in known.prepositions and lemma in known.verbs


def _has_doing(words: Words, i: int) -> bool:
    """Whether a recording is of somebody's doing: "photographs of Quill meeting Teth"."""
    shown = (c for c in words.with_dep(i, "nmod") if words.case(c) == "of" and c > i)
    return any(words.tag[v] == "VBG" for c in shown for v in words.with_dep(c, "acl"))


def _got(words: Words, i: int, known: Lexicon) -> bool:
    """Whether a noun in front is said to have been seen or obtained: "in a recording obtained by the Herald, Quill"."""
    return any(words.tag[c] == "VBN" and words.lemma[c] in known.object_of for c in words.with_dep(i, "acl"))
