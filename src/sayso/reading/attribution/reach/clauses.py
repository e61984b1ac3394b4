"""The clause that a verb of saying takes, or that it is put into."""

from __future__ import annotations

from sayso.reading.attribution.lexicon import lexicon
from sayso.reading.attribution.reach.addressing import ADDRESSING
from sayso.reading.attribution.reach.bounds import (
    after_comma,
    asked,
    going_on,
    handed_on,
    is_followed_on,
    misjoined,
    refers,
    said_clauses,
)
from sayso.reading.attribution.words import Words


def clause(words: Words, i: int) -> list[int]:
    """The words of the clause that a verb of saying takes."""
    clauses = words.with_dep(i, "ccomp")
    clauses += [c for c in words.with_dep(i, "parataxis") if c > i and _after_colon(words, i, c)]
    clauses += [c for c in words.with_dep(i, "csubj") if words.passive(i)]
    clauses += misjoined(words, i)
    clauses += [] if clauses else _put_first(words, i)
    found: set[int] = set()
    for c in [*said_clauses(words, i, clauses), *asked(words, i), *handed_on(words, i)]:
        found.update(words.subtree(c, _contrasts(words, c)))
    return _mended(words, i, sorted(found))


def _put_first(words: Words, i: int) -> list[int]:
    """What is said, where its "As a child" was read as "while": "As a child he sold fish, said his aunt in May"."""
    subject = words.subject(i)
    if subject is None or subject < i or any(words.dep[c] in ("parataxis", "conj") for c in words.children[i]):
        return []
    before = [c for c in words.with_dep(i, "advcl") if c < i and words.case(c) == "as"]
    return [c for c in before if words.lower[words.subtree(c)[0] + 1] in ("a", "an")]


def _contrasts(words: Words, c: int) -> frozenset[int]:
    """Clauses that set what others say against what is said, ", while Quaria argues that …", and those in which the
    speaker goes on, ", adding that …".
    """
    return frozenset(
        k
        for k in words.subtree(c)
        if refers(words, k)
        or (after_comma(words, k) and (_sets_against(words, k) or _goes_on(words, k)) and words.dep[k] == "advcl")
    )


def _sets_against(words: Words, k: int) -> bool:
    """Whether others have their say there; "while he works for the front" may well be the speaker's own."""
    return words.case(k) in ("while", "whereas") and words.lemma[k] in lexicon().frames


def _goes_on(words: Words, k: int) -> bool:
    return words.tag[k] == "VBG" and "quote" in lexicon().frames.get(words.lemma[k], ())


def _mended(words: Words, i: int, found: list[int]) -> list[int]:
    """A clause after the verb runs without holes, and takes what the parse hung on the verb: "told them that the loss
    of votes was …"; a clause before the verb ends there.
    """
    if not found:
        return found
    if found[0] < i:
        if _fronted(words, i, found):
            return [k for k in found if k > i]
        return [k for k in found if k < i] if any(words.word[k] == "." for k in range(i, found[-1] + 1)) else found
    first, end = found[0], found[-1]
    if words.lemma[i] not in ADDRESSING:
        first = min([first, *(words.subtree(c)[0] for c in words.with_dep(i, "obj") if i < c < first)])
    for c in words.children[i]:
        if c > first and not _stands_apart(words, i, c):
            end = max(end, words.subtree(c, _contrasts(words, c))[-1])
    apart = _apart(words, i, first)
    return [k for k in range(max(first, i + 1), end + 1) if k not in apart]


def _apart(words: Words, i: int, first: int) -> set[int]:
    return {k for c in words.children[i] if c > first and _stands_apart(words, i, c) for k in words.subtree(c)}


def _fronted(words: Words, i: int, found: list[int]) -> bool:
    """Whether what stands before the verb is only when or why it was said: "As night fell, he said …"."""
    first = found[0]
    start, end = words.sentences[words.sentence[i]]
    before = [k for k in found if k < i]
    tensed = any(words.tag[k] in ("VBD", "VBZ", "VBP", "MD") for k in before)
    opens = words.pos[first] == "SCONJ" or words.lower[first] in ("when", "as", "after", "before", "while", "since")
    opens = opens or (not tensed and (words.pos[first] == "ADP" or words.lower[first] in ("according", "despite")))
    told = any(words.pos[k] in ("VERB", "AUX") and words.dep[k] != "acl" for k in range(i + 1, end))
    return first == start and opens and told and words.lower[first] != "that"


def _stands_apart(words: Words, i: int, c: int) -> bool:
    """Whether what hangs on the verb is no part of what is said: "said …, adding that", "said … and left"."""
    if words.dep[c] in ("punct", "cc") or words.case(c) in ("according_to", "as_per"):
        return True
    if c in going_on(words, i):
        return False
    if words.dep[c] in ("conj", "parataxis"):
        return words.case(c) != "that"
    if words.dep[c] == "nsubj":
        return True
    return words.dep[c] == "advcl" and after_comma(words, c)


def _after_colon(words: Words, i: int, c: int) -> bool:
    first = words.subtree(c)[0]
    return any(words.word[k] in (":", "“", '"', "''", "``", "‘") for k in range(max(i, first - 2), first + 1))


def matrix(words: Words, i: int) -> list[int]:
    """The clause that "he said" or "as he said" is put into: the one above it, without it."""
    above = words.head[i]
    if above == i or is_followed_on(words, i):
        return []
    parenthetical = words.dep[i] == "parataxis" and words.subject(i) is not None and _bounded(words, i)
    parenthetical = parenthetical and not _runs_on(words, i) and not _has_object(words, i)
    as_clause = words.dep[i] == "advcl" and words.case(i) == "as" and not words.with_dep(i, "obj", "xcomp")
    as_clause = as_clause and words.tag[i] != "VBG"  # "As judges were looking into the matter".
    if not parenthetical and not as_clause:
        return []
    return words.subtree(_whole(words, above), frozenset({i}))


def _has_object(words: Words, i: int) -> bool:
    """Whether a verb that only says something with a clause has an object: "…, a storm held them for six hours, …"."""
    return "quote" not in lexicon().frames.get(words.lemma[i], ()) and bool(words.with_dep(i, "obj"))


def _whole(words: Words, above: int) -> int:
    """The clause that a parenthesis is put into, where the parse hung it on a noun or a dateline of that clause."""
    over = words.head[above]
    noun = not words.is_verb(above) and not words.with_dep(above, "cop", "nsubj", "acl")
    loose = words.dep[above] in ("dep", "nsubj", "obl", "nmod") and words.subject(over) is not None
    return over if noun and loose and words.is_verb(over) else above


def _runs_on(words: Words, i: int) -> bool:
    """Whether nothing parts a clause from the word before it: "leaked folder shows mayor knew"."""
    first = words.subtree(i)[0]
    return first > words.head[i] and words.word[first - 1][-1:].isalnum() and words.word[first][:1].isalnum()


def _bounded(words: Words, i: int) -> bool:
    """Whether a parenthesis is short: a cue and its source and little more."""
    return len(words.subtree(i)) <= 30 and not words.with_dep(i, "ccomp", "xcomp")
